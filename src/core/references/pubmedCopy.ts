import type { Document } from '../document/document.js';
import { sourceSpan } from '../document/place.js';
import type { Span } from '../text/span.js';
import { union } from '../text/span.js';
import { entryShape } from './entryShape.js';
import type { ParsedReference } from './parsedReference.js';
import { parseReference } from './parseReference.js';
import { readNames } from './readNames.js';
import type { CslItem, ReferenceField } from './reference.js';

/** A record copied from PubMed's page: the citation line, the title in the next paragraph, the authors in the one after. */
export interface PubmedCopy {
  readonly text: string;
  readonly span: Span;
  /** Positions of the blocks that it takes up. */
  readonly blocks: readonly number[];
  readonly parsed: ParsedReference;
  fieldsIn(document: Document): Readonly<Partial<Record<ReferenceField, Span>>>;
}

const citationLine =
  /^([\p{L}][\p{L}.&() :-]{1,100}?)\.? ?((?:1[89]|20)\d{2}[^;]{0,14});\s?(\d{0,4})\s?(?:\(([^()]{1,20})\))?\s?:\s?([A-Za-z]?\d{1,8}(?:\s?[-–]\s?[A-Za-z]?\d{1,8})?)/u;
const nameRow = /^\p{Lu}[\p{L}'’ -]{1,30} \p{Lu}{1,3}\d{0,2}(?:,\d)*(?:, |\.?$)/u;

/** The record whose citation line is the block at this position, or null where no title follows it. */
export function pubmedCopyAt(document: Document, position: number): PubmedCopy | null {
  const [line, title, authors] = [0, 1, 2].map((step) => document.blocks[position + step]);
  const match = line ? citationLine.exec(line.content.prose.text) : null;
  if (!line || !match || !title || title.content.list || title.content.kind === 'tableCell') return null;
  const titleText = title.content.prose.text.trim();
  if (titleText.split(' ').length < 3 || titleText.length > 400 || entryShape(titleText) >= 2) return null;
  const namesText = authors?.content.prose.text.trim() ?? '';
  const hasNames = authors !== undefined && nameRow.test(namesText);
  const tail = parseReference(line.content.prose.text);
  const names = hasNames ? readNames(namesText) : { names: [], cut: false };
  const [, journal = '', date = '', volume = '', issue, page = ''] = match;
  const year = Number(date.slice(0, 4));
  const item: CslItem = {
    type: 'article-journal',
    title: titleText.replace(/\.$/u, ''),
    ...(names.names.length > 0 ? { author: names.names } : {}),
    issued: { 'date-parts': [[year]] },
    'container-title': journal.replace(/\.$/u, ''),
    ...(volume === '' ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    page,
    ...(tail.item.DOI ? { DOI: tail.item.DOI } : {}),
    ...(tail.item.PMID ? { PMID: tail.item.PMID } : {}),
    ...(tail.item.PMCID ? { PMCID: tail.item.PMCID } : {}),
  };
  const used = hasNames && authors ? [line, title, authors] : [line, title];
  const text = used.map((block) => block.content.prose.text.trim()).join(' ');
  const at = (part: string, from: number): Span => {
    const start = line.content.prose.text.indexOf(part, from);
    return { start, end: start + part.length };
  };
  const dateAt = match.index + match[0].indexOf(date);
  const inLine: Partial<Record<ReferenceField, Span>> = { 'container-title': at(journal, 0), year: { start: dateAt, end: dateAt + 4 } };
  if (volume !== '') inLine.volume = at(volume, dateAt + date.length);
  if (issue !== undefined) inLine.issue = at(issue, dateAt + date.length + volume.length);
  inLine.page = at(page, match[0].length - page.length - 1);
  if (tail.fields.DOI) inLine.DOI = tail.fields.DOI;
  return {
    text,
    span: used.map((block) => ({ start: block.start, end: block.end })).reduce(union),
    blocks: used.map((block) => block.index),
    parsed: { item, fields: {}, yearSuffix: null, authorsCut: names.cut },
    fieldsIn(inDocument) {
      const fields: Partial<Record<ReferenceField, Span>> = {};
      const here = inDocument.blocks[position] ?? line;
      for (const [field, span] of Object.entries(inLine) as [ReferenceField, Span][]) fields[field] = sourceSpan(here, span);
      fields.title = { start: title.start, end: title.end };
      if (hasNames && authors) fields.author = { start: authors.start, end: authors.end };
      return fields;
    },
  };
}
