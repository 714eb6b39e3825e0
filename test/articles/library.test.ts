import assert from 'node:assert/strict';
import { indexWith, reviewText } from '../support/review.js';

/** An export from PubMed on a drug that the bundled index does not know. */
const LIBRARY = `
PMID- 40000001
DP  - 2019 Apr
TI  - Velorin for chronic tension headache: a randomised trial.
LID - 10.1234/vel.1 [doi]
AB  - BACKGROUND: Chronic tension headache is common. METHODS: Eighty-four adults with
      tension headache were randomised to velorin 20 mg daily or placebo for 12 weeks.
      RESULTS: Headache days fell with velorin.
FAU - Hart, Pia
FAU - Lund, Mats
FAU - Osei, Kwame
PT  - Randomized Controlled Trial
JT  - Journal of trials

PMID- 40000002
DP  - 2021
TI  - Long-term velorin in chronic tension headache: a cohort study.
LID - 10.1234/vel.2 [doi]
AB  - A total of 1,310 patients were enrolled at nine clinics.
FAU - Brandt, Ulla
FAU - Costa, Rui
JT  - Journal of cohorts
PT  - Retracted Publication
`;

const index = indexWith({ path: 'headache.nbib', text: LIBRARY });
const review = (sentence: string) =>
  reviewText(`# Velorin for chronic tension headache\n\nVelorin is given for chronic tension headache.\n\n${sentence}\n`, { index })
    .findings;

describe('a library of another subject', () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    ['Hart et al. (2019) randomised 120 adults with tension headache.', 'sample-size-mismatch', '84'],
    ['Hart et al. (2019) gave velorin 50 mg daily.', 'dose-mismatch', '20 mg'],
    ['Hart et al. (2019) gave velorin for 24 weeks.', 'duration-mismatch', '12 weeks'],
    ['Brandt and Costa (2021) enrolled 2,500 patients.', 'sample-size-mismatch', '1,310'],
    ['Velorin helped in a cohort (Brandt & Costa, 2021).', 'retracted-study', 'retracted'],
  ];
  for (const [sentence, rule, expected] of wrong) {
    it(`finds the error in “${sentence}”`, () => {
      const found = review(sentence).find((finding) => finding.rule === rule);
      assert.ok(found, `no ${rule}`);
      assert.ok(found.message.includes(expected), found.message);
    });
  }

  it('names the library and the words of the abstract', () => {
    const [source] =
      review('Hart et al. (2019) randomised 120 adults with tension headache.').find(({ rule }) => rule === 'sample-size-mismatch')
        ?.sources ?? [];
    assert.equal(source?.id, 'doi:10.1234/vel.1');
    assert.match(`${source?.basis}`, /headache\.nbib: “.*Eighty-four adults/);
  });

  const right: readonly string[] = [
    'Hart et al. (2019) randomised 84 adults with tension headache.',
    'Hart et al. (2019) randomised more than 80 adults to velorin 20 mg daily or placebo for three months.',
    'In Hart et al. (2019), 71 adults completed the trial.',
    'Brandt and Costa (2021) enrolled about 1,300 patients.',
  ];
  for (const sentence of right)
    it(`is silent at “${sentence}”`, () =>
      assert.deepEqual(
        review(sentence).filter(({ severity, rule }) => severity === 'error' && rule !== 'retracted-study'),
        [],
      ));
});
