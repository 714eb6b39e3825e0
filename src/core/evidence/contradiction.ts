import { gated } from '../expressions/gated.js';
import type { Claim } from '../claims/claim.js';
import type { StatusFact } from '../studies/statusFact.js';
import type { Study } from '../studies/study.js';
import { conditionOf, drugFormOf, drugOf, isRelatedOutcome, isSameCondition } from '../vocabulary/related.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import type { EvidenceItem, EvidenceSum } from './evidence.js';

/** What of the index contradicts a claim: a status fact, or the best evidence. */
export type IndexContradiction =
  | { readonly kind: 'approval' | 'safety' | 'mechanism' | 'evidence-fact'; readonly fact: StatusFact; readonly studies: readonly Study[] }
  | { readonly kind: 'evidence'; readonly items: readonly [EvidenceItem, ...EvidenceItem[]] };

export interface IndexKnowledge {
  readonly statusFacts: readonly StatusFact[];
  readonly study: (id: string) => Study | null;
  readonly evidence: EvidenceSum | null;
  /** Whether the claim is said of one cited study: then that study's own results decide. */
  readonly isOfStudy: boolean;
}

/**
 * What the index holds against a claim on naltrexone: an approval that was not given, harmlessness, an antagonist that activates, or an
 * effect for which controlled studies found none and no study found one. Careful, negated and conditional claims are contradicted by
 * nothing.
 */
export function contradictionOf(claim: Claim, { statusFacts, study, evidence, isOfStudy }: IndexKnowledge): IndexContradiction | null {
  if (claim.subject === null || drugOf(claim.subject) !== 'naltrexone' || claim.terms !== 'vocabulary') return null;
  const fact = (id: string): StatusFact | null => statusFacts.find((one) => one.id === id && one.accuse && one.basis !== 'memory') ?? null;
  const words = claim.text.replace(/\s{1,20}/g, ' ');
  const isLow = drugFormOf(claim.subject)?.isForm !== undefined;
  const by = (kind: 'approval' | 'safety' | 'mechanism' | 'evidence-fact', found: StatusFact | null): IndexContradiction | null =>
    found ? { kind, fact: found, studies: found.studies.flatMap((id) => study(id) ?? []) } : null;
  if (claim.kind === 'approval')
    return claimsApproval(claim, words, isLow, statusFacts)
      ? by('approval', fact(isLow ? 'low-dose-no-us-approval' : 'indications-us-label'))
      : null;
  if (claim.kind === 'mechanism') return activatesReceptors(claim, words) ? by('mechanism', fact('receptor-action')) : null;
  if (claimsHarmless(words)) return by('safety', fact(isLow ? 'adverse-events-rate' : 'precipitated-withdrawal'));
  if (claim.kind !== 'efficacy' || isOfStudy || claim.isNegated || !isAnEffect(claim) || !isPlain(claim)) return null;
  if (statusFacts.some((one) => !one.accuse && isOnEvidence(one, claim))) return null;
  return evidenceAgainst(claim, evidence) ?? by('evidence-fact', contradictedFact(claim, statusFacts));
}

const isAnEffect = ({ direction }: Claim): boolean => direction === 'improved' || direction === 'increased' || direction === 'decreased';

const isPlain = ({ certainty, scope }: Claim): boolean => scope === 'general' && (certainty === 'asserted' || certainty === 'proven');

function claimsApproval(claim: Claim, words: string, isLow: boolean, facts: readonly StatusFact[]): boolean {
  if (claim.isNegated || claim.certainty === 'tentative' || claim.certainty === 'unknown') return false;
  if (notAnApproval.test(words) || !isApproved.test(words)) return false;
  const conditions = findTerms(words, ['condition']).map(({ term }) => term);
  const approved = facts.flatMap(({ topic, property, condition }) =>
    topic === 'approval' && /^FDA approval for/.test(property) && condition ? [condition] : [],
  );
  if (conditions.some((one) => approved.some((other) => isSameCondition(one, other)))) return false;
  return conditions.length > 0 ? approvedFor.test(words) : isLow && directlyApproved.test(words);
}

const isApproved = /\b(?:FDA[- ])?(?:approved|licen[sc]ed|authori[sz]ed)\b|\bapproval (?:for|to treat|in)\b/i;
const approvedFor = /\b(?:approved|licen[sc]ed|authori[sz]ed|approval)\b[^.;]{0,60}\b(?:for|to treat|in|as)\b/i;
const directlyApproved =
  /\b(?:LDN|low[- ]dose naltrexone)(?: \(LDN\))? (?:is|has been|was) (?:now |also |already |fully )?(?:an )?(?:FDA[- ]approved|approved by the)\b/i;
