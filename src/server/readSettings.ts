import type { Severity } from '../core/finding.js';

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
};

const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the section `vouch` of the settings. A value that is not allowed is ignored and named in `problems`, in plain words. */
export function readSettings(
  section: unknown,
  ruleIds: ReadonlySet<string>,
): { readonly settings: ReadSettings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  if (section === null || section === undefined) return { settings: DEFAULT_SETTINGS, problems };
  if (!isObject(section)) return { settings: DEFAULT_SETTINGS, problems: ['The setting vouch must be an object. Using the defaults.'] };

  const enable = section.enable ?? true;
  if (typeof enable !== 'boolean') problems.push(`The setting vouch.enable must be true or false, not ${shown(enable)}. Using true.`);

  const given = section.libraries ?? [];
  if (!Array.isArray(given)) problems.push(`The setting vouch.libraries must be a list of file names, not ${shown(given)}. Using none.`);
  const libraries: string[] = [];
  for (const path of Array.isArray(given) ? given : []) {
    if (typeof path === 'string' && path.trim() !== '') libraries.push(path);
    else problems.push(`An entry of vouch.libraries must be a file name, not ${shown(path)}. It is left out.`);
  }

  const findLibraries = section.findLibraries ?? true;
  if (typeof findLibraries !== 'boolean')
    problems.push(`The setting vouch.findLibraries must be true or false, not ${shown(findLibraries)}. Using true.`);

  const rules = section.rules ?? {};
  if (!isObject(rules))
    problems.push(`The setting vouch.rules must be an object of rules and severities, not ${shown(rules)}. Using the defaults.`);
  const severities: Record<string, Severity | 'off'> = {};
  for (const [id, value] of isObject(rules) ? Object.entries(rules) : []) {
    const severity = SEVERITIES.find((one) => one === value);
    if (!ruleIds.has(id)) problems.push(`vouch.rules names ${shown(id)}, which is no rule of Vouch. It is ignored.`);
    else if (severity) severities[id] = severity;
    else if (value !== 'default' && value !== null)
      problems.push(
        `vouch.rules has ${shown(value)} for ${id}; it takes default, off, hint, information, warning or error. Using the default.`,
      );
  }
  const retractions = textOf(section.retractions, 'retractions', 'a file name', problems);
  const author = textOf(section.author, 'author', 'a name', problems);
  const asked = section.workspaceConflicts ?? DEFAULT_SETTINGS.workspaceConflicts;
  const workspaceConflicts = CONFLICTS.find((one) => one === asked);
  if (!workspaceConflicts)
    problems.push(`vouch.workspaceConflicts takes off, openDocuments or allFiles, not ${shown(asked)}. Using openDocuments.`);
  const marks = section.marks ?? DEFAULT_SETTINGS.marks;
  if (marks !== 'off' && marks !== 'inlay') problems.push(`vouch.marks takes off or inlay, not ${shown(marks)}. Using off.`);
  return {
    settings: {
      enable: enable !== false,
      libraries,
      findLibraries: findLibraries !== false,
      severities,
      retractions,
      author,
      workspaceConflicts: workspaceConflicts ?? DEFAULT_SETTINGS.workspaceConflicts,
      marks: marks === 'inlay' ? 'inlay' : 'off',
    },
    problems,
  };
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
