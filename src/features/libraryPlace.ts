import { foldText } from '../core/studies/fold.js';
import type { Study } from '../core/studies/study.js';

/**
 * Where the entry of a study begins in the text of a library that it was read from, as an offset; null where it is not found. The entry is
 * known by its key, else by its DOI or PMID, else by its title.
 */
export function libraryPlace(text: string, study: Study): number | null {
  for (const { find, isSure } of searches(study)) {
    for (let at = find(text, 0), tries = 0; at >= 0 && tries < MOST_TRIES; at = find(text, at + 1), tries++) {
      const start = entryStart(text, at);
      if (isSure || namesTitle(text, start, study)) return start;
    }
  }
  return null;
}

const MOST_TRIES = 20;

interface Search {
  readonly find: (text: string, from: number) => number;
  /** Whether a hit can only be the entry itself: a key in the place of a key. */
  readonly isSure: boolean;
}

function searches({ id, keys = [], item }: Study): readonly Search[] {
  const own = [...new Set([id, ...keys])];
  const plain = (words: string | undefined): readonly Search[] =>
    words ? [{ find: (text, from) => text.indexOf(words, from), isSure: false }] : [];
  return [
    ...own.map((key) => ({ find: keyFinder(key), isSure: true })),
    ...plain(item.DOI),
    ...plain(item.DOI?.toLowerCase()),
    ...plain(item.PMID),
    ...plain(item.title),
    ...plain(item.title?.slice(0, 40)),
  ];
}

/** A key where libraries have keys: `@article{key,`, `"id": "key"`, `- id: key`, `ID  - key`. */
function keyFinder(key: string): Search['find'] {
  const written = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const bibtex = `@[A-Za-z]{2,30}\\s{0,10}[{(]\\s{0,10}${written}\\s{0,10},`;
  const json = `"(?:id|citation-key)"\\s{0,10}:\\s{0,10}"${written}"`;
  const yaml = `^[ \\t]{0,20}(?:- )?(?:id|citation-key):[ \\t]{0,10}["']?${written}["']?[ \\t]{0,10}$`;
  const tagged = `^ID {0,2}- ${written}[ \\t]{0,10}$`;
  const pattern = new RegExp(`${bibtex}|${json}|${yaml}|${tagged}`, 'gm');
  return (text, from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };
}

/** Where the entry around an offset begins, in formats that mark it by a line; else the start of the line itself. */
function entryStart(text: string, at: number): number {
  const line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const from = Math.max(0, line - LONGEST_ENTRY);
  const starts = [...text.slice(from, at + 60).matchAll(ENTRY)].map(({ index }) => from + index).filter((start) => start <= at);
  return starts.at(-1) ?? line;
}

/** In UTF-16 units; an entry with an abstract has a few thousand. */
const LONGEST_ENTRY = 40_000;
const ENTRY = /(?<=^[ \t]{0,20})(?:@[A-Za-z]{2,30}(?=\s{0,10}[{(])|TY {0,2}-|PMID ?-|<PubmedArticle\b|<record>)/gm;

/** Whether the entry has the study's title: another one may name its DOI in a note or an abstract. */
function namesTitle(text: string, start: number, { item }: Study): boolean {
  const title = foldText(item.title ?? '').slice(0, 30);
  const entry = text.slice(start, start + LONGEST_ENTRY);
  const next = entry.slice(1).search(ENTRY);
  return title === '' || foldText(next < 0 ? entry : entry.slice(0, next + 1)).includes(title);
}
