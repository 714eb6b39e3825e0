import type { Problem } from '../problem.js';
import { type ReadStudies, readStudies } from '../readStudies.js';
import { readBibtex } from './bibtex.js';
import { readCslJson } from './cslJson.js';
import { type LibraryEntry, studyOf } from './libraryEntry.js';
import { readNbib } from './nbib.js';
import { readPubmedXml } from './pubmedXml.js';
import { readRis } from './ris.js';
import { splitJson } from './splitJson.js';

export type LibraryFormat = 'bibtex' | 'nbib' | 'pubmedXml' | 'ris' | 'json';

/**
 * The studies of a library file: BibTeX, BibLaTeX, PubMed .nbib or XML, RIS, CSL-JSON, or a Vouch studies file. The content decides, and
 * the extension where the content tells nothing. Never throws: what cannot be used is a problem with its place, the rest is kept.
 */
export function readLibrary(text: string, path: string): ReadStudies {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return { studies: [], problems: [{ path, place: 'the file', message: 'is empty', line: null }] };
  const format = formatOf(content, path);
  if (format === null) {
    const message = 'is no library that Vouch reads; it reads BibTeX, PubMed .nbib and XML, RIS, CSL-JSON and Vouch studies files';
    return { studies: [], problems: [{ path, place: 'the file', message, line: null }] };
  }
  if (format === 'json') return readJson(content, path);
  const { entries, problems } = READERS[format](content, path);
  return asStudies(entries, problems, path);
}

/** The format by content, else by extension; null where neither tells. */
export function formatOf(text: string, path: string): LibraryFormat | null {
  const start = text.slice(0, 20_000);
  if (/^\s{0,2000}[[{]/.test(start)) return 'json';
  if (/^\s{0,2000}<(?:\?xml|!DOCTYPE|PubmedArticle)/i.test(start)) return 'pubmedXml';
  if (/^[ \t]{0,40}TY {0,2}-/m.test(start)) return 'ris';
  if (/^PMID ?- ?\d/m.test(start) || /^(?:FAU|OWN|STAT) {0,2}- /m.test(start)) return 'nbib';
  if (/^[ \t]{0,40}@[ \t]{0,4}[A-Za-z]{2,30}\s{0,10}[{(]/m.test(start)) return 'bibtex';
  return EXTENSIONS[/\.([a-z]{2,8})$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? null;
}

const READERS = { bibtex: readBibtex, nbib: readNbib, pubmedXml: readPubmedXml, ris: readRis } as const;

const EXTENSIONS: Readonly<Record<string, LibraryFormat>> = {
  bib: 'bibtex',
  bibtex: 'bibtex',
  nbib: 'nbib',
  medline: 'nbib',
  ris: 'ris',
  json: 'json',
  csljson: 'json',
  xml: 'pubmedXml',
};

function readJson(text: string, path: string): ReadStudies {
  const whole = parseJson(text);
  if (whole.isParsed) {
    const records = listOf(whole.value);
    if (records === null || records.some(isVouchRecord)) return readStudies(whole.value, path);
    const { entries, problems } = readCslJson(records, path);
    return asStudies(entries, problems, path);
  }
  const parts = splitJson(text).map((part) => ({ ...part, parsed: parseJson(part.text) }));
  if (parts.length === 0)
    return { studies: [], problems: [{ path, place: 'the file', message: `is no JSON: ${whole.message}`, line: null }] };
  const problems: Problem[] = parts
    .filter(({ parsed }) => !parsed.isParsed)
    .map(({ line, parsed }) => ({
      path,
      place: `line ${line}`,
      message: `is an entry that cannot be read: ${parsed.isParsed ? '' : parsed.message}; it was left out`,
      line,
    }));
  if (problems.length === 0) problems.push({ path, place: 'the file', message: `is not whole: ${whole.message}`, line: null });
  const good = parts.filter(({ parsed }) => parsed.isParsed);
  const values = good.map(({ parsed }) => (parsed.isParsed ? parsed.value : null));
  if (values.some(isVouchRecord)) {
    const read = readStudies(values, path);
    return { studies: read.studies, problems: [...problems, ...read.problems] };
  }
  const read = readCslJson(values, path, (position) => good[position]?.line ?? null);
  return asStudies(read.entries, [...problems, ...read.problems], path);
}

type Parsed = { readonly isParsed: true; readonly value: unknown } | { readonly isParsed: false; readonly message: string };

function parseJson(text: string): Parsed {
  try {
    return { isParsed: true, value: JSON.parse(text) };
  } catch (error) {
    return { isParsed: false, message: error instanceof Error ? (error.message.split('\n')[0]?.slice(0, 120) ?? '') : '' };
  }
}

function listOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  if (typeof json !== 'object' || json === null) return null;
  const { items, references, studies } = json as { readonly items?: unknown; readonly references?: unknown; readonly studies?: unknown };
  if (Array.isArray(studies)) return null;
  if (Array.isArray(items)) return items;
  if (Array.isArray(references)) return references;
  return 'type' in json ? [json] : null;
}

const isVouchRecord = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && 'item' in record && typeof record.item === 'object';

/** The entries as studies with ids that are not used twice in the file. */
function asStudies(entries: readonly LibraryEntry[], problems: readonly Problem[], path: string): ReadStudies {
  const keys = new Map<string, number | null>();
  const repeated: Problem[] = [];
  for (const { key, line } of entries) {
    if (key === null) continue;
    if (keys.has(key)) {
      const before = keys.get(key);
      const message = `has the key of an earlier entry${before ? ` (line ${before})` : ''}; give each its own`;
      repeated.push({ path, place: line === null ? key : `line ${line}, entry ${key}`, message, line });
    } else keys.set(key, line);
  }
  return { studies: entries.map((entry) => studyOf(entry, path)), problems: [...problems, ...repeated] };
}
