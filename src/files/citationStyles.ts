import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CitedEntry, CitedFormat, StyleProcessor } from '../core/cite/styleProcessor.js';
import { INITIALS } from '../core/cite/authorNames.js';
import { citedText } from '../core/cite/citedText.js';
import type { CslItem } from '../core/references/reference.js';
import { reasonOf, UserError } from './userError.js';

/** The styles that come with Vouch, by the names that writers know them under. */
export const STYLES: Readonly<Record<string, string>> = {
  apa: 'apa.csl',
  ama: 'american-medical-association.csl',
  vancouver: 'vancouver.csl',
  harvard: 'harvard-cite-them-right.csl',
};

/** Shown wherever entries are written in a style, as the licence of the processor asks. */
export const PROCESSOR_CREDIT = 'Citations by citeproc-js (c) Frank Bennett, https://citationstylist.org';

/**
 * Opens a style: one of `STYLES` by name, or any file in the Citation Style Language. Throws a UserError that names the file and the remedy
 * where there is none, or it is not a style that stands alone.
 *
 * @param folder of the running program, where the processor lies in a file of its own, with `styles/` beside that folder
 */
export function openStyle(nameOrPath: string, folder: string): StyleProcessor {
  const styles = join(folder, '..', 'styles');
  const known = STYLES[nameOrPath.toLowerCase()];
  const path = known ? join(styles, known) : nameOrPath;
  if (!known && !/\.csl$/i.test(nameOrPath))
    throw new UserError(
      `there is no style “${nameOrPath}”. Known are ${Object.keys(STYLES).join(', ')}; others by the path of a .csl file.`,
    );
  const xml = readStyle(path);
  const facts = factsOf(xml, path);
  const { Engine } = loadProcessor(folder);
  const locale = (language: string): string =>
    readFileSync(join(styles, language === 'en-GB' ? 'locales-en-GB.xml' : 'locales-en-US.xml'), 'utf8');

  let byId: ReadonlyMap<string, CslItem> = new Map();
  let made: Processor | null = null;
  const engineFor = (items: readonly CslItem[]): Processor => {
    byId = new Map(items.map((item, at) => [item.id ?? `${at}`, item]));
    try {
      // Making one takes ten times as long as an entry: it is kept, and forgets the items of the last time when it gets others.
      made ??= new Engine({ retrieveLocale: locale, retrieveItem: (id) => forProcessor(byId.get(id), id) }, xml);
      made.setOutputFormat('html');
      made.updateItems([]);
      made.updateItems([...byId.keys()]);
      return made;
    } catch (error) {
      made = null;
      throw new UserError(`${path}: this style cannot be used (${error instanceof Error ? error.message : String(error)}).`);
    }
  };
  // An engine that opens with no items shows that the style is sound before anything is written with it.
  engineFor([]);

  return {
    title: facts.title,
    isNumeric: facts.isNumeric,
    bibliography: (items, format) => entriesOf(engineFor(items), facts.isNumeric, format),
    citation: (items, format) =>
      citedText(engineFor(items).makeCitationCluster(items.map((item, at) => ({ id: item.id ?? `${at}` }))), format),
  };
}

/** The part of citeproc-js that is called here (https://citeproc-js.readthedocs.io/en/latest/running.html). */
interface Processor {
  setOutputFormat(format: string): void;
  updateItems(ids: readonly string[]): void;
  makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  makeCitationCluster(items: readonly { readonly id: string }[]): string;
}

interface ProcessorModule {
  readonly Engine: new (system: { retrieveLocale(language: string): string; retrieveItem(id: string): object }, style: string) => Processor;
}

/** The built program has the processor, unmodified, in a file beside it; in the sources it is a package. */
function loadProcessor(folder: string): ProcessorModule {
  const require = createRequire(join(folder, 'program.cjs'));
  try {
    return require('./citeproc.cjs');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND')
      throw new UserError(`${join(folder, 'citeproc.cjs')}: no such file. Install Vouch again.`);
    throw error;
  }
}

const LARGEST_STYLE = 2_000_000;

function readStyle(path: string): string {
  let xml: string;
  try {
    xml = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UserError(`${path}: ${reasonOf(error)}`);
  }
  if (xml.length > LARGEST_STYLE || !/<style\b[^>]{0,2000}\bpurl\.org\/net\/xbiblio\/csl\b/.test(xml) || /<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new UserError(`${path}: this is no style in the Citation Style Language (CSL).`);
  return xml;
}

interface StyleFacts {
  readonly title: string;
  readonly isNumeric: boolean;
}

function factsOf(xml: string, path: string): StyleFacts {
  const title = /<title>([^<]{1,300})<\/title>/.exec(xml)?.[1]?.trim() ?? path;
  const parent = /<link\b(?=[^<>]{0,500}\brel="independent-parent")[^<>]{0,500}\bhref="([^"<>]{1,300})"/.exec(xml)?.[1];
  if (parent) throw new UserError(`${path}: “${title}” only points at another style. Use that one: ${parent}`);
  if (!xml.includes('<bibliography')) throw new UserError(`${path}: “${title}” has no reference list. Choose a style that has one.`);
  return { title, isNumeric: /<category\b[^>]{0,200}\bcitation-format="(?:numeric|label)"/.test(xml) };
}

/** A copy, since the processor writes into what it gets; `note` goes, in which it would look for further fields. */
function forProcessor(item: CslItem | undefined, id: string): object {
  if (!item) return { id, type: 'document' };
  const { note: _note, abstract: _abstract, keyword: _keyword, status: _status, ...fields } = item;
  const copy = structuredClone(fields);
  for (const names of [copy.author, copy.editor]) spellOut(names);
  return { ...copy, id };
}

/** The processor takes "BAC" for one name and writes "B."; as "B. A. C." all three stand. "SMITH, JOHN" is all in capitals. */
function spellOut(names: unknown): void {
  for (const name of Array.isArray(names) ? names : [])
    if (typeof name?.given === 'string' && INITIALS.test(name.given) && /\p{Ll}/u.test(name.family ?? ''))
      name.given = `${[...name.given].join('. ')}.`;
}

function entriesOf(engine: Processor, isNumeric: boolean, format: CitedFormat): readonly CitedEntry[] {
  const made = engine.makeBibliography();
  if (!made) return [];
  const [{ entry_ids: ids }, entries] = made;
  return entries.map((html, at) => ({ id: ids[at]?.[0] ?? `${at}`, text: citedText(withoutNumber(html, isNumeric), format) }));
}

/** Lists carry their numbers themselves: the style's own ("1. ", "[1]") is taken off. */
function withoutNumber(html: string, isNumeric: boolean): string {
  if (!isNumeric) return html;
  const apart = html.replace(/<div class="csl-left-margin">[^<]{0,40}<\/div>/, '');
  return apart === html ? html.replace(/^(\s{0,10}(?:<div[^>]{0,200}>\s{0,10}){0,3})[[(]?\d{1,5}[\]).]{0,2}\s{1,10}/, '$1') : apart;
}
