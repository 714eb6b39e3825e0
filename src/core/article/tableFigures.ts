import type { Block, BlockContent, Document } from '../document/document.js';
import { Notes } from '../notes.js';
import { findArms } from '../figures/arms.js';
import { columnKey, rowKey } from './topics.js';
import type { Figure } from '../figures/figure.js';
import { readFigures } from '../figures/readFigures.js';
import { type Found, placeAll } from '../document/place.js';

/**
 * The figures of a table's cell, read behind the words of its header, which tell what a bare number counts: "31" below "Participants" is a
 * sample size, "88%" below "Response on LDN" the share of an arm. Null where the block is no cell below a header.
 */
export function readCell(
  document: Document,
  block: Block,
  headers: ReadonlyMap<string, Block>,
  notes = new Notes(),
): readonly Figure[] | null {
  const { table, prose } = block.content;
  const header = headers.get(columnKey(block) ?? '')?.content.prose.text.trim();
  if (!table || table.isHeader || !header || header.length > LONGEST || !/\d|[a-z]{3}/i.test(prose.text) || prose.text.length > LONGEST)
    return null;
  const lead =
    PEOPLE.test(header) && !hasArm(document, block, notes) ? 'N = ' : UNIT.test(header) ? `${header.replace(UNIT, '')}: ` : `${header}: `;
  const unit = /^\s{0,2}\d[\d.,–-]{0,8}\s{0,2}$/.test(prose.text) ? (UNIT.exec(header)?.[1] ?? '') : '';
  const known = notes.of(noReadings, block.content);
  const key = `${lead}|${unit}`;
  const figures = known.get(key) ?? figuresBehind(lead, block.content, unit && ` ${unit}`);
  known.set(key, figures);
  return placeAll<Figure>(document, block, figures, notes);
}

/** The figures of a cell by the words that they were read behind. */
const noReadings = (_: BlockContent): Map<string, readonly Found<Figure>[]> => new Map();

function figuresBehind(lead: string, content: BlockContent, unit: string): readonly Found<Figure>[] {
  return readFigures(behind(lead, content, unit)).flatMap((found) => {
    const range = { start: found.range.start - lead.length, end: Math.min(found.range.end - lead.length, content.prose.text.length) };
    return range.start < 0 || range.end <= range.start ? [] : [{ ...found, range }];
  });
}

/** Whether another cell of the row is the name of a group: then its numbers are that group's. */
function hasArm(document: Document, block: Block, notes: Notes): boolean {
  const row = rowKey(block);
  for (const step of [-1, 1]) {
    for (let index = block.index + step; rowKey(document.blocks[index]) === row; index += step) {
      const content = document.blocks[index]?.content;
      if (content && notes.of(isArm, content)) return true;
    }
  }
  return false;
}

function isArm({ prose }: BlockContent): boolean {
  const text = prose.text.trim();
  return text.length < 40 && findArms(text).some(({ range }) => range.end - range.start >= text.length - 6);
}

/** The headers of all tables, by column. */
export function headersOf(document: Document): ReadonlyMap<string, Block> {
  const cells = document.blocks.filter(({ content }) => content.table?.isHeader);
  return new Map(cells.flatMap((block) => [[columnKey(block) ?? '', block] as const]));
}

function behind(lead: string, content: BlockContent, unit: string): BlockContent {
  const text = `${lead}${content.prose.text}${unit}`;
  const prose = { text, runs: [{ prose: 0, source: 0, length: text.length }] };
  return { ...content, prose, sentences: [{ start: 0, end: text.length }], marks: [] };
}

const LONGEST = 120;
/** Headers below which a bare number counts all people of a study. */
const PEOPLE =
  /^(?:n|no\.?|(?:no\.?|number|#) (?:of )?(?:patients|participants|subjects|people|women|children|adults)|(?:total )?(?:patients|participants|subjects|people|women|children)|(?:total )?sample(?: size)?|size|participants \(n\)|patients \(n\))$/i;
/** "Dose (mg)", "Duration (weeks)". */
const UNIT = /\s?[([,]\s?(?:in )?(mg(?:\/d(?:ay)?|\/kg)?|µg|days|weeks|months|years|%)\s?[)\]]?$/i;
