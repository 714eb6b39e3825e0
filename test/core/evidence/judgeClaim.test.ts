import assert from 'node:assert/strict';
import { judgeClaim } from '../../../src/core/evidence/judgeClaim.js';
import type { Study } from '../../../src/core/studies/study.js';
import { bundledIndex } from '../../support/review.js';
import { bundledPairs, type Pair } from './bundledPairs.js';
import { abstracts, libraryPairs } from './libraryPairs.js';
import { libraryStudy } from './libraryStudy.js';

/** Pairs that are not told yet. */
const missed: readonly string[] = [
  'Adding LDN to glatiramer acetate significantly improved timed walk.',
  'Most patients reported a treatment response.',
  'Vomiting episodes decreased significantly with ginger.',
];

function studyOf(id: string): Study {
  const [title, abstract] = abstracts[id] ?? [];
  const study = title !== undefined && abstract !== undefined ? libraryStudy(id, title, abstract) : bundledIndex.study(id);
  assert.ok(study, id);
  return study;
}

describe('judgeClaim', () => {
  const pairs: readonly Pair[] = [...bundledPairs, ...libraryPairs];

  it('has 120 pairs, half of them with abstracts of a library', () => {
    assert.deepEqual([bundledPairs.length, libraryPairs.length], [60, 60]);
    assert.equal(new Set(pairs.map(([id, , claim]) => `${id} ${claim}`)).size, pairs.length);
  });

  it('contradicts nothing wrongly, and finds most contradictions', () => {
    const verdicts = pairs.map(([id, expected, claim]) => ({ expected, verdict: judgeClaim({ text: claim }, studyOf(id)).verdict }));
    assert.equal(verdicts.filter(({ expected, verdict }) => verdict === 'contradicts' && expected !== 'contradicts').length, 0);
    const contradictions = verdicts.filter(({ expected }) => expected === 'contradicts');
    const found = contradictions.filter(({ verdict }) => verdict === 'contradicts').length;
    assert.ok(found >= 0.85 * contradictions.length, `${found} of ${contradictions.length}`);
  });

  for (const [id, expected, claim] of pairs) {
    const isMissed = missed.includes(claim);
    it(`${id} ${isMissed ? 'should be' : 'is'} told: ${expected} “${claim}”`, () => {
      const judged = judgeClaim({ text: claim }, studyOf(id));
      if (isMissed) assert.equal(judged.verdict, 'silent', 'take it off the list of those missed');
      else assert.equal(judged.verdict, expected, judged.reason ?? '');
      assert.equal(judged.result === null, judged.verdict === 'silent');
    });
  }
});
