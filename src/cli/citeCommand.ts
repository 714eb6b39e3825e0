import type { Command } from 'commander';
import { citableItem } from '../core/cite/citableItem.js';
import type { CitedFormat } from '../core/cite/styleProcessor.js';
import type { CslItem } from '../core/references/reference.js';
import { openStyle, PROCESSOR_CREDIT, STYLES } from '../files/citationStyles.js';
import { UserError } from '../files/userError.js';
import { theStudy } from './lookUp.js';
import { collect, openIndex, programFolder } from './workspace.js';

interface CiteOptions {
  readonly style?: string;
  readonly config?: boolean;
  readonly format: string;
  readonly citation?: boolean;
  readonly library: readonly string[];
  readonly bundled: boolean;
}

const FORMATS: readonly CitedFormat[] = ['text', 'markdown', 'html'];

/** `vouch cite STUDY…`: entries for a reference list, or the citation in the text, in a citation style. */
export function addCiteCommand(program: Command): void {
  program
    .command('cite')
    .description('write studies as entries of a reference list, or as a citation, in a citation style')
    .argument('<study...>', 'id, DOI, PMID, citation key, or words in quotation marks')
    .option('--style <style>', `${Object.keys(STYLES).join(', ')}, or the path of a .csl file; without it, the one of vouch.json, else apa`)
    .option('--citation', 'write the citation in the text instead of the entries')
    .option('--format <format>', FORMATS.join(', '), 'text')
    .option('--library <file>', 'more studies, as for check; may be repeated', collect, [])
    .option('--no-bundled', 'leave the bundled index out')
    .addHelpText('after', `\n${PROCESSOR_CREDIT}`)
    .action((queries: readonly string[], options: CiteOptions) => {
      const format = FORMATS.find((name) => name === options.format);
      if (!format) throw new UserError(`--format ${options.format}: write ${FORMATS.join(', ')}.`);
      const { index, errors, team } = openIndex(options);
      const { citationStyle } = team.settingsFor({ path: 'article.md', isStandardInput: false });
      const style = openStyle(options.style ?? citationStyle ?? 'apa', programFolder());
      for (const { message } of errors) process.stderr.write(`vouch: ${message}\n`);
      const items = queries.map((query): CslItem => {
        const study = theStudy(index, query);
        return { ...citableItem(study), id: study.id };
      });
      const lines = options.citation ? [style.citation(items, format)] : style.bibliography(items, format).map(({ text }) => text);
      process.stdout.write(`${lines.join('\n')}\n`);
      if (errors.length > 0) process.exitCode = 2;
    });
}
