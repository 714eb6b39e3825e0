import type { IdentifierKind } from '../mentions/mention.js';
import type { Span } from '../text/span.js';

/** A name in CSL-JSON. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly raw?: string;
}

/** The bibliographic data of one work, in CSL-JSON (https://docs.citationstyles.org). */
export interface CslItem {
  readonly id?: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly 'collection-title'?: string;
  readonly 'event-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly 'page-first'?: string;
  readonly number?: string;
  readonly genre?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly edition?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly ISBN?: string;
  readonly ISSN?: string | readonly string[];
  readonly URL?: string;
  readonly abstract?: string;
  readonly note?: string;
  readonly status?: string;
  readonly keyword?: string;
  readonly language?: string;
}

/** The parts of an entry that a finding can point at. */
export type ReferenceField =
  | 'author'
  | 'year'
  | 'title'
  | 'container-title'
  | 'volume'
  | 'issue'
  | 'page'
  | 'DOI'
  | 'PMID'
  | 'PMCID'
  | 'URL';

/** An identifier whose form or check digit shows that it cannot be one. */
export interface MalformedIdentifier {
  readonly kind: IdentifierKind;
  readonly text: string;
  readonly span: Span;
}

/** An entry of the article's own reference list. */
export interface Reference {
  /** Position in `article.references`. */
  readonly position: number;
  /** The printed number without punctuation, or null. */
  readonly label: string | null;
  readonly text: string;
  /** From the label, or the first word, to the last; without the bullet. */
  readonly span: Span;
  /** Position of its block in `document.blocks`, or null for an entry from front matter. */
  readonly block: number | null;
  readonly origin: 'list' | 'footnote' | 'frontMatter' | 'bibliography';
  readonly item: CslItem;
  /** Where the parts of the item stand in the file. */
  readonly fields: Readonly<Partial<Record<ReferenceField, Span>>>;
  /** Year suffix as printed: `a` of `2014a`. */
  readonly yearSuffix: string | null;
  /** Whether the list of authors was cut by "et al." or "…". */
  readonly authorsCut: boolean;
  /** Whether it follows another entry in one bullet or paragraph of a list that otherwise has one each. */
  readonly runsOn: boolean;
  /** Whether it stands below "Further reading" or the like, beside the list: nothing has to cite it. */
  readonly isFurtherReading?: boolean;
  /** Identifiers in it that cannot be ones; left out where there are none. */
  readonly malformed?: readonly MalformedIdentifier[];
}

/** The list as a whole: where it stands and how it is written, so that an entry can be added in its manner. */
export interface ReferenceList {
  readonly span: Span;
  /** Positions in `document.blocks`, half open. */
  readonly blocks: Span;
  readonly heading: number | null;
  readonly numbered: boolean;
  /** What stands before an entry: `  • `, `- `, `1. `, or nothing. */
  readonly marker: string;
  /** What stands between two entries. */
  readonly separator: string;
  readonly order: 'alphabetical' | 'appearance' | 'none';
}
