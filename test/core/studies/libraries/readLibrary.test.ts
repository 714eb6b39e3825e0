import assert from 'node:assert/strict';
import { formatOf, readLibrary } from '../../../../src/core/studies/libraries/readLibrary.js';
import { record } from '../records.js';

const XML = `<?xml version="1.0"?>
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">40000001</PMID><Article><Journal><ISSN IssnType="Print">1234-5678</ISSN>
<JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2019</Year><Month>Apr</Month></PubDate></JournalIssue>
<Title>Journal of trials</Title><ISOAbbreviation>J Trials</ISOAbbreviation></Journal>
<ArticleTitle>Velorin &amp; <i>headache</i>: a trial.</ArticleTitle><Pagination><MedlinePgn>529-38</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">10.1234/vel.1</ELocationID>
<Abstract><AbstractText Label="METHODS">Eighty-four adults.</AbstractText><AbstractText Label="RESULTS">Pain fell.</AbstractText></Abstract>
<AuthorList CompleteYN="N"><Author ValidYN="Y"><LastName>Hart</LastName><ForeName>Pia J</ForeName></Author><Author><CollectiveName>VELOR</CollectiveName></Author></AuthorList>
<PublicationTypeList><PublicationType UI="D016449">Randomized Controlled Trial</PublicationType></PublicationTypeList></Article>
<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><PMID>2</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pmc">PMC7000001</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>40000002</PMID>
<PubmedArticle><MedlineCitation><PMID>40000003</PMID><ArticleTitle>Kept</ArticleTitle></MedlineCitation></PubmedArticle></PubmedArticleSet>`;

const CSL = [{ id: 'hart2019', type: 'article-journal', title: 'Velorin', PMID: 40000001, issued: { 'date-parts': [['2019', 4]] } }];

describe('formatOf', () => {
  const cases: readonly (readonly [string, string, ReturnType<typeof formatOf>])[] = [
    ['@article{x, title={A}}', 'refs.txt', 'bibtex'],
    ['% a comment\n\n  @Book {x, title={A}}', 'refs', 'bibtex'],
    ['TY  - JOUR\nER  - ', 'export.txt', 'ris'],
    ['\nPMID- 1\nTI  - A', 'export.txt', 'nbib'],
    [XML, 'export.txt', 'pubmedXml'],
    ['[]', 'x.bib', 'json'],
    ['% nothing yet', 'x.bib', 'bibtex'],
    ['Dear all,', 'x.md', null],
  ];
  for (const [text, path, expected] of cases)
    it(`takes ${JSON.stringify(text.slice(0, 20))} for ${expected}`, () => assert.equal(formatOf(text, path), expected));
});

