import type { Amount } from './amounts.js';
import { matchAfter, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { qualifierAt } from './qualifiers.js';
import type { Scan } from './scan.js';

/** A number of studies, articles, events, centres or records: "eight trials", "52 adverse events". The range is the number alone. */
export function readCount(scan: Scan, amount: Amount): FoundFigure | null {
  const [number] = amount.numbers;
  if (!Number.isInteger(number.value) || number.decimals > 0 || number.value < 1) return null;
  const { text } = scan;
  const match = matchAfter(text, amount.range.end, NOUN_PHRASE);
  const noun = match?.[2]?.toLowerCase();
  // "one study" points at a study, it counts none.
  if (!match || !noun || (number.value === 1 && number.decimals === -1 && !precededBy(text, amount.range.start, /\bonly $/i))) return null;
  const unit = UNITS.find(([, pattern]) => pattern.test(noun))?.[0];
  // "The Tulsa 1000 study", "four study sessions": a name, or a part of another noun.
  if (number.value > 1 && /^(?:study|trial|review)$/.test(noun) && !match[0].startsWith('-')) return null;
  // Trials are also what a participant does in an experiment.
  if (
    noun.startsWith('trial') &&
    /\b(?:each|per|stimul\w{2,5}|session|task|block|condition|practice)\b/i.test(
      text.slice(Math.max(0, amount.range.start - 60), amount.range.end + 60),
    )
  )
    return null;
  if (!unit || /^(?:19|20)\d\d$/.test(text.slice(amount.range.start, amount.range.end))) return null;
  return makeFigure('count', amount.range, amount, {
    exact: true,
    unit,
    qualifier: qualifierAt(text, amount.range.start, amount.range.end),
    of: match[0].trim().toLowerCase(),
  });
}

const NOUN_PHRASE =
  /^(?: (?!(?:of|in|to|the|and|or|with|for|at|by|from|per|than|were|was|had|patients?|participants?|women|men|subjects|children|weeks?|months?|years?|days?|hours?|mg|points?|percent)\b)([\p{L}’'-]{2,24})){0,5}?[ -](stud(?:y|ies)|trials?|RCTs?|reviews?|meta-analyses|articles?|papers?|publications?|reports|(?:adverse )?events?|episodes?|deaths?|relapses?|infections?|dropouts|cent(?:er|re)s?|sites?|universities|hospitals?|clinics?|records|citations|abstracts|charts|prescriptions?|drugs|databases)(?![\p{L}]|-(?!\s))/iu;
const UNITS: readonly (readonly [string, RegExp])[] = [
  ['studies', /^(?:study|studies|trials?|rcts?|reviews?|meta-analyses|reports)$/],
  ['articles', /^(?:articles?|papers?|publications?)$/],
  ['events', /^(?:(?:adverse )?events?|episodes?|deaths?|relapses?|infections?)$/],
  ['centres', /^(?:cent(?:er|re)s?|sites?|universities|hospitals?|clinics?)$/],
  ['records', /^(?:records|citations|abstracts)$/],
  ['charts', /^charts$/],
  ['prescriptions', /^prescriptions?$/],
];
