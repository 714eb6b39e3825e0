import type { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { indexWith } from './review.js';

/** A made-up work as a writer's library has it: its first author, when, and what the abstract says. */
export interface LibraryWork {
  readonly family: string;
  /** The further authors; two where none are given, so that the work is cited with “et al.”. */
  readonly coauthors?: readonly string[];
  readonly year: number;
  readonly title: string;
  readonly abstract: string;
}

/** The bundled index and a library of made-up works. */
export const indexOfWorks = (works: readonly LibraryWork[]): StudyIndex =>
  indexWith({ path: 'library.ris', text: works.map(risOf).join('\n') });

function risOf({ family, coauthors = ['Lund', 'Oduya'], year, title, abstract }: LibraryWork): string {
  const authors = [family, ...coauthors].map((name) => `AU  - ${name}, A.\n`).join('');
  return `TY  - JOUR\nID  - ${family}${year}\n${authors}TI  - ${title}\nPY  - ${year}\nJO  - Journal of trials\nAB  - ${abstract}\nER  - \n`;
}
