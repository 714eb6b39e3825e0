import assert from 'node:assert/strict';
import { type CitationPlaces, ownerOfSection } from '../../../src/core/article/topics.js';
import { reviewText } from '../../support/review.js';

describe('the study that a section is headed with', () => {
  const { article } = reviewText(
    '# Low-dose naltrexone in fibromyalgia\n\n## Younger et al. (2013)\n\nIt had 31 participants.\n\nSmith et al. (2011) had 40.\n',
  );
  const { document, citations } = article;
  const [own, other] = citations;
  const section = document.sections.at(-1);
  assert.ok(own && other && section);
  const heading = section.heading ?? -1;
  const owner = (inText: CitationPlaces['inBlock']): number | null =>
    ownerOfSection(document, section, {
      inBlock: (block) => (block === heading ? [own] : inText(block)),
      inRow: () => [],
      inHeader: () => [],
    });

  it('is what its text is about where that names no other', () =>
    assert.equal(
      owner(() => []),
      own.position,
    ));
  it('is not where its text names another', () =>
    assert.equal(
      owner(() => [other]),
      null,
    ));
  it('is found however often its text names it', () => {
    const often = Array.from({ length: 300_000 }, () => own);
    assert.equal(
      owner((block) => (block === heading + 1 ? often : [])),
      own.position,
    );
  });
});
