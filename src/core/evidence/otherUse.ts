import { A_PERSON } from '../figures/people.js';
import type { Span } from '../text/span.js';

/**
 * Whether a word of effect is used as another word in its clause, so that it tells of no effect: "death from cardiovascular causes",
 * "any cause", "patients with a reduced ejection fraction", "the rate of decline in kidney function".
 */
export function isOtherUse(clause: string, { start, end }: Span): boolean {
  const word = clause.slice(start, end);
  const before = clause.slice(Math.max(0, start - REACH), start);
  const behind = clause.slice(end, end + REACH);
  if (/^causes?$/i.test(word)) return CAUSE_BEFORE.test(before) || CAUSE_BEHIND.test(behind);
  if (/^(?:decline|fall|drop|decrease|increase|rise)\b/i.test(word)) return /\brates? of $/i.test(before);
  if (/ed$/i.test(word))
    return (/\b(?:reduced|preserved)$/i.test(word) && /^ (?:left ventricular )?ejection/i.test(behind)) || OF_PATIENTS.test(before);
  return false;
}

const REACH = 90;
const CAUSE_BEFORE =
  /\b(?:from|due to|all|any|a|the|other|natural|unknown|various|specific|leading|common|main|known|no|each|same|underlying|primary|and|or)[ -](?:(?:non-?)?[\p{L}-]{2,20}[ -]){0,2}$/iu;
/** A verb has an object. */
const CAUSE_BEHIND =
  /^(?:[.,;:)]|\s?$|\s\(|\s(?:of|was|were|is|are|had|has|in|and|or|than|with|between|among|after|at|by|for|did|occurred|fell|rose)\b)/i;
/** "Patients with heart failure and a reduced …" */
const OF_PATIENTS = new RegExp(`\\b${A_PERSON} (?:with|who have|who had|having) (?:[\\p{L}-]{2,20} ){0,5}$`, 'iu');
