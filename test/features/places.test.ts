import assert from 'node:assert/strict';
import { definitionsAt, occurrencesAt } from '../../src/features/definitions.js';
import { linksOf } from '../../src/features/links.js';
import { talliesOf } from '../../src/features/tallies.js';
import { reviewed } from './reviewed.js';

const text = `Psoriasis itches (Lund, 2022), says Lund (2022). So does Yilmaz (2001). See doi:10.1000/xyz123 and NCT01234567.

## References

- Lund, B. (2022). Low-dose naltrexone for psoriasis: a large trial. Journal of Skin & Itch. https://doi.org/10.1000/lund
`;
const { article, findings } = reviewed(text);
const words = (spans: readonly { start: number; end: number }[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end).slice(0, 12));

describe('definitionsAt', () => {
  it('leads from a mention to its entry', () =>
    assert.deepEqual(words(definitionsAt(article, text.indexOf('Lund, 2022') + 2)), ['Lund, B. (20']));
  it('leads nowhere from a mention without an entry', () => assert.deepEqual(definitionsAt(article, text.indexOf('Yilmaz')), []));
  it('leads nowhere from other words', () => assert.deepEqual(definitionsAt(article, 0), []));
});

describe('occurrencesAt', () => {
  const all = ['Lund, 2022', 'Lund (2022)', 'Lund, B. (20'];
  it('finds all places of a study from a mention', () => assert.deepEqual(words(occurrencesAt(article, text.indexOf('Lund (2022)'))), all));
  it('leaves the entry out where only mentions are asked for', () =>
    assert.deepEqual(words(occurrencesAt(article, text.indexOf('B. (2022)'), false)), all.slice(0, 2)));
  it('and from its entry', () => assert.deepEqual(words(occurrencesAt(article, text.indexOf('B. (2022)'))), all));
  it('finds a mention without a study alone', () =>
    assert.deepEqual(words(occurrencesAt(article, text.indexOf('Yilmaz'))), ['Yilmaz (2001']));
});

describe('linksOf', () => {
  it('links identifiers of the text and of entries', () => {
    assert.deepEqual(
      linksOf(article).map(({ target }) => target),
      ['https://doi.org/10.1000/xyz123', 'https://clinicaltrials.gov/study/NCT01234567', 'https://doi.org/10.1000/lund'],
    );
  });
});

describe('talliesOf', () => {
  it('counts mentions by what they resolved to', () => {
    const tallies = talliesOf(article, findings);
    assert.equal(tallies.findings, findings.length);
    assert.equal(tallies.resolved + tallies.ambiguous + tallies.unknown, tallies.mentions);
    assert.ok(tallies.resolved >= 2 && tallies.unknown >= 1);
    assert.equal(tallies.notice, null);
  });

  it('says what makes a review partial', () => {
    const german = reviewed('Die Patienten bekamen das Mittel jeden Abend und schliefen danach besser als zuvor. '.repeat(12));
    assert.match(talliesOf(german.article, []).notice ?? '', /not to be in English/);
    assert.match(talliesOf(article, [], false).notice ?? '', /libraries/);
  });
});
