import type { FigureInText } from '../studiesView.js';
import type { EvidenceReport } from './evidenceReport.js';
import { type Cell, PLACE_COLUMN, placeCell, type ReportTable, verdictCell } from './reportTable.js';
import { CITATION_WORDS, CLAIM_WORDS, FIGURE_WORDS, SEVERITY_WORDS, STANDING_WORDS } from './verdictWords.js';

/** The tables of a report, in the order in which a reader needs them. */
export function reportTables(report: EvidenceReport): readonly ReportTable[] {
  return [findings(report), studies(report), figures(report), citations(report), claims(report), unmatched(report)];
}

function findings({ findings: all }: EvidenceReport): ReportTable {
  return {
    id: 'findings',
    title: 'Findings',
    note: null,
    empty: 'Nothing was found to mend.',
    columns: [
      PLACE_COLUMN,
      { title: 'Severity', width: 'narrow' },
      { title: 'Finding', width: 'wide' },
      { title: 'Source', width: 'middle' },
      { title: 'Rule', width: 'small' },
    ],
    rows: all.map(({ place, rule, severity, message, fixes, sources }) => {
      const [source] = sources;
      const [fix] = fixes;
      return {
        span: place,
        verdict: SEVERITY_WORDS[severity],
        cells: [
          placeCell(place),
          verdictCell(SEVERITY_WORDS[severity]),
          { text: message, details: fix ? [`Fix: ${fix}`] : [] },
          source ? { text: source.says, details: [source.basis ?? '', isPublic(source.id) ? source.id : ''].filter(Boolean) } : NOTHING,
          { text: rule },
        ],
      };
    }),
  };
}

function studies({ studies: all }: EvidenceReport): ReportTable {
  return {
    id: 'studies',
    title: 'Studies',
    note: 'The studies that the article surely cites, as the index or your libraries know them.',
    empty: 'No citation could be matched to one study.',
    columns: [
      { title: 'Study', width: 'wide' },
      { title: 'Design', width: 'middle' },
      { title: 'People', width: 'middle' },
      { title: 'Mentions', width: 'narrow', isNumber: true },
      { title: 'Figures', width: 'small' },
      { title: 'Status', width: 'small' },
    ],
    rows: all.map((study) => ({
      span: study.mentions[0]?.place ?? null,
      study: study.id,
      verdict: STANDING_WORDS[study.standing],
      cells: [
        { text: study.name, isStrong: true, link: study.link, details: [study.title] },
        { text: study.design, details: [study.dose, study.duration].filter((words) => words !== null) },
        study.people ? { text: study.people, order: study.participants ?? -1 } : { ...NOTHING, order: -1 },
        { text: String(study.mentions.length), order: study.mentions.length },
        { text: figureTally(study.figures) || '–', order: study.figures.length },
        study.status
          ? {
              ...verdictCell(STANDING_WORDS[study.standing]),
              details: study.status === STANDING_WORDS[study.standing].word ? [] : [study.status],
            }
          : NOTHING,
      ],
    })),
  };
}

/** "2 verified, 1 differs". */
export function figureTally(figures: readonly FigureInText[]): string {
  const counts = (['verified', 'mismatch', 'ambiguous', 'unchecked'] as const).map((verdict) => {
    const count = figures.filter((figure) => figure.verdict === verdict).length;
    return count === 0 ? '' : `${count} ${FIGURE_WORDS[verdict].word.toLowerCase()}`;
  });
  return counts.filter(Boolean).join(', ');
}

