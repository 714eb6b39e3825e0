import type { Strength } from '../claims/strongWords.js';
import { kindName } from './designWords.js';
import type { Study } from './study.js';

/**
 * Whether the study's design is too weak for words of that strength, as far as its checked record tells. What takes a control group is
 * beyond series of cases and uncontrolled trials, in the order of the Oxford Centre for Evidence-Based Medicine (2011); proof and cure are
 * beyond every single study but a large randomised one. A review weighs others' studies, which may be strong: it is never called too weak.
 */
export function fallsShortOf(strength: Strength, study: Study): boolean {
  const { kind, kindBasis } = study;
  if (kind === null || kindBasis === 'memory' || pooling.has(kind)) return false;
  if (withoutControl.has(kind)) return true;
  if (strength === 'controlled') return isUncontrolled(study);
  if (observational.has(kind)) return true;
  const participants = sizeOf(study);
  return isUncontrolled(study) || (trials.has(kind) && participants !== null && participants < enoughForProof);
}

/** Works that pool or weigh others, and those whose kind says nothing of a design. */
const pooling: ReadonlySet<string> = new Set([
  'review',
  'systematic-review',
  'meta-analysis',
  'guideline',
  'book-chapter',
  'news',
  'other',
]);
const withoutControl: ReadonlySet<string> = new Set(['case-series', 'chart-review', 'protocol', 'animal', 'in-vitro']);
const observational: ReadonlySet<string> = new Set(['cohort', 'registry-study']);
const trials: ReadonlySet<string> = new Set(['trial', 'crossover-trial', 'pilot']);

/** Below this a single trial is small by any count; the usual bar for a trial of phase III is several times as high. */
const enoughForProof = 100;

/** An open or single-arm trial without a comparison; where the record does not know, what title and abstract say of it. */
function isUncontrolled({ kind, design, item }: Study): boolean {
  if (kind === null || !(trials.has(kind) || kind === 'cohort')) return false;
  if (design && design.basis !== 'memory') return design.randomised !== true && uncontrolledNames.has(design.control ?? '');
  return design === null && kind === 'pilot' && /\bopen-label\b|\buncontrolled\b|\bsingle-arm\b/i.test(`${item.title} ${item.abstract}`);
}

const uncontrolledNames: ReadonlySet<string> = new Set(['none', 'none reported', 'before-after', 'no treatment']);

/** The design and size of a study as a sentence says it: "an open-label pilot of 17 people", "a case series of 3 people". */
export function designAndSize(study: Study): string {
  const { design, population } = study;
  const noun = study.kind === 'pilot' ? 'a pilot' : kindName(study.kind);
  const adjectives =
    study.kind === 'pilot' || trials.has(study.kind ?? '')
      ? [design?.randomised ? 'randomised' : '', design?.blinding && design.blinding !== 'not applicable' ? design.blinding : ''].filter(
          Boolean,
        )
      : [];
  const described = [...adjectives, noun.replace(/^an? /, '')].join(', ').replace(/, (?=[^,]{1,40}$)/, ' ');
  const article = /^[aeiou]/i.test(described) ? 'an' : 'a';
  const size = pooling.has(study.kind ?? 'other') ? null : sizeOf(study);
  if (size === null || (population && population.species !== 'human')) return `${article} ${described}`;
  return study.kind === 'chart-review'
    ? `a review of the charts of ${size} people`
    : `${article} ${described} of ${size} ${peopleOf(study)}`;
}

function peopleOf({ population }: Study): string {
  if (population?.ageGroup === 'children') return 'children';
  return population?.sex === 'female' ? 'women' : population?.sex === 'male' ? 'men' : 'people';
}

/** The number of people who took part, where the sources agree on one. */
function sizeOf({ facts }: Study): number | null {
  const totals = facts.filter(
    (fact) =>
      fact.kind === 'sampleSize' && fact.role === 'total' && !fact.planned && fact.basis !== 'memory' && typeof fact.value === 'number',
  );
  const sizes = new Set(totals.map(({ value }) => value));
  const [only] = sizes;
  return sizes.size === 1 && typeof only === 'number' ? only : null;
}
