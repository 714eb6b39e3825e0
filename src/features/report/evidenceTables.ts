import type { Bearing } from '../../core/evidence/evidence.js';
import type { EvidenceReport, ReportEvidence, ReportResult } from './evidenceReport.js';
import type { ReportTable } from './reportTable.js';
import { BEARING_WORDS } from './verdictWords.js';

/** The evidence on one drug in one condition: a picture's data, and the same as a table. */
export interface EvidenceTopic {
  /** "Low-dose naltrexone in fibromyalgia". */
  readonly title: string;
  readonly outcomes: readonly OutcomeRow[];
  readonly isDisputed: boolean;
  readonly table: ReportTable;
}

/** What studies found on one outcome. */
export interface OutcomeRow {
  readonly outcome: string;
  readonly bars: Readonly<Record<Bearing, readonly StudyBar[]>>;
}

/** One study in the picture; its number is the one in the table. */
export interface StudyBar {
  readonly number: number;
  readonly study: string;
  readonly strength: number;
  readonly participants: number | null;
  readonly isControlled: boolean;
}

/** The questions of a report, those on one drug in one condition together. */
export function evidenceTopics({ evidence }: EvidenceReport): readonly EvidenceTopic[] {
  const titles = [...new Set(evidence.map(titleOf))];
  return titles.map((title, at) =>
    topicOf(
      title,
      `evidence-${at + 1}`,
      evidence.filter((one) => titleOf(one) === title),
    ),
  );
}

function titleOf({ drug, condition }: ReportEvidence): string {
  const title = [drug, condition].filter((part) => part !== null).join(' in ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function topicOf(title: string, id: string, questions: readonly ReportEvidence[]): EvidenceTopic {
  const answers = questions.flatMap(({ outcome, results }) => results.map((result) => ({ ...result, row: outcome ?? result.outcome })));
  const numbers = new Map([...new Set(answers.map(({ study }) => study))].map((study, at) => [study, at + 1]));
  const numberOf = ({ study }: ReportResult): number => numbers.get(study) ?? 0;
  const rowNames = [...new Set(answers.map(({ row }) => row))];
  return {
    title,
    isDisputed: questions.some(({ isDisputed }) => isDisputed),
    outcomes: rowNames.map((outcome) => {
      const own = answers.filter(({ row }) => row === outcome);
      const bars = (bearing: Bearing): readonly StudyBar[] =>
        barsOf(
          own.filter((one) => one.bearing === bearing),
          numberOf,
        );
      return { outcome, bars: { worse: bars('worse'), same: bars('same'), better: bars('better'), unclear: bars('unclear') } };
    }),
    table: {
      id,
      title,
      note: null,
      empty: '',
      columns: [
        { title: 'No.', width: 'narrow', isNumber: true },
        { title: 'Study', width: 'middle' },
        { title: 'Design', width: 'middle' },
        { title: 'People', width: 'narrow', isNumber: true },
        { title: 'Outcome', width: 'middle' },
        { title: 'Direction', width: 'narrow' },
        { title: 'Result', width: 'middle' },
      ],
      rows: answers.map((result) => ({
        span: null,
        verdict: BEARING_WORDS[result.bearing],
        cells: [
          { text: String(numberOf(result)), order: numberOf(result) },
          { text: result.study, details: result.isCited ? ['cited here'] : [] },
          { text: result.design, order: result.strength },
          { text: result.participants === null ? '–' : String(result.participants), order: result.participants ?? -1 },
          { text: result.outcome },
          { text: BEARING_WORDS[result.bearing].word, isVerdict: true },
          { text: result.says },
        ],
      })),
    },
  };
}

/** A study with several results of one bearing is one bar, controlled where one of them is. */
function barsOf(results: readonly ReportResult[], numberOf: (result: ReportResult) => number): readonly StudyBar[] {
  const bars = new Map<number, StudyBar>();
  for (const result of results) {
    const number = numberOf(result);
    const known = bars.get(number);
    const { study, strength, participants, isControlled } = result;
    bars.set(number, {
      number,
      study,
      strength: Math.max(strength, known?.strength ?? 0),
      participants,
      isControlled: isControlled || known?.isControlled === true,
    });
  }
  return [...bars.values()];
}
