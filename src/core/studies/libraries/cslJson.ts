import type { CslDate, CslItem, CslName } from '../../references/reference.js';
import type { Problem } from '../problem.js';
import { dateParts, itemOf, type LibraryEntry } from './libraryEntry.js';

/**
 * Works of CSL-JSON, as Zotero, Better BibTeX and pandoc write it. Fields of the wrong type are mended where their meaning is plain (a
 * PMID that is a number) and left out otherwise. `lineOf` gives the line of an entry, where it is known.
 */
export function readCslJson(
  records: readonly unknown[],
  path: string,
  lineOf: (position: number) => number | null = () => null,
): { readonly entries: readonly LibraryEntry[]; readonly problems: readonly Problem[] } {
  const entries: LibraryEntry[] = [];
  const problems: Problem[] = [];
  for (const [position, record] of records.entries()) {
    const line = lineOf(position);
    const fields = isObject(record) ? record : null;
    const key = fields ? keyOf(fields) : undefined;
    const report = (message: string): void => {
      const place = key ?? `entry ${position + 1}`;
      problems.push({ path, place: line === null ? place : `line ${line}, ${place}`, message, line });
    };
    if (!fields) {
      report('is not an object; a CSL-JSON entry is one, with “type” and “title”');
      continue;
    }
    const item = readItem(fields);
    if (!item.title && !item.DOI && !item.PMID) {
      report('has neither “title” nor “DOI”; it was left out');
      continue;
    }
    if (FORBIDDEN.some((name) => Object.hasOwn(fields, name))) {
      report('has a field that an entry may not have (__proto__); it was left out');
      continue;
    }
    entries.push({
      item,
      key: key ?? null,
      line,
      authorsComplete: !item.author?.some((name) => /^(?:et al\.?|others)$/i.test(name.family ?? name.literal ?? '')),
    });
  }
  return { entries, problems };
}

/** A CSL item from what stands in a file; also used for BibTeX, whose reader gives CSL-JSON. */
export function readItem(fields: Readonly<Record<string, unknown>>): CslItem {
  const text = (name: string): string | undefined => textOf(fields[name]);
  const note = text('note') ?? text('annote');
  const custom = isObject(fields.custom) ? fields.custom : {};
  return itemOf({
    type: text('type') ?? 'document',
    title: plainWords(text('title')),
    author: namesOf(fields.author),
    editor: namesOf(fields.editor),
    issued: dateOf(fields.issued),
    'container-title': text('container-title'),
    'container-title-short': text('container-title-short') ?? text('journalAbbreviation'),
    'collection-title': text('collection-title'),
    'event-title': text('event-title') ?? text('event'),
    volume: text('volume'),
    issue: text('issue'),
    page: text('page')?.replace(/\s?[–—]\s?|--/g, '-'),
    'page-first': text('page-first'),
    number: text('number'),
    genre: text('genre'),
    publisher: text('publisher'),
    'publisher-place': text('publisher-place'),
    edition: text('edition'),
    DOI: text('DOI')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s{0,3})/i, ''),
    PMID: text('PMID') ?? textOf(custom.PMID) ?? /\bPMID:\s{0,3}(\d{4,8})\b/.exec(note ?? '')?.[1],
    PMCID: text('PMCID') ?? textOf(custom.PMCID) ?? /\bPMCID:\s{0,3}(PMC\d{5,9})\b/.exec(note ?? '')?.[1],
    ISBN: text('ISBN'),
    ISSN: text('ISSN'),
    URL: text('URL'),
    abstract: text('abstract'),
    note,
    status: text('status'),
    keyword: text('keyword'),
    language: text('language'),
  });
}

/** Zotero without Better BibTeX has the key that its writer chose in the note. */
const keyOf = (fields: Readonly<Record<string, unknown>>): string | undefined =>
  textOf(fields['citation-key']) ?? /^citation key:[ \t]{0,8}(\S{1,200})/im.exec(textOf(fields.note) ?? '')?.[1] ?? textOf(fields.id);

/** A title without the mark-up that CSL-JSON and pandoc allow in it. */
const plainWords = (text: string | undefined): string | undefined =>
  text
    ?.replace(/<\/?(?:i|b|sup|sub|sc|span)(?: [^<>]{1,80})?>/g, '')
    .replace(/(?<![\w*])\*([^\s*](?:[^*]{0,200}[^\s*])?)\*(?![\w*])/g, '$1');

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'number') return String(value);
  // One level only: no list within a list is a text, and endless ones would exhaust the stack.
  if (Array.isArray(value)) return value.flatMap((part) => (Array.isArray(part) ? [] : (textOf(part) ?? []))).join(', ') || undefined;
  return undefined;
}

function namesOf(value: unknown): readonly CslName[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name): CslName[] => {
    if (typeof name === 'string') return name.trim() === '' ? [] : [{ literal: name.trim() }];
    if (!isObject(name)) return [];
    const parts = ['family', 'given', 'literal', 'suffix', 'non-dropping-particle', 'dropping-particle'].flatMap((part) => {
      const text = textOf(name[part]);
      return text === undefined ? [] : [[part, text] as const];
    });
    return parts.length === 0 ? [] : [Object.fromEntries(parts)];
  });
}

/** A date in any of the forms that CSL, pandoc and Better BibTeX have: parts, a list of dates, text. A range is two rows of parts. */
function dateOf(value: unknown): CslDate | undefined {
  if (typeof value === 'number' || typeof value === 'string') return dateFromText(String(value));
  const dates = Array.isArray(value) ? value.slice(0, 2) : [value];
  const rows = dates.flatMap((date): (readonly number[])[] => {
    if (!isObject(date)) return [];
    const parts = date['date-parts'];
    if (Array.isArray(parts)) return (parts.some(Array.isArray) ? parts.slice(0, 2) : [parts]).map(numbersOf);
    return [numbersOf([date.year, date.month, date.day])];
  });
  const told = rows.filter((row) => row.length > 0);
  if (told.length > 0) return { 'date-parts': told };
  const [first] = dates;
  const text = isObject(first) ? (textOf(first.raw) ?? textOf(first.literal)) : textOf(first);
  return text === undefined ? undefined : dateFromText(text);
}

/** Year, month and day up to the first that is no number. */
function numbersOf(parts: unknown): readonly number[] {
  if (!Array.isArray(parts)) return [];
  const numbers = parts.slice(0, 3).map((part) => (part === '' || part === null ? Number.NaN : Number(part)));
  const end = numbers.findIndex((part) => !Number.isInteger(part) || part === 0);
  return end < 0 ? numbers : numbers.slice(0, end);
}

function dateFromText(text: string): CslDate {
  const [first, second] = text.split('/').map((part) => (/^\d{4}(?:-\d\d?){0,2}$/.test(part) ? dateParts(part) : null));
  if (first && second) return { 'date-parts': [first, second] };
  const parts = dateParts(text);
  return parts ? { 'date-parts': [parts] } : { literal: text };
}
