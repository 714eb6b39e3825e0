import { readdirSync, readFileSync } from 'node:fs';
import { seedDocument } from '../support/review.js';

/** Real texts that are damaged: the seed documents, articles of the tests, the project's own pages. */
export function fuzzTexts(): readonly string[] {
  const root = new URL('../../', import.meta.url);
  const files = ['test/articles/', 'docs/', 'docs/rules/', 'seeds/', ''].flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(new URL(folder + name, root), 'utf8')),
  );
  const seeds = ['000', '001', '002', '003', '004'].map(seedDocument);
  // Seeds weigh more than pages: most of what is looked for stands in them.
  return [...seeds, ...seeds, ...seeds, ...files].map((text) => text.slice(0, 40_000));
}

/** A small library in each format that is read, by the name it would have. */
export function fuzzLibraries(): readonly (readonly [name: string, text: string])[] {
  const title = 'Velorin for chronic tension headache: a randomised trial';
  const abstract =
    'BACKGROUND: Headache is common. METHODS: Eighty-four adults were randomised to velorin 20 mg daily or placebo for 12 weeks. RESULTS: Headache days fell by 3.2 (95% CI 1.1 to 5.3; p = .003), and 46% responded.';
  const csl = {
    id: 'hart2019',
    type: 'article-journal',
    title,
    author: [{ family: 'Hart', given: 'Pia' }, { literal: 'WHO' }],
    issued: { 'date-parts': [[2019, 4]] },
    'container-title': 'Journal of trials',
    DOI: '10.1234/vel.1',
    abstract,
  };
  const bib = `@string{jt = {Journal of trials}}\n@article{hart2019, title = {${title}}, author = {Hart, Pia and Lund, Mats and {WHO}}, year = 2019, journal = jt # { B}, doi = {10.1234/vel.1}, abstract = {${abstract}}}\n@inproceedings{lund2018,\n  title = "On {V}elorin \\"o \\$x^2\\$",\n  author = "Mats Lund",\n  crossref = {hart2019},\n  month = jan,\n}\n`;
  const seeds = new URL('../../seeds/', import.meta.url);
  const studies = JSON.stringify((JSON.parse(readFileSync(new URL('studies.json', seeds), 'utf8')) as unknown[]).slice?.(0, 5) ?? []);
  return [
    ['a.bib', bib.repeat(3)],
    [
      'a.ris',
      `TY  - JOUR\nID  - hart2019\nTI  - ${title}\nAU  - Hart, Pia\nAU  - Lund, Mats\nPY  - 2019/04//\nJO  - Journal of trials\nDO  - 10.1234/vel.1\nAB  - ${abstract}\nER  - \n`.repeat(
        3,
      ),
    ],
    [
      'a.nbib',
      `PMID- 12345678\nTI  - ${title}\nAB  - ${abstract}\n      continued here.\nFAU - Hart, Pia\nAU  - Hart P\nDP  - 2019 Apr\nPT  - Randomized Controlled Trial\nRIN - Pain. 2020;1:2. PMID: 2\nAID - 10.1234/vel.1 [doi]\n\n`.repeat(
        3,
      ),
    ],
    [
      'endnote.xml',
      `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${`<record><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">Hart, Pia</style></author></authors></contributors><titles><title>${title}</title></titles><dates><year>2019</year></dates><abstract>${abstract}</abstract></record>`.repeat(3)}</records></xml>`,
    ],
    [
      'pubmed.xml',
      `<?xml version="1.0"?><PubmedArticleSet>${`<PubmedArticle><MedlineCitation><PMID>12345678</PMID><Article><Journal><JournalIssue><Volume>3</Volume><PubDate><Year>2019</Year></PubDate></JournalIssue><Title>Pain</Title></Journal><ArticleTitle>${title} &lt;i&gt;</ArticleTitle><Abstract><AbstractText Label="METHODS">${abstract}</AbstractText></Abstract><AuthorList><Author><LastName>Hart</LastName><Initials>P</Initials></Author></AuthorList></Article></MedlineCitation></PubmedArticle>`.repeat(3)}</PubmedArticleSet>`,
    ],
    ['csl.json', JSON.stringify([csl, { ...csl, id: 'b', type: 'book' }], null, 1)],
    ['studies.json', studies],
    [
      'a.yaml',
      `references:\n- id: hart2019\n  type: article-journal\n  title: "${title}"\n  author:\n  - {family: Hart, given: Pia}\n  issued: 2019-04\n  abstract: >-\n    ${abstract}\n- id: &x b\n  title: *x\n`,
    ],
    ['front.md', `---\nreferences:\n- id: hart2019\n  title: ${title}\n  issued: 2019\n---\n\nText [@hart2019].\n`],
  ];
}

/** Lists of retractions, for the reader of CSV. */
export const retractionList =
  'Record ID,Title,Author,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDate,RetractionNature,Reason\n1,"Velorin, again","Hart, P;Lund, M",10.1234/vel.1,12345678,3/4/2020 0:00,Retraction,"+Error"\n'.repeat(
    3,
  );
