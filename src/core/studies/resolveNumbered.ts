import type { KeyMention, NumberedMention } from '../mentions/mention.js';
import type { Resolution } from './resolution.js';
import type { Listed } from './listAndIndex.js';
import { nearKeys } from './nearKeys.js';
import type { ListedEntry } from './resolveWorks.js';

/**
 * The entries with these labels. A number that two entries have makes the whole `several`; a number that none has is left out and named in
 * the reasons. `60a` is the entry 60 where the list has no letters.
 */
export function resolveNumbered(mention: NumberedMention, listed: Listed): Resolution {
  return ofEntries(
    wantedLabels(mention).map((label) => ({ wanted: label, entries: entriesOf(label, listed) })),
    (label) => `The reference list has no entry ${label}.`,
  );
}

/** `[3]` is all of 3a, 3b and 3c. */
const LETTERS = [...'abcdefgh'];

/** Every label that the mention points at: ranges written out, and with the letters that are printed. */
export function wantedLabels({ numbers, labels }: Pick<NumberedMention, 'numbers' | 'labels'>): readonly string[] {
  return numbers.flatMap((number) => {
    const lettered = labels.filter((label) => /[a-z]$/.test(label) && Number.parseInt(label, 10) === number);
    return lettered.length > 0 ? lettered : String(number);
  });
}

function entriesOf(label: string, listed: Listed): readonly ListedEntry[] {
  const exact = listed.byLabel(label);
  if (exact.length > 0) return exact;
  if (/[a-z]$/.test(label)) return listed.byLabel(label.slice(0, -1));
  return LETTERS.flatMap((letter) => listed.byLabel(label + letter));
}

/** The footnote's entry. */
export function resolveFootnote(label: string, listed: Listed): Resolution {
  return ofEntries([{ wanted: label, entries: listed.byFootnote(label) }], () => `The footnote ${label} holds no reference.`);
}

/** The key's entry in the document's bibliography or front matter; else a study of the index with this key. */
export function resolveKey(mention: KeyMention, listed: Listed): Resolution {
  const found = mention.keys.map((key) => ({ wanted: key, entries: listed.byKey(key) }));
  if (found.some(({ entries }) => entries.length > 0)) return ofEntries(found, (key) => `The bibliography has no key ${key}.`);
  const studies = mention.keys.flatMap((key) => listed.studiesByKey(key));
  if (studies.length === 0)
    return {
      status: 'none',
      studies: [],
      references: [],
      reasons: [`No bibliography has the key ${mention.keys.join(', ')}.`],
      near: mention.keys.flatMap((key) => nearKeys(key, listed)),
    };
  return {
    status: studies.length > mention.keys.length ? 'several' : 'one',
    studies: studies.map((study) => study.id),
    references: [],
    reasons: ['The key is that of a study of the index.'],
    near: [],
  };
}

function ofEntries(
  found: readonly { readonly wanted: string; readonly entries: readonly ListedEntry[] }[],
  missing: (wanted: string) => string,
): Resolution {
  const entries = found.flatMap((one) => one.entries);
  const reasons = found.filter((one) => one.entries.length === 0).map((one) => missing(one.wanted));
  const isDouble = found.some((one) => one.entries.length > 1);
  if (isDouble) reasons.push('Two entries have the same label.');
  return {
    status: entries.length === 0 ? 'none' : isDouble ? 'several' : 'one',
    studies: [...new Set(entries.flatMap((entry) => entry.study ?? []))],
    references: [...new Set(entries.map((entry) => entry.reference.position))],
    reasons: reasons.length > 0 ? reasons : [`Entry ${found.map((one) => one.wanted).join(', ')} of the reference list.`],
    near: [],
  };
}
