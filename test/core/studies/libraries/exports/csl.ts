import type { ExportCase } from './exportCase.js';

const zotero = (entries: readonly object[]): string => JSON.stringify(entries, null, 2);

/** CSL-JSON and CSL-YAML as Zotero, Better BibTeX, pandoc and Mendeley write them, and a document's front matter. */
export const cslExports: readonly ExportCase[] = [
  {
    name: 'CSL-JSON with identifiers among its custom fields, and an annotation',
    path: 'custom.json',
    text: zotero([
      {
        id: 'c1',
        type: 'article-journal',
        title: 'Velorin and mood',
        custom: { PMID: '40000009', PMCID: 'PMC7000009' },
        annote: 'Retracted in 2022.',
      },
    ]),
    keys: ['c1'],
    items: [{ type: 'article-journal', title: 'Velorin and mood', PMID: '40000009', PMCID: 'PMC7000009', note: 'Retracted in 2022.' }],
  },
  {
    name: 'Zotero CSL-JSON, an article',
    path: 'zotero.json',
    text: zotero([
      {
        id: 'http://zotero.org/users/1234567/items/ABCD2345',
        type: 'article-journal',
        abstract: 'Background: Headache is common.\nResults: 84 adults took part.',
        'container-title': 'Journal of Trials',
        DOI: '10.1234/vel.1',
        ISSN: '1234-5679',
        issue: '3',
        journalAbbreviation: 'J Trials',
        language: 'en',
        note: 'PMID: 40000001\nPMCID: PMC7000001\nCitation Key: hart2019',
        page: '529-538',
        source: 'PubMed',
        title: 'Velorin for headache: a <i>randomised</i> trial',
        volume: '12',
        author: [
          { family: 'Hart', given: 'Pia J.' },
          { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
        ],
        accessed: { 'date-parts': [['2023', 2, 1]] },
        issued: { 'date-parts': [['2019', 4, 5]] },
      },
    ]),
    keys: ['hart2019'],
    items: [
      {
        type: 'article-journal',
        title: 'Velorin for headache: a randomised trial',
        author: [
          { family: 'Hart', given: 'Pia J.' },
          { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
        ],
        issued: { 'date-parts': [[2019, 4, 5]] },
        'container-title': 'Journal of Trials',
        'container-title-short': 'J Trials',
        volume: '12',
        issue: '3',
        page: '529-538',
        DOI: '10.1234/vel.1',
        PMID: '40000001',
        PMCID: 'PMC7000001',
        ISSN: '1234-5679',
        abstract: 'Background: Headache is common.\nResults: 84 adults took part.',
        note: 'PMID: 40000001\nPMCID: PMC7000001\nCitation Key: hart2019',
        language: 'en',
      },
    ],
  },
  {
    name: 'Better CSL JSON, a chapter with a date range and suffix',
    path: 'better.json',
    text: zotero([
      {
        id: 'kingDosing2006',
        'citation-key': 'kingDosing2006',
        author: [{ family: 'King', given: 'Martin', suffix: 'Jr.' }],
        'container-title': 'Handbook of headache',
        'collection-title': 'Clinical handbooks',
        edition: '2',
        editor: [{ family: 'Roe', given: 'Richard' }],
        'event-place': 'London',
        ISBN: '978-0-306-40615-7',
        issued: {
          'date-parts': [
            [2005, 11],
            [2006, 2],
          ],
        },
        page: '33–47',
        publisher: 'Med Press',
        'publisher-place': 'London',
        title: 'Dosing',
        type: 'chapter',
      },
    ]),
    keys: ['kingDosing2006'],
    items: [
      {
        type: 'chapter',
        title: 'Dosing',
        author: [{ family: 'King', given: 'Martin', suffix: 'Jr.' }],
        editor: [{ family: 'Roe', given: 'Richard' }],
        issued: {
          'date-parts': [
            [2005, 11],
            [2006, 2],
          ],
        },
        'container-title': 'Handbook of headache',
        'collection-title': 'Clinical handbooks',
        page: '33-47',
        publisher: 'Med Press',
        'publisher-place': 'London',
        edition: '2',
        ISBN: '978-0-306-40615-7',
      },
    ],
  },
  {
    name: 'a list within “items”, with Windows line ends and a mark',
    path: 'items.json',
    text: `\uFEFF${JSON.stringify({ items: [{ id: 'w1', type: 'webpage', title: 'Headaches in over 12s', author: [{ literal: 'NICE' }], URL: 'https://example.org/cg150', 'container-title': 'Guidance', issued: { raw: '2021-12-17' } }] }, null, 2).replaceAll('\n', '\r\n')}`,
    items: [
      {
        type: 'webpage',
        title: 'Headaches in over 12s',
        author: [{ literal: 'NICE' }],
        issued: { 'date-parts': [[2021, 12, 17]] },
        'container-title': 'Guidance',
        URL: 'https://example.org/cg150',
      },
    ],
  },
  {
    name: 'CSL-JSON, a thesis, a report and a data set',
    path: 'three.json',
    text: zotero([
      {
        id: 't',
        type: 'thesis',
        genre: 'PhD thesis',
        title: 'Velorin in rats',
        publisher: 'University of Ghana',
        author: [{ family: 'Osei', given: 'Kwame' }],
        issued: { 'date-parts': [[2015]] },
      },
      {
        id: 'r',
        type: 'report',
        number: 'WHO/20.4',
        title: 'Headache disorders',
        publisher: 'WHO',
        author: [{ literal: 'World Health Organization' }],
        issued: { 'date-parts': [[2020]] },
      },
      {
        id: 'd',
        type: 'dataset',
        title: 'Velorin trial data',
        DOI: 'https://doi.org/10.5281/zenodo.1234',
        publisher: 'Zenodo',
        issued: { 'date-parts': [['2020']] },
      },
    ]),
    items: [
      {
        type: 'thesis',
        title: 'Velorin in rats',
        author: [{ family: 'Osei', given: 'Kwame' }],
        issued: { 'date-parts': [[2015]] },
        publisher: 'University of Ghana',
        genre: 'PhD thesis',
      },
      {
        type: 'report',
        title: 'Headache disorders',
        author: [{ literal: 'World Health Organization' }],
        issued: { 'date-parts': [[2020]] },
        publisher: 'WHO',
        number: 'WHO/20.4',
      },
      { type: 'dataset', title: 'Velorin trial data', issued: { 'date-parts': [[2020]] }, publisher: 'Zenodo', DOI: '10.5281/zenodo.1234' },
    ],
  },
  {
    name: 'CSL-JSON, a preprint and a paper in press',
    path: 'press.json',
    text: zotero([
      {
        id: 'p',
        type: 'article',
        genre: 'preprint',
        title: 'Velorin in COVID-19',
        number: '2023.01.14',
        publisher: 'medRxiv',
        DOI: '10.1101/2023.01.14',
        issued: { 'date-parts': [[2023, 1, 15]] },
        author: [{ family: 'Ito', given: 'Hiro' }],
      },
      {
        id: 'q',
        type: 'article-journal',
        title: 'Velorin and mood',
        status: 'in press',
        'container-title': 'Mood',
        issued: { literal: 'in press' },
        author: [{ family: 'Wang', given: 'Wen' }],
      },
    ]),
    items: [
      {
        type: 'article',
        title: 'Velorin in COVID-19',
        author: [{ family: 'Ito', given: 'Hiro' }],
        issued: { 'date-parts': [[2023, 1, 15]] },
        publisher: 'medRxiv',
        number: '2023.01.14',
        genre: 'preprint',
        DOI: '10.1101/2023.01.14',
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
    name: 'Mendeley CSL-JSON, a conference paper with an event',
    path: 'mendeley.json',
    text: zotero([
      {
        id: 'c',
        type: 'paper-conference',
        title: 'Velorin at scale',
        event: '15th Headache Congress',
        'container-title': 'Proceedings',
        page: '1-4',
        volume: 3,
        author: [{ family: 'Vries', given: 'Jan', 'dropping-particle': 'de' }],
        issued: { 'date-parts': [[2018, 9]] },
        keyword: 'headache; velorin',
      },
    ]),
    items: [
      {
        type: 'paper-conference',
        title: 'Velorin at scale',
        author: [{ family: 'Vries', given: 'Jan', 'dropping-particle': 'de' }],
        issued: { 'date-parts': [[2018, 9]] },
        'container-title': 'Proceedings',
        'event-title': '15th Headache Congress',
        volume: '3',
        page: '1-4',
        keyword: 'headache; velorin',
      },
    ],
  },
  {
    name: 'Better CSL YAML, two articles',
    path: 'better.yaml',
    text: `---
references:
  - id: hartVelorin2019
    author:
      - family: Hart
        given: Pia J.
      - family: Berg
        given: Anna
        non-dropping-particle: van der
    citation-key: hartVelorin2019
    container-title: Journal of Trials
    container-title-short: J Trials
    DOI: 10.1234/vel.1
    issue: '3'
    issued:
      - year: 2019
        month: 4
        day: 5
    page: 529-538
    PMID: '40000001'
    title: 'Velorin for headache: a randomised trial'
    type: article-journal
    volume: '12'
  - id: brandtLong2021
    author:
      - literal: VELOR Study Group
    issued:
      - year: 2021
    title: Long-term velorin
    type: article-journal
...
`,
    keys: ['hartVelorin2019', 'brandtLong2021'],
    items: [
      {
        type: 'article-journal',
        title: 'Velorin for headache: a randomised trial',
        author: [
          { family: 'Hart', given: 'Pia J.' },
          { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
        ],
        issued: { 'date-parts': [[2019, 4, 5]] },
        'container-title': 'Journal of Trials',
        'container-title-short': 'J Trials',
        volume: '12',
        issue: '3',
        page: '529-538',
        DOI: '10.1234/vel.1',
        PMID: '40000001',
      },
      {
        type: 'article-journal',
        title: 'Long-term velorin',
        author: [{ literal: 'VELOR Study Group' }],
        issued: { 'date-parts': [[2021]] },
      },
    ],
  },
  {
    name: 'pandoc CSL-YAML with plain numbers, folded abstracts and ranges',
    path: 'pandoc.yaml',
    text: `references:
- type: article-journal
  id: kim2010
  author:
  - family: Kim
    given: Su-jin
  issued: 2010-03/2010-04
  title: Velorin and *IL-6*
  container-title: Cytokines
  volume: 007
  issue: 1.10
  page: e12
  abstract: >-
    Background: Little is known.
    Results: 31 women took part.
- type: book
  id: roe2005
  author: [{family: Roe, given: Richard}]
  issued:
    date-parts:
    - [2005]
  title: "Headache: its care"
  publisher: Med Press
`,
    keys: ['kim2010', 'roe2005'],
    items: [
      {
        type: 'article-journal',
        title: 'Velorin and IL-6',
        author: [{ family: 'Kim', given: 'Su-jin' }],
        issued: {
          'date-parts': [
            [2010, 3],
            [2010, 4],
          ],
        },
        'container-title': 'Cytokines',
        volume: '007',
        issue: '1.10',
        page: 'e12',
        abstract: 'Background: Little is known. Results: 31 women took part.',
      },
      {
        type: 'book',
        title: 'Headache: its care',
        author: [{ family: 'Roe', given: 'Richard' }],
        issued: { 'date-parts': [[2005]] },
        publisher: 'Med Press',
      },
    ],
  },
  {
    name: 'a plain list in YAML with Windows line ends',
    path: 'list.yml',
    text: '- id: who2020\r\n  type: report\r\n  title: Headache disorders\r\n  author:\r\n    - literal: World Health Organization\r\n  issued: {year: 2020}\r\n  publisher: WHO\r\n  number: WHO/20.4\r\n- id: zen\r\n  type: dataset\r\n  title: Velorin trial data\r\n  DOI: 10.5281/zenodo.1234\r\n',
    keys: ['who2020', 'zen'],
    items: [
      {
        type: 'report',
        title: 'Headache disorders',
        author: [{ literal: 'World Health Organization' }],
        issued: { 'date-parts': [[2020]] },
        publisher: 'WHO',
        number: 'WHO/20.4',
      },
      { type: 'dataset', title: 'Velorin trial data', DOI: '10.5281/zenodo.1234' },
    ],
  },
  {
    name: 'front matter of a Markdown document',
    path: 'article.md',
    text: `---
title: Velorin, a review
lang: en
references:
- id: hart2019
  type: article-journal
  title: Velorin for headache
  author:
  - family: Hart
    given: Pia
  container-title: Journal of Trials
  volume: 12
  issued:
    year: 2019
    month: 4
  abstract: Eighty-four adults were randomised.
- id: thesis15
  type: thesis
  genre: PhD thesis
  title: Velorin in rats
  author: [{family: Osei, given: Kwame}]
  issued: 2015
---

# Velorin

Velorin was tested [@hart2019].
`,
    keys: ['hart2019', 'thesis15'],
    items: [
      {
        type: 'article-journal',
        title: 'Velorin for headache',
        author: [{ family: 'Hart', given: 'Pia' }],
        issued: { 'date-parts': [[2019, 4]] },
        'container-title': 'Journal of Trials',
        volume: '12',
        abstract: 'Eighty-four adults were randomised.',
      },
      {
        type: 'thesis',
        title: 'Velorin in rats',
        author: [{ family: 'Osei', given: 'Kwame' }],
        issued: { 'date-parts': [[2015]] },
        genre: 'PhD thesis',
      },
    ],
  },
];
