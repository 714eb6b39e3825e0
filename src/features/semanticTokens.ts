import type { Article, Citation } from '../core/article/article.js';
import { standingOf } from '../core/studies/standing.js';
import { overlaps, type Span } from '../core/text/span.js';

/** What words are to a review, for editors that colour by meaning. The names are those of the manifest. */
export const tokenTypes = ['studyMention', 'studyFigure'] as const;
export const tokenModifiers = ['known', 'ambiguous', 'unknown', 'retracted', 'verified', 'mismatch'] as const;

export interface SemanticToken extends Span {
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/**
 * Mentions, and figures that were compared, where a review knows more than their form tells: in order, none over another, each on one line.
 * A figure that nothing could be compared with keeps the colour of its form.
 */
export function semanticTokensOf(article: Article, within: Span | null = null): readonly SemanticToken[] {
  const isWanted = (span: Span): boolean => within === null || overlaps(span, within);
  const tokens: SemanticToken[] = [];
  for (const citation of article.citations)
    if (isWanted(citation.mention.span))
      tokens.push({ ...citation.mention.span, type: 'studyMention', modifiers: modifiersOf(article, citation) });
  for (const { figure, verdict } of article.figures)
    if (isWanted(figure.span) && (verdict === 'verified' || verdict === 'mismatch'))
      tokens.push({ ...figure.span, type: 'studyFigure', modifiers: [verdict] });
  tokens.sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  return tokens.flatMap((token) => {
    // A number inside a descriptive mention ("a trial of 31 women") tells more than the mention around it.
    const start = Math.max(token.start, end);
    if (start >= token.end) return [];
    end = token.end;
    return lines(article, { ...token, start });
  });
}

function modifiersOf(article: Article, { resolution: { status, studies } }: Citation): SemanticToken['modifiers'] {
  if (status === 'none') return ['unknown'];
  if (status === 'several') return ['ambiguous'];
  const known = studies.flatMap((id) => article.studies.get(id) ?? []);
  if (known.length === 0) return [];
  return known.some((study) => standingOf(study) === 'retracted') ? ['known', 'retracted'] : ['known'];
}

/** Editors take no token over the end of a line. */
function lines({ document: { text } }: Article, token: SemanticToken): readonly SemanticToken[] {
  const parts: SemanticToken[] = [];
  let start = token.start;
  for (const stretch of text.slice(token.start, token.end).split(/\r\n|\n|\r/)) {
    const from = text.indexOf(stretch, start);
    if (stretch !== '') parts.push({ ...token, start: from, end: from + stretch.length });
    start = from + stretch.length;
  }
  return parts;
}
