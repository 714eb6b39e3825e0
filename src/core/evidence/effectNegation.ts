import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';

/**
 * Whether the word of effect is denied: by a word in front of it, from `from` on, or by what follows it. `unclear` where a denial stands in
 * front of it that may belong to something else.
 */
export function negationOf(clause: string, range: Span, from: number): 'negated' | 'plain' | 'unclear' {
  if (deniedBehind.test(clause.slice(range.end))) return 'negated';
  const before = clause.slice(0, range.start);
  const last = [...before.matchAll(negators)].at(-1);
  if (!last || last.index < from - 2) return isNeither(before) ? 'negated' : 'plain';
  const between = before.slice(last.index + last[0].length);
  if (notDenying.test(before.slice(last.index))) return 'plain';
  if (/^(?:no|without|lack of|lacked|neither)$/i.test(last[0]))
    return ofNoun.test(between)
      ? 'negated'
      : /,/.test(between)
        ? 'plain'
        : isNeither(before) || findings.test(between)
          ? 'negated'
          : 'unclear';
  if (/^nor$/i.test(last[0])) return 'negated';
  return between.length > 90 || /[,;]/.test(between.replace(/, (?:however|though|therefore),/i, '')) ? 'unclear' : 'negated';
}

const negators = /\b(?:not|no|never|neither|nor|cannot|without|fail(?:s|ed|ing)? to|unable to|lack of|lacked)\b|n['’]t\b/gi;
const notDenying = /^(?:not (?:only|just|merely)|no (?:longer|doubt)|not clear)\b/i;
/** Words between "no" and the noun that it denies. */
const ofNoun = /^\s(?:[\p{L}-]{2,20}\s){0,4}$/u;
/** "No trial has shown that", "no evidence that". */
const findings = /\b(?:evidence|trial|study|studies|proof|data|patients?|women|participants?)\b/i;
const isNeither = (before: string): boolean => neither.test(before);

const deniedBehind =
  /^[^,;]{0,60}\b(?:(?:was|were|is|are|could) not (?:be )?(?:seen|found|observed|shown|detected|demonstrated|confirmed|reported|evident|apparent|noted)|(?:was|were|is|are) not among|did not exceed|did not differ)\b|^\s(?:neither|in no)\b|^\s(?:no|not) more (?:than|with)\b/i;

const neither = gated(/\bneither\b/i);
