import type { Article } from '../core/article/article.js';
import { entryName, type Work, worksOf } from '../core/article/works.js';
import { plainWords } from '../core/cite/citableItem.js';
import { foldText } from '../core/studies/fold.js';
import { type Span, textAt, union } from '../core/text/span.js';
import { shorten } from './studyCard.js';

/** A line of the outline. */
export interface ArticleSymbol {
  readonly name: string;
  /** What stands beside the name in grey. */
  readonly detail: string;
  readonly span: Span;
  /** What is marked when the line is chosen; within `span`. */
  readonly selection: Span;
  readonly kind: 'list' | 'study';
  readonly children: readonly ArticleSymbol[];
}

/**
 * The outline that Vouch adds to the editor's own, which has the headings already: the entries of the reference list below its heading, or,
 * in an article without a list, the studies that it cites, each at its first mention.
 */
export function symbolsOf(article: Article): readonly ArticleSymbol[] {
  const { references } = article;
  const entries = references.filter(({ reference }) => reference.block !== null);
  const children = entries.length > 0 ? entries.map(({ reference }) => entrySymbol(article, reference.position)) : citedSymbols(article);
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last) return [];
  const all = union(first.span, last.span);
  if (entries.length === 0)
    return [{ name: 'Studies cited', detail: String(children.length), span: all, selection: first.selection, kind: 'list', children }];
  const heading = article.document.blocks[article.referenceList?.heading ?? -1];
  const title = heading?.content.prose.text.trim();
  const own = heading ? { start: heading.start, end: heading.end } : null;
  return [
    {
      name: title ? shorten(title, 60) : 'References',
      detail: `${children.length} ${children.length === 1 ? 'entry' : 'entries'}`,
      span: own ? union(own, all) : all,
      selection: own ?? first.selection,
      kind: 'list',
      children,
    },
  ];
}

function entrySymbol(article: Article, position: number): ArticleSymbol {
  const listed = article.references[position];
  if (!listed) throw new RangeError(`there is no entry ${position}`);
  const { label, item, span, text } = listed.reference;
  const name = entryName(item) ?? shorten(text.replace(/\s{1,20}/g, ' '), 50);
  return {
    name: label === null ? name : `${label}. ${name}`,
    detail: item.title ? shorten(plainWords(item.title), 80) : '',
    span,
    selection: firstLine(article, span),
    kind: 'study',
    children: [],
  };
}

function citedSymbols(article: Article): readonly ArticleSymbol[] {
  return worksOf(article).flatMap(({ name, title, places }) => {
    const [first] = places;
    if (!first) return [];
    const span = { start: first.start, end: first.end };
    return [{ name, detail: shorten(plainWords(title), 80), span, selection: span, kind: 'study' as const, children: [] }];
  });
}

function firstLine({ document }: Article, span: Span): Span {
  const end = /[\r\n]/.exec(textAt(document.text, span))?.index;
  return end === undefined ? span : { start: span.start, end: span.start + end };
}

/** Whether all signs of what is asked for stand in this order in a study's name and title, as an editor's own search has it. */
export function matchesQuery({ name, title }: Pick<Work, 'name' | 'title'>, query: string): boolean {
  const wanted = foldText(query).replace(/ /g, '');
  const words = foldText(`${name} ${title}`);
  let at = 0;
  for (const sign of wanted) {
    at = words.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
