import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';

/**
 * A second verb of the same subject: "did not cause weight gain and improved sleep". Its base form would belong to what stands before it.
 */
const secondVerb =
  '(?:also |significantly |even )?(?:reduces|reduced|lowers|lowered|improves|improved|increases|increased|decreased|decreases|raised|raises|relieved|relieves|eased|eases|worsened|worsens|prevented|prevents|blocked|blocks|had no|has no|had little|did not|does not|failed to|fails to|caused|causes|led to|leads to|is (?:safe|well|generally|not)|was (?:safe|well|generally|not)) ';

/** Words that join two clauses, each of which asserts for itself. */
const joins = [
  String.raw`;\s`,
  String.raw`,?\s(?:but|whereas|while|although|though|however|yet(?! to\b))\s`,
  String.raw`,\s(?:and|so)\s(?=(?:it|they|this|these|the|its|there|patients)\s)`,
  String.raw`\sand\s(?=(?:may|might|can|could)\s)`,
  String.raw`,?\sand\s(?=${secondVerb}\b)`,
  String.raw`\s[—–]\s`,
  String.raw`:\s(?=\p{Lu})`,
];
const join = gated(new RegExp(joins.join('|'), 'gu'));

/**
 * A denied participle reaches over the second one: "has not reduced pain and improved sleep" is left whole, as is "either reduced … and".
 */
const deniedParticiple = gated(/\b(?:has|have|had|was|were|been|is|are)(?: not|n['’]t) |\b(?:neither|either|not only|not just|both)\b/i);

/**
 * An opening that asserts nothing of the main clause: "Although it is cheap, …", "By blocking the receptor, …", "Originally approved for …,
 * …".
 */
const opening =
  /^(?:although|though|while|whereas|despite|unlike|by|if|when|because|since|as|given|without|in addition to|beyond|besides|apart from|originally|initially|first|once|like)\b[^,;]{2,200}(?:,[^,;]{2,60}(?=, and |, or )[^,;]{2,60})?,\s(?:(?:which|who|whose|that)\s[^,;]{2,120},\s)?/i;

/** Openings that name something else or a means, and so claim nothing by themselves. */
const asideOnly = /^(?:despite|unlike|by|given|without|in addition to|beyond|besides|apart from|originally|initially|like)\b/i;

/** What behind "but" belongs to what stands before it: "but not significantly", "but also improves". */
const dependent =
  /^(?:also|not|only|rather|none|no more)\b|^(?:however,? )?(?:(?:the|this|these|that|such) (?:\w{1,15} )?(?:differences?|changes?|reductions?|effects?|improvements?|results?|increases?|decreases?|findings?)?|it|they) ?(?:was|were|is|are|did|does|do|has|have|fell|lacked|failed)(?: not|n['’]t)? [^;]{0,60}\bsignifican(?:t|ce)\b/i;

/** The clauses of a sentence, in its offsets, trimmed, without closing punctuation and without a citation in brackets at their end. */
export function clausesOf(sentence: string): readonly Span[] {
  const pieces: Span[] = [];
  let start = 0;
  const open = withoutBrackets(sentence);
  for (const match of open.matchAll(join)) {
    const behind = match.index + match[0].length;
    if (match.index < start || dependent.test(sentence.slice(behind))) continue;
    if (match[0].endsWith('and ') && deniedParticiple.test(sentence.slice(start, match.index)) && isVerbBehind(sentence, behind)) continue;
    if (wordCount(sentence.slice(start, match.index)) < 2 || wordCount(sentence.slice(behind)) < 2) continue;
    pieces.push({ start, end: match.index });
    start = behind;
  }
  pieces.push({ start, end: sentence.length });
  return pieces.flatMap((piece) => {
    const main = piece.start + (opening.exec(sentence.slice(piece.start, piece.end))?.[0].length ?? 0);
    const isAside = main === piece.start || asideOnly.test(sentence.slice(piece.start, main));
    const spans = [...(isAside ? [] : [trimmed(sentence, piece.start, main)]), trimmed(sentence, main, piece.end)];
    return spans.filter((span) => span.end > span.start);
  });
}

/** The sentence with its brackets blanked: what stands in them joins no clauses. */
const withoutBrackets = (sentence: string): string =>
  /[([]/.test(sentence) ? sentence.replace(/\([^()]{0,300}\)|\[[^[\]]{0,400}\]/g, (bracket) => '_'.repeat(bracket.length)) : sentence;

const isVerbBehind = (sentence: string, at: number): boolean =>
  !/^(?:it|they|this|these|the|its|there|patients)\s/.test(sentence.slice(at, at + 10));

const wordCount = (text: string): number => text.split(/\s{1,10}/).filter((word) => /\w/.test(word)).length;

const closing = /(?:[\s.,;:!]|\s?\([^()]{0,80}\d{4}[^()]{0,40}\)|\s?\[[\d,\s–-]{1,40}\]|\s?\(Source(?:, Source){0,9}\)){1,6}$/;

function trimmed(sentence: string, start: number, end: number): Span {
  const words = sentence.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const tail = closing.exec(words);
  return { start: start + lead, end: start + Math.max(lead, tail ? tail.index : words.length) };
}
