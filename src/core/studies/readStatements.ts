import type { Article, Citation } from '../article/article.js';
import { buildArticle, type DecideMention } from '../article/buildArticle.js';
import type { StatedDesign } from '../claims/design.js';
import type { Document } from '../document/document.js';
import { parseDocument } from '../document/parseDocument.js';
import { type Placed, sentenceAt } from '../document/place.js';
import type { Figure } from '../figures/figure.js';
import { finish } from '../steps.js';
import { quoteAround } from './quote.js';
import type { Statement } from './study.js';
import type { StudyIndex } from './studyIndex.js';

/**
 * What documents state about the studies of an index, by study id, in the order of the documents: every figure and every design that the
 * text gives to a study. `decide` names studies that the texts do not, such as those of a number without a list. Statements are the
 * documents' own words; nobody has checked them.
 */
export function readStatements(
  documents: readonly { readonly path: string; readonly text: string }[],
  index: StudyIndex,
  decide?: DecideMention,
): ReadonlyMap<string, readonly Statement[]> {
  const statements = new Map<string, Statement[]>();
  for (const { path, text } of documents) {
    const document = parseDocument(text, /\.(?:txt|text)$/i.test(path) ? 'plain' : 'markdown');
    const { article } = finish(buildArticle(document, index, undefined, decide));
    for (const [study, statement] of statementsOf(article, fileName(path))) {
      const known = statements.get(study);
      if (known) known.push(statement);
      else statements.set(study, [statement]);
    }
  }
  return statements;
}

/** What one article states about studies, in order of position, as pairs of study id and statement. */
export function statementsOf(article: Article, file: string): readonly (readonly [string, Statement])[] {
  const stated: { placed: Placed; citation: Citation; statement: Statement }[] = [];
  const add = (placed: Placed, position: number | null, what: Omit<Statement, 'quote' | 'file' | 'line'>): void => {
    const citation = position === null ? undefined : article.citations[position];
    if (!citation) return;
    const line = article.document.lineIndex.position(placed.span.start).line + 1;
    stated.push({ placed, citation, statement: { quote: quoteOf(article.document, placed), file, line, ...what } });
  };
  for (const { figure, citation } of article.figures)
    if (figure.kind !== 'year' && figure.kind !== 'other') add(figure, citation, figureStatement(figure));
  for (const { design, citation } of article.designs) add(design, citation, designStatement(design));
  return stated
    .sort((a, b) => a.placed.span.start - b.placed.span.start)
    .flatMap(({ citation, statement }) => {
      const { studies } = citation.resolution;
      const told = studies.length > 1 ? { ...statement, isAmbiguous: true } : statement;
      return studies.map((study) => [study, told] as const);
    });
}

function figureStatement(figure: Figure): Omit<Statement, 'quote' | 'file' | 'line'> {
  const [first, second] = figure.printed;
  const value = first === undefined ? null : second === undefined ? first : ([first, second] as const);
  const { kind, role, unit, arm, outcome, measure } = figure;
  return { kind, role, value, unit, arm, outcome, measure };
}

const designStatement = (design: StatedDesign): Omit<Statement, 'quote' | 'file' | 'line'> => ({
  kind: 'design',
  role: design.facets.kind ?? null,
  value: null,
  unit: null,
});

function quoteOf(document: Document, placed: Placed): string {
  const block = document.blocks[placed.block];
  return block ? quoteAround(block.content.prose.text, sentenceAt(block, placed.range.start), placed.range) : placed.text;
}

const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
