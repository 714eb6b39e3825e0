import type { Span } from '../text/span.js';
import { type ArmNames, withAliases } from '../studies/armNames.js';
import { type ContentWord, contentWords } from '../studies/contentWords.js';

/** A number in its sentence, with the numbers of its sort there: the row that it stands in. */
export interface NumberPlace {
  readonly text: string;
  readonly sentence: Span;
  readonly range: Span;
  /** All numbers of its sort in the sentence, itself among them, in order. */
  readonly row: readonly Span[];
  readonly arms: ArmNames;
}

/** The words around a number up to the numbers of its sort on either side. */
export function localSpan({ sentence, range, row }: NumberPlace): Span {
  const previous = row.filter((other) => other.end <= range.start).at(-1);
  const next = row.find((other) => other.start >= range.end);
  return { start: previous?.end ?? sentence.start, end: next?.start ?? sentence.end };
}

/** The stems in a stretch that say what is measured: no group's names. */
export function measuredWords({ text, arms }: NumberPlace, { start, end }: Span): readonly ContentWord[] {
  return contentWords(withoutNumbers(text.slice(start, end)), start).filter(
    ({ stem, printed }) => !arms.words.has(stem) && !STATISTIC.test(printed),
  );
}

/** The words of a number's group, and the stretch behind the number that they were read in, where they stand there. */
export interface ArmReading {
  readonly words: ReadonlySet<string>;
  readonly span: Span | null;
}

/**
 * The group that the number is of: the words that are joined to it from behind ("21% of the zinc group"), else those before it
 * ("zinc (n = 61)", "in the zinc group, 21%"), else those in the same place of a list that ends in "respectively" or of a pair in brackets.
 * Without words where no group is named, null where it cannot be told which one is meant.
 */
export function armOf(place: NumberPlace): ArmReading | null {
  const listed = armByOrder(place) ?? armByPair(place);
  if (listed !== undefined) return listed && { words: listed, span: null };
  const { text, range, sentence, row } = place;
  const local = localSpan(place);
  const bracket = openBracket(text, sentence, range);
  const closing = bracket !== null ? closingBracket(text, range.end, sentence.end) : -1;
  // "(placebo, n = 28; zinc, n = 29)"
  const label = bracket === null ? null : armsBefore(place, Math.max(local.start, bracket + 1), range.start, true);
  if (label && label.size > 0) return { words: label, span: null };
  if (bracket !== null && closing >= 0 && closing < local.end) {
    const inside = behind(place, range.end, closing);
    if (armsOf(place, inside).size > 0) return { words: armsOf(place, inside), span: fromLink(place, inside) };
    const counted = armOfCount(place, local, bracket, closing);
    if (counted) return counted;
    const before = armsBefore(place, local.start, bracket, true);
    if (before === null || before.size > 0) return before && { words: before, span: null };
    const outside = behind(place, closing + 1, local.end);
    return { words: armsOf(place, outside), span: fromLink(place, outside) };
  }
  const own = bracket === null ? labelBehind(place, local.end) : null;
  if (own) return own;
  const after = behind(place, range.end, local.end);
  const words = armsOf(place, after);
  if (words.size > 0) return { words, span: fromLink(place, after) };
  if (bracket !== null && row.length > 1) {
    // "in Group II (4.36 min for sensory and 9.83 min for motor block)": the bracket is the group's.
    const outside = row.filter((other) => other.end <= bracket).at(-1)?.end ?? sentence.start;
    const owner = armsBefore(place, outside, bracket, true);
    return owner && owner.size > 0 ? { words: owner, span: null } : null;
  }
  const before = armsBefore(place, local.start, range.start, false);
  return before && { words: before, span: null };
}

/** "84.1% (CBT)": a bracket behind a number that holds nothing but a group. */
function labelBehind(place: NumberPlace, to: number): ArmReading | null {
  const [whole, lead = '', inside = ''] = LABEL_BEHIND.exec(place.text.slice(place.range.end, to)) ?? [];
  if (whole === undefined) return null;
  const start = place.range.end + lead.length;
  const span = { start, end: start + inside.length };
  const words = armsOf(place, span);
  return words.size > 0 && measuredWords(place, span).length === 0 ? { words, span } : null;
}

