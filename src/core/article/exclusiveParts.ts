import type { BlockContent } from '../document/document.js';
import { gated } from '../expressions/gated.js';
import { sentenceAt } from '../document/place.js';
import type { Span } from '../text/span.js';
import type { Article, BoundFigure } from './article.js';

/** Parts of one whole that exclude one another and together are more than it. */
export interface PartsBeyondWhole {
  readonly parts: readonly BoundFigure[];
  /** What they add up to, in the unit of the parts. */
  readonly sum: number;
  /** The number of people that counts are parts of; null for percentages, whose whole is 100. */
  readonly whole: BoundFigure | null;
}

/**
 * Shares or counts of one sentence or list that cannot be true of one person at once and exceed the whole beyond their rounding: "40 %
 * improved, 35 % were unchanged and 35 % worsened", "of 20 patients 9 improved, 8 were unchanged and 6 worsened". Only words of one such
 * set that stand directly at each number count, with nothing else between: what is said of several outcomes, arms or times is left alone.
 */
export function findPartsBeyondWhole(article: Article): readonly PartsBeyondWhole[] {
  const found: PartsBeyondWhole[] = [];
  for (const group of groupsOf(article)) {
    const parts = group.filter(isPart);
    for (const kind of ['percentage', 'count'] as const) {
      const whole = kind === 'count' ? wholeOf(article, group) : null;
      if (kind === 'count' && !whole) continue;
      const chain = chainOf(
        article,
        parts.filter((part) => part !== whole),
        kind,
      );
      if (!chain) continue;
      const least = chain.reduce((sum, { figure }) => sum + (kind === 'count' ? (figure.printed[0] ?? 0) : figure.value[0]), 0);
      const sum = chain.reduce((total, { figure }) => total + (figure.printed[0] ?? 0), 0);
      const limit = whole ? (whole.figure.printed[0] ?? Number.POSITIVE_INFINITY) : 100;
      if (least > limit && !chain.every(({ verdict }) => verdict === 'verified')) found.push({ parts: chain, sum: round(sum), whole });
    }
  }
  return found;
}

