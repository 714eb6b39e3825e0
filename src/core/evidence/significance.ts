import { gated } from '../expressions/gated.js';

/** Statistical significance as a clause states it. */
export interface StatedSignificance {
  readonly isSignificant: boolean | null;
  readonly saysSignificant: boolean;
  readonly p: string | null;
  /** Whether the words leave it open: "borderline", or a p-value that the words contradict. */
  readonly isDoubted: boolean;
}

export function significanceOf(clause: string, isNegated: boolean): StatedSignificance {
  const word = stated.exec(clause);
  const denied = deniedWord.test(clause);
  const found = pValue.exec(clause);
  const p = found?.[0] ?? null;
  const all = [...clause.matchAll(pValues)].map((match) => isBelow(match[1] ?? '=', Number(`0.${match[2] ?? '0'}`)));
  const byP = all[0] ?? null;
  const isTwofold = new Set(all).size > 1 || (denied && (clause.match(words) ?? []).length > 1);
  const saysSignificant = word !== null && !denied && !isNegated;
  const byWord = word === null ? null : !(denied || isNegated);
  return {
    isSignificant: byWord ?? byP,
    saysSignificant,
    p,
    isDoubted: isTwofold || (byWord !== null && byP !== null && byWord !== byP),
  };
}

const stated = gated(/\bsignifican(?:t|tly|ce)\b/i);
const deniedWord = gated(
  /\b(?:not|no|non|n['’]t|never|neither|nor|without|failed to|miss(?:ed|ing)|just short of|barred)\b\s(?:(?!was|were|is|are|had)[\p{L}-]{1,20}\s){0,4}significan(?:t|tly|ce)\b|\bnon-?significan|\bin(?:-)?significan|\bsignificance was not\b/iu,
);
const pValue = gated(/\bp\s?([<=>≤≥])\s?0?\.\s?(\d{1,5})/i);
const pValues = gated(new RegExp(pValue.source, 'gi'));
const words = /\bsignifican(?:t|tly|ce)\b/gi;

function isBelow(operator: string, value: number): boolean | null {
  if (operator === '<' || operator === '≤' || operator === '=') return value <= 0.05 ? true : operator === '=' ? false : null;
  return value >= 0.05 ? false : null;
}
