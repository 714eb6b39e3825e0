import { fromEnd } from '../expressions/ofPieces.js';
import type { Span } from '../text/span.js';
import type { SampleSizeRole } from './figure.js';
import { PART_NOUNS } from './people.js';
import { followedBy, matchAfter, precededBy } from './around.js';
import { amountsIn, type Scan } from './scan.js';

/** A number of people with what stands around it. */
interface Counted {
  readonly start: number;
  readonly numberEnd: number;
  /** Behind the noun, where there is one. */
  readonly end: number;
  readonly sentence: Span;
  /** `n` or `N` where it is written "n = 31". */
  readonly letter: string | null;
  readonly noun: string | null;
  readonly value: number;
}

interface Role {
  readonly role: SampleSizeRole | null;
  /** Whether an outcome is told of these people: then it is a count. */
  readonly isCount: boolean;
  readonly arm: string | null;
}

/** Whom the number counts, by the words around it. The role is null where they do not tell. */
export function roleOf(scan: Scan, counted: Counted): Role {
  const { text } = scan;
  const { start, end, sentence, noun } = counted;
  const as = (role: SampleSizeRole | null, arm: string | null = null): Role => ({ role, isCount: false, arm });
  if (precededBy(text, start, PLANNED_BEFORE) || followedBy(text, end, PLANNED_AFTER)) return as('planned');
  const arm = armOf(scan, counted);
  // "Nausea occurred in five patients on LDN", "ten were responders": how many had an outcome, however their group is named.
  if (precededBy(text, start, EVENT_BEFORE) || precededBy(text, start, EVENT_BEFORE_OTHER) || followedBy(text, end, RESPONDERS_AFTER))
    return { role: null, isCount: true, arm };
  if (
    /^(?:dropouts?|drop-outs?|withdrawals?)$/.test(noun ?? '') ||
    precededBy(text, start, DROPOUT_BEFORE) ||
    followedBy(text, end, DROPOUT_AFTER)
  )
    return as('dropout', arm);
  if (isScreened(text, counted)) return as('screened');
  if (noun === 'completers' || followedBy(text, end, COMPLETED_AFTER) || precededBy(text, start, /\bcompleted by (?:all )?$/i))
    return as('completed', arm);
  if (followedBy(text, end, ANALYSED_AFTER) || precededBy(text, start, ANALYSED_BEFORE)) return as('analysed', arm);
  if (counted.letter) return letterRole(scan, counted, arm);
  if (arm && (isArmForm(text, counted) || armsShareSentence(scan, counted))) return as('arm', arm);
  // "156 patients were assigned to the new stent", "28 infants of 216": parts, of whatever name.
  if (isAssignedToOne(text, end)) return as(arm ? 'arm' : null, arm);
  if (followedBy(text, end, /^ (?:out )?of (?:the |all )?\d/)) return as('subgroup', arm);
  if (noun && /^(?:responders?|non-?responders?)$/.test(noun)) return { role: null, isCount: true, arm };
  if (followedBy(text, end, OUTCOME_AFTER) && (!precededBy(text, start, TOTAL_BEFORE) || isWithClause(text, start, end)))
    return { role: null, isCount: true, arm };
  if (followedBy(text, end, DENIED_AFTER)) return { role: null, isCount: true, arm };
  if (isShareOfAll(text, end)) return as('subgroup', arm);
  if (
    precededBy(text, start, SUBGROUP_BEFORE) ||
    (followedBy(text, end, /^,? of whom\b(?! \d)/i) === false && followedBy(text, counted.end, /^ of whom\b/i))
  )
    return as('subgroup', arm);
  const before = text.slice(sentence.start, start);
  if (
    !arm &&
    followedBy(
      text,
      end,
      /^(?: [\p{L}-]{1,20}){0,3}? (?:were|was) (?:then |subsequently |finally |randomly )?(?:randomi[sz]ed|enrol{1,2}ed|recruited)\b(?! (?:to|in|into) the (?:LDN|placebo|control))/iu,
    )
  )
    return as('total');
  const others = otherPeople(scan, counted);
  if (noun && PART_NOUNS.test(noun) && others.some((other) => other.isNear) && !followedBy(text, end, PARTS_AFTER))
    return as('subgroup', arm);
  if (others.some((other) => other.start < start && other.value > counted.value))
    return as(/\([^()]{0,40}$/.test(before) ? 'subgroup' : null, arm);
  if (counted.value === 1 && !/\bcase (?:report|study)\b/i.test(before)) return { role: null, isCount: true, arm };
  if (isAfterStudy(text, start) || (precededBy(text, start, /: $/) && followedBy(text, end, /^ \([^()]{2,60}\b(?:19|20)\d\d[a-z]?\)/)))
    return as('total');
  if (precededBy(text, start, TOTAL_BEFORE) || /^\W{0,3}(?:(?:A|In) total of )?$/.test(before) || followedBy(text, end, TOTAL_AFTER))
    return as('total', null);
  return as(null, arm);
}

/** Lower-case n stands for an arm where two stand in a sentence or a group is named before it; capital N for all. */
function letterRole(scan: Scan, counted: Counted, arm: string | null): Role {
  const sentence = scan.text.slice(counted.sentence.start, counted.sentence.end);
  const written = [...sentence.matchAll(/(?<!\p{L})[nN]\s?=\s?\d/gu)].length;
  const isPart = precededBy(scan.text, counted.start, /\b(?:women|men|females?|males?|girls|boys) ?[([]\s?[nN]\s?=\s?$/i);
  if (isPart) return { role: null, isCount: false, arm };
  // "Adults (N = 148) were given 10 mg (n = 50), …": the capital letter is that of all.
  const isOfAll = counted.letter === 'N' && isOnlyAndLargest(sentence, counted.value);
  if (counted.letter === 'N' && (written === 1 || isOfAll)) return { role: 'total', isCount: false, arm: null };
  // "anxiety (n = 2), bulimia (n = 1)" counts cases of a list, not arms.
  const isGroup =
    arm !== null || precededBy(scan.text, counted.start, /\b(?:group|groups|arm|arms|controls?|cohort|condition) ?[([]?\s?[nN]\s?=\s?$/i);
  if (written > 1) return { role: isGroup ? 'arm' : null, isCount: !isGroup && counted.letter === 'n' && counted.value < 10, arm };
  if (arm) return { role: 'arm', isCount: false, arm };
  const isWhole = precededBy(
    scan.text,
    counted.start,
    /\b(?:patients|participants|subjects|women|men|children|adults|volunteers|individuals|sample|total|people|cohort|population)(?: [\p{L}’'-]{1,20}){0,4} ?[([] ?n\s?=\s?$/iu,
  );
  return { role: isWhole ? 'total' : null, isCount: false, arm: null };
}

function isOnlyAndLargest(sentence: string, value: number): boolean {
  const letters = [...sentence.matchAll(/(?<!\p{L})([nN])\s?=\s?(\d{1,6})/gu)];
  return (
    letters.filter(([, letter]) => letter === 'N').length === 1 && letters.every(([, letter, n]) => letter === 'N' || Number(n) < value)
  );
}

/** The arm that the number's own words name: "20 to LDN", "placebo (n = 20)", "15 in the placebo group". */
function armOf(scan: Scan, counted: Counted): string | null {
  const { start, end } = counted;
  // "Forty patients were randomised to LDN (n = 20) or placebo" counts all of them.
  if (
    followedBy(
      scan.text,
      end,
      /^ (?:were |was )?(?:randomly )?(?:assigned|allocated|randomi[sz]ed) to (?:[^.;]{0,70}\b)?(?:or|either|both)\b/i,
    )
  )
    return null;
  const near = scan.armsIn(counted.sentence).filter((mention) => {
    if (mention.range.start >= end) {
      const gap = scan.text.slice(end, mention.range.start);
      return gap.length <= 45 && ARM_LINK.test(gap);
    }
    const gap = scan.text.slice(mention.range.end, start);
    return (
      mention.range.end <= start &&
      /^(?:[- ](?:treated|group|arm|patients|participants|only|alone)){0,2}[\s,:]{0,2}(?:[([]\s?(?:n|N)?\s?=?\s?|:\s?)$/.test(gap)
    );
  });
  const arms = new Set(near.map((mention) => mention.arm));
  const [only] = arms;
  return arms.size === 1 ? (only ?? null) : null;
}

const isArmForm = (text: string, counted: Counted): boolean =>
  isAssignedToOne(text, counted.end) ||
  followedBy(text, counted.end, /^ of (?:them|these|whom) (?:to|on|received|took|in the)\b/i) ||
  followedBy(text, counted.end, /^(?: [\p{L}-]{1,20}){0,3} (?:in|to) (?:the )?[\p{L}\d+ -]{2,30} (?:group|arm)\b/iu) ||
  precededBy(text, counted.start, /\([nN]?\s?=?\s?$/) ||
  followedBy(text, counted.end, /^ (?:\w{1,12} ){0,3}?(?:received|receiving|on|given|to) placebo\b/i);

/** People who were looked at before anyone took part: "of the 1390 patients assessed", "90 women were approached". */
const isScreened = (text: string, { start, numberEnd, end }: Counted): boolean =>
  precededBy(text, start, SCREENED_BEFORE) ||
  followedBy(text, end, SCREENED_AFTER) ||
  followedBy(text, numberEnd, CONSIDERED_AFTER) ||
  followedBy(text, numberEnd, SIFTED_AFTER);

/** "were assigned to ketamine" is one arm; "… to ketamine or placebo", "… and then placebo" are all. */
function isAssignedToOne(text: string, end: number): boolean {
  const to = matchAfter(text, end, /^ (?:were |was )?(?:randomly )?(?:assigned|allocated|randomi[sz]ed) to ([^.;]{2,100})/i)?.[1];
  return to !== undefined && !/\b(?:or|either|then|and|both|first|crossover|vs|versus|groups?)\b/i.test(to);
}

/** "57 participants, or 15%, did not complete it": a part of all, unless those who took part are told as a share of those asked. */
function isShareOfAll(text: string, end: number): boolean {
  const share = matchAfter(text, end, SHARE_AFTER);
  return share !== null && !followedBy(text, end + share[0].length, TAKEN_IN_AFTER);
}

/** "with two patients fully resolving their pruritus": a clause of its own, about an outcome. */
const isWithClause = (text: string, start: number, end: number): boolean =>
  precededBy(text, start, /\bwith (?:only |about |over |at least )?$/i) &&
  followedBy(text, end, /^(?: [\p{L}-]{1,14}){0,2} \p{L}{3,12}ing\b/iu);

/** Another number of people in the sentence that has an arm of its own. */
const armsShareSentence = (scan: Scan, counted: Counted): boolean => {
  const arms = new Set(scan.armsIn(counted.sentence).map((mention) => mention.arm));
  return arms.size > 1 && otherPeople(scan, counted).length > 0;
};

/** "Polo et al. (2019): 218 patients". */
const isAfterStudy = (text: string, start: number): boolean => precededBy(text, start, /\b(?:19|20)\d\d[a-z]?\)?\]?: (?:a total of )?$/);

interface OtherPeople {
  readonly start: number;
  readonly value: number;
  readonly isNear: boolean;
}

/** The other whole numbers of the sentence that could count people. With a citation between them and this one they are of another study. */
function otherPeople(scan: Scan, counted: Counted): readonly OtherPeople[] {
  const others: OtherPeople[] = [];
  const { start, end, sentence } = counted;
  let from = sentence.start;
  for (const cited of scan.text.slice(from, start).matchAll(CITATION)) from = sentence.start + cited.index;
  const [cited] = scan.text.slice(end, sentence.end).matchAll(CITATION);
  const to = cited ? end + cited.index + cited[0].length : sentence.end;
  for (const { numbers } of amountsIn(scan, counted.sentence)) {
    const [number, second] = numbers;
    if (
      second ||
      number.range.start === start ||
      number.range.start < sentence.start ||
      number.range.end > sentence.end ||
      (number.range.start < start ? number.range.end <= from : number.range.start >= to)
    )
      continue;
    if (
      !Number.isInteger(number.value) ||
      number.decimals > 0 ||
      /^(?:\s?%|[\s-]?(?:mg|weeks?|months?|years?|days?|percent|points?|studies|trials)\b)/.test(
        scan.text.slice(number.range.end, number.range.end + 10),
      )
    )
      continue;
    if (/^(?:19|20)\d\d$/.test(scan.text.slice(number.range.start, number.range.end))) continue;
    const gap = number.range.start > start ? number.range.start - end : start - number.range.end;
    others.push({ start: number.range.start, value: number.value, isNear: gap <= 80 });
  }
  return others;
}

const ARM_LINK =
  /^(?: [\p{L}-]{1,20}){0,3}?[\s,]{1,2}(?:(?:who |that )?(?:were |was )?(?:randomi[sz]ed |randomly |assigned |allocated ){0,2}(?:to |in |on |received? |receiving |given |taking |took |treated with |with )(?:receive |the |active |oral |daily |either )?|(?=$))$/iu;
/** "99 women: 49 to naltrexone", "99 women, 49 of them on naltrexone". */
const PARTS_AFTER = /^(?: [\p{L}-]{1,20}){0,4}[,:] [\p{L}\d-]{1,14} (?:of (?:them|these|whom)|to|on|received|in the)\b/iu;
const CITATION = /;|\bet al\b|\b(?:19|20)\d\d[a-z]?\)/g;
const PLANNED_BEFORE = fromEnd(
  /\b(?:will (?:be )?(?:\w{1,15} ){0,3}|plan(?:s|ned)? to (?:\w{1,12} ){1,2}|aims? to (?:\w{1,12} ){1,2}|aiming to (?:\w{1,12} ){1,2}|intends? to (?:\w{1,12} ){1,2}|to (?:enroll?|recruit|randomi[sz]e|include) (?:a total of )?|target(?:ed)? (?:sample|enrol\w{0,6})(?: size)? (?:of|is|was) |planned (?:sample(?: size)?|enrol\w{0,6}) (?:of|is|was) |seeks? to (?:\w{1,12} ){1,2})(?:a total of |about |approximately |at least |up to )?$/i,
);
const PLANNED_AFTER =
  /^(?: [\p{L}'’()-]{1,20}){0,6} (?:will (?:be|receive|undergo|complete|participate)|are (?:to be|planned|expected|needed|required)|is planned|were planned|(?:is|are|was|were) (?:needed|required) to)\b/iu;
/** What happens to people, not who was taken in: a trial is "reported in", but so is a headache. */
const EVENT = String.raw`(?<!\b(?:data|results?|outcomes?|findings|trials?|study|studies)(?: (?:was|were|is|are|has|have|has been|have been))? )\b(?:occurr(?:ed|ing)|happened|arose|appeared|develop(?:ed|ing)|recurr(?:ed|ing)|relapsed|resolved|persisted|improved|worsened|disappeared|subsided|remitted|(?:was|were|is|are|been|being) (?:(?:\w{2,12}ly|first|also|again|even|only) )?(?:seen|observed|noted|noticed|reported|recorded|found|detected|diagnosed|documented|experienced|confirmed|present|common|suspected|achieved|reached)|(?:was|were) (?:more|less) \p{L}{3,12}) (?:in|by|among)`;
/** "The primary outcome occurred in 415 patients": an outcome befalls people, while results and trials are told of. */
const OUTCOME_EVENT = String.raw`\boutcomes?(?: events?)? (?:(?:had|has|have) )?(?:occurred|happened|(?:was|were) (?:met|reached)) (?:in|by|among)`;
const EVENT_BEFORE = fromEnd(
  new RegExp(
    `(?:${EVENT}|${OUTCOME_EVENT})(?: (?:only|just|about|almost|nearly|all|as many as|up to|at least|more than|fewer than|the|another))? $`,
    'iu',
  ),
);
/** "Noted by 41 women on LDN and 43 on placebo": the second number of the same event. */
const EVENT_BEFORE_OTHER = fromEnd(
  new RegExp(
    String.raw`(?:${EVENT}|${OUTCOME_EVENT}) (?:\d|\p{L}{3,9}\b)[^.;:]{2,60}(?:,| and| or| but| versus| vs\.?| against| compared (?:with|to))(?: (?:in|by))? $`,
    'iu',
  ),
);
const RESPONDERS_AFTER =
  /^(?: [\p{L}-]{1,14}){0,3}? (?:were|was) (?:(?:classed|classified|counted|rated|defined|judged) as )?(?:non-?)?(?:responders?|remitters?)\b/iu;
const DROPOUT_BEFORE = fromEnd(
  /\b(?:excluded|excluding|exclusion of|withdrawal of|after (?:the )?(?:loss|dropout|withdrawal) of|drop-?outs?:?|lost)\s$/i,
);
const DROPOUT_AFTER =
  /^(?: [\p{L}-]{1,14}){0,4}? (?:dropped out|withdrew|discontinued|(?:were|was) (?:lost|excluded|withdrawn|removed)|lost to follow|failed to complete|did not (?:complete|finish|return)|left the (?:[\p{L}-]{1,15} ){0,2}(?:study|trial)|stopped (?:treatment|taking|the))/iu;
const SCREENED_BEFORE = fromEnd(/\b(?:screened|approached|invited|contacted|considered|assessed for eligibility)(?: a total of)? $/i);
const SCREENED_AFTER =
  /^(?: [\p{L}-]{1,16}){0,5}? (?:(?:were|was) (?:initially |first )?(?:screened|assessed for (?:eligibility|inclusion)|approached|invited|identified|contacted)|assessed for eligibility|screened)\b/iu;
const CONSIDERED_AFTER =
  /^ ?(?:(?!and |randomi|enrol|includ|assigned|allocated|recruited|treated)[\p{L}-]{2,20} ){0,4}(?:who |that )?(?:were |was )?(?:initially |originally |first )?(?:screened|invited|approached|contacted|considered|assessed(?=(?: \p{L}{3,15})?, (?:of whom )?\d|[^.;]{0,30}\b(?:eligib|met\b|fulfil|were (?:enrolled|included|randomi)))|(?:assessed|evaluated) for (?:eligibility|inclusion|entry))\b/iu;
/** "Of 90 people, 60 met the criteria", "90 patients, of whom 60 were randomised": who took part are the others. */
const SIFTED_AFTER =
  /^(?: [\p{L}-]{2,20}){1,6}(?:, (?:(?:of|from) (?:whom|these) )?|, and |; | and )(?:\d{1,3}(?:,\d{3})|\d{1,6})(?: \([^.;()]{0,40}\))?(?: [\p{L}-]{2,20}){0,2} (?:met (?:\w{1,12} ){0,3}criteri|entered |qualified|fulfil|(?:was|were) (?:then |subsequently |finally |eventually )?(?:eligible|randomi[sz]ed)|underwent randomi|formed the)/iu;
const COMPLETED_AFTER = /^(?: \([^()]{1,20}\))?(?: [\p{L}-]{1,16}){0,4}? (?:completed|finished|(?:who|that) (?:completed|finished))\b/iu;
const ANALYSED_BEFORE = fromEnd(
  /\b(?:analy[sz]ed|evaluated data (?:of|from)|analysis (?:included|of|comprised)|data (?:were|was) available (?:for|from))(?: data (?:of|from))?(?: a total of| the remaining| all)? $/i,
);
const ANALYSED_AFTER =
  /^(?: [\p{L}-]{1,16}){0,4}? (?:(?:were|was) (?:\w{1,12} )?(?:analy[sz]ed|evaluable|evaluated in the analysis)|(?:were |was )?included in (?:the |this )?(?:\w{1,14}[- ]){0,3}(?:analysis|analyses)|in the (?:\w{1,14}[- ]){0,2}analysis)\b/iu;
const OUTCOME_AFTER =
  /^(?:,? (?:fully|also|then|all|both|each|completely|partially|either|who|had|have|has|only|even|on (?:LDN|placebo|naltrexone)|in (?:the|each|either) (?:[\p{L}-]{1,14} )?(?:group|arm)|\([^()]{1,20}\))){0,3} (?:respond(?:ed|ing)?|improv(?:ed|ing)|achiev(?:ed|ing)|report(?:ed|ing)|experienc(?:ed|ing)|show(?:ed|ing|n)|develop(?:ed|ing)|died|remitted|entered|went into|relaps(?:ed|ing)|resolv(?:ed|ing)|worsen(?:ed|ing)|required|suffer(?:ed|ing)|had|reach(?:ed|ing)|felt|noted|remained|became|became|recover(?:ed|ing)|progress(?:ed|ing)|stopped|complained|met|gained|lost|converted|healed|describ(?:ed|ing))\b/iu;
const SUBGROUP_BEFORE = fromEnd(
  /\b(?:of (?:whom|which|these|them|those|the \d{1,5} [\p{L}-]{1,20}),?|including|among (?:whom|them|these)|comprising of whom|subgroup of|subset of|only|(?:the )?other|remaining)\s$/iu,
);
const TOTAL_BEFORE = fromEnd(
  /\b(?:involv\w{1,3}|studied|describ(?:ed|es|e)|report(?:ed|s)? on|present(?:ed|s)?|looked (?:back )?(?:on|at)|review(?:ed|s)|identified|(?:trial|review|study|analysis|meta-analysis|cohort|pilot|series|survey)\b[^.;,()\d]{0,30} (?:had|has|counted|covered)|includ(?:ed|es|ing data from)|enrol{1,2}\w{0,3}|recruit\w{0,3}|randomi[sz]\w{1,3}|assigned|allocated|trial of|stud(?:y|ies|ied) (?:of|in|on|with|among)|trial (?:in|with|on|among)|data (?:from|of|on|for)|sample of|cohort of|total of|series of|group of|records of|charts of|review of|analysis of|(?:gave|given to|studied|analy[sz]ed|scanned|tested|examined|evaluated|treated|followed|conducted (?:in|with|on|among)|performed (?:in|with|on|among)|carried out (?:in|with|on|among)|tested (?:in|on)|comprised|consisted of|totall?ing|pool\w{1,3}|combin\w{1,3})(?: data (?:from|of|on))?|crossover of|of the|of|in|with|among|from|between|across|for|to)(?: a total of| some| the| all| these| about| over| more than| approximately| nearly| almost| at least| around| up to| only| just| roughly| as many as| fewer than| less than){0,2} $/iu,
);
/** "28 patients did not improve" */
const DENIED_AFTER = /^ (?:did not|didn[’']t|failed to|could not|had no|never)\b/i;
/** Behind the number's noun, or behind the number: "(15%)", ", or 15%,", ", or half of them,". */
const SHARE_AFTER =
  /^(?: [\p{L}’'-]{1,20}){0,3}?(?: \(|,? or )(?:(?:about|nearly|almost|roughly|some|just|only|over|under|more than|less than|slightly) ){0,3}(?:(?!100)\d{1,3}(?:\.\d{1,2})?\s?(?:%|per ?cent\b)|half\b|(?:an?|one|two|three|four) (?:third|quarter|fifth|sixth|seventh|eighth|tenth)s?\b|one in \p{L}{3,6}\b)(?:[),]|(?= (?:of|did|were|was|had|died)\b))/iu;
const TAKEN_IN_AFTER =
  /^ (?:(?:of|from) [^.;,()]{2,40} )?(?:(?:were|was) (?:then |finally |randomly |subsequently )?(?:enrol|recruit|randomi[sz]|includ|assigned|allocated|eligible)|took part|participated|agreed|consented|entered)/i;
const TOTAL_AFTER =
  /^(?: [\p{L}’'-]{1,20}){0,8}? (?:(?:were|was) (?:randomly |then |subsequently )?(?:enrol{1,2}ed|recruited|randomi[sz]ed|included|studied|assigned|allocated|treated|followed|scanned|tested|examined)|participated|took part|entered the|underwent|(?:took|received|were given|tried) [^.;]{2,40}\b(?:or|versus)\b)\b/iu;
