import type { Decision } from './decision.js';

/**
 * The text of a file of decisions: one decision to an object, a field to a line, ordered by file and id, so that two people's additions
 * seldom touch and always merge by keeping both. Of decisions with one id the last is kept.
 */
export function writeDecisions(decisions: readonly Decision[]): string {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const sorted = [...byId.values()].sort((a, b) => compare(fileOf(a), fileOf(b)) || compare(a.id, b.id));
  return `${JSON.stringify({ version: 1, decisions: sorted.map(inOrder) }, null, 2)}\n`;
}

const fileOf = (decision: Decision): string => ('file' in decision && decision.file) || '';

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The fields in the order in which a person reads them. */
function inOrder(decision: Decision): object {
  const entries = Object.entries(decision).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b)));
}

const rank = (field: string): number => (FIELDS.includes(field) ? FIELDS.indexOf(field) : FIELDS.length);

const FIELDS: readonly string[] = [
  'id',
  'decision',
  'rule',
  'problem',
  'study',
  'identifier',
  'text',
  'fact',
  'sentence',
  'file',
  'reason',
  'author',
  'date',
];
