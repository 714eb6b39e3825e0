import assert from 'node:assert/strict';
import { isEnglish } from '../../../src/core/vocabulary/english.js';

const texts: readonly (readonly [string, boolean])[] = [
  ['Forty women took part in the trial, and more than half of them slept better after three months of treatment.', true],
  ['Randomized trial, 31 women. Naltrexone 4.5 mg nightly versus placebo; pain fell 28.8% versus 18.0% with the drug.', true],
  ['Doses were raised slowly from 1.5 mg.', true],
  ['Vierzig Frauen nahmen an der Studie teil, und mehr als die Hälfte von ihnen schlief nach drei Monaten besser.', false],
  ['Quarante femmes ont participé à cet essai, et plus de la moitié dormaient mieux après trois mois de traitement.', false],
  ['Cuarenta mujeres participaron en el ensayo, y más de la mitad dormía mejor después de tres meses de tratamiento.', false],
  ['Quaranta donne hanno partecipato allo studio e più della metà di loro dormiva meglio dopo tre mesi di cura.', false],
  ['Førti kvinner deltok i studien, og mer enn halvparten av dem sov bedre etter tre måneder med behandling.', false],
  ['Veertig vrouwen namen deel aan het onderzoek en meer dan de helft sliep na drie maanden beter dan voorheen.', false],
  ['Сорок женщин приняли участие в исследовании, и больше половины из них стали лучше спать через три месяца.', false],
  ['四十名女性参加了这项试验，三个月后一半以上的人睡眠有所改善。', false],
  ['Low-dose naltrexone in der Behandlung der Fibromyalgie: eine randomisierte, doppelblinde Studie mit 31 Frauen.', false],
  ['', true],
  ['31 / 40 = 77.5 %', true],
];

describe('isEnglish', () => {
  for (const [text, expected] of texts)
    it(`${expected ? 'takes' : 'refuses'} ${text.slice(0, 40)}`, () => assert.equal(isEnglish(text), expected));
});
