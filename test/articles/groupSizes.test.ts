import assert from 'node:assert/strict';
import { findingsOnVelnezumab } from './velnezumab.js';

const sizes = (sentence: string, abstract: string) =>
  findingsOnVelnezumab(sentence, abstract).filter(({ rule }) => rule === 'sample-size-mismatch');

const told: readonly string[] = [
  'The study included 1617 patients; 793 received velnezumab and 824 received placebo.',
  'We randomised 1617 patients to velnezumab (n = 793) or placebo (n = 824).',
  'Of 1617 patients, 793 were assigned to velnezumab and 824 to placebo.',
  'We randomised 1617 patients to treatment (n = 793) or placebo (n = 824).',
];
const untold = 'A total of 1617 patients were randomised to velnezumab or placebo.';
const ofPlacebo: readonly string[] = [
  'The placebo group of Norrgaard et al. (2018) included 842 patients.',
  'In Norrgaard et al. (2018), 842 patients were in the placebo group.',
  'In the placebo arm 842 patients were included (Norrgaard et al., 2018).',
];
const ofVelnezumab: readonly string[] = [
  'The velnezumab group included 739 patients (Norrgaard et al., 2018).',
  'Norrgaard et al. (2018) gave velnezumab to 739 patients.',
  'Norrgaard et al. (2018) assigned 739 patients to velnezumab.',
];

describe('a wrong size of one group', () => {
  for (const sentence of ofPlacebo)
    for (const abstract of told)
      it(`is mended to the size of that group: ${sentence} ${abstract}`, () => {
        const [finding, ...more] = sizes(sentence, abstract);
        assert.equal(finding?.message, 'Norrgaard et al. (2018) reports 824 participants in the placebo group, not 842.');
        assert.deepEqual(
          finding.fixes.map(({ title }) => title),
          ['Change to 824'],
        );
        assert.deepEqual(more, []);
      });

  for (const sentence of [...ofPlacebo, ...ofVelnezumab])
    it(`is not told where the abstract gives all people alone: ${sentence}`, () => assert.deepEqual(sizes(sentence, untold), []));

  for (const sentence of ofVelnezumab)
    for (const abstract of told)
      it(`is never mended to the number of all people: ${sentence} ${abstract}`, () =>
        assert.ok(
          sizes(sentence, abstract).every(
            ({ fixes, message }) => !fixes.some(({ title }) => title.includes('1617')) && !message.includes('1617'),
          ),
        ));

  for (const sentence of [
    'Norrgaard et al. (2018) randomised 1167 patients to velnezumab or placebo.',
    'In a two-group trial, Norrgaard et al. (2018) enrolled 1167 patients.',
    'In a parallel-group design, 1167 patients were randomised (Norrgaard et al., 2018).',
  ])
    it(`leaves a wrong number of all people as it is: ${sentence}`, () =>
      assert.deepEqual(
        sizes(sentence, untold).map(({ message, fixes }) => [message, ...fixes.map(({ title }) => title)]),
        [['Norrgaard et al. (2018) reports 1617 participants, not 1167.', 'Change to 1617']],
      ));
});
