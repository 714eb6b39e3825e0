import type { Article, CitationStyle } from '../article/article.js';
import type { Mention } from '../mentions/mention.js';

/** How a document writes its citations, down to the signs. */
export interface CitationManner {
  readonly style: CitationStyle;
  /** `et al.`, with the emphasis that the document gives it. */
  readonly etAl: string;
  /** What stands around numbers: `[`/`]`, `(`/`)`, `^`/`^`, `<sup>`/`</sup>`; `digits` for superscript digits. */
  readonly numbers: { readonly open: string; readonly close: string; readonly digits: boolean };
  /** What stands between two numbers. */
  readonly comma: string;
  /** Whether the mention follows the full stop: `text.^1^`. */
  readonly followsStop: boolean;
  /** What stands before it: a space or nothing. */
  readonly space: string;
}

/** Reads the manner off the article's citations; what they don't show is as usual for the style. */
export function citationManner(article: Article): CitationManner {
  const { text } = article.document;
  const mentions = article.citations.map((citation) => citation.mention);
  const { kind } = article.style;
  const numbered = mentions.filter((mention) => mention.kind === 'numbered');
  const marks = mentions.filter((mention) => mention.kind === 'numbered' || mention.kind === 'footnote');
  const isRaised = kind === 'superscript' || kind === 'footnote';
  return {
    style: article.style,
    etAl: mostFrequent(mentions.flatMap((mention) => ET_AL.exec(mention.text)?.[0] ?? [])) ?? 'et al.',
    numbers: bracketsOf(kind, mostFrequent(numbered.map((mention) => shellOf(text, mention)))),
    comma: mostFrequent(numbered.flatMap((mention) => /\d(, ?)\d/.exec(mention.text)?.[1] ?? [])) ?? ',',
    followsStop: isMostly(marks, (mention) => /[.,;!?]["”’)]?\s?$/.test(before(text, mention)), isRaised),
    space: isMostly(marks, (mention) => /\s$/.test(before(text, mention)), !isRaised) ? ' ' : '',
  };
}

/** Whether citations are numbers of the list's entries. */
export const isNumberedStyle = ({ style }: Pick<CitationManner, 'style'>): boolean =>
  style.kind === 'numbered' || style.kind === 'superscript' || style.kind === 'round';

/** The few signs before a mention and its raising marks. */
const before = (text: string, { span }: Mention): string =>
  text.slice(Math.max(0, span.start - 9), span.start).replace(/(?:<sup>|\^)$/, '');

const ET_AL = /([*_]?)et al\.?\1/;

/** What opens a numbered mention; raising marks may stand outside of its span, since its words are without markup. */
function shellOf(text: string, mention: Mention): string {
  if (/^[⁰¹²³⁴-⁹]/.test(mention.text)) return 'digits';
  const inside = /^(?:<sup>\[?|\^\[?|\[|\()/.exec(mention.text)?.[0] ?? '';
  const raised = /(?:<sup>|\^)$/.exec(text.slice(Math.max(0, mention.span.start - 5), mention.span.start))?.[0] ?? '';
  return raised + inside;
}

const CLOSING: Readonly<Record<string, string>> = {
  '[': ']',
  '(': ')',
  '^': '^',
  '^[': ']^',
  '<sup>': '</sup>',
  '<sup>[': ']</sup>',
  '': '',
};

function bracketsOf(kind: CitationStyle['kind'], shell: string | null): CitationManner['numbers'] {
  if (shell === 'digits') return { open: '', close: '', digits: true };
  const usual = kind === 'round' ? '(' : kind === 'superscript' ? '^' : '[';
  const open = shell ?? usual;
  return { open, close: CLOSING[open] ?? '', digits: false };
}

/** Whether more than half do; the usual where there is none. */
function isMostly(mentions: readonly Mention[], does: (mention: Mention) => boolean, usually: boolean): boolean {
  if (mentions.length === 0) return usually;
  return mentions.filter(does).length * 2 > mentions.length;
}

export function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  let best: string | null = null;
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (best === null || (counts.get(value) ?? 0) > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
