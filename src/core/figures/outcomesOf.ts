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
    (hit) => hit.kind === 'outcome' && (hit.term !== 'sex' || hit.range.start - stretch.start <= 12),
  );
  const own = leadsOn ? inside.filter((hit) => !isLead(scan.text.slice(hit.range.end, stretch.end))) : inside;
  const terms = new Set(own.map((hit) => hit.term));
  const [only] = terms;
  if (terms.size > 1) return null;
  const words = scan.text.slice(stretch.start, stretch.end);
  // A response in Crohn's disease is a fall of so many points of its index.
  if (only && /^P?CDAI$/.test(only) && POINTS_FALL.test(words)) return 'clinical response';
  if (only) return only;
  if (!RESPONDED.test(words)) return null;
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

const POINTS_FALL = /\d[\s-]points? (?:decline|decrease|drop|reduction|fall|improvement)/i;
const RESPONDED = /\brespond(?:ed|ing|s)?\b|\bresponders\b/i;
