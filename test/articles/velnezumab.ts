import type { Finding } from '../../src/core/finding.js';
import { indexOfWorks } from '../support/libraryOf.js';
import { reviewText } from '../support/review.js';

/** What is found in a text on a made-up trial of velnezumab by Norrgaard et al. (2018), whose abstract tells so of its people. */
export function findingsOnVelnezumab(text: string, abstract: string): readonly Finding[] {
  const trial = {
    family: 'Norrgaard',
    year: 2018,
    title: 'Velnezumab for episodic migraine: a randomised trial',
    abstract: `${abstract} Headache days fell.`,
  };
  return reviewText(`# Trials\n\n${text}\n`, { index: indexOfWorks([trial]) }).findings;
}