describe('readLibrary', () => {
  it('reads the XML of PubMed and names the article that is not closed', () => {
    const { studies, problems } = readLibrary(XML, 'a.xml');
    assert.deepEqual(
      studies.map(({ id }) => id),
      ['hart-2019', 'kept-nd'],
    );
    const [hart] = studies;
    assert.deepEqual(hart?.item, {
      type: 'article-journal',
      title: 'Velorin & headache: a trial',
      author: [{ family: 'Hart', given: 'Pia J' }, { literal: 'VELOR' }],
      issued: { 'date-parts': [[2019, 4]] },
      'container-title': 'Journal of trials',
      'container-title-short': 'J Trials',
      volume: '12',
      issue: '3',
      page: '529-538',
      DOI: '10.1234/vel.1',
      PMID: '40000001',
      PMCID: 'PMC7000001',
      ISSN: ['1234-5678'],
      abstract: 'METHODS: Eighty-four adults. RESULTS: Pain fell.',
    });
    assert.deepEqual([hart?.status.retracted, hart?.authorsComplete, hart?.kind], [true, false, 'trial']);
    assert.deepEqual(
      problems.map(({ place }) => place),
      ['line 12'],
    );
  });

  it('reads CSL-JSON, with numbers that ought to be text', () => {
    const { studies, problems } = readLibrary(JSON.stringify(CSL), 'a.json');
    assert.deepEqual(
      [studies[0]?.id, studies[0]?.item.PMID, studies[0]?.item.issued, problems],
      ['hart2019', '40000001', { 'date-parts': [[2019, 4]] }, []],
    );
  });

  it('reads a Vouch studies file, its facts included', () => {
    const { studies, problems } = readLibrary(JSON.stringify({ version: 1, studies: [record()] }), 'team.json');
    assert.deepEqual([studies[0]?.facts[0]?.value, studies[0]?.origin, problems], [84, { library: 'team.json' }, []]);
  });

  it('keeps the good entries of a JSON file that is broken', () => {
    const text =
      '[\n{"id":"a","type":"book","title":"A"},\n{"id":"b","type":"book","title":"B"\n,{"id":"c","type":"book","title":"C"},\n{"id":"d","title": oops},\n{"id":"e","type":"book","title":"E"}';
    const { studies, problems } = readLibrary(text, 'a.json');
    assert.deepEqual(
      studies.map(({ id }) => id),
      ['a', 'c', 'e'],
    );
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3, 5],
    );
  });

  it('lets no entry reach the prototype', () => {
    const { studies, problems } = readLibrary('[{"id":"p","type":"book","title":"P","__proto__":{"polluted":true}}]', 'a.json');
    assert.deepEqual([studies.length, problems.length, ({} as { polluted?: boolean }).polluted], [0, 1, undefined]);
  });

  it('says when a key is used twice, with both lines', () => {
    const { studies, problems } = readLibrary('@book{k, title={A}}\n@book{k, title={B}}\n', 'a.bib');
    assert.equal(studies.length, 2);
    assert.match(`${problems[0]?.place} ${problems[0]?.message}`, /^line 2, entry k has the key of an earlier entry \(line 1\)/);
  });

  const useless: readonly (readonly [string, string, RegExp])[] = [
    ['', 'a.bib', /is empty/],
    ['\uFEFF  \n', 'a.bib', /is empty/],
    ['Dear all, see you tomorrow.', 'letter.txt', /is no library that Vouch reads/],
    ['{"a": 1', 'a.json', /is not valid JSON/],
    ['{"a": 1}', 'a.json', /holds no list of studies/],
    ['<?xml version="1.0"?><root/>', 'a.xml', /holds no PubmedArticle/],
  ];
  for (const [text, path, expected] of useless) {
    it(`says what is wrong with ${JSON.stringify(text.slice(0, 20))}`, () => {
      const { studies, problems } = readLibrary(text, path);
      assert.equal(studies.length, 0);
      assert.match(problems[0]?.message ?? '', expected);
    });
  }

  const bom: readonly (readonly [string, string])[] = [
    ['\uFEFF@book{k, title={A}}', 'a.bib'],
    ['\uFEFFTY  - BOOK\r\nTI  - A\r\nER  - \r\n', 'a.ris'],
    ['\uFEFFPMID- 1\r\nTI  - A.\r\n', 'a.nbib'],
    ['\uFEFF[{"type":"book","title":"A"}]', 'a.json'],
  ];
  for (const [text, path] of bom)
    it(`reads ${path} behind a byte-order mark`, () => assert.equal(readLibrary(text, path).studies[0]?.item.title, 'A'));
});

describe('retraction', () => {
  const marked: readonly (readonly [Readonly<Record<string, string>>, boolean | null, boolean])[] = [
    [{ title: 'RETRACTED: Velorin for headache' }, true, false],
    [{ title: 'Retraction of “Velorin for headache”' }, true, false],
    [{ title: 'Velorin for headache [Retracted]' }, true, false],
    [{ title: 'Velorin', note: 'Retracted in 2021' }, true, false],
    [{ title: 'Velorin', status: 'retracted' }, true, false],
    [{ title: 'Velorin', keyword: 'headache, Retracted Publication' }, true, false],
    [{ title: 'Velorin', note: 'Expression of concern, 2021' }, null, true],
    [{ title: 'Why retracted papers go on being cited' }, null, false],
    [{ title: 'Velorin', note: 'checked: not retracted' }, null, false],
  ];
  for (const [fields, retracted, concern] of marked) {
    it(`${retracted ? 'is seen' : concern ? 'is a concern' : 'is not seen'} in ${JSON.stringify(fields)}`, () => {
      const { studies } = readLibrary(JSON.stringify([{ type: 'article-journal', ...fields }]), 'a.json');
      assert.deepEqual([studies[0]?.status.retracted, studies[0]?.status.concern === true], [retracted, concern]);
    });
  }
});
