import type { Figure } from '../figures/figure.js';
import { CONTROL_WORDS } from '../studies/armNames.js';
import { contentWords } from '../studies/contentWords.js';
import type { Fact, Passage, Study } from '../studies/study.js';
import { isSameArm } from './compareValue.js';
import type { Surroundings } from './surroundings.js';

/**
 * What a number of people is held against where its clause speaks of one group: the size of that group where the study tells it, and never
 * the number of all people, which no group has. Takes and gives the facts that the number was held against; without any it is not wrong.
 */
export function sizesOfGroup(figure: Figure, said: Surroundings, study: Study, expected: readonly Fact[]): readonly Fact[] {
  if (figure.kind !== 'sampleSize' || !expected.some(isOfAll)) return expected;
  const passage = expected.find(({ place }) => place)?.place?.passage;
  const { clause } = said;
  const isPart = expected.every((fact) => !isOfAll(fact) || figure.value[0] <= Number(fact.value));
  if (!speaksOfGroup(said) && !(isPart && passage && isGivenToOne(clause, passage))) return expected;
  const stems = new Set(contentWords(clause).map(({ stem }) => stem));
  const isNamed = (arm: string): boolean => {
    if (figure.arm !== null && isSameArm(figure.arm, arm)) return true;
    // "Treatment" and "group A" hold no word that tells.
    const words = contentWords(arm);
    return words.length > 0 && words.every(({ stem }) => stems.has(stem));
  };
  const sizes = study.facts.filter(({ kind, role, arm }) => kind === 'sampleSize' && role === 'arm' && arm !== null);
  const own = sizes.filter(({ arm, accuse }) => accuse && arm !== null && isNamed(arm));
  if (new Set(own.map(({ arm }) => arm)).size === 1) return own;
  // A group whose name is sure is not larger than all.
  return expected.filter((fact) => !isOfAll(fact) || (figure.arm !== null && figure.value[0] > Number(fact.value)));
}

/** Whether the words just around a number of people speak of one group: "the placebo group included 40 children". */
export function speaksOfGroup({ before, after }: Surroundings): boolean {
  // "MS. The study": what breaks no sentence for the reader of a document may break one still.
  const near = `${before.split(STOP).at(-1)}0${after.split(STOP)[0]}`;
  return GROUP.test(near);
}

/** Whom a number of an abstract counts may be told by the words around it alone; a record's counts all where it names no part. */
const isOfAll = ({ role, arm, place }: Fact): boolean => arm === null && (role === 'total' || (!role && !place));

/** "Gave zinc to 40 children", where the abstract tells of others who were given something else. */
function isGivenToOne(clause: string, { text, arms }: Passage): boolean {
  const isNamed = contentWords(clause).some(({ stem }) => !/^\d/.test(stem) && (arms.words.has(stem) || CONTROL_WORDS.has(stem)));
  return isNamed && GIVEN.test(clause) && !OPPOSED.test(clause) && CONTROLLED.test(text) && !CROSSOVER.test(text);
}

/** "The placebo group", not "a two-group trial". */
const GROUP = /(?<![-\d] ?)\b(?:group|arm)(?! (?:trial|study|design))\b/i;
const STOP = /[.;] (?=\p{Lu})/u;
const GIVEN = /\b(?:assigned|allocated|randomi[sz]ed|gave|given|received?|receiving|took|taking|treated)\b/i;
const OPPOSED = /\b(?:or|either|versus|vs|against|than|compared|comparing|placebo-controlled|controls?|both|then|and placebo)\b/i;
const CONTROLLED = /\b(?:placebo|controls?|versus|vs|groups?|arms?|compared (?:with|to)|randomi[sz]ed to)\b/i;
const CROSSOVER = /\bcross-?over\b/i;
