import { citedKey } from '../mentions/citationKeys.js';
import type { CslItem } from '../references/reference.js';
import { shortName, yearOfItem } from '../studies/studyName.js';
import { plainWords } from './citableItem.js';
import type { CitationManner } from './citationManner.js';

/** One work to be cited. */
export interface CitedWork {
  readonly item: CslItem;
  /** Whether it has more authors than are known. */
  readonly authorsCut?: boolean;
  /** The number of its entry, or the label of its footnote. */
  readonly label: string | null;
  /** The letter behind the year where two entries of the list share names and year. */
  readonly suffix: string | null;
  /** Its citation key. */
  readonly key: string;
}

/** A work of which nothing but the number of its entry is written. */
export const numberedWork = (number: number): CitedWork => ({ item: { type: '' }, label: String(number), suffix: null, key: '' });

/**
 * A citation as the document writes it: `(Younger et al., 2013)`, `[19]`, `^19^`, `[@younger2013]`, `[^4]`.
 * Several works make one group: `(Smith, 2007; Younger et al., 2013)`, `[3,19]`.
 */
export function formatCitation(works: readonly CitedWork[], manner: CitationManner): string {
  const inside = insideOfCitation(works, manner);
  switch (manner.style.kind) {
    case 'numbered':
    case 'round':
    case 'superscript':
      return `${manner.numbers.open}${inside}${manner.numbers.close}`;
    case 'citationKey':
      return `[${inside}]`;
    case 'footnote':
      return works.map((work) => `[^${work.label}]`).join('');
    default:
      return `(${inside})`;
  }
}

/** The same without what encloses it, to be put into a group that stands there already. */
export function insideOfCitation(works: readonly CitedWork[], manner: CitationManner): string {
  switch (manner.style.kind) {
    case 'numbered':
    case 'round':
    case 'superscript': {
      const numbers = works.map((work) => work.label ?? '').join(manner.comma);
      return manner.numbers.digits ? numbers.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit) : numbers;
    }
    case 'citationKey':
      return works.map((work) => citedKey(work.key ?? '')).join('; ');
    default:
      return works.map((work) => namesAndYear(work, manner)).join('; ');
  }
}

/** `Younger et al., 2013`: the names in brackets, both of two and the first of more. */
function namesAndYear({ item, suffix, authorsCut }: CitedWork, manner: CitationManner): string {
  const year = `${yearOfItem(item) ?? 'n.d.'}${suffix ?? ''}`;
  return `${citedNames(item, authorsCut === true, manner)}${manner.style.comma ? ',' : ''} ${year}`;
}

function citedNames(item: CslItem, authorsCut: boolean, manner: CitationManner): string {
  const names = (item.author ?? []).map(shortName).map(plainWords).filter(Boolean);
  if (names.length === 0)
    return `“${plainWords(item.title ?? 'Untitled')
      .split(' ')
      .slice(0, 4)
      .join(' ')}”`;
  if (names.length > 2 || authorsCut) return `${names[0]} ${manner.etAl}`;
  return names.join(` ${manner.style.and} `);
}
