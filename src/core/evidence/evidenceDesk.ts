import type { Claim } from '../claims/claim.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import { drugOf } from '../vocabulary/related.js';
import { type EvidenceSum, sumOfEvidence } from './evidence.js';

/** Asks the index for the evidence, each question once. Kept from edit to edit as long as the index is the same. */
export class EvidenceDesk {
  readonly #index: StudyIndex;
  readonly #answers = new Map<string, EvidenceSum>();

  constructor(index: StudyIndex) {
    this.#index = index;
  }

  /** The sum of the evidence on the claim's drug, condition and outcome; null where it names no drug that is known or no condition. */
  evidenceOn({ subject, condition, outcome }: Claim): EvidenceSum | null {
    if (subject === null || condition === null || drugOf(subject) === null) return null;
    const key = [subject, condition, outcome ?? ''].join('|');
    const known = this.#answers.get(key);
    if (known) return known;
    const sum = sumOfEvidence(this.#index.withResults, { drug: subject, condition, outcome });
    this.#answers.set(key, sum);
    return sum;
  }
}
