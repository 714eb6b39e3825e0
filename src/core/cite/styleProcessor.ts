import type { CslItem } from '../references/reference.js';

/** How a processor marks emphasis: none, as Markdown writes it, or as HTML (escaped). */
export type CitedFormat = 'text' | 'markdown' | 'html';

/** A citation style that is ready to write; the shells make one from a `.csl` file, and nothing in the core knows how. */
export interface StyleProcessor {
  /** As the style calls itself: "American Psychological Association 7th edition". */
  readonly title: string;
  /** Whether citations are numbers, which the order in the text gives. */
  readonly isNumeric: boolean;
  /** The entries of the list in the order of the style, each on one line, without its number. Items are told apart by `id`. */
  bibliography(items: readonly CslItem[], format: CitedFormat): readonly CitedEntry[];
  /** The citation of the items together, as it stands in the text: "(Younger et al., 2013; Smith, 2007)". */
  citation(items: readonly CslItem[], format: CitedFormat): string;
}

export interface CitedEntry {
  readonly id: string;
  readonly text: string;
}
