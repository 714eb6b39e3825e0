import type { Problem } from '../problem.js';
import { bibtexFields, type BibtexField, fieldsFault } from './bibtexFields.js';
import { entryOfBibtex } from './bibtexEntry.js';
import type { LibraryEntry } from './libraryEntry.js';
import { parseWithCitationJs } from './citationJs.js';
import { plainLetters, plainText } from './latexText.js';
import { AS_WRITTEN, type FieldValues, plainBibtex, READ } from './plainBibtex.js';
import { type BibtexPart, splitBibtex } from './splitBibtex.js';

/**
 * Works of a BibTeX or BibLaTeX file. Entries are split first and read one at a time, with the abbreviations (`@string`) and the parent
 * (`crossref`) that they use, because citation-js gives up a whole file for one missing bracket. An entry whose fields are plain is read
 * without it, which gives the same several times faster.
 */
export function readBibtex(
  text: string,
  path: string,
): { readonly entries: readonly LibraryEntry[]; readonly problems: readonly Problem[] } {
  const parts = splitBibtex(text);
  const strings = new Map(
    parts.flatMap((part) => (part.type === 'string' && !part.fault ? [[stringName(part.text), part.text] as const] : [])),
  );
  const byKey = new Map(parts.flatMap((part) => (part.key === null ? [] : [[part.key.toLowerCase(), part] as const])));
  const entries: LibraryEntry[] = [];
  const problems: Problem[] = [];
  for (const part of parts) {
    if (part.type === 'preamble' || (part.type === 'string' && !part.fault)) continue;
    const report = (message: string): void => {
      const place = part.key === null ? `line ${part.line}` : `line ${part.line}, entry ${part.key}`;
      problems.push({ path, place, message, line: part.line });
    };
    if (part.fault !== null) report(part.fault);
    if (part.fault?.startsWith('is not closed') || part.type === 'string') continue;
    if (part.key === null) {
      report('has no key; write one behind the bracket, as in “@article{smith2007,”');
      continue;
    }
    try {
      entries.push(readWithParent(part, (source) => neededStrings(source, strings), parentOf(part, byKey)));
    } catch (error) {
      report(`cannot be read: ${whyNot(part, error)}; it was left out`);
    }
  }
  return { entries, problems };
}

/** What has to be read before an entry: the abbreviations and the parent that it uses. */
type Before = (source: string) => readonly string[];

/** The entry with what its parent adds, such as the book of a chapter; without it where the two together cannot be read. */
function readWithParent(part: BibtexPart, before: Before, parent: readonly string[]): LibraryEntry {
  try {
    return readEntry(part, (source) => [...before(source), ...parent]);
  } catch (error) {
    if (parent.length === 0) throw error;
    return readEntry(part, before);
  }
}

/** The entry of one part, by citation-js where it has to be. Throws where it cannot be read. */
function readEntry(part: BibtexPart, before: Before): LibraryEntry {
  return readPlain(part) ?? readParsed(part, before);
}

/** The entry of a part whose fields are plain; null where one is not. */
export function readPlain(part: BibtexPart): LibraryEntry | null {
  const fields = bibtexFields(part.text);
  const values = fields && valuesOf(fields);
  const plain = values && plainBibtex(part.type, values);
  return plain && entryOfBibtex(part, plain, fields ?? []);
}

/** The entry of a part by citation-js. Throws where it cannot be read. */
export function readParsed(part: BibtexPart, before: Before): LibraryEntry {
  const fields = bibtexFields(part.text);
  return entryOfBibtex(part, parsed(part, fields, before), fields ?? []);
}

/** The fields' values by name; null where one that is read is an abbreviation or is joined from several. */
function valuesOf(fields: readonly BibtexField[]): FieldValues | null {
  const values = new Map<string, string>();
  for (const { name, source, value } of fields) {
    if (!isRead(name)) continue;
    if (value === null && !(name === 'month' && /^[a-z]{3}$/i.test(source))) return null;
    values.set(name, AS_WRITTEN.has(name) ? (value ?? source) : plainLetters(value ?? source));
  }
  return values;
}

/** What citation-js reads, from no more of the entry than is wanted: it takes most of its time for long values. */
function parsed(part: BibtexPart, fields: readonly BibtexField[] | null, before: Before): Readonly<Record<string, unknown>> {
  const read = (source: string) => parseWithCitationJs([...before(source).map(plainLetters), source].join('\n'));
  if (fields === null) return read(plainLetters(part.text));
  const words = fields.find(({ name }) => name === 'abstract')?.value;
  const abstract = words ? plainText(plainLetters(words)) : null;
  const wanted = fields.filter(({ name }) => isRead(name) && !(name === 'abstract' && abstract !== null));
  const source = `@${part.type}{${part.key},\n${wanted.map((field) => `${field.name} = ${sourceOf(field)}`).join(',\n')}\n}`;
  return { ...read(source), ...(abstract === null ? {} : { abstract }) };
}

const sourceOf = ({ name, source }: BibtexField): string => (AS_WRITTEN.has(name) ? source : plainLetters(source));

const isRead = (name: string): boolean => READ.has(name) || OTHERS.has(name);

/** Read in other ways than as plain text. */
const OTHERS: ReadonlySet<string> = new Set(['author', 'editor', 'crossref', 'bookpagination', 'isan', 'ismn', 'isrn', 'iswc']);

const stringName = (text: string): string => (/^@\w{1,20}\s{0,10}[{(]\s{0,20}([^\s={}]{1,80})/.exec(text)?.[1] ?? '').toLowerCase();

function neededStrings(text: string, strings: ReadonlyMap<string, string>): readonly string[] {
  if (strings.size === 0) return [];
  const names = new Set([...text.matchAll(/[=#]\s{0,20}([A-Za-z][^\s,#={}"]{0,80})/g)].map((match) => (match[1] ?? '').toLowerCase()));
  return [...names].flatMap((name) => strings.get(name) ?? []);
}

function parentOf(part: BibtexPart, byKey: ReadonlyMap<string, BibtexPart>): readonly string[] {
  const parent = byKey.get((/\bcrossref\s{0,20}=\s{0,20}[{"]([^}"]{1,200})[}"]/i.exec(part.text)?.[1] ?? '').trim().toLowerCase());
  return parent && parent !== part && parent.fault === null ? [parent.text] : [];
}

/** What is wrong with an entry: in plain words where its fields show it, else as the parser says. */
function whyNot(part: BibtexPart, error: unknown): string {
  const fault = fieldsFault(part.text);
  if (fault === null) return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/:$/, '') ?? 'unknown';
  const line = part.line + part.text.slice(0, fault.at).split(/\r\n|\n|\r/).length - 1;
  return line === part.line ? fault.message : `${fault.message} (near line ${line})`;
}
