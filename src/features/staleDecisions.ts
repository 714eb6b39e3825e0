import type { Article } from '../core/article/article.js';
import type { Decision } from '../core/decisions/decision.js';
import { staleDecisions } from '../core/decisions/decisionStatus.js';
import { sourceSpan } from '../core/document/place.js';
import { foldWords } from '../core/studies/fold.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { groupBy } from '../core/text/groupBy.js';
import type { Span } from '../core/text/span.js';
import { shorten } from './studyCard.js';

/** A decision about the document that holds no longer, with where to say so. */
export interface StaleDecision {
  readonly decision: Decision;
  readonly span: Span;
  readonly message: string;
  /** What the editor's menu offers: to take it out. */
  readonly title: string;
}

/**
 * The decisions about a document that hide nothing any more, each at the sentence that its own has become, or else at the beginning of the
 * document. `name` is what decisions call the document.
 */
export function staleDecisionsOf(
  article: Article,
  decisions: readonly Decision[],
  name: string,
  index: StudyIndex,
): readonly StaleDecision[] {
  const stale = staleDecisions(decisions, { path: name, article }, index).map((decision): StaleDecision => {
    const about = aboutOf(decision);
    const why =
      decision.decision === 'fact-is-wrong'
        ? 'the study is no longer said to report it'
        : 'its sentence was changed, or is no longer in this file';
    return {
      decision,
      span: placeOf(article, decision),
      message: `The decision on ${about} holds no longer: ${why}. ${signature(decision)}`.trim(),
      title: `Remove the decision on ${about}`,
    };
  });
  const alike = groupBy(stale, ({ message }) => message);
  return stale.map((one) => ((alike.get(one.message)?.length ?? 0) > 1 ? withSentence(one) : one));
}

/** Two decisions in the same words are told apart by the sentences that they were on. */
function withSentence(stale: StaleDecision): StaleDecision {
  const { decision, message, title } = stale;
  if (decision.decision === 'fact-is-wrong') return stale;
  return {
    ...stale,
    message: `${message} It was on “${shorten(decision.sentence, 120)}”`,
    title: `${title} in “${shorten(decision.sentence, 60)}”`,
  };
}

function aboutOf(decision: Decision): string {
  if (decision.decision !== 'fact-is-wrong') return `“${shorten(decision.text, 40)}”`;
  const { value, unit } = decision.fact;
  return `${typeof value === 'number' ? value : value.join(' to ')}${unit ? ` ${unit}` : ''} (${decision.study})`;
}

function signature({ reason, author, date }: Decision): string {
  const by = [author, date].filter(Boolean).join(', ');
  return reason === '' ? (by === '' ? '' : `Decided by ${by}.`) : `“${shorten(reason, 120)}”${by === '' ? '' : ` (${by})`}`;
}

/** The sentence that shares most words with the decision's, at least half; else the first words of the document. */
function placeOf(article: Article, decision: Decision): Span {
  const { blocks } = article.document;
  const [first] = blocks;
  const [sentence] = first?.content.sentences ?? [];
  let best: Span = first && sentence ? sourceSpan(first, sentence) : { start: 0, end: 0 };
  if (decision.decision === 'fact-is-wrong') return best;
  const wanted = new Set(foldWords(decision.sentence));
  let most = wanted.size / 2;
  for (const block of blocks)
    for (const range of block.content.sentences) {
      const words = new Set(foldWords(block.content.prose.text.slice(range.start, range.end)));
      const shared = [...words].filter((word) => wanted.has(word)).length - Math.max(0, words.size - wanted.size) / 2;
      if (shared < most) continue;
      most = shared + 1e-9;
      best = sourceSpan(block, range);
    }
  return best;
}
