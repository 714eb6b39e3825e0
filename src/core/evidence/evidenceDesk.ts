import type { Citation } from '../article/article.js';
import type { Claim } from '../claims/claim.js';
import type { Found } from '../document/place.js';
import type { Study } from '../studies/study.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import { drugOf } from '../vocabulary/related.js';
import { contradictionOf, type IndexContradiction } from './contradiction.js';
import { type EvidenceSum, sumOfEvidence } from './evidence.js';
import { type Misfit, misfitOf } from './misfit.js';

/** Asks the index about claims, for the evidence each question once. Kept from edit to edit as long as the index is the same. */
export class EvidenceDesk {
  readonly #index: StudyIndex;
  readonly #answers = new Map<string, EvidenceSum>();
  readonly #contradictions = new WeakMap<
    Found<Claim>,
    { readonly text: string; readonly isOfStudy: boolean; readonly contradiction: IndexContradiction | null }
  >();

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

  /** What of the index contradicts the claim, apart from what it cites. `found` is the claim as its block tells it. */
  contradictionOf(claim: Claim, found: Found<Claim>, evidence: EvidenceSum | null, isOfStudy: boolean): IndexContradiction | null {
    const known = this.#contradictions.get(found);
    if (known?.isOfStudy === isOfStudy && known.text === claim.text) return known.contradiction;
    const study = (id: string): Study | null => this.#index.study(id);
    const contradiction = contradictionOf(claim, { statusFacts: this.#index.statusFacts, study, evidence, isOfStudy });
    this.#contradictions.set(found, { text: claim.text, isOfStudy, contradiction });
    return contradiction;
  }

  /** Why each citation in reach cannot carry the claim; empty where one of them can, or may. */
  misfitsOf(claim: Claim, reach: readonly number[], citations: readonly Citation[]): readonly Misfit[] {
    const misfits: Misfit[] = [];
    for (const position of reach) {
      const studies = citations[position]?.resolution.studies ?? [];
      const [study] = studies.length === 1 ? studies.flatMap((id) => this.#index.study(id) ?? []) : [];
      const misfit = study ? misfitOf(claim, study) : null;
      if (!misfit) return [];
      misfits.push({ citation: position, ...misfit });
    }
    return misfits;
  }
}
