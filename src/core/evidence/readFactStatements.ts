import { gated } from '../expressions/gated.js';
import type { BlockContent } from '../document/document.js';
import type { Found, Placed } from '../document/place.js';
import { isQuestion, looksLikeReference, quotationsOf } from '../claims/sentenceShape.js';
import { overlaps, type Span } from '../text/span.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import { drugOf } from '../vocabulary/related.js';

/** What a sentence says that no study is asked for and a checked fact may answer: what a drug is used for, what somebody trained in. */
export type FactStatement = Placed &
  (
    | { readonly kind: 'use'; readonly drug: string; readonly use: string }
    | { readonly kind: 'training'; readonly person: string; readonly field: string }
  );

/** The statements of a paragraph or list item. Questions, quotations and references state nothing. */
export function readFactStatements(content: BlockContent): readonly Found<FactStatement>[] {
  const { text } = content.prose;
  if (content.kind !== 'paragraph' || content.inQuote || !mayState.test(text) || looksLikeReference(text)) return [];
  const quotations = quotationsOf(text);
  return content.sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (!mayState.test(words) || isQuestion(words)) return [];
    return [useIn(text, sentence, words), trainingIn(sentence, words)].filter(
      (found) => found !== null && !quotations.some((quotation) => overlaps(quotation, found.range)),
    ) as readonly Found<FactStatement>[];
  });
}

const mayState = gated(/overdose|(?:olog|atr|intern)ist|surgeon/i);

/** "Used for the treatment of opioid addiction and overdose", of naltrexone, which the sentence or the one before it names. */
function useIn(text: string, sentence: Span, words: string): Found<FactStatement> | null {
  const match = usedForOverdose.exec(words);
  if (!match || notUsed.test(words)) return null;
  const drugs = drugsIn(words);
  const carried = drugs.length === 0 && /^(?:It|This (?:drug|medication|medicine)|The (?:drug|medication|medicine))\b/.test(words);
  const named = carried ? drugsIn(text.slice(Math.max(0, sentence.start - sentenceBefore), sentence.start)) : drugs;
  const [drug] = named;
  if (drug === undefined || new Set(named).size > 1) return null;
  return {
    kind: 'use',
    drug,
    use: 'opioid overdose',
    range: { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length },
  };
}

const sentenceBefore = 200;

const drugsIn = (words: string): readonly string[] =>
  findTerms(words, ['drug']).flatMap(({ term, id, partOf }) => (partOf === null && id !== 'opioids' ? (drugOf(term) ?? []) : []));

const usedForOverdose =
  /\b(?:used|approved|given|prescribed|indicated|licen[sc]ed) (?:[\w-]{1,15} ){0,2}(?:for|to treat|in|as) (?:[\w-]{1,15} ){0,3}(?:(?:treatment|management|reversal|therapy) (?:of|for) )?(?:[\w-]{1,15} ){0,3}(?:(?:and|or|,) ?)?(?:[\w-]{1,15} ){0,2}overdoses?\b/i;
const notUsed =
  /\b(?:naloxone|prevent\w{0,4}|prevention|avoid\w{0,3}|reduc\w{1,5}|risks?|after|following|not|never|no|cannot|unlike|fatal|deaths?|survivors?|history|may|might|could|should|if)\b|n['’]t\b/i;

/** "An endocrinologist named Bernard Bihari", "Bernard Bihari, a neurologist": the name and the field. */
function trainingIn(sentence: Span, words: string): Found<FactStatement> | null {
  const before = specialistBefore.exec(words);
  const behind = before ? null : specialistBehind.exec(words);
  const [whole, first, second] = before ?? behind ?? [];
  const at = before ?? behind;
  if (!at || whole === undefined || first === undefined || second === undefined) return null;
  const [field, person] = before ? [first, second] : [second, first];
  return {
    kind: 'training',
    person,
    field: field.toLowerCase(),
    range: { start: sentence.start + at.index, end: sentence.start + at.index + whole.length },
  };
}

const specialist = String.raw`((?:neuro|psych|endocrin|immun|onc|rheumat|cardi|dermat|gastroenter|hemat|haemat|pharmac|path|radi|ur|neur|pulmon)\w{2,12}ist|internist|\w{0,8}surgeon)`;
const name = String.raw`((?:Dr\.? )?\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}’'-]{1,20}))`;
const specialistBefore = gated(
  new RegExp(String.raw`\b[Aa]n? (?:[\p{L}-]{2,15} )?${specialist},? (?:named |called |by the name of )?${name}`, 'u'),
);
const specialistBehind = gated(new RegExp(String.raw`${name}(?:, MD)?,? (?:was |is )?an? (?:[\p{L}-]{2,15} )?${specialist}\b`, 'u'));
