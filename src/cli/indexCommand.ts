import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { buildIndex } from '../core/studies/buildIndex.js';
import { indexStats } from '../core/studies/indexStats.js';
import { readLibrary } from '../core/studies/libraries/readLibrary.js';
import { checkRelations } from '../core/studies/readStudies.js';
import type { Study } from '../core/studies/study.js';
import { authorsOf, studyName, titleOf } from '../core/studies/studyName.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { userCacheFolder } from '../files/cacheFolder.js';
import { clearCaches } from '../files/libraryCache.js';
import { readBundledIndex } from '../files/bundledIndex.js';
import { readSeeds } from '../files/seeds.js';
import { writeWhole } from '../files/writeWhole.js';
import { reasonOf, UserError } from '../files/userError.js';
import { theStudy } from './lookUp.js';
import { printStudy } from './printIndex.js';
import { printStats } from './printStats.js';
import { collect, NO_CACHE, openIndex, printProblem, programFolder } from './workspace.js';

interface LookUpOptions {
  readonly library: readonly string[];
  readonly bundled: boolean;
  readonly retractions?: string;
  readonly cache?: boolean;
  readonly format: string;
}

/** `vouch index stats|find|show|check|clear-cache|build`: what Vouch knows, and making it know more. */
export function addIndexCommand(program: Command): void {
  const index = program.command('index').description('what Vouch knows of studies: counts, search, single records, checking and building');

  withLookUpOptions(
    index.command('stats').description('count studies and facts; list unchecked studies and disagreements between sources'),
  ).action((options: LookUpOptions) => {
    const stats = indexStats(open(options));
    print(options, stats, () => printStats(stats));
  });

  withLookUpOptions(
    index.command('find').alias('search').description('search studies by author, year, title, identifier or topic').argument('<query...>'),
  )
    .option('--limit <number>', 'the most studies to show', '10')
    .action((query: readonly string[], options: LookUpOptions & { readonly limit: string }) => {
      const found = open(options).candidates(query.join(' '), limitOf(options.limit));
      print(
        options,
        found.map(({ study, score }) => ({
          id: study.id,
          name: studyName(study),
          title: titleOf(study),
          score: Math.round(score * 1000) / 1000,
        })),
        () =>
          found.map(({ study }) => lineOf(study)).join('') ||
          'nothing found; try other or fewer words, a year, or a DOI. `vouch index stats` lists all studies.\n',
      );
    });

  withLookUpOptions(
    index
      .command('show')
      .description('show all that is known of a study, with sources')
      .argument('<study>', 'id, DOI, PMID, citation key, or words'),
  ).action((query: string, options: LookUpOptions) => {
    const study = theStudy(open(options), query);
    print(options, study, () => printStudy(study));
  });

  index
    .command('validate')
    .alias('check')
    .description('check files of studies, and name every bad record, its field and the remedy')
    .argument('<file...>', 'Vouch studies files, or libraries of any other form')
    .action((paths: readonly string[]) => paths.forEach(validate));

  index
    .command('clear-cache')
    .description('delete what is kept of large libraries; it is made anew when it is needed')
    .action(() => {
      const folder = userCacheFolder();
      const { files, bytes } = clearCaches(folder);
      process.stdout.write(`${folder}: ${files} deleted, ${Math.round(bytes / 1e6)} MB\n`);
    });

  index
    .command('build')
    .description('check the records of a folder, read its documents, and write the index')
    .requiredOption('--seeds <folder>', 'the folder with studies.json and its companions')
    .requiredOption('--out <file>', 'the index to write')
    .action(({ seeds, out }: { readonly seeds: string; readonly out: string }) => {
      const built = buildIndex(readSeeds(seeds));
      for (const problem of built.problems) printProblem(problem);
      if (built.problems.length > 0)
        throw new UserError(`${out} was not written: ${built.problems.length} of the records' fields must be mended first.`);
      writeWhole(out, JSON.stringify(built.index));
    });
}

/** Prints what is wrong with a file of studies. Its records may name one another and those of the bundled index. */
function validate(path: string): void {
  const { studies, problems } = readLibrary(readText(path), path);
  const relations = checkRelations(studies, path, bundledIds());
  const all = [...problems, ...relations];
  for (const problem of all) printProblem(problem);
  const bad = new Set(problems.map(({ place }) => place.split(/[[,]/)[0])).size;
  process.stdout.write(
    `${path}: ${studies.length} good, ${bad} bad${relations.length > 0 ? `, ${relations.length} to unknown studies` : ''}\n`,
  );
  if (all.length > 0) process.exitCode = 2;
}

/** Ids of the studies that come with Vouch; none where it was installed without them. */
function bundledIds(): readonly string[] {
  try {
    return readBundledIndex(programFolder()).studies.map(({ id }) => id);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`${path}: ${reasonOf(error)}`);
  }
}

const withLookUpOptions = (command: Command): Command =>
  command
    .option(
      '--library <file>',
      'more studies: BibTeX, CSL-JSON or -YAML, RIS, PubMed .nbib or XML, EndNote XML, or a Vouch studies file; may be repeated',
      collect,
      [],
    )
    .option('--no-bundled', 'leave the bundled index out')
    .option(...NO_CACHE)
    .option('--retractions <file>', 'a list of retractions, as Retraction Watch publishes it (CSV)')
    .option('--format <format>', 'text or json', 'text');

/** Id, name and title; a study without known authors has its title for a name. */
const lineOf = (study: Study): string =>
  `${study.id}\n    ${studyName(study)}${authorsOf(study).length > 0 ? `. ${titleOf(study)}` : ''}\n`;

function open(options: LookUpOptions): StudyIndex {
  if (options.format !== 'text' && options.format !== 'json') throw new UserError(`--format is text or json, not “${options.format}”.`);
  const { index, errors } = openIndex(options);
  if (errors.length > 0) process.exitCode = 2;
  return index;
}

function print(options: LookUpOptions, value: unknown, toText: () => string): void {
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : toText());
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new UserError(`--limit is a whole number from 1 on, not “${text}”.`);
  return limit;
}
