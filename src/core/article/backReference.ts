import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import type { Citation } from './article.js';

/** Whether a sentence may go on about a study that was named before: "The trial …", "Of these …", "Treatment lasted …". */
export const refersBack = (sentence: string): boolean => BACK_REFERENCE.test(sentence);

/** Whether a sentence says outright that it is about the study just named: "This trial …", "The authors …". */
export const isStrongReference = (sentence: string): boolean => STRONG_REFERENCE.test(sentence);

/** Whether words turn to a study besides those cited: "another trial", "a larger study", "the 2007 pilot" where that is not its year. */
export function speaksOfAnother(words: string, citations: readonly Citation[]): boolean {
  if (OTHER_STUDY.test(words)) return true;
  const years = citations.flatMap(({ mention }) => ('year' in mention && mention.year !== null ? [mention.year] : []));
  return [...words.matchAll(STUDY_OF_YEAR)].some(([, year]) => !years.includes(Number(year)));
}

/** Whether a number is set against the study's, not said of it: "instead of 50 mg", "the usual 50 mg", "approved at 50 mg". */
export const isSaidOfOthers = (text: string, clause: Span, range: Span): boolean =>
  SAID_OF_OTHERS.test(text.slice(Math.max(clause.start, range.start - 60), range.start));

const STUDY = '(?:study|studies|trial|trials|review|reviews|analysis|analyses|meta-analysis|report|reports|cohort|pilot|survey|experiment)';
const OTHER_STUDY = gated(
  new RegExp(
    `\\b(?:another|other|previous|earlier|prior|later|subsequent|second|third|separate|different|larger|smaller|older|newer|similar)\\s(?:[\\w-]{1,30}\\s){0,3}${STUDY}\\b`,
    'i',
  ),
);
const STUDY_OF_YEAR = gated(new RegExp(`\\b((?:19|20)\\d\\d) (?:[\\w-]{1,20} ){0,2}${STUDY}\\b`, 'gi'));
/** "The usual 50 mg" is set against the study's; "time to full recovery", "the usual care group" and "standard lessons" are of it. */
const SAID_OF_OTHERS = gated(
  /\b(?:(?:instead of|rather than|as opposed to|in contrast (?:to|with)|unlike|usually|approved|licen[sc]ed|labelled|labeled)\b(?: [\w’'-]{1,16}){0,4}|full(?: (?:dose|doses|strength))?(?: (?:of|is|was))?|(?:usual|standard|typical|customary|conventional|ordinary)\b(?: (?!(?:care|therapy|treatment|management|practice|lessons?|feeding|diet|group|arm)\b)[\w’'-]{1,16}){0,4}) $/i,
);
const BACK_REFERENCE =
  /^["“(]?(?:in |of |for |at |among |on |by |from |to |during |within |throughout |with )?(?:this|that|the|these|those|its|their|they|it|he|she|both|overall|all|total|altogether|whom|average|results?|participants|patients|subjects|people|women|men|children|adults|volunteers|after|of|compared|response|responders|remission|no|side|adverse|pain|treatment|dosing|follow-up|dropouts|most|half|only|nobody|some|each|every|baseline|symptoms)\b/i;
const STRONG_REFERENCE =
  /^["“(]?(?:in |of |for )?(?:(?:this|that|the) (?:[\w-]{1,20} ){0,2}(?:trial|study|pilot|review|analysis|meta-analysis|cohort|series|survey|experiment|researchers|investigators|authors|team)|its authors|participants|they|its)\b/i;
