import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { matchAfter, precededBy } from './around.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { qualifierAt } from './qualifiers.js';
import type { Scan } from './scan.js';

/**
 * A number that nothing around says what it measures: "the answer is 42", "from 7 to 10", "about 1/40 of the wavelength", "two in my car".
 * It is shown and never compared. What only names or counts off is none: years, dates, labels ("week 12", "fraction 4"), numbers of names
 * and identifiers ("Voyager 2", "OMIM: 611524"), citations and items of lists in brackets, the numbers of headings, cells of tables.
 */
export function readBareNumber(scan: Scan, amount: Amount): FoundFigure | null {
  const { text, content } = scan;
  const { start, end } = amount.range;
  const quotient = quotientAt(text, amount);
  const range = quotient?.range ?? amount.range;
  if (content.table || !MAY_FOLLOW.test(text.charAt(start - 1)) || !STOPS.test(text.slice(range.end, range.end + 2))) return null;
  if (isInWords(amount) ? isDeterminer(text, amount) : YEARS.test(text.slice(start, end))) return null;
  if (start === 0 && (content.kind === 'heading' || /^[.)]\s/.test(text.slice(end, end + 2)))) return null;
  if (isSum(text, end) || matchAfter(text, end, MONTH) || isInListOfNumbers(text, start, end)) return null;
  if ((isOfSeries(amount) && precededBy(text, start, NUMBERED)) || precededBy(text, start, NAMED)) return null;
  return makeFigure('other', range, amount, {
    isBare: true,
    qualifier: qualifierAt(text, range.start, range.end),
    ...(quotient ? { value: quotient.value, printed: quotient.printed } : {}),
  });
}

/** "1/40", where the first is the smaller one: the number that is meant. "120/80" is none. */
function quotientAt(text: string, { range, numbers }: Amount): Pick<FoundFigure, 'range' | 'value' | 'printed'> | null {
  const behind = matchAfter(text, range.end, /^\/(\d{1,5})(?![\d/.])/);
  const [part, more] = numbers;
  const whole = Number(behind?.[1]);
  if (!behind || more || part.value <= 0 || part.value >= whole) return null;
  const value = part.value / whole;
  return { range: { start: range.start, end: range.end + behind[0].length }, value: [value, value], printed: [part.value, whole] };
}

const isOfSeries = ({ numbers }: Amount): boolean => numbers.every(({ value, decimals }) => decimals === 0 && value < LAST_OF_SERIES);

const isSum = (text: string, end: number): boolean => /^ [+×*] /.test(text.slice(end, end + 3));

const isInWords = ({ numbers: [first] }: Amount): boolean => first.decimals === -1;

/** "one", "the two groups", "two of them": they point rather than count. */
const isDeterminer = (text: string, { range, numbers: [first] }: Amount): boolean =>
  first.value === 1 || /^ of\b/.test(text.slice(range.end, range.end + 4)) || precededBy(text, range.start, POINTING);

/** "(1)", "(3, 5–7)", "see 1)": citations and marks of lists. */
const isInListOfNumbers = (text: string, start: number, end: number): boolean =>
  (precededBy(text, start, OPENED) && matchAfter(text, end, CLOSED) !== null) ||
  (text[end] === ')' && !precededBy(text, start, /\([^()]{0,80}$/));

/** What may stand directly before a number: nothing, a space, an opening bracket or quotation mark, a sign for "about". */
const MAY_FOLLOW = /^$|[\s(["“‘~∼≈<>≤≥⩽⩾]/u;
const STOPS = /^(?:$|[\s;!?)\]"”’°…]|[.,:](?!\d)|[-–—](?:$|\s))/u;
/** Years, and the zeros of a code. */
const YEARS = /^0\d|^(?:1[5-9]|20)\d{2}(?:\s?(?:[-–/]|to|and)\s?\d{2,4})?$/;
const POINTING = fromEnd(/\b(?:the|these|first|last|other|following|all|no|any|either|which|between|same) $/i);
const OPENED = fromEnd(/\((?:\d{1,4}[a-z]?\s?[,;–-]\s?){0,8}$/);
const CLOSED = /^(?:\s?[,;–-]\s?\d{1,4}[a-z]?){0,8}\)/;
const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const MONTH = new RegExp(`^(?:st|nd|rd|th)? (?:of )?${MONTHS}\\b`);
/** Words whose number is a label. */
const LABELS =
  'fractions?|complex(?:es)?|days?|weeks?|months?|years?|hours?|minutes?|nos?|numbers?|animals?|mouse|mice|rats?|patients?|participants?|subjects?|cases?|famil(?:y|ies)|' +
  'figures?|figs?|tables?|lanes?|steps?|phases?|types?|grades?|stages?|exons?|introns?|chromosomes?|positions?|residues?|codons?|pages?|chapters?|sections?|lines?|' +
  'panels?|wells?|lots?|batch(?:es)?|questions?|items?|versions?|releases?|builds?|rooms?|wards?|protocols?|grants?|awards?|codes?|ids?|groups?|arms?|cohorts?|' +
  'class(?:es)?|levels?|categor(?:y|ies)|visits?|parts?|models?|experiments?|stud(?:y|ies)|trials?|sites?|clusters?|appendix|box(?:es)?|equations?|eqs?|refs?|' +
  'references?|vol|volumes?|issues?|articles?|peaks?|compounds?|runs?|rounds?|sessions?|factors?|zones?|regions?|layers?|trimesters?|schedules?|options?|rules?|' +
  'aims?|hypothes[ie]s|supplements?|notes?|footnotes?|pp?|v|aged?|units?';
/** A label, an abbreviation in capitals or a month, directly before the number or a list of them. */
const NAMED = fromEnd(
  new RegExp(
    `(?:(?:^|[^\\p{L}])(?:(?:${LABELS}|[Nn]os?|numbered)\\.?|${MONTHS}\\.?|\\p{Lu}{2}[\\p{Lu}\\d-]{0,12}:?)|[§#№+×*]|\\p{L}\\()\\s?${'(?:\\d{1,4}[a-z]?(?:, | and | or | to | & |, and |\\s?[-–]\\s?)){0,3}'}$`,
    'u',
  ),
);
/** Names and things are numbered from one on: "Voyager 2", "turbine 4". */
const LAST_OF_SERIES = 20;
/** A word before a number of which it is neither the verb nor a word that leads on to it: then it is what is numbered. */
const NUMBERED = fromEnd(
  /(?<![\p{L}’'-])(?!(?:an?|about|above|across|after|all|almost|among|an|and|another|are|around|as|at|away|be|been|before|below|beneath|besides|between|beyond|both|but|by|cost|costs|down|during|each|equals?|even|every|exactly|except|fell|for|from|gave|gets?|gives?|got|had|has|have|if|in|inside|into|is|it|its|just|lasts?|least|less|like|made|makes?|maximum|means?|mere|minimum|minus|more|most|near|nearly|needs?|no|nor|not|of|off|on|once|only|onto|or|out|outside|over|past|per|perhaps|plus|roughly|rose|says?|since|some|than|that|the|then|these|they|this|those|though|through|thus|till|times|to|took|total|under|until|up|upon|versus|via|vs|was|were|when|where|which|while|with|within|without|you|we|i)(?![\p{L}’'-]))(?!\p{L}{2,20}(?:ed|ing|ly)(?![\p{L}’'-]))[\p{L}’'-]{1,30}(?: \d{1,3} (?:and|or|to))? $/iu,
);
