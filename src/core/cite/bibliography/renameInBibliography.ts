import type { TextEdit } from '../../text/textEdit.js';
import type { Bibliography } from './bibliography.js';

/** The edits that give an entry of the file another key, cross references to it included; empty where the file has no such entry. */
export function renameInBibliography({ text, format }: Bibliography, key: string, newKey: string): readonly TextEdit[] {
  const name = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return PLACES[format](name).flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const start = match.index + (match[1] ?? '').length;
      return { start, end: start + key.length, newText: newKey };
    }),
  );
}

/** Each finds what stands before the key as its first group. */
const PLACES: Readonly<Record<Bibliography['format'], (name: string) => readonly RegExp[]>> = {
  bibtex: (name) => [
    new RegExp(`(@[A-Za-z]{2,30}[ \\t]{0,10}[{(]\\s{0,20})${name}(?=\\s{0,20},)`, 'g'),
    new RegExp(`(\\b(?:crossref|xdata|related)[ \\t]{0,20}=[ \\t]{0,20}[{"]\\s{0,8})${name}(?=\\s{0,8}["}])`, 'gi'),
  ],
  'csl-json': (name) => [new RegExp(`("(?:id|citation-key)"\\s{0,20}:\\s{0,20}")${name}(?=")`, 'g')],
  'csl-yaml': (name) => [new RegExp(`(\\b(?:id|citation-key)["']?:[ \\t]{1,20}["']?)${name}(?=["']?[ \\t]{0,20}(?:[\\r\\n,}]|$))`, 'g')],
};
