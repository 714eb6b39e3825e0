import type { Span } from '../text/span.js';

const negator =
  /\b(?:not|n['’]t|no|never|neither|nor|cannot|without|fail(?:s|ed|ing)? to|unable to|lack of|lacks|hardly|nothing|nobody|none|unlikely to|free of|free from|devoid of)\b|n['’]t\b/gi;
const notNegating = /^(?:not (?:only|just|merely|simply|surprising|uncommon|least)|no (?:doubt|wonder|matter)|nothing less|nor)\b/i;
/** What ends the reach of a negation on its way to the verb. */
const reachEnds = /\b(?:and|which|who|because|so|therefore|thus|thereby)\b|;|, (?!in |however|as )/i;
const matrix = /\b(?:evidence|proof|trials?|study|studies|data|shown|proven|demonstrated|found|established|know|known)\b/i;

/** Whether the verb at `verb` is negated: by a word in front of it that reaches it, or by one behind it ("neither", "but not significantly"). */
export function isNegatedAt(clause: string, verb: Span): boolean {
  for (const match of clause.matchAll(negator)) {
    const from = match.index + match[0].length;
    if (notNegating.test(clause.slice(match.index))) continue;
    if (from <= verb.start && verb.start - from <= overFinding) {
      const between = clause.slice(from, verb.start);
      const reach = /^(?:not|n['’]t|cannot|fail)/i.test(match[0]) ? ofVerb : ofNoun;
      if (/^without$/i.test(match[0]) ? between.length < 3 : reaches(between, reach)) return true;
    }
  }
  return negatedBehind.test(clause.slice(verb.end));
}

/** How far a negated verb and a negated noun reach, in units; further only over words of finding ("no trial has so far shown that"). */
const ofVerb = 90;
const ofNoun = 40;
const overFinding = 120;

const reaches = (between: string, reach: number): boolean =>
  !reachEnds.test(between) && (between.length <= reach || (between.length <= overFinding && matrix.test(between)));

const negatedBehind =
  /^\s(?:neither|no|none of)\b|\bbut (?:this )?(?:was |were |is |are )?(?:not|non)[- ](?:significant|statistically)|\b(?:not|non)[- ](?:statistically )?significantly\b|\bnot (?:reach|statistically significant|significant)\b|\bno more than placebo\b|\bnot more than placebo\b/i;
