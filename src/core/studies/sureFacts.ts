import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { Figure, FigureKind } from '../figures/figure.js';
import { A_PERSON } from '../figures/people.js';

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
  dose: rivalsOfDose,
  duration: rivalsOfDuration,
};

/** Whether the number is said of every arm alike: "divided into four groups of 30 patients", "two groups (n = 30 each)". */
export function isSizeOfEachArm(figure: FoundFigure, content: BlockContent): boolean {
  const { before, after } = around(figure, content);
  return (
    figure.kind === 'sampleSize' &&
    (EACH_GROUP_BEFORE.test(before) ||
      (/(?:^|[;:,(]\s?)$/.test(before) && PER_GROUP.test(after)) ||
      (/\bn ?= ?$/i.test(before) && EACH_GROUP_AFTER.test(after)))
  );
}

/** People counted as all of the study, or as an arm with a name. Whom another number counts may be unknown: then it is a rival. */
function rivalsOfSampleSize(figure: FoundFigure, all: readonly FoundFigure[], content: BlockContent): readonly FoundFigure[] | null {
  const people = all.filter((other) => other.kind === 'sampleSize');
  const first = figure.printed[0] ?? 0;
  const { before, after, sentence } = around(figure, content);
  if (OTHER_STUDY.test(sentence) || NOT_PEOPLE.test(sentence)) return null;
  if (isSizeOfEachArm(figure, content)) return people.filter((other) => other.role === 'arm' || other.role === null);
  if (figure.role === 'total') {
    const isOfPeople = figure.of !== null || PEOPLE.test(before);
    if (!isOfPeople || PART_BEFORE.test(before) || NOT_TAKEN_PART.test(after)) return null;
    const isWhole = (other: FoundFigure): boolean => !PART_BEFORE.test(around(other, content).before);
    return people.filter(
      (other) => (other.role === 'total' && isWhole(other)) || (other.role === null && (other.printed[0] ?? 0) >= first),
    );
  }
  if (figure.role === 'arm' && figure.arm !== null)
    return people.filter((other) => other.arm === figure.arm && other.role !== 'completed' && other.role !== 'dropout');
  return null;
}

/**
 * Numbers of the same kind and measure for the same outcome and arm; one without outcome or arm could be for any. "(28.8% versus 18.0%)"
 * leaves to the reader which arm is which: such a pair is never sure.
 */
function rivalsOfOutcome(figure: FoundFigure, all: readonly FoundFigure[], content: BlockContent): readonly FoundFigure[] | null {
  if (figure.outcome === null || (figure.kind === 'percentage' && figure.measure === null)) return null;
  const { before, after } = around(figure, content);
  if (PAIRED_AFTER.test(after) || PAIRED_BEFORE.test(before) || CRITERION.test(after) || WHO.test(after)) return null;
  return all.filter(
    (other) =>
      other.kind === figure.kind &&
      (other.measure === figure.measure || other.measure === null) &&
      (other.outcome === figure.outcome || other.outcome === null) &&
      (figure.arm === null || other.arm === null || other.arm === figure.arm),
  );
}

/**
 * All doses but where a titration starts: an abstract that names two may mean either. The sentence must be about people who are given
 * something.
 */
function rivalsOfDose(figure: FoundFigure, all: readonly FoundFigure[], content: BlockContent): readonly FoundFigure[] | null {
  const { sentence } = around(figure, content);
  if (figure.unit === null || NOT_PEOPLE.test(sentence) || OTHER_STUDY.test(sentence) || !GIVEN.test(sentence)) return null;
  if (figure.step === 'start' || figure.step === 'course') return null;
  return all.filter((other) => other.kind === 'dose' && other.step !== 'start');
}

/** Lengths of treatment, named as such; with any other length of time in the abstract it is not sure which one is meant. */
function rivalsOfDuration(figure: FoundFigure, all: readonly FoundFigure[], content: BlockContent): readonly FoundFigure[] | null {
  const { before, after, sentence } = around(figure, content);
  const isTreatment = TREATMENT_BEFORE.test(before) || TREATMENT_AFTER.test(after);
  if (!isTreatment || OTHER_TIME.test(after) || NOT_PEOPLE.test(sentence) || OTHER_STUDY.test(sentence)) return null;
  return all.filter((other) => other.kind === 'duration' && !isLifetime(other));
}

/** The words before and behind a number, and its sentence. */
function around(figure: FoundFigure, { prose, sentences }: BlockContent): { before: string; after: string; sentence: string } {
  const { start, end } = figure.range;
  const own = sentences.find((one) => one.start <= start && start < one.end) ?? { start: 0, end: prose.text.length };
  return {
    before: prose.text.slice(Math.max(own.start, start - 80), start),
    after: prose.text.slice(end, Math.max(end, Math.min(own.end, end + 80))),
    sentence: prose.text.slice(own.start, own.end),
  };
}

const PEOPLE = new RegExp(`\\b${A_PERSON}\\b`, 'i');
/** "The control group included 25 women", "two groups of 10", "19 and 24 students". */
const PART_BEFORE = /\b(?:groups?|arms?) (?:\w{1,14} ){0,2}$|\bgroups? of $|\d,? (?:and|or) $|\bone of the $/i;
const EACH_GROUP_BEFORE =
  /\b(?:randomi[sz]ed|assigned|allocated|divided)\b[^.;]{0,40}\b(?:into|to|in) (?:one of )?(?:two|three|four|five|six|\d)(?: \w{1,14})? (?:groups|arms)(?: of |,? ?[([] ?n ?= ?)$/i;
const EACH_GROUP_AFTER = /^ ?(?:each\b|(?:patients|participants|subjects)? ?(?:in|per) (?:each|every) (?:group|arm)|per (?:group|arm))/i;
/** "; 51 per group": what stands by itself counts no event. */
const PER_GROUP = /^ (?:patients |participants )?(?:per|in each) (?:study )?(?:group|arm)(?=$|[.,;:)])/i;
const NOT_TAKEN_PART = /^[^.;,]{0,40}\b(?:invited|eligible|approached|contacted|screened|excluded|declined|referred)\b/i;
const OTHER_STUDY =
  /\b(?:(?:one|another|previous|earlier|prior|recent|other|separate|larger) (?:[\w-]{1,20} ){0,2}(?:study|studies|trials?|reports?|cohorts?)|previously (?:reported|published|shown)|for example|dataset)\b/i;
const NOT_PEOPLE =
  /\b(?:mice|mouse|rats?|cells?|in vitro|incubated|cultured|transfected|zebrafish|littermates?|genes|sequences|samples)\b/i;
const GIVEN =
  /\b(?:received?|receiving|given|administ\w{1,9}|treated|treatment|taken|taking|randomi[sz]ed|assigned|allocated|placebo|daily|nightly|orally|oral|dos(?:e|es|age|ages)|patients|participants|subjects|volunteers|women|men|children|infants|adults|inhaled|intravenous(?:ly)?|nasal(?:ly)?)\b/i;
const PAIRED_AFTER = /^[^.;()]{0,40}?\b(?:vs\.?|versus|compared (?:with|to)|and|than) \d/i;
const PAIRED_BEFORE = /\d[^.;()]{0,40}?\b(?:vs\.?|versus|compared (?:with|to)|and|than) $/i;
/** "20% improvement (ACR20) response rates": what a responder is, not how many there were. */
const CRITERION =
  /^ (?:or (?:more|greater) )?(?:improvement|reduction|decrease|increase|decline)[^.;,]{0,30}\b(?:response|responders?|criteri\w{1,3}|rates?)\b/i;
/** Who took part, not what came of it. */
const WHO = /^[^.;,]{0,20}\b(?:female|male|women|men|girls|boys|white|black|caucasian)\b/i;
const TREATMENT_BEFORE = /\b(?:for|over|during|lasting|lasted|treated for)(?: a(?: total of)?)? $/i;
const TREATMENT_AFTER =
  /^[- ](?:of |long |open-label |double-blind |randomi[sz]ed )?(?:treatment|therapy|trial|intervention|supplementation|study)\b/i;
const OTHER_TIME = /^[- ](?:before|prior|ago|earlier|history|of follow|follow|later|after)/i;

/** Years that no treatment lasts: ages, written as "65–75 y". */
const isLifetime = (figure: FoundFigure): boolean => figure.unit === 'a' && figure.printed.some((years) => years >= 15);

const isSameNumber = (a: FoundFigure, b: FoundFigure): boolean =>
  a.unit === b.unit && a.printed.length === b.printed.length && a.printed.every((number, at) => number === b.printed[at]);
