import { LineCounter, parseDocument } from 'yaml';
import schema from '../../../schemas/vouch.schema.json' with { type: 'json' };
import { checkSchema, type Schema } from '../studies/checkSchema.js';
import type { Problem } from '../studies/problem.js';
import { isTooNested } from '../text/nesting.js';
import type { TeamSettings } from './teamSettings.js';

export interface ReadTeamSettings {
  readonly settings: TeamSettings;
  readonly problems: readonly Problem[];
}

/**
 * The settings of a `vouch.json`. A file that is no JSON gives one problem with its line and no settings; an entry that is wrong is named
 * with its line and left out, and the others hold. Never throws.
 */
export function readTeamSettings(text: string, path: string): ReadTeamSettings {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return { settings: {}, problems: [] };
  const refused = (line: number, message: string): ReadTeamSettings => ({
    settings: {},
    problems: [{ path, place: `line ${line}`, message: `${message} Until then nothing of it is used.`, line }],
  });
  if (content.length > LONGEST || isTooNested(content))
    return refused(1, 'is longer, or has more brackets, than settings can need; mend it.');
  const lines = new LineCounter();
  const tree = parseDocument(content, { lineCounter: lines, uniqueKeys: true, logLevel: 'silent' });
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    const position = /\bposition (\d{1,9})/.exec(String(error))?.[1] ?? tree.errors[0]?.pos[0] ?? content.length;
    // What is missing at the end is missing on the last line with words on it.
    const at = Math.min(Number(position), content.trimEnd().length - 1);
    return refused(lines.linePos(at).line || 1, `is not valid JSON (${reasonOf(error)}); mend it.`);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refused(1, 'must be an object: { … }; mend it.');
  const settings = structuredClone(json) as Record<string, unknown>;
  const problems = checkSchema(json, SCHEMA).map(({ at, message }): Problem => {
    drop(settings, at);
    const node = tree.getIn(at.slice(0, -1), true) as Ranged | undefined;
    const offset = (tree.getIn(at, true) as Ranged | undefined)?.range?.[0] ?? node?.range?.[0] ?? 0;
    const { line } = lines.linePos(offset);
    const said = message.replace('is no field of a record', 'is not known here');
    return { path, place: `line ${line}, ${at.join('.')}`, message: `${said}. Until then this entry is not used.`, line };
  });
  return { settings: settings as TeamSettings, problems };
}

/** In UTF-16 units. */
const LONGEST = 1_000_000;

interface Ranged {
  readonly range?: readonly [number, number, number] | null;
}

const SCHEMA = schema as unknown as Schema;

/** Takes out what is wrong: one entry of `rules` or `groups`, else the whole part of the file, since half a list says something else. */
function drop(settings: Record<string, unknown>, [part, entry]: readonly (string | number)[]): void {
  const whole = settings[String(part)];
  if ((part === 'rules' || part === 'groups') && typeof entry === 'string' && typeof whole === 'object' && whole !== null)
    delete (whole as Record<string, unknown>)[entry];
  else delete settings[String(part)];
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    ?.replace(/ in JSON| \(line.{1,40}$/g, '')
    .slice(0, 120) ?? '';
