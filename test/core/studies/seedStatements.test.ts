import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { buildArticle } from '../../../src/core/article/buildArticle.js';
import { finish } from '../../../src/core/steps.js';
import { buildIndex } from '../../../src/core/studies/buildIndex.js';
import { indexStats } from '../../../src/core/studies/indexStats.js';
import { StudyIndex } from '../../../src/core/studies/studyIndex.js';
import { readSeeds } from '../../../src/files/seeds.js';

const sources = readSeeds('seeds');
const { index, problems } = buildIndex(sources);
const studies = StudyIndex.of(index.studies, index);

describe('the statements of the seed documents', () => {
  it('are read without a problem', () => assert.deepEqual(problems, []));

  it('show where sources disagree: 31 and 120', () => {
    const found = indexStats(studies).disagreements.find(
      ({ study, disagreement }) => study === 'younger-2013' && disagreement.kind === 'sampleSize',
    );
    assert.deepEqual(
      found?.disagreement.values.map(({ value, isChecked }) => [value, isChecked]),
      [
        [31, true],
        [120, false],
      ],
    );
  });

  it('of a text that cites by number without a list are of the studies that mentions.json names', () => {
    const stated = index.studies.find(({ id }) => id === 'parkitny-younger-2017')?.statements ?? [];
    assert.deepEqual(
      stated
        .filter(({ file }) => file.startsWith('004'))
        .map(({ value }) => value)
        .filter((value) => value !== null),
      [15, 18],
    );
  });

  it('leave no entry of their lists that is neither a study nor kept apart as unfound', () => {
    const printed = index.unfound.map((one) => one.printed.slice(0, 60));
    const lost = (sources.documents ?? []).flatMap(({ text }) => {
      const { article } = finish(buildArticle(parseDocument(text, 'plain'), studies));
      return article.references.filter(({ study, reference }) => study === null && !printed.includes(reference.text.slice(0, 60)));
    });
    assert.deepEqual(
      lost.map(({ reference }) => reference.text),
      [],
    );
  });
});
