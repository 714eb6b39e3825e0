import type { ExportCase } from './exportCase.js';

/**
 * BibTeX as Zotero, Mendeley, JabRef, EndNote, Google Scholar and publishers write it; expected is what citation-js's documented mapping
 * gives.
 */
export const bibtexExports: readonly ExportCase[] = [
  {
    name: 'Zotero, an article with an abstract',
    path: 'zotero.bib',
    text: String.raw`
@article{hart_velorin_2019,
	title = {Velorin for chronic tension headache: a randomised trial},
	volume = {12},
	issn = {1234-5679},
	shorttitle = {Velorin for chronic tension headache},
	url = {https://example.org/vel1},
	doi = {10.1234/vel.1},
	abstract = {Background: Headache is common. Results: 84 adults took part; 41\% responded (p {\textless} 0.05).},
	language = {en},
	number = {3},
	urldate = {2023-02-01},
	journal = {Journal of Trials},
	author = {Hart, Pia J. and Lund, Mats},
	month = apr,
	year = {2019},
	note = {PMID: 40000001
PMCID: PMC7000001},
	keywords = {Headache, Velorin},
	pages = {529--538},
	file = {PDF:C\:\\Users\\ann\\Zotero\\vel.pdf:application/pdf},
}
`,
    keys: ['hart_velorin_2019'],
    items: [
      {
        type: 'article-journal',
        title: 'Velorin for chronic tension headache: a randomised trial',
        author: [
          { family: 'Hart', given: 'Pia J.' },
          { family: 'Lund', given: 'Mats' },
        ],
        issued: { 'date-parts': [[2019, 4]] },
        'container-title': 'Journal of Trials',
        volume: '12',
        issue: '3',
        page: '529-538',
        DOI: '10.1234/vel.1',
        PMID: '40000001',
        PMCID: 'PMC7000001',
        ISSN: '1234-5679',
        URL: 'https://example.org/vel1',
        abstract: 'Background: Headache is common. Results: 84 adults took part; 41% responded (p < 0.05).',
        note: 'PMID: 40000001 PMCID: PMC7000001',
        keyword: 'Headache,Velorin',
        language: 'en',
      },
    ],
  },
  {
    name: 'an old file with LaTeX accents, quotes and # joins',
    path: 'old.bib',
    text: String.raw`@string{jt = "Journal of " # "Trials"}
@STRING(pub = {Med Press})
@ARTICLE{Garcia98,
  AUTHOR  = "Garc{\'i}a L{\'o}pez, Jos{\'e} and {\O}stergaard, S{\o}ren and M{\"u}ller, J{\"{o}}rg and {\c C}elik, \c{S}ule and Ho{\v r}ej{\v s}{\'\i}, V{\'a}clav",
  TITLE   = "{\"U}ber den {S}chmerz: 50\% \& more",
  JOURNAL = jt,
  YEAR    = 1998,
  VOLUME  = 7,
  NUMBER  = "2",
  PAGES   = "11--9",
}
@book{strunk2000, title={The Elements of Trials}, author={Strunk, Jr., William and White, E. B.}, publisher=pub, address={Boston, MA}, year=2000, edition={4th}, isbn={978-0-306-40615-7}}
`,
    keys: ['Garcia98', 'strunk2000'],
    items: [
      {
        type: 'article-journal',
        title: 'Über den Schmerz: 50% & more',
        author: [
          { family: 'García López', given: 'José' },
          { family: 'Østergaard', given: 'Søren' },
          { family: 'Müller', given: 'Jörg' },
          { family: 'Çelik', given: 'Şule' },
          { family: 'Hořejší', given: 'Václav' },
        ],
        issued: { 'date-parts': [[1998]] },
        'container-title': 'Journal of Trials',
        volume: '7',
        issue: '2',
        page: '11-19',
      },
      {
        type: 'book',
        title: 'The Elements of Trials',
        author: [
          { family: 'Strunk', given: 'William', suffix: 'Jr.' },
          { family: 'White', given: 'E. B.' },
        ],
        issued: { 'date-parts': [[2000]] },
        publisher: 'Med Press',
        'publisher-place': 'Boston, MA',
        edition: '4th',
        ISBN: '978-0-306-40615-7',
      },
    ],
  },
  {
    name: 'a chapter with particles and editors',
    path: 'chapter.bib',
    text: `@incollection{vanderberg2011pain,
  author = {Anna van der Berg and Ludwig van Beethoven and de la Cruz, Mar{\\'\\i}a},
  title = {Chronic pain in {primary care}},
  booktitle = {Handbook of {Pain} Medicine},
  editor = {Doe, Jane and Roe, Richard},
  publisher = {Med Press},
  address = {London},
  year = {2011},
  chapter = {4},
  pages = {101--20},
  series = {Clinical Handbooks}
}`,
    keys: ['vanderberg2011pain'],
    items: [
      {
        type: 'chapter',
        title: 'Chronic pain in primary care',
        author: [
          { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
          { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
          { family: 'Cruz', given: 'María', 'non-dropping-particle': 'de la' },
        ],
        editor: [
          { family: 'Doe', given: 'Jane' },
          { family: 'Roe', given: 'Richard' },
        ],
        issued: { 'date-parts': [[2011]] },
        'container-title': 'Handbook of Pain Medicine',
        'collection-title': 'Clinical Handbooks',
        page: '101-120',
        publisher: 'Med Press',
        'publisher-place': 'London',
      },
    ],
  },
  {
    name: 'a doctoral thesis',
    path: 'thesis.bib',
    text: '@phdthesis{osei2015, author = {Osei, Kwame}, title = {Velorin in rats}, school = {University of Ghana}, address = {Accra}, year = {2015}, month = {6}}',
    items: [
      {
        type: 'thesis',
        title: 'Velorin in rats',
        author: [{ family: 'Osei', given: 'Kwame' }],
        issued: { 'date-parts': [[2015, 6]] },
        publisher: 'University of Ghana',
        'publisher-place': 'Accra',
        genre: 'phdthesis',
      },
    ],
  },
  {
    name: 'a report of an institution',
    path: 'report.bib',
    text: '@techreport{who2020, author = {{World Health Organization} and {Pan American Health Organization}}, title = {Headache disorders}, institution = {WHO}, number = {WHO/NMH/20.4}, year = {2020}, address = {Geneva}, url = {https://example.org/who}}',
    items: [
      {
        type: 'report',
        title: 'Headache disorders',
        author: [{ literal: 'World Health Organization' }, { literal: 'Pan American Health Organization' }],
        issued: { 'date-parts': [[2020]] },
        publisher: 'WHO',
        'publisher-place': 'Geneva',
        number: 'WHO/NMH/20.4',
        genre: 'techreport',
        URL: 'https://example.org/who',
      },
    ],
  },
  {
    name: 'a conference paper that refers to its proceedings',
    path: 'crossref.bib',
    text: `@inproceedings{lund2012,
  author = {Lund, Mats},
  title = {Dose finding for velorin},
  crossref = {hc12},
  pages = {12--14}
}

@proceedings{hc12,
  title = {Proceedings of the 12th Headache Congress},
  editor = {Roe, Richard},
  publisher = {Headache Society},
  year = {2012}
}
`,
    items: [
      {
        type: 'paper-conference',
        title: 'Dose finding for velorin',
        author: [{ family: 'Lund', given: 'Mats' }],
        editor: [{ family: 'Roe', given: 'Richard' }],
        issued: { 'date-parts': [[2012]] },
        'container-title': 'Proceedings of the 12th Headache Congress',
        page: '12-14',
        publisher: 'Headache Society',
      },
      {
        type: 'book',
        title: 'Proceedings of the 12th Headache Congress',
        editor: [{ family: 'Roe', given: 'Richard' }],
        issued: { 'date-parts': [[2012]] },
        publisher: 'Headache Society',
      },
    ],
  },
  {
    name: 'Google Scholar with "and others"',
    path: 'scholar.bib',
    text: `@article{hart2019velorin,
  title={Velorin for headache: study of $\\alpha$-blockade at 10 $\\mu$g},
  author={Hart, Pia J and Lund, Mats and others},
  journal={Journal of Trials},
  volume={12},
  number={3},
  pages={529--538},
  year={2019},
  publisher={Med Press}
}
`,
    items: [
      {
        type: 'article-journal',
        title: 'Velorin for headache: study of α-blockade at 10 μg',
        author: [
          { family: 'Hart', given: 'Pia J' },
          { family: 'Lund', given: 'Mats' },
        ],
        issued: { 'date-parts': [[2019]] },
        'container-title': 'Journal of Trials',
        volume: '12',
        issue: '3',
        page: '529-538',
        publisher: 'Med Press',
      },
    ],
  },
  {
    name: 'an article in press, Windows line ends and a byte-order mark',
    path: 'press.bib',
    text: '\uFEFF@article{chen2024,\r\n  author = {Chen, Wen},\r\n  title = {Velorin and sleep:\r\n    a cohort study},\r\n  journal = {Sleep},\r\n  year = {in press}\r\n}\r\n',
    items: [
      {
        type: 'article-journal',
        title: 'Velorin and sleep: a cohort study',
        author: [{ family: 'Chen', given: 'Wen' }],
        issued: { literal: 'in press' },
        'container-title': 'Sleep',
      },
    ],
  },
  {
    name: 'a web page without an author',
    path: 'web.bib',
    text: '@misc{nice2021, title = {Headaches in over 12s}, howpublished = {https://example.org/cg150}, year = {2021}, note = {Accessed 3 May 2023}, organization = {NICE}}',
    items: [
      {
        type: 'document',
        title: 'Headaches in over 12s',
        issued: { 'date-parts': [[2021]] },
        publisher: 'NICE',
        URL: 'https://example.org/cg150',
        note: 'Accessed 3 May 2023',
      },
    ],
  },
  {
    name: 'a preprint of arXiv',
    path: 'arxiv.bib',
    text: '@misc{sato2022velorin, title={A model of velorin kinetics}, author={Hiro Sato and Ines M. Silva}, year={2022}, eprint={2201.01234}, archivePrefix={arXiv}, primaryClass={q-bio.QM}, url={https://arxiv.org/abs/2201.01234}}',
    items: [
      {
        type: 'article',
        title: 'A model of velorin kinetics',
        author: [
          { family: 'Sato', given: 'Hiro' },
          { family: 'Silva', given: 'Ines M.' },
        ],
        issued: { 'date-parts': [[2022]] },
        publisher: 'arXiv',
        number: '2201.01234',
        URL: 'https://arxiv.org/abs/2201.01234',
      },
    ],
  },
  {
    name: 'EndNote, with its key and an e-number for pages',
    path: 'endnote.bib',
    text: `@article{RN12,
   author = {Brandt, U. and Costa, R. and O'Neill, S. P.},
   title = {Long-term velorin in chronic tension headache},
   journal = {PLoS One},
   volume = {16},
   number = {2},
   pages = {e0212460},
   ISSN = {1932-6203 (Electronic)
1932-6203 (Linking)},
   DOI = {10.1371/journal.pone.0212460},
   url = {https://www.ncbi.nlm.nih.gov/pubmed/40000002},
   year = {2021},
   type = {Journal Article}
}
`,
    items: [
      {
        type: 'article-journal',
        title: 'Long-term velorin in chronic tension headache',
        author: [
          { family: 'Brandt', given: 'U.' },
          { family: 'Costa', given: 'R.' },
          { family: "O'Neill", given: 'S. P.' },
        ],
        issued: { 'date-parts': [[2021]] },
        'container-title': 'PLoS One',
        volume: '16',
        issue: '2',
        page: 'e0212460',
        DOI: '10.1371/journal.pone.0212460',
        PMID: '40000002',
        ISSN: '1932-6203 (Electronic) 1932-6203 (Linking)',
        URL: 'https://www.ncbi.nlm.nih.gov/pubmed/40000002',
        genre: 'Journal Article',
      },
    ],
  },
  {
    name: 'Mendeley, with doubled braces and escaped signs',
    path: 'mendeley.bib',
    text: String.raw`Automatically generated by Mendeley Desktop 1.19.8
Any changes to this file will be lost.

@article{Patel2016,
abstract = {Objective: To test velorin {\&} placebo. Methods: 60 women were randomised. Results: Pain fell by 28.8{\%}.},
author = {Patel, Vikram and N{\'{u}}{\~{n}}ez, Luc{\'{i}}a},
doi = {10.1000/j.pain_2016.05},
issn = {00000000},
journal = {Pain {\&} Its Treatment},
keywords = {pain,velorin,women},
mendeley-groups = {Velorin},
month = {may},
number = {5},
pages = {1--9},
pmid = {40000003},
title = {{Velorin in women with fibromyalgia: A crossover trial}},
volume = {3},
year = {2016}
}
`,
    items: [
      {
        type: 'article-journal',
        title: 'Velorin in women with fibromyalgia: A crossover trial',
        author: [
          { family: 'Patel', given: 'Vikram' },
          { family: 'Núñez', given: 'Lucía' },
        ],
        issued: { 'date-parts': [[2016, 5]] },
        'container-title': 'Pain & Its Treatment',
        volume: '3',
        issue: '5',
        page: '1-9',
        DOI: '10.1000/j.pain_2016.05',
        PMID: '40000003',
        ISSN: '00000000',
        abstract: 'Objective: To test velorin & placebo. Methods: 60 women were randomised. Results: Pain fell by 28.8%.',
        keyword: 'pain,velorin,women',
      },
    ],
  },
  {
    name: 'an article with its day and missing fields',
    path: 'day.bib',
    text: '@article{kim2010, title = {Velorin and {B}ayes: {{IL-6}} and {TNF}-\\textalpha{} in {{\\textit{vivo}}}}, author = {Kim, Su-jin}, year = 2010, month = "5~" # mar}\n',
    items: [
      {
        type: 'article-journal',
        title: 'Velorin and Bayes: IL-6 and TNF-α in vivo',
        author: [{ family: 'Kim', given: 'Su-jin' }],
        issued: { 'date-parts': [[2010, 3, 5]] },
      },
    ],
  },
  {
    name: 'JabRef, a report of an institution with a string macro',
    path: 'jabref.bib',
    text: '% Encoding: UTF-8\n@String{who = "World Health Organization"}\n\n@TechReport{who2018,\n  author      = {{World Health Organization}},\n  institution = who,\n  title       = {Headache disorders: a public health {P}riority},\n  year        = {2018},\n}\n\n@Comment{jabref-meta: databaseType:bibtex;}\n',
    items: [
      {
        type: 'report',
        title: 'Headache disorders: a public health Priority',
        author: [{ literal: 'World Health Organization' }],
        issued: { 'date-parts': [[2018]] },
        publisher: 'World Health Organization',
        genre: 'techreport',
      },
    ],
  },
];
