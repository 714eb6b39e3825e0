import type { Document } from '../document/document.js';
import type { Span } from '../text/span.js';
import type { CslDate, CslItem, CslName, Reference } from './reference.js';

/** The entries of `references:` in the front matter, as pandoc reads them; what is no CSL item is passed over. */
export function referencesOfFrontMatter(document: Document, firstPosition: number): readonly Reference[] {
  const values = document.frontMatter?.values.references;
  if (!Array.isArray(values)) return [];
  const found: Reference[] = [];
  for (const value of values) {
    const item = readItem(value);
    if (!item) continue;
    found.push({
      position: firstPosition + found.length,
      label: null,
      text: [item.author?.map((name) => name.family ?? name.literal ?? '').join(', '), item.title].filter(Boolean).join('. '),
      span: placeOf(document, item.id ?? ''),
      block: null,
      origin: 'frontMatter',
      item,
      fields: {},
      yearSuffix: null,
      authorsCut: false,
      runsOn: false,
    });
  }
  return found;
}

/** Where the key stands in the front matter; its whole span where it cannot be told. */
function placeOf(document: Document, key: string): Span {
  const matter = document.frontMatter ?? { start: 0, end: 0 };
  const text = document.text.slice(matter.start, matter.end);
  for (const match of text.matchAll(/\bid:[ \t]{0,8}["']?([^\s"',}]{1,200})/gu)) {
    if (match[1] !== key) continue;
    const start = matter.start + match.index + match[0].lastIndexOf(key);
    return { start, end: start + key.length };
  }
  return { start: matter.start, end: matter.end };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

const textFields = [
  'title',
  'container-title',
  'container-title-short',
  'volume',
  'issue',
  'page',
  'publisher',
  'publisher-place',
  'edition',
  'DOI',
  'PMID',
  'PMCID',
  'ISBN',
  'ISSN',
  'URL',
  'note',
  'status',
] as const;

function readItem(value: unknown): CslItem | null {
  if (!isFields(value)) return null;
  const id = asText(value.id);
  if (id === undefined) return null;
  const item: Record<string, unknown> = { id, type: asText(value.type) ?? 'document' };
  for (const field of textFields) {
    const text = asText(value[field]);
    if (text !== undefined) item[field] = text;
  }
  for (const role of ['author', 'editor'] as const) {
    const names = readNameList(value[role]);
    if (names.length > 0) item[role] = names;
  }
  const issued = readIssued(value.issued);
  if (issued) item.issued = issued;
  return item as unknown as CslItem;
}

function readNameList(value: unknown): readonly CslName[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name): CslName[] => {
    if (typeof name === 'string') return [{ literal: name }];
    if (!isFields(name)) return [];
    const read: Record<string, string> = {};
    for (const part of ['family', 'given', 'literal', 'suffix', 'non-dropping-particle', 'dropping-particle']) {
      const text = asText(name[part]);
      if (text !== undefined) read[part] = text;
    }
    return Object.keys(read).length > 0 ? [read as CslName] : [];
  });
}

/** A date as `date-parts`, as pandoc's list of `year`, `month`, `day`, as a plain number or a string with a year in it. */
function readIssued(value: unknown): CslDate | null {
  const plain = asText(value);
  if (plain !== undefined) {
    const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/u.exec(plain);
    return parts ? { 'date-parts': [parts.slice(1).filter(Boolean).map(Number)] } : { literal: plain };
  }
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isFields(first)) return null;
  const parts = first['date-parts'];
  if (Array.isArray(parts)) {
    const row: unknown = Array.isArray(parts[0]) ? parts[0] : parts;
    const numbers = Array.isArray(row) ? row.map(Number).filter((number) => Number.isFinite(number) && number !== 0) : [];
    return numbers.length > 0 ? { 'date-parts': [numbers] } : null;
  }
  const numbers = [first.year, first.month, first.day].map(Number).filter((number) => Number.isFinite(number) && number > 0);
  if (numbers.length > 0) return { 'date-parts': [numbers] };
  const raw = asText(first.raw) ?? asText(first.literal);
  return raw === undefined ? null : readIssued(raw);
}
