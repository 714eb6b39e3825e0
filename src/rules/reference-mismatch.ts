import type { Article, Citation, ListedReference } from '../core/article/article.js';
import type { Fix } from '../core/finding.js';
import type { RecordMatch } from '../core/references/matchRecord.js';
import type { ReferenceField } from '../core/references/reference.js';
import { defineRule, type Example } from '../core/rule.js';
import { foldName } from '../core/studies/fold.js';
import { sourceId, studyName } from '../core/studies/studyName.js';
import type { TextEdit } from '../core/text/textEdit.js';
import { listed } from './support/figureMismatch.js';

export const referenceMismatch = defineRule({
  id: 'reference-mismatch',
  severity: 'warning',
  docs: {
    summary: 'an entry whose year, volume, pages, authors, journal or identifier are not those of the record it names',
    why: 'An entry with a wrong year, page or author leads readers to nothing, and is a sign that it was written from memory. Vouch finds the record that the entry names by its identifier or its title, and compares field by field.',
    silent: [
      'where the record itself was not checked in that field',
      'for forms that are no error: a renamed journal, the year of the electronic edition, initials for given names, shortened pages',
      'where the entry matches no record: that is no statement that the work does not exist',
    ],
  },
  messages: { differs: 'By its {by}, this entry is {study}, but the record has {differences}.' },
  yieldsTo: ['duplicate-reference'],
  check(article, report) {
    for (const entry of article.references) {
      const { reference, match } = entry;
      if (!match || match.differences.length === 0) continue;
      const pointed = match.differences.map(({ field }) => reference.fields[field]).find((span) => span !== undefined);
      report({
        messageId: 'differs',
        data: {
          study: studyName(match.study),
          by: listed(match.by, 'and'),
          differences: listed(match.differences.map(differenceText), 'and'),
        },
        span: pointed ?? reference.span,
        study: match.study.id,
        sources: [{ id: sourceId(match.study), says: match.study.item.title ?? match.study.id, quote: null, basis: recordSource(match) }],
        fixes: fixesFor(article, entry, match),
      });
    }
  },
});

const fieldNames: Readonly<Record<ReferenceField, string>> = {
  author: 'authors',
  year: 'year',
  title: 'title',
  'container-title': 'journal',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
  DOI: 'DOI',
  PMID: 'PMID',
  PMCID: 'PMCID',
  URL: 'address',
};

/** "the year 2014 (here 2013)"; of a long list of authors only where it first differs. */
function differenceText({ field, printed, expected }: RecordMatch['differences'][number]): string {
  if (field !== 'author') return `the ${fieldNames[field]} ${expected} (here ${printed})`;
  const names = expected.split(', ');
  const said = printed.split(', ');
  const at = names.findIndex((name, position) => lettersOf(name) !== lettersOf(said[position] ?? ''));
  const next = said[at] === undefined || said[at] === 'et al.' ? 'missing' : said[at];
  return at < 0 ? 'other authors' : `${names.length} authors, number ${at + 1} of them ${names[at]} (here ${next})`;
}

/** Without the hyphens and blanks that sources set as they like: Martinelli-Boneschi is Martinelli Boneschi. */
const lettersOf = (name: string): string => foldName(name).replace(/[\s-]/g, '');

const recordSource = ({ study, differences }: RecordMatch): string => {
  const fields: readonly string[] = differences.map(({ field }) => (field === 'year' ? 'issued' : field));
  return study.itemSources.find((source) => source.fields.some((field) => fields.includes(field)))?.source ?? 'record';
};

/** Corrects the fields that stand in the entry one by one; a list of authors is left to the writer, who knows its style. */
function fixesFor(article: Article, { reference, citedBy }: ListedReference, { differences }: RecordMatch): readonly Fix[] {
  const edits = differences.flatMap(({ field, expected }) => {
    const span = reference.fields[field];
    return span && field !== 'author' ? [{ start: span.start, end: span.end, newText: expected }] : [];
  });
  const title = edits.length === 1 ? `Change to ${edits[0]?.newText}` : 'Correct this entry from the record';
  const year = differences.find(({ field }) => field === 'year' && reference.fields.year);
  const mentions = year ? citedBy.flatMap((position) => yearEdit(article.citations[position], year)) : [];
  return edits.length > 0 ? [{ title, edits: [...edits, ...mentions], preferred: true }] : [];
}

/** Mentions give the year of their entry: they would point at nothing with the old one. */
function yearEdit(citation: Citation | undefined, { printed, expected }: RecordMatch['differences'][number]): readonly TextEdit[] {
  const mention = citation?.mention;
  if (mention?.kind !== 'authorYear' || mention.yearText !== printed) return [];
  const at = mention.text.lastIndexOf(printed);
  const start = mention.span.start + at;
  return at < 0 ? [] : [{ start, end: start + printed.length, newText: expected }];
}

export const examples: readonly Example[] = [
  {
    title: 'The volume, pages and title of another year',
    text: 'Naltrexone may calm glial cells (Younger et al., 2013).\n\n## References\n\n- Younger, J., Parkitny, L., & McLain, D. (⟦2013⟧). The use of low-dose naltrexone (LDN) as a novel anti-inflammatory treatment for chronic pain. Clinical Rheumatology, 33(4), 451-459.\n',
    message: 'By its title, first author and journal, this entry is Younger et al. (2014), but the record has the year 2014 (here 2013).',
  },
  {
    title: 'Shortened pages and a short journal title are no error',
    text: 'Naltrexone may calm glial cells [1].\n\n## References\n\n1. Younger J, Parkitny L, McLain D. The use of low-dose naltrexone (LDN) as a novel anti-inflammatory treatment for chronic pain. Clin Rheumatol. 2014;33(4):451-9.\n',
  },
];
