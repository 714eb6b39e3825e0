import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { Figure, FigureKind } from '../figures/figure.js';

type FoundFigure = Found<Figure>;

/**
 * Whether a number of an abstract is surely the answer to its question, so that another one in an article is wrong: no other number of the
 * abstract could answer it. What each kind needs stands in `QUESTIONS`; kinds that are not there never are sure.
 */
export function isSurelyMeant(figure: FoundFigure, all: readonly FoundFigure[], content: BlockContent): boolean {
  const rivalsOf = QUESTIONS[figure.kind];
  if (!rivalsOf || figure.qualifier !== null || figure.printed.length === 0) return false;
  const rivals = rivalsOf(figure, all, content);
  return rivals?.every((rival) => isSameNumber(rival, figure)) ?? false;
}

/** The other numbers that could answer the same question; null where the figure itself doesn't tell what it answers. */
const QUESTIONS: Readonly<
  Partial<Record<FigureKind, (figure: FoundFigure, all: readonly FoundFigure[], content: BlockContent) => readonly FoundFigure[] | null>>
> = {
  sampleSize: rivalsOfSampleSize,
  percentage: rivalsOfOutcome,
  mean: rivalsOfOutcome,
  dose: rivalsOfDose,
  duration: rivalsOfDuration,
};

/** People counted as all of the study, or as an arm with a name. Whom another number counts may be unknown: then it is a rival. */
function rivalsOfSampleSize(figure: FoundFigure, all: readonly FoundFigure[]): readonly FoundFigure[] | null {
  const people = all.filter((other) => other.kind === 'sampleSize');
  const first = figure.printed[0] ?? 0;
  if (figure.role === 'total')
    return people.filter((other) => other.role === 'total' || (other.role === null && (other.printed[0] ?? 0) >= first));
  if (figure.role === 'arm' && figure.arm !== null)
    return people.filter((other) => other.arm === figure.arm && other.role !== 'completed' && other.role !== 'dropout');
  return null;
}

/**
 * Numbers of the same kind and measure for the same outcome and arm; one without outcome or arm could be for any. "(28.8% versus 18.0%)"
 * leaves to the reader which arm is which: such a pair is never sure.
 */
function rivalsOfOutcome(figure: FoundFigure, all: readonly FoundFigure[], { prose }: BlockContent): readonly FoundFigure[] | null {
  if (figure.outcome === null || (figure.kind === 'percentage' && figure.measure === null)) return null;
  const isPaired =
    PAIRED_AFTER.test(prose.text.slice(figure.range.end, figure.range.end + 60)) ||
    PAIRED_BEFORE.test(prose.text.slice(Math.max(0, figure.range.start - 60), figure.range.start));
  if (isPaired) return null;
  return all.filter(
    (other) =>
      other.kind === figure.kind &&
      (other.measure === figure.measure || other.measure === null) &&
      (other.outcome === figure.outcome || other.outcome === null) &&
      (figure.arm === null || other.arm === null || other.arm === figure.arm),
  );
}

/** All doses: an abstract that names two may mean either. */
function rivalsOfDose(figure: FoundFigure, all: readonly FoundFigure[]): readonly FoundFigure[] | null {
  return figure.unit === null ? null : all.filter((other) => other.kind === 'dose');
}

/** Lengths of treatment, named as such; with any other length of time in the abstract it is not sure which one is meant. */
function rivalsOfDuration(
  figure: FoundFigure,
  all: readonly FoundFigure[],
  { prose: { text } }: BlockContent,
): readonly FoundFigure[] | null {
  const before = text.slice(Math.max(0, figure.range.start - 40), figure.range.start);
  const after = text.slice(figure.range.end, figure.range.end + 50);
  const isTreatment = TREATMENT_BEFORE.test(before) || TREATMENT_AFTER.test(after);
  return isTreatment && !PAST.test(after) ? all.filter((other) => other.kind === 'duration') : null;
}

const PAIRED_AFTER = /^[^.;()]{0,40}?\b(?:vs\.?|versus|compared (?:with|to)|and|than) \d/i;
const PAIRED_BEFORE = /\d[^.;()]{0,40}?\b(?:vs\.?|versus|compared (?:with|to)|and|than) $/i;
const TREATMENT_BEFORE = /\b(?:for|over|during|lasting|lasted|treated for)(?: a(?: total of)?)? $/i;
const TREATMENT_AFTER =
  /^[- ](?:of |long |open-label |double-blind |randomi[sz]ed )?(?:treatment|therapy|trial|intervention|supplementation|study)\b/i;
const PAST = /^ (?:before|prior|ago|earlier|history)\b/i;

const isSameNumber = (a: FoundFigure, b: FoundFigure): boolean =>
  a.unit === b.unit && a.printed.length === b.printed.length && a.printed.every((number, at) => number === b.printed[at]);
