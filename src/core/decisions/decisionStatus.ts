import type { NamedArticle } from '../article/crossConflicts.js';
import { foldText } from '../studies/fold.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import type { Decision, WrongFact } from './decision.js';
import { studyNamed } from './decisionBook.js';
import { anchorOf } from './makeDecision.js';
import { saysTheSame, sentencesOf } from './sentences.js';

/**
 * `holds`: what it is about is there. `stale`: its sentence says something else now, or the fact is no longer held of the study, so that it
 * hides nothing. `elsewhere`: about a file that was not looked at, or a study that the index at hand does not have.
 */
export type DecisionStatus = 'holds' | 'stale' | 'elsewhere';

/**
 * How a decision stands with these articles and this index, which must be the index as it is without decisions. Paths of articles are as
 * the decisions' `file`.
 */
export function decisionStatus(decision: Decision, articles: readonly NamedArticle[], index: StudyIndex): DecisionStatus {
  if (decision.decision === 'fact-is-wrong') return statusOfFact(decision, index);
  const sentences = articles.some(({ article }) => hasSentence(article, decision.text, decision.sentence));
  if (sentences) return 'holds';
  return articles.some(({ path }) => path === decision.file) ? 'stale' : 'elsewhere';
}

/**
 * The decisions about this article, or about studies that it cites, that hold no longer. `path` is as the decisions' `file`; the index may
 * be the one that they amended.
 */
export function staleDecisions(decisions: readonly Decision[], { path, article }: NamedArticle, index: StudyIndex): readonly Decision[] {
  let known: ReadonlySet<string> | null = null;
  // Most sentences stand as they did, which is seen without looking at their words.
  const standsThere = (sentence: string): boolean => {
    known ??= new Set(article.document.blocks.flatMap((block) => sentencesOf(article.document, block).map(({ text }) => text)));
    return known.has(sentence);
  };
  return decisions.filter((decision) => {
    if (decision.decision === 'fact-is-wrong')
      return decision.study !== null && article.studies.has(decision.study) && statusOfFact(decision, index) === 'stale';
    return decision.file === path && !standsThere(decision.sentence) && !hasSentence(article, decision.text, decision.sentence);
  });
}

function statusOfFact(decision: WrongFact, index: StudyIndex): DecisionStatus {
  const study = studyNamed(decision, index);
  if (!study) return 'elsewhere';
  const wanted = JSON.stringify(anchorOf({ ...decision.fact } as Parameters<typeof anchorOf>[0]));
  // An index that the decisions amended has moved the fact to those that were set aside.
  const facts = [...study.facts, ...(study.setAside ?? []).map(({ fact }) => fact)];
  return facts.some((fact) => JSON.stringify(anchorOf(fact)) === wanted) ? 'holds' : 'stale';
}

function hasSentence({ document }: NamedArticle['article'], text: string, sentence: string): boolean {
  const words = foldText(text);
  return document.blocks.some((block) =>
    sentencesOf(document, block).some((one) => saysTheSame(sentence, one.text) && (text.length > 40 || foldText(one.text).includes(words))),
  );
}
