import type { Document } from '../document/document.js';
import type { Figure } from '../figures/figure.js';
import type { Article, BoundFigure } from './article.js';

/** A percentage of people with the number of people that it is said to be of. */
export interface Proportion {
  readonly percentage: BoundFigure;
  /** How many people the whole is. */
  readonly whole: number;
  /** How many of them it is, where that is printed too: 7 of "7 of 17 (41 %)"; else null. */
  readonly part: number | null;
  /** The figure that gives the whole. */
  readonly of: BoundFigure;
}

/**
 * Percentages whose number of people stands right beside them: "41 % of the 17 women", "7 of 17 women (41 %)", "Of 17 women, 41 %". Only
 * shares of people count, never changes, means or rates.
 */
export function findProportions({ document, figures }: Article): readonly Proportion[] {
  return figures.flatMap((percentage, at) => {
    const { figure } = percentage;
    if (
      figure.kind !== 'percentage' ||
      (figure.measure !== 'share' && figure.measure !== null) ||
      figure.qualifier ||
      figure.printed.length !== 1
    )
      return [];
    const after = besideBlock(figures[at + 1], percentage);
    const before = besideBlock(figures[at - 1], percentage);
    return (after && ofFollowing(document, percentage, after)) ?? (before && ofPreceding(document, before, percentage)) ?? [];
  });
}

const besideBlock = (other: BoundFigure | undefined, { figure }: BoundFigure): BoundFigure | null =>
  other && other.figure.block === figure.block && !other.figure.qualifier ? other : null;

/** "41 % of the 17 women", "41 % (7 of 17)", "41 % (7/17)". */
function ofFollowing(document: Document, percentage: BoundFigure, next: BoundFigure): Proportion | null {
  const between = wordsBetween(document, percentage, next);
  if (isPeople(next) && /^ of (?:(?:the|all|all the|all of the|our|these|its|those) )?$/.test(between))
    return { percentage, whole: wholeOf(next), part: null, of: next };
  return isFraction(next) && /^,? [([]$/.test(between) ? fractionOf(percentage, next) : null;
}

/** "7 of 17 women (41 %)", "7/17 (41 %)", "Of the 17 women, 41 %". */
function ofPreceding(document: Document, previous: BoundFigure, percentage: BoundFigure): Proportion | null {
  const between = wordsBetween(document, previous, percentage);
  if (isFraction(previous) && /^(?: [\p{L}’'-]{2,20}){0,3},? ?[([]$/u.test(between)) return fractionOf(percentage, previous);
  const lead = document.blocks[previous.figure.block]?.content.prose.text.slice(0, previous.figure.range.start) ?? '';
  const isOpening = /(?:^|[.!?]\s)(?:Of|Among)(?: the| all| these)? $/.test(lead.slice(-30));
  return isPeople(previous) && isOpening && /^ [\p{L}’' -]{2,60}, $/u.test(between)
    ? { percentage, whole: wholeOf(previous), part: null, of: previous }
    : null;
}

function wordsBetween(document: Document, first: BoundFigure, second: BoundFigure): string {
  return document.blocks[first.figure.block]?.content.prose.text.slice(first.figure.range.end, second.figure.range.start) ?? '';
}

const isPeople = ({ figure }: BoundFigure): boolean =>
  (figure.kind === 'sampleSize' || figure.kind === 'count') && figure.unit === 'participants' && Number.isInteger(figure.printed[0]);

const isFraction = ({ figure }: BoundFigure): boolean => figure.kind === 'fraction' && figure.printed.length === 2;

const wholeOf = ({ figure }: BoundFigure): number => figure.printed[0] ?? 0;

function fractionOf(percentage: BoundFigure, { figure, ...rest }: BoundFigure): Proportion | null {
  const [part = 0, whole = 0] = figure.printed;
  if (isRounded(figure) && isNear(figure, percentage.figure)) return null;
  return whole > 0 && part <= whole ? { percentage, whole, part, of: { figure, ...rest } } : null;
}

/** "A quarter", "one in five": words that stand for a share and count nobody. */
const isRounded = ({ value: [low, high] }: Figure): boolean => low < high;

/** "A quarter (24.7 %)": the percentage says more exactly what the words round, which may be a twentieth off and a quarter of what they say. */
function isNear({ printed: [part = 0, whole = 1] }: Figure, { printed: [percent = 0] }: Figure): boolean {
  const off = Math.abs(percent / 100 - part / whole);
  return off <= 0.05 && off <= (0.25 * part) / whole;
}
