import type { Severity } from '../core/finding.js';
import type { SeveritySetting, TeamSettings } from '../core/teamSettings/teamSettings.js';
import { ruleGroups } from '../rules/index.js';
import { severitiesOf } from '../rules/support/severities.js';

/** The settings of one resource, ready for use. */
export interface ReadSettings {
  readonly enable: boolean;
  readonly libraries: readonly string[];
  /** Whether libraries are looked for beside the document and in `references`. */
  readonly findLibraries: boolean;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** The file of a list of retractions, or null. */
  readonly retractions: string | null;
  /** Who signs decisions, or null for the name of the user of the machine. */
  readonly author: string | null;
  /** With which other articles figures are compared. */
  readonly workspaceConflicts: WorkspaceConflicts;
  /** Whether verified figures are marked in the text. */
  readonly marks: Marks;
  /** Whether the workspace's file of decisions counts. */
  readonly decisions: boolean;
  /** `apa`, `ama`, `vancouver`, `harvard`, the path of a `.csl` file, or null. */
  readonly citationStyle: string | null;
  /** Patterns of files below the workspace folder that are not reviewed; those of `vouch.json` stand in that file. */
  readonly exclude: readonly string[];
}

export type Marks = 'off' | 'inlay';

export type WorkspaceConflicts = 'off' | 'openDocuments' | 'allFiles';

export const DEFAULT_SETTINGS: ReadSettings = {
  enable: true,
  libraries: [],
  findLibraries: true,
  severities: {},
  retractions: null,
  author: null,
  workspaceConflicts: 'openDocuments',
  marks: 'off',
  decisions: true,
  citationStyle: null,
  exclude: [],
};

const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'information', 'hint', 'off', 'default'];

/**
 * Reads the section `vouch` of the settings, laid over what the team's `vouch.json` says, which in turn goes before what is set for the
 * user alone (the section's `user`). Libraries and exclusions of the levels add up. A value that is not allowed is ignored and named in
 * `problems`, in plain words.
 */
export function readSettings(
  section: unknown,
  ruleIds: ReadonlySet<string>,
  team: TeamSettings | null = null,
): { readonly settings: ReadSettings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  if (section !== null && section !== undefined && !isObject(section))
    problems.push('The setting vouch must be an object. Using the defaults.');
  const { user: ofUser, ...own } = isObject(section) ? section : {};
  const user = isObject(ofUser) ? ofUser : {};
  const given: Readonly<Record<string, unknown>> = { ...said(user), ...team, ...said(own) };

  const libraries = [...namesIn(own.libraries ?? user.libraries, 'libraries', 'file name', problems), ...(team?.libraries ?? [])];
  const levels = [user, team ?? {}, own].map((level) => ({
    groups: chosen(level.groups, 'groups', new Set(Object.keys(ruleGroups)), problems),
    rules: chosen(level.rules, 'rules', ruleIds, problems),
  }));
  const asked = given.workspaceConflicts ?? DEFAULT_SETTINGS.workspaceConflicts;
  const workspaceConflicts = CONFLICTS.find((one) => one === asked);
  if (!workspaceConflicts)
    problems.push(`vouch.workspaceConflicts takes off, openDocuments or allFiles, not ${shown(asked)}. Using openDocuments.`);
  const marks = given.marks ?? DEFAULT_SETTINGS.marks;
  if (marks !== 'off' && marks !== 'inlay') problems.push(`vouch.marks takes off or inlay, not ${shown(marks)}. Using off.`);
  return {
    settings: {
      enable: switchOf(given.enable, 'enable', problems),
      libraries,
      findLibraries: switchOf(given.findLibraries, 'findLibraries', problems),
      severities: severitiesOf(...levels),
      retractions: textOf(given.retractions, 'retractions', 'a file name', problems),
      author: textOf(given.author, 'author', 'a name', problems),
      workspaceConflicts: workspaceConflicts ?? DEFAULT_SETTINGS.workspaceConflicts,
      marks: marks === 'inlay' ? 'inlay' : 'off',
      decisions: switchOf(given.decisions, 'decisions', problems),
      citationStyle: textOf(given.citationStyle, 'citationStyle', 'a style', problems),
      exclude: namesIn(own.exclude ?? user.exclude, 'exclude', 'pattern', problems),
    },
    problems,
  };
}

/** The parts of a level that say something: what is empty leaves the word to the level below. */
const said = (level: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(level).filter(([, value]) => value !== undefined && value !== null && value !== ''));

/** True where nothing usable is said. */
function switchOf(value: unknown, name: string, problems: string[]): boolean {
  if (value !== undefined && value !== null && typeof value !== 'boolean')
    problems.push(`The setting vouch.${name} must be true or false, not ${shown(value)}. Using true.`);
  return value !== false;
}

function namesIn(value: unknown, name: string, what: string, problems: string[]): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    problems.push(`The setting vouch.${name} must be a list of ${what}s, not ${shown(value)}. Using none.`);
    return [];
  }
  const isName = (one: unknown): one is string => typeof one === 'string' && one.trim() !== '';
  for (const one of value)
    if (!isName(one)) problems.push(`An entry of vouch.${name} must be a ${what}, not ${shown(one)}. It is left out.`);
  return value.filter(isName);
}

/** Severities by the name of a rule or group. */
function chosen(value: unknown, part: string, known: ReadonlySet<string>, problems: string[]): Readonly<Record<string, SeveritySetting>> {
  if (value === undefined || value === null) return {};
  const one = part.slice(0, -1);
  if (!isObject(value)) {
    problems.push(`The setting vouch.${part} must be an object of ${part} and severities, not ${shown(value)}. Using the defaults.`);
    return {};
  }
  const severities: Record<string, SeveritySetting> = {};
  for (const [id, said] of Object.entries(value)) {
    const severity = SEVERITIES.find((each) => each === said);
    if (!known.has(id)) problems.push(`vouch.${part} names ${shown(id)}, which is no ${one} of Vouch. It is ignored.`);
    else if (severity) severities[id] = severity;
    else if (said !== null)
      problems.push(
        `vouch.${part} has ${shown(said)} for ${id}; it takes default, off, hint, information, warning or error. Using the default.`,
      );
  }
  return severities;
}

const CONFLICTS: readonly WorkspaceConflicts[] = ['off', 'openDocuments', 'allFiles'];

/** A text that may be left empty. */
function textOf(value: unknown, name: string, what: string, problems: string[]): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') problems.push(`The setting vouch.${name} must be ${what}, not ${shown(value)}. Using none.`);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a person may read it in a message, cut where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
