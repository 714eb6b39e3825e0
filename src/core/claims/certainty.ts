import { gated } from '../expressions/gated.js';
import type { TermHit } from '../vocabulary/vocabulary.js';

export type Certainty = 'proven' | 'asserted' | 'probable' | 'tentative' | 'unknown';

/** Hedges that the vocabulary has in other forms only. */
const hedges: readonly (readonly [Certainty, RegExp])[] = [
  [
    'unknown',
    gated(
      /\b(?:no|not|little|insufficient|lack of|limited|weak)\s(?:\w{1,15}\s){0,2}(?:evidence|proof|data|trials?|stud(?:y|ies))\b|\b(?:evidence|data|proof)\b[^,;]{0,80}\b(?:is|are|remains?|was|were) (?:still )?(?:insufficient|lacking|limited|weak|scarce|poor|missing|absent|scant|inconclusive|inconsistent|conflicting)\b|\bopen question\b|\byet to be\b|\b(?:does|do) not (?:prove|mean|imply|establish)\b|\bnothing (?:\w{1,10} ){0,2}(?:shows|proves|suggests)\b|\bnot (?:been|yet been|yet) (?:shown|proven|demonstrated|established|tested|studied)\b|\bwhether\b|\bremains? to be\b|\bjury is (?:still )?out\b|\bremains? (?:unproven|elusive)\b|\b(?:doubtful|questionable|debatable|disputed|controversial|unproven|untested)\b|\bnot (?:known|clear)\b/i,
    ),
  ],
  [
    'tentative',
    gated(
      /\b(?:appear|seem|suggest|suggesting|indicate|hint|promise|promises|potentials?|perhaps|maybe|conceivably|(?:thought|believed|hypothesi[sz]ed|assumed|considered|expected|speculated|proposed|said|claimed|reported|purported)(?: by [^,;]{1,30})? to|seemingly|apparently|presumably|reputedly|allegedly|supposedly|would|should|theor(?:y|ies|etical)|mixed|hopes?|hoped|some (?:evidence|patients|indication))\b|\b(?:cannot|can['’]t|could not) (?:yet )?be (?:excluded|ruled out)\b|\b(?:suspected|conceivable|plausible|imaginable)\b/i,
    ),
  ],
  [
    'probable',
    gated(
      /\bin all (?:likelihood|probability)\b|\b(?:un)?likely to\b|\bmost likely\b|\btend(?:s|ed)? to\b|\bcorrelat\w{1,4} with\b|\b(?:linked|related|associated) (?:to|with)\b|\b(?:low|moderate)[- ]certainty\b/i,
    ),
  ],
  [
    'proven',
    gated(
      /\b(?:undoubtedly|indisputably|undeniably|irrefutabl[ey]|unquestionably|without (?:a |any )?doubt|miracle|guaranteed|for good\b(?! (?:reason|measure))|cure for|once and for all)\b/i,
    ),
  ],
];

const conditional = /^(?:if|provided|assuming|suppose|should)\b|\bif\b/i;

/** How surely the clause asserts. Of several words the most careful one counts; "proves" and "cures" only where no word is careful. */
export function certaintyOf(wholeClause: string, hits: readonly TermHit[]): Certainty {
  // What "which" adds behind the claim has a certainty of its own: "well tolerated, with side effects, which may include headaches".
  const clause = wholeClause.split(addition, 1)[0] ?? wholeClause;
  const levels = new Set<string>(
    hits.filter((hit) => hit.kind === 'certainty' && hit.range.end <= clause.length && !isNotHedge(clause, hit)).map((hit) => hit.id),
  );
  for (const [level, pattern] of hedges) if (pattern.test(clause)) levels.add(level);
  if (noDoubt.test(clause)) levels.delete('unknown');
  if (levels.has('unknown')) return 'unknown';
  if (levels.has('tentative') || conditional.test(clause)) return 'tentative';
  if (levels.has('probable')) return 'probable';
  return levels.has('proven') || cured.test(clause) ? 'proven' : 'asserted';
}

/** "In May 2020", "experimental group", "significantly more likely to" are no hedges. */
function isNotHedge(clause: string, hit: TermHit): boolean {
  const words = clause.slice(hit.range.start, hit.range.end);
  const behind = clause.slice(hit.range.end, hit.range.end + 12);
  if (/^(?:could|can)$/i.test(words) && /^ ?not\b/.test(behind)) return true;
  return (words === 'May' && hit.range.start > 0) || (/^experimental$/i.test(words) && /^ (?:group|arm|design|drug)/.test(behind));
}

const cured = gated(/\b(?:cured|cures|proof that)\b/i);
const noDoubt = gated(/\b(?:no|not|never|beyond|without)\b[^,;]{0,10}\bdoubt/i);
const addition = gated(/, (?:which|who|where) /);
