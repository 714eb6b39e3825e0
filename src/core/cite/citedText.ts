import type { CitedFormat } from './styleProcessor.js';

/**
 * What a style processor wrote as HTML (`<i>`, `<b>`, `<sup>`, `<sub>`, quoted and escaped text, layout in `<div>`), on one line in the
 * format that is wanted: as plain text, as Markdown with its own signs escaped, or as HTML with emphasis alone.
 */
export function citedText(html: string, format: CitedFormat): string {
  const line = html.replace(/\s{1,}/g, ' ');
  if (format === 'html') return line.replace(/<\/?(?:div|span)\b[^>]{0,400}>/g, '').trim();
  const parts = line.split(/(<[^>]{1,400}>)/);
  return parts
    .map((part) => (part.startsWith('<') ? markOf(part, format) : format === 'markdown' ? escapeMarks(unescaped(part)) : unescaped(part)))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function markOf(tag: string, format: CitedFormat): string {
  if (format === 'text') return '';
  if (/^<\/?i>$/.test(tag)) return '*';
  if (/^<\/?b>$/.test(tag)) return '**';
  return /^<\/?su[bp]\b/.test(tag) ? tag.replace(/ [^>]{0,400}/, '') : '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  '#38': '&',
  '#60': '<',
  '#62': '>',
};

const unescaped = (text: string): string => text.replace(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Signs that Markdown would read as its own; an underscore inside a word (a DOI has them) is none. */
const escapeMarks = (text: string): string => text.replace(/[\\*`[\]<]/g, '\\$&').replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
