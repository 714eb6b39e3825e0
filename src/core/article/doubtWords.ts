import type { Figure } from '../figures/figure.js';
import type { Fact } from '../studies/study.js';
import { isOfThoseWhoStopped } from './stopped.js';

/** The words before and behind a figure, in its sentence. */
export interface Around {
  readonly before: string;
  readonly after: string;
  /** Whether it stands by itself in a list or a table: "4.5 mg, 12 weeks". */
  readonly isAlone: boolean;
}

/** People who would be needed, of whom a share is told or who are one of two parts ("28 with … and 19 with …"), not all who took part. */
export const isDoubtfulSize = ({ before, after }: Around): boolean =>
  HYPOTHETICAL.test(before) ||
  HYPOTHETICAL.test(after) ||
  NONE_OF_SIZE.test(before) ||
  /(?:%|percent) (?:in|of|among) (?:the )?$/.test(before) ||
  /^[^.;,()]{0,60} and \d{1,5} (?:with|had|were|in|on)\b/.test(after);

/** A dose to start with, one that is usual, and in a review any that need not be its definition of a low dose. */
export function isDoubtfulDose(figure: Figure, { before, after }: Around, isOfReview: boolean): boolean {
  if (figure.qualifier !== null && figure.qualifier !== 'about' && figure.qualifier !== 'upTo') return true;
  if (SUM_OF_DOSES.test(before) || SUM_OF_DOSES_AFTER.test(after)) return true;
  if (NEGATED.test(before) || (OTHER_DOSE.test(before) && figure.step !== 'target' && !/\bup to (?:about )?$/i.test(before))) return true;
  if (NOT_GIVEN.test(after)) return true;
  if (figure.step === 'target' && OF_SOME.test(after)) return true;
  return isOfReview && (figure.printed.length < 2 || OTHER_USE.test(before) || OTHER_USE.test(after));
}

/** A length of time that is not said to be that of a treatment, a study or its follow-up. */
export function isDoubtfulLength({ before, after, isAlone }: Around): boolean {
  if (OTHER_LENGTH.test(before) || OTHER_TIME_AFTER.test(after)) return true;
  if (isAlone || FOLLOW_UP_BEFORE.test(before) || LENGTH_AFTER.test(after)) return false;
  return !(LENGTH_BEFORE.test(before) && TREATMENT.test(before));
}

/** A result at another time, of a part of the study, or against another group than that of the facts. */
export function isDoubtfulResult({ before, after }: Around, expected: readonly Fact[]): boolean {
  const near = `${before.slice(-90)} | ${after.slice(0, 60)}`;
  if (OTHER_PART.test(near) || CRITERION.test(near) || NEGATED_AFTER.test(after)) return true;
  if (isOfThoseWhoStopped(near, expected)) return true;
  if (/^ (?:[\w-]{1,12} ){0,2}than (?:on|in|with|for|those on)? ?(?:the )?(?:placebo|controls?)/i.test(after))
    return expected.some((fact) => fact.comparator === null || fact.comparator === 'baseline');
  const times = [...near.matchAll(POINT_IN_TIME)].map(
    ({ groups = {} }) => `${groups.first ?? groups.last} ${UNITS[(groups.unitFirst ?? groups.unitLast ?? '')[0]?.toLowerCase() ?? '']}`,
  );
  return times.some((time) =>
    expected.every((fact) => fact.timepoint !== null && fact.timepoint !== 'baseline' && fact.timepoint !== time),
  );
}

/** "88% of patients on naltrexone", "40% in the placebo group": the group stands right behind, not after a pair ("88% vs 40% on …"). */
export const namesItsArm = ({ before, after }: Around): boolean =>
  !/\d ?%? (?:vs\.?|versus|and|or) $/i.test(before) &&
  /^ (?:of (?:those|the|all)? ?(?:\p{L}{3,14} )?)?(?:(?:were )?(?:on|in the|with|given|receiving|treated with|for) )(?:LDN|low-dose|naltrexone|placebo|control)/iu.test(
    after,
  );

/** Whether the words say that these are the works that a review includes. */
export const isWhatWasIncluded = ({ before, after }: Around): boolean =>
  INCLUDED_BEFORE.test(before) && !/^[^.;]{0,40}\b(?:of which|subset|of these)\b/i.test(after);

const HYPOTHETICAL = /\b(?:would|should|could|must|needed|need|needs|required|future|hypothetical|if)\b/i;
const NEGATED = /\b(?:no|not|never|none|nobody|without|exclud\w{1,4}|unlike|above|below|under|against)\b[^;]{0,80}$/i;
const CRITERION =
  /\b(?:count\w{0,3} as|defin\w{2,7}|criteri\w{1,3}|powered|detect\w{0,3}|required|threshold|considered|expected|assum\w{1,4}|at least|meaningful|goal|target)\b/i;
