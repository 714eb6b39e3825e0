import type { ExportCase } from './exportCase.js';

const s = (text: string): string => `<style face="normal" font="default" size="100%">${text}</style>`;
const file = (...records: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records.join('')}</records></xml>`;
const record = (type: string, number: number, rest: string): string =>
  `<record><database name="My Library.enl" path="C:\\Users\\ann\\My Library.enl">My Library.enl</database><source-app name="EndNote" version="21.0">EndNote</source-app><rec-number>7</rec-number><foreign-keys><key app="EN" db-id="x" timestamp="1">7</key></foreign-keys><ref-type name="${type}">${number}</ref-type>${rest}</record>`;
const authors = (...names: readonly string[]): string =>
  `<contributors><authors>${names.map((name) => `<author>${s(name)}</author>`).join('')}</authors></contributors>`;

/** EndNote's XML; expected is what Zotero's documented mapping of it gives. */
export const endNoteXmlExports: readonly ExportCase[] = [
  {
    name: 'an article from PubMed',
    path: 'article.xml',
    text: file(
      record(
        'Journal Article',
        17,
        `${authors('Hart, P. J.', 'Müller, J.', 'VELOR Study Group,')}<auth-address>${s('Example University.')}</auth-address><titles><title>${s('Velorin for headache: ')}<style face="italic" font="default" size="100%">in vivo</style>${s(' &amp; beyond')}</title><secondary-title>${s('J Trials')}</secondary-title><alt-title>${s('Journal of trials')}</alt-title></titles><periodical><full-title>${s('Journal of Trials')}</full-title><abbr-1>${s('J Trials')}</abbr-1></periodical><pages>${s('529-38')}</pages><volume>${s('12')}</volume><number>${s('3')}</number><edition>${s('2019/04/06')}</edition><keywords><keyword>${s('Headache')}</keyword><keyword>${s('*Velorin')}</keyword></keywords><dates><year>${s('2019')}</year><pub-dates><date>${s('Apr 5')}</date></pub-dates></dates><isbn>${s('1234-5679 (Electronic)&#xD;1234-5660 (Linking)')}</isbn><accession-num>${s('40000001')}</accession-num><abstract>${s('BACKGROUND: Headache is common.&#xD;RESULTS: 84 adults took part.')}</abstract><notes>${s('Hart, P J&#xD;eng&#xD;Randomized Controlled Trial')}</notes><urls><related-urls><url>${s('https://www.ncbi.nlm.nih.gov/pubmed/40000001')}</url></related-urls></urls><custom2>${s('PMC7000001')}</custom2><electronic-resource-num>${s('10.1234/vel.1')}</electronic-resource-num><remote-database-name>${s('PubMed')}</remote-database-name><language>${s('eng')}</language>`,
      ),
    ),
    items: [
      {
        type: 'article-journal',
        title: 'Velorin for headache: in vivo & beyond',
        author: [{ family: 'Hart', given: 'P. J.' }, { family: 'Müller', given: 'J.' }, { literal: 'VELOR Study Group' }],
        issued: { 'date-parts': [[2019, 4, 5]] },
        'container-title': 'Journal of Trials',
        'container-title-short': 'J Trials',
        volume: '12',
        issue: '3',
        page: '529-538',
        DOI: '10.1234/vel.1',
        PMID: '40000001',
        PMCID: 'PMC7000001',
        ISSN: ['1234-5679', '1234-5660'],
        URL: 'https://www.ncbi.nlm.nih.gov/pubmed/40000001',
        abstract: 'BACKGROUND: Headache is common. RESULTS: 84 adults took part.',
        note: 'Hart, P J eng Randomized Controlled Trial',
        keyword: 'Headache, *Velorin',
        language: 'eng',
      },
    ],
  },
  {
    name: 'a book and a chapter',
    path: 'books.xml',
    text: file(
      record(
        'Book',
        6,
        `${authors('Roe, Richard')}<titles><title>${s('Headache')}</title><secondary-title>${s('Clinical handbooks')}</secondary-title></titles><edition>${s('2nd')}</edition><dates><year>${s('2005')}</year></dates><pub-location>${s('London')}</pub-location><publisher>${s('Med Press')}</publisher><isbn>${s('978-0-306-40615-7')}</isbn>`,
      ),
      record(
        'Book Section',
        5,
        `<contributors><authors><author>${s('de la Cruz, María')}</author></authors><secondary-authors><author>${s('Roe, Richard')}</author><author>${s('Doe, Jane')}</author></secondary-authors></contributors><titles><title>${s('Dosing')}</title><secondary-title>${s('Handbook of headache')}</secondary-title><tertiary-title>${s('Clinical handbooks')}</tertiary-title></titles><pages>${s('101-120')}</pages><dates><year>${s('2011')}</year></dates><pub-location>${s('London')}</pub-location><publisher>${s('Med Press')}</publisher>`,
      ),
    ),
    items: [
      {
        type: 'book',
        title: 'Headache',
        author: [{ family: 'Roe', given: 'Richard' }],
        issued: { 'date-parts': [[2005]] },
        'collection-title': 'Clinical handbooks',
        publisher: 'Med Press',
        'publisher-place': 'London',
        edition: '2nd',
        ISBN: '978-0-306-40615-7',
      },
      {
        type: 'chapter',
        title: 'Dosing',
        author: [{ family: 'de la Cruz', given: 'María' }],
        editor: [
          { family: 'Roe', given: 'Richard' },
          { family: 'Doe', given: 'Jane' },
        ],
        issued: { 'date-parts': [[2011]] },
        'container-title': 'Handbook of headache',
        'collection-title': 'Clinical handbooks',
        page: '101-120',
        publisher: 'Med Press',
        'publisher-place': 'London',
      },
    ],
  },
  {
    name: 'a thesis and a report',
    path: 'thesis.xml',
    text: file(
      record(
        'Thesis',
        32,
        `${authors('Osei, Kwame')}<titles><title>${s('Velorin in rats')}</title></titles><dates><year>${s('2015')}</year></dates><pub-location>${s('Accra')}</pub-location><publisher>${s('University of Ghana')}</publisher><work-type>${s('PhD thesis')}</work-type>`,
      ),
      record(
        'Report',
        27,
        `${authors('World Health Organization,')}<titles><title>${s('Headache disorders')}</title></titles><dates><year>${s('2020')}</year></dates><pub-location>${s('Geneva')}</pub-location><publisher>${s('WHO')}</publisher><isbn>${s('WHO/20.4')}</isbn><urls><related-urls><url>${s('https://example.org/who?a=1&amp;b=2')}</url></related-urls></urls>`,
      ),
    ),
    items: [
      {
        type: 'thesis',
        title: 'Velorin in rats',
        author: [{ family: 'Osei', given: 'Kwame' }],
        issued: { 'date-parts': [[2015]] },
        publisher: 'University of Ghana',
        'publisher-place': 'Accra',
        genre: 'PhD thesis',
      },
      {
        type: 'report',
        title: 'Headache disorders',
        author: [{ literal: 'World Health Organization' }],
        issued: { 'date-parts': [[2020]] },
        publisher: 'WHO',
        'publisher-place': 'Geneva',
        number: 'WHO/20.4',
        URL: 'https://example.org/who?a=1&b=2',
      },
    ],
  },
  {
    name: 'a web page and a data set, without the styles of EndNote (as Zotero writes it)',
    path: 'plain.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?>
<xml>
  <records>
    <record>
      <ref-type name="Web Page">12</ref-type>
      <contributors><authors><author>National Institute for Health and Care Excellence</author></authors></contributors>
      <titles><title>Headaches in over 12s</title></titles>
      <dates><year>2021</year></dates>
      <urls><web-urls><url>https://example.org/cg150</url></web-urls></urls>
    </record>
    <record>
      <ref-type name="Dataset">59</ref-type>
      <contributors><authors><author>Young, Rosa</author></authors></contributors>
      <titles><title>Velorin trial data</title></titles>
      <dates><year>2020</year></dates>
      <publisher>Zenodo</publisher>
      <electronic-resource-num>https://doi.org/10.5281/zenodo.1234</electronic-resource-num>
    </record>
  </records>
</xml>
`,
    items: [
      {
        type: 'webpage',
        title: 'Headaches in over 12s',
        author: [{ literal: 'National Institute for Health and Care Excellence' }],
        issued: { 'date-parts': [[2021]] },
        URL: 'https://example.org/cg150',
      },
      {
        type: 'dataset',
        title: 'Velorin trial data',
        author: [{ family: 'Young', given: 'Rosa' }],
        issued: { 'date-parts': [[2020]] },
        publisher: 'Zenodo',
        DOI: '10.5281/zenodo.1234',
      },
    ],
  },
  {
    name: 'a conference paper and an article in press',
    path: 'conference.xml',
    text: file(
      record(
        'Conference Proceedings',
        10,
        `${authors('Keller, Ulla', 'King, Martin, Jr.')}<titles><title>${s('Velorin at scale')}</title><secondary-title>${s('15th Headache Congress')}</secondary-title></titles><pages>${s('1-4')}</pages><dates><year>${s('2018')}</year></dates><pub-location>${s('Vienna')}</pub-location><publisher>${s('Headache Society')}</publisher>`,
      ),
      record(
        'Journal Article',
        17,
        `${authors('Wang, Wen')}<titles><title>${s('Velorin and mood')}</title><secondary-title>${s('Mood')}</secondary-title></titles><dates><year>${s('in press')}</year></dates>`,
      ),
    ),
    items: [
      {
        type: 'paper-conference',
        title: 'Velorin at scale',
        author: [
          { family: 'Keller', given: 'Ulla' },
          { family: 'King', given: 'Martin', suffix: 'Jr.' },
        ],
        issued: { 'date-parts': [[2018]] },
        'container-title': '15th Headache Congress',
        page: '1-4',
        publisher: 'Headache Society',
        'publisher-place': 'Vienna',
      },
      {
        type: 'article-journal',
        title: 'Velorin and mood',
        author: [{ family: 'Wang', given: 'Wen' }],
        issued: { literal: 'in press' },
        'container-title': 'Mood',
        status: 'in press',
      },
    ],
  },
  {
    name: 'a preprint in Unicode with line ends of Windows',
    path: 'preprint.xml',
    text: `\uFEFF${file(record('Unpublished Work', 34, `${authors('Ito, Hiro', 'Željko, Đ.')}\r\n<titles><title>${s('Velorin in COVID-19 — “first” results')}</title></titles>\r\n<dates><year>${s('2023')}</year></dates><publisher>${s('medRxiv')}</publisher><electronic-resource-num>${s('10.1101/2023.01.14')}</electronic-resource-num>`))}`,
    items: [
      {
        type: 'manuscript',
        title: 'Velorin in COVID-19 — “first” results',
        author: [
          { family: 'Ito', given: 'Hiro' },
          { family: 'Željko', given: 'Đ.' },
        ],
        issued: { 'date-parts': [[2023]] },
        publisher: 'medRxiv',
        DOI: '10.1101/2023.01.14',
      },
    ],
  },
];
