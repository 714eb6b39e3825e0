import { gated } from '../expressions/gated.js';
import type { List, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { blockContent } from './blockContent.js';
import type { BlockContent, ListPlace, OpenList, ParsedGroup, TablePlace } from './document.js';
import { finish, type Steps } from '../steps.js';
import { hashOf } from './hash.js';
import { appendInline, offsetsOf } from './inline.js';
import { listParts } from './listParts.js';
import { maskMarkdown } from './mask.js';
import { linesOf } from './lines.js';
import { plainParagraphs } from './plainParagraphs.js';
import { ProseBuilder } from './prose.js';
import type { Span } from '../text/span.js';

type PlacedContent = ParsedGroup['blocks'][number];
type Parsed = Pick<ParsedGroup, 'blocks' | 'comments' | 'openList'>;
type Comment = ParsedGroup['comments'][number];

/**
 * Reads a group of top-level Markdown blocks. `definitions` are link definitions from elsewhere in the file that the group's references
 * need, `continues` a list of the group before that goes on in this one. Offsets in the result count from the group's start. The caller has
 * seen to it that the text is not too nested to be parsed.
 */
export function parseMarkdown(text: string, definitions: string, continues: OpenList | null = null): Parsed {
  return finish(parseMarkdownInSteps(text, definitions, continues));
}

/** The same, with breaks within a long list. */
export function* parseMarkdownInSteps(text: string, definitions: string, continues: OpenList | null = null): Steps<Parsed> {
  // A byte-order mark at the start would be swallowed without being counted; a line end before it keeps it.
  const before = definitions !== '' ? `${definitions}\n\n` : text.startsWith('\uFEFF') ? '\n' : '';
  const masked = maskMarkdown(text);
  const parts = listParts(masked);
  const reader = new GroupReader(continues);
  if (!parts) reader.read(before, masked, 0);
  for (const { start, end } of parts ?? []) {
    reader.readOn(before, masked.slice(start, end), start);
    yield;
  }
  return reader.found;
}

/** GFM is only read where its marks stand: it makes parsing slower by half. */
const needsGfm = gated(/\||\[\^|~~|\[[ xX]\]/);

const gfmSyntax = gfm({ singleTilde: false });
// Bare addresses are found in the prose instead: the parser's own search for them loses positions.
const withoutAutolinks = { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } };
const gfmTree = gfmFromMarkdown().filter((extension) => !extension.enter || !('literalAutolink' in extension.enter));

function treeOf(source: string): Root {
  if (!needsGfm.test(source)) return fromMarkdown(source);
  return fromMarkdown(source, { extensions: [gfmSyntax, withoutAutolinks], mdastExtensions: gfmTree });
}

/** Where the reader stands in the tree. */
interface Place {
  readonly item: { readonly place: Omit<ListPlace, 'markerOffset' | 'first'>; readonly marker: number; isStarted: boolean } | null;
  readonly inQuote: boolean;
  readonly footnote: string | null;
}

class GroupReader {
  #source = '';
  /** Where the group's own text starts in the source. */
  #from = 0;
  /** What an offset of the source is more than one of the group. */
  #shift = 0;
  /** The list of the group before that may go on at the very start. */
  readonly #continues: OpenList | null;
  /** The list that goes on from part to part, and how many items it has so far. */
  #list: { readonly name: number; readonly items: number } | null = null;
  /** The list that the last block belongs to, or null. */
  #open: OpenList | null = null;
  readonly #addresses = new Map<string, string>();
  readonly #blocks: PlacedContent[] = [];
  readonly #comments: Comment[] = [];
  readonly #names = new Set<number>();

  constructor(continues: OpenList | null) {
    this.#continues = continues;
    if (continues) this.#names.add(continues.list);
  }

  get found(): Parsed {
    return { blocks: this.#blocks, comments: this.#comments, openList: this.#open };
  }

  /** Reads a text that stands so far behind the group's start; what is put before it is no part of it. */
  read(before: string, text: string, at: number): void {
    this.#source = before + text;
    this.#from = before.length;
    this.#shift = before.length - at;
    // Where nothing is defined, so that what stands in brackets is text.
    const plain = before === '' ? plainParagraphs(text) : null;
    if (plain) {
      for (const span of plain) this.#addPlain(span);
      this.#open = null;
      return;
    }
    const root = treeOf(this.#source);
    this.#collectAddresses(root);
    for (const node of root.children) {
      this.#open = null;
      const place = { item: null, inQuote: false, footnote: null };
      if (node.type === 'list') this.#open = this.#visitList(node, place, this.#goingOn(node));
      else this.#visit(node, place);
    }
  }

  /** Reads the next items of a list that is all there is in the group. */
  readOn(before: string, items: string, at: number): void {
    this.#list ??= { name: this.#continues?.list ?? 0, items: this.#continues?.items ?? 0 };
    this.read(before, items, at);
    if (this.#open) this.#list = { name: this.#open.list, items: this.#open.items };
  }

  /** The list that a list at the margin is more of, with how many items it has so far; null for one that begins. */
  #goingOn(node: List): { readonly name: number; readonly items: number } | null {
    if (this.#list) return this.#list.items > 0 ? this.#list : null;
    const isAtStart = offsetsOf(node).start === this.#shift;
    return isAtStart && this.#continues ? { name: this.#continues.list, items: this.#continues.items } : null;
  }

  #collectAddresses(node: Nodes): void {
    if (node.type === 'definition') {
      if (!this.#addresses.has(node.identifier)) this.#addresses.set(node.identifier, node.url);
    } else if (node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      for (const child of node.children) this.#collectAddresses(child);
    }
  }

  #visit(node: RootContent, place: Place): void {
    switch (node.type) {
      case 'heading':
        this.#addBlock('heading', node.depth, node.children, offsetsOf(node), place, null);
        break;
      case 'paragraph':
        this.#addBlock('paragraph', 0, node.children, offsetsOf(node), place, null);
        break;
      case 'blockquote':
        for (const child of node.children) this.#visit(child, { ...place, inQuote: true });
        break;
      case 'footnoteDefinition':
        for (const child of node.children) this.#visit(child, { ...place, footnote: node.label ?? node.identifier });
        break;
      case 'list':
        this.#visitList(node, place, null);
        break;
      case 'table':
        this.#addTable(node, place);
        break;
      case 'html':
        this.#addComments(offsetsOf(node).start, offsetsOf(node).end);
        break;
    }
  }

  #visitList(node: List, place: Place, more: { readonly name: number; readonly items: number } | null): OpenList {
    const list = more?.name ?? this.#nameOf(offsetsOf(node).start);
    const from = more?.items ?? 0;
    const depth = (place.item?.place.depth ?? 0) + 1;
    let sign = '';
    node.children.forEach((item, index) => {
      const { start } = offsetsOf(item);
      const marker = markerPattern.exec(this.#source.slice(start, start + 20))?.[0] ?? '';
      sign = marker.slice(-1);
      const inItem = {
        place: { list, item: from + index, depth, ordered: node.ordered === true, marker },
        marker: start,
        isStarted: false,
      };
      for (const child of item.children) this.#visit(child, { ...place, item: inItem });
    });
    return { list, items: from + node.children.length, sign };
  }

  #addTable(node: Table, place: Place): void {
    const table = this.#nameOf(offsetsOf(node).start);
    node.children.forEach((row, rowIndex) => {
      row.children.forEach((cell, column) => {
        const { start, end } = offsetsOf(cell);
        const first = cell.children[0];
        const last = cell.children.at(-1);
        const span = first && last ? { start: offsetsOf(first).start, end: offsetsOf(last).end } : emptyCell(this.#source, start, end);
        this.#addBlock('tableCell', 0, cell.children, span, place, { table, row: rowIndex, column, isHeader: rowIndex === 0 });
      });
    });
  }

  #addBlock(
    kind: BlockContent['kind'],
    depth: number,
    children: readonly PhrasingContent[],
    span: { readonly start: number; readonly end: number },
    place: Place,
    table: TablePlace | null,
  ): void {
    if (span.start < this.#from) return;
    const builder = new ProseBuilder(this.#source, span.start);
    appendInline(children, {
      source: this.#source,
      addresses: this.#addresses,
      builder,
      onComment: (start, end) => this.#addComments(start, end),
    });
    this.#addProse(kind, depth, builder, span, place, table);
  }

  /** Adds a paragraph without any markup. */
  #addPlain(span: Span): void {
    const builder = new ProseBuilder(this.#source, span.start);
    for (const { start, end, next } of linesOf(this.#source, span.start)) {
      builder.copy(start, end);
      if (end >= span.end) break;
      builder.put(' ', end, next);
    }
    this.#addProse('paragraph', 0, builder, span, { item: null, inQuote: false, footnote: null }, null);
  }

  #addProse(kind: BlockContent['kind'], depth: number, builder: ProseBuilder, span: Span, place: Place, table: TablePlace | null): void {
    const { item, inQuote, footnote } = place;
    const list = item ? { ...item.place, markerOffset: item.marker - span.start, first: !item.isStarted } : null;
    const content = blockContent({ kind, depth, list, table, inQuote, footnote }, builder.finish());
    if (content.prose.text === '' && kind !== 'tableCell') return;
    if (item) item.isStarted = true;
    this.#blocks.push({ start: span.start - this.#shift, end: span.end - this.#shift, content });
  }

  #addComments(start: number, end: number): void {
    if (start < this.#from) return;
    const html = this.#source.slice(start, end);
    for (let from = html.indexOf('<!--'); from >= 0; ) {
      const close = html.indexOf('-->', from + 4);
      if (close < 0) break;
      const at = start - this.#shift + from;
      this.#comments.push({ start: at, end: at + close + 3 - from, text: html.slice(from + 4, close).trim() });
      from = html.indexOf('<!--', close + 3);
    }
  }

  /** A number for a list or table that an edit elsewhere leaves as it is. */
  #nameOf(start: number): number {
    let name = hashOf(this.#source.slice(start, start + 200).split(/[\r\n]/, 1)[0] ?? '');
    while (this.#names.has(name)) name++;
    this.#names.add(name);
    return name;
  }
}

/** Whether a text may begin with an item of a list with such a sign. */
export const mayStartWithItem = (text: string, sign: string): boolean => markerPattern.exec(text.slice(0, 20))?.[0].slice(-1) === sign;

const markerPattern = /^(?:[-*+]|\d{1,9}[.)])/;

/** A cell without words stands behind its bar. */
function emptyCell(source: string, start: number, end: number): { start: number; end: number } {
  const at = source.charAt(start) === '|' && end > start ? start + 1 : start;
  return { start: at, end: at };
}
