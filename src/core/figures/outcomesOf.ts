import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import type { TermHit } from '../vocabulary/vocabulary.js';
import { type Scan, sentenceOf } from './scan.js';

/**
 * The outcome that a stretch of the text names, in the vocabulary's term; null where it names none or two. An outcome that leads on to the
 * next number at the stretch's end ("… and overall symptoms 18%") belongs to that one.
 */
export function outcomeIn(scan: Scan, stretch: Span, leadsOn = false): string | null {
  // "31 women" names no outcome; "74% women" does.
  const inside = termsIn(scan, stretch).filter(
    (hit) => hit.kind === 'outcome' && hit.partOf !== 'condition' && (hit.term !== 'sex' || isSexTold(scan.text, stretch, hit.range)),
  );
  const own = leadsOn ? inside.filter((hit) => !isLead(scan.text.slice(hit.range.end, stretch.end))) : inside;
  const terms = new Set(own.map((hit) => hit.term));
  const [only] = terms;
  if (terms.size > 1) return null;
  const words = scan.text.slice(stretch.start, stretch.end);
  // A response in Crohn's disease is a fall of so many points of its index.
  if (only && /^P?CDAI$/.test(only) && POINTS_FALL.test(words)) return 'clinical response';
  if (only) return only;
  return RESPONDED.test(words) ? responseIn(scan) : null;
}

/**
 * The outcome of a share of people, by the words behind and before it. Where they have a verb of their own ("67% improved", "38 of 52 took
 * the drug") no outcome of the clauses beside is theirs.
 */
export function outcomeOfShare(
  scan: Scan,
  near: { readonly before: Span; readonly after: Span; readonly leadsOn: boolean },
): string | null {
  const words = scan.text.slice(near.after.start, near.after.end);
  const verb = OWN_VERB.exec(words);
  if (!verb) return outcomeIn(scan, near.after, near.leadsOn) ?? outcomeIn(scan, near.before);
  const next = /,? and\b|[,;(]/.exec(words.slice(verb[0].length));
  const own = { start: near.after.start, end: next ? near.after.start + verb[0].length + next.index : near.after.end };
  if (!IMPROVED.test(verb[0])) return outcomeIn(scan, own);
  return outcomeIn(scan, own) ?? responseIn(scan) ?? (/respond/i.test(verb[0]) ? 'treatment response' : null);
}

/** Whether the words behind a share tell what its people did. */
export const hasOwnVerb = (scan: Scan, after: Span): boolean => OWN_VERB.test(scan.text.slice(after.start, after.end));

/** "74% women", "76.9% were women", not "32% of women" nor "21 of 25 women responded". */
function isSexTold(text: string, stretch: Span, range: Span): boolean {
  const before = text.slice(stretch.start, range.start);
  return (
    before.length <= 32 &&
    /^,? ?(?:(?:of (?:the |all |its )?[\p{L}-]{1,20} ?(?:of [\p{L} -]{1,30})?)?(?:were|was|are|being)(?: \p{L}{1,12})?)? ?$/u.test(
      before,
    ) &&
    !/^ (?:on|taking|receiving|given|who|had|have|respond|improv|report|achiev|went|with|in the|felt)/i.test(
      text.slice(range.end, range.end + 12),
    )
  );
}

/** What a response is in the illness that the text speaks of; null where it does not tell. */
function responseIn(scan: Scan): string | null {
  // What a response is depends on the illness; without a name for it nothing is said.
  if (/\bCrohn|\bcolitis\b|\binflammatory bowel\b|\bCDAI\b/i.test(scan.text)) return 'clinical response';
  return /\bfibromyalgia\b|\bdepressi|\bpain\b|\bitch|\bprurit|\bplacebo response/i.test(scan.text) ? 'treatment response' : null;
}

const isLead = (gap: string): boolean =>
  gap.length <= 24 && !/\b(?:and|or|vs|versus|compared|with|than|while|whereas|but)\b|[,;]/i.test(gap);

/** The drug that a stretch names, in the vocabulary's term; null where it names none or two. */
export function drugIn(scan: Scan, stretch: Span): string | null {
  const drugs = new Set<string>();
  for (const hit of termsIn(scan, stretch)) if (hit.kind === 'drug' && hit.id !== 'placebo') drugs.add(hit.term);
  const [only] = drugs;
  return drugs.size === 1 ? (only ?? null) : null;
}

const termsIn = (scan: Scan, stretch: Span): readonly TermHit[] =>
  scan.termsIn(sentenceOf(scan, stretch.start)).filter((hit) => hit.range.start >= stretch.start && hit.range.end <= stretch.end);

const OWN_VERB =
  /^(?: (?:\([^()]{1,12}\) )?(?!(?:and|or|had|have|were|was|with)\b)[\p{L}’'-]{1,20}){0,4}? (?:(?:had|also|then|have) ){0,2}(?:respond(?:ed|s)?|improved|benefited|recovered|took|received|completed|withdrew|dropped out|stopped|discontinued)\b/iu;
const IMPROVED = /(?:respond(?:ed|s)?|improved|benefited)$/i;
const POINTS_FALL = /\d[\s-]points? (?:decline|decrease|drop|reduction|fall|improvement)/i;
const RESPONDED = gated(/\brespond(?:ed|ing|s)?\b|\bresponders\b/i);
