import { gated } from '../expressions/gated.js';
import type { BlockContent } from '../document/document.js';
import type { Found, Placed } from '../document/place.js';
import { overlaps, type Span } from '../text/span.js';
import { findTerms, introducedAbbreviations, type TermHit } from '../vocabulary/vocabulary.js';
import { isQuestion, looksLikeReference, quotationsOf } from './sentenceShape.js';

/** Words that say that a drug was never tried in a condition: "no controlled trials of LDN in fibromyalgia have been done". */
export interface AbsentTrials extends Placed {
  /** Terms of the vocabulary. */
  readonly drug: string;
  readonly condition: string;
  /** What kind of trial is said to be absent, beside any. */
  readonly mustBeRandomised: boolean;
  readonly mustBeControlled: boolean;
  /** The year in which trials are said to have begun; null where there are said to be none. */
  readonly firstIn: number | null;
}

/**
 * The statements of a block that there are no trials. Those that narrow what is absent (large, long, in children, since a year, of one
 * dose, against another drug) are left out, since a known trial need not be of that kind.
 */
export function readAbsentTrials(content: BlockContent): readonly Found<AbsentTrials>[] {
  const { text } = content.prose;
  if (content.kind !== 'paragraph' || content.inQuote || !mayHold.test(text) || looksLikeReference(text)) return [];
  const quotations = quotationsOf(text);
  return content.sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const begun = isQuestion(words) ? null : trialsBegun.exec(words);
    const match = begun ?? (isQuestion(words) || narrowed.test(words) ? null : (noTrials.exec(words) ?? neverTested.exec(words)));
    if (!match) return [];
    const range = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    if (quotations.some((quotation) => overlaps(quotation, range))) return [];
    const introduced = introducedAbbreviations(text);
    const terms = findTerms(words, ['drug', 'condition'], introduced);
    const own = terms.filter(isDrug);
    // "Trials in fibromyalgia began in 2021": the paragraph tells of which drug.
    const drugs = begun && own.length === 0 ? findTerms(text.slice(0, sentence.start), ['drug'], introduced).filter(isDrug) : own;
    const conditions = terms.filter(({ kind }) => kind === 'condition');
    const [drug] = drugs;
    const [condition] = conditions;
    if (
      !drug ||
      !condition ||
      (own.length > 0 && isJoined(words, drug.range)) ||
      new Set(conditions.map(({ id }) => id)).size > 1 ||
      new Set(drugs.map(({ id }) => id)).size > 1
    )
      return [];
    const kinds = match[0];
    return [
      {
        range,
        drug: drug.term,
        condition: condition.term,
        mustBeRandomised: /randomi[sz]ed|\bRCTs?\b/i.test(kinds),
        mustBeControlled: /controlled|blind|\bRCTs?\b/i.test(kinds),
        firstIn: begun ? Number(begun[1]) : null,
      },
    ];
  });
}

const isDrug = ({ kind, id, partOf }: TermHit): boolean => kind === 'drug' && id !== 'placebo' && partOf === null;

/** A drug together with another, which the vocabulary may lack. */
const isJoined = (words: string, drug: Span): boolean =>
  /\b(?:and|or|plus|with) $/i.test(words.slice(0, drug.start)) || /^ ?(?:and|or|plus|with|\+|\/)/i.test(words.slice(drug.end));

const kindsOfTrial =
  '(?:(?:published|clinical|human|formal|proper|randomi[sz]ed|controlled|placebo-controlled|double-blind|double-blinded|blinded|prospective)(?:,? and|,)? ){0,4}';
const trials = '(?:clinical )?(?:trials?|RCTs?|studies)';
const noTrials = gated(
  new RegExp(
    String.raw`\b(?:there (?:are|have been|is) (?:currently |as yet |still )?no ${kindsOfTrial}${trials}|no ${kindsOfTrial}${trials}\b[^.;]{0,80}?\b(?:has|have) (?:yet |so far |ever )?(?:been (?:done|conducted|performed|completed|published|carried out|run|undertaken)|(?:tested|examined|evaluated|investigated|assessed|studied)))\b`,
    'i',
  ),
);
const neverTested = gated(
  new RegExp(
    String.raw`\b(?:has|have) (?:never|not|not yet) been (?:tested|studied|evaluated|examined|investigated|assessed) in (?:a |any )?${kindsOfTrial}(?:trials?|RCTs?)\b`,
    'i',
  ),
);

/** Trials at large, at the sentence's beginning: not "new", "larger" or "two" trials. */
const trialsBegun = new RegExp(
  String.raw`^(?:the )?(?:first )?${kindsOfTrial}trials? (?:for|of|in|on|with)\s[^.;,]{3,80}\s(?:was|were) (?:first |only )?(?:initiated|begun|started|launched) in ((?:19|20)\d\d)\b`,
  'i',
);

/** Words that narrow what is absent, or place it in the past. */
const narrowed = gated(
  /\b(?:large|larger|long|longer|long-term|well-designed|adequate|sufficient|high-quality|rigorous|definitive|phase|multicent\w{2,4}|head-to-head|direct\w{0,2}|compar\w{1,6}|versus|against|combination|combined|children|paediatric|pediatric|adolescents?|older|elderly|pregnan\w{1,3}|women|men|(?<!-)dos(?:e|es|ing)|other|such|since|until|before|when|while|at (?:the|that) time|had|was|were|then|19\d\d|20\d\d|years?|months?|decade|country|Europe\w{0,2}|outside|quality|pain|effects? (?:on|of)|whether|why|how)\b/i,
);

const mayHold = gated(/trial|RCT|studie|tested|studied/i);
