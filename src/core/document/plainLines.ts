import { linesOf } from './lines.js';
import { isInstruction } from './suppressions.js';

/** A line of plain text that has words. Offsets count from the text's start, those of the words without white space around them. */
export interface PlainLine {
  readonly start: number;
  readonly end: number;
  readonly indentation: number;
  readonly item: ItemMarker | null;
}

/** The sign at the beginning of a list item's line. */
export interface ItemMarker {
  /** As printed: `1.`, `[2]`, `•`. */
  readonly marker: string;
  readonly number: number | null;
  /** What the markers of one list have in common: the bullet, or the number's punctuation. */
  readonly form: string;
  /** How many units the marker and the space behind it take. */
  readonly length: number;
}

/** Lines that stand together without a blank one between them. */
export type Stretch = readonly PlainLine[];

/** Cuts plain text into stretches of lines. Lines that instruct the review are comments and no part of a stretch. */
export function stretchesOf(text: string): {
  readonly stretches: readonly Stretch[];
  readonly comments: readonly { readonly start: number; readonly end: number; readonly text: string }[];
} {
  const stretches: PlainLine[][] = [];
  const comments: { start: number; end: number; text: string }[] = [];
  let open: PlainLine[] | null = null;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const words = line.trim();
    if (words === '') {
      open = null;
      continue;
    }
    const indentation = line.length - line.trimStart().length;
    const from = start + indentation;
    const instruction = instructionIn(words);
    if (instruction !== null) {
      comments.push({ start: from, end: from + words.length, text: instruction });
      continue;
    }
    if (!open) {
      open = [];
      stretches.push(open);
    }
    open.push({ start: from, end: from + words.length, indentation, item: itemMarker(words) });
  }
  return { stretches, comments };
}

/** The sign that begins an item of a list, or null. `words` is a line without indentation. */
export function itemMarker(words: string): ItemMarker | null {
  const match = markerPattern.exec(words);
  if (!match) return null;
  const [all, marker = ''] = match;
  const digits = /\d{1,3}/.exec(marker)?.[0];
  return { marker, number: digits === undefined ? null : Number(digits), form: marker.replace(/\d{1,3}[a-z]?/, '1'), length: all.length };
}

const bullet = '[•‣◦▪●○∙·*–—-]';
const number = String.raw`\d{1,3}[a-z]?[.)]|\(\d{1,3}[a-z]?\)|\[\d{1,3}[a-z]?\]`;
const markerPattern = new RegExp(String.raw`^(${bullet}|${number})\s{1,10}(?=\S)`);

/** `[vouch-disable …]`, `// vouch-disable …` and the like. */
function instructionIn(words: string): string | null {
  if (!words.includes('vouch-')) return null;
  const match = /^(?:\[([^\]]{1,2000})\]|(?:\/\/|%{1,3}|#)\s{0,10}(.{1,2000})|<!--(.{1,2000})-->)$/.exec(words);
  const instruction = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
  return isInstruction(instruction) ? instruction : null;
}
