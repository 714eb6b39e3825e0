import type { Article, Citation } from '../article/article.js';
import { studyName } from '../studies/studyName.js';
import type { Study } from '../studies/study.js';
import type { TextEdit } from '../text/textEdit.js';
import { type OwnWays, planEntries } from './addReference.js';
import { citeInOrder, listInOrder } from './list/citeInOrder.js';

/**
 * The edits that make a mention point at another study, with its entry where the list lacks it. For names with a year, a single number
 * of a numbered list and a single citation key; empty for other mentions. A list that is numbered in the order of appearance stays so.
 */
export function rewriteMention(article: Article, { mention }: Citation, study: Study, own: OwnWays = {}): readonly TextEdit[] {
  if (mention.kind !== 'authorYear' && mention.kind !== 'numbered' && mention.kind !== 'citationKey') return [];
  if (mention.kind === 'authorYear' && mention.yearText === null) return [];
  if (mention.kind === 'numbered' && (mention.numbers.length !== 1 || article.references.length === 0)) return [];
  if (mention.kind === 'citationKey' && mention.keys.length !== 1) return [];
  const planned = planEntries(article, [study], undefined, own);
  const [work] = planned.works;
  if (!work) return [];
  if (mention.kind === 'authorYear') {
    const narrative = studyName(study).replace(/\((\d{4})\)$/, `($1${work.suffix ?? ''})`);
    const newText = mention.isNarrative ? narrative : narrative.replace(/ \((\d{4}[a-z]?)\)$/, `${article.style.comma ? ',' : ''} $1`);
    return newText === mention.text || !/\d{4}/.test(newText) ? [] : [{ ...mention.span, newText }, ...planned.edits];
  }
  if (mention.kind === 'numbered') {
    const numbered = listInOrder(article);
    const ordered = numbered && citeInOrder(article, numbered, planned, { instead: mention });
    if (ordered) return work.label === mention.labels[0] ? [] : ordered;
  }
  const [old, now] = mention.kind === 'numbered' ? [mention.labels[0], work.label] : [mention.keys[0], work.key];
  if (!old || !now || !mention.text.includes(old)) return [];
  return [{ ...mention.span, newText: mention.text.replace(old, () => now) }, ...planned.edits];
}