function figures({ figures: all }: EvidenceReport): ReportTable {
  return {
    id: 'figures',
    title: 'Figures',
    note: 'Not checked means that nothing comparable is known; it says nothing about whether a figure is right.',
    empty: 'The article has no figures.',
    columns: [
      PLACE_COLUMN,
      { title: 'Verdict', width: 'narrow' },
      { title: 'Figure', width: 'wide' },
      { title: 'Study', width: 'middle' },
      { title: 'Source says', width: 'middle' },
    ],
    rows: all.map(({ place, verdict, text, sentence, studies: names, reported }) => ({
      span: place,
      verdict: FIGURE_WORDS[verdict],
      cells: [
        placeCell(place),
        verdictCell(FIGURE_WORDS[verdict]),
        { text, isStrong: true, details: [sentence] },
        { text: names.join(' or ') || '–' },
        reported.length > 0
          ? { text: reported.map(({ says }) => says).join('; '), details: [...new Set(reported.map(({ source }) => source))] }
          : NOTHING,
      ],
    })),
  };
}

function citations({ citations: all }: EvidenceReport): ReportTable {
  return {
    id: 'citations',
    title: 'Citations',
    note: 'Not known says nothing about whether a work exists: no index holds all.',
    empty: 'The article cites nothing.',
    columns: [
      PLACE_COLUMN,
      { title: 'Verdict', width: 'narrow' },
      { title: 'Citation', width: 'wide' },
      { title: 'Study', width: 'middle' },
      { title: 'In the list', width: 'middle' },
    ],
    rows: all.map(({ place, verdict, text, reason, studies: names, entries }) => ({
      span: place,
      verdict: CITATION_WORDS[verdict],
      cells: [
        placeCell(place),
        verdictCell(CITATION_WORDS[verdict]),
        { text, details: reason ? [reason] : [] },
        { text: names.join(' or ') || '–' },
        listed(entries),
      ],
    })),
  };
}

function claims({ claims: all }: EvidenceReport): ReportTable {
  return {
    id: 'claims',
    title: 'Claims',
    note: 'Only a finding contradicts a claim. What a cited study says beside it is shown for you to judge.',
    empty: 'No checkable claim was recognised.',
    columns: [
      PLACE_COLUMN,
      { title: 'Verdict', width: 'narrow' },
      { title: 'Claim', width: 'wide' },
      { title: 'Cites', width: 'middle' },
      { title: 'Notes', width: 'wide' },
    ],
    rows: all.map(({ place, verdict, text, understood, certainty, studies: names, notes }) => ({
      span: place,
      verdict: CLAIM_WORDS[verdict],
      cells: [
        placeCell(place),
        verdictCell(CLAIM_WORDS[verdict]),
        { text, details: understood ? [`Read as: ${understood}, ${certainty}`] : [] },
        { text: names.join('; ') || '–' },
        notes.length > 0 ? { text: notes[0] ?? '', details: notes.slice(1) } : NOTHING,
      ],
    })),
  };
}

function unmatched({ unmatched: all }: EvidenceReport): ReportTable {
  const verdict = CITATION_WORDS.listed;
  return {
    id: 'references',
    title: 'References without a record',
    note: 'Neither the index nor your libraries hold them, so nothing said of them could be checked.',
    empty: 'Every entry of the reference list has a record, or there is no list.',
    columns: [
      PLACE_COLUMN,
      { title: 'No.', width: 'narrow', isNumber: true },
      { title: 'Entry', width: 'wide' },
      { title: 'Cited', width: 'narrow', isNumber: true },
    ],
    rows: all.map(({ place, label, text, cited }, at) => ({
      span: place,
      verdict,
      cells: [placeCell(place), { text: label ?? '–', order: at }, { text }, { text: String(cited), order: cited }],
    })),
  };
}

/** Whether a source's id says something to people who do not have the index. */
const isPublic = (id: string): boolean => !id.startsWith('study:');

/** Entries of the list by their numbers, or each by its beginning in a line; one that stands there twice is given once. */
function listed(entries: readonly string[]): Cell {
  const [first, ...more] = [...new Set(entries)];
  return first === undefined ? NOTHING : first.length < 8 ? { text: [first, ...more].join(', ') } : { text: first, details: more };
}

const NOTHING: Cell = { text: '–' };
