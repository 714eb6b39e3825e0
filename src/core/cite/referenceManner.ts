import type { Article } from '../article/article.js';
import type { NameForm } from './authorNames.js';
import { mostFrequent } from './citationManner.js';

/**
 * The order and punctuation of an entry's parts. `apa`: Names (year). Title. Journal, volume(issue), pages. `harvard`: Names (year)
 * 'Title', Journal, … `vancouver`: Names. Title. Journal. year;volume(issue):pages. `wikipedia`: Names (year). "Title". Journal. volume
 * (issue): pages. `nature`: Names Title. Journal volume, pages (year).
 */
export type ReferenceLayout = 'apa' | 'harvard' | 'vancouver' | 'wikipedia' | 'nature';

/** How the entries of a list are written, down to the signs. */
export interface ReferenceManner {
  readonly layout: ReferenceLayout;
  readonly names: NameForm;
  /** Whether `&` joins the last name (layouts that join it). */
  readonly and: '&' | 'and';
  /** Put around the journal: `*`, `_` or nothing. */
  readonly emphasis: '*' | '_' | '';
  /** Whether the volume is emphasised too, together with the journal or by itself. */
  readonly volume: 'plain' | 'with journal' | 'by itself';
  readonly journal: 'full' | 'short';
  readonly dash: '-' | '–';
  /** Whether the last page is cut: `529-38`. */
  readonly cutsPages: boolean;
  /** What stands before a DOI, or null where the list prints none. */
  readonly doi: string | null;
  /** What stands before a PMID, or null where the list prints none. */
  readonly pmid: string | null;
  /** How many authors are listed before "et al."; null for all. */
  readonly authors: number | null;
}

/** Reads the manner off the entries of the article's list, each part by what most entries show. */
export function referenceManner(article: Article): ReferenceManner {
  const entries = article.references.map((listed) => listed.reference).filter((reference) => reference.origin !== 'frontMatter');
  // As written in the file: the prose of an entry has lost its italics.
  const texts = entries.map(({ span }) => article.document.text.slice(span.start, span.end));
  const isNumbered = article.style.kind === 'numbered' || article.style.kind === 'superscript' || article.style.kind === 'round';
  const layout = mostFrequent(texts.flatMap((text) => layoutOf(text) ?? [])) as ReferenceLayout | null;
  const settled = layout ?? (isNumbered ? 'vancouver' : 'apa');
  const usual = USUAL[settled];
  const journals = entries.flatMap((reference) => reference.item['container-title'] ?? []);
  const hasEntries = texts.length > 0;
  return {
    layout: settled,
    names: mostly(texts, /\p{L}, \p{Lu}\./u, /\p{L} \p{Lu}{1,3}(?:[,.;]| \()/u, usual.names === 'dotted') ? 'dotted' : 'compact',
    and: mostly(texts, / & /, / and \p{Lu}\p{L}{1,30}, \p{Lu}\./u, usual.and === '&') ? '&' : 'and',
    emphasis: emphasisOf(texts, hasEntries ? '' : article.document.format === 'markdown' ? '*' : ''),
    volume: mostly(texts, /[*_]\d{1,4}[*_]/, /\d/, false)
      ? 'by itself'
      : mostly(texts, /, \d{1,4}[*_]/, /\d/, false)
        ? 'with journal'
        : 'plain',
    journal: isMajority(journals, (journal) => isShortened(journal), settled === 'vancouver') ? 'short' : 'full',
    dash: mostly(texts, /\d–\d/, /\d-\d/, usual.dash === '–') ? '–' : '-',
    cutsPages: mostly(texts, /\b(\d)\d\d[-–]\d\d?\b/, /\b\d{3,5}[-–]\d{3,5}\b/, false),
    doi: prefixOf(texts, DOI_PREFIX, hasEntries ? null : usual.doi),
    pmid: prefixOf(texts, /PMID:? {1,3}(?=\d)/, null),
    authors: cutAt(texts, settled),
  };
}

interface Usual {
  readonly names: NameForm;
  readonly and: '&' | 'and';
  readonly dash: '-' | '–';
  readonly doi: string;
}

const USUAL: Readonly<Record<ReferenceLayout, Usual>> = {
  apa: { names: 'dotted', and: '&', dash: '–', doi: 'https://doi.org/' },
  harvard: { names: 'dotted', and: 'and', dash: '–', doi: 'doi:' },
  vancouver: { names: 'compact', and: 'and', dash: '-', doi: 'doi:' },
  wikipedia: { names: 'compact', and: 'and', dash: '–', doi: 'doi:' },
  nature: { names: 'dotted', and: '&', dash: '–', doi: 'https://doi.org/' },
};

const DOI_PREFIX = /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi: ?|DOI: ?)(?=10\.)/;

