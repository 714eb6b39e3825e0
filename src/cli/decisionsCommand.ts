import type { Command } from 'commander';
import type { NamedArticle } from '../core/article/crossConflicts.js';
import type { Article } from '../core/article/article.js';
import type { Decision } from '../core/decisions/decision.js';
import { type DecisionStatus, decisionStatus } from '../core/decisions/decisionStatus.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { nameForDecisions } from '../files/decisionsFile.js';
import type { Input } from '../files/input.js';
import type { Decided } from './decided.js';
import { plural } from './printText.js';
import { addStudyOptions, articleOf, openDecisions, openIndex, readInputs, type StudyOptions } from './workspace.js';

/** `vouch decisions`: what the writers decided, and what of it is out of date. */
export function addDecisionsCommand(program: Command): void {
  const command = program
    .command('decisions')
    .description('list what the writers decided, with reason, author and date, and what of it holds no longer')
    .argument('[file...]', 'articles to hold the decisions against');
  addStudyOptions(command).action((paths: readonly string[], options: StudyOptions) => {
    const opened = openIndex(options);
    const { index, errors: libraryErrors } = opened;
    const { inputs, errors: fileErrors } = readInputs(paths, options, opened.team);
    const errors = [...libraryErrors, ...fileErrors];
    const decided = openDecisions(options, errors);
    const articles = inputs.map((input) => ({ input, article: articleOf(input, opened, errors) }));
    for (const { input } of articles) decided.bookFor(input);
    if (articles.length === 0) decided.bookFor({ path: 'article.md', isStandardInput: false });
    const statuses = statusesOf(decided, articles, index);
    for (const [decision, status] of statuses) process.stdout.write(textOf(decision, status));
    const stale = statuses.filter(([, status]) => status === 'stale').length;
    process.stdout.write(`${plural(statuses.length, 'decision', 'decisions')}, ${stale} out of date\n`);
    if (errors.length > 0) process.exitCode = 2;
  });
}

interface ReadArticle {
  readonly input: Input;
  readonly article: Article;
}

/** One line on standard error where decisions on these articles hold no longer. */
export function tellStale(decided: Decided, articles: readonly ReadArticle[], index: StudyIndex): void {
  const stale = statusesOf(decided, articles, index).filter(([, status]) => status === 'stale').length;
  const hold = stale === 1 ? 'holds' : 'hold';
  if (stale > 0)
    process.stderr.write(`vouch: ${plural(stale, 'decision', 'decisions')} ${hold} no longer; \`vouch decisions FILE…\` lists them.\n`);
}

function statusesOf(
  decided: Decided,
  articles: readonly ReadArticle[],
  index: StudyIndex,
): readonly (readonly [Decision, DecisionStatus])[] {
  return decided.files.flatMap(({ path, book }) => {
    const named = articles.map(({ input, article }): NamedArticle => ({ path: nameForDecisions(input.path, path), article }));
    return book.all.map((decision) => [decision, decisionStatus(decision, named, index)] as const);
  });
}

const STATUS_WORDS: Readonly<Record<DecisionStatus, string>> = {
  holds: 'holds',
  stale: 'out of date: what it was about has changed, so it hides nothing',
  elsewhere: 'about another file or study',
};

function textOf(decision: Decision, status: DecisionStatus): string {
  const { reason, author, date } = decision;
  return `${aboutOf(decision)}\n    ${reason || 'no reason given'} (${[author, date].filter(Boolean).join(', ')}); ${STATUS_WORDS[status]}\n`;
}

function aboutOf(decision: Decision): string {
  const place = 'file' in decision && decision.file ? `${decision.file}: ` : '';
  switch (decision.decision) {
    case 'as-intended':
      return `${place}“${decision.text}” stays as it is (${decision.rule}${decision.study ? `, ${decision.study}` : ''})`;
    case 'mention-is':
      return `${place}“${decision.text}” is ${decision.study ?? 'none of the known studies'}`;
    case 'fact-is-wrong': {
      const { kind, role, value, unit, arm, outcome } = decision.fact;
      const number = typeof value === 'number' ? String(value) : value.join(' to ');
      return `${decision.study}: not ${[`${number}${unit ? ` ${unit}` : ''}`, role, arm, outcome].filter(Boolean).join(', ')} (${kind})`;
    }
  }
}