const notAnApproval =
  /\b(?:off[- ]label|higher doses?|standard doses?|50\s?mg|trials?|stud(?:y|ies)|ethics|protocol|orphan|fast[- ]track|will|when|if|until|unless|once|await\w{0,3}|seek\w{0,3}|pending|application|appl(?:y|ied)|would|could|may|might|should|not|no|never|yet|nor|neither|without|than|other|only|unlike|Norway|Europe|EMA|UK|Germany|China|addiction|dependence|alcohol|alcoholism|opioids?|overdose|originally|initially)\b|n['’]t\b/i;

const claimsHarmless = (words: string): boolean => harmless.test(words) && !notHarmless.test(words);

const harmless = gated(
  /\b(?:has|have|with|causes?|produces?|carries) (?:absolutely |virtually )?no (?:known )?(?:side[- ]effects|adverse (?:effects|events|reactions))\b|\b(?:completely|entirely|totally|absolutely|perfectly|100\s?%) (?:safe|harmless|free of side effects|without side effects)\b|\bside[- ]effect[- ]free\b|\b(?:is|are) free (?:of|from) side effects\b|\bno side effects (?:at all|whatsoever)\b|\bworks? without (?:any )?side effects\b/i,
);
const notHarmless =
  /\b(?:serious|severe|significant|major|long-term|differences?|reported|observed|seen|found|noted|compared|than|trial|study|stud(?:y|ies)|patients?|participants|who|may|might|could|can|if|almost|nearly|virtually|mostly|not|claim\w{0,3}|said|believ\w{1,3}|drug interactions|other)\b|n['’]t\b/i;

/** "Naltrexone activates opioid receptors": it is an antagonist. What its endorphins do is another matter. */
function activatesReceptors({ certainty, isNegated }: Claim, words: string): boolean {
  if (certainty === 'unknown' || isNegated) return false;
  const match = activates.exec(words);
  if (!match) return false;
  const before = words.slice(0, match.index);
  return /\b(?:naltrexone|LDN|it|the drug)\b/i.test(before) && !throughOthers.test(before);
}

const activates = gated(
  /\b(?:activat(?:es|ing|ed?)|stimulat(?:es|ing|ed?)|(?:acts as|is|as) an? (?:[\w-]{2,12} ){0,2}agonist (?:at|of)|agoni[sz](?:es|ing))\s(?:the |these |both )?(?:brain['’]s )?(?:(?:mu|μ|µ|kappa|κ|delta|δ)[- ]?)?(?:opioid|opiate)[- ]receptors?\b/i,
);
const throughOthers =
  /\b(?:endorphins?|enkephalins?|endogenous|opioids|morphine|heroin|which|that|growth factor|OGFr?|peptides?|rebound|block\w{0,3}|antagoni\w{1,5}|prevent\w{0,3}|unlike|instead of|rather than|without|not|never|no|inverse|partial)\b/i;

/** Controlled studies that found no difference, where no study found a benefit. */
function evidenceAgainst({ outcome, condition }: Claim, evidence: EvidenceSum | null): IndexContradiction | null {
  if (!evidence || outcome === null || condition === null) return null;
  const own = evidence.items.filter(({ study }) => study.origin === 'bundled');
  if (own.some(({ bearing }) => bearing === 'better' || bearing === 'unclear')) return null;
  const [first, ...more] = own.filter(
    ({ isControlled, bearing, result }) =>
      isControlled &&
      (bearing === 'same' || bearing === 'worse') &&
      (result.comparator === 'placebo' || bearing === 'worse') &&
      isRelatedOutcome(result.outcome, outcome),
  );
  return first ? { kind: 'evidence', items: [first, ...more] } : null;
}

/** A fact on the state of the evidence that says that the claim was contradicted. */
const contradictedFact = (claim: Claim, facts: readonly StatusFact[]): StatusFact | null =>
  facts.find((fact) => fact.certainty === 'contradicted' && fact.accuse && isOnEvidence(fact, claim)) ?? null;

/** Whether a fact tells how the claim's question stands. */
function isOnEvidence({ topic, condition: of, property, statement }: StatusFact, { condition, outcome }: Claim): boolean {
  if (topic !== 'evidence' || of === undefined || condition === null || outcome === null || conditionOf(condition) === null) return false;
  return (
    isSameCondition(of, condition) &&
    findTerms(`${property}. ${statement}`, ['outcome']).some(({ term }) => isRelatedOutcome(term, outcome))
  );
}
