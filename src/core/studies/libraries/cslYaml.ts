import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { isTooNested } from '../../text/nesting.js';
import type { Problem } from '../problem.js';
import { readCslJson } from './cslJson.js';
import type { LibraryEntry } from './libraryEntry.js';
import { splitYaml } from './splitYaml.js';

/**
 * Works of CSL-YAML, as Better BibTeX and pandoc write it, and of the `references:` in a document's front matter. Every value is read as
 * text, so that an issue 1.10 stays what it is. Where the whole cannot be parsed, its entries are read one at a time.
 */
export function readCslYaml(
  text: string,
  path: string,
): { readonly entries: readonly LibraryEntry[]; readonly problems: readonly Problem[] } {
  const { yaml, firstLine } = withoutFences(text);
  const whole = yaml.length > LONGEST_WHOLE ? null : readWhole(yaml);
  if (whole) return readCslJson(whole.records, path, (position) => (whole.lines[position] ?? 1) + firstLine - 1);
  const parts = splitYaml(yaml).map((part) => ({ line: part.line + firstLine - 1, parsed: parse(part.text) }));
  const good = parts.flatMap(({ line, parsed }) => (parsed.error === null ? [{ line, value: firstOf(parsed.value) }] : []));
  const problems = parts.flatMap(({ line, parsed }): readonly Problem[] => {
    if (parsed.error === null) return [];
    const at = line + parsed.error.line - 1;
    const where = at === line ? '' : ` (near line ${at})`;
    return [{ path, place: `line ${line}`, message: `this entry cannot be read: ${parsed.error.message}${where}; it was left out`, line }];
  });
  if (parts.length === 0) {
    const { error } = parse(yaml.slice(0, LONGEST_WHOLE));
    const message = error
      ? `cannot be read as YAML: ${error.message}`
      : 'holds no list of references; write the entries below “references:”, each behind a dash';
    problems.push({ path, place: 'the file', message, line: error ? error.line + firstLine - 1 : null });
  }
  const read = readCslJson(
    good.map(({ value }) => value),
    path,
    (position) => good[position]?.line ?? null,
  );
  return { entries: read.entries, problems: [...problems, ...read.problems] };
}

/** Above so many units a file is read one entry at a time: a tree of the whole would take a hundred times its size. */
const LONGEST_WHOLE = 2_000_000;

/** The YAML between `---` and `...` or `---`, or the whole text where it has no fences. */
function withoutFences(text: string): { readonly yaml: string; readonly firstLine: number } {
  const fence = /^---[ \t]{0,40}\r?$/m.exec(text.slice(0, 20_000));
  const before = fence === null ? [] : text.slice(0, fence.index).split(/\r\n|\n|\r/);
  if (fence === null || !before.every((line) => line.trim() === '' || line.startsWith('#'))) return { yaml: text, firstLine: 1 };
  const open = text.slice(0, text.indexOf('\n', fence.index) + 1);
  const rest = text.slice(open.length);
  const close = /(?:^|\n|\r)(?:---|\.\.\.)[ \t]{0,40}(?:\r|\n|$)/.exec(rest);
  return { yaml: close ? rest.slice(0, close.index + 1) : rest, firstLine: open.split(/\r\n|\n|\r/).length };
}

/** The records of a file that is whole; null where it is not, or holds no list. */
function readWhole(yaml: string): { readonly records: readonly unknown[]; readonly lines: readonly number[] } | null {
  if (isTooNested(yaml)) return null;
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(yaml, { ...OPTIONS, lineCounter });
    if (document.errors.length > 0) return null;
    const list = isMap(document.contents) ? document.contents.get('references', true) : document.contents;
    if (!isSeq(list)) return null;
    const all: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    const records: unknown = isMap(document.contents) ? (all as { readonly references?: unknown }).references : all;
    if (!Array.isArray(records)) return null;
    const lines = list.items.map((item) => {
      const range: unknown = typeof item === 'object' && item !== null && 'range' in item ? item.range : null;
      return Array.isArray(range) ? lineCounter.linePos(Number(range[0])).line : 1;
    });
    return { records, lines };
  } catch {
    return null;
  }
}

interface Parsed {
  readonly value: unknown;
  readonly error: { readonly message: string; readonly line: number } | null;
}

function parse(yaml: string): Parsed {
  if (isTooNested(yaml)) return { value: null, error: { message: 'it has more brackets than any entry needs', line: 1 } };
  try {
    const document = parseDocument(yaml, OPTIONS);
    const [error] = document.errors;
    if (error) return { value: null, error: { message: wordsOf(error.message), line: error.linePos?.[0].line ?? 1 } };
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), error: null };
  } catch (error) {
    return { value: null, error: { message: wordsOf(error instanceof Error ? error.message : String(error)), line: 1 } };
  }
}

/** Every scalar is text. Aliases of aliases grow without end and have no use in a list of references. */
const OPTIONS = { schema: 'failsafe', prettyErrors: true, logLevel: 'silent' } as const;
const MOST_ALIASES = 20;

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The parser's message without its place and excerpt. */
const wordsOf = (message: string): string =>
  (message.split('\n', 1)[0] ?? '').replace(/ at line \d{1,9}, column \d{1,9}:?$/, '').slice(0, 160);
