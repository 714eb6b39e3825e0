import type { Word } from './words.js';

/** Abbreviations that mean other things too, but that a neighbour makes plain: "MS patients", "in patients with UC". */
const toldByNeighbour: ReadonlySet<string> = new Set([
  'MS',
  'FM',
  'FMS',
  'CD',
  'UC',
  'RA',
  'CIS',
  'HT',
  'ME',
  'CFS',
  'ASD',
  'AUD',
  'SSc',
  'PsO',
  'NCP',
  'DPN',
  'PDN',
  'PCC',
  'AIDS',
]);

/** Abbreviations that only an introduction makes plain: RR is a relative risk, SP a speaker, NO and BE are words, GA gestational age. */
const toldByIntroduction: ReadonlySet<string> = new Set([
  'RR',
  'SP',
  'PP',
  'NO',
  'BE',
  'GA',
  'NP',
  'NeP',
  'AID',
  'RSD',
  'CPT',
  'PPT',
  'DDD',
  'ROS',
  'PES',
  'FSS',
  'PDQ',
  'PCS',
  'MCS',
  'MHI',
  'CHOP',
  'BPI',
  'NTX',
  'SPIR',
  'AE',
  'AEs',
]);

const patientsBehind: ReadonlySet<string> = new Set(
  'patient patients sufferer sufferers symptom symptoms relapse relapses pain fatigue subjects participants diagnosis cohort flare flares people'.split(
    ' ',
  ),
);
const patientsBefore: ReadonlySet<string> = new Set('with have has had having for of in from and'.split(' '));
const personsBefore: ReadonlySet<string> = new Set(
  'patients people women men adults children persons individuals participants subjects those diagnosed treatment management progressive remitting active'.split(
    ' ',
  ),
);
const otherMeanings: ReadonlySet<string> = new Set('word excel office windows teams degree spectrometry thesis access outlook'.split(' '));

/**
 * Whether the abbreviation at these words means the vocabulary's term. `namedInFull` says that the text has the long form as well.
 */
export function abbreviationIsTold(
  printed: string,
  words: readonly Word[],
  first: number,
  last: number,
  introduced: ReadonlySet<string>,
  namedInFull: boolean,
): boolean {
  const mayMeanOther = toldByNeighbour.has(printed) || toldByIntroduction.has(printed) || printed.length <= 2;
  if (!mayMeanOther || introduced.has(printed)) return true;
  const behind = words[last + 1]?.folded ?? '';
  if (otherMeanings.has(behind)) return false;
  if (namedInFull) return true;
  if (!toldByNeighbour.has(printed)) return false;
  const before = words[first - 1]?.folded ?? '';
  const twoBefore = words[first - 2]?.folded ?? '';
  return (
    patientsBehind.has(behind) || (patientsBefore.has(before) && personsBefore.has(twoBefore)) || (printed === 'MS' && before === 'in')
  );
}
