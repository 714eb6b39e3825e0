import type { Problem } from '../problem.js';
import { type ReadStudies, readStudies } from '../readStudies.js';
import { readBibtex } from './bibtex.js';
import { readCslJson } from './cslJson.js';
import { type LibraryEntry, studyOf } from './libraryEntry.js';
import { readCslYaml } from './cslYaml.js';
import { readEndNoteXml } from './endNoteXml.js';
import { readNbib } from './nbib.js';
import { readPubmedXml } from './pubmedXml.js';
import { readRis } from './ris.js';
import { splitJson } from './splitJson.js';

export type LibraryFormat = 'bibtex' | 'nbib' | 'pubmedXml' | 'endNoteXml' | 'ris' | 'json' | 'yaml';

/**
 * The studies of a library file: BibTeX, BibLaTeX, PubMed .nbib or XML, EndNote XML, RIS, CSL-JSON, CSL-YAML, the front matter of a
 * Markdown document, or a Vouch studies file. The content decides, and the extension where the content tells nothing. Never throws: what
 * cannot be used is a problem with its place, the rest is kept.
 */
export function readLibrary(text: string, path: string): ReadStudies {
  const content = text.replace(/^\uFEFF/, '');
  const format = formatOf(content, path);
  const unusable = format === null ? noLibrary(content) : null;
  if (unusable !== null) return { studies: [], problems: [{ path, place: 'the file', message: unusable, line: null }] };
  if (format === null || format === 'json') return readJson(content, path);
  const { entries, problems } = READERS[format](content, path);
  if (entries.length === 0 && problems.length === 0)
    return { studies: [], problems: [{ path, place: 'the file', message: NO_ENTRIES[format], line: null }] };
  return asStudies(entries, problems, path);
}

/** The format by content, else by extension; null where the text is none or neither tells. */
export function formatOf(text: string, path: string): LibraryFormat | null {
  const start = text.slice(0, 20_000);
  if (start.trim() === '' || start.includes('\0') || HTML.test(start)) return null;
  if (/^\s{0,2000}[[{]/.test(start)) return 'json';
  if (/^\s{0,2000}<(?:\?xml|!DOCTYPE|PubmedArticle|xml>|records>)/i.test(start)) return xmlFormat(text);
  if (/^[ \t]{0,40}TY {0,2}-/m.test(start)) return 'ris';
  if (/^PMID ?- ?\d/m.test(start) || /^(?:FAU|OWN|STAT) {0,2}- /m.test(start)) return 'nbib';
  if (/^[ \t]{0,40}@[ \t]{0,4}[A-Za-z]{2,30}\s{0,10}[{(]/m.test(start)) return 'bibtex';
  if (/^(?:---[ \t]{0,40}\r?\n|references:)/.test(start) || /^- {1,8}(?:id|type|title|citation-key) {0,8}:/m.test(start)) return 'yaml';
  return EXTENSIONS[/\.([a-z]{2,8})$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? null;
}

/** EndNote's and PubMed's; the first element that only one of them has decides. */
function xmlFormat(text: string): LibraryFormat {
  const record = text.search(/<record[\s>]/);
  const article = text.search(/<Pubmed(?:Book)?Article[\s>]/);
  return record >= 0 && (article < 0 || record < article) ? 'endNoteXml' : 'pubmedXml';
}

/** A page of the web that was saved under the name of a library. */
const HTML = /^\s{0,2000}<(?:!doctype html|html|head|body)\b/i;

/** Why a text that has no format is no library, with what to do. */
function noLibrary(text: string): string {
  if (text.trim() === '') return 'is empty; export your references into it again';
  if (text.slice(0, 20_000).includes('\0')) return 'is not a text file; export your references as BibTeX, RIS or CSL-JSON instead';
  if (HTML.test(text.slice(0, 20_000)))
    return 'is a web page and no library; use the “export” or “cite” link of that page and save what it gives';
  return 'is no library that Vouch reads; it reads BibTeX, RIS, PubMed .nbib and XML, EndNote XML, CSL-JSON, CSL-YAML and Vouch studies files';
}

const READERS = {
  bibtex: readBibtex,
  nbib: readNbib,
  pubmedXml: readPubmedXml,
  endNoteXml: readEndNoteXml,
  ris: readRis,
  yaml: readCslYaml,
} as const;

/** What is said of a file that has the form and no entry. */
const NO_ENTRIES: Readonly<Record<keyof typeof READERS, string>> = {
  bibtex: 'holds no entry; one begins like “@article{smith2007,”',
  nbib: 'holds no record; one begins with “PMID- ”',
  pubmedXml: 'holds no PubmedArticle and no EndNote record; export it from PubMed as XML or .nbib, or from EndNote as XML',
  endNoteXml: 'holds no record',
  ris: 'holds no record; one begins with “TY  - ”',
  yaml: 'holds no entry below “references:”',
};

const EXTENSIONS: Readonly<Record<string, LibraryFormat>> = {
  bib: 'bibtex',
  bibtex: 'bibtex',
  nbib: 'nbib',
  medline: 'nbib',
  ris: 'ris',
  json: 'json',
  csljson: 'json',
  yaml: 'yaml',
  yml: 'yaml',
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
    return { studies: [], problems: [{ path, place: 'the file', message: `is not valid JSON: ${whole.message}`, line: null }] };
  const problems: Problem[] = parts
    .filter(({ parsed }) => !parsed.isParsed)
    .map(({ line, parsed }) => ({
      path,
      place: `line ${line}`,
      message: `this entry cannot be read: ${parsed.isParsed ? '' : parsed.message}; it was left out`,
      line,
    }));
  if (problems.length === 0) problems.push({ path, place: 'the file', message: `is incomplete: ${whole.message}`, line: null });
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
