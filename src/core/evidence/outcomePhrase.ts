import { gated } from '../expressions/gated.js';
import { contentWords } from '../studies/contentWords.js';
import { outcomeOf, outcomeParent } from '../vocabulary/related.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import type { OutcomePhrase } from './statedResult.js';

/** The outcomes of a list: "pain, fatigue and overall quality of life". A piece that names nothing to measure is left out. */
export function outcomesOf(list: string): readonly OutcomePhrase[] {
  return list.split(separator).flatMap((piece) => outcomePhrase(piece) ?? []);
}

const separator = /,\s(?:and\s|or\s)?|\s(?:and|or|nor|as well as)\s|\/(?=[a-z])/;

/** The outcome that a few words name; null where they name none. */
export function outcomePhrase(words: string): OutcomePhrase | null {
  const printed = words
    .trim()
    .replace(leading, '')
    .replace(trailing, '')
    .trim()
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  if (printed === '' || printed.split(' ').length > longest) return null;
  const hits = findTerms(printed).filter(
    ({ partOf, kind }) => partOf === null && (kind === 'outcome' || kind === 'condition' || kind === 'drug'),
  );
  const [outcome, another] = hits.filter(({ kind }) => kind === 'outcome');
  const inHits = (at: number): boolean => hits.some(({ range }) => range.start <= at && at < range.end);
  const content = contentWords(printed).filter(({ stem }) => !generic.has(stem));
  const others = content.filter(({ start, printed: word }) => !inHits(start) && !/^\d/.test(word));
  if (outcome && !another && others.length === 0) return { printed, term: outcome.term, stems: content.map(({ stem }) => stem) };
  const stems = content.map(({ stem }) => stem);
  return stems.length === 0 || another !== undefined || notMeasured.test(printed) ? null : { printed, term: null, stems };
}

const longest = 9;
const leading =
  /^(?:(?:the|a|an|any|no|both|either|neither|their|its|his|her|patients['’]|self-(?:reported|rated)|significant|significantly|overall|clear|mean|average|daily|total number of|rates? of|number of|levels? of|scores? (?:for|of|on)|severity of|frequency of|incidence of|measures of|markers of|symptoms of|the effects? of)\s){1,5}/i;
const trailing = gated(
  /\s(?:scores?|levels?|ratings?|measures?|rates?|intensity|severity|frequency|outcomes?|values?|concentrations?|symptoms? scores?)$/i,
);

/** Words that stand with an outcome and do not make it another one. */
const generic: ReadonlySet<string> = new Set(
  'overal daily clinic self rated report subject mean average general common clear markedly bas summed pool primar secondar end effect several many'.split(
    ' ',
  ),
);

/** What no study measures as an outcome, or what stands for an outcome that was named before. */
const notMeasured =
  /^(?:it|they|this|these|those|that|which|who|there|use|dose|doses|placebo|control|controls|results?|findings?|treatment|therapy|trials?|stud(?:y|ies)|groups?|evidence|people|patients?|participants?|women|men|need|interest|risk|likelihood|odds|one|all|none|both|others?)$/i;

/**
 * Whether two phrases name the same outcome. Terms of the vocabulary are compared by id, where a scale is as good as what it measures;
 * words by their stems, where the wider title may supply what one side leaves out ("knee pain", "pain").
 */
export function isSameOutcome(a: OutcomePhrase, b: OutcomePhrase, title: ReadonlySet<string> = new Set()): boolean {
  if (a.term !== null && b.term !== null) {
    const first = outcomeOf(a.term)?.id;
    const second = outcomeOf(b.term)?.id;
    return first === second || isScaleOf(first, second) || isScaleOf(second, first);
  }
  const left = new Set(a.stems);
  const right = new Set(b.stems);
  if (left.size === 0 || right.size === 0) return false;
  const shared = [...left].filter((stem) => right.has(stem));
  if (shared.length === 0) return false;
  return [...left, ...right].every((stem) => (left.has(stem) && right.has(stem)) || title.has(stem));
}

/** Pairs of which one is how the other is measured. */
const isScaleOf = (id: string | undefined, whole: string | undefined): boolean =>
  id !== undefined && whole !== undefined && scales.has(id) && outcomeParent(id) === whole;

const scales: ReadonlySet<string> = new Set(['cdai', 'pcdai', 'depression-severity']);

/** Whether a lower or a higher value is the better one; null where that is not known. */
export function betterWhen({ term, stems }: OutcomePhrase): 'lower' | 'higher' | null {
  if (term !== null) return outcomeOf(term)?.betterWhen ?? null;
  const head = stems.at(-1) ?? '';
  return lowerIsBetter.has(head) ? 'lower' : higherIsBetter.has(head) ? 'higher' : null;
}

const lowerIsBetter: ReadonlySet<string> = new Set(
  'pain nausea vomit bleed mortal death fall cramp cry distres symptom anxiet depress relaps infect readmis hospital fatigu headach seizur itch strok complic exacerbat insomn dizz cough fev'.split(
    ' ',
  ),
);
const higherIsBetter: ReadonlySet<string> = new Set('surviv function qualit strength satisfact remis recover adher wel heal'.split(' '));