/**
 * The group of a share in brackets behind the people it is: "111 in the zinc group (72%)", "9 zinc patients (14%)", "14 patients (10%) in
 * the zinc group". Null where no number stands before the bracket, or nothing there names a group.
 */
function armOfCount(place: NumberPlace, local: Span, bracket: number, closing: number): ArmReading | null {
  const { text, range } = place;
  const count = /(?:%|percent|per cent)$/.test(text.slice(range.start, range.end))
    ? COUNT_BEFORE.exec(text.slice(local.start, bracket))
    : null;
  if (!count) return null;
  const between = { start: local.start + count.index, end: bracket };
  const inside = armsOf(place, between);
  if (inside.size > 0) return { words: inside, span: between };
  const after = behind(place, closing + 1, local.end);
  const words = armsOf(place, after);
  return words.size > 0 ? { words, span: fromLink(place, after) } : null;
}

/** The words of the group alone. */
export const armWordsOf = (place: NumberPlace): ReadonlySet<string> | null => armOf(place)?.words ?? null;

/** Whether two places name the same group, and how surely: 0 for no word in common, 1 for the very same words. */
export function armLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>, arms: ArmNames): number {
  const first = withAliases(a, arms);
  const second = withAliases(b, arms);
  const common = [...first].filter((word) => second.has(word)).length;
  return common === 0 ? 0 : common / (first.size + second.size - common);
}

function armsOf(place: NumberPlace, { start, end }: Span): ReadonlySet<string> {
  const words = contentWords(place.text.slice(start, end), start).filter(({ stem }) => place.arms.words.has(stem));
  return new Set(words.map(({ stem }) => stem));
}

/** The group before a number, in the last piece of the clause that names one; null where the piece sets two against each other. */
function armsBefore(place: NumberPlace, from: number, to: number, isLabel: boolean): ReadonlySet<string> | null {
  const pieces = piecesOf(place.text, from, to);
  for (const piece of pieces.reverse()) {
    const words = armsOf(place, piece);
    if (words.size === 0) continue;
    const parts = place.text.slice(piece.start, piece.end).split(OPPOSED);
    const named = parts.filter((part) => contentWords(part).some(({ stem }) => place.arms.words.has(stem)));
    if (named.length > 1 && !isLabel) return null;
    return named.length > 1
      ? new Set(contentWords(named.at(-1) ?? '').flatMap(({ stem }) => (place.arms.words.has(stem) ? [stem] : [])))
      : words;
  }
  return new Set();
}

/** The stretch behind a number that is joined to it: up to a break, or to an "and" that leads on to the next number. */
function behind({ text, sentence }: NumberPlace, from: number, to: number): Span {
  const words = text.slice(from, to).replace(SHARE_IN_BRACKETS, (bracket) => ' '.repeat(bracket.length));
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const rest = words.slice(lead);
  if (!LINK.test(rest)) return { start: from, end: from };
  const cut = BREAK_BEHIND.exec(rest)?.index ?? rest.length;
  const and = to < sentence.end ? (AND.exec(rest.slice(0, cut))?.index ?? cut) : cut;
  return { start: from + lead, end: from + lead + and };
}

/** The stretch from the word that joins the group on: "woke up at night with music" names the group from "with" on. */
function fromLink({ text, arms }: NumberPlace, { start, end }: Span): Span {
  const first = contentWords(text.slice(start, end), start).find(({ stem }) => arms.words.has(stem));
  const link = [...text.slice(start, first?.start ?? start).matchAll(LINK_WORD)].at(-1);
  return { start: link ? start + link.index : start, end };
}

function piecesOf(text: string, from: number, to: number): Span[] {
  const pieces: Span[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(BREAK_BEFORE)) {
    pieces.push({ start, end: from + match.index });
    start = from + match.index + match[0].length;
  }
  pieces.push({ start, end: to });
  return pieces;
}

/**
 * "3%, 0% and 27% of Groups R, D and F, respectively", "Groups R and D had 3% and 0%, respectively"; undefined where it is no such list.
 */
