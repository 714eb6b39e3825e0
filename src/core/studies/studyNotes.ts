import { foldWords } from './fold.js';
import { type Work, workOfStudy } from './resolveWorks.js';
import type { Study } from './study.js';
import type { WordSet } from './wordCounts.js';

/** What resolving works out of the records of an index, each once. */
export class StudyNotes {
  readonly #works = new WeakMap<Study, Work>();
  readonly #titles = new WeakMap<Study, ReadonlySet<string>>();
  readonly #subjects = new WeakMap<Study, Subject>();

  workOf(study: Study): Work {
    return noted(this.#works, study, workOfStudy);
  }

  /** The words of its title and the age of its people, folded. */
  titleWordsOf(study: Study): ReadonlySet<string> {
    return noted(
      this.#titles,
      study,
      ({ item, unverified, population }) => new Set(foldWords(`${item.title ?? unverified.title ?? ''} ${population?.ageGroup ?? ''}`)),
    );
  }

  /** Whether an article with these words speaks of the study's drug, or of what its title is about. */
  isOnSubject(study: Study, words: WordSet): boolean {
    const { drug, title } = noted(this.#subjects, study, subjectOf);
    if (drug.some((word) => words.has(word)) || (drug.includes('naltrexone') && words.has('ldn'))) return true;
    const shared = title.filter((word) => words.has(word)).length;
    return shared >= 2 || (shared > 0 && shared === title.length);
  }
}

function noted<Value>(notes: WeakMap<Study, Value>, study: Study, make: (study: Study) => Value): Value {
  const known = notes.get(study);
  if (known !== undefined) return known;
  const made = make(study);
  notes.set(study, made);
  return made;
}

/** The words that tell whether an article is on a study's subject, each once. */
interface Subject {
  readonly drug: readonly string[];
  readonly title: readonly string[];
}

function subjectOf({ intervention, item, unverified }: Study): Subject {
  const drug = foldWords(intervention?.drug ?? '').filter((word) => word.length > 3 && !/^(?:dose|placebo|none)$/.test(word));
  const title = foldWords(item.title ?? unverified.title ?? '').filter((word) => word.length > 5 && !GENERAL.has(word));
  return { drug, title: [...new Set(title)] };
}

/** Long words of medical titles that say nothing about the subject. */
const GENERAL = new Set(
  'trial trials study studies effect effects patient patients treatment treatments therapy clinical randomized randomised controlled placebo double systematic review analysis results evidence against associated association between compared comparison disease diseases during efficacy evaluation factors following health healthy improves improvement medical medicine months outcome outcomes people pilot quality report research response safety severe symptoms syndrome through versus weeks within'.split(
    ' ',
  ),
);
