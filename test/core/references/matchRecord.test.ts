import assert from 'node:assert/strict';
import { matchRecord } from '../../../src/core/references/matchRecord.js';
import { bundledIndex, seedDocument } from '../../support/review.js';
import { referencesIn } from './support.js';

/** First words of the entry, the study that it names, and the fields in which it is not the record's. */
type Expectation = readonly [entry: string, study: string | null, differences?: readonly string[]];

const firstSeed: readonly Expectation[] = [
  ['Smith, J. P., Stock', 'smith-2007'],
  ['Zagon, I. S.', 'zagon-1983', ['year', 'issue']],
  ['Younger, J., & Mackey', 'younger-mackey-2009'],
  ['Hutchinson, M. R.', 'hutchinson-2011', ['year', 'issue', 'page']],
  ['Li, Y., & Zhang', null],
  ['Gironi, M.', 'gironi-2008', ['author', 'page']],
  ['Nunes, P. S.', null],
  ['Cree, B. A.', 'cree-2010'],
  ['Cree, B. A.', 'cree-2010'],
  ['Sharafaddinzadeh, N.', 'sharafaddinzadeh-2010', ['author']],
  ['Gironi, M.', 'gironi-2008', ['author', 'page']],
  ['Turel, M.', null],
  ['Younger, J., & Mackey', 'younger-mackey-2009'],
  ['Younger, J., Parkitny, L., & McLain, D. (2014)', 'younger-2014-review'],
  ['Younger, J., Parkitny, L., & McLain, D. (2013)', 'younger-2014-review', ['year', 'volume', 'issue']],
  ['Raknes, G.', null],
  ['Raknes, G.', null],
  ['Nunes, P. S.', null],
  ['Khan, M. T.', null],
  ['Smith, J. P., Bingaman', 'smith-2011', ['author']],
];

const encyclopaedia: readonly Expectation[] = [
  ['Younger J, Parkitny', 'younger-2014-review'],
  ['Kim PS', 'kim-fishman-2020'],
  ['Sudakin D', 'sudakin-2016'],
  ['Bihari B', 'bihari-2013'],
  ['Toljan K', 'toljan-vrooman-2018'],
  ['Niciu MJ', 'niciu-arias-2013'],
  ['Papantoniou E', 'papantoniou-2024'],
  ['Kim PS', 'kim-fishman-2020'],
  ['Younger J, Parkitny', 'younger-2014-review'],
  ['Zijian Li', 'li-2018'],
  ['Raknes G', 'raknes-2017-ms'],
  ['Ludwig MD', 'ludwig-2016'],
  ['Bruun KD', 'bruun-2021-protocol'],
  ['Steenhuysen J', 'steenhuysen-2022'],
  ["O'Kelly B", 'okelly-2022'],
  ['Toljan K', 'toljan-vrooman-2018'],
  ['Eve M', 'eve-2020-sps'],
  ['Aitcheson N', 'aitcheson-2023'],
];

