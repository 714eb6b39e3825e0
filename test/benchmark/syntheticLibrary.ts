import { type SyntheticStudy, syntheticStudies } from './syntheticStudies.js';

export type SyntheticFormat = 'nbib' | 'ris' | 'cslJson' | 'cslYaml' | 'bibtex' | 'pubmedXml' | 'endNoteXml';

/** A library file of made-up studies, as the field's tools write that format. The same seed and number give the same text. */
export function synthetic(format: SyntheticFormat, count: number, seed = 1): string {
  const { before = '', between = '\n', after = '\n', write } = WRITERS[format];
  const parts: string[] = [];
  for (const study of syntheticStudies(count, seed)) parts.push(write(study));
  return before + parts.join(between) + after;
}

interface Writer {
  readonly before?: string;
  readonly between?: string;
  readonly after?: string;
  readonly write: (study: SyntheticStudy) => string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (study: SyntheticStudy): string => MONTHS[study.month - 1] ?? 'Jan';
const abstractOf = ({ sections }: SyntheticStudy): string => sections.map(({ label, text }) => `${label}: ${text}`).join(' ');

/** The value in lines of at most 90 letters, each but the first indented as MEDLINE does. */
function medline(tag: string, value: string): string {
  const out: string[] = [];
  let line = `${tag.padEnd(4)}- `;
  for (const word of value.split(' ')) {
    if (line.length + word.length > 90) {
      out.push(line.trimEnd());
      line = '      ';
    }
    line += `${word} `;
  }
  out.push(line.trimEnd());
  return out.join('\n');
}

const nbib = (study: SyntheticStudy): string =>
  [
    '',
    medline('PMID', study.pmid),
    medline('OWN', 'NLM'),
    medline('STAT', 'MEDLINE'),
    medline('IS', `${study.issn} (Electronic)`),
    medline('VI', `${study.volume}`),
    medline('IP', `${study.issue}`),
    medline('DP', `${study.year} ${monthOf(study)}`),
    medline('TI', `${study.title}.`),
    medline('PG', `${study.firstPage}-${study.lastPage}`),
    medline('LID', `${study.doi} [doi]`),
    medline('AB', abstractOf(study)),
    ...study.authors.flatMap(({ family, given, initials }) => [
      medline('FAU', `${family}, ${given}`),
      medline('AU', `${family} ${initials}`),
    ]),
    medline('LA', 'eng'),
    medline('PT', 'Journal Article'),
    medline('PT', study.publicationType),
    medline('TA', study.shortJournal),
    medline('JT', study.journal),
    ...study.keywords.map((keyword) => medline('OT', keyword)),
    medline('AID', `${study.doi} [doi]`),
    medline('SO', `${study.shortJournal}. ${study.year};${study.volume}(${study.issue}):${study.firstPage}-${study.lastPage}.`),
  ].join('\n');

const ris = (study: SyntheticStudy): string =>
  [
    'TY  - JOUR',
    `TI  - ${study.title}`,
    ...study.authors.map(({ family, given }) => `AU  - ${family}, ${given}`),
    `T2  - ${study.journal}`,
    `J2  - ${study.shortJournal}`,
    `AB  - ${abstractOf(study)}`,
    `DA  - ${study.year}/${String(study.month).padStart(2, '0')}//`,
    `PY  - ${study.year}`,
    `DO  - ${study.doi}`,
    `VL  - ${study.volume}`,
    `IS  - ${study.issue}`,
    `SP  - ${study.firstPage}`,
    `EP  - ${study.lastPage}`,
    `SN  - ${study.issn}`,
    `AN  - ${study.pmid}`,
    'DB  - PubMed',
    ...study.keywords.map((keyword) => `KW  - ${keyword}`),
    'ER  - ',
    '',
  ].join('\n');

const cslOf = (study: SyntheticStudy) => ({
  id: study.key,
  type: 'article-journal',
  title: study.title,
  author: study.authors.map(({ family, given }) => ({ family, given })),
  issued: { 'date-parts': [[study.year, study.month]] },
  'container-title': study.journal,
  journalAbbreviation: study.shortJournal,
  volume: String(study.volume),
  issue: String(study.issue),
  page: `${study.firstPage}-${study.lastPage}`,
  DOI: study.doi,
  ISSN: study.issn,
  PMID: study.pmid,
  abstract: abstractOf(study),
  keyword: study.keywords.join(', '),
  language: 'en',
});

const cslYaml = (study: SyntheticStudy): string => {
  const csl = cslOf(study);
  const quoted = (text: string): string => JSON.stringify(text);
  return [
    `- id: ${csl.id}`,
    '  type: article-journal',
    '  author:',
    ...csl.author.flatMap(({ family, given }) => [`  - family: ${family}`, `    given: ${given}`]),
    '  issued:',
    `  - year: ${study.year}`,
    `    month: ${study.month}`,
    `  title: ${quoted(csl.title)}`,
    `  container-title: ${quoted(csl['container-title'])}`,
    `  container-title-short: ${quoted(csl.journalAbbreviation)}`,
    `  volume: ${csl.volume}`,
    `  issue: ${csl.issue}`,
    `  page: ${csl.page}`,
    `  DOI: ${csl.DOI}`,
    `  PMID: ${csl.PMID}`,
    '  abstract: >-',
    `    ${csl.abstract}`,
    `  keyword: ${quoted(csl.keyword)}`,
  ].join('\n');
};

/** Accents as BibTeX files of before Unicode have them, on the letters that the made-up names use. */
const ACCENTS: Readonly<Record<string, string>> = {
  ü: '{\\"u}',
  á: "{\\'a}",
  é: "{\\'e}",
  è: '{\\`e}',
  í: "{\\'i}",
  ë: '{\\"e}',
  ø: '{\\o}',
};
const latex = (text: string): string => text.replace(/[%&]/g, '\\$&').replace(/[üáéèíëø]/g, (letter) => ACCENTS[letter] ?? letter);

const bibtex = (study: SyntheticStudy): string =>
  [
    `@article{${study.key},`,
    `\ttitle = {${latex(study.title).replace(/^(\w+)/, '{$1}')}},`,
    `\tauthor = {${latex(study.authors.map(({ family, given }) => `${family}, ${given}`).join(' and '))}},`,
    `\tjournal = {${latex(study.journal)}},`,
    `\tyear = {${study.year}},`,
    `\tmonth = ${monthOf(study).toLowerCase()},`,
    `\tvolume = {${study.volume}},`,
    `\tnumber = {${study.issue}},`,
    `\tpages = {${study.firstPage}--${study.lastPage}},`,
    `\tdoi = {${study.doi}},`,
    `\tissn = {${study.issn}},`,
    `\tpmid = {${study.pmid}},`,
    `\tabstract = {${latex(abstractOf(study))}},`,
    `\tkeywords = {${latex(study.keywords.join(', '))}},`,
    '}',
    '',
  ].join('\n');

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const pubmedXml = (study: SyntheticStudy): string =>
  `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${study.pmid}</PMID><Article PubModel="Print"><Journal><ISSN IssnType="Electronic">${study.issn}</ISSN><JournalIssue CitedMedium="Internet"><Volume>${study.volume}</Volume><Issue>${study.issue}</Issue><PubDate><Year>${study.year}</Year><Month>${monthOf(study)}</Month></PubDate></JournalIssue><Title>${xml(study.journal)}</Title><ISOAbbreviation>${xml(study.shortJournal)}</ISOAbbreviation></Journal><ArticleTitle>${xml(study.title)}.</ArticleTitle><Pagination><MedlinePgn>${study.firstPage}-${study.lastPage}</MedlinePgn></Pagination><ELocationID EIdType="doi" ValidYN="Y">${study.doi}</ELocationID><Abstract>${study.sections
    .map(({ label, text }) => `<AbstractText Label="${label}">${xml(text)}</AbstractText>`)
    .join('')}</Abstract><AuthorList CompleteYN="Y">${study.authors
    .map(
      ({ family, given, initials }) =>
        `<Author ValidYN="Y"><LastName>${family}</LastName><ForeName>${given}</ForeName><Initials>${initials}</Initials></Author>`,
    )
    .join(
      '',
    )}</AuthorList><Language>eng</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType><PublicationType UI="D016449">${study.publicationType}</PublicationType></PublicationTypeList></Article><KeywordList Owner="NOTNLM">${study.keywords
    .map((keyword) => `<Keyword MajorTopicYN="N">${xml(keyword)}</Keyword>`)
    .join(
      '',
    )}</KeywordList></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">${study.pmid}</ArticleId><ArticleId IdType="doi">${study.doi}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`;

const styled = (text: string | number): string => `<style face="normal" font="default" size="100%">${xml(String(text))}</style>`;

const endNoteXml = (study: SyntheticStudy): string =>
  `<record><database name="Library.enl" path="Library.enl">Library.enl</database><source-app name="EndNote" version="21.0">EndNote</source-app><rec-number>${Number(study.pmid) - 9_999_999}</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>${study.authors
    .map(({ family, given }) => `<author>${styled(`${family}, ${given}`)}</author>`)
    .join(
      '',
    )}</authors></contributors><titles><title>${styled(study.title)}</title><secondary-title>${styled(study.journal)}</secondary-title><alt-title>${styled(study.shortJournal)}</alt-title></titles><periodical><full-title>${styled(study.journal)}</full-title><abbr-1>${styled(study.shortJournal)}</abbr-1></periodical><pages>${styled(`${study.firstPage}-${study.lastPage}`)}</pages><volume>${styled(study.volume)}</volume><number>${styled(study.issue)}</number><keywords>${study.keywords
    .map((keyword) => `<keyword>${styled(keyword)}</keyword>`)
    .join(
      '',
    )}</keywords><dates><year>${styled(study.year)}</year><pub-dates><date>${styled(monthOf(study))}</date></pub-dates></dates><isbn>${styled(study.issn)}</isbn><accession-num>${styled(study.pmid)}</accession-num><abstract>${styled(abstractOf(study))}</abstract><electronic-resource-num>${styled(study.doi)}</electronic-resource-num><remote-database-name>${styled('NLM')}</remote-database-name></record>`;

const WRITERS: Readonly<Record<SyntheticFormat, Writer>> = {
  nbib: { write: nbib },
  ris: { write: ris },
  cslJson: { before: '[\n', between: ',\n', after: '\n]\n', write: (study) => JSON.stringify(cslOf(study), null, 2) },
  cslYaml: { before: '---\nreferences:\n', after: '\n...\n', write: cslYaml },
  bibtex: { write: bibtex },
  pubmedXml: { before: '<?xml version="1.0" encoding="UTF-8"?>\n<PubmedArticleSet>\n', after: '\n</PubmedArticleSet>\n', write: pubmedXml },
  endNoteXml: {
    before: '<?xml version="1.0" encoding="UTF-8" ?><xml><records>',
    between: '',
    after: '</records></xml>',
    write: endNoteXml,
  },
};
