import type { Article } from '../../article/article.js';
import type { NumberedMention } from '../../mentions/mention.js';
import type { TextEdit } from '../../text/textEdit.js';
import type { ListChange } from './listChange.js';
import { reordered, wholeList } from './wholeList.js';

/**
 * Numbers the citations anew in the order of their first appearance, and puts the entries into that order; entries that nothing cites
 * come last, in the order that they had. Refused where a number points at no entry, or a mention is written in a way that can't be
 * rewritten for certain: then nothing is touched.
 */
export function renumberReferences(article: Article): ListChange {
  if (!article.referenceList?.numbered) return { refusal: 'The list has no numbers. Sort it instead.' };
  const list = wholeList(article);
  if (typeof list === 'string') return { refusal: list };
  const labels = list.entries.map(({ reference }) => reference.label);
  const strange = labels.find((label, at) => label !== String(at + 1));
  if (strange !== undefined)
    return { refusal: `The numbers of the list do not run from 1 to ${labels.length} (“${strange ?? 'none'}”). Number it so first.` };

  const mentions = article.citations.flatMap(({ mention }) => (mention.kind === 'numbered' ? [mention] : []));
  const order: number[] = [];
  for (const { numbers, text } of mentions) {
    const lost = numbers.find((number) => number < 1 || number > labels.length);
    if (lost !== undefined) return { refusal: `${text} points at entry ${lost}, which the list does not have.` };
    for (const number of numbers) if (!order.includes(number)) order.push(number);
  }
  for (let number = 1; number <= labels.length; number++) if (!order.includes(number)) order.push(number);
  if (order.every((number, at) => number === at + 1)) return { edits: [] };

  const newNumbers = new Map(order.map((number, at) => [number, at + 1]));
  const edits: TextEdit[] = [];
  for (const mention of mentions) {
    const written = article.document.text.slice(mention.span.start, mention.span.end);
    const newText = renumbered(written, mention, newNumbers);
    if (newText === null) return { refusal: `${mention.text} is written in a way that cannot be renumbered for certain.` };
    if (newText !== written) edits.push({ ...mention.span, newText });
  }
  const entries = order.flatMap((number) => list.entries[number - 1] ?? []);
  return { edits: [...edits, { ...list.span, newText: reordered(article, list, entries) }] };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The mention with its new numbers in rising order, runs of three or more as a range; null where it says more than numbers. */
function renumbered(written: string, mention: NumberedMention, newNumbers: ReadonlyMap<number, number>): string | null {
  const isRaised = /[⁰¹²³⁴-⁹]/.test(written);
  const numbers = mention.numbers.map((number) => newNumbers.get(number) ?? number).sort((a, b) => a - b);
  const digits = isRaised ? '[⁰¹²³⁴-⁹]' : '\\d';
  const inside = new RegExp(`${digits}{1,4}(?:[\\s,;–—⁻⁺‐-]{1,4}${digits}{1,4}){0,40}`).exec(written);
  if (!inside) return null;
  const around = written.slice(0, inside.index) + written.slice(inside.index + inside[0].length);
  // A letter ("9a") or a locator beside the numbers belongs to one of them: nobody can say to which.
  if (/[\p{L}\p{N}]/u.test(around.replace(/<\/?sup>|\\(?=[[\]])/g, ''))) return null;
  const comma = /[,;]\s?/.exec(inside[0])?.[0] ?? ',';
  const dash = /[–—⁻‐-]/.exec(inside[0])?.[0] ?? (isRaised ? '⁻' : '–');
  const words = runsOf(numbers).map(([from, to]) =>
    to - from > 1 ? `${from}${dash}${to}` : to > from ? `${from}${comma}${to}` : `${from}`,
  );
  const joined = words.join(comma);
  const newText = isRaised ? joined.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : joined;
  return written.slice(0, inside.index) + newText + written.slice(inside.index + inside[0].length);
}

/** Rising numbers as closed runs: 1, 2, 3, 7 → [1, 3], [7, 7]. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of new Set(numbers)) {
    const run = runs[runs.length - 1];
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