function armByOrder(place: NumberPlace): ReadonlySet<string> | null | undefined {
  const { text, sentence, row, range } = place;
  const words = text.slice(sentence.start, sentence.end);
  const at = words.search(/\brespectively\b/i);
  if (at < 0 || row.length < 2) return undefined;
  const end = sentence.start + at;
  const inList = row.filter((other) => other.end <= end);
  if (inList.length < 2) return undefined;
  const position = inList.findIndex((other) => other.start === range.start);
  if (position < 0) return undefined;
  const last = inList.at(-1);
  const first = inList[0];
  if (!last || !first) return undefined;
  for (const stretch of [
    { start: last.end, end },
    { start: sentence.start, end: first.start },
  ]) {
    const names = text
      .slice(stretch.start, stretch.end)
      .split(/, and |, | and | or | versus | vs\.? /)
      .map((part) => new Set(contentWords(part).flatMap(({ stem }) => (place.arms.words.has(stem) ? [stem] : []))))
      .filter((stems) => stems.size > 0);
    if (names.length === inList.length) return names[position] ?? null;
  }
  return null;
}

/**
 * "lower with zinc than with placebo (4% vs 21%)": whose number is the lower tells the words where they compare; else two in brackets
 * follow the order of the two groups before them. Undefined where it is no such pair, null where the order cannot be told.
 */
function armByPair(place: NumberPlace): ReadonlySet<string> | null | undefined {
  const { text, sentence, row, range, arms } = place;
  const position = row.findIndex((other) => other.start === range.start);
  const pair = [row[position - 1], row[position], row[position + 1]];
  const [first, second] = pair[1] && pair[2] && isPair(text, pair[1], pair[2]) ? [pair[1], pair[2]] : [pair[0], pair[1]];
  if (!first || !second || !isPair(text, first, second)) return undefined;
  const open = openBracket(text, sentence, first);
  if (open === null || openBracket(text, sentence, second) !== open) return undefined;
  const gap = { start: first.end, end: second.start };
  if (armsOf(place, gap).size > 0 || measuredWords(place, gap).length > 0) return undefined;
  const before = row.filter((other) => other.end <= open).at(-1)?.end ?? sentence.start;
  const words = text.slice(before, open);
  const named = words
    .split(PAIRED)
    .map((part) => new Set(contentWords(part).flatMap(({ stem }) => (arms.words.has(stem) ? [stem] : []))))
    .filter((stems) => stems.size > 0);
  const [one, other] = named;
  if (!one || named.length > 2) return null;
  const isFirst = range.start === first.start;
  const isLower = LOWER.test(words);
  if (isLower !== HIGHER.test(words)) {
    const isFirstLower = printedValue(text, first) < printedValue(text, second);
    return isFirst === (isFirstLower === isLower) ? one : (other ?? new Set([ANOTHER]));
  }
  if (!other || UNLIKE.test(words)) return null;
  return isFirst ? one : other;
}

const printedValue = (text: string, { start, end }: Span): number =>
  Number(/\d[\d.]{0,10}/.exec(text.slice(start, end).replace(/,(?=\d{3})/g, ''))?.[0] ?? Number.NaN);
const LOWER = /\b(?:lower|less|fewer|shorter|smaller|rarer|reduced|decreased|shortened)\b/i;
const HIGHER = /\b(?:higher|more|greater|longer|larger|increased|prolonged)\b/i;
/** Words that tell which is the better without saying which number is the larger. */
const UNLIKE = /\b(?:better|worse|faster|slower|superior|inferior|improved|earlier|later|less|lower|more|higher)\b/i;

const isPair = (text: string, first: Span, second: Span): boolean => {
  const gap = text.slice(first.end, second.start);
  return (
    gap.length < 60 &&
    /^[^;]{0,40}\b(?:vs\.?|versus|compared (?:with|to)|and) $/i.test(gap) &&
    !/\)[^(]{0,60}$/.test(gap.replace(/\([^()]*\)/g, ''))
  );
};

/** Stands for a group that is not named. */
export const ANOTHER = '≠';
const PAIRED = /\b(?:versus|vs\.?|compared (?:with|to)|than|and|or|between)\b/i;

