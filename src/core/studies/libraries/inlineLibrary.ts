import { AmendedIndex } from '../amendedIndex.js';
import { mergeStudies } from '../mergeStudies.js';
import type { Study } from '../study.js';
import { StudyIndex } from '../studyIndex.js';
import { readLibrary } from './readLibrary.js';

/**
 * The part of a Markdown document that is a library at once: its front matter, where that has `references:` with an abstract among them.
 * Null where there is none; a list without abstracts says no more than the reference list that it is anyway.
 */
export function inlineLibrary(text: string): string | null {
  const open = /^\uFEFF?---[ \t]{0,40}\r?\n/.exec(text)?.[0];
  if (open === undefined) return null;
  const close = /\n(?:---|\.\.\.)[ \t]{0,40}(?:\r?\n|$)/g;
  close.lastIndex = open.length - 1;
  const end = close.exec(text)?.index ?? -1;
  const front = end < 0 ? '' : text.slice(0, end + 1);
  return /^references:[ \t]{0,40}\r?$/m.test(front) && /^[ \t]{1,40}abstract:/m.test(front) ? `${front}---\n` : null;
}

/** The index with the studies of an inline library, which stand behind those that it has. */
export function withInlineLibrary(base: StudyIndex, front: string, path: string): StudyIndex {
  if (base.studies.length > MOST_STUDIES) return base;
  const studies: readonly Study[] = readLibrary(front, path).studies;
  if (studies.length === 0) return base;
  const whole = StudyIndex.of(mergeStudies([base.studies, studies]), { statusFacts: base.statusFacts, unfound: base.unfound });
  return base instanceof AmendedIndex ? base.over(whole) : whole;
}

/** The index is made anew for each change of the front matter; with more studies than this that would be felt when typing. */
const MOST_STUDIES = 5000;
