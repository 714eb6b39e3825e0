import { gated } from '../expressions/gated.js';
import type { BlockContent } from '../document/document.js';
import type { Found, Placed } from '../document/place.js';
import { overlaps, type Span } from '../text/span.js';
import { isNegatedAt } from './negation.js';
import { isQuestion, looksLikeReference, quotationsOf } from './sentenceShape.js';
import { type Strength, strongWordings } from './strongWords.js';

/** Words that say more than most studies can carry: "proves that", "cures", "safe and effective", "significant improvements". */
export interface StrongWords extends Placed {
  readonly strength: Strength;
  /** Careful words in their place that keep the sentence; empty where they are best left out; null where none is known. */
  readonly hedged: string | null;
}

/**
 * The strong words of a block. None are words that are denied ("does not prove"), asked, quoted, hoped for, reported as somebody's claim,
 * or used of statistics ("statistically significant", a difference with its p-value).
 */
export function readStrongWords(content: BlockContent): readonly Found<StrongWords>[] {
  const { text } = content.prose;
  if (content.kind === 'heading' || content.inQuote || !mayHold.test(text) || looksLikeReference(text)) return [];
  const quotations = quotationsOf(text);
  return content.sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (words.length > longestSentence || !mayHold.test(words) || isQuestion(words)) return [];
    return inSentence(words)
      .map((found) => ({ ...found, range: { start: sentence.start + found.range.start, end: sentence.start + found.range.end } }))
      .filter(({ range }) => !quotations.some((quotation) => overlaps(quotation, range)));
  });
}

/** In units. What is longer is no sentence but a list or a table that lost its marks. */
const longestSentence = 3000;

const mayHold = gated(
  /prov|proof|cure|doubt|clearly|conclusive|convincing|definitiv|unequivocal|unmistak|irrefut|miracle|eliminat|guarantee|side[- ]effect|adverse|complete|entire|total|perfect|absolute|wholly|utterly|100 ?%|hundred|safe|effective|effica|significant|dramatic|remarkabl|profound|massive|works? for/i,
);

function inSentence(words: string): readonly Found<StrongWords>[] {
  const found: Found<StrongWords>[] = [];
  for (const { strength, expression, hedged } of compiled) {
    for (const match of words.matchAll(expression)) {
      const range: Span = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => overlaps(other.range, range)) || !isMeant(words, range)) continue;
      found.push({ strength, range, hedged: hedged === null ? null : filledIn(hedged, match) });
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

const notInWord = String.raw`(?<![\p{L}\p{N}-])`;
const compiled = strongWordings.map(({ strength, pattern, hedged }) => ({
  strength,
  hedged,
  expression: gated(new RegExp(`${pattern.startsWith(',') ? '' : notInWord}${pattern}(?![\\p{L}\\p{N}])`, 'giu')),
}));

/** The careful words with the groups of the match, in the case that the strong words begin with. */
function filledIn(hedged: string, match: RegExpExecArray): string {
  const words = hedged.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
  return /^\p{Lu}/u.test(match[0]) ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
}

function isMeant(words: string, range: Span): boolean {
  // Only the neighbourhood counts, so that a sentence without end costs no more than many sentences.
  const from = Math.max(0, range.start - neighbourhood);
  const near = words.slice(from, range.end + neighbourhood);
  const before = words.slice(from, range.start);
  const said = words.slice(range.start, range.end);
  if (
    isNegatedAt(near, { start: range.start - from, end: range.end - from }) ||
    careful.test(before) ||
    /\bno (?:\w{1,15} )?$/i.test(before)
  )
    return false;
  if (/\bto (?:be )?$/i.test(before) && !asserted.test(before)) return false;
  return !(/signific/i.test(said) && (/\bstatistically $/i.test(before) || statistic.test(near) || ownLimit.test(near)));
}

/** In units; a negation or a statistic farther away belongs to something else. */
const neighbourhood = 200;

/** Doubt, hope and hearsay in front of the words, in the same clause. */
const careful =
  /\b(?:may|might|could|would|should|will|must|cannot|whether|if|unless|until|hop(?:e|es|ed|ing)|claim(?:s|ed|ing)?|alleg\w{1,6}|purport\w{0,5}|so-called|suppos\w{1,6}|promis\w{1,4}|market\w{0,4}|advertis\w{1,4}|tout\w{0,3}|believ\w{1,4}|thought|myth|rather than|far from|short of|yet to|aim\w{0,3}|potential\w{0,2}|possibl[ey]|conclu\w{2,7}|design\w{0,2} to|wish\w{0,3})\b[^.;:]{0,40}$/i;
const asserted =
  /\b(?:shown|found|proven|proved|demonstrated|known|reported|confirmed|considered|seen|established|appears?|appeared|seems?|seemed)\b[^.;,]{0,40}\bto (?:be )?$/i;
/** The sentence says itself that the change is one in time, with nobody to compare with. */
const ownLimit =
  /\b(?:from|than|to|with|versus|against) (?:the )?(?:baseline|before(?: treatment)?|pre-?treatment)\b|\b(?:no|without|lack(?:ed|ing|s)?|absence of)(?: of)?(?: an?| any)? (?:placebo|control|comparison|comparator)\b|\buncontrolled\b/i;
const statistic = /\bp ?[<>=≤]|\bp[- ]?values?\b|\bCI\b|\bconfidence interval/i;
