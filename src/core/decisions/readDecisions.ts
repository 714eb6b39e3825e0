import schema from '../../../schemas/decisions.schema.json' with { type: 'json' };
import { checkSchema, type Schema } from '../studies/checkSchema.js';
import { splitJson } from '../studies/libraries/splitJson.js';
import type { Problem } from '../studies/problem.js';
import type { Decision } from './decision.js';

export interface ReadDecisions {
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
  /** Whether the file can be added to: one that cannot be read as a whole is left to people. */
  readonly isWhole: boolean;
}

/**
 * The decisions of a file's text. A file that is no JSON, or holds the marks of an unfinished merge, gives one problem with its line and no
 * decisions; a bad decision among good ones is named with its line and left out. Never throws.
 */
export function readDecisions(text: string, path: string): ReadDecisions {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return { decisions: [], problems: [], isWhole: true };
  const unreadable = (message: string, line: number | null): ReadDecisions => {
    const place = line === null ? 'the file' : `line ${line}`;
    return {
      decisions: [],
      problems: [{ path, place, message: `${message} Until then no decision of it is used.`, line }],
      isWhole: false,
    };
  };
  const mark = CONFLICT_MARK.exec(content);
  if (mark)
    return unreadable('has a merge conflict; keep the decisions of both sides and take out the marks.', lineAt(content, mark.index));
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    return unreadable(`is not valid JSON (${messageOf(error)}); mend it.`, lineOfFault(content, error));
  }
  const whole = checkSchema(json, { ...SCHEMA, properties: { ...SCHEMA.properties, decisions: { type: 'array' } } });
  const [first] = whole;
  if (first) return unreadable(`${first.at.length > 0 ? `${first.at.join(', ')} ` : ''}${first.message}.`, 1);
  return { ...readEach((json as { readonly decisions: readonly unknown[] }).decisions, content, path), isWhole: true };
}

function readEach(records: readonly unknown[], content: string, path: string): Pick<ReadDecisions, 'decisions' | 'problems'> {
  const parts = splitJson(content);
  const decisions: Decision[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [position, record] of records.entries()) {
    const line = parts.length === records.length ? (parts[position]?.line ?? null) : null;
    const faults = checkSchema(record, DECISION, SCHEMA);
    for (const { at, message } of faults) {
      const place = [line === null ? `decision ${position + 1}` : `line ${line}`, ...at].join(', ');
      problems.push({ path, place, message: `${message}; this decision is not used`, line });
    }
    const decision = record as Decision;
    // A merge may keep both sides' copy of one decision.
    if (faults.length > 0 || seen.has(decision.id)) continue;
    seen.add(decision.id);
    decisions.push(withDefaults(decision));
  }
  return { decisions, problems };
}

/** What a person may leave out. */
function withDefaults(decision: Decision): Decision {
  switch (decision.decision) {
    case 'as-intended':
      return { ...decision, study: decision.study ?? null };
    case 'mention-is':
      return { ...decision, identifier: decision.identifier ?? null };
    case 'fact-is-wrong': {
      const { kind, value, role = null, unit = null, arm = null, outcome = null } = decision.fact;
      return { ...decision, identifier: decision.identifier ?? null, fact: { kind, role, value, unit, arm, outcome } };
    }
  }
}

const SCHEMA = schema as unknown as Schema;
const DECISION: Schema = { $ref: '#/$defs/decision' };

const CONFLICT_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/m;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    ?.replace(/ in JSON| \(line.{1,40}$/g, '')
    .slice(0, 120) ?? '';

/** The line that the parser names; else that of the first decision that cannot be read by itself, else the last one. */
function lineOfFault(text: string, error: unknown): number {
  const position = /\bposition (\d{1,9})/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position !== undefined) return lineAt(text, Number(position));
  const broken = splitJson(text).find((part) => !isJson(part.text));
  return broken?.line ?? lineAt(text.trimEnd(), text.length);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
