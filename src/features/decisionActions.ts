import type { Article, BoundFigure, Citation } from '../core/article/article.js';
import type { Decision } from '../core/decisions/decision.js';
import { checkedFinding, namedMention, type Unsigned, wrongFact } from '../core/decisions/makeDecision.js';
import type { Finding } from '../core/finding.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { studyName, titleOf } from '../core/studies/studyName.js';
import { overlaps } from '../core/text/span.js';
import { factWords } from './factWords.js';
import { shorten } from './studyCard.js';

/** Something that a writer may decide at a finding, which a reason and a signature complete. */
export interface DecisionAction {
  /** Without "…": an editor that asks for the reason adds it. */
  readonly title: string;
  readonly decision: Unsigned<Decision>;
}

const OFFERED = 3;

/**
 * What can be decided at a finding: that the text stays, that the index is wrong, or which study is meant. `file` is as decisions name it.
 */
export function decisionActions(article: Article, index: StudyIndex, finding: Finding, file: string): readonly DecisionAction[] {
  return [
    { title: 'I checked this: keep it as it is', decision: checkedFinding(article, finding, file) },
    ...factActions(article, finding),
    ...mentionActions(article, index, finding, file),
  ];
}

/** For each fact that a wrong figure was held against. */
function factActions(article: Article, finding: Finding): readonly DecisionAction[] {
  const wrong = article.figures.filter(({ figure, verdict }) => verdict === 'mismatch' && overlaps(figure.span, finding.span));
  return wrong
    .filter((bound) => isAbout(bound, finding))
    .flatMap(({ comparisons }) =>
      comparisons.flatMap(({ study, expected }) =>
        expected.slice(0, OFFERED).map((fact) => ({
          title: `The index is wrong here: ${studyName(study)} does not report ${factWords(fact)}`,
          decision: wrongFact(study, fact),
        })),
      ),
    );
}

const isAbout = ({ comparisons }: BoundFigure, { rule, study }: Finding): boolean =>
  rule.endsWith('-mismatch') && (study === null || comparisons.some((comparison) => comparison.study.id === study));

const MENTION_RULES: ReadonlySet<string> = new Set(['ambiguous-mention', 'mention-mismatch', 'unknown-study']);

function mentionActions(article: Article, index: StudyIndex, finding: Finding, file: string): readonly DecisionAction[] {
  const citation = MENTION_RULES.has(finding.rule) ? article.citations.find(({ mention }) => overlaps(mention.span, finding.span)) : null;
  if (!citation) return [];
  const actions = candidatesOf(citation).flatMap((id): readonly DecisionAction[] => {
    const study = index.study(id);
    if (!study) return [];
    const title = `This is ${studyName(study)}: ${shorten(titleOf(study), 60)}`;
    return [{ title, decision: namedMention(article, citation.mention.span, study, file) }];
  });
  if (actions.length === 0) return [];
  return [
    ...actions,
    { title: 'This is none of the studies that Vouch knows', decision: namedMention(article, citation.mention.span, null, file) },
  ];
}

const candidatesOf = ({ resolution: { studies, near } }: Citation): readonly string[] =>
  [...new Set([...studies, ...near.flatMap((miss) => miss.study ?? [])])].slice(0, OFFERED);
