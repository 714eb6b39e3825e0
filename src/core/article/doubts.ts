import type { Document } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import type { Figure } from '../figures/figure.js';
import type { BoundFigure } from './article.js';

/**
 * Takes back what a look at the words around leaves in doubt: a second answer in a sentence that has the right one ("6 mg instead of
 * 4.5 mg", "10 in the pilot and 31 in the trial"), a length of time that no treatment or study is said to have lasted, a number of studies
 * that need not be all that were included. These count as unchecked.
 */
export function withdrawDoubtful(document: Document, figures: readonly BoundFigure[]): readonly BoundFigure[] {
  const answered = new Set(figures.filter(({ verdict }) => verdict === 'verified').map((bound) => questionOf(document, bound)));
  return figures.map((bound) => {
    if (bound.verdict !== 'mismatch') return bound;
    const isDoubtful =
      (isOfOneAnswer(bound.figure) && answered.has(questionOf(document, bound))) ||
      (bound.figure.kind === 'duration' && !isLengthOfStudy(document, bound.figure)) ||
      (bound.figure.kind === 'count' && !isWhatWasIncluded(document, bound.figure));
    return isDoubtful ? { ...bound, verdict: 'unchecked' } : bound;
  });
}

/** A sentence gives these once for a study; of two, one is something else's. */
const isOfOneAnswer = ({ kind, role }: Figure): boolean =>
  kind === 'dose' || kind === 'duration' || kind === 'count' || (kind === 'sampleSize' && role === 'total');

/** The same for all figures of a sentence that answer one question about one citation. */
function questionOf(document: Document, { figure, citation }: BoundFigure): string {
  const block = document.blocks[figure.block];
  const sentence = block ? sentenceAt(block, figure.range.start).start : 0;
  return [citation, figure.block, sentence, figure.kind, figure.kind === 'sampleSize' ? (figure.role ?? 'total') : figure.unit].join('|');
}

/** The words before and behind a figure, in its sentence; of a table's cell its header before it. */
function around(document: Document, { block: index, range }: Figure): { readonly before: string; readonly after: string } {
  const block = document.blocks[index];
  if (!block) return { before: '', after: '' };
  const { text } = block.content.prose;
  const sentence = sentenceAt(block, range.start);
  return {
    before: text.slice(Math.max(sentence.start, range.start - 80), range.start),
    after: text.slice(range.end, Math.min(sentence.end, range.end + 60)),
  };
}

function isLengthOfStudy(document: Document, figure: Figure): boolean {
  const content = document.blocks[figure.block]?.content;
  const { before, after } = around(document, figure);
  if (ILLNESS_BEFORE.test(before) || OTHER_TIME_AFTER.test(after)) return false;
  const isWhole = content !== undefined && (content.table !== null || content.list !== null) && /^$|[,;:–—(|]\s$/.test(before);
  return isWhole || LENGTH_BEFORE.test(before) || FOLLOW_UP_BEFORE.test(before) || LENGTH_AFTER.test(after);
}

function isWhatWasIncluded(document: Document, figure: Figure): boolean {
  const { before, after } = around(document, figure);
  return (
    /\b(?:includ(?:ed|es|ing)|pool(?:ed|s|ing)|combin(?:ed|es|ing)|meta-analy[sz](?:ed|is of)|review(?:ed|s| of)|summari[sz](?:ed|es))(?: a total of| data from| only| just| all)? $/i.test(
      before,
    ) && !/^[^.;]{0,40}\b(?:of which|subset|of these)\b/i.test(after)
  );
}

const LENGTH_BEFORE =
  /\b(?:for|over|during|lasted|lasting|lasts|ran for|run for|spanned|covering|of|within|throughout|took)(?: (?:a|an|the|about|nearly|almost|just|only|some|up to|around|roughly|more than|at least|total of|further|full|period of|course of|mean of|average of|median of)){0,3} $/i;
const FOLLOW_UP_BEFORE = /\bfollow(?:ed|-up|ing)\b[^.;]{0,40}$/i;
const LENGTH_AFTER =
  /^[\s-](?:of )?(?:[\w’'-]{1,20}[\s,]{1,2}){0,5}?(?:trials?|study|treatment|therapy|course|follow-up|period|phase|pilot|intervention|programme|program|experiment)\b/i;
const ILLNESS_BEFORE =
  /\b(?:had|having|lived|living|suffer\w{0,4}|ill|history|symptoms?|duration of (?:illness|disease|symptoms)|diagnos\w{1,4}|aged?|since|from|took (?:some|almost|nearly)?|every)\b(?: [\w’'-]{1,14}){0,2}(?: (?:for|of|over|within))?(?: (?:more than|at least|about|over|an average of|some|nearly)){0,2} $/i;
const OTHER_TIME_AFTER =
  /^(?:,? (?:earlier|later|before|after|ago|old|from|since|prior|until|apart|of (?:symptoms|illness|disease|pain|age|life|experience)|had (?:passed|gone by))|[- ]old)\b/i;
