import { readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article/article.js';
import { buildArticle, type Memory } from '../../src/core/article/buildArticle.js';
import type { Document, TextFormat } from '../../src/core/document/document.js';
import { parseDocument } from '../../src/core/document/parseDocument.js';
import type { Finding } from '../../src/core/finding.js';
import { review } from '../../src/core/review.js';
import type { Rule } from '../../src/core/rule.js';
import { finish } from '../../src/core/steps.js';
import { buildIndex } from '../../src/core/studies/buildIndex.js';
import { readLibrary } from '../../src/core/studies/libraries/readLibrary.js';
import { mergeStudies } from '../../src/core/studies/mergeStudies.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { rules as allRules } from '../../src/rules/index.js';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const seed = (file: string): { path: string; json: unknown } => ({ path: `seeds/${file}`, json: JSON.parse(read(`seeds/${file}`)) });

const built = buildIndex({ studies: seed('studies.json'), statusFacts: seed('status-facts.json'), unfound: seed('unfound.json') });

/** The bundled index, built from the checked records as the build does, without the seed documents' statements. */
export const bundledIndex: StudyIndex = StudyIndex.of(built.index.studies, built.index);

/** The bundled index and a library of the writer's. */
export function indexWith({ path, text }: { readonly path: string; readonly text: string }): StudyIndex {
  return StudyIndex.of(mergeStudies([bundledIndex.studies, readLibrary(text, path).studies]), bundledIndex);
}

export interface Reviewed {
  readonly document: Document;
  readonly article: Article;
  readonly memory: Memory;
  readonly findings: readonly Finding[];
}

export interface ReviewSetting {
  readonly format?: TextFormat;
  readonly index?: StudyIndex;
  readonly rules?: readonly Rule[];
  /** The review of the text before an edit, which this one starts from. */
  readonly before?: Pick<Reviewed, 'document' | 'memory'> | undefined;
}

/** The article of a text and all findings on it. An exception in a rule fails the test. */
export function reviewText(
  text: string,
  { format = 'markdown', index = bundledIndex, rules = allRules, before }: ReviewSetting = {},
): Reviewed {
  const document = parseDocument(text, format, before?.document);
  const { article, memory } = finish(buildArticle(document, index, before?.memory));
  const onRuleError = (rule: string, error: unknown): never => {
    throw new Error(`the rule ${rule} failed`, { cause: error });
  };
  return { document, article, memory, findings: finish(review(article, rules, { onRuleError })) };
}

/** Whether the writer is told that something is wrong; less grave findings advise. */
export const isAlarm = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

/** What a writer is told to be wrong in a text. */
export const alarmsIn = (text: string, setting?: ReviewSetting): readonly Finding[] => reviewText(text, setting).findings.filter(isAlarm);

export const seedDocument = (number: string): string => {
  const names: Readonly<Record<string, string>> = {
    '000': '000_b99471eb32c819e2',
    '001': '001_82ef6a1e079c3104',
    '002': '002_078e3749245d96d8',
    '003': '003_8cc9f88233b186e9',
    '004': '004_7ec85a9f4fb57067',
  };
  return read(`seeds/documents/${names[number]}.txt`);
};
