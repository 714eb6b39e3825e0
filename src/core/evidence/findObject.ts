import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import { drugFormOf } from '../vocabulary/related.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import type { EffectEntry } from './effectWords.js';
import { outcomesOf } from './outcomePhrase.js';
import type { OutcomePhrase } from './statedResult.js';

export interface FoundObject {
  readonly outcomes: readonly OutcomePhrase[];
  readonly isOfControl: boolean;
  readonly isTransitive: boolean;
  /** The effect that the words behind tell in its place: "superior in reducing pain". */
  readonly kind?: EffectEntry['kind'];
  /** Where what belongs to this effect ends, in the clause. */
  readonly until: number;
}

/**
 * What a word of effect is said of. `from` is where the effect before it ends, `next` where the next one begins. Null where the words name
 * no outcome.
 */
export function findObject(clause: string, { form, kind }: EffectEntry, range: Span, from: number, next: number): FoundObject | null {
  const behind = clause.slice(range.end);
  const before = clause.slice(from, range.start);
  const isOfControl =
    form !== 'verb' &&
    kind !== 'same' &&
    !than.test(before) &&
    (ofControl.test(behind) ||
      (form === 'comparative' &&
        controlBefore.test(before) &&
        !/\b(?:than|with|to) (?:in |on |with )?(?:the )?(?:placebo|control)/i.test(behind)));
  const subject = (): FoundObject | null => made(listed(subjectOf(before)), isOfControl, false, range.end);
  const object = (words: string, offset: number): FoundObject | null => {
    const phrase = objectIn(words);
    return made(listed(phrase.text), isOfControl, true, range.end + offset + phrase.length);
  };
  const told = topic.exec(behind.slice(0, 120));
  const hasCopula = copula.test(before);
  if (form === 'noun') {
    const link = nounLink.exec(behind) ?? (/\s(?:in|of|on|from)$/.test(clause.slice(range.start, range.end)) ? [''] : null);
    if (link) return object(behind.slice(link[0].length), link[0].length);
    const compound = /(?:^|\s)([\p{L}-]{3,20})\s$/u.exec(before)?.[1];
    return compound && kind !== 'changed' ? made(listed(compound), isOfControl, true, range.end) : null;
  }
  if (form === 'rank') {
    if (!told) return null;
    const found = object(behind.slice(told.index + told[0].length), told.index + told[0].length);
    const isLess = /\b(?:reducing|lowering|decreasing)\s/i.test(told[0]);
    return found && isLess && (kind === 'better' || kind === 'worse') ? { ...found, kind: kind === 'better' ? 'down' : 'up' } : found;
  }
  if (form === 'state') {
    if (!hasCopula && !/\b(?:did|had|left|stayed|remained)\b/i.test(before)) return null;
    const isOfDrugs = subjectOf(before)
      .split(/ and |, /)
      .every((words) => isDrug(words) || /^(?:the )?(?:groups|arms|treatments|drugs|both|two groups)$/i.test(words));
    return isOfDrugs && told
      ? object(behind.slice(told.index + told[0].length), told.index + told[0].length)
      : leftUnchanged(before, subject);
  }
  if (form === 'comparative') {
    if (/\b(?:or|no) $/i.test(before) || /^\sthan \d/.test(behind)) return null;
    if (/^\s(?:than|by)\b/i.test(behind) && !hasCopula) return null;
    if (hasCopula && told && !namesOutcome(subjectOf(before)) && /^(?:better|worse|more|less)/i.test(clause.slice(range.start, range.end)))
      return object(behind.slice(told.index + told[0].length), told.index + told[0].length);
    if (hasCopula) return subject();
    return /^\s(?:than|with|on|in|for|with|under|after|at|by|common|frequent)\b|^\s?$|^[,.;]/i.test(behind)
      ? null
      : object(behind.slice(0, next - range.end), 0);
  }
  if (hasCopula || intransitive.test(behind)) return subject();
  if (/\bdiffer(?:ed|s)?$/i.test(clause.slice(range.start, range.end))) return subject();
  return object(behind, 0) ?? null;
}

/** "Left pain unchanged", "pain stayed the same". */
function leftUnchanged(before: string, subject: () => FoundObject | null): FoundObject | null {
  const left = leftBefore.exec(before)?.[1];
  return left ? made(listed(left), false, true, 0) : subject();
}

const made = (outcomes: readonly OutcomePhrase[], isOfControl: boolean, isTransitive: boolean, until: number): FoundObject | null =>
  outcomes.length === 0 ? null : { outcomes, isOfControl, isTransitive, until };

/** The outcomes of a list, without drugs, which are what acts. */
const listed = (words: string): readonly OutcomePhrase[] =>
  outcomesOf(words).filter(({ printed, term }) => term !== null || !isDrug(printed));

findObject.listed = listed;

const isDrug = (words: string): boolean => drugFormOf(words) !== null || findTerms(words, ['drug']).some(({ partOf }) => partOf === null);

const namesOutcome = (words: string): boolean => listed(words).some(({ term }) => term !== null);

