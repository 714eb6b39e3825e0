import assert from 'node:assert/strict';
import { plainAbstract } from '../../../src/core/studies/plainAbstract.js';
import { readAbstractFacts } from '../../../src/core/studies/readAbstractFacts.js';

const factsOf = (abstract: string) => readAbstractFacts(abstract, 'the abstract in a.bib');
/** `sampleSize total 84 participants`, for facts that may be held against a writer. */
const sure = (abstract: string): readonly string[] =>
  factsOf(abstract)
    .filter(({ accuse }) => accuse)
    .map(({ kind, role, value, unit, arm }) =>
      [kind, role, value, unit, arm].filter((part) => part !== undefined && part !== null).join(' '),
    );

describe('readAbstractFacts is sure', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Thirty-one women with migraine were randomised to velorin or placebo.', ['sampleSize total 31 participants']],
    ['A total of 1,204 patients were enrolled.', ['sampleSize total 1204 participants']],
    ['A total of 84 patients were randomised and assessed at 12 weeks of follow-up.', ['sampleSize total 84 participants']],
    ['Participants (n = 228) were recruited at two clinics.', ['sampleSize total 228 participants']],
    ['A total of 84 adults were enrolled. The 84 adults had migraine.', ['sampleSize total 84 participants']],
    ['Patients received velorin 20 mg once daily.', ['dose 20 mg/d']],
    ['Patients were treated with velorin for 12 weeks.', ['duration 12 wk']],
    [
      'One hundred and twenty patients were enrolled and divided into four groups of 30 patients.',
      ['sampleSize total 120 participants', 'sampleSize arm 30 participants'],
    ],
    ['Patients were randomised to velorin or placebo (n = 40 each).', ['sampleSize arm 40 participants']],
  ];
  for (const [abstract, expected] of cases) it(abstract, () => assert.deepEqual(sure(abstract), expected));
});

describe('readAbstractFacts is not sure', () => {
  const cases: readonly string[] = [
    'A total of 84 patients were enrolled at one site. A total of 60 patients were enrolled at another.',
    'The control group included 25 women with normal glucose.',
    'Ten sessions were held in groups of 8 patients.',
    'The outcome was evaluated among the 5311 patients invited to participate.',
    'In a previous study of 810 individuals with migraine, velorin was tolerated.',
    'Patients received velorin 20 mg or 40 mg once daily.',
    'Cells were incubated with velorin 20 mg for 6 days.',
    'Patients had had migraine for 12 weeks before enrolment and were treated for 8 weeks.',
    'Patients were watched for 9 months of follow-up.',
    'Pain fell with velorin and with placebo (28.8% versus 18.0%).',
    'ACR 20% improvement response rates were compared.',
    'We screened 500 people.',
    'Of the 1390 patients assessed, 702 met the entry criteria.',
    'A total of 310 women were approached and asked about sleep.',
    'We considered 95 adults for the trial.',
    'About 40 patients were enrolled.',
    'It is planned to enrol 200 patients.',
    'There were 19 and 24 students in the two phases.',
  ];
  for (const abstract of cases) it(abstract, () => assert.deepEqual(sure(abstract), []));
});

describe('readAbstractFacts', () => {
  it('gives every fact its words as source, and at most fifteen of them', () => {
    const facts = factsOf(
      'BACKGROUND: Migraine is common and many people go untreated for long. METHODS: A total of eighty-four adults of both sexes with migraine that had lasted for years were randomised to velorin 20 mg daily or placebo for 12 weeks.',
    );
    assert.ok(facts.length >= 3);
    for (const { source, basis } of facts) {
      assert.equal(basis, 'abstract');
      const quote = /^the abstract in a\.bib: “…?(.+?)…?”$/.exec(source)?.[1] ?? '';
      assert.ok(quote !== '' && quote.split(' ').length <= 15, source);
    }
    assert.match(facts.find(({ kind }) => kind === 'sampleSize')?.source ?? '', /eighty-four adults/);
    assert.match(facts.find(({ kind }) => kind === 'dose')?.source ?? '', /20 mg/);
  });

  it('has both numbers of a part and its whole, and lets the whole only confirm', () => {
    const facts = factsOf('Migraine went in 9 of 30 patients.');
    assert.deepEqual(
      facts.map(({ kind, value, accuse }) => [kind, value, accuse]),
      [
        ['fraction', 0.3, false],
        ['sampleSize', 30, false],
      ],
    );
  });

  it('has ids that are used once', () => {
    const ids = factsOf('Of 30 patients, 9 of 15 and 3 of 15 improved (p = 0.03).').map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  for (const nothing of ['', '   ', 'No numbers here.', '<p></p>'])
    it(`reads nothing in ${JSON.stringify(nothing)}`, () => assert.deepEqual(factsOf(nothing), []));
});

describe('plainAbstract', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<jats:title>Methods</jats:title><jats:p>We gave 5&#160;mg.</jats:p>', 'Methods We gave 5 mg.'],
    ['p&lt;0·05 and 10<sup>6</sup> cells', 'p<0.05 and 106 cells'],
    ['  two\n lines ', 'two lines'],
    ['n < 5 and m > 3', 'n < 5 and m > 3'],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.equal(plainAbstract(text), expected));
});
