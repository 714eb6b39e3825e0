import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/article/article.js';
import { buildArticle } from '../core/article/buildArticle.js';
import { NO_DECISIONS } from '../core/decisions/decisionBook.js';
import { parseDocumentSteps } from '../core/document/parseDocument.js';
import type { Finding } from '../core/finding.js';
import { review } from '../core/review.js';
import type { Rule } from '../core/rule.js';
import type { Steps } from '../core/steps.js';
import { formatOf, type ReviewInputs } from './reviewStore.js';

/** The review of a text that no editor has open, in steps. A rule that fails is told to `log`. */
export function* reviewText(
  document: TextDocument,
  { index, settings, decisions, librariesAreRead }: ReviewInputs,
  rules: readonly Rule[],
  log: (line: string) => void,
): Steps<{ readonly article: Article; readonly findings: readonly Finding[] }> {
  const book = decisions?.file.book ?? NO_DECISIONS;
  const parsed = yield* parseDocumentSteps(document.getText(), formatOf(document));
  const { article } = yield* buildArticle(parsed, index, undefined, (own, mention) => book.studyOf(own, mention, index));
  const findings = yield* review(article, rules, {
    severities: settings.severities,
    librariesAreRead,
    isDecided: (own, finding) => book.checked(own, finding) !== null,
    onRuleError: (rule, error) => log(`The rule ${rule} failed and is left out: ${String(error)}`),
  });
  return { article, findings };
}