/** The words behind a verb up to where the object ends. */
function objectIn(words: string): { readonly text: string; readonly length: number } {
  const adverbs = /^(?:\s(?:also|both|significantly|markedly|the|a|an|its|their|not only)\b){0,3}/i.exec(words)?.[0] ?? '';
  const rest = words.slice(adverbs.length);
  const end = objectEnd.exec(rest);
  const text = end ? rest.slice(0, end.index) : rest;
  return { text, length: adverbs.length + text.length };
}

const objectEnd =
  /[.;:()]|\s(?:and|or)\s(?=(?:an?\s|the\s)?(?:significantly\s)?(?:increased|reduced|decreased|higher|lower|greater|improved|fewer|less|more|shorter|longer|better|worse)\b)|,\s(?!(?:and\s|or\s)?[\p{L}-]{3,20}(?:\s[\p{L}-]{3,20}){0,3}(?:,|\sand\s|\sor\s))|\s(?:with|compared|than|versus|vs|in|by|at|after|before|over|from|among|for|when|during|to|on|more|better|significantly|within|between|under|without|as|was|were|did|had|is|are|has|have|following|without|relative|that|who|which|until|about|throughout|on average|nor did)\b/iu;

/** The noun phrase right in front of a verb: without what opens the sentence, verbs of reporting, and the verb's own auxiliaries. */
function subjectOf(before: string): string {
  let words = before.replace(auxiliaries, ' ');
  const that = [...words.matchAll(reportingWord)].at(-1);
  if (that) words = words.slice(that.index + that[0].length);
  const pieces = words.split(/,\s/);
  const first = pieces.findLastIndex((piece) => opener.test(piece));
  const own = pieces.slice(first + 1);
  const isList = /\s(?:and|or|nor)\s|^(?:and|or)\s/.test(own.at(-1) ?? '');
  words = isList ? own.join(', ') : (own.at(-1) ?? '');
  words = words.replace(/^(?:\s{0,2}and\s)/i, '');
  const phrase =
    /^[\s\S]{0,200}?(?=\s(?:in|on|at|with|after|among|during|between|within|for|per|under|over|from)\s|$)/i.exec(words)?.[0] ?? words;
  return phrase.trim();
}

const opener =
  /^\s{0,2}(?:in|at|after|among|according|for|over|during|with|on|of|by|under|when|as|compared|overall|however|moreover|furthermore|notably|conversely|finally|by contrast|results?|conclusions?)\b/i;
const auxiliaries =
  /\s(?:(?:achieved|reached|seen|observed|found|noted|recorded|occurred|happened|was|were|is|are|be|been|being|did|does|do|has|have|had|could|would|also|not|n['’]t|significantly|statistically|markedly|slightly|clearly|much|far|even|no|further|either|both|remained|stayed|became|further|significant|often|neither|generally|reported|so|thereby|only|just|about|already|again|more|less|failed|to|seen|itself|alone|then|therefore|still|rather|somewhat|twice)\s){0,8}$/i;
const copula = gated(
  /\b(?:was|were|is|are|be|been|being|remained|stayed|became|occurred|happened)\s(?:(?:achieved|reached|seen|observed|found|noted|recorded|not|also|significantly|statistically|markedly|slightly|much|far|no|even|only|about|both|clearly|more|further|either|somewhat|just|twice|again|generally|neither|reported)\s){0,4}$/i,
);
const intransitive =
  /^(?:\s(?:significantly|markedly|more|less|further|further|slightly|substantially|considerably|twice|alike|either|not|also|clearly|faster|steadily|rapidly|as)){0,3}(?:\s?$|[.,;:]|\s(?:with|in|on|from|by|to|after|at|over|during|under|than|between|and (?!\p{L}{3,20}\s(?:score|level))|when|among|for|within|compared|versus|alike|throughout|while|but|only|once|across|as|until|were|was|did)\b)/iu;
const nounLink =
  /^(?:\s(?:was|were|could be)\s(?:found|seen|observed|noted|detected|reported))?(?:\s(?:with|from|of|by)\s(?:LDN|[\p{L}-]{3,24})(?:\s[\p{L}-]{3,20})?)?\s(?:in|of|on|for|from)\b/iu;
const topic = gated(
  /\s(?:for|in|on|at|regarding|in terms of|with (?:regard|respect) to|concerning)\s(?:(?:reducing|improving|relieving|lowering|decreasing|treating|easing|the treatment of)\s)?(?!(?:women|men|patients|people|adults|children|both|this|the (?:study|trial|group))\b)/i,
);
const controlBefore = gated(
  /\b(?:placebo|control|sham|usual care|comparison)(?:[- ](?:treated|group|arm|patients|children|women|participants|subjects)){0,2}\b/i,
);
const ofControl = /^\s(?:(?:with|on|in|under|among|for|after)\s)(?:the\s)?(?:placebo|control|sham|usual care|amitriptyline)\b/i;

const reportingWord = gated(/\b(?:that|found|reported|showed|saw|noted|observed|where|when|which|who)\s/gi);
const leftBefore = gated(/\bleft ([\p{L}][\p{L} -]{2,50})\s$/iu);
const than = gated(/\bthan\b/i);
