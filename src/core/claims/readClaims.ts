import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import { contains, overlaps, type Span } from '../text/span.js';
import { findTerms, introducedAbbreviations, type TermHit } from '../vocabulary/vocabulary.js';
import type { Claim } from './claim.js';
import { clausesOf } from './clauses.js';
import { claimOfClause } from './claimOfClause.js';
import { looksLikeReference, quotationsOf } from './sentenceShape.js';
import { assertsNothing } from './silentSentences.js';

/**
 * The claims of a paragraph or list item: clauses that assert that a drug of the vocabulary does something (efficacy, mechanism), is safe,
 * approved, recommended or given in some dose, or how common a condition is. Headings, tables, quotations, questions, advice, aims,
 * history and anecdotes assert nothing.
 */
export function readClaims(content: BlockContent): readonly Found<Claim>[] {
  const { text } = content.prose;
  if (content.kind !== 'paragraph' || content.inQuote || looksLikeReference(text)) return [];
  const terms = findTerms(text, undefined, introducedAbbreviations(text));
  if (!terms.some((term) => term.kind === 'drug' || term.kind === 'condition')) return [];
  const quotations = quotationsOf(text);
  const claims: Found<Claim>[] = [];
  let spokenOf: string | null = null;
  let next = 0;
  for (const sentence of content.sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const silent = assertsNothing(words);
    while ((terms[next]?.range.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    const own: TermHit[] = [];
    for (let at = next; (terms[at]?.range.start ?? Number.POSITIVE_INFINITY) < sentence.end; at++) own.push(...terms.slice(at, at + 1));
    for (const clause of clausesOf(words)) {
      const range: Span = { start: sentence.start + clause.start, end: sentence.start + clause.end };
      const claim = silent
        ? null
        : claimOfClause({ text: text.slice(range.start, range.end), sentence: words, hits: within(own, range), spokenOf });
      if (claim && !quotations.some((quotation) => contains(quotation, range) || overlaps(quotation, range)))
        claims.push({ ...claim, range });
      spokenOf =
        drugSpokenOf(within(own, range)) ?? (opensWithPronoun.test(words) ? spokenOf : range.end === sentence.end ? null : spokenOf);
    }
    if (!within(own, sentence).some(isSubject) && !opensWithPronoun.test(words)) spokenOf = null;
  }
  return claims;
}

const opensWithPronoun = /^(?:It|This (?:drug|medication|medicine)|The (?:drug|medication|medicine))\b/;

const isSubject = (hit: TermHit): boolean => hit.kind === 'drug' && hit.id !== 'placebo' && hit.id !== 'opioids';

const drugSpokenOf = (hits: readonly TermHit[]): string | null => hits.find(isSubject)?.term ?? null;

/** The terms within the range, in offsets from its start. */
function within(hits: readonly TermHit[], range: Span): readonly TermHit[] {
  return hits
    .filter((hit) => contains(range, hit.range))
    .map((hit) => ({ ...hit, range: { start: hit.range.start - range.start, end: hit.range.end - range.start } }));
}
