import type { Article } from '../core/article/article.js';
import type { Finding, Severity } from '../core/finding.js';
import { review } from '../core/review.js';
import { finish } from '../core/steps.js';
import type { Input } from '../files/input.js';
import { rules } from '../rules/index.js';
import type { Decided } from './decided.js';
import { articleOf, type FileError, type OpenedIndex } from './workspace.js';

export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** What the reviews of one call have in common. */
export interface ReviewRun {
  readonly opened: OpenedIndex;
  readonly decided: Decided;
  readonly severities: RuleSettings;
  readonly librariesAreRead: boolean;
  /** Gets what could not be used. */
  readonly errors: FileError[];
}

export interface ReviewedInput {
  readonly input: Input;
  readonly article: Article;
  readonly findings: readonly Finding[];
}

/** Reviews one text. A rule that fails is told on standard error. */
export function reviewInput(input: Input, { opened, decided, severities: asked, librariesAreRead, errors }: ReviewRun): ReviewedInput {
  const severities = { ...opened.team.severitiesFor(input), ...asked };
  const book = decided.bookFor(input);
  const article = articleOf(input, opened, errors, book);
  const onRuleError = (rule: string, error: unknown): void => {
    process.stderr.write(`vouch: ${input.path}: the rule ${rule} failed and was skipped (${String(error)}).\n`);
  };
  const isDecided = (own: Article, finding: Finding): boolean => book.checked(own, finding) !== null;
  return { input, article, findings: finish(review(article, rules, { severities, librariesAreRead, isDecided, onRuleError })) };
}
