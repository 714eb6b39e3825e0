import type { DecisionBook } from '../core/decisions/decisionBook.js';
import { AmendedIndex } from '../core/studies/amendedIndex.js';
import { withRetractions } from '../core/studies/retractions/applyRetractions.js';
import type { Retractions } from '../core/studies/retractions/readRetractions.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';

/** Indexes as decisions and a list of retractions change them; the same three give the same index, so that readings of it are kept. */
export class Amendments {
  readonly #newest = new WeakMap<
    StudyIndex,
    { readonly book: DecisionBook | null; readonly list: Retractions | null; readonly index: StudyIndex }[]
  >();

  of(base: StudyIndex, decisions: DecisionBook | null, list: Retractions | null): StudyIndex {
    const book = decisions?.namesFacts ? decisions : null;
    if (!book && !list) return base;
    const known = this.#newest.get(base) ?? [];
    const found = known.find((one) => one.book === book && one.list === list);
    if (found) return found.index;
    const index = new AmendedIndex(base, (study) => {
      const listed = list ? withRetractions(study, list) : study;
      return book ? book.amend(listed) : listed;
    });
    this.#newest.set(base, [{ book, list, index }, ...known].slice(0, FOLDERS_KEPT));
    return index;
  }
}

/** As many files of decisions are in use at once in a workspace of several folders. */
const FOLDERS_KEPT = 8;
