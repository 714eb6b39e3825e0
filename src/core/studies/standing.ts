import { longDate } from './longDate.js';
import type { Study } from './study.js';

/** What became of a work after it appeared, the gravest first. `stands` means that nothing else is known. */
export type Standing = 'retracted' | 'concern' | 'corrected' | 'superseded' | 'reinstated' | 'stands';

/** The one place that reads a study's status: rules, cards and lists ask here. */
export function standingOf({ status, supersededBy }: Study): Standing {
  if (status.retracted) return 'retracted';
  if (status.concern) return 'concern';
  if (status.erratum) return 'corrected';
  if (supersededBy.length > 0) return 'superseded';
  return status.isReinstated ? 'reinstated' : 'stands';
}

/** Day, reason and where that was read, as far as known: "on 5 January 2024 (Duplication of Image)". Empty where neither is told. */
export function standingDetails({ status: { date, reason } }: Study): string {
  return [date ? `on ${longDate(date)}` : '', reason ? `(${reason})` : ''].filter(Boolean).join(' ');
}
