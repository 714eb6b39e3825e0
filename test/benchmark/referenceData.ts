import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EntryToken, entryTokens } from '../../src/core/references/entryTokens.js';
import { readIdentifiers } from '../../src/core/references/readIdentifiers.js';

export const labels = ['author', 'date', 'title', 'container', 'volume', 'issue', 'page', 'publisher', 'place', 'editor', 'other'] as const;
export type Label = (typeof labels)[number];

/** An annotated entry: its tokens with the label of each. */
export interface Example {
  readonly raw: string;
  /** Entries of one document are never on both sides of a split. */
  readonly document: string;
  readonly tokens: readonly EntryToken[];
  readonly labels: readonly Label[];
}

interface Row {
  readonly raw: string;
  readonly file?: string;
  readonly fields: readonly (readonly [string, string])[];
}

/** Reads the development halves of AnyStyle's and GROBID's reference strings from a folder that holds both. */
export function readExamples(folder: string): readonly Example[] {
  const rows = (path: string): readonly Row[] =>
    readFileSync(join(folder, path), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  const seen = new Set<string>();
  const examples: Example[] = [];
  for (const path of ['anystyle/gold.jsonl', 'anystyle/core.jsonl', 'grobid-citations/citations.jsonl'])
    rows(path).forEach((row, i) => {
      const raw = row.raw.replace(/\s+/gu, ' ').trim();
      const key = `${path.slice(0, 3)}${raw}`;
      if (raw === '' || seen.has(key)) return;
      seen.add(key);
      const document = !row.file || row.file === 'citations.xml' ? `${path}#${Math.floor(i / 25)}` : row.file;
      const example = annotate(raw, row, document);
      if (example) examples.push(example);
    });
  return examples;
}

const simple: Readonly<Record<string, Label>> = {
  author: 'author',
  orgName: 'author',
  date: 'date',
  journal: 'container',
  'container-title': 'container',
  'title:a': 'title',
  'title:j': 'container',
  title: 'title',
  'biblScope:volume': 'volume',
  'biblScope:issue': 'issue',
  'biblScope:page': 'page',
  volume: 'volume',
  pages: 'page',
  publisher: 'publisher',
  location: 'place',
  pubPlace: 'place',
  editor: 'editor',
  translator: 'editor',
};

function annotate(raw: string, row: Row, document: string): Example | null {
  const tokens = entryTokens(raw, readIdentifiers(raw));
  const tagged = new Array<Label>(tokens.length).fill('other');
  const has = (name: string): boolean => row.fields.some(([field]) => field === name);
  const loose = row.fields.filter(([field]) => field === 'biblScope').length;
  let looseSeen = 0;
  let from = 0;
  for (const [field, value] of row.fields) {
    const words = value.replace(/\s+/gu, ' ').trim();
    const at = raw.indexOf(words, from);
    if (at < 0) return null;
    from = at + words.length;
    let label: Label = simple[field] ?? 'other';
    if (field === 'title:m') label = has('title:a') ? 'container' : has('title:j') ? 'other' : 'title';
    if (field === 'biblScope') {
      looseSeen++;
      const isRange = /\d\s?[-–]\s?\d/u.test(words) || /\bp{1,2}\.?\s*$/u.test(raw.slice(0, at));
      label = loose === 1 ? (isRange ? 'page' : 'volume') : looseSeen === 1 && !isRange ? 'volume' : looseSeen === loose ? 'page' : 'issue';
    }
    let isIssue = false;
    let isPage = false;
    tokens.forEach((token, i) => {
      if (token.start < at || token.start >= from) return;
      tagged[i] = label;
      if (field !== 'volume') return;
      const later = tokens.slice(0, i).some((other) => other.start >= at && /^d/u.test(other.shape));
      if ((token.before.includes('(') && later) || (/^(?:no|nr|issue|iss|n|number)$/u.test(token.word) && later)) isIssue = true;
      if (later && /^[^(]{0,2}[:,]/u.test(token.before) && (token.before.includes(':') || /^(?:pp?|s)$/u.test(token.word))) isPage = true;
      if (token.shape === 'year' && token.after.startsWith(';')) tagged[i] = 'date';
      else if (isPage) tagged[i] = 'page';
      else if (isIssue) tagged[i] = 'issue';
    });
  }
  tokens.forEach((token, i) => {
    const next = tagged[i + 1];
    if (token.shape === 'id') tagged[i] = 'other';
    if (/^(?:pp?|pages?)$/u.test(token.word) && next === 'page') tagged[i] = 'page';
    if (/^(?:vol|volume|v)$/u.test(token.word) && next === 'volume') tagged[i] = 'volume';
    if (/^(?:no|nr|issue|iss)$/u.test(token.word) && next === 'issue') tagged[i] = 'issue';
    if (token.word === 'in' && tagged[i] === 'container' && tagged[i - 1] !== 'container') tagged[i] = 'other';
  });
  return { raw, document, tokens, labels: tagged };
}