function closingBracket(text: string, from: number, to: number): number {
  let depth = 1;
  for (let at = from; at < to; at++) {
    if (text[at] === '(' || text[at] === '[') depth++;
    else if (text[at] === ')' || text[at] === ']') depth--;
    if (depth === 0) return at;
  }
  return -1;
}

function openBracket(text: string, sentence: Span, range: Span): number | null {
  let depth = 0;
  for (let at = range.start - 1; at >= Math.max(sentence.start, range.start - 200); at--) {
    if (text[at] === ')' || text[at] === ']') depth++;
    else if (text[at] === '(' || text[at] === '[') depth--;
    if (depth < 0) return at;
  }
  return null;
}

/** Numbers measure nothing by themselves; spaces keep the offsets. */
const withoutNumbers = (text: string): string => text.replace(/(?<![\p{L}\d])\d[\d.,]{0,12}/gu, (digits) => ' '.repeat(digits.length));

/** Units, and the letters of statistics. */
const STATISTIC =
  /^(?:[pPnN]|SDs?|SEM?s?|CIs?|IQRs?|OR|RR|HR|[mM]?[sSgGlLhH]|[µμ][gGlLmM]|min|mins|minutes?|seconds?|sec|hours?|days?|weeks?|months?|years?|yrs?|wks?|mL|mM|[cmk]m|kg|(?:kilo|milli|micro)?(?:grams?|grammes?|met(?:er|re)s?|lit(?:er|re)s?)|centimet(?:er|re)s?|kilos?|pounds?|points?|[UI]U?|mmol|nmol|pmol|mmHg|Hg|kPa|J|\d+)$/;

/** What belongs to the number itself: its sign or unit, its spread in brackets, the people counted. */
const LEAD =
  /^(?:\s?(?:%|percent\b|per cent\b|±\s?[\d.]{1,8}|\([^()]{0,60}\)|[µμ]?[a-zA-Z]{1,4}\/[a-zA-Z²\d]{1,5}|points?\b|minutes?\b|min\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|mm\b|cm\b|mg\b|kg\b|g\b|[µμ]g\b|m[lL]\b)){0,4}/;
/** Words that join a group to the number before it, with the people counted and the verbs between. */
const LINK =
  /^[ ,]{0,2}(?:(?!and\b|or\b|versus\b|vs\b|compared\b|than\b|but\b|while\b|whereas\b)[\p{L}-]{1,20} {1,30}){0,7}?(?:of|in|with|for|on|among|given|receiving|received|to|after|under|from|by|taking|treated)\b/u;
/** "(31.9%)", "(5.8)": the share that a number of people is. */
const SHARE_IN_BRACKETS = /\(\d{1,3}(?:[.·]\d{1,2})? ?%?\)/g;
const LABEL_BEHIND = /^((?:\s?(?:%|±\s?[\d.]{1,8}|[\p{L}µμ/]{1,8})){0,2}\s?\()([^()\d]{1,40})\)/u;
/** The people before a bracket, with how many they are of and who they are. */
const COUNT_BEFORE = /(?<![\p{L}\d.])\d{1,6}(?: (?:of|out of) (?:the )?\d{1,6})?(?: [\p{L}-]{1,20}){0,8} ?$/u;
const LINK_WORD = /\b(?:of|in|with|for|on|among|given|receiving|received|to|after|under|from|by|taking|treated)\b/g;
const BREAK_BEHIND =
  /;|, (?!respectively)|\b(?:had|has|have|reported|experienced|were|was|developed|died|improved|responded|showed|required|underwent|reached|achieved|withdrew)\b(?! (?:then |randomly |subsequently |all ){0,2}(?:assigned|allocated|randomi[sz]ed|given|treated|put|placed|in|on|enrolled|receiving)\b)|\b(?:versus|vs|compared|than|whereas|while|but|against)\b|\((?=[nN] ?=)|\bin (?:a|the|this|another) (?:[\w-]{1,20} ){0,2}(?:trial|study)\b/;
const AND = / and /;
const BREAK_BEFORE = /;|, (?=and\b|or\b)|, | and (?=[^,;]{0,60}$)|\b(?:whereas|while|but)\b/g;
const OPPOSED = /\b(?:versus|vs\.?|compared (?:with|to)|than|against|and|or)\b/i;
