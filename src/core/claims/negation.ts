import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';

const negator =
  /\b(?:not|no|never|neither|nor|cannot|without|fail(?:s|ed|ing)? to|unable to|lack of|lacks|lacked|absence of|hardly|scarcely|barely|nothing|nobody|none|unlikely to|yet to|free of|free from|devoid of|far from)\b|n['’]t\b/gi;
/** Words with "not" and "no" that deny nothing, denials of a denial, and what cannot be ruled out. */
const notNegating =
  /^(?:not (?:only|just|merely|simply|surprising|uncommon|least|without|inferior|worse)\b|no (?:doubt|wonder|matter|worse|longer)\b|nothing less|never fail|far from (?:useless|ineffective|clear)|(?:not|cannot|can['’]t|no|never|n['’]t) (?:be |yet be |reason to )?(?:excluded?|ruled out|rule out|exclude|doubt|deny|denied|fails?|merely|only)\b)/i;
/** The last word of the denial that an earlier word denies: "not without", "never fails to". */
const deniedBefore = /\b(?:not|never|hardly|cannot|rarely|n['’]t) $/i;
/** What ends the reach of a negation on its way to the verb. */
const reachEnds = /\b(?:and|which|who|because|so(?! far)|therefore|thus|thereby|whether|rather than)\b|;|, (?!in |however|as )/i;
const matrix = /\b(?:evidence|proof|trials?|study|studies|data|shown|shows?|proven|demonstrated?|found|established|know|known)\b/i;

/**
 * Whether the verb at `verb` is negated: by a word in front of it that reaches it, or by one behind it ("neither", "but not
 * significantly").
 */
export function isNegatedAt(clause: string, verb: Span): boolean {
  for (const match of clause.matchAll(negator)) {
    const from = match.index + match[0].length;
    if (notNegating.test(clause.slice(match.index)) || deniedBefore.test(clause.slice(0, match.index))) continue;
    if (/^nor$/i.test(match[0]) && match.index > 0) continue;
    if (/^far from$/i.test(match[0]) && !/^ \w{1,15}ing\b/.test(clause.slice(from))) continue;
    if (from <= verb.start && verb.start - from <= overFinding) {
      const between = clause.slice(from, verb.start);
      const word = match[0].toLowerCase();
      if (word === 'without' || word === 'lack of' || word === 'absence of' ? isBeside(between) : reaches(between, reachOf(word)))
        return true;
    }
  }
  return negatedBehind.test(clause.slice(verb.end));
}

/** "Without worsening", "lack of any benefit": a noun's denial reaches over an adjective or two. */
const isBeside = (between: string): boolean => /^ (?:(?:a|an|any|the|clear|significant|further|such|apparent) ){0,3}$/i.test(between);

/** How far a negated verb and a negated noun reach, in units; further only over words of finding ("no trial has so far shown that"). */
const ofVerb = 90;
const ofNoun = 40;
const overFinding = 120;
const ofNeither = 70;

function reachOf(word: string): number {
  if (/^(?:not|n['’]t|cannot|fail|nor|yet)/.test(word)) return ofVerb;
  return word === 'neither' ? ofNeither : ofNoun;
}

const reaches = (between: string, reach: number): boolean =>
  !reachEnds.test(between) && (between.length <= reach || (between.length <= overFinding && matrix.test(between)));

const negatedBehind = gated(
  new RegExp(
    [
      String.raw`^\s(?:neither|no|none of|nothing)\b`,
      String.raw`\bbut (?:this )?(?:was |were |is |are )?(?:not|non)[- ](?:significant|statistically)`,
      String.raw`\b(?:not|non)[- ](?:statistically )?significantly\b`,
      String.raw`\bnot (?:reach|statistically significant|significant)\b`,
      String.raw`\b(?:no|not) more than (?:did )?(?:the |a )?(?:placebo|sham|controls?|usual care|dummy)\b`,
      String.raw`^[^,;]{0,60} (?:could not|cannot|was not|were not|has not been|have not been|not) (?:be |been )?(?:shown|seen|found|demonstrated|confirmed|detected|observed|established)\b`,
      String.raw`^[^,;]{0,60} (?:disappeared|vanished|was lost)\b`,
    ].join('|'),
    'i',
  ),
);
