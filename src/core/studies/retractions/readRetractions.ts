import type { Steps } from '../../steps.js';
import type { Problem } from '../problem.js';
import { normaliseIdentifier } from '../studyKeys.js';
import { readCsv } from './readCsv.js';

export type Nature = 'retraction' | 'concern' | 'correction' | 'reinstatement';

/** What a list says happened to a work. */
export interface Notice {
  readonly nature: Nature;
  /** `2024-01-05`, or null where the list gives none. */
  readonly date: string | null;
  /** In the list's words, without its signs: "Concerns/Issues About Data; Duplication of Image". */
  readonly reason: string;
  readonly doi: string | null;
  readonly pmid: string | null;
}

/** A list of retractions by the works' identifiers, a few hundred bytes for each. */
export interface Retractions {
  readonly path: string;
  /** By `doi:…` and `pmid:…` of the work itself. */
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
  /** Days of its entries, the newest first, each once. */
  readonly days: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The notices of a file in the form in which Retraction Watch publishes its database (https://doi.org/10.13003/c23rw1d9), found by the
 * names of its columns. Rows without a nature that is known, or without DOI and PMID of the work, are passed over: the list has many. May
 * be interrupted between rows; takes time in proportion to the text.
 */
export function* readRetractions(text: string, path: string): Steps<Retractions> {
  const notices = new Map<string, Notice[]>();
  const days = new Set<string>();
  const problems: Problem[] = [];
  let columns: Columns | null = null;
  let damaged = 0;
  let row = 0;
  for (const fields of readCsv(text)) {
    if (++row % ROWS_AT_ONCE === 0) yield;
    if (columns === null) {
      columns = columnsOf(fields);
      if (columns) continue;
      const message = `is no list of retractions as Retraction Watch publishes it: its first line must name the columns ${NEEDED.join(', ')}`;
      return { path, notices, days: [], problems: [{ path, place: 'line 1', message, line: 1 }] };
    }
    if (fields.length !== columns.count) damaged++;
    const notice = fields.length === columns.count ? noticeOf(fields, columns) : null;
    if (!notice) continue;
    if (notice.date) days.add(notice.date);
    for (const key of keysOf(notice)) {
      const known = notices.get(key);
      if (known) known.push(notice);
      else notices.set(key, [notice]);
    }
  }
  if (row === 0) problems.push({ path, place: 'the file', message: 'is empty', line: null });
  if (damaged > 0) {
    const message = `${damaged === 1 ? 'one row has' : `${damaged} rows have`} another number of fields than the first line and ${damaged === 1 ? 'was' : 'were'} left out; download the file again`;
    problems.push({ path, place: '', message, line: null });
  }
  return { path, notices, days: [...days].sort().reverse(), problems };
}

const ROWS_AT_ONCE = 200;

const NEEDED = ['OriginalPaperDOI', 'OriginalPaperPubMedID', 'RetractionDate', 'RetractionNature', 'Reason'] as const;

interface Columns {
  readonly count: number;
  readonly at: Readonly<Record<(typeof NEEDED)[number], number>>;
}

function columnsOf(header: readonly string[]): Columns | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = Object.fromEntries(NEEDED.map((name) => [name, names.indexOf(name.toLowerCase())])) as Columns['at'];
  return NEEDED.every((name) => at[name] >= 0) ? { count: header.length, at } : null;
}

function noticeOf(fields: readonly string[], { at }: Columns): Notice | null {
  const nature = NATURES[(fields[at.RetractionNature] ?? '').trim().toLowerCase()];
  const doi = /^10\.\d{4,9}\/\S{1,300}$/.exec(normaliseIdentifier('doi', (fields[at.OriginalPaperDOI] ?? '').trim()))?.[0];
  const pmid = /^[1-9]\d{0,8}$/.exec((fields[at.OriginalPaperPubMedID] ?? '').trim())?.[0];
  if (!nature || (!doi && !pmid)) return null;
  return {
    nature,
    date: dayOf((fields[at.RetractionDate] ?? '').trim()),
    reason: ownCopy(reasonsOf(fields[at.Reason] ?? '')),
    doi: doi ? ownCopy(doi) : null,
    pmid: pmid ?? null,
  };
}

const NATURES: Readonly<Record<string, Nature>> = {
  retraction: 'retraction',
  'retract and replace': 'correction',
  'expression of concern': 'concern',
  correction: 'correction',
  reinstatement: 'reinstatement',
};

/** `1/5/2024 0:00`, month first as the database has it, or `2024-01-05`. */
function dayOf(text: string): string | null {
  const match = /^(?:(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{4})-(\d\d)-(\d\d))(?:[ T]|$)/.exec(text);
  if (!match) return null;
  const [year, month, day] = match[3] ? [match[3], match[1], match[2]] : [match[4], match[5], match[6]];
  const [inYear, inMonth] = [Number(month), Number(day)];
  if (inYear < 1 || inYear > 12 || inMonth < 1 || inMonth > 31) return null;
  return `${year}-${String(inYear).padStart(2, '0')}-${String(inMonth).padStart(2, '0')}`;
}

const reasonsOf = (text: string): string =>
  text
    .split(';')
    .map((reason) => reason.trim().replace(/^\+\s{0,4}/, ''))
    .filter(Boolean)
    .slice(0, MOST_REASONS)
    .join('; ')
    .slice(0, 300);

const MOST_REASONS = 6;

const keysOf = ({ doi, pmid }: Notice): readonly string[] => [...(doi ? [`doi:${doi}`] : []), ...(pmid ? [`pmid:${pmid}`] : [])];

/** A slice keeps the whole text of the file alive in V8; a text made anew does not. */
const ownCopy = (text: string): string => (text === '' ? '' : String(JSON.parse(JSON.stringify(text))));
