import assert from 'node:assert/strict';
import { readNbib } from '../../../../src/core/studies/libraries/nbib.js';

const RECORD = `
PMID- 40000001
OWN - NLM
IS  - 1234-5678 (Electronic)
IS  - 8765-432X (Linking)
VI  - 12
IP  - 3 Suppl 1
DP  - 2019 Apr 5
TI  - Velorin for tension headache: a randomised,
      double-blind trial.
PG  - 529-38
LID - S1234-5678(19)30001-2 [pii]
LID - 10.1234/vel.1 [doi]
AB  - BACKGROUND: Headache is common. METHODS: Eighty-four adults
      were randomised.
FAU - Hart, Pia J
AU  - Hart PJ
FAU - van der Berg, Anna
AU  - van der Berg A
CN  - VELOR Study Group
LA  - eng
SI  - ClinicalTrials.gov/NCT01234567
PT  - Journal Article
PT  - Randomized Controlled Trial
DEP - 20181128
TA  - J Trials
JT  - Journal of trials
PMC - PMC7000001
OT  - headache
OT  - velorin
`;

describe('readNbib', () => {
  const { entries, problems } = readNbib(RECORD, 'a.nbib');
  const [entry] = entries;

  it('reads a record as CSL-JSON', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(entry?.item, {
      type: 'article-journal',
      title: 'Velorin for tension headache: a randomised, double-blind trial',
      author: [{ family: 'Hart', given: 'Pia J' }, { family: 'van der Berg', given: 'Anna' }, { literal: 'VELOR Study Group' }],
      issued: { 'date-parts': [[2019, 4, 5]] },
      'container-title': 'Journal of trials',
      'container-title-short': 'J Trials',
      volume: '12',
      issue: '3 Suppl 1',
      page: '529-538',
      DOI: '10.1234/vel.1',
      PMID: '40000001',
      PMCID: 'PMC7000001',
      ISSN: ['1234-5678', '8765-432X'],
      abstract: 'BACKGROUND: Headache is common. METHODS: Eighty-four adults were randomised.',
      keyword: 'headache, velorin',
      language: 'eng',
    });
  });

  it('reads what lies beside the record', () => {
    assert.deepEqual(
      [entry?.registrations, entry?.publicationTypes, entry?.yearAliases, entry?.line, entry?.isRetracted],
      [['NCT01234567'], ['Journal Article', 'Randomized Controlled Trial'], [2018], 2, false],
    );
  });

  const variants: readonly (readonly [string, string, (text: string) => unknown, unknown])[] = [
    ['Windows line ends', RECORD.replaceAll('\n', '\r\n'), (text) => readNbib(text, 'a').entries[0]?.item.title, entry?.item.title],
    [
      'initials alone',
      RECORD.replace(/^FAU.*\n/gm, ''),
      (text) => readNbib(text, 'a').entries[0]?.item.author?.[1],
      { family: 'van der Berg', given: 'A' },
    ],
    [
      'a translated title',
      RECORD.replace('TI  - Velorin for tension headache: a randomised,\n      double-blind trial.', 'TI  - [Velorin bei Kopfschmerz].'),
      (text) => readNbib(text, 'a').entries[0]?.item.title,
      'Velorin bei Kopfschmerz',
    ],
    [
      'a season',
      RECORD.replace('2019 Apr 5', '2019 Spring'),
      (text) => readNbib(text, 'a').entries[0]?.item.issued,
      { 'date-parts': [[2019]] },
    ],
    ['an e-number', RECORD.replace('529-38', 'e0212460'), (text) => readNbib(text, 'a').entries[0]?.item.page, 'e0212460'],
    ['a retraction', `${RECORD}PT  - Retracted Publication\n`, (text) => readNbib(text, 'a').entries[0]?.isRetracted, true],
    [
      'a notice of retraction elsewhere',
      `${RECORD}RIN - J Trials. 2021;1:1. PMID: 1\n`,
      (text) => readNbib(text, 'a').entries[0]?.isRetracted,
      true,
    ],
    ['a concern', `${RECORD}ECI - J Trials. 2021;1:1\n`, (text) => readNbib(text, 'a').entries[0]?.hasConcern, true],
  ];
  for (const [name, text, read, expected] of variants) it(`reads ${name}`, () => assert.deepEqual(read(text), expected));

  it('names a record that tells nothing, and keeps its neighbours', () => {
    const text = `${RECORD}\nPMID- \nOWN - NLM\n\nPMID- 40000002\nTI  - Another.\n`;
    const { entries: kept, problems: said } = readNbib(text, 'a.nbib');
    assert.deepEqual(
      kept.map(({ item }) => item.PMID),
      ['40000001', '40000002'],
    );
    assert.deepEqual(
      said.map(({ place }) => place),
      [`line ${text.split('\n').indexOf('PMID- ') + 1}`],
    );
  });

  it('names a line outside of any record', () => {
    const { problems: said } = readNbib('Some words\nmore words\nPMID- 1\nTI  - A title.\n', 'a.nbib');
    assert.deepEqual(
      said.map(({ line }) => line),
      [1],
    );
  });
});
