import assert from 'node:assert/strict';
import type { Comparison } from '../../src/core/article/article.js';
import type { Fact, Study } from '../../src/core/studies/study.js';
import { escapeMarkdown } from '../../src/features/escapeMarkdown.js';
import { sourceWords } from '../../src/features/factWords.js';
import { figureCard } from '../../src/features/figureCard.js';
import { studyCard } from '../../src/features/studyCard.js';
import { bundledIndex, reviewText } from '../support/review.js';

const { article } = reviewText('Smith et al. (2011) gave naltrexone to 40 patients with active Crohn’s disease.');
const [bound] = article.figures;
assert.ok(bound);

/** The card of a figure that was held against this fact. */
function cardOf(study: Study, fact: Fact, verdict: 'verified' | 'mismatch'): string {
  assert.ok(bound);
  const comparison: Comparison = { study, verdict, fact, expected: [fact], insteadOf: null, elsewhere: null };
  return figureCard(article, { ...bound, verdict, comparisons: [comparison] }, () => null) ?? '';
}

describe('hovers', () => {
  const studies = bundledIndex.studies.map(({ id }) => bundledIndex.study(id)).filter((study) => study !== null);

  it('name the source of every fact, whether a figure agrees with it or not', () => {
    const silent: string[] = [];
    let facts = 0;
    for (const study of studies) {
      for (const fact of study.facts) {
        facts++;
        const source = sourceWords(fact);
        for (const verdict of ['verified', 'mismatch'] as const)
          if (!/\S/.test(source) || !cardOf(study, fact, verdict).includes(escapeMarkdown(source))) silent.push(`${study.id}: ${fact.id}`);
      }
    }
    assert.ok(facts > 300);
    assert.deepEqual(silent, []);
  });

  it('say on every study’s card what its figures were read from, or that none are known', () => {
    const silent = studies.filter((study) => {
      const card = studyCard(study);
      const read = [...new Set(study.facts.map(({ basis }) => basis))].filter((basis) => basis !== 'memory');
      return read.length === 0 ? !/No figures of it are known|from memory/.test(card) : !read.every((basis) => card.includes(basis));
    });
    assert.deepEqual(
      silent.map(({ id }) => id),
      [],
    );
  });
});
