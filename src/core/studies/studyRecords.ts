import { RecentlyMade } from './recentlyMade.js';
import type { Study } from './study.js';

/** The studies of an index in their order: as objects, or as bytes of which one is made when it is asked for. */
export interface StudyRecords {
  readonly length: number;
  /**
   * The study with this number, the same object as long as anybody holds it. Throws a RangeError for a number that is not below `length`.
   */
  at(number: number): Study;
}

export function listedRecords(studies: readonly Study[]): StudyRecords {
  return {
    length: studies.length,
    at(number) {
      const study = studies[number];
      if (!study) throw new RangeError(`there is no study ${number} of ${studies.length}`);
      return study;
    },
  };
}

/** Studies as bytes: of each its fields as JSON in UTF-8, and apart from them the abstract, the largest part and the least often read. */
export interface RecordColumns {
  readonly records: Uint8Array;
  readonly recordEnds: Float64Array;
  readonly abstracts: Uint8Array;
  readonly abstractEnds: Float64Array;
  /** Paths of the libraries, which records name by position. */
  readonly libraries: readonly string[];
}

export function packedRecords(columns: RecordColumns): StudyRecords {
  const { records, recordEnds, abstracts, abstractEnds, libraries } = columns;
  const decoder = new TextDecoder();
  const part = (bytes: Uint8Array, ends: Float64Array, number: number): string =>
    decoder.decode(bytes.subarray(number === 0 ? 0 : ends[number - 1], ends[number]));
  const made = new RecentlyMade<Study>((number) => {
    if (!(number >= 0 && number < recordEnds.length)) throw new RangeError(`there is no study ${number} of ${recordEnds.length}`);
    const abstract = (): string => part(abstracts, abstractEnds, number);
    return unpackStudy(part(records, recordEnds, number), abstract, libraries);
  });
  return { length: recordEnds.length, at: (number) => made.get(number) };
}

/** A study as the JSON of what it does not share with most entries of a library, and its abstract. */
export function packStudy(study: Study, libraries: string[]): { readonly record: string; readonly abstract: string } {
  const { abstract: whole, ...rest } = study.item;
  // What UTF-8 cannot hold stays in the JSON, which escapes it.
  const abstract = whole === undefined || NOT_FOR_UTF8.test(whole) ? undefined : whole;
  const packed: Record<string, unknown> = { item: abstract === undefined ? study.item : rest };
  for (const [name, value] of Object.entries(study)) {
    if (name === 'item' || name === 'origin' || (name === 'itemSources' && isWholeItemFrom(study))) continue;
    if (!isBlank(name, value)) packed[name] = value;
  }
  if (study.origin !== 'bundled') {
    const known = libraries.indexOf(study.origin.library);
    packed.origin = known >= 0 ? known : libraries.push(study.origin.library) - 1;
    if (isWholeItemFrom(study)) packed.itemSources = abstract === undefined ? 0 : Object.keys(study.item).indexOf('abstract');
  }
  if (abstract !== undefined) packed.hasAbstract = true;
  return { record: JSON.stringify(packed), abstract: abstract ?? '' };
}

function unpackStudy(record: string, abstract: () => string, libraries: readonly string[]): Study {
  const { hasAbstract, origin, itemSources, ...fields } = JSON.parse(record) as Packed;
  const item = hasAbstract
    ? Object.defineProperty(fields.item, 'abstract', { get: abstract, enumerable: true, configurable: true })
    : fields.item;
  const path = origin === undefined ? null : (libraries[origin] ?? '');
  return {
    ...BLANK,
    ...fields,
    item,
    itemSources:
      typeof itemSources === 'number'
        ? [{ fields: fieldsOf(item, hasAbstract === true, itemSources), source: path ?? '' }]
        : (itemSources ?? []),
    origin: path === null ? 'bundled' : { library: path },
  };
}

type Packed = Omit<Study, 'origin' | 'itemSources'> & {
  readonly hasAbstract?: boolean;
  /** Which library; absent for a bundled study. */
  readonly origin?: number;
  /** Where the abstract stands among the fields of an item that is the library's as a whole, else the sources. */
  readonly itemSources?: Study['itemSources'] | number;
};

/** What most entries of a library have. */
const BLANK = {
  id: '',
  kind: null,
  alsoKind: [],
  kindBasis: null,
  unverified: {},
  authorsComplete: true,
  journalAliases: [],
  yearAliases: [],
  authorVariants: [],
  aliases: [],
  registrations: [],
  population: null,
  design: null,
  intervention: null,
  outcomesReported: [],
  facts: [],
  results: [],
  conclusion: null,
  status: { retracted: null },
  supersededBy: [],
  relations: [],
  statements: [],
} as const satisfies Partial<Study>;

function isBlank(name: string, value: unknown): boolean {
  if (value === undefined) return true;
  const blank: unknown = Object.hasOwn(BLANK, name) ? BLANK[name as keyof typeof BLANK] : undefined;
  if (blank === undefined) return false;
  if (typeof blank !== 'object' || blank === null) return value === blank;
  return typeof value === 'object' && JSON.stringify(value) === JSON.stringify(blank);
}

/** Half a surrogate pair, or a mark at the start that a decoder takes for the byte-order mark. */
const NOT_FOR_UTF8 = /\p{Cs}|^\uFEFF/u;

/** Whether the study says of all fields of its item that they are from its library. */
function isWholeItemFrom({ item, itemSources, origin }: Study): boolean {
  const [only, second] = itemSources;
  if (origin === 'bundled' || !only || second || only.source !== origin.library || Object.keys(only).length !== 2) return false;
  const names = Object.keys(item);
  return only.fields.length === names.length && only.fields.every((field, at) => field === names[at]);
}

function fieldsOf(item: Study['item'], hasAbstract: boolean, place: number): readonly string[] {
  if (!hasAbstract) return Object.keys(item);
  const names = Object.keys(item).filter((name) => name !== 'abstract');
  return [...names.slice(0, place), 'abstract', ...names.slice(place)];
}
