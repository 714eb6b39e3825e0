import type { Problem } from '../problem.js';

/** A record of a format with a tag before each line's value: RIS, MEDLINE. */
export interface TaggedRecord {
  /** Where it starts, counted from 1. */
  readonly line: number;
  readonly lines: readonly { readonly tag: string; readonly value: string }[];
  /** All values by tag, in order. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Whether the sign of its end stands behind it, in formats that have one. */
  readonly isClosed: boolean;
}

interface TaggedForm {
  /** Tag and value of a line. */
  readonly tag: RegExp;
  readonly startsRecord: (tag: string) => boolean;
  readonly endsRecord: (tag: string) => boolean;
}

/** Records of a tagged file. A line without a tag goes on with the value before it; one before any record is a problem. */
export function readTagged(
  text: string,
  path: string,
  form: TaggedForm,
): { readonly records: readonly TaggedRecord[]; readonly problems: readonly Problem[] } {
  const records: TaggedRecord[] = [];
  const problems: Problem[] = [];
  let lines: { readonly tag: string; value: string; more: string[] | null }[] | null = null;
  let start = 0;
  const finish = (isClosed = false): void => {
    if (lines && lines.length > 0) {
      for (const line of lines) if (line.more) line.value = [line.value, ...line.more].filter(Boolean).join(' ');
      records.push({ line: start, lines, fields: fieldsOf(lines), isClosed });
    }
    lines = null;
  };
  let hasReported = false;
  const all = text.split(/\r\n|\n|\r/);
  for (const [at, line] of all.entries()) {
    const match = form.tag.exec(line);
    const tag = match?.[1];
    if (tag === undefined) {
      const last = lines?.[lines.length - 1];
      if (line.trim() === '') continue;
      if (last?.more) last.more.push(line.trim());
      else if (last) last.more = [line.trim()];
      else if (!hasReported) {
        problems.push({ path, place: `line ${at + 1}`, message: 'stands outside of any record; it was left out', line: at + 1 });
        hasReported = true;
      }
      continue;
    }
    hasReported = false;
    if (form.startsRecord(tag)) finish();
    if (lines === null) {
      if (form.endsRecord(tag)) continue;
      lines = [];
      start = at + 1;
    }
    if (form.endsRecord(tag)) finish(true);
    else lines.push({ tag, value: (match?.[2] ?? '').trim(), more: null });
  }
  finish();
  return { records, problems };
}

function fieldsOf(lines: readonly { readonly tag: string; readonly value: string }[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const { tag, value } of lines) {
    if (value === '') continue;
    const known = fields.get(tag);
    if (known) known.push(value);
    else fields.set(tag, [value]);
  }
  return fields;
}
