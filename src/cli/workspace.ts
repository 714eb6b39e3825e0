import { dirname } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { buildArticle } from '../core/article/buildArticle.js';
import type { Article } from '../core/article/article.js';
import { parseDocument } from '../core/document/parseDocument.js';
import { finish } from '../core/steps.js';
import { readLibrary } from '../core/studies/libraries/readLibrary.js';
import { mergeStudies } from '../core/studies/mergeStudies.js';
import type { Problem } from '../core/studies/problem.js';
import { StudyIndex } from '../core/studies/studyIndex.js';
import { readBundledIndex } from '../files/bundledIndex.js';
import { type Input, readInput } from '../files/input.js';
import { reasonOf, UserError } from '../files/userError.js';

/** Options that `check` and `extract` share. */
export interface StudyOptions {
  readonly library: readonly string[];
  readonly bundled: boolean;
  readonly stdinFilename?: string;
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
      'more studies: BibTeX, CSL-JSON, RIS, PubMed .nbib or XML, or a Vouch studies file; may be repeated',
      collect,
      [],
    )
    .option('--no-bundled', 'leave the bundled index out')
    .option('--stdin-filename <name>', 'the name, and so the kind, of the text on standard input');
}

export const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];

/** The folder that the program runs from, where the bundled index lies beside it. */
export const programFolder = (): string => dirname(process.argv[1] ?? '');

/** The studies to check against. A library that cannot be read is an error; a bad entry of it is a warning and the others are used. */
export function openIndex(options: StudyOptions, warn: (problem: Problem) => void): StudyIndex {
  const bundled = options.bundled ? readBundledIndex(programFolder()) : StudyIndex.of([]);
  if (options.library.length === 0) return bundled;
  const read = options.library.map((path) => readLibrary(readText(path), path));
  for (const { problems } of read) problems.forEach(warn);
  return StudyIndex.of(mergeStudies([bundled.studies, ...read.map(({ studies }) => studies)]), {
    statusFacts: bundled.statusFacts,
    unfound: bundled.unfound,
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UserError(`${path}: ${reasonOf(error)}`);
  }
}

/** Reads the files that can be read; each other one gives a line on standard error and an entry of `errors`. */
export function readInputs(paths: readonly string[], options: StudyOptions): { inputs: readonly Input[]; errors: FileError[] } {
  const inputs: Input[] = [];
  const errors: FileError[] = [];
  for (const path of paths) {
    try {
      inputs.push(readInput(path, options.stdinFilename));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      process.stderr.write(`vouch: ${error.message}\n`);
      errors.push({ path, message: error.message });
    }
  }
  return { inputs, errors };
}

export const articleOf = (input: Input, index: StudyIndex): Article =>
  finish(buildArticle(parseDocument(input.text, input.format), index)).article;

/** Warnings about single entries of a library, one line each. */
export const printProblem = ({ path, place, message }: Problem): void => {
  process.stderr.write(`vouch: ${path}${place ? `, ${place}` : ''}: ${message}\n`);
};
