import type { Span } from '../text/span.js';

/** Words that name an arm of a trial, with the arm in the words that facts use. */
export interface ArmMention {
  readonly range: Span;
  readonly arm: string;
}

/** All arms that a stretch of text names, which starts at `from` of the whole: "the LDN group", "placebo-treated patients", "treated with naltrexone", "controls". */
export function findArms(text: string, from = 0): readonly ArmMention[] {
  const found: ArmMention[] = [];
  for (const match of text.matchAll(ARM)) {
    const range = { start: from + match.index, end: from + match.index + match[0].length };
    // "the LDN trial" and "placebo-controlled" speak of the study, not of one arm.
    if (STUDY_WORD.test(text.slice(range.end - from, range.end - from + 24))) continue;
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
  return (groups.other ?? '').toLowerCase();
}

const ARM = new RegExp(
  [
    '(?<ldn>\\b(?:LDN|low[- ]dose naltrexone)\\b(?: \\(LDN\\))?)',
    '\\b(?<drug>naltrexone|amitriptyline|glatiramer acetate)\\b(?: \\((?:NTX|GA)\\))?',
    '(?<placebo>\\b(?:placebo|sham|dummy)\\b)',
    '(?<control>\\b(?:controls\\b|control (?:group|arm|condition|participants|patients|subjects|children)|(?:usual|standard) care\\b|comparators?\\b|comparison (?:group|arm)))',
    '(?<treatment>(?<![\\w-])(?:intervention|treatment|active|experimental|drug|verum|treated) (?:group|arm|patients|participants)|\\bactive (?:treatment|drug)\\b)',
    '\\bthe (?!(?:LDN|placebo|sham|control|naltrexone|intervention|treatment|active|experimental|drug|treated|study|same|whole|entire|other|first|second|two|both|each|latter|former|age|patient|total)\\b)(?<other>[a-z\\d+-]{2,30}) (?:group|arm)\\b',
  ].join('|'),
  'gi',
);
const STUDY_WORD =
  /^[- ](?:controlled|compar\w{2,5}|trials?|stud(?:y|ies)|research|pilot|prescri\w{2,8}|users?|responses?\b|effects?\b|run-?in|washout|period|lead-in|use\b)/i;
