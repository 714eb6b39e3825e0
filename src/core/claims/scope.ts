import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import type { Clause } from './told.js';

/**
 * Whether the clause reports what was seen in a study or says how things are: a result names a study or its groups, or tells its effect in
 * the past ("reduced", "did not differ"); "has been shown to reduce" and "reduces" are general.
 */
export function scopeOf({ text, sentence }: Pick<Clause, 'text' | 'sentence'>, effect?: Span): 'result' | 'general' {
  if (hedgedPresent.test(text)) return 'general';
  if (!isPast(text, effect)) return namesStudy(sentence) && found.test(sentence) ? 'result' : 'general';
  return 'result';
}

/** Whether the sentence names a study, its authors or groups of people who were studied. */
export const namesStudy = (sentence: string): boolean => ofStudy.test(sentence);

const ofStudy = gated(
  /\bet al\b|\(\d{4}[a-z]?\)|\b\p{Lu}[\p{L}'’-]{2,25},? (?:\((?:19|20)\d\d|(?:in )?(?:19|20)\d\d\b)|\b(?:trial|stud(?:y|ies)|trials|RCTs?|meta-analysis|meta-analyses|review|cohort|investigators|researchers)\b|\b(?:groups?|arms?|participants|baseline)\b|\b(?:versus|than|with|to|over|beyond) (?:placebo|sham)\b|\bp ?[=<>]|\[\d/u,
);
const found = gated(/\b(?:found|showed|reported|concluded|observed|demonstrated|saw)\b/i);
const hedgedPresent = gated(/\b(?:may|might|could|can)\b(?! (?:19|20)\d\d)/i);

/** "Reduced", "did not improve", "was lower"; not "is reduced", "has been shown to". */
function isPast(text: string, effect: Span | undefined): boolean {
  if (!effect) return pastVerb.test(text);
  const before = text.slice(Math.max(0, effect.start - 40), effect.start);
  const verb = text.slice(effect.start, effect.end);
  if (/\b(?:is|are|has|have|be|been|being)(?: \w{1,15}ly| not| also){0,2} $/i.test(before)) return false;
  if (/\b(?:has|have) (?:not )?been (?:\w{1,15} ){1,4}$/i.test(before)) return false;
  return (
    /(?:ed|fell|rose|brought|gave|did|had|got worse|became worse|grew worse)\b/i.test(verb) ||
    pastBefore.test(before) ||
    /^ (?:was|were|did|had)\b/i.test(text.slice(effect.end))
  );
}

const pastBefore = gated(
  /\b(?:was|were|did|didn['’]t|had|failed|showed|produced|led|resulted|found|saw|gave|offered|reported|experienced|proved)\b/i,
);

const pastVerb = gated(/\b(?:was|were|did|had)\b/i);
