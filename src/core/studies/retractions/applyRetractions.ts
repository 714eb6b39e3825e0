import type { Study, StudyStatus } from '../study.js';
import { normaliseIdentifier } from '../studyKeys.js';
import type { Notice, Retractions } from './readRetractions.js';

/**
 * The study with the status that the list gives it; the same object where the list does not know it. The newest notice decides: a work that
 * was reinstated after its retraction stands. A record that says "retracted" stays so unless the list reinstates the work.
 */
export function withRetractions(study: Study, retractions: Retractions): Study {
  const notices = noticesOn(study, retractions);
  if (notices.length === 0) return study;
  const source = `the list of retractions ${fileName(retractions.path)}`;
  let status: StudyStatus = study.status;
  for (const notice of notices) status = after(status, notice, source);
  return { ...study, status };
}

/** Those that speak of this very work, the oldest first. A PMID alone does not do where the DOIs differ: one of the two was mistyped. */
function noticesOn({ item: { DOI, PMID } }: Study, { notices }: Retractions): readonly Notice[] {
  const doi = DOI ? normaliseIdentifier('doi', DOI) : null;
  const byDoi = doi ? (notices.get(`doi:${doi}`) ?? []) : [];
  const byPmid = (PMID ? (notices.get(`pmid:${PMID}`) ?? []) : []).filter((notice) => !doi || !notice.doi || notice.doi === doi);
  return [...new Set([...byDoi, ...byPmid])].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
}

function after(status: StudyStatus, { nature, date, reason }: Notice, source: string): StudyStatus {
  const { retracted, erratum } = status;
  const told = { ...(date ? { date } : {}), ...(reason ? { reason } : {}), source };
  switch (nature) {
    case 'retraction':
      return { retracted: true, ...(erratum ? { erratum } : {}), ...told };
    case 'reinstatement':
      return { retracted: false, isReinstated: true, ...(erratum ? { erratum } : {}), ...told };
    case 'concern':
      return retracted ? status : { ...status, concern: true, ...told };
    case 'correction':
      return retracted || status.concern ? status : { ...status, erratum: erratum ?? 'A correction was published.', ...told };
  }
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** After so many days without a new entry a list is out of date: the database gets some every working day. */
const FRESH_DAYS = 30;

/**
 * A sentence for the writer where the list's newest entry is more than 30 days before today (`2026-03-09`), else null. Entries of days to
 * come are slips and don't count. The file's own date is not looked at: copying a file makes it look new.
 */
export function ageNotice({ days, path }: Retractions, today: string): string | null {
  const newest = days.find((day) => day <= today);
  if (!newest) return days.length > 0 ? null : `The list of retractions ${path} holds no dated entry.`;
  const age = Math.round((Date.parse(today) - Date.parse(newest)) / 86_400_000);
  if (!(age > FRESH_DAYS)) return null;
  return `The list of retractions ${path} is ${age} days old (its newest entry is of ${newest}). Later retractions are not known; download it again.`;
}
