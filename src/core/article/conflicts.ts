import { gated } from '../expressions/gated.js';
import type { Block, Document } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import type { Figure } from '../figures/figure.js';
import { findNumbers } from '../figures/numbers.js';
import { Notes } from '../notes.js';
import type { Steps } from '../steps.js';
import type { Study } from '../studies/study.js';
import type { Span } from '../text/span.js';
import type { BoundFigure, Citation, Conflict } from './article.js';
import { speaksOfGroup } from './groupSizes.js';
import { ownerKey } from './owners.js';
import { surroundingsOf } from './surroundings.js';

/**
 * Figures of one study that answer the same question differently: its number of participants, or the share of an arm with an outcome.
 * Each later figure is paired with the first one, if it agrees with none before it. May be interrupted after each figure and each of a
 * study's numbers.
 */
export function* findConflictsInSteps(
  document: Document,
  figures: readonly BoundFigure[],
  citations: readonly Citation[],
  notes: Notes,
): Steps<readonly Conflict[]> {
  const groups = new Map<string, BoundFigure[]>();
  for (const bound of figures) {
    const citation = bound.citation === null ? undefined : citations[bound.citation];
    const question = questionOf(bound.figure);
    if (!citation || !question || !mayConflict(document, bound, notes)) continue;
    yield;
    const key = `${ownerKey(citation)}|${question}`;
    const group = groups.get(key);
    if (group) group.push(bound);
    else groups.set(key, [bound]);
  }
  const conflicts: Conflict[] = [];
  for (const group of groups.values()) for (const conflict of yield* conflictsIn(group)) conflicts.push(conflict);
  return conflicts.filter(({ earlier, later }) => !areInOneSentence(document, earlier, later));
}

/**
 * The one of two differing figures that is to be reported, beside the other: the one that the study does not bear out, or else the later
 * one. Null where the study bears out both, so that neither is wrong.
 */
export function reportedOf<T extends Pick<BoundFigure, 'verdict'>>(earlier: T, later: T): readonly [reported: T, other: T] | null {
  if (later.verdict !== 'verified') return [later, earlier];
  return earlier.verdict === 'verified' ? null : [earlier, later];
}

/** Two numbers in one sentence are most likely of two things. */
function areInOneSentence({ blocks }: Document, { figure: first }: BoundFigure, { figure: second }: BoundFigure): boolean {
  const block = blocks[first.block];
  return (
    block !== undefined &&
    first.block === second.block &&
    sentenceAt(block, first.range.start).start === sentenceAt(block, second.range.start).start
  );
}

function* conflictsIn(group: readonly BoundFigure[]): Steps<readonly Conflict[]> {
  const [earlier] = group;
  const numbers: BoundFigure[] = [];
  const conflicts: Conflict[] = [];
  for (const later of group) {
    yield;
    if (!earlier || numbers.some((other) => isSameNumber(other.figure, later.figure))) continue;
    numbers.push(later);
    if (later !== earlier) conflicts.push({ earlier, later });
  }
  return conflicts;
}

/** Whether a number of people or a share may be held against another one of its study: the words around take it for no other thing. */
export const mayConflict = (document: Document, bound: BoundFigure, notes = new Notes()): boolean =>
  !bound.isOfOtherScope && !countsOthers(document, bound.figure, notes) && !isInAbstract(bound, notes);

/**
 * Whether the words beside a number say that it counts others than the study's participants: "from about 400 patients seen", "a registry
 * of 15,000", "two trials with 90 patients", "at one year, 198"; or a number of people those of one part: "14 were assigned to the tight
 * target", "the placebo group included 40", "stroke occurred in 33 participants". A share is of one group and of an event by nature.
 */
function countsOthers(document: Document, { block: at, range, kind }: Figure, notes: Notes): boolean {
  const block = document.blocks[at];
  if (!block) return false;
  const isTold = notes.newest(wordsCountOthers, range, [block.content], () => wordsCountOthers(block.content.prose.text, range));
  return isTold || (kind === 'sampleSize' && notes.newest(wordsCountPart, range, [block.content], () => wordsCountPart(block, range)));
}

/**
 * Whether a figure that was not checked has a number of the study's own abstract: that of the people who were assessed, or of one group.
 * Which of them it is may be unclear, but it is not wrong for being another than the number of all.
 */