const NEGATED_AFTER = /^[^.;,]{0,50}\b(?:did not|didn[’']t|had no|without|failed|not)\b/i;
/** "No trial had more than": the size that none has. */
const NONE_OF_SIZE = /\bno (?:[\p{L}-]{2,20} ){0,3}(?:trials?|stud(?:y|ies))\b[^.;]{0,80}$/iu;
/** "A 380 mg injection exists but was not used here": a dose of elsewhere. */
const NOT_GIVEN = /^[^.;]{0,90}\b(?:was|were|is|are|been) (?:not|never) (?:used|given|tested|studied|tried|part)\b/i;
/** "The total amount was 15 mg over five nights": what several doses come to, or what a dose would be in another measure. */
const SUM_OF_DOSES =
  /\b(?:total (?:amount|dose|quantity)|cumulative\w{0,2}|altogether|adds? up|added up|(?:comes?|came|amount(?:s|ed)?|correspond(?:s|ed|ing)?|equivalent) to|equals)\b[^.;]{0,40}$/i;
const SUM_OF_DOSES_AFTER =
  /^,? (?:in total|altogether|over the course|over (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:days|nights|weeks|doses))\b/i;
const OTHER_DOSE =
  /\b(?:start\w{0,4}|begin\w{0,4}|began|begun|initial\w{0,2}|titrat\w{1,4}|increas\w{1,3}|rais\w{1,3}|from|most|often|usually|typically|others?|some|first|instead)\b[^.;]{0,30}$/i;
/** Behind a dose to which only some were raised. */
const OF_SOME = /^[^.;]{0,40}\b(?:some|those|non-?responders?|who|if|when|needed|necessary|tolerated|\d{1,3} ?%|percent)/i;
const OTHER_USE =
  /\b(?:alcohol\w{0,3}|opioids?|addiction|dependence|use disorders?|overdose|approved|licen[sc]ed|standard|usual|full|regular|conventional|tablets?)\b/i;
const TREATMENT =
  /\b(?:treat\w{0,5}|gave|giv\w{1,3}|took|tak\w{1,3}|receiv\w{1,3}|administ\w{1,6}|prescri\w{1,4}|lasted|lasting|lasts|ran|trial|study|therapy|medication|drug|LDN|naltrexone|placebo|pilot|intervention|supplement\w{0,5}|period|phase|course)\b/i;
const LENGTH_BEFORE =
  /\b(?:for|over|during|lasted|lasting|lasts|ran for|run for|spanned|covering|of|within|throughout)(?: (?:a|an|the|about|nearly|almost|just|only|some|up to|around|roughly|more than|at least|total of|further|full|period of|course of|mean of|average of|median of)){0,3} $/i;
const FOLLOW_UP_BEFORE = /\bfollow(?:ed|-up|ing)\b[^.;]{0,40}$/i;
const LENGTH_AFTER =
  /^[\s-](?:of )?(?:[\w’'-]{1,20}[\s,]{1,2}){0,5}?(?:trials?|study|treatment|therapy|course|follow-up|period|phase|pilot|intervention|programme|program|experiment)\b/i;
/** Illness, recruitment, titration, wash-out: they last too. */
const OTHER_LENGTH =
  /\b(?:trials|studies|had|have|having|lived|living|suffer\w{0,4}|ill|history|symptoms?|duration of (?:illness|disease|symptoms)|diagnos\w{1,4}|aged?|since|from|every|recruit\w{0,4}|enrol\w{0,5}|titrat\w{1,4}|rais\w{1,3}|increas\w{1,3}|wash-?outs?|run-in|baseline|waited|screen\w{1,3}|interval\w{0,1})\b[^.;,]{0,50}$/i;
const OTHER_TIME_AFTER =
  /^(?:,? (?:earlier|later|before|after|ago|old|from|since|prior|until|apart|of (?:symptoms|illness|disease|pain|age|life|experience)|had (?:passed|gone by))|[- ]old)\b/i;
const OTHER_PART =
  /\b(?:open-label (?:extension|phase|part)|extension|long-term|later|sub-?groups?|subset|post hoc|post-hoc|per protocol|sensitivity analys[ie]s|interim|at least one|those who|patients who)\b/i;
const POINT_IN_TIME =
  /\b(?:(?:at|by|after) (?<first>\d{1,3})[ -](?<unitLast>days?|weeks?|months?|years?)|(?<unitFirst>week|month|year|day) (?<last>\d{1,3}))\b/gi;
const UNITS: Readonly<Record<string, string>> = { d: 'd', w: 'wk', m: 'mo', y: 'a' };
const INCLUDED_BEFORE =
  /\b(?:includ(?:ed|es|ing)|pool(?:ed|s|ing)|combin(?:ed|es|ing)|meta-analy[sz](?:ed|is of)|review(?:ed|s| of)|summari[sz](?:ed|es))(?: a total of| data from| only| just| all)? $/i;
