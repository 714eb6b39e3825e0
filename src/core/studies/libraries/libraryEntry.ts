import type { CslDate, CslItem, CslName } from '../../references/reference.js';
import { foldName } from '../fold.js';
import { designOfTitle, kindOf } from './kindOf.js';
import type { Study } from '../study.js';
import { yearOf } from '../studyKeys.js';

/** What a library's format gives for one work, before it becomes a study. */
export interface LibraryEntry {
  readonly item: CslItem;
  /** The citation key, or null where the format has none. */
  readonly key: string | null;
  /** Further citation keys of the entry. */
  readonly otherKeys?: readonly string[];
  /** Line on which the entry starts, counted from 1; null where the format has no lines. */
  readonly line: number | null;
  readonly registrations?: readonly string[];
  /** PubMed's publication types: `Randomized Controlled Trial`, `Review`, `Retracted Publication`. */
  readonly publicationTypes?: readonly string[];
  readonly yearAliases?: readonly number[];
  readonly isRetracted?: boolean;
  readonly hasConcern?: boolean;
  readonly erratum?: string;
  /** PubMed numbers of later versions of the work ("Update in"), and of earlier ones that it replaces ("Update of"). */
  readonly updatedIn?: readonly string[];
  readonly updateOf?: readonly string[];
  /** Whether the list of authors is whole; false for one that ends in "et al.". */
  readonly authorsComplete?: boolean;
}

/** The study that an entry records. Its facts are read from the abstract when it is first asked for. */
export function studyOf(entry: LibraryEntry, path: string): Study {
  const { item } = entry;
  const id = entry.key ?? surnameAndYear(item);
  const kind = kindOf(item.title ?? '', entry.publicationTypes ?? []);
  return {
    id,
    kind: kind?.kind ?? null,
    alsoKind: kind?.alsoKind ?? [],
    kindBasis: kind?.basis ?? null,
    item,
    unverified: {},
    authorsComplete: entry.authorsComplete ?? true,
    itemSources: [{ fields: Object.keys(item), source: path }],
    journalAliases: [],
    yearAliases: entry.yearAliases ?? [],
    authorVariants: [],
    aliases: [],
    registrations: entry.registrations ?? [],
    population: null,
    design: designOfTitle(item.title ?? '', entry.publicationTypes ?? []),
    intervention: null,
    outcomesReported: [],
    facts: [],
    results: [],
    conclusion: null,
    status: {
      retracted: entry.isRetracted === true || saysRetracted(item) ? true : null,
      ...(entry.hasConcern || saysConcern(item) ? { concern: true } : {}),
      ...(entry.erratum ? { erratum: entry.erratum } : {}),
    },
    supersededBy: [],
    ...(entry.otherKeys?.length ? { keys: entry.otherKeys } : {}),
    relations: [
      ...(entry.updatedIn ?? []).map((pmid) => ({ type: 'update', study: `pmid:${pmid}` })),
      ...(entry.updateOf ?? []).map((pmid) => ({ type: 'update-of', study: `pmid:${pmid}` })),
    ],
    statements: [],
    origin: { library: path },
  };
}

/** `younger-2013`, the id of a study whose library gives it no key. */
function surnameAndYear(item: CslItem): string {
  const first = item.author?.[0];
  const name = foldName(first?.family ?? first?.literal ?? item.title?.split(' ').slice(0, 3).join(' ') ?? 'untitled').replace(/ /g, '-');
  return `${name || 'untitled'}-${yearOf(item) ?? 'nd'}`;
}

/** How journals, PubMed exports and reference managers mark a retracted work in its title, notes, keywords and status. */
function saysRetracted({ title = '', status, note, keyword }: CslItem): boolean {
  if (RETRACTED_TITLE.test(title) || RETRACTED_BEHIND.test(title)) return true;
  return [status, note, keyword].some((said) => said?.split(/[;,\n]|\. /).some((part) => RETRACTED_WORDS.test(part)));
}

/** A mark before the title; "Retracted articles: a review" and "Retraction of the eyelid" have none. */
const RETRACTED_TITLE =
  /^\W{0,3}(?:retracted(?: article| paper| publication)?\s?[:\])–—.-]|withdrawn(?: article)?\s?[:\])]|retraction(?: note| notice| to)?:|retraction of:? ?["“‘':«])/i;
const RETRACTED_BEHIND = /[[(]retracted(?: article| paper| publication)?[^\])]{0,60}[\])]\W{0,3}$/i;

