import { stringify } from 'yaml';
import type { CslItem } from '../../references/reference.js';
import { splitBibtex } from '../../studies/libraries/splitBibtex.js';
import { splitYaml } from '../../studies/libraries/splitYaml.js';
import type { Study } from '../../studies/study.js';
import { applyEdits, type TextEdit } from '../../text/textEdit.js';
import { citableItem } from '../citableItem.js';
import { type Bibliography, keyIn, readBibliography } from './bibliography.js';
import { bibtexEntry, bibtexManner } from './bibtexEntry.js';
import { newCitationKey } from './citationKey.js';
import { cslRecord } from './cslRecord.js';

/** The keys by which works are cited, in the order asked for, and what the file needs for that: nothing where it holds them all. */
export type BibliographyPlan =
  | { readonly keys: readonly string[]; readonly edit: TextEdit | null; readonly refusal?: never }
  | { readonly refusal: string };

/**
 * Plans to add the works that a file lacks at its end, in one edit; its other entries are left as they are. Refused in words where the file
 * has a fault by which the new entries would be lost.
 */
export function addToBibliography(file: Bibliography, studies: readonly Study[]): BibliographyPlan {
  const taken = new Set(file.keys);
  const added: { readonly item: CslItem; readonly key: string }[] = [];
  const planned = new Map<string, string>();
  const keys = studies.map((study) => {
    const item = citableItem(study);
    const key = planned.get(study.id) ?? keyIn(file, study) ?? newCitationKey(item, taken);
    if (!planned.has(study.id) && !file.studies.some(({ id }) => id === key)) added.push({ item, key });
    planned.set(study.id, key);
    taken.add(key);
    return key;
  });
  if (added.length === 0) return { keys, edit: null };
  const edit = EDITS[file.format](file.text, added);
  if (typeof edit === 'string') return { refusal: `${file.path} ${edit}` };
  const after = readBibliography(applyEdits(file.text, [edit]), file.path);
  const isWhole =
    typeof after !== 'string' &&
    added.every(({ key }) => after.studies.some(({ id }) => id === key)) &&
    after.studies.length === file.studies.length + added.length;
  return isWhole ? { keys, edit } : { refusal: `${file.path} could not be added to for certain, so it was left as it is.` };
}

type Added = readonly { readonly item: CslItem; readonly key: string }[];

const EDITS: Readonly<Record<Bibliography['format'], (text: string, added: Added) => TextEdit | string>> = {
  bibtex: intoBibtex,
  'csl-json': intoJson,
  'csl-yaml': intoYaml,
};

function intoBibtex(text: string, added: Added): TextEdit | string {
  const parts = splitBibtex(text);
  const open = parts.find(({ fault }) => fault?.startsWith('is not closed'));
  if (open) return `has an entry that is not closed (${open.key ?? open.type}, line ${open.line}). Mend it first.`;
  const manner = bibtexManner(text);
  const separator = parts.length > 1 && !/\n[ \t]{0,8}\r?\n[ \t]{0,8}@/.test(text) ? manner.lineBreak : manner.lineBreak.repeat(2);
  const entries = added.map(({ item, key }) => bibtexEntry(item, key, manner)).join(separator);
  const end = text.trimEnd().length;
  return at(end, `${end === 0 ? '' : separator}${entries}${end === text.length ? manner.lineBreak : ''}`);
}

function intoJson(text: string, added: Added): TextEdit | string {
  let list: unknown;
  try {
    list = text.trim() === '' ? [] : JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'is not whole JSON. Mend it first.';
  }
  if (!Array.isArray(list)) return 'holds no list of CSL items, so nothing can be added to it.';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const outer = /\[[ \t]{0,8}\r?\n([ \t]{0,16})\{/.exec(text)?.[1];
  const inner = /\{[ \t]{0,8}\r?\n([ \t]{1,24})"/.exec(text)?.[1];
  const isFlat = list.length > 0 && inner === undefined;
  const step = inner === undefined ? '  ' : inner.slice(outer?.length ?? 0) || inner;
  const indent = outer ?? (list.length === 0 ? '  ' : '');
  const entries = added.map(({ item, key }) => {
    const record = cslRecord(item, key);
    return isFlat ? JSON.stringify(record) : indented(JSON.stringify(record, null, step), indent, lineBreak);
  });
  const separator = isFlat && outer === undefined ? ', ' : `,${lineBreak}`;
  if (text.trim() === '') return at(0, `[${lineBreak}${entries.join(separator)}${lineBreak}]${lineBreak}`);
  const close = text.lastIndexOf(']');
  const end = text.slice(0, close).trimEnd().length;
  if (list.length > 0) return at(end, separator + entries.map((entry) => (isFlat ? (outer ?? '') + entry : entry)).join(separator));
  return { start: end, end: close, newText: `${lineBreak}${entries.join(separator)}${lineBreak}` };
}

function intoYaml(text: string, added: Added): TextEdit | string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const entries = (indent: string): string =>
    added
      .map(({ item, key }) => indented(stringify([cslRecord(item, key)], { lineWidth: 0 }).trimEnd(), indent, lineBreak))
      .join(lineBreak);
  if (text.trim() === '') return at(0, ['---', 'references:', entries(''), '...', ''].join(lineBreak));
  const lines = text.split(/(?<=\n)/);
  const fences = lines.flatMap((line, number) => (/^(?:---|\.\.\.)[ \t]{0,40}\r?\n?$/.test(line) ? [number] : []));
  const last = splitYaml(
    lines
      .slice(
        0,
        fences.find((number) => number > 0),
      )
      .join(''),
  ).at(-1);
  if (!last) return 'holds no list of references below “references:”, so nothing can be added to it.';
  const from = lines.slice(0, last.line - 1).join('').length;
  const length = last.text.trimEnd().split('\n').length;
  const end =
    from +
    lines
      .slice(last.line - 1, last.line - 1 + length)
      .join('')
      .trimEnd().length;
  const indent = /^ {0,40}/.exec(lines[last.line - 1] ?? '')?.[0] ?? '';
  return at(end, `${lineBreak}${entries(indent)}${end === text.length ? lineBreak : ''}`);
}

const at = (start: number, newText: string): TextEdit => ({ start, end: start, newText });

const indented = (words: string, indent: string, lineBreak: string): string =>
  words
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
    .join(lineBreak);
