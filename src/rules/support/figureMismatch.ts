import type { Article, BoundFigure, Comparison } from '../../core/article/article.js';
import { isSameArm, lowerCased, printAs, sayAs } from '../../core/article/compareValue.js';
import type { Fix, Source } from '../../core/finding.js';
import type { Figure, FigureKind } from '../../core/figures/figure.js';
import { qualifierLength } from '../../core/figures/qualifiers.js';
import { sourceId, studyName } from '../../core/studies/studyName.js';
import type { Fact, Study } from '../../core/studies/study.js';
import { groupByAll } from '../../core/text/groupBy.js';

/** What the rules on wrong figures have in common: which figures, on whose word, with which fix, beside which conflict. */
export interface Mismatch {
  readonly bound: BoundFigure;
  /** The studies that the citation may be: one, or several that all report something else. */
  readonly comparisons: readonly Comparison[];
  readonly sources: readonly Source[];
  readonly fixes: readonly Fix[];
  readonly related: readonly { readonly span: { readonly start: number; readonly end: number }; readonly message: string }[];
}

/** The figures of these kinds that are not the cited study's. */
export function mismatches(article: Article, kinds: readonly FigureKind[]): readonly Mismatch[] {
  const conflicts = groupByAll(article.conflicts, ({ earlier, later }) => [earlier, later]);
  return article.figures
    .filter(({ figure, verdict, asKind }) => verdict === 'mismatch' && kinds.includes(asKind ?? figure.kind))
    .map((bound) => {
      const opposite = (conflicts.get(bound) ?? []).map(({ earlier, later }) => (later === bound ? earlier : later));
      return {
        bound,
        comparisons: bound.comparisons,
        sources: bound.comparisons.flatMap(({ study, expected }) => expected.slice(0, 3).map((fact) => sourceOf(study, fact))),
        fixes: fixesOf(article, bound),
        related: opposite.map(({ figure }) => ({ span: figure.span, message: `“${figure.text}” is given for the same study here.` })),
      };
    });
}

export const sourceOf = (study: Study, fact: Fact): Source => ({
  id: sourceId(study),
  says: fact.printed ?? String(fact.value),
  quote: null,
  basis: fact.source,
});

/** A fix for each right value, the best one first; only the sole right value of a sole study is preferred. */
function fixesOf({ document }: Article, { figure, comparisons }: BoundFigure): readonly Fix[] {
  const values = new Map<string, Fact>();
  for (const { expected } of comparisons) for (const fact of byFitness(figure, expected)) values.set(printAs(fact, figure), fact);
  const isSure = values.size === 1 && comparisons.length === 1;
  // "Over 200" becomes "40" and not "over 40"; "about" stays true of the right number.
  const isBounded = figure.qualifier !== null && figure.qualifier !== 'about';
  const start = figure.span.start - (isBounded ? qualifierLength(document.text, figure.span.start) : 0);
  return [...values.keys()].map((newText) => ({
    title: `Change to ${newText}`,
    preferred: isSure,
    edits: [{ start, end: figure.span.end, newText }],
  }));
}

/** Those of the figure's own group first; the number of all people is no group's. */
function byFitness({ kind, arm }: Figure, expected: readonly Fact[]): readonly Fact[] {
  if (arm === null) return expected;
  const own = expected.filter((fact) => fact.arm !== null && isSameArm(arm, fact.arm));
  const others = expected.filter((fact) => !own.includes(fact) && !(kind === 'sampleSize' && fact.arm === null && fact.role !== 'arm'));
  return [...own, ...others];
}

/** "31", "18 % (placebo)", joined by "or" where there are several right values; groups are named where they tell the values apart. */
export function expectedText({ expected }: Comparison, bound: BoundFigure): string {
  const arms = new Set(expected.map((fact) => fact.arm));
  const texts = expected.map((fact) => {
    const number = lowerCased(sayAs(fact, bound.figure));
    return arms.size > 1 && fact.arm && !fact.arm.includes(number) ? `${number} (${fact.arm})` : number;
  });
  return listed([...new Set(texts)], 'or');
}

/** " in the placebo group", where the writer speaks of one group and the right values are of one. */
export function groupOf({ expected }: Comparison, { figure }: BoundFigure): string {
  const [arm, ...more] = new Set(expected.map((fact) => fact.arm));
  return figure.arm !== null && more.length === 0 ? inGroup(arm ?? null) : '';
}

const inGroup = (arm: string | null): string => (arm === null ? '' : ` in the ${arm.replace(/ group$/i, '')} group`);

/** "a", "a or b", "a, b or c". */
export function listed(items: readonly string[], conjunction: 'and' | 'or'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** What the number is in truth, where that is known: that of another outcome or group of the study, or of another study by its author. */
export function whoseItIs({ insteadOf, elsewhere, expected }: Comparison): string | null {
  if (insteadOf) {
    const isSameOutcome = expected.every((fact) => fact.outcome === insteadOf.outcome);
    return `its number${insteadOf.outcome && !isSameOutcome ? ` for ${insteadOf.outcome}` : ''}${inGroup(insteadOf.arm)}`;
  }
  return elsewhere ? `that of ${studyName(elsewhere.study)}` : null;
}
