import assert from 'node:assert/strict';
import { laterWorksOf } from '../../../src/core/studies/laterWorks.js';
import { bundledIndex, indexWith } from '../../support/review.js';

const later = (id: string): readonly string[] => {
  const study = bundledIndex.study(id);
  assert.ok(study);
  return laterWorksOf(study, bundledIndex).map(({ study: { id: newer }, as }) => `${as} ${newer}`);
};

describe('later works', () => {
  for (const [id, expected] of [
    ['bruun-2021-protocol', ['results bruun-2024']],
    ['segal-2014-cochrane', ['update parker-2018-cochrane']],
    ['younger-2014-review', ['newer-review rupp-2023', 'newer-review rassi-mariani-2024']],
    // A later trial with another result disagrees and replaces nothing.
    ['younger-2013', []],
    // A newer review of a part of the subject only.
    ['toljan-vrooman-2018', []],
    ['ldn-crohn-protocol-2022', []],
  ] as const)
    it(`of ${id}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(later(id), expected));

  const record = (pmid: string, year: string, more: string): string => `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID>
<Article><Journal><JournalIssue><PubDate><Year>${year}</Year></PubDate></JournalIssue><Title>The Reviews of Sleep</Title></Journal>
<ArticleTitle>Evening light for restless sleep in shift workers: a systematic review.</ArticleTitle>
<AuthorList CompleteYN="Y"><Author><LastName>Haverkamp</LastName><ForeName>Ada</ForeName></Author></AuthorList>
<PublicationTypeList><PublicationType>Systematic Review</PublicationType></PublicationTypeList></Article>
<CommentsCorrectionsList>${more}</CommentsCorrectionsList></MedlineCitation></PubmedArticle>`;
  const link = (type: string, pmid: string): string =>
    `<CommentsCorrections RefType="${type}"><RefSource>Rev Sleep</RefSource><PMID Version="1">${pmid}</PMID></CommentsCorrections>`;

  for (const [title, older, newer] of [
    ['the older record names the newer', link('UpdateIn', '90000032'), ''],
    ['the newer record names the older', '', link('UpdateOf', '90000031')],
  ] as const)
    it(`are read from PubMed where ${title}`, () => {
      const text = `<PubmedArticleSet>${record('90000031', '2015', older)}${record('90000032', '2021', newer)}</PubmedArticleSet>`;
      const index = indexWith({ path: 'sleep.xml', text });
      const [study] = index.byIdentifier('pmid', '90000031');
      assert.ok(study);
      assert.deepEqual(
        laterWorksOf(study, index).map(({ study: { item }, as }) => [as, item.PMID]),
        [['update', '90000032']],
      );
      const [newest] = index.byIdentifier('pmid', '90000032');
      assert.ok(newest);
      assert.deepEqual(laterWorksOf(newest, index), []);
    });

  it('are the trial that shares a registration number with a protocol of a library', () => {
    const index = indexWith({
      path: 'wards.nbib',
      text: `PMID- 90000041
TI  - Earplugs against noise at night: study protocol for a randomised controlled trial.
AU  - Okafor C
DP  - 2018
SI  - ClinicalTrials.gov/NCT09990001

PMID- 90000042
TI  - Quieter nights in hospital wards.
AU  - Okafor C
DP  - 2021
PT  - Randomized Controlled Trial
SI  - ClinicalTrials.gov/NCT09990001

PMID- 90000043
TI  - Who takes part in a trial of earplugs?
AU  - Okafor C
DP  - 2019
PT  - Journal Article
SI  - ClinicalTrials.gov/NCT09990001
`,
    });
    const [protocol] = index.byIdentifier('pmid', '90000041');
    assert.ok(protocol);
    assert.deepEqual(
      laterWorksOf(protocol, index).map(({ study: { item }, as }) => [as, item.PMID]),
      [['results', '90000042']],
    );
  });

  it('takes no work of the same title by other authors for the article of a preprint', () => {
    const index = indexWith({
      path: 'wards.ris',
      text: `TY  - JOUR
TI  - Earplugs and the quality of sleep in hospital wards
AU  - Okafor, Chidi
PY  - 2020
JO  - medRxiv
ER  -

TY  - JOUR
TI  - Earplugs and the quality of sleep in hospital wards
AU  - Brandt, Dora
PY  - 2021
JO  - Journal of Wards
ER  -
`,
    });
    const [preprint] = index.byAuthorYear('Okafor', 2020);
    assert.ok(preprint);
    assert.deepEqual(laterWorksOf(preprint, index), []);
  });
});
