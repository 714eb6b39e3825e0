import type { CslItem, CslName } from '../../references/reference.js';
import type { BibtexField } from './bibtexFields.js';
import { readItem } from './cslJson.js';
import { plainLetters, plainText } from './latexText.js';
import { itemOf, type LibraryEntry, pmcidIn, pmidIn, wholePages } from './libraryEntry.js';
import type { BibtexPart } from './splitBibtex.js';

/**
 * The entry of what a reader of BibLaTeX gives, with what that leaves out: who an institution is, what the writer's annotation says, and
 * that a work with an entry in an archive of preprints is one.
 */
export function entryOfBibtex(part: BibtexPart, read: Readonly<Record<string, unknown>>, fields: readonly BibtexField[]): LibraryEntry {
  const item = readItem(read);
  const author = item.author?.map(withoutBraces).filter((name) => !isOthers(name));
  const field = (name: string): string | undefined => {
    const found = fields.find((one) => one.name === name)?.value;
    return found ? (plainText(plainLetters(found)) ?? found) : undefined;
  };
  const note = item.note ?? field('annotation') ?? field('annote');
  const day = dayOfMonth(fields);
  const otherKeys = (fields.find(({ name }) => name === 'ids')?.value ?? '').split(',').flatMap((one) => one.trim() || []);
  return {
    item: itemOf({
      ...item,
      title: item.title && plainTitle(item.title),
      author,
      editor: item.editor?.map(withoutBraces),
      issued: day && item.issued?.['date-parts']?.[0] ? { 'date-parts': [[item.issued['date-parts'][0][0] ?? 0, ...day]] } : item.issued,
      'container-title': item['container-title'] && plainTitle(item['container-title']),
      'container-title-short': item['container-title-short'] ?? field('journalabbrev'),
      page: item.page && wholePages(item.page),
      DOI: item.DOI?.replace(/\\([_%&#])/g, '$1'),
      URL: item.URL?.replace(/\\([_%&#])/g, '$1'),
      PMID: item.PMID ?? pmidIn(note, item.URL),
      PMCID: item.PMCID ?? pmcidIn(note, item.URL),
      abstract: item.abstract && plainTitle(item.abstract),
      note: note && plainTitle(note),
      ...preprintOf(item, field),
    } as CslItem),
    key: part.key,
    ...(otherKeys.length > 0 ? { otherKeys } : {}),
    line: part.line,
    authorsComplete: author?.length === item.author?.length,
  };
}

/** A work that BibLaTeX has no type for: its archive is where it appeared, its number there is its number. */
function preprintOf(item: CslItem, field: (name: string) => string | undefined): Partial<CslItem> {
  const archive = field('eprinttype') ?? field('archiveprefix');
  const isPreprint = item.status === 'prepublished' || (archive !== undefined && PREPRINTS.test(archive));
  if (!isPreprint || !UNTYPED.has(item.type)) return {};
  return {
    type: 'article',
    ...(archive && !item.publisher ? { publisher: archive } : {}),
    ...(field('eprint') && !item.number ? { number: field('eprint') ?? '' } : {}),
  };
}

const PREPRINTS = /^(?:arxiv|[a-z]{1,12}rxiv|osf|ssrn|research ?square|preprints)/i;
const UNTYPED: ReadonlySet<string> = new Set(['document', 'webpage', 'manuscript']);

/** BibTeX's own way to give a day: `month = "5~" # mar` or `mar # "~5"`. */
function dayOfMonth(fields: readonly BibtexField[]): readonly [number, number] | null {
  const source = fields.find(({ name }) => name === 'month')?.source ?? '';
  const [, before, month, after] =
    /^(?:["{](\d{1,2})[~.\s]{0,3}["}]\s{0,9}#\s{0,9})?([a-z]{3})(?:\s{0,9}#\s{0,9}["{][~.\s]{0,3}(\d{1,2})["}])?$/i.exec(source) ?? [];
  const day = Number(before ?? after ?? 0);
  const at = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
  return at > 0 && day >= 1 && day <= 31 ? [at, day] : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const isOthers = ({ family, given }: CslName): boolean => family === 'others' && given === undefined;

/** An institution in braces is read as a family name of several words. */
const withoutBraces = (name: CslName): CslName =>
  name.family !== undefined && name.given === undefined && name['non-dropping-particle'] === undefined && name.family.includes(' ')
    ? { literal: name.family }
    : name;

/** Braces against case changes and mark-up for small capitals say nothing to a comparison. */
function plainTitle(text: string): string {
  const bare = text.includes('<') ? text.replace(/<span class="nocase">|<\/span>|<\/?(?:sc|i|b)>/g, '') : text;
  return (/\s\s|[^\S ]/.test(bare) ? bare.replace(/\s{1,200}/g, ' ') : bare).trim();
}
