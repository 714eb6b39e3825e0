import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import { beforeNumbers, journalWords, letterKinds, neverFinal, openers, sometimesFinal } from './abbreviations.js';
import type { Mark } from './document.js';

/**
 * The sentences of a block's prose, without the white space around them. Unicode's rules (UAX 29) find them; abbreviations and initials
 * join what these part, and a citation that stands behind the full stop belongs to the sentence before it.
 */
export function sentencesOf(text: string, marks: readonly Mark[]): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const boundary of [...boundariesOf(text, marks), text.length]) {
    const part = text.slice(start, boundary);
    const from = start + part.length - part.trimStart().length;
    const to = start + part.trimEnd().length;
    if (to > from) sentences.push({ start: from, end: to });
    start = boundary;
  }
  return sentences;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Where sentences begin, but the first one. */
function boundariesOf(text: string, marks: readonly Mark[]): number[] {
  const candidates = new Set<number>();
  for (const index of segmentStarts(text)) candidates.add(beforeBracket(text, index));
  for (const match of text.matchAll(numberBehindStop)) candidates.add(match.index + match[0].length);
  for (const match of text.matchAll(citationBehindStop)) candidates.add(match.index + match[0].length);
  for (const mark of marks)
    if (mark.kind === 'superscript' && /[.!?]["'”’)]{0,2}$/.test(text.slice(Math.max(0, mark.start - 4), mark.start)))
      if (/^\s\p{Lu}/u.test(text.slice(mark.end, mark.end + 3))) candidates.add(mark.end);
  const boundaries: number[] = [];
  let last = 0;
  for (const candidate of [...candidates].sort((a, b) => a - b)) {
    if (candidate <= last) continue;
    const boundary = behindCitation(text, candidate, marks);
    if (boundary >= text.length || boundary <= last || isJoined(text, candidate, boundary)) continue;
    boundaries.push(boundary);
    last = boundary;
  }
  return boundaries;
}

/**
 * The segmenter takes quadratic time, so that a very long text is handed to it in pieces that end behind a full stop where there is one.
 */
function* segmentStarts(text: string): Generator<number, void, void> {
  for (let from = 0; from < text.length; ) {
    let to = text.length;
    if (to - from > pieceSize) {
      pieceEnd.lastIndex = from + pieceSize / 2;
      const match = pieceEnd.exec(text.slice(0, from + pieceSize));
      pieceEnd.lastIndex = 0;
      to = match ? match.index + match[0].length : from + pieceSize;
    }
    for (const { index } of segmenter.segment(text.slice(from, to))) if (from + index > 0) yield from + index;
    from = to;
  }
}

const pieceSize = 4000;
const pieceEnd = /[.!?]\s/g;

/** "pain.12 The": a raised number that lost its form, between a full stop and the next sentence. */
const numberBehindStop = gated(/(?<=[a-z)]{2}\.["”]?)\d{1,3}(?:[,–-]\d{1,3}){0,8}\s(?=\p{Lu})/gu);

/** UAX 29 takes an opening bracket behind a full stop for a closing one: "Bernard.[4] Next". */
function beforeBracket(text: string, index: number): number {
  const before = text.charAt(index - 1);
  return before === '[' || before === '(' ? index - 1 : index;
}

const numberList = String.raw`\d{1,3}[a-z]?(?:\s?[,;–-]\s?\d{1,3}[a-z]?){0,20}`;
const authorsAndYear = String.raw`(?:see |cf\. |e\.g\.,? )?\p{Lu}[^()[\]]{1,150}[\s,]\d{4}[a-z]?`;
const sourceWords = `(?:[Ss]ources?|[Cc]itations? needed|[Rr]ef(?:erence)?s?)(?:, ?[Ss]ource){0,8}`;
const inSquare = String.raw`\[(?:${numberList}|\^[^\s[\]]{1,60}|-?@[^[\]]{1,150}|${authorsAndYear}|${sourceWords})\]`;
const inRound = String.raw`\((?:${numberList}|(?:19|20)\d{2}[a-z]?|${authorsAndYear}|${sourceWords}|PMID:? ?\d{1,9})\)`;
// All that stand together, so that there is one way to read them: cut at will they would make as many as a repetition has.
const raisedDigits = '[⁰¹²³⁴-⁹]{1,60}(?![⁰¹²³⁴-⁹])';
const citations = new RegExp(String.raw`^(?:\s?(?:${inSquare}|${inRound}|${raisedDigits})){1,12}[.,]?(?=\s|$)\s{0,20}`, 'u');

/** UAX 29 sees no new sentence behind a stop where a word in lower case follows, as in `[@smith2007]` and `[^note]`. */
const citationBehindStop = gated(new RegExp(String.raw`(?<=[.!?]["”’]?)(?:\s?(?:${inSquare})){1,12}\s{1,5}(?=["“‘]?\p{Lu})`, 'gu'));

/** Behind the citations that stand at a sentence's would-be beginning. */
function behindCitation(text: string, boundary: number, marks: readonly Mark[]): number {
  let at = boundary;
  const raised = marks.find((mark) => mark.kind === 'superscript' && mark.start <= at && at < mark.end);
  if (raised) at = raised.end;
  const match = citations.exec(text.slice(at, at + 500));
  return match ? at + match[0].length : at;
}

/** Whether what stands on both sides of the would-be boundary is one sentence. */
function isJoined(text: string, candidate: number, boundary: number): boolean {
  const after = text.slice(boundary, boundary + 60).trimStart();
  if (after === '' || /^[\p{Ll},;:)\]]/u.test(after)) return true;
  // "In Smith et al. (2013), LDN …": the year of a name ends no sentence, unless a stop follows it.
  if (boundary !== candidate)
    return /\bet al\.\s?$/.test(text.slice(0, candidate).slice(-9)) && !/\.\s{0,20}$/.test(text.slice(candidate, boundary));
  const before = text.slice(Math.max(0, boundary - 80), boundary).trimEnd();
  const word = lastWord.exec(before)?.[1];
  return word !== undefined && joins(word, before, after);
}

const lastWord = /(?:^|[\s("'[“‘/,;-])([\p{L}][\p{L}.]{0,19})\.$/u;

function joins(word: string, before: string, after: string): boolean {
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return isInitial(before, after);
  if (/^(?:\p{Lu}\.){1,4}\p{Lu}$/u.test(word) && !sometimesFinal.has(lower)) return !opensSentence(after);
  if (beforeNumbers.has(lower) && /^(?:[\dIVX]|[A-Z]\d)/.test(after)) return true;
  if (neverFinal.has(lower) && (lower !== 'v' || word === 'v')) return true;
  if (journalWords.has(lower) && /^\p{Lu}/u.test(word) && /^(?:\d|\p{Lu}\p{L}{0,14}\.)/u.test(after)) return true;
  return sometimesFinal.has(lower) && !opensSentence(after);
}

/** "J. Smith", "Smith, J. P. (2007)", but not "vitamin D. The study". */
function isInitial(before: string, after: string): boolean {
  const previous = /([\p{L}.]{1,30})[\s-]\p{L}\.$/u.exec(before)?.[1]?.toLowerCase();
  if (previous !== undefined && letterKinds.has(previous)) return false;
  if (/^\p{Lu}\./u.test(after) || /^[&(]/.test(after)) return true;
  return !opensSentence(after);
}

function opensSentence(after: string): boolean {
  const word = /^["'“‘]?([\p{L}’']{1,30})/u.exec(after)?.[1];
  return word !== undefined && openers.has(word.toLowerCase());
}
