import type { Article } from '../../article/article.js';
import type { NumberedMention } from '../../mentions/mention.js';
import type { Span } from '../../text/span.js';
import type { TextEdit } from '../../text/textEdit.js';
import type { ListChange } from './listChange.js';
import type { NumberedList } from './numberedList.js';
import { renumberedMention } from './renumberedMention.js';
import { type EntryWords, reordered } from './wholeList.js';

/** A mention of the text with its numbers, or with those that it is to have. */
export interface CitedNumbers extends Pick<NumberedMention, 'span' | 'text' | 'numbers'> {
  /** Whether the numbers are others than those that stand there. */
  readonly isChanged?: boolean;
}

/** A citation that the text lacks yet: what it replaces, and how it is written around its numbers. */
export interface NewCitation {
  readonly span: Span;
  readonly numbers: readonly number[];
  readonly write: (numbers: readonly number[]) => string;
}

/**
 * The edits that number citations in the order of their first appearance and put the entries into that order; those that nothing cites come
 * last, in the order that they had. `added` are the words of entries that the list lacks, numbered on from its last; `cited` are the
 * mentions of `numbered`, some perhaps changed, and `inserted` is a citation that comes to them.
 */
export function numberedAnew(
  article: Article,
  { list }: NumberedList,
  cited: readonly CitedNumbers[],
  added: readonly string[],
  inserted: NewCitation | null = null,
): ListChange {
  const { text } = article.document;
  const count = list.entries.length + added.length;
  const order = orderOf(cited, inserted, count);
  const newNumbers = new Map(order.map((number, at) => [number, at + 1]));
  const now = (numbers: readonly number[]): readonly number[] => numbers.map((number) => newNumbers.get(number) ?? number);
  const edits: TextEdit[] = [];
  for (const mention of cited) {
    const moved = now(mention.numbers);
    const written = text.slice(mention.span.start, mention.span.end);
    const isSame = !mention.isChanged && mention.numbers.every((number, at) => moved[at] === number);
    const newText = isSame ? written : renumberedMention(written, moved);
    if (newText === null) return { refusal: `${mention.text} is written in a way that cannot be renumbered for certain.` };
    if (newText !== written) edits.push({ ...mention.span, newText });
  }
  if (inserted) {
    const rising = [...now(inserted.numbers)].sort((a, b) => a - b);
    edits.push({ ...inserted.span, newText: inserted.write(rising) });
  }
  // What stands before the first entry that moves is left alone.
  const first = order.findIndex((number, at) => number !== at + 1);
  const words = order.map((number): EntryWords => list.entries[number - 1] ?? added[number - list.entries.length - 1] ?? '');
  if (first >= 0 || added.length > 0) edits.push(reordered(article, list, words, first < 0 ? list.entries.length : first));
  return { edits };
}

function orderOf(cited: readonly CitedNumbers[], inserted: NewCitation | null, count: number): readonly number[] {
  const places = inserted ? [...cited, inserted] : [...cited];
  const order = new Set(places.sort((a, b) => a.span.start - b.span.start).flatMap(({ numbers }) => numbers));
  for (let number = 1; number <= count; number++) order.add(number);
  return [...order];
}
