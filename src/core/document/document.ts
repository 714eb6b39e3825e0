import type { LineIndex } from '../text/lineIndex.js';
import type { Span } from '../text/span.js';

/** Markdown, Quarto and R Markdown are read alike; plain text has no markup but paragraphs, bullets and headings by shape. */
export type TextFormat = 'markdown' | 'plain';

/**
 * What a file says, ready to be searched. A value: the same text and format give the same document.
 *
 * A document is a row of blocks. What a block holds (its `content`) knows nothing of where the block stands, so that an edit elsewhere
 * leaves it as it was and everything found in it can be kept.
 */
export interface Document {
  readonly text: string;
  readonly format: TextFormat;
  readonly lineIndex: LineIndex;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly frontMatter: FrontMatter | null;
  readonly suppressions: readonly Suppression[];
  /** Stretches that are too large or too nested to be parsed and were read as plain prose. */
  readonly notReviewedInFull: readonly Span[];
  /** Where groups of blocks begin and what was parsed from each, for the next parse to use again. */
  readonly groups: readonly Group[];
}

/** A leaf of the text: one heading, paragraph, list item's paragraph or table cell. */
export interface Block {
  /** Position in `document.blocks`. */
  readonly index: number;
  /** Where it stands in the file. */
  readonly start: number;
  readonly end: number;
  readonly content: BlockContent;
}

/** What a block says. The same object stands for the same source, wherever it stands. */
export interface BlockContent {
  readonly kind: 'heading' | 'paragraph' | 'tableCell';
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  readonly prose: Prose;
  /** In offsets of the prose; they cover all of it but the white space between them. */
  readonly sentences: readonly Span[];
  /** Markup over the prose, in its offsets, in order of position. */
  readonly marks: readonly Mark[];
  readonly list: ListPlace | null;
  readonly table: TablePlace | null;
  readonly inQuote: boolean;
  /** The label where the block belongs to a footnote's text: `1` of `[^1]: …`. */
  readonly footnote: string | null;
}

/**
 * The words of a block without markup. Wrapped lines are joined by one space; code, pictures and formulas stand as one U+FFFC each,
 * so that no pattern reaches across them; comments are left out. Every regular expression runs on `text`.
 */
export interface Prose {
  readonly text: string;
  /** Runs of units that stand alike in prose and source, in order; `source` counts from the start of the block. */
  readonly runs: readonly ProseRun[];
}

export interface ProseRun {
  readonly prose: number;
  readonly source: number;
  readonly length: number;
}

export interface Mark extends Span {
  readonly kind: 'emphasis' | 'strong' | 'link' | 'superscript' | 'subscript' | 'delete' | 'footnoteReference' | 'code' | 'image' | 'html';
  /** The address of a link, the label of a footnote reference, the tag of raw HTML; else null. */
  readonly value: string | null;
}

export interface ListPlace {
  /** Names the list, whatever stands around it; two items with the same number are siblings. */
  readonly list: number;
  readonly item: number;
  readonly depth: number;
  readonly ordered: boolean;
  /** As printed: `1.`, `-`, `•`; the prose does not hold it. */
  readonly marker: string;
  /** Where the marker starts, counted from the start of the block (0 or below). */
  readonly markerOffset: number;
  /** Whether this is the first block of its item. */
  readonly first: boolean;
}

export interface TablePlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly isHeader: boolean;
}

/** A heading and what stands below it, up to the next heading of its rank. The first section may have no heading. */
export interface Section extends Span {
  /** Position of the heading in `document.blocks`, or null. */
  readonly heading: number | null;
  readonly title: string;
  readonly depth: number;
  /** Positions in `document.blocks`, half open, without the heading. */
  readonly blocks: Span;
}

export interface FrontMatter extends Span {
  /** What the YAML between the fences says; empty where it cannot be read. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly problem: string | null;
}

/**
 * A comment that turns rules off: `<!-- vouch-disable-next-line sample-size-mismatch -- planned number -->`,
 * `<!-- vouch-disable … -->` up to `<!-- vouch-enable … -->`, or `<!-- vouch-disable-file … -->`. In plain text the same words stand
 * on a line of their own between `[` and `]` or behind `//` or `%`.
 */
export interface Suppression {
  /** The comment itself. */
  readonly comment: Span;
  /** What it covers. */
  readonly covers: Span;
  /** Rule ids; empty for all rules. */
  readonly rules: readonly string[];
  readonly reason: string | null;
}

/** Several top-level blocks that are parsed together and kept together. */
export interface Group {
  readonly start: number;
  readonly end: number;
  /** The link definitions that stand in it, by label. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly parsed: ParsedGroup;
}

/** A list of which more items may follow in the next group. */
export interface OpenList {
  readonly list: number;
  readonly items: number;
  /** The bullet, or what stands behind the number. */
  readonly sign: string;
}

/** What a group's text gives, in offsets from the group's start; kept by the text it was made from. */
export interface ParsedGroup {
  /** Its text and all else that it was read with. */
  readonly key: string;
  /** The list that the group before ended with and this one goes on with, or null. */
  readonly continues: OpenList | null;
  /** The list that the group ends with, or null. */
  readonly openList: OpenList | null;
  readonly blocks: readonly { readonly start: number; readonly end: number; readonly content: BlockContent }[];
  readonly comments: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly tooComplex: boolean;
}