const isInAbstract = ({ figure, verdict, comparisons }: BoundFigure, notes: Notes): boolean =>
  verdict === 'unchecked' && comparisons.some(({ study }) => notes.of(numbersOfAbstract, study).has(figure.value[0]));

const numbersOfAbstract = ({ item }: Study): ReadonlySet<number> => new Set(findNumbers(item.abstract ?? '').map(({ value }) => value));

const wordsCountOthers = (text: string, range: Span): boolean =>
  othersBefore.test(wordsBefore(text, range)) || othersBehind.test(wordsBehind(text, range));

function wordsCountPart(block: Block, range: Span): boolean {
  const { text } = block.content.prose;
  const behind = wordsBehind(text, range);
  return (
    eventBefore.test(wordsBefore(text, range)) ||
    eventBehind.test(behind) ||
    ofOneGroup.test(behind) ||
    speaksOfGroup(surroundingsOf(text, sentenceAt(block, range.start), range))
  );
}

const wordsBefore = (text: string, { start }: Span): string => text.slice(Math.max(0, start - 110), start);
const wordsBehind = (text: string, { end }: Span): string => text.slice(end, end + 240);

const othersBefore = gated(
  /\b(?:from|out of|half of|third of|quarter of|registry of|register of|population of|asked|screened|sub-?(?:study|sample|group)|substudy|follow-up|extension|reanalysis)(?:\s[^.;]{0,30})?$|\b(?:studies|trials|reviews|registers|registries)\b[^.;]{0,20}$|\b[Aa](?:t|fter) (?:one|two|three|\d{1,3}) (?:days|weeks?|months?|years?)\b[^.;]{0,70}$/,
);
/** "14 were assigned to the tight target", with no second group named: the people of one group, whatever its name is. */
const ofOneGroup =
  /^\s(?:[\p{L}-]{1,20} ){0,4}(?:(?:(?:were|was) )?(?:randomly )?(?:assigned|allocated|randomi[sz]ed) to|(?:were|was) given|received|receiving|taking|in the) (?![^.;]{0,160}\b(?:or|and|either|both|groups|arms)\b)/u;
/** "Stroke occurred in 33 participants", "cancer in 298 participants", "deaths among 40 patients". */
const eventBefore =
  /\b(?:occurr(?:ed|ing)|diagnosed|developed|recurred|happened|arose|reported|recorded|noted|observed|seen|confirmed|detected|found|events?|deaths?|died|strokes?|cancers?|tumou?rs?|infarctions?|fractures?|falls?|infections?|relapses?|bleeding|ha?emorrhages?|hospitali[sz]ations?|diabetes|diseases?|failure|pneumonia|ketoacidosis|nausea|injur(?:y|ies)|complications?|reactions?) (?:in|among|by) (?:a total of |only |just |about |some |nearly |over |another )?$|\b(?:affected|struck|killed|befell) (?:only |just |about |some |nearly |over |another )?$/i;
/** "33 participants had a stroke", "40 patients died". */
const eventBehind =
  /^\s(?:[\p{L}-]{1,20} ){0,3}(?:who )?(?:died|developed|experienced|suffered|relapsed|responded|improved|recovered|had (?:a|an|the|at least)\b|were diagnosed|were hospitali[sz]ed|were admitted)/u;
const othersBehind =
  /^\s[\p{L} ]{0,30}?\b(?:who were (?:asked|screened|seen|invited)|seen|asked|screened|invited|eligible|at follow-up|in the (?:sub|register|registry|population))/u;

/** What the figure answers, where two answers cannot both be right; else null. */
export function questionOf(figure: Figure): string | null {
  if (figure.kind === 'sampleSize' && figure.role === 'total') return 'participants';
  const isShare = figure.kind === 'percentage' && figure.measure !== null && figure.outcome !== null && figure.arm !== null;
  return isShare ? [figure.measure, figure.outcome, figure.arm, figure.timepoint].join('|') : null;
}

/** At the coarser of the two printed precisions; a rough number ("over 30") conflicts with nothing near it. */
export function isSameNumber(a: Pick<Figure, 'value' | 'qualifier'>, b: Pick<Figure, 'value' | 'qualifier'>): boolean {
  const slack = a.qualifier || b.qualifier ? 0.1 * Math.max(a.value[1], b.value[1]) : 0;
  return a.value[0] <= b.value[1] + slack && b.value[0] <= a.value[1] + slack;
}
