import { dirname, relative, resolve } from 'node:path';
import { realpathSync } from 'node:fs';
import type { Command } from 'commander';
import { buildArticle } from '../core/article/buildArticle.js';
import type { Article } from '../core/article/article.js';
import { bibliographyNames } from '../core/document/bibliography.js';
import { type DecisionBook, NO_DECISIONS } from '../core/decisions/decisionBook.js';
import { parseDocument } from '../core/document/parseDocument.js';
import { finish } from '../core/steps.js';
import { inlineLibrary, withInlineLibrary } from '../core/studies/libraries/inlineLibrary.js';
import { AmendedIndex } from '../core/studies/amendedIndex.js';
import type { Problem } from '../core/studies/problem.js';
import { ageNotice, withRetractions } from '../core/studies/retractions/applyRetractions.js';
import { StudyIndex } from '../core/studies/studyIndex.js';
import { readBundledIndex } from '../files/bundledIndex.js';
import { userCacheFolder } from '../files/cacheFolder.js';
import { type Input, readInput, textExtensions } from '../files/input.js';
import { hashOfFile, openLibraries } from '../files/openLibraries.js';
import { readRetractionsFile, today } from '../files/retractionsFile.js';
import { UserError } from '../files/userError.js';
import { librariesFor } from './articleLibraries.js';
import { articlePaths } from './articlePaths.js';
import { Decided, type DecisionOptions } from './decided.js';
import { TeamFiles } from './teamFiles.js';

/** Options that `check` and `extract` share. */
export interface StudyOptions extends DecisionOptions {
  readonly library: readonly string[];
  readonly bundled: boolean;
  readonly retractions?: string;
  /** False where large libraries shall not be kept as an index in the user's cache folder. */
  readonly cache?: boolean;
  /** False where only libraries that were named shall be used. */
  readonly discovery?: boolean;
  readonly stdinFilename?: string;
  /** False where no `vouch.json` shall count. */
  readonly config?: boolean;
}

/** A file that could not be used, for the line on standard error and for `errors` in JSON. */
export interface FileError {
  readonly path: string;
  readonly message: string;
}

export function addStudyOptions(command: Command): Command {
  return command
    .option(
      '--library <file>',
      'more studies: BibTeX, CSL-JSON or -YAML, RIS, PubMed .nbib or XML, EndNote XML, or a Vouch studies file; may be repeated',
      collect,
      [],
    )
    .option('--no-bundled', 'leave the bundled index out')
    .option('--no-discovery', 'use no libraries but the named ones: none from the folder references, none from beside the text')
    .option(...NO_CACHE)
    .option('--retractions <file>', 'a list of retractions, as Retraction Watch publishes it (CSV)')
    .option('--decisions <file>', 'what the writers decided; without it the nearest .vouch/decisions.json')
    .option('--no-decisions', 'report what the writers decided to keep, too')
    .option('--no-config', 'leave the settings of vouch.json files out of account')
    .option('--stdin-filename <name>', 'the name, and so the kind, of the text on standard input');
}

/** For every command that reads libraries. */
export const NO_CACHE = ['--no-cache', 'read large libraries anew, and keep no index of them in the cache folder'] as const;

export const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];

/** The folder of the program itself, where the bundled index lies: a package manager calls it by a link from elsewhere. */
export const programFolder = (): string => dirname(realpathSync(process.argv[1] ?? '.'));

/** The studies to check against, and the libraries that could not be used. */
export interface OpenedIndex {
  readonly index: StudyIndex;
  /** Where large libraries are kept, or null. */
  readonly cacheFolder: string | null;
  /** Whether libraries are looked for beside each text. */
  readonly looksForLibraries: boolean;
  /** The libraries that the call names, by their whole paths: they are not found a second time. */
  readonly named: ReadonlySet<string>;
  /** The index with the libraries of single texts, by their paths: several texts share them. */
  readonly withOwn: Map<string, StudyIndex>;
  readonly errors: readonly FileError[];
  /** What `vouch.json` files say of the texts. */
  readonly team: TeamFiles;
  /** Whether a list of retractions was named in the call: it goes before the team's. */
  readonly hasRetractions: boolean;
}

/**
 * Opens the bundled index and the libraries. One that cannot be read, or holds no usable entry, is an error; a bad entry among good ones is
 * a line on standard error, and the others are used.
 */
export function openIndex(options: StudyOptions): OpenedIndex {
  const bundled = options.bundled ? readBundledIndex(programFolder()) : StudyIndex.of([], { source: 'none' });
  const cacheFolder = options.cache === false ? null : userCacheFolder();
  const errors: FileError[] = [];
  const index = options.library.length > 0 ? withLibraries(bundled, options.library, cacheFolder, errors) : bundled;
  const whole = options.retractions === undefined ? index : withRetractionsOf(options.retractions, index, errors);
  return {
    index: whole,
    cacheFolder,
    looksForLibraries: options.discovery !== false,
    named: named(options.library),
    withOwn: new Map(),
    errors,
    team: new TeamFiles(options.config !== false),
    hasRetractions: options.retractions !== undefined,
  };
}

const named = (paths: readonly string[]): ReadonlySet<string> => new Set(paths.map((path) => resolve(path)));

function withRetractionsOf(path: string, index: StudyIndex, errors: FileError[]): StudyIndex {
  try {
    const retractions = readRetractionsFile(path);
    retractions.problems.forEach(printProblem);
    if (retractions.notices.size === 0) errors.push({ path, message: `${path}: no entry could be used.` });
    const notice = ageNotice(retractions, today());
    if (notice) process.stderr.write(`vouch: ${notice}\n`);
    return new AmendedIndex(index, (study) => withRetractions(study, retractions));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`vouch: ${error.message}\n`);
    errors.push({ path, message: error.message });
    return index;
  }
}

