import type { Placed } from '../document/place.js';
import type { Span } from '../text/span.js';

/** Words that point at a study. What they point at is decided later, by resolution. */
export type Mention = AuthorYearMention | NumberedMention | KeyMention | FootnoteMention | IdentifierMention | DescriptiveMention;

/** `Younger et al. (2013)`, `(Smith, 2007)`, `WHO 2020`, or names alone ("Younger and colleagues"). */
export interface AuthorYearMention extends Placed {
  readonly kind: 'authorYear';
  /** Family names or an institution, as printed without "et al."; for a further year of the same authors, theirs again. */
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: number | null;
  /** The year as printed, "in press" or "n.d."; null where there is none. */
  readonly yearText: string | null;
  /** The letter behind the year: `b` of `2014b`. */
  readonly suffix: string | null;
  /** Where the year stands when it is apart from the names: "In 2013, Younger and colleagues"; else left out. */
  readonly yearRange?: Span;
  /** Whether that year may be when the work was done and not when it was printed: "In 2013, Younger and colleagues enrolled …". */
  readonly isYearLoose?: boolean;
  /** Whether the names are part of the sentence, with at most the year in brackets. */
  readonly isNarrative: boolean;
}

/** `[12]`, `[3,5–7]`, `(12)`, `^12^`, `<sup>12</sup>`, superscript digits, or a bare number where that is the document's habit. */
export interface NumberedMention extends Placed {
  readonly kind: 'numbered';
  /** All numbers pointed at, ranges written out. */
  readonly numbers: readonly number[];
  /** The labels as printed, which may have a letter: `9a`. */
  readonly labels: readonly string[];
  readonly form: 'square' | 'round' | 'superscript' | 'bare';
}

/** `[@younger2013; @smith2007]` gives one mention a key. */
export interface KeyMention extends Placed {
  readonly kind: 'citationKey';
  readonly keys: readonly string[];
}

export interface FootnoteMention extends Placed {
  readonly kind: 'footnote';
  readonly label: string;
}

export type IdentifierKind = 'doi' | 'pmid' | 'pmcid' | 'trialId' | 'arxiv' | 'isbn' | 'issn' | 'url';

export interface IdentifierMention extends Placed {
  readonly kind: IdentifierKind;
  /** Normalised: DOI in lower case without prefix, PMID as digits, `PMC123`, registry numbers in upper case. */
  readonly id: string;
  /** Whether its form or check digit shows that it cannot be one. */
  readonly isMalformed: boolean;
}

/** "a 2013 trial of 31 women with fibromyalgia": the study's features without its name. */
export interface DescriptiveMention extends Placed {
  readonly kind: 'descriptive';
  readonly year: number | null;
  /** Words of the description that a study can be searched by, in the vocabulary's terms. */
  readonly design: string | null;
  readonly condition: string | null;
  readonly participants: number | null;
  readonly words: readonly string[];
}
