import assert from 'node:assert/strict';
import { finish } from '../../../../src/core/steps.js';
import { readLibrary } from '../../../../src/core/studies/libraries/readLibrary.js';
import { ageNotice, withRetractions } from '../../../../src/core/studies/retractions/applyRetractions.js';
import { readRetractions } from '../../../../src/core/studies/retractions/readRetractions.js';
import { standingDetails, standingOf } from '../../../../src/core/studies/standing.js';
import type { Study } from '../../../../src/core/studies/study.js';

const header =
  'Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes';

interface Row {
  readonly doi?: string;
  readonly pmid?: string;
  readonly nature?: string;
  readonly date?: string;
  readonly reason?: string;
  readonly title?: string;
  readonly notes?: string;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const row = ({
  doi = '',
  pmid = '0',
  nature = 'Retraction',
  date = '1/5/2024 0:00',
  reason = '',
  title = 'A work',
  notes = '',
}: Row): string =>
  [
    '1',
    title,
    '(HSC) Medicine;',
    'One, Two',
    'J',
    'P',
    'Norway',
    'A;B',
    '',
    'Research Article;',
    date,
    '10.1234/notice',
    '0',
    '3/1/2019 0:00',
    doi,
    pmid,
    nature,
    reason,
    'No',
    notes,
  ]
    .map(quoted)
    .join(',');

const read = (...rows: readonly Row[]) => finish(readRetractions([header, ...rows.map(row)].join('\r\n'), 'lists/rw.csv'));

function study(fields: string): Study {
  const [found] = readLibrary(`TY  - JOUR\nTI  - Itch in eczema: a trial\n${fields}\nER  -\n`, 'a.ris').studies;
  assert.ok(found);
  return found;
}

const own = study('DO  - 10.1234/Itch.1\nAN  - 30000001\nDB  - PubMed');

describe('a list of retractions', () => {
  for (const [name, rows, standing, details] of [
    ['nothing on the work', [{ doi: '10.1234/other' }], 'stands', ''],
    [
      'a retraction by DOI',
      [{ doi: '10.1234/itch.1', reason: '+Duplication of Image;' }],
      'retracted',
      'on 5 January 2024 (Duplication of Image)',
    ],
    ['a DOI with its address and in capitals', [{ doi: 'https://doi.org/10.1234/ITCH.1' }], 'retracted', 'on 5 January 2024'],
    ['a retraction by PMID', [{ pmid: '30000001', doi: 'unavailable' }], 'retracted', 'on 5 January 2024'],
    ['a PMID with the DOI of another work', [{ pmid: '30000001', doi: '10.1234/other' }], 'stands', ''],
    [
      'a concern',
      [
        {
          doi: '10.1234/itch.1',
          nature: 'Expression of concern',
          reason: '+Investigation by Journal/Publisher;+Concerns/Issues About Data;',
        },
      ],
      'concern',
      'on 5 January 2024 (Investigation by Journal/Publisher; Concerns/Issues About Data)',
    ],
    ['a correction', [{ doi: '10.1234/itch.1', nature: 'Correction' }], 'corrected', 'on 5 January 2024'],
    [
      'a concern and then a retraction',
      [
        { doi: '10.1234/itch.1', date: '2/1/2024 0:00' },
        { doi: '10.1234/itch.1', nature: 'Expression of concern', date: '12/1/2023 0:00' },
      ],
      'retracted',
      'on 1 February 2024',
    ],
    [
      'a retraction and then a concern',
      [
        { doi: '10.1234/itch.1', date: '2/1/2023 0:00' },
        { doi: '10.1234/itch.1', nature: 'Expression of concern', date: '12/1/2023 0:00' },
      ],
      'retracted',
      'on 1 February 2023',
    ],
    [
      'a retraction and a reinstatement',
      [{ doi: '10.1234/itch.1', nature: 'Reinstatement', date: '3/9/2024 0:00' }, { doi: '10.1234/itch.1' }],
      'reinstated',
      'on 9 March 2024',
    ],
    [
      'a second retraction',
      [
        { doi: '10.1234/itch.1', date: '1/1/2020 0:00' },
        { doi: '10.1234/itch.1', nature: 'Reinstatement', date: '1/1/2021 0:00' },
        { doi: '10.1234/itch.1', date: '1/1/2022 0:00' },
      ],
      'retracted',
      'on 1 January 2022',
    ],
    ['a date in the standard’s form', [{ doi: '10.1234/itch.1', date: '2024-01-05' }], 'retracted', 'on 5 January 2024'],
    ['no date', [{ doi: '10.1234/itch.1', date: '' }], 'retracted', ''],
    ['a date that is none', [{ doi: '10.1234/itch.1', date: '13/45/2024 0:00' }], 'retracted', ''],
    ['an unknown nature', [{ doi: '10.1234/itch.1', nature: 'Applause' }], 'stands', ''],
    ['a nature in other letters', [{ doi: '10.1234/itch.1', nature: ' RETRACTION ' }], 'retracted', 'on 5 January 2024'],
    [
      'a title over two lines, with quotes',
      [{ doi: '10.1234/itch.1', title: 'Itch,\n"a" trial', notes: '=cmd|x' }],
      'retracted',
      'on 5 January 2024',
    ],
    [
      'identifiers that are none',
      [
        { doi: 'Unavailable', pmid: '0' },
        { doi: '10.1', pmid: 'n/a' },
      ],
      'stands',
      '',
    ],
  ] as const) {
    it(`with ${name}: ${standing}`, () => {
      const found = withRetractions(own, read(...rows));
      assert.deepEqual([standingOf(found), standingDetails(found)], [standing, details]);
      if (standing !== 'stands') assert.equal(found.status.source, 'the list of retractions rw.csv');
      else assert.equal(found, own);
    });
  }

  it('takes no retraction back that the record tells, unless it reinstates the work', () => {
    const retracted = { ...own, status: { retracted: true } };
    assert.equal(standingOf(withRetractions(retracted, read({ doi: '10.1234/itch.1', nature: 'Correction' }))), 'retracted');
    assert.equal(standingOf(withRetractions(retracted, read({ doi: '10.1234/itch.1', nature: 'Reinstatement' }))), 'reinstated');
  });

  it('says nothing of a work without identifiers', () => {
    const bare = study('PY  - 2019');
    assert.equal(withRetractions(bare, read({ doi: '', pmid: '0' })), bare);
  });

  it('leaves out a damaged row, says so, and uses the others', () => {
    const text = [header, row({ doi: '10.1234/a' }), '1,2,3', row({ doi: '10.1234/b' }), `${row({ doi: '10.1234/c' })},more`].join('\n');
    const { notices, problems } = finish(readRetractions(text, 'rw.csv'));
    assert.deepEqual([...notices.keys()], ['doi:10.1234/a', 'doi:10.1234/b']);
    assert.match(problems[0]?.message ?? '', /^2 rows have another number of fields/);
  });

  for (const [text, message] of [
    ['', /is empty/],
    ['doi,title\n10.1234/a,A\n', /its first line must name the columns OriginalPaperDOI/],
    ['{ "a": 1 }', /is no list of retractions/],
  ] as const) {
    it(`is refused when it is ${JSON.stringify(text)}`, () => {
      const { notices, problems } = finish(readRetractions(text, 'rw.csv'));
      assert.equal(notices.size, 0);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  it('finds its columns wherever they stand', () => {
    const text =
      'reason,RETRACTIONNATURE,RetractionDate,OriginalPaperPubMedID,OriginalPaperDOI\nFake;,Retraction,1/5/2024,0,10.1234/itch.1';
    assert.equal(standingDetails(withRetractions(own, finish(readRetractions(text, 'rw.csv')))), 'on 5 January 2024 (Fake)');
  });

  it('can be interrupted between rows', () => {
    const steps = readRetractions([header, ...Array.from({ length: 1000 }, (_, at) => row({ doi: `10.1234/${at}` }))].join('\n'), 'rw.csv');
    let breaks = 0;
    while (!steps.next().done) breaks++;
    assert.ok(breaks >= 5);
  });

  for (const [days, today, notice] of [
    [['1/5/2024 0:00'], '2024-02-04', null],
    [['1/5/2024 0:00'], '2024-02-05', /rw\.csv is 31 days old \(its newest entry is of 2024-01-05\)/],
    [['1/5/2024 0:00', '2/1/2024 0:00', '6/7/2022 0:00'], '2024-02-20', null],
    [['1/5/2024 0:00', '1/5/2042 0:00'], '2024-03-05', /60 days old/],
    [['1/5/2042 0:00'], '2024-03-05', null],
    [[''], '2024-03-05', /no dated entry/],
  ] as const) {
    it(`of ${days.join(', ') || 'no day'} on ${today} ${notice ? 'is old' : 'is not old'}`, () => {
      const said = ageNotice(read(...days.map((date, at) => ({ doi: `10.1234/${at}`, date }))), today);
      if (notice) assert.match(said ?? '', notice);
      else assert.equal(said, null);
    });
  }
});
