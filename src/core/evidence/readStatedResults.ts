import type { BlockContent } from '../document/document.js';
import { isQuestion, quotationsOf } from '../claims/sentenceShape.js';
import type { Found } from '../document/place.js';
import { contains } from '../text/span.js';
import { looksLikeReference } from '../claims/sentenceShape.js';
import { mayHoldEffect } from './effectWords.js';
import { resultsOfSentence } from './resultsOfSentence.js';
import type { StatedResult } from './statedResult.js';

/**
 * What the paragraph or list item states of outcomes: "pain fell", "no effect on sleep", "less fatigue than on placebo". One result for
 * each outcome. Questions, quotations, aims and references state none.
 */
export function readStatedResults(content: BlockContent): readonly Found<StatedResult>[] {
  const { text } = content.prose;
  if (content.kind !== 'paragraph' || content.inQuote || !mayHoldEffect.test(text) || looksLikeReference(text)) return [];
  const quotations = quotationsOf(text);
  return content.sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (!mayHoldEffect.test(words) || isQuestion(words)) return [];
    return resultsOfSentence(words)
      .map(
        (result): Found<StatedResult> => ({
          ...result,
          range: { start: result.range.start + sentence.start, end: result.range.end + sentence.start },
          effect: { start: result.effect.start + sentence.start, end: result.effect.end + sentence.start },
        }),
      )
      .filter(({ range }) => !quotations.some((quotation) => contains(quotation, range)));
  });
}
