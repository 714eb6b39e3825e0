import type { Bearing } from '../../core/evidence/evidence.js';
import type { EvidenceTopic, OutcomeRow, StudyBar } from './evidenceTables.js';
import { html, type Markup } from './markup.js';
import { BEARING_WORDS, SIGNS } from './verdictWords.js';

/**
 * A harvest plot (Ogilvie et al. 2008, doi:10.1186/1471-2288-8-8): a row for each outcome, a column for each direction, a bar for each
 * study. The bar is as high as the design is strong and as wide as the study is large; it is filled where people were compared with others,
 * and an outline where they were compared with themselves before. Colours and lines are the style sheet's.
 *
 * @param id unique in the page
 */
export function evidenceChart({ title, outcomes }: EvidenceTopic, id: string): Markup {
  const bearings = BEARINGS.filter((bearing) => bearing !== 'unclear' || outcomes.some(({ bars }) => bars.unclear.length > 0));
  const cell = (WIDTH - LABEL) / bearings.length;
  let y = HEAD;
  const rows = outcomes.map((row) => {
    const line = lineHeight(row, bearings);
    const lines = Math.max(1, ...bearings.map((bearing) => linesOf(row.bars[bearing], cell).length));
    const height = Math.max(line * lines, LABEL_LINE * wrap(row.outcome, LABEL_LENGTH).length + PADDING);
    const drawn = rowOf(row, bearings, { y, line, cell });
    y += height + GAP;
    return drawn;
  });
  const separators = bearings.map(
    (_, at) => html`<line class="rule" x1="${LABEL + at * cell}" y1="0" x2="${LABEL + at * cell}" y2="${y}"/>`,
  );
  return html`<svg class="harvest" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}">
<title id="${id}-title">${title}: directions of results</title>
<desc id="${id}-desc">${outcomes.map((row) => `${inWords(row, bearings)} `)}The table below holds the same.</desc>
${separators}${bearings.map((bearing, at) => headOf(bearing, LABEL + at * cell))}${rows}
</svg>`;
}

const BEARINGS: readonly Bearing[] = ['worse', 'same', 'better', 'unclear'];
const WIDTH = 760;
const LABEL = 164;
const HEAD = 30;
const GAP = 4;
const PADDING = 12;
const LABEL_LINE = 16;
const LABEL_LENGTH = 22;
/** By strength of design, from animals to pooled trials. */
const HEIGHTS: readonly number[] = [8, 14, 21, 28, 36, 43, 50];

interface RowPlace {
  readonly y: number;
  /** Height of one line of bars. */
  readonly line: number;
  readonly cell: number;
}

/** High enough for the highest bar of the row, with its number above it. */
function lineHeight({ bars }: OutcomeRow, bearings: readonly Bearing[]): number {
  return Math.max(0, ...bearings.flatMap((bearing) => bars[bearing].map(heightOf))) + 24;
}

const heightOf = ({ strength }: StudyBar): number => HEIGHTS[strength] ?? 8;

const headOf = (bearing: Bearing, x: number): Markup =>
  html`<text class="head ${BEARING_WORDS[bearing].tone}" x="${x + PADDING}" y="17">${SIGNS[BEARING_WORDS[bearing].tone]} ${BEARING_WORDS[bearing].word}</text>`;

function rowOf({ outcome, bars }: OutcomeRow, bearings: readonly Bearing[], { y, line: step, cell }: RowPlace): Markup {
  const lines = wrap(outcome, LABEL_LENGTH);
  const label = lines.map((line, at) => html`<tspan x="0" y="${y + 20 + at * LABEL_LINE}">${line}</tspan>`);
  return html`<line class="rule" x1="0" y1="${y}" x2="${WIDTH}" y2="${y}"/><text class="label">${label}</text>
${bearings.map((bearing, at) => barsOf(bars[bearing], LABEL + at * cell, { y, line: step, cell }, BEARING_WORDS[bearing].tone))}`;
}

function barsOf(bars: readonly StudyBar[], x: number, { y, line: step, cell }: RowPlace, tone: string): readonly Markup[] {
  return linesOf(bars, cell).flatMap((line, row) => {
    const base = y + (row + 1) * step - 2;
    let at = x + PADDING;
    return line.map((bar) => {
      const width = widthOf(bar);
      const height = heightOf(bar);
      const left = at;
      at += slotOf(bar);
      return html`<rect class="bar ${tone}${bar.isControlled ? '' : ' open-bar'}" x="${left}" y="${base - height}" width="${width}" height="${height}" rx="1.5"/><text class="number" x="${left + width / 2}" y="${base - height - 4}">${bar.number}</text>`;
    });
  });
}

/** The bars of a cell in lines that fit into it. */
function linesOf(bars: readonly StudyBar[], cell: number): readonly (readonly StudyBar[])[] {
  const lines: StudyBar[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const bar of bars) {
    if (used + slotOf(bar) > cell - PADDING) {
      lines.push([]);
      used = PADDING;
    }
    lines.at(-1)?.push(bar);
    used += slotOf(bar);
  }
  return lines;
}

const slotOf = (bar: StudyBar): number => Math.max(widthOf(bar), 12) + 7;

/** Below 30 people, 30 to 99, 100 to 299, and more; a study whose size is not known is as narrow as a small one. */
function widthOf({ participants }: StudyBar): number {
  if (participants === null || participants < 30) return 9;
  if (participants < 100) return 14;
  return participants < 300 ? 20 : 27;
}

function inWords({ outcome, bars }: OutcomeRow, bearings: readonly Bearing[]): string {
  const parts = bearings.flatMap((bearing) => {
    const names = bars[bearing].map(({ study }) => study);
    return names.length === 0 ? [] : [`${BEARING_WORDS[bearing].word.toLowerCase()}: ${names.join(', ')}`];
  });
  return `${outcome} – ${parts.join('; ')}.`;
}

/** At most three lines of about so many characters. */
function wrap(words: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]} …`];
}
