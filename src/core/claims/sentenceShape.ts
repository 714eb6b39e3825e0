import { gated } from '../expressions/gated.js';
import { remembered } from '../text/remembered.js';
import type { Span } from '../text/span.js';

export const isQuestion = (sentence: string): boolean => questionMark.test(sentence) || /^Did you know\b/i.test(sentence);

const longestEntry = 700;

/** Volume and pages, or a DOI, together with a year or a title's quotation marks: an entry of a reference list, wherever it stands. */
export function looksLikeReference(text: string): boolean {
  if (text.length > longestEntry) return false;
  const hasVolume = volumeAndPages.test(text) || yearAndVolume.test(text);
  const hasYear = year.test(text);
  const hasIdentifier = identifier.test(text);
  return hasYear && (hasVolume || (hasIdentifier && /^[A-Z][\p{L}'’-]{1,30},? [A-Z]{1,3}\b/u.test(text)));
}

const quotations: readonly RegExp[] = [
  gated(/“[^“”]{1,600}”/g),
  gated(/"[^"]{1,600}"/g),
  gated(/«[^«»]{1,600}»/g),
  gated(/„[^„“”]{1,600}[“”]/g),
];

/** Stretches between quotation marks, with the marks. */
export const quotationsOf: (text: string) => readonly Span[] = remembered(
  (text) =>
    quotations.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
    ),
  100,
  10_000,
);

/** What the article says of itself or its authors: "this review covers", "we searched". */
export const speaksOfItself = (sentence: string): boolean => thisArticle.test(sentence) || we.test(sentence);

const we = gated(/(?:^|[.,;:] |\b(?:and|which|that|here) )we (?!(?:know|lack|have (?:no|little|some) evidence|do not know)\b)\p{L}/iu);
const thisArticle = gated(
  /\b(?:this|the present|the current|our) (?:article|review|post|paper|study|trial|guide|page|series|section|chapter|analysis|work)\b/i,
);
const identifier = gated(/\bdoi:|\bPMID\b|\bISSN\b/i);
const year = gated(/\b(?:19|20)\d\d\b/);
const yearAndVolume = gated(/\b(?:19|20)\d\d[^.;]{0,12};\s?\d{1,4}\s?\(?/);
const volumeAndPages = gated(/\b\d{1,4}\s?\(\d{1,4}(?:[-–]\d{1,4})?\)\s?[,:]\s?[a-z]?\d/i);
const questionMark = gated(/\?["”’)\]]{0,2}\s{0,3}$/);
