import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { Notes } from '../notes.js';
import { finish, type Steps } from '../steps.js';
import { overlaps, type Span } from '../text/span.js';
import { findOwnTerms, type TermHit } from '../vocabulary/vocabulary.js';
import type { Claim, ClaimParts } from './claim.js';
import { clausesOf } from './clauses.js';
import { type ClaimOfClause, claimsOfClause } from './claimOfClause.js';
import { type Manner, mayTell } from './plainClaims.js';
import { looksLikeReference, quotationsOf } from './sentenceShape.js';
import type { Clause } from './told.js';
import { assertsNothing, reportsNothing } from './silentSentences.js';

/**
 * The claims of a paragraph or list item: clauses that assert that a drug or an exposure does something (efficacy, mechanism), is safe,
 * approved, recommended or given in some dose, or how common a condition is. Headings, tables, quotations, questions, advice, aims,
 * methods, history and anecdotes assert nothing.
 */
export const readClaims = (content: BlockContent, notes: Notes | null = null): readonly Found<Claim>[] =>
  finish(readClaimsInSteps(content, notes));

/** The same with a break after each sentence. */
export function* readClaimsInSteps(content: BlockContent, notes: Notes | null): Steps<readonly Found<Claim>[]> {
  if (content.kind !== 'paragraph' || content.inQuote || looksLikeReference(content.prose.text)) return [];
  return yield* claimsOf({ text: content.prose.text, sentences: content.sentences }, 'article', notes);
}

/**
 * The claims of plain prose, in its offsets. With `study` the prose is a study's own report, its abstract: "we found" and "this trial
 * showed" count, every outcome does, and the treatment need not be named; what was planned or measured is left out all the same.
 */
export const readClaimsOf = (prose: SentencedText, manner: Manner, notes: Notes | null = null): readonly Found<Claim>[] =>
  finish(claimsOf(prose, manner, notes));

interface SentencedText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

function* claimsOf({ text, sentences }: SentencedText, manner: Manner, notes: Notes | null): Steps<readonly Found<Claim>[]> {
  const terms = findOwnTerms(text);
  if (!terms.some(isOfClaim) && !mayTell.test(text)) return [];
  const quotations = manner === 'study' ? [] : quotationsOf(text);
  const claims: Found<Claim>[] = [];
  let spokenOf: string | null = null;
  let next = 0;
  for (const sentence of sentences) {
    while ((terms[next]?.range.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next++;
    let behind = next;
    while ((terms[behind]?.range.start ?? Number.POSITIVE_INFINITY) < sentence.end) behind++;
    const given: GivenSentence = {
      words: text.slice(sentence.start, sentence.end),
      terms: terms.slice(next, behind).map((hit) => ({ ...hit, range: shifted(hit.range, -sentence.start) })),
      quotations: quotations.filter((quotation) => overlaps(quotation, sentence)).map((span) => shifted(span, -sentence.start)),
      spokenOf,
      manner,
    };
    const found = notes
      ? notes.ofText(claimsOfSentence, keyOf(given), (own) => claimsOfSentence({ ...given, words: own.slice(0, given.words.length) }))
      : claimsOfSentence(given);
    claims.push(
      ...found.claims.map((claim) => ({
        ...claim,
        range: shifted(claim.range, sentence.start),
        parts: moved(claim.parts, sentence.start),
      })),
    );
    ({ spokenOf } = found);
    yield;
  }
  return claims;
}

/** All that the claims of a sentence depend on, in its offsets. */
interface GivenSentence {
  readonly words: string;
  readonly terms: readonly TermHit[];
  readonly quotations: readonly Span[];
  /** The drug that "it" means at the start of the sentence. */
  readonly spokenOf: string | null;
  readonly manner: Manner;
}

/** What differs where anything that is given does. The words stand first and their length last, so that no words are taken for the rest. */
function keyOf({ words, terms, quotations, spokenOf, manner }: GivenSentence): string {
  let key = `${words}\0${manner}\0${spokenOf ?? ''}`;
  for (const { kind, id, term, range, partOf } of terms) key += `\0${kind}|${id}|${term}|${range.start}|${range.end}|${partOf ?? ''}`;
  for (const { start, end } of quotations) key += `\0${start}|${end}`;
  return `${key}\0${words.length}`;
}

/** The claims of the sentence, and the drug that "it" means in the next one. */
function claimsOfSentence({ words, terms, quotations, spokenOf: before, manner }: GivenSentence): {
  readonly claims: readonly Found<Claim>[];
  readonly spokenOf: string | null;
} {
  const isSilent = manner === 'study' ? reportsNothing : assertsNothing;
  const claims: Found<Claim>[] = [];
  let spokenOf = before;
  // Whether the sentence asserts anything is asked only where something was found in it.
  let silent: boolean | null = terms.some(isOfClaim) || mayTell.test(words) ? null : true;
  let saidOf: string | null = null;
  for (const range of clausesOf(words)) {
    const hits = within(terms, range);
    const isQuoted = quotations.some((quotation) => overlaps(quotation, range));
    const spoken: Clause = { text: words.slice(range.start, range.end), sentence: words, hits, spokenOf, saidOf };
    const found: readonly ClaimOfClause[] = silent === true ? [] : claimsOfClause(spoken, manner);
    if (found.length > 0) silent ??= isSilent(words);
    const told = silent === true || isQuoted ? [] : found;
    claims.push(...told.map((claim) => ({ ...claim, range, parts: moved(claim.parts, range.start) })));
    saidOf = told[0]?.terms === 'words' ? told[0].subject : null;
    spokenOf = drugSpokenOf(hits) ?? (opensWithPronoun.test(words) ? spokenOf : range.end === words.length ? null : spokenOf);
  }
  if (!within(terms, { start: 0, end: words.length }).some(isSubject) && !opensWithPronoun.test(words)) spokenOf = null;
  return { claims, spokenOf };
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const opensWithPronoun = /^(?:It|This (?:drug|medication|medicine)|The (?:drug|medication|medicine))\b/;

const isOfClaim = (hit: TermHit): boolean => hit.kind === 'drug' || hit.kind === 'condition';

const isSubject = (hit: TermHit): boolean => hit.kind === 'drug' && hit.id !== 'placebo' && hit.id !== 'opioids';

const drugSpokenOf = (hits: readonly TermHit[]): string | null => hits.find(isSubject)?.term ?? null;

function moved(parts: ClaimParts, by: number): ClaimParts {
  const one = (span: Span | null): Span | null => span && shifted(span, by);
  const all = (spans: readonly Span[]): readonly Span[] => spans.map((span) => shifted(span, by));
  const { subject, outcome, effect, hedges, strength } = parts;
  return { subject: one(subject), outcome: one(outcome), effect: one(effect), hedges: all(hedges), strength: all(strength) };
}

/** The terms within the range, in offsets from its start. */
function within(hits: readonly TermHit[], range: Span): readonly TermHit[] {
  return hits
    .filter((hit) => range.start <= hit.range.start && hit.range.end <= range.end)
    .map((hit) => ({ ...hit, range: shifted(hit.range, -range.start) }));
}