/** What stands alone in a note, status or list of keywords, or says it of the work; not "patients who retracted their consent". */
const RETRACTED_WORDS =
  /^\W{0,3}(?:retracted(?: publication| article| paper)?\W{0,3}(?:$|by\b|in\b|on\b|due\b|for\b|from\b|\d)|retraction in\b)|\b(?:article|paper|publication|study|work|it) (?:has been|was|is) retracted\b/i;

const saysConcern = (item: CslItem): boolean =>
  /\bexpression of concern\b/i.test(`${item.title ?? ''} ; ${item.note ?? ''} ; ${item.keyword ?? ''} ; ${item.status ?? ''}`);

/** Second pages as printed in short: `529-38` is `529-538`; letters and other forms stay as they are. */
export function wholePages(pages: string): string {
  const match = /^([A-Za-z]{0,3})(\d{1,7})\s?[-–—]{1,2}\s?\1(\d{1,7})$/.exec(pages.trim());
  const [, letters = '', first, last] = match ?? [];
  if (!first || !last) return pages.trim().replace(/\s?[–—]\s?|--/g, '-');
  const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return `${letters}${first}-${letters}${whole}`;
}

/** The first DOI in these texts, as they print it. */
export function doiIn(...texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const found = /\b10\.\d{4,9}\/\S{1,200}/.exec(text ?? '')?.[0];
    if (found) return found;
  }
  return undefined;
}

/** The first PMID that one of these texts names as such, or that is in an address of PubMed. */
export function pmidIn(...texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const found = PMID.exec(text ?? '')?.[1];
    if (found) return found;
  }
  return undefined;
}

const PMID = /(?:\bPMID:?\s{0,3}|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{4,8})\b/i;

/** The first PMCID in these texts. */
export function pmcidIn(...texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const found = /\bPMC\d{5,9}\b/.exec(text ?? '')?.[0];
    if (found) return found;
  }
  return undefined;
}

/** Each ISSN in a text once: `1234-5679 (Electronic)`. */
export const issnsIn = (...texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => [...(text ?? '').matchAll(/\b\d{4}-?\d{3}[\dXx]\b/g)].map((match) => match[0]))),
];

/** A date as it is printed: its parts where it has a year, else its words ("in press"). */
export function issuedOf(text: string | undefined): CslDate | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const parts = dateParts(text);
  return parts ? { 'date-parts': [parts] } : { literal: text.trim() };
}

export const saysInPress = (text: string | undefined): boolean =>
  /^\W{0,3}(?:in press|forthcoming|epub ahead of print)\b/i.test(text ?? '');

/** `Younger, Jarred W` or `Younger J` as a name; a name without comma is split by `splitAtLastSpace` or is an institution. */
export function nameWithComma(text: string): CslName | null {
  const [family, given, suffix] = text.split(',').map((part) => part.trim());
  if (!family) return null;
  // EndNote marks an institution by a comma at its end.
  if (!given) return { literal: family };
  return { family, given, ...(suffix ? { suffix } : {}) };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2013 Feb 4`, `2013/02/04`, `2013-02` or `2013` as parts of a date; null where no year is told. */
export function dateParts(text: string): readonly number[] | null {
  const year = /(?:^|\D)(1[5-9]\d\d|20\d\d)(?!\d)/.exec(text)?.[1];
  if (!year) return null;
  const rest = text.slice(text.indexOf(year) + 4);
  const named = /[a-z]{3}/i.exec(rest)?.[0].toLowerCase();
  const [first, second] = [...rest.matchAll(/\d{1,2}/g)].map((match) => Number(match[0]));
  const month = named ? MONTHS.indexOf(named) + 1 : (first ?? 0);
  const day = named ? (first ?? 0) : (second ?? 0);
  if (month < 1 || month > 12) return [Number(year)];
  return day < 1 || day > 31 ? [Number(year), month] : [Number(year), month, day];
}

/** The record with the fields that have a value; a field never is an empty string. */
export function itemOf(
  fields: { readonly [Field in keyof CslItem]: CslItem[Field] | null | undefined } & { readonly type: string },
): CslItem {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as unknown as CslItem;
}
