import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem, CslName } from '../../references/reference.js';
import type { Problem } from '../problem.js';
import { readItem } from './cslJson.js';
import { itemOf, type LibraryEntry, wholePages } from './libraryEntry.js';
import { type BibtexPart, splitBibtex } from './splitBibtex.js';

/**
 * Works of a BibTeX or BibLaTeX file. Entries are split first and handed to citation-js one at a time, with the abbreviations (`@string`)
 * and the parent (`crossref`) that they use, because it gives up a whole file for one missing bracket.
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
      entries.push(entryOf(part, [...neededStrings(part.text, strings), ...parentOf(part, byKey)]));
    } catch (error) {
      report(`cannot be read: ${firstLine(error)}; it was left out`);
    }
  }
  return { entries, problems };
}

function entryOf(part: BibtexPart, before: readonly string[]): LibraryEntry {
  const { rest, abstract } = withoutAbstract(part.text);
  const read: unknown = plugins.input.chain(plainLetters([...before, rest].join('\n')), {
    generateGraph: false,
    forceType: '@biblatex/text',
  });
  const fields: unknown = Array.isArray(read) ? read.at(-1) : null;
  if (typeof fields !== 'object' || fields === null) throw new Error('it holds nothing');
  const item = readItem(fields as Readonly<Record<string, unknown>>);
  const author = item.author?.map(withoutBraces).filter((name) => !isOthers(name));
  const short = SHORT_JOURNAL.exec(part.text)?.[1];
  return {
    item: itemOf({
      ...item,
      title: item.title && plainTitle(item.title),
      author,
      'container-title': item['container-title'] && plainTitle(item['container-title']),
      'container-title-short': item['container-title-short'] ?? short,
      page: item.page && wholePages(item.page),
      abstract: abstract ?? (item.abstract && plainTitle(item.abstract)),
    } as CslItem),
    key: part.key,
    line: part.line,
    authorsComplete: author?.length === item.author?.length,
  };
}

/**
 * The entry without its abstract, and that as plain text: most abstracts are long and hold no LaTeX but escaped signs, and citation-js
 * takes most of its time for them. One with commands or formulas stays in the entry.
 */
function withoutAbstract(text: string): { readonly rest: string; readonly abstract: string | undefined } {
  const match = ABSTRACT.exec(text);
  const words = match?.[1]?.replace(/\\([%&_#$])/g, '$1');
  if (!match || words === undefined || /[\\$]/.test(words.replace(/\$(?=\d)/g, ''))) return { rest: text, abstract: undefined };
  return { rest: `${text.slice(0, match.index)},${text.slice(match.index + match[0].length)}`, abstract: plainTitle(words) };
}

/** An abstract without inner braces. */
const ABSTRACT = /,\s{0,200}abstract\s{0,20}=\s{0,20}\{([^{}]{1,50000})\}\s{0,200},?/i;

/** Letters that citation-js leaves as commands, and the dotless i below an accent, whose accent stands on a plain i. */
const plainLetters = (text: string): string =>
  text.replace(LETTER_COMMAND, (whole, name: string) => LETTERS[name] ?? whole).replace(DOTLESS, '$1$2');

const LETTER_COMMAND = /\\(AA|aa|O|o|AE|ae|OE|oe|L|l|ss)(?![A-Za-z]) ?/g;
const DOTLESS = /(\\['`^"~=.]\{?)\\([ij])(?![A-Za-z]) ?/g;
const LETTERS: Readonly<Record<string, string>> = {
  AA: 'Å',
  aa: 'å',
  O: 'Ø',
  o: 'ø',
  AE: 'Æ',
  ae: 'æ',
  OE: 'Œ',
  oe: 'œ',
  L: 'Ł',
  l: 'ł',
  ss: 'ß',
};

const isOthers = ({ family, given }: CslName): boolean => family === 'others' && given === undefined;

/** citation-js gives an institution in braces as a family name of several words. */
const withoutBraces = (name: CslName): CslName =>
  name.family !== undefined && name.given === undefined && name['non-dropping-particle'] === undefined && name.family.includes(' ')
    ? { literal: name.family }
    : name;

/** Braces against case changes and mark-up for small capitals say nothing to a comparison. */
const plainTitle = (text: string): string =>
  text
    .replace(/<span class="nocase">|<\/span>|<\/?(?:sc|i|b)>/g, '')
    .replace(/\s{1,200}/g, ' ')
    .trim();

const SHORT_JOURNAL = /\bjournalabbrev\s{0,20}=\s{0,20}\{([^{}]{1,200})\}/i;

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

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/:$/, '') ?? 'unknown';
}
