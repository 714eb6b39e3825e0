import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';

/** Words that name an arm of a trial, with the arm in the words that facts use. */
export interface ArmMention {
  readonly range: Span;
  readonly arm: string;
}

/**
 * All arms that a stretch of text names, which starts at `from` of the whole: "the LDN group", "placebo-treated patients", "treated with
 * naltrexone", "controls".
 */
export function findArms(text: string, from = 0): readonly ArmMention[] {
  const found: ArmMention[] = [];
  for (const match of text.matchAll(ARM)) {
    const range = { start: from + match.index, end: from + match.index + match[0].length };
    // "the LDN trial" and "placebo-controlled" speak of the study, not of one arm.
    if (STUDY_WORD.test(text.slice(range.end - from, range.end - from + 24))) continue;
    // What is favoured is no group of people.
    if (/\bfavou?r(?:ed|ing|s)? (?:the )?$|\bfavou?r of (?:the )?$/i.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
    found.push({ range, arm: armName(match) });
  }
  return found;
}

function armName(match: RegExpMatchArray): string {
  const groups = match.groups ?? {};
  if (groups.ldn) return 'LDN';
  if (groups.drug) return groups.drug.toLowerCase();
  if (groups.placebo) return 'placebo';
  if (groups.control) return 'control';
  if (groups.treatment) return 'treatment';
  return (groups.group ?? groups.given ?? '').toLowerCase();
}

/** A word of a name of a group or drug, which are none of these. */
const WORD =
  '(?!(?:in|of|and|or|to|with|the|for|on|at|from|by|group|arm|either|study|same|whole|entire|other|first|second|two|both|each|latter|former|age|patient|total|LDN|placebo|sham|control|controls|naltrexone|intervention|treatment|active|experimental|drug|treated|caution|part|care|no|standard|usual|an?|that|rise|oral|this|these|those|their|its|only|were|was|had|least|one|more|less|high|daily|receive|another|receiving|dose|doses|any|all|low|low-dose|high-dose|study|therapy|medication)\\b)[a-z][a-z\\d+/-]{2,30}';
const ARM = gated(
  new RegExp(
    [
      '(?<ldn>\\b(?:LDN|low[- ]dose naltrexone)\\b(?: \\(LDN\\))?)',
      '\\b(?<drug>naltrexone|amitriptyline|glatiramer acetate)\\b(?: \\((?:NTX|GA)\\))?',
      '(?<placebo>\\b(?:placebo|sham|dummy)\\b)',
      '(?<control>\\b(?:controls\\b|control (?:group|arm|condition|participants|patients|subjects|children)|(?:usual|standard) care\\b|comparators?\\b|comparison (?:group|arm)))',
      '(?<treatment>(?<![\\w-])(?:intervention|treatment|active|experimental|drug|verum|treated) (?:group|arm|patients|participants)|\\bactive (?:treatment|drug)\\b)',
      `\\bthe (?<group>${WORD}(?: ${WORD}){0,2}) (?:group|arm)\\b`,
      `\\b(?:given|received|receiving|(?:assigned|allocated|randomi[sz]ed) to(?: receive)?|treated with) (?:oral |daily )?(?<given>${WORD}(?: (?!\\w{1,20}(?:ed|ing)\\b|(?:who|which|after|before|during|while|twice|once|plus|alone|when|if|as|than)\\b)${WORD})?)`,
    ].join('|'),
    'gi',
  ),
);
const STUDY_WORD =
  /^[- ](?:controlled|compar\w{2,5}|trials?|stud(?:y|ies)|research|pilot|prescri\w{2,8}|users?|responses?\b|effects?\b|run-?in|washout|period|lead-in|use\b)/i;