/** Entries of our own, each beside the record that it names: what other styles print is no difference. */
const written: readonly Expectation[] = [
  [
    'Younger J, Noor N, McCue R, Mackey S. Low-dose naltrexone for the treatment of fibromyalgia. Arthritis Rheum. 2013;65(2):529-38.',
    'younger-2013',
  ],
  [
    'Younger J, Noor N, McCue R, et al. Low-dose naltrexone for the treatment of fibromyalgia: findings of a small, randomised, double-blind, placebo-controlled, counterbalanced, crossover trial assessing daily pain levels. Arthritis & Rheumatism 2013; 65: 529–538.',
    'younger-2013',
  ],
  [
    'Younger J, Noor N, McCue R, et al. Low-dose naltrexone for the treatment of fibromyalgia: findings of a small, randomized, double-blind, placebo-controlled, counterbalanced, crossover trial assessing daily pain levels. Arthritis Rheum. 2012;65(2):529-38.',
    'younger-2013',
    ['year'],
  ],
  [
    'Parkitny L, Younger J. Reduced pro-inflammatory cytokines after eight weeks of low-dose naltrexone for fibromyalgia. Biomedicines. 2017;5(2):E16. doi:10.3390/biomedicines5020016',
    'parkitny-younger-2017',
  ],
  [
    'Raknes G, Smabrekke L. Low dose naltrexone in multiple sclerosis: Effects on medication use. A quasi-experimental study. PLoS One. 2017;12(11):e0187423.',
    'raknes-2017-ms',
  ],
  [
    'Bruun-Plesner K, Blichfeldt-Eckhardt MR, Vaegter HB, Lauridsen JT, Amris K, Toft P. Low-dose naltrexone for the treatment of fibromyalgia: investigation of dose-response relationships. Pain Med 2020;21:2253-61.',
    'bruun-plesner-2020',
  ],
  [
    'Parker CE, Nguyen TM, Segal D, MacDonald JK, Chande N. Low dose naltrexone for induction of remission in Crohn’s disease. Cochrane Database Syst Rev. 2018;4:CD010410.',
    'parker-2018-cochrane',
  ],
  [
    "Segal D, MacDonald JK, Chande N. Low dose naltrexone for induction of remission in Crohn's disease. Cochrane Database Syst Rev. 2014;(2):CD010410.",
    'segal-2014-cochrane',
  ],
  [
    'Smith JP, Field D, Bingaman SI, Evans R, Mauger DT. Safety and tolerability of low-dose naltrexone therapy in children with moderate to severe Crohn’s disease: a pilot study. J Clin Gastroenterol. 2013;47(5):339-345.',
    'smith-2013',
    ['issue'],
  ],
  [
    'Frech T, Novak K, Revelo MP, Murtaugh M, Markewitz B, Hatton N, et al. Low-dose naltrexone for pruritus in systemic sclerosis. Rheumatology. 2011;2011:804296.',
    'frech-2011',
    ['container-title'],
  ],
  [
    'Chopra P, Cooper MS. Treatment of complex regional pain syndrome (CRPS) using low dose naltrexone (LDN). J Neuroimmune Pharmacol 2013;8:470-6.',
    'chopra-cooper-2013',
  ],
  [
    'Cree BAC, Kornyeyeva E, Goodin DS. Pilot trial of low-dose naltrexone and quality of life in multiple sclerosis. Ann Neurol. 2010;68(2):145-50. doi:10.1002/ana.22007',
    'cree-2010',
    ['DOI'],
  ],
  [
    'Jackson D, Singh S, Zhang-James Y, Faraone S, Johnson B. The effects of low dose naltrexone on opioid induced hyperalgesia and fibromyalgia. Front Psychiatry. 2021;12:593842.',
    'jackson-2021',
  ],
  [
    'Metyas S, Chen CL, Yeter K, Solyman J, Arkfeld DG. Low dose naltrexone in the treatment of fibromyalgia. Curr Rheumatol Rev. 2018;14(2):177-80.',
    'metyas-2018',
  ],
  ['Harper T, Low dose naltrexone in the treatment of restless legs. Sleep Med. 2018;14(2):177-80.', null],
  ['Mackey S. Mechanisms of inflammatory pain: a review of the glia. Clin Rheumatol. 2014;33(4):451-459.', null],
  ['Younger J. Low-dose naltrexone. In: Handbook of pain. London: Wiley; 2014. p. 12-20.', null],
];

describe('matchRecord', () => {
  const lists: readonly (readonly [string, string, readonly Expectation[]])[] = [
    ['the first seed document', seedDocument('000'), firstSeed],
    ['the encyclopaedia article', seedDocument('002'), encyclopaedia],
  ];
  for (const [name, text, expectations] of lists) {
    describe(name, () => {
      const { references } = referencesIn(text, 'plain');
      it('holds as many entries as expected', () => assert.equal(references.length, expectations.length));
      expectations.forEach(([start, study, differences = []], i) => {
        it(`${i + 1}. ${start}`, () => {
          const reference = references[i];
          assert.ok(reference);
          assert.ok(reference.text.startsWith(start), reference.text.slice(0, 80));
          const match = matchRecord(reference, bundledIndex);
          assert.equal(match?.study.id ?? null, study);
          assert.deepEqual(match?.differences.map(({ field }) => field) ?? [], differences);
        });
      });
    });
  }
  describe('entries of our own', () => {
    for (const [text, study, differences = []] of written) {
      it(text.slice(0, 70), () => {
        const [reference] = referencesIn(`# References\n\n${text}\n`).references;
        assert.ok(reference);
        const match = matchRecord(reference, bundledIndex);
        assert.equal(match?.study.id ?? null, study);
        assert.deepEqual(
          match?.differences.map(({ field, printed, expected }) => [field, printed, expected]).map(([field]) => field) ?? [],
          differences,
        );
      });
    }
  });
  it('says what the entry prints and what the record has', () => {
    const { references } = referencesIn(seedDocument('000'), 'plain');
    const reference = references[14];
    assert.ok(reference);
    assert.deepEqual(matchRecord(reference, bundledIndex)?.differences, [
      { field: 'year', printed: '2013', expected: '2014' },
      { field: 'volume', printed: '32', expected: '33' },
      { field: 'issue', printed: '2', expected: '4' },
    ]);
  });
});
