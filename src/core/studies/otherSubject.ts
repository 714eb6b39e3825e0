import { findTerms, type TermHit } from '../vocabulary/vocabulary.js';
import { isSameCondition, drugOf } from '../vocabulary/related.js';
import { remembered } from '../text/remembered.js';
import { contentWords } from './contentWords.js';
import type { Study } from './study.js';

/**
 * Whether a sentence that cites by names and year is about something else than the study of these names: it tells of another treatment or
 * other patients ("a trial of acupuncture in 240 patients with migraine"), and nothing in it is the study's drug, condition or title. Where
 * the sentence tells nothing of the kind, its paragraph decides. What the vocabulary knows as another drug or condition is left to the
 * rules that report a study cited for the wrong thing. Of a study that the article named before, two such phrases must speak.
 */
export function isOnOtherSubject(study: Study, sentence: string, paragraph: string, isKnown: boolean): boolean {
  const own = subjectStems(study);
  const reading = readSubject(sentence, study, own, isKnown ? 2 : 1);
  return (reading === 'unsaid' ? readSubject(paragraph, study, own, isKnown ? 2 : 1) : reading) === 'other';
}

function readSubject(text: string, study: Study, own: ReadonlySet<string>, needed: number): 'own' | 'other' | 'unsaid' {
  const named = findTerms(text, ['drug', 'condition']);
  if (named.some((hit) => isOfStudy(hit, study))) return 'own';
  if (contentWords(text).some(({ stem }) => own.has(stem))) return 'own';
  const told = findTerms(text, ['drug', 'condition', 'outcome', 'design']);
  let foreign = 0;
  for (const match of text.matchAll(SUBJECT)) {
    const from = match.index + match[0].length;
    if (AUTHORS.test(text.slice(from, from + 80))) continue;
    const phrase = PHRASE.exec(text.slice(from, from + 60))?.[0] ?? '';
    const isForeign = contentWords(phrase, from).some(
      ({ printed, stem, start, end }) =>
        printed.length > 3 && !NO_SUBJECT.has(stem) && !told.some(({ range }) => range.start < end && start < range.end),
    );
    if (isForeign) foreign++;
  }
  return foreign >= needed ? 'other' : 'unsaid';
}

function isOfStudy({ kind, term }: TermHit, { intervention, population }: Study): boolean {
  if (kind === 'drug') return intervention?.drug ? drugOf(term) !== null && drugOf(term) === drugOf(intervention.drug) : false;
  if (!population) return false;
  return [population.condition, ...(population.alsoConditions ?? []), ...population.subtypes].some((own) => isSameCondition(own, term));
}

/** The words that only a text on the study's subject has: of its title, drug and condition, and of the abstract that its facts are from. */
export function subjectStems({ item, unverified, intervention, population, aliases, facts }: Study): ReadonlySet<string> {
  const passage = facts.find(({ place }) => place !== undefined)?.place?.passage.text ?? '';
  const words = [
    item.title ?? unverified.title ?? '',
    intervention?.drug ?? '',
    population?.condition ?? '',
    ...(population?.alsoConditions ?? []),
    ...(population?.subtypes ?? []),
    ...aliases,
    passage,
  ].join(' · ');
  return stemsOfSubject(words);
}

/** Each mention by a study's names asks for them. */
const stemsOfSubject = remembered(
  (words): ReadonlySet<string> =>
    new Set(contentWords(words).flatMap(({ stem, printed }) => (printed.length > 3 && !NO_SUBJECT.has(stem) ? [stem] : []))),
  100,
  20_000,
);

/** What leads on to the treatment or the patients of a study. */
const SUBJECT =
  /\b(?:(?:trials?|stud(?:y|ies)|effects?|efficacy|benefits?|safety|meta-analysis|risks?|odds|prevalence|incidence|hazards?|predictors|rates?|courses?|sessions?|users?|value) (?:of|on)|tested|trialled|evaluated|investigated|compared|gave|given|offered|prescribed|received|receiving|took(?! (?:part|place))|taking|(?:treated|treatment|therapy) with|(?:randomi[sz]ed|assigned|allocated)(?: [\w-]{1,20}){0,4} to|(?:patients|people|participants|adults|women|men|children|adolescents|subjects|volunteers|individuals|those|infants|veterans) (?:with|on|after|undergoing|awaiting|recovering from)|\d{1,3}(?: %|%)? of \d{1,6}|quit on|on) /gi;
/** "The trial of Younger et al.", "the users of Raknes and Småbrekke (2017)". */
const AUTHORS =
  /^\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{0,30}){0,2}(?:,? (?:et al|and colleagues|and (?:co-?workers|others)|(?:and|&) \p{Lu}|\(?(?:19|20)\d\d)|[’']s\b)/u;
/** A few words behind it, up to the end of the phrase. */
const PHRASE =
  /^(?:(?:the|a|an|either|their|his|her|oral|daily|\d{1,5}|and|or) ){0,3}[\p{L}-]{2,30}(?: (?!(?:in|for|to|with|who|and|or|at|on|of|than|by|from)\b)[\p{L}-]{2,30}){0,3}/u;
/** Stems that say nothing of a subject, whatever stands in a title. */
const NO_SUBJECT: ReadonlySet<string> = new Set(
  contentWords(
    'active chronic acute severe mild moderate new novel early late long term short high low safe safety effective efficacy effect use benefit ' +
      'symptoms disease disorder syndrome condition illness diagnosis outcome response quality life clinical medical health healthy care hospital centre ' +
      'placebo control controlled blind double open label pilot phase crossover parallel randomised baseline follow-up drug medication dose dosing tablet capsule ' +
      'first second number rate total online questionnaire interview diary registry database university country national international multicentre ' +
      'relief help benefit tolerability adverse side event weekly nightly evening bedtime night morning hours average intervention experimental',
  ).map(({ stem }) => stem),
);
