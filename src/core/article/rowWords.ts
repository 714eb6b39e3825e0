import type { Span } from '../text/span.js';
import { NARROWING } from '../studies/contentWords.js';
import { clauseAround } from './clauses.js';
import { type ArmReading, localSpan, measuredWords, type NumberPlace } from './numberPlace.js';
import { narrowingIn } from './openQuestion.js';

/**
 * The stems beside a number of a row that say what is measured: without what stands in brackets, the stretches that name the groups of the
 * row's numbers, what lies behind a semicolon, and points in time.
 */
export function wordsOfOwn(place: NumberPlace, readings: readonly (ArmReading | null)[]): readonly string[] {
  const local = localSpan(place);
  const { start, end } = within(place, local);
  let { text } = place;
  for (const match of text.slice(start, end).matchAll(BRACKET)) {
    const from = start + match.index;
    if (from > place.range.start || from + match[0].length < place.range.end)
      text = blanked(text, { start: from, end: from + match[0].length });
  }
  for (const reading of readings) if (reading?.span) text = blanked(text, reading.span);
  return measuredWords({ ...place, text }, { start, end }).flatMap(({ stem, printed }) =>
    NARROWING.test(printed.toLowerCase()) ? [] : [stem],
  );
}

/** Whether a number's clause names no other points in time than the question does. */
export function isOfTime(narrowing: readonly string[], { text, sentence, range }: NumberPlace): boolean {
  const asked = narrowing.filter(isTime);
  if (asked.length === 0) return true;
  const clause = clauseAround(text, sentence, range);
  const there = narrowingIn(text.slice(clause.start, clause.end)).filter(isTime);
  return there.length === 0 || asked.some((time) => there.includes(time));
}

/** Whether numbers of a row are told apart by points in time: "12% at baseline and 14% at week 48". */
export function areOfTimes(places: readonly NumberPlace[]): boolean {
  const times = places.map((place) => narrowingIn(place.text.slice(place.range.end, localSpan(place).end)).join(' ')).filter(Boolean);
  return new Set(times).size > 1;
}

const isTime = (narrowing: string): boolean => narrowing.includes(' ');

/** The part of the stretch that no semicolon parts from the number. */
function within({ text, range }: NumberPlace, { start, end }: Span): Span {
  const before = text.slice(start, range.start).lastIndexOf(';');
  const after = text.slice(range.end, end).indexOf(';');
  return { start: before < 0 ? start : start + before + 1, end: after < 0 ? end : range.end + after };
}

const blanked = (text: string, { start, end }: Span): string => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

const BRACKET = /\([^()]{1,120}\)/g;
