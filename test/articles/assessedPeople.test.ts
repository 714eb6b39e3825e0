import assert from 'node:assert/strict';
import { isAlarm } from '../support/review.js';
import { findingsOnVelnezumab } from './velnezumab.js';

/** How an abstract tells of those who were looked at and those who took part: 1482 and 736. */
const wordings: readonly string[] = [
  'Of 1482 patients assessed, 736 (mean [SD] age, 41.2 [10.9] years; 611 women [83.0%]) met study entry criteria (intent-to-treat).',
  'Of 1482 patients assessed, 736 met study entry criteria and received at least one dose.',
  'A total of 1482 patients were assessed for eligibility, of whom 736 were randomized.',
  'In all, 1482 patients were screened and 736 were randomised.',
  'A total of 1482 patients were enrolled, and 736 were randomized and received at least one dose.',
  'We screened 1482 adults with migraine; 741 were randomly assigned and 736 received at least one dose.',
  'Of 1482 individuals, 736 met study entry criteria.',
  'From 1482 assessed patients, 736 entered the double-blind phase.',
  'The study included 1482 patients, of whom 736 were randomised.',
  '1482 patients signed consent. The 736 patients of the intent-to-treat population received at least one dose.',
  'The study enrolled 1482 patients; treated: 736.',
];
const articles: readonly string[] = [
  'Norrgaard et al. (2018) randomised 736 patients with migraine to velnezumab or placebo.',
  'In a randomised trial of 736 patients, velnezumab reduced monthly headache days (Norrgaard et al., 2018).',
  'The trial enrolled 736 patients with episodic migraine (Norrgaard et al., 2018).',
  'Of 1482 patients assessed, 736 were randomised to velnezumab or placebo (Norrgaard et al., 2018).',
];
const sizesIn = (article: string, abstract: string): readonly string[] =>
  findingsOnVelnezumab(article, abstract)
    .filter(isAlarm)
    .map(({ message }) => message);

describe('who took part, where an abstract tells of people who were assessed too', () => {
  for (const abstract of wordings)
    it(`is no wrong number: ${abstract}`, () =>
      assert.deepEqual(
        articles.map((article) => sizesIn(article, abstract)),
        articles.map(() => []),
      ));

  for (const abstract of wordings.slice(0, 4).concat(wordings.slice(6, 9)))
    it(`is not mended to those assessed: ${abstract}`, () =>
      assert.deepEqual(
        sizesIn('Norrgaard et al. (2018) randomised 585 patients with migraine.', abstract).filter((message) => message.includes('1482')),
        [],
      ));

  for (const article of [
    'Of the 1482 patients assessed, 736 met the entry criteria (Norrgaard et al., 2018).',
    'In Norrgaard et al. (2018), of 1482 patients, 736 met the entry criteria.',
    'From 1482 assessed patients, 736 entered the trial (Norrgaard et al., 2018).',
    'In Norrgaard et al. (2018), 1482 patients were considered, and 736 took part.',
    'Norrgaard et al. (2018) invited 1482 patients.',
  ])
    it(`is told rightly beside those whom the abstract leaves out: ${article}`, () =>
      assert.deepEqual(sizesIn(article, 'A total of 736 patients were randomised to velnezumab or placebo.'), []));

  it('is wrong where no number of people in the abstract is it', () =>
    assert.deepEqual(
      sizesIn('Norrgaard et al. (2018) randomised 585 patients with migraine.', 'A total of 736 patients were randomised; 12 withdrew.'),
      ['Norrgaard et al. (2018) reports 736 participants, not 585.'],
    ));

  it('is wrong where the number is that of something else', () =>
    assert.deepEqual(
      sizesIn(
        'Norrgaard et al. (2018) randomised 140 patients with migraine.',
        'A total of 736 patients were randomised to velnezumab 140 mg or placebo.',
      ),
      ['Norrgaard et al. (2018) reports 736 participants, not 140.'],
    ));
});