/** The index with the studies of these files; what cannot be used is told on standard error and added to the errors. */
function withLibraries(base: StudyIndex, paths: readonly string[], cacheFolder: string | null, errors: FileError[]): StudyIndex {
  const reader = hashOfFile(realpathSync(process.argv[1] ?? '.')) ?? '';
  const { index, reports, notice } = openLibraries({ base, reader, paths, cacheFolder });
  if (notice) process.stderr.write(`vouch: ${notice}\n`);
  for (const { path, error, problems, studies } of reports) {
    problems.forEach(printProblem);
    if (error !== null) process.stderr.write(`vouch: ${path}: ${error}\n`);
    if (error !== null) errors.push({ path, message: `${path}: ${error}` });
    else if (studies === 0) errors.push({ path, message: `${path}: no entry could be used.` });
  }
  return base instanceof AmendedIndex ? base.over(index) : index;
}

/**
 * Reads the files that can be read, those of folders and patterns among them, without what `vouch.json` excludes; each other one gives a
 * line on standard error and an entry of `errors`.
 */
export function readInputs(
  named: readonly string[],
  options: StudyOptions,
  team = new TeamFiles(options.config !== false),
): { inputs: readonly Input[]; errors: FileError[] } {
  const inputs: Input[] = [];
  const errors: FileError[] = [];
  const { paths, empty } = articlePaths(named, (path) => team.excludes(path));
  const refuse = (path: string, message: string): void => {
    process.stderr.write(`vouch: ${message}\n`);
    errors.push({ path, message });
  };
  for (const path of empty) refuse(path, `${path}: no article is here. Vouch reads ${textExtensions.join(' ')}.`);
  for (const path of paths) {
    if (path !== '-' && team.excludes(path)) {
      process.stderr.write(`vouch: ${path}: left out, as vouch.json says.\n`);
      continue;
    }
    try {
      inputs.push(readInput(path, options.stdinFilename));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refuse(path, error.message);
    }
  }
  for (const input of inputs) team.settingsFor(input);
  for (const { path, message } of team.takeProblems()) refuse(path, message);
  return { inputs, errors };
}

/**
 * The article of a text, read as its writers decided. The bibliography files that its front matter names, relative to it, are read beside
 * the index, and so are libraries that lie where one looks for them; the errors get those named that cannot be used.
 */
export function articleOf(input: Input, opened: OpenedIndex, errors: FileError[], book: DecisionBook = NO_DECISIONS): Article {
  const document = parseDocument(input.text, input.format);
  const names = bibliographyNames(document.frontMatter);
  const wanted = opened.team.settingsFor(input);
  const own = names.map((name) => resolve(input.isStandardInput ? '.' : dirname(input.path), name));
  const isNew = (path: string): boolean => !opened.named.has(resolve(path));
  const ofTeam = (wanted.libraries ?? []).map((path) => relative('.', path)).filter(isNew);
  const looks = opened.looksForLibraries && wanted.findLibraries !== false;
  const found = looks ? librariesFor(input).filter((path) => isNew(path) && !own.includes(resolve(path))) : [];
  const list = opened.hasRetractions ? undefined : wanted.retractions;
  const index = withOwnLibraries(opened, { named: [...ofTeam, ...own], found, list }, errors);
  const front = inlineLibrary(input.text);
  const whole = front === null ? index : withInlineLibrary(index, front, input.path);
  const decided = book.namesFacts ? new AmendedIndex(whole, (study) => book.amend(study)) : whole;
  return finish(buildArticle(document, decided, undefined, (own, mention) => book.studyOf(own, mention, decided))).article;
}

/** What is read beside the index for one text. */
interface OwnSources {
  readonly named: readonly string[];
  readonly found: readonly string[];
  /** The team's list of retractions. */
  readonly list: string | undefined;
}

/** The index with the libraries of one text. That one which was only found cannot be used is said, and no error. */
function withOwnLibraries(
  { index, cacheFolder, withOwn }: OpenedIndex,
  { named, found, list }: OwnSources,
  errors: FileError[],
): StudyIndex {
  const paths = [...new Set([...named, ...found])];
  if (paths.length === 0 && list === undefined) return index;
  const key = JSON.stringify([paths, list]);
  const known = withOwn.get(key);
  if (known) return known;
  const inAll: FileError[] = [];
  const larger = paths.length > 0 ? withLibraries(index, paths, cacheFolder, inAll) : index;
  errors.push(...inAll.filter(({ path }) => named.includes(path)));
  const whole = list === undefined ? larger : withRetractionsOf(relative('.', list), larger, errors);
  withOwn.set(key, whole);
  return whole;
}

/** The writers' decisions for one call. What cannot be used of them is told on standard error; a whole file of them is an error. */
export const openDecisions = (options: DecisionOptions, errors: FileError[], team?: TeamFiles): Decided =>
  new Decided(
    options,
    ({ path, problems, isWhole }) => {
      problems.forEach(printProblem);
      const [problem] = problems;
      if (!isWhole && problem) errors.push({ path, message: `${path}, ${problem.place}: ${problem.message}` });
    },
    team,
  );

/** Warnings about single entries of a library, one line each. */
export const printProblem = ({ path, place, message }: Problem): void => {
  process.stderr.write(`vouch: ${path}${place ? `, ${place}` : ''}: ${message}\n`);
};
