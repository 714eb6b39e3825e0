import type { Span } from '../../core/text/span.js';
import type { TextPlace } from '../textPlace.js';
import type { VerdictWord } from './verdictWords.js';

/** A table of the report before it is HTML or Markdown. Its texts are plain words, escaped by whoever prints them. */
export interface ReportTable {
  /** Names the table within its report: `figures`. */
  readonly id: string;
  readonly title: string;
  /** A sentence on how to read it, or null. */
  readonly note: string | null;
  /** What stands in its place where it has no rows. */
  readonly empty: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly title: string;
  /** How wide it is beside the others. */
  readonly width: 'narrow' | 'small' | 'middle' | 'wide';
  readonly isNumber?: boolean;
}

export interface Row {
  /** The stretch of the article that it is about, or null. */
  readonly span: Span | null;
  readonly verdict: VerdictWord;
  /** The study that the row is, to find it by. */
  readonly study?: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  /** Further words below, each a line. */
  readonly details?: readonly string[];
  readonly isVerdict?: boolean;
  readonly isStrong?: boolean;
  /** An https address for the text. */
  readonly link?: string | null;
  /** What it is sorted by where that is not its text. */
  readonly order?: number | string;
}

export const placeCell = ({ line }: TextPlace): Cell => ({ text: String(line), order: line });

export const verdictCell = ({ word, tone }: VerdictWord): Cell => ({ text: word, isVerdict: true, order: `${ORDER[tone]} ${word}` });

/** What needs the reader first. */
export const ORDER = { bad: 0, doubt: 1, open: 2, good: 3 } as const;

export const PLACE_COLUMN: Column = { title: 'Line', width: 'narrow', isNumber: true };
