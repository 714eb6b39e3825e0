import type { VocabularyData } from './vocabularyData.js';
import { foldWord, singularOf, wordsOf } from './words.js';
import { PhraseTree } from './phraseTree.js';

export type TermKind = 'condition' | 'outcome' | 'drug' | 'design' | 'direction' | 'certainty' | 'vague';

/** What a hit stands for. */
export interface TermEntry {
  readonly kind: TermKind;
  /** Of a subtype the condition's id, a colon and the subtype. */
  readonly id: string;
  readonly term: string;
  /** For a subtype the condition that it belongs to. */
  readonly subtypeOf: string | null;
}

/** An abbreviation with what it may stand for. */
export interface Abbreviation {
  readonly printed: string;
  readonly entry: TermEntry;
}

/** The vocabulary ready to be searched. */
export interface TermTrees {
  readonly folded: PhraseTree<TermEntry>;
  readonly printed: PhraseTree<Abbreviation>;
}

/** Scales that say nothing of what is rated on them. */
const genericScales: readonly string[] = ['NRS', 'VAS', 'numeric rating scale', 'visual analog scale', 'visual analogue scale'];

/** Words listed as synonyms that say something else far too often to stand alone. */
const tooGeneral: readonly string[] = [
  'function',
  'affect',
  'concentration',
  'response',
  'lesions',
  'population',
  'inhabitants',
  'users',
  'sites',
  'universities',
  'centers',
  'centres',
  'update',
  'overview',
  'recommendation',
  'guidance',
  'conversation',
  'interview',
  'withdrawal',
  'withdrawals',
  'not applicable',
];

export function termTrees(data: VocabularyData): TermTrees {
  const trees: TermTrees = { folded: new PhraseTree(), printed: new PhraseTree() };
  for (const { id, term, synonyms, abbreviations, subtypes } of data.conditions) {
    const entry: TermEntry = { kind: 'condition', id, term, subtypeOf: null };
    addNames(trees, entry, [term, ...synonyms], abbreviations);
    for (const subtype of subtypes ?? []) {
      const kindOfIt: TermEntry = { kind: 'condition', id: `${id}:${subtype.term}`, term: subtype.term, subtypeOf: id };
      addNames(trees, kindOfIt, [subtype.term, ...subtype.synonyms], subtype.abbreviations);
    }
  }
  const shared = sharedScales(data);
  for (const { id, term, synonyms, abbreviations, scales } of data.outcomes) {
    const own = scales.filter((scale) => !genericScales.includes(scale) && !shared.has(scale));
    addNames(trees, { kind: 'outcome', id, term, subtypeOf: null }, [term, ...synonyms, ...own], abbreviations);
  }
  for (const { id, term, synonyms, abbreviations } of data.drugs)
    addNames(trees, { kind: 'drug', id, term, subtypeOf: null }, [term, ...synonyms], abbreviations);
  for (const { term, synonyms } of data.designs)
    addNames(trees, { kind: 'design', id: term, term, subtypeOf: null }, [term, ...synonyms], []);
  for (const { lemma, forms } of data.resultVerbs)
    addPhrases(trees, { kind: 'direction', id: lemma, term: lemma, subtypeOf: null }, [lemma, ...forms]);
  for (const { level, words } of data.certainty) addPhrases(trees, { kind: 'certainty', id: level, term: level, subtypeOf: null }, words);
  for (const phrase of data.vagueAttribution) addPhrases(trees, { kind: 'vague', id: phrase, term: phrase, subtypeOf: null }, [phrase]);
  return trees;
}

/** A scale used for two outcomes tells neither. */
function sharedScales(data: VocabularyData): ReadonlySet<string> {
  const all = data.outcomes.flatMap((outcome) => outcome.scales);
  return new Set(all.filter((scale, at) => all.indexOf(scale) !== at));
}

function addNames(trees: TermTrees, entry: TermEntry, names: readonly string[], abbreviations: readonly string[]): void {
  for (const name of names) {
    if (tooGeneral.includes(name)) continue;
    if (isWrittenInCapitals(name)) {
      addAbbreviation(trees, entry, name);
      continue;
    }
    const words = wordsOf(name).map((word) => word.folded);
    trees.folded.add(words, entry);
    const last = words.at(-1);
    if (words.length > 1 && last !== undefined) trees.folded.add([...words.slice(0, -1), singularOf(last)], entry);
  }
  for (const abbreviation of abbreviations) {
    if (/^[a-z]+$/.test(abbreviation)) continue;
    addAbbreviation(trees, entry, abbreviation);
  }
}

function addAbbreviation(trees: TermTrees, entry: TermEntry, printed: string): void {
  trees.printed.add(
    wordsOf(printed).map((word) => word.printed),
    { printed, entry },
  );
}

function addPhrases(trees: TermTrees, entry: TermEntry, phrases: readonly string[]): void {
  for (const phrase of phrases)
    trees.folded.add(
      wordsOf(phrase).map((word) => foldWord(word.printed)),
      entry,
    );
}

/** "CDAI", "JNK", "SF-36 MCS": such a name would be another word in small letters ("chop"). */
const isWrittenInCapitals = (name: string): boolean => /^[A-Z0-9][A-Z0-9 .\-/]+s?$/.test(name);
