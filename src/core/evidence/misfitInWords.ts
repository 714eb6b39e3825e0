import type { Claim } from '../claims/claim.js';
import type { Study } from '../studies/study.js';
import type { Misfit } from './misfit.js';
import { diseasesIn, isNamedIn, type Named, treatmentsIn } from './substances.js';
import { mice, rats } from '../vocabulary/species.js';

type Found = Omit<Misfit, 'citation'>;

/**
 * Why a study of a library cannot carry a claim on a subject that the vocabulary lacks, by its title, abstract and keywords alone: animals
 * or cells for people, one treatment for another, one disease for another. Only where both sides are plainly named and nothing of what the
 * claim is on is named anywhere in the record; an overview may say more than its abstract, and is let alone.
 */
export function misfitInWords(claim: Claim, study: Study): Found | null {
  const { title = '', abstract = '', keyword = '' } = study.item;
  if (!isPlain(claim) || study.origin === 'bundled' || abstract.length < shortestAbstract) return null;
  const record = `${title}. ${abstract} ${keyword}`;
  const species = otherSpecies(claim, study, title, record);
  if (species) return species;
  return overview.test(title) ? null : (otherTreatment(claim, study, title, record) ?? otherDisease(claim, study, title, record));
}

/** An abstract that is cut short names little of what the work is on. */
const shortestAbstract = 120;

const isPlain = ({ terms, scope, isNegated, certainty, kind }: Claim): boolean =>
  terms === 'words' &&
  scope === 'general' &&
  !isNegated &&
  (certainty === 'asserted' || certainty === 'proven') &&
  (kind === 'efficacy' || kind === 'safety');

/** Works on several treatments or diseases at once. */
const overview =
  /\b(?:network|umbrella|overview|guidelines?|consensus|versus|vs|compar\w{1,8}|treatments|drugs|medications|agents|therapies|supplements|nutraceuticals|narrative|state of the art|update|perspectives?|(?<!systematic )review(?! and meta))\b/i;

function otherSpecies(claim: Claim, study: Study, title: string, record: string): Found | null {
  if (claim.species !== 'human' || !ofPeople.test(claim.text) || ofAnimals.test(claim.text)) return null;
  const withoutCells = record.replace(/\bhuman (?:[\w-]{2,20} ){0,4}cells?\b|\bcells? of humans?\b/gi, ' ');
  if (!inAnimals.test(title) || inPeople.test(withoutCells)) return null;
  const actual = mice.test(title) ? 'mice' : rats.test(title) ? 'rats' : 'cells in the laboratory';
  return { kind: 'species', study, actual, claimed: 'people' };
}

const ofPeople = /\b(?:patients|people|women|men|adults|children|adolescents|humans|individuals)\b/i;
const ofAnimals = /\b(?:animals?|rodents?|mice|mouse|rats?|cells?|vitro|preclinical|models?)\b/i;
const inAnimals = /\b(?:mice|mouse|murine|rats?|in vitro|cell lines?)\b/i;
const inPeople =
  /\b(?:patients?|participants|volunteers|women|men|children|adults|humans?|people|persons|individuals|clinical|review|meta-analysis)\b/i;

/** One treatment for another, or a count of the sick for a treatment. */
function otherTreatment({ subject }: Claim, study: Study, title: string, record: string): Found | null {
  const [claimed, ...more] = subject === null || isJoined.test(subject) ? [] : treatmentsIn(subject);
  if (subject === null || !claimed || more.length > 0 || isNamedIn(claimed, record)) return null;
  const given = treatmentsIn(title);
  if (given.some(({ group }) => group === claimed.group)) return null;
  if (given.length === 0) return counts.test(title) ? { kind: 'drug', study, actual: 'how common a condition is', claimed: subject } : null;
  return { kind: 'drug', study, actual: given.map(nameOf).join(' and '), claimed: subject };
}

const isJoined = /\b(?:and|or|plus|with|like|such as)\b|\+|\//i;
const counts = /^(?:the )?(?:prevalence|incidence|epidemiology) of\b/i;

/** "In adults with epilepsy", of a study whose title names another disease. */
function otherDisease({ text }: Claim, study: Study, title: string, record: string): Found | null {
  const inWhom = text.slice(Math.max(0, text.search(behind)));
  const claimed = behind.test(text) ? diseasesIn(inWhom) : [];
  const actual = diseasesIn(title);
  const [first] = claimed;
  if (!first || actual.length === 0 || claimed.some((one) => isNamedIn(one, record))) return null;
  if (actual.some(({ group }) => claimed.some((one) => one.group === group))) return null;
  return { kind: 'condition', study, actual: actual.map(nameOf).join(' and '), claimed: nameOf(first) };
}

const behind = /\b(?:in|for) (?!reduc|prevent|the risk)/i;

const nameOf = ({ name }: Named): string => name;