/** Figures that may be parts of one whole: those of a sentence, or those of a list whose items hold one each. */
function groupsOf({ document, figures, notes }: Article): readonly (readonly BoundFigure[])[] {
  const groups = new Map<number, BoundFigure[]>();
  for (const bound of figures) {
    const block = document.blocks[bound.figure.block];
    if (!block || block.content.table || block.content.inQuote) continue;
    const list = block.content.list;
    const isItem = list !== null && notes.of(isListedPart, block.content);
    // Lists below zero, sentences above: no block has two to the 24 units.
    const key = isItem ? -1 - list.list : block.index * 2 ** 24 + sentenceAt(block, bound.figure.range.start).start;
    const group = groups.get(key);
    if (group) group.push(bound);
    else groups.set(key, [bound]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const isListedPart = ({ prose }: BlockContent): boolean => LIST_ITEM.test(prose.text);

const isPart = ({ figure }: BoundFigure): boolean =>
  figure.printed.length === 1 &&
  figure.qualifier === null &&
  (figure.kind === 'percentage'
    ? figure.measure !== 'points' && figure.measure !== 'fold'
    : ['sampleSize', 'count', 'other'].includes(figure.kind) && figure.unit !== 'studies');

/** The numbers of the kind, where each has a word of one set, no word twice, and nothing but that stands between them. */
function chainOf({ document, notes }: Article, parts: readonly BoundFigure[], kind: 'percentage' | 'count'): readonly BoundFigure[] | null {
  const chain: BoundFigure[] = [];
  const words: string[] = [];
  let end = -1;
  let block = -1;
  for (const bound of parts) {
    const { figure } = bound;
    if ((figure.kind === 'percentage') !== (kind === 'percentage')) continue;
    const text = document.blocks[figure.block]?.content.prose.text ?? '';
    const said = notes.newest(saidBeside, figure.range, [text], () => saidBeside(text, figure.range));
    if (said === null || (block === figure.block && !JOINT.test(text.slice(end, said.from)))) return null;
    end = said.to;
    block = figure.block;
    chain.push(bound);
    words.push(said.word);
  }
  if (chain.length < 2) return null;
  const isSet = EXCLUSIVE.some((set) => {
    const places = words.map((word) => set.findIndex((pattern) => pattern.test(word)));
    return places.every((place) => place >= 0) && new Set(places).size === places.length;
  });
  return isSet && chain.every(({ citation, figure }) => citation === chain[0]?.citation && figure.arm === chain[0]?.figure.arm)
    ? chain
    : null;
}

/** The word of a set that stands directly at a number, and where the two begin and end; null where none does or more follows. */
function saidBeside(text: string, { start, end }: Span): { readonly word: string; readonly from: number; readonly to: number } | null {
  const after = text.slice(end, end + 70);
  const behind = BEHIND.exec(after);
  const ahead = behind ? null : AHEAD.exec(text.slice(Math.max(0, start - 50), start));
  const [whole, word] = behind ?? ahead ?? [];
  if (whole === undefined || word === undefined) return null;
  const to = behind ? end + whole.length : end + (AFTER_AHEAD.exec(after)?.[0].length ?? 0);
  return ITEM_END.test(text.slice(to, to + 12)) ? { word: word.toLowerCase(), from: ahead ? start - whole.length : start, to } : null;
}

/** "Of 20 patients, 9 improved …": the number of people that the sentence starts with. */
function wholeOf({ document }: Article, [first]: readonly BoundFigure[]): BoundFigure | null {
  const block = first?.figure.kind === 'sampleSize' ? document.blocks[first.figure.block] : undefined;
  if (!first || !block) return null;
  const { text } = block.content.prose;
  const { start, end } = first.figure.range;
  const before = text.slice(sentenceAt(block, start).start, start);
  return /^\W?(?:Of|Among) (?:the |all |these )?$/.test(before) && WHOLE_AFTER.test(text.slice(end, end + 90)) ? first : null;
}

const round = (value: number): number => Number(value.toFixed(4));

/** Words of which only one can be true of a person; those of one set, by what they mean. */
const EXCLUSIVE: readonly (readonly RegExp[])[] = [
  [
    /^(?:improved|(?:got )?better)$/,
    /^(?:unchanged|stable|the same|(?:no|without) change|did not change)$/,
    /^(?:worsened|worse|deteriorated)$/,
  ],
  [/^complete (?:response|remission)$/, /^partial (?:response|remission)$/, /^(?:stable disease|no response)$/, /^progressive disease$/],
  [/^(?:responded|responders)$/, /^(?:did not respond|non-?responders|no response)$/],
  [/^(?:survived|alive)$/, /^(?:died|dead)$/],
];
const WORDS =
  'improved|(?:got )?better|unchanged|stable disease|stable|the same|(?:no|without) change|did not change|worsened|worse|deteriorated|(?:complete|partial) (?:response|remission)|progressive disease|no response|responded|responders|did not respond|non-?responders|survived|alive|died|dead';
/** Names for all who took part: of women and of men two wholes are told. */
const PEOPLE = '(?:patients|participants|people|subjects|volunteers|individuals|persons|respondents|adults|children|infants|cases|them)';
const ADVERB = '(?:(?:clinically|much|slightly|markedly|significantly|somewhat) )?';
/** "40 % of the patients had improved". */
const BEHIND = new RegExp(
  `^(?: of (?:the |all |these )?${PEOPLE}| ${PEOPLE})?(?: who| that)?(?: (?:were|was|had|got|felt|showed|remained|stayed|had a|had an|achieved a|with|with a))?(?: been)? ${ADVERB}(${WORDS})(?![\\p{L}-])`,
  'iu',
);
/** "Improved in 40 %", "unchanged (35 %", "improved: 40 %". */
const AHEAD = gated(new RegExp(`(?<![\\p{L}-])(?:(?:were|was|remained|stayed) )?${ADVERB}(${WORDS})(?: in | \\(|: | – )$`, 'iu'));
const AFTER_AHEAD = new RegExp(`^\\)?(?: of (?:the |all |these )?${PEOPLE})?\\)?`, 'iu');
/** Between two items, and behind the last. */
const JOINT = /^[,;]? ?(?:and |while |whereas |but |the (?:rest|others) )?$/i;
const ITEM_END = /^(?:$|[.,;:)]|\s?\(|\s(?:and|while|whereas|but)\s|\s\d)/;
const WHOLE_AFTER = new RegExp(`^ (?:[\\p{L}-]{2,20} ){0,3}?${PEOPLE}(?: with [\\p{L}’ -]{3,40})?, `, 'iu');
const LIST_ITEM = new RegExp(`^${ADVERB}(?:${WORDS})(?:: | \\(| – )\\d{1,3}(?:\\.\\d{1,2})?\\s?%\\)?[.;,]?$`, 'iu');
