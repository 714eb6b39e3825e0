import type { Article, BoundFigure, CitedClaim } from '../../core/article/article.js';
import type { Claim, ClaimKind } from '../../core/claims/claim.js';
import type { FigureKind } from '../../core/figures/figure.js';
import { groupBy } from '../../core/text/groupBy.js';
import { overlaps } from '../../core/text/span.js';

/**
 * The claims that most need a citation and have none: of each paragraph at most one, the most important. Those other than of efficacy of
 * a drug that the vocabulary knows keep a distance, so that an article is not covered with them. In order of position.
 */
export function mostImportant(article: Article): readonly CitedClaim[] {
  const figuresIn = groupBy(article.figures, ({ figure }) => figure.block);
  const waiting = new Set(article.placeholders.map(({ block }) => block));
  const candidates = article.claims
    .filter((cited) => !waiting.has(cited.claim.block) && needsCitation(article, cited))
    .map((cited) => ({ cited, rank: rankOf(figuresIn.get(cited.claim.block) ?? [], cited.claim) }))
    .sort((a, b) => a.rank - b.rank || a.cited.claim.span.start - b.cited.claim.span.start);
  const taken: CitedClaim[] = [];
  for (const { cited } of candidates) {
    const { claim } = cited;
    if (taken.some((other) => other.claim.block === claim.block)) continue;
    const isFree = claim.kind === 'efficacy' && claim.terms === 'vocabulary';
    if (!isFree && taken.some((other) => distance(other.claim, claim) < apart)) continue;
    taken.push(cited);
  }
  return taken.sort((a, b) => a.claim.span.start - b.claim.span.start);
}

/** In units of the file: some 250 words. */
const apart = 1600;

const distance = (a: Claim, b: Claim): number => Math.max(a.span.start - b.span.end, b.span.start - a.span.end);

function needsCitation(article: Article, { claim, citations, owner }: CitedClaim): boolean {
  if (citations.length > 0 || owner !== null) return false;
  if (claim.certainty !== 'asserted' && claim.certainty !== 'proven') return false;
  if (claim.isNegated && claim.kind !== 'safety') return false;
  return claim.terms === 'vocabulary' || isPlainStatement(article, claim);
}

/**
 * A claim in the text's own words: only a general one of the effect of something that can be a treatment, which the article cites nowhere.
 */
function isPlainStatement(article: Article, claim: Claim): boolean {
  const { kind, scope, subject, outcome, direction, condition } = claim;
  // Whoever cites nothing at all writes for readers who ask for no sources, unless a disease is spoken of.
  if (article.citations.length === 0 && condition === null) return false;
  if (kind !== 'efficacy' || scope !== 'general' || subject === null || outcome === null) return false;
  // A mere rise or fall is what a study saw more often than what a treatment does for people.
  if (direction !== 'improved' && direction !== 'worsened') return false;
  if (ofResearch.test(subject) || anyTreatment.test(subject) || subject.split(' ').length > longestSubject) return false;
  return !article.claims.some(
    (other) => other.citations.length > 0 && other.claim.outcome === outcome && headOf(other.claim.subject) === headOf(subject),
  );
}

/** Subjects that are no treatment: people, parts of a study, how it was done. */
const ofResearch =
  /\b(?:stud(?:y|ies)|trials?|data|evidence|results?|findings?|samples?|size|design|duration|lack|limitations?|analys[ei]s|models?|groups?|controls?|arms?|patients?|participants?|people|residents|women|men|children|adults|individuals|comparison|differences?|order|need|fact|reason|placebo|others?|number|rates?|risk|factors?|worsening|it|they|this|these|which|that)\b/i;
const anyTreatment =
  /^(?:the |this |that |such |active )?(?:treatment|therapy|drugs?|medications?|medicines?|interventions?|supplements?|doses?|high doses|low doses)$/i;
const longestSubject = 4;

const headOf = (subject: string | null): string => (subject ?? '').toLowerCase();

/** Lower is more important. Numbers on what a drug does come first: readers act on them. */
function rankOf(figures: readonly BoundFigure[], claim: Claim): number {
  const isNumbered = figures.some(({ figure }) => overlaps(figure.span, claim.span) && told.has(figure.kind));
  return ranks[claim.kind] - (claim.kind === 'efficacy' && isNumbered ? 1 : 0) + (claim.terms === 'words' ? 10 : 0);
}

const ranks: Readonly<Record<ClaimKind, number>> = {
  efficacy: 1,
  safety: 2,
  approval: 3,
  guideline: 3,
  dose: 4,
  mechanism: 5,
  prevalence: 6,
};

const told: ReadonlySet<FigureKind> = new Set(['percentage', 'fraction', 'ratio', 'effectSize', 'difference', 'pValue', 'mean', 'count']);