const YEAR = '(?:19|20)\\d\\d[a-z]?';
const LAYOUTS: readonly (readonly [ReferenceLayout, RegExp])[] = [
  ['wikipedia', new RegExp(`\\((?:[^()]{0,20} )?${YEAR}\\)\\. ["“]`)],
  ['vancouver', new RegExp(`\\b${YEAR}(?: \\p{L}{3,9}\\.?(?:-\\p{L}{3,9})?(?: \\d{1,2})?)?; ?\\d`, 'u')],
  ['apa', new RegExp(`\\(${YEAR}(?:, [^()]{1,20})?\\)\\.`)],
  ['harvard', new RegExp(`\\(${YEAR}\\),? ?['‘"“]`)],
  ['nature', new RegExp(`\\d \\(${YEAR}\\)\\.`)],
];
const YEAR_AT_END = new RegExp(`\\d \\(${YEAR}\\)\\.(?:\\s|$)`);
const YEAR_IN_FRONT = new RegExp(`^.{0,200}?\\(${YEAR}\\)\\. \\p{L}`, 'u');

function layoutOf(text: string): ReferenceLayout | null {
  // "(2007)." at the end of an entry is Nature's; in APA something follows.
  if (YEAR_AT_END.test(text) && !YEAR_IN_FRONT.test(text)) return 'nature';
  return LAYOUTS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether more texts show the one sign than the other; a tie is settled by what is usual. */
function mostly(texts: readonly string[], yes: RegExp, no: RegExp, usually: boolean): boolean {
  let balance = 0;
  for (const text of texts) balance += yes.test(text) ? 1 : no.test(text) ? -1 : 0;
  return balance === 0 ? usually : balance > 0;
}

function isMajority(values: readonly string[], does: (value: string) => boolean, usually: boolean): boolean {
  return values.length === 0 ? usually : values.filter(does).length * 2 > values.length;
}

/** "Arthritis Rheum", "N. Engl. J. Med.": a word that is cut, with or without a full stop. */
const isShortened = (journal: string): boolean =>
  /\p{L}\./u.test(journal) ||
  /\b(?:J|Am|Med|Clin|Rheum|Res|Int|Rev|Ann|Sci|Engl|Dis|Ther|Neurol|Immunol|Pharmacol|Psychiatr|Curr|Eur|Br)\b/.test(journal);

function emphasisOf(texts: readonly string[], usual: '*' | ''): '*' | '_' | '' {
  if (texts.length === 0) return usual;
  const signs = texts.map((text) => /(?<![*\w])([*_])(?![*\s])[^*_]{3,120}\1/.exec(text)?.[1] ?? '');
  const sign = mostFrequent(signs);
  return sign === '*' || sign === '_' ? sign : '';
}

function prefixOf(texts: readonly string[], pattern: RegExp, usual: string | null): string | null {
  const found = texts.flatMap((text) => pattern.exec(text)?.[0] ?? []);
  return found.length * 2 > texts.length ? mostFrequent(found) : usual;
}

/** Where the list cuts its authors: the most that stand before an "et al."; three or six by custom. */
function cutAt(texts: readonly string[], layout: ReferenceLayout): number | null {
  const cut = texts.flatMap((text) => /^(.{0,300}?),? ?[*_]?et al/.exec(text)?.[1] ?? []).map((names) => names.split(',').length);
  if (cut.length > 0)
    return Math.min(6, Math.max(1, ...cut.map((count) => (layout === 'apa' || layout === 'harvard' ? Math.ceil(count / 2) : count))));
  return layout === 'vancouver' ? 6 : null;
}
