import type { ExportCase } from './exportCase.js';

/** PubMed's own .nbib and XML; expected is what Zotero's documented mapping gives, with the identifiers as CSL has them. */
export const pubmedExports: readonly ExportCase[] = [
  {
    name: 'an .nbib of two articles, one without abstract',
    path: 'two.nbib',
    text: `
PMID- 40000001
OWN - NLM
STAT- MEDLINE
LR  - 20211203
IS  - 1234-5679 (Electronic)
IS  - 1234-5660 (Linking)
VI  - 12
IP  - 3
DP  - 2019 Apr 5
TI  - Velorin for chronic tension headache: a randomised, double-blind,
      placebo-controlled trial.
PG  - 529-38
LID - 10.1234/vel.1 [doi]
AB  - BACKGROUND: Headache is common. METHODS: Eighty-four adults were randomised.
      RESULTS: Pain fell.
CI  - Copyright (c) 2019 by the authors.
FAU - Hart, Pia J
AU  - Hart PJ
AUID- ORCID: 0000-0000-0000-0001
AD  - Department of Neurology, Example University.
FAU - Müller, Jörg
AU  - Müller J
LA  - eng
PT  - Journal Article
PT  - Randomized Controlled Trial
PL  - England
TA  - J Trials
JT  - Journal of trials
JID - 100000000
SB  - IM
MH  - Adult
MH  - *Headache/drug therapy
OTO - NOTNLM
OT  - headache
OT  - velorin
PMC - PMC7000001
EDAT- 2019/04/06 06:00
AID - 10.1234/vel.1 [doi]
PST - ppublish
SO  - J Trials. 2019 Apr 5;12(3):529-38. doi: 10.1234/vel.1.

PMID- 40000002
OWN - NLM
DP  - 2021 Jan-Feb
TI  - Long-term velorin: reply.
FAU - Brandt, Ulla
AU  - Brandt U
CN  - VELOR Study Group
PT  - Letter
TA  - J Cohorts
JT  - Journal of cohorts
`,
    items: [
      {
        type: 'article-journal',
        title: 'Velorin for chronic tension headache: a randomised, double-blind, placebo-controlled trial',
        author: [
          { family: 'Hart', given: 'Pia J' },
          { family: 'Müller', given: 'Jörg' },
        ],
        issued: { 'date-parts': [[2019, 4, 5]] },
        'container-title': 'Journal of trials',
        'container-title-short': 'J Trials',
        volume: '12',
        issue: '3',
        page: '529-538',
        DOI: '10.1234/vel.1',
        PMID: '40000001',
        PMCID: 'PMC7000001',
        ISSN: ['1234-5679', '1234-5660'],
        abstract: 'BACKGROUND: Headache is common. METHODS: Eighty-four adults were randomised. RESULTS: Pain fell.',
        keyword: 'headache, velorin',
        language: 'eng',
      },
      {
        type: 'article-journal',
        title: 'Long-term velorin: reply',
        author: [{ family: 'Brandt', given: 'Ulla' }, { literal: 'VELOR Study Group' }],
        issued: { 'date-parts': [[2021, 1]] },
        'container-title': 'Journal of cohorts',
        'container-title-short': 'J Cohorts',
        PMID: '40000002',
      },
    ],
  },
  {
    name: 'an .nbib with an e-locator, a suffix and Windows line ends',
    path: 'plos.nbib',
    text: '\uFEFFPMID- 40000003\r\nDP  - 2020\r\nTI  - Velorin in women with fibromyalgia\r\nPG  - e0212460\r\nAU  - Patel VK Jr\r\nAU  - van der Berg A\r\nTA  - PLoS One\r\nJT  - PloS one\r\nVI  - 15\r\nAID - 10.1371/journal.pone.0212460 [doi]\r\n',
    items: [
      {
        type: 'article-journal',
        title: 'Velorin in women with fibromyalgia',
        author: [
          { family: 'Patel', given: 'VK', suffix: 'Jr' },
          { family: 'van der Berg', given: 'A' },
        ],
        issued: { 'date-parts': [[2020]] },
        'container-title': 'PloS one',
        'container-title-short': 'PLoS One',
        volume: '15',
        page: 'e0212460',
        DOI: '10.1371/journal.pone.0212460',
        PMID: '40000003',
      },
    ],
  },
  {
    name: 'an .nbib of a chapter of an online book',
    path: 'book.nbib',
    text: 'PMID- 40000004\nSTAT- Publisher\nDP  - 2008 Jan\nTI  - Tension headache.\nBTI - StatBook\nFAU - Okoro, Ada\nAU  - Okoro A\nFED - Roe, Richard\nED  - Roe R\nPB  - StatBook Publishing\nPL  - Treasure Island (FL)\nLA  - eng\nPT  - Review\nPT  - Book Chapter\n',
    items: [
      {
        type: 'chapter',
        title: 'Tension headache',
        author: [{ family: 'Okoro', given: 'Ada' }],
        editor: [{ family: 'Roe', given: 'Richard' }],
        issued: { 'date-parts': [[2008, 1]] },
        'container-title': 'StatBook',
        publisher: 'StatBook Publishing',
        'publisher-place': 'Treasure Island (FL)',
        PMID: '40000004',
        language: 'eng',
      },
    ],
  },
  {
    name: 'an .nbib of a preprint',
    path: 'preprint.nbib',
    text: 'PMID- 40000005\nDP  - 2023 Jan 15\nTI  - Velorin in COVID-19.\nLID - 2023.01.14.23284567 [pii]\nLID - 10.1101/2023.01.14.23284567 [doi]\nFAU - Ito, Hiro\nAU  - Ito H\nPT  - Journal Article\nPT  - Preprint\nTA  - medRxiv\nJT  - medRxiv : the preprint server for health sciences\n',
    items: [
      {
        type: 'article',
        title: 'Velorin in COVID-19',
        author: [{ family: 'Ito', given: 'Hiro' }],
        issued: { 'date-parts': [[2023, 1, 15]] },
        'container-title': 'medRxiv : the preprint server for health sciences',
        'container-title-short': 'medRxiv',
        DOI: '10.1101/2023.01.14.23284567',
        PMID: '40000005',
      },
    ],
  },
  {
    name: 'XML of an article with markup, entities and a vernacular title',
    path: 'pubmed.xml',
    text: `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE PubmedArticleSet SYSTEM "http://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">
<PubmedArticleSet>
<PubmedArticle>
  <MedlineCitation Status="MEDLINE" Owner="NLM">
    <PMID Version="1">40000006</PMID>
    <Article PubModel="Print-Electronic">
      <Journal>
        <ISSN IssnType="Electronic">1234-5679</ISSN>
        <JournalIssue CitedMedium="Internet"><Volume>12</Volume><Issue>3</Issue><PubDate><MedlineDate>2019 Mar-Apr</MedlineDate></PubDate></JournalIssue>
        <Title>Journal of trials &amp; reports</Title><ISOAbbreviation>J Trials Rep</ISOAbbreviation>
      </Journal>
      <ArticleTitle>[Velorin at 10&#xa0;mg &lt; placebo: <i>in vivo</i> H<sub>2</sub>O].</ArticleTitle>
      <Pagination><StartPage>529</StartPage><EndPage>538</EndPage><MedlinePgn>529-38</MedlinePgn></Pagination>
      <ELocationID EIdType="pii" ValidYN="Y">S1</ELocationID><ELocationID EIdType="doi" ValidYN="Y">10.1234/vel.6</ELocationID>
      <Abstract><AbstractText Label="AIM" NlmCategory="OBJECTIVE">To test.</AbstractText><AbstractText Label="RESULTS">31 women.</AbstractText><CopyrightInformation>© 2019</CopyrightInformation></Abstract>
      <AuthorList CompleteYN="Y">
        <Author ValidYN="Y"><LastName>Núñez</LastName><ForeName>Lucía</ForeName><Initials>L</Initials><Suffix>Jr</Suffix></Author>
        <Author ValidYN="Y"><CollectiveName>VELOR Study Group</CollectiveName></Author>
      </AuthorList>
      <Language>spa</Language>
      <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
      <VernacularTitle>Velorina.</VernacularTitle>
    </Article>
    <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">headache</Keyword></KeywordList>
  </MedlineCitation>
  <PubmedData><ArticleIdList><ArticleId IdType="pubmed">40000006</ArticleId><ArticleId IdType="pmc">PMC7000006</ArticleId><ArticleId IdType="doi">10.1234/vel.6</ArticleId></ArticleIdList></PubmedData>
</PubmedArticle>
</PubmedArticleSet>`,
    items: [
      {
        type: 'article-journal',
        title: 'Velorin at 10 mg < placebo: in vivo H2O',
        author: [{ family: 'Núñez', given: 'Lucía', suffix: 'Jr' }, { literal: 'VELOR Study Group' }],
        issued: { 'date-parts': [[2019, 3]] },
        'container-title': 'Journal of trials & reports',
        'container-title-short': 'J Trials Rep',
        volume: '12',
        issue: '3',
        page: '529-538',
        DOI: '10.1234/vel.6',
        PMID: '40000006',
        PMCID: 'PMC7000006',
        ISSN: ['1234-5679'],
        abstract: 'AIM: To test. RESULTS: 31 women.',
        keyword: 'headache',
        language: 'spa',
      },
    ],
  },
  {
    name: 'XML of a chapter of an online book',
    path: 'book.xml',
    text: `<?xml version="1.0" ?>
<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID Version="1">40000007</PMID>
<ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList>
<Book><Publisher><PublisherName>StatBook Publishing</PublisherName><PublisherLocation>Treasure Island (FL)</PublisherLocation></Publisher>
<BookTitle book="statbook">StatBook</BookTitle><PubDate><Year>2024</Year><Month>01</Month></PubDate>
<AuthorList Type="editors"><Author><LastName>Roe</LastName><ForeName>Richard</ForeName></Author></AuthorList><Isbn>9780306406157</Isbn></Book>
<ArticleTitle book="statbook" part="article-1">Tension headache</ArticleTitle><Language>eng</Language>
<AuthorList Type="authors" CompleteYN="Y"><Author ValidYN="Y"><LastName>Okoro</LastName><ForeName>Ada</ForeName></Author></AuthorList>
<PublicationType UI="D016454">Review</PublicationType><Abstract><AbstractText>Common.</AbstractText></Abstract></BookDocument></PubmedBookArticle></PubmedArticleSet>`,
    items: [
      {
        type: 'chapter',
        title: 'Tension headache',
        author: [{ family: 'Okoro', given: 'Ada' }],
        editor: [{ family: 'Roe', given: 'Richard' }],
        issued: { 'date-parts': [[2024, 1]] },
        'container-title': 'StatBook',
        publisher: 'StatBook Publishing',
        'publisher-place': 'Treasure Island (FL)',
        PMID: '40000007',
        ISBN: '9780306406157',
        abstract: 'Common.',
        language: 'eng',
      },
    ],
  },
  {
    name: 'XML of an article with a season, initials and an article number',
    path: 'season.xml',
    text: '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">40000008</PMID><Article><Journal><JournalIssue><Volume>3</Volume><PubDate><Year>2018</Year><Season>Winter</Season></PubDate></JournalIssue><Title>Mood</Title><ISOAbbreviation>Mood</ISOAbbreviation></Journal><ArticleTitle>Velorin and mood?</ArticleTitle><Pagination><MedlinePgn>CD001234</MedlinePgn></Pagination><AuthorList CompleteYN="Y"><Author><LastName>Wang</LastName><Initials>W</Initials></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>',
    items: [
      {
        type: 'article-journal',
        title: 'Velorin and mood?',
        author: [{ family: 'Wang', given: 'W' }],
        issued: { 'date-parts': [[2018]] },
        'container-title': 'Mood',
        'container-title-short': 'Mood',
        volume: '3',
        page: 'CD001234',
        PMID: '40000008',
      },
    ],
  },
  {
    name: 'nbib of an article by a group, ahead of print',
    path: 'group.nbib',
    text: '\nPMID- 40000009\nOWN - NLM\nSTAT- Publisher\nDP  - 2021 Nov 2\nTI  - Velorin in stroke (VELSTROKE): a pragmatic, randomised\n      trial.\nCN  - VELSTROKE Collaborators\nLA  - eng\nPT  - Journal Article\nTA  - Stroke J\nJT  - Stroke journal\nAID - 10.1234/stroke.9 [doi]\nSO  - Stroke J. 2021 Nov 2. doi: 10.1234/stroke.9.\n\n',
    items: [
      {
        type: 'article-journal',
        title: 'Velorin in stroke (VELSTROKE): a pragmatic, randomised trial',
        author: [{ literal: 'VELSTROKE Collaborators' }],
        issued: { 'date-parts': [[2021, 11, 2]] },
        'container-title': 'Stroke journal',
        'container-title-short': 'Stroke J',
        DOI: '10.1234/stroke.9',
        PMID: '40000009',
        language: 'eng',
      },
    ],
  },
];
