import type { Span } from '../text/span.js';
import type { CslItem, MalformedIdentifier, ReferenceField } from './reference.js';

/** What the text of one entry says, with the places of its parts in offsets of that text. */
export interface ParsedReference {
  readonly item: CslItem;
  readonly fields: Readonly<Partial<Record<ReferenceField, Span>>>;
  /** Year suffix as printed: `a` of `2014a`. */
  readonly yearSuffix: string | null;
  /** Whether the list of authors was cut by "et al." or "…". */
  readonly authorsCut: boolean;
  /** Identifiers that the entry prints and that cannot be ones. */
  readonly malformed?: readonly MalformedIdentifier[];
}

/** The parts of an entry before they are read, in offsets of its text. */
export type Segments = Readonly<Partial<Record<Segment, Span>>>;

export type Segment =
  | 'author'
  | 'date'
  | 'title'
  | 'container'
  | 'volume'
  | 'issue'
  | 'page'
  | 'publisher'
  | 'place'
  | 'editor'
  | 'edition'
  | 'genre';
