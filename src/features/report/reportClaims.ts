import type { Article, CitedClaim } from '../../core/article/article.js';
import { judgeClaim } from '../../core/evidence/judgeClaim.js';
import type { Finding } from '../../core/finding.js';
import { studyName } from '../../core/studies/studyName.js';
import type { Study } from '../../core/studies/study.js';
import { certaintyWords, understoodWords } from '../claimWords.js';
import { textPlace } from '../textPlace.js';
import type { ClaimVerdict, ReportClaim } from './evidenceReport.js';

/**
 * The claims with what is said of them. Only a rule's finding contradicts a claim: that a cited study found otherwise, by its words alone,
 * is noted beside it and changes no verdict.
 */
export function reportClaims(article: Article, findings: readonly Finding[]): readonly ReportClaim[] {
  return article.claims.map((cited) => reportClaim(article, cited, findings));
}

function reportClaim(article: Article, cited: CitedClaim, findings: readonly Finding[]): ReportClaim {
  const { claim } = cited;
  const studies = citedStudies(article, cited);
  const judged = studies.map((study) => ({ study, ...judgeClaim(claim, study) })).filter(({ verdict }) => verdict !== 'silent');
  const own = findings.filter(({ rule, span }) => CLAIM_RULES.has(rule) && span.start < claim.span.end && claim.span.start < span.end);
  const isContradicted = own.some(({ rule }) => CONTRADICTING.has(rule));
  const supports = judged.some(({ verdict }) => verdict === 'supports') && !judged.some(({ verdict }) => verdict === 'contradicts');
  const isCited = cited.citations.length > 0 || cited.owner !== null;
  const verdict: ClaimVerdict = isContradicted
    ? 'contradicted'
    : own.length > 0
      ? 'noted'
      : supports
        ? 'supported'
        : isCited
          ? 'cited'
          : 'uncited';
  const notes =
    own.length > 0 ? own.map(({ message }) => message) : judged.map(({ study, reason, verdict: one }) => noteOf(study, reason, one));
  return {
    place: textPlace(article, claim.span),
    text: claim.text.replace(/\s{1,50}/g, ' ').trim(),
    kind: claim.kind,
    understood: claim.terms === 'vocabulary' ? understoodWords(claim) : null,
    certainty: certaintyWords(claim.certainty),
    verdict,
    studies: studies.map(studyName),
    notes: [...new Set(notes)],
  };
}

function noteOf(study: Study, reason: string | null, verdict: 'supports' | 'contradicts' | 'silent'): string {
  return `${studyName(study)}: ${reason ?? (verdict === 'supports' ? 'found the same' : 'found otherwise')}`;
}

function citedStudies(article: Article, { citations, owner }: CitedClaim): readonly Study[] {
  const positions = citations.length > 0 ? citations : owner === null ? [] : [owner];
  const ids = positions.flatMap((position) => {
    const resolution = article.citations[position]?.resolution;
    return resolution?.status === 'one' ? resolution.studies.slice(0, 1) : [];
  });
  return [...new Set(ids)].flatMap((id) => article.studies.get(id) ?? []);
}

const CONTRADICTING: ReadonlySet<string> = new Set(['contradicted-claim', 'result-mismatch']);

/** Rules whose findings are on what a clause asserts. */
const CLAIM_RULES: ReadonlySet<string> = new Set([
  ...CONTRADICTING,
  'unsupported-claim',
  'overstated-claim',
  'outdated-claim',
  'uncited-claim',
  'vague-attribution',
]);
