import { identifiersIn } from '../mentions/identifiers.js';
import type { Span } from '../text/span.js';
import { typeOf } from './itemType.js';
import type { ParsedReference } from './parsedReference.js';
import { type EntryDate, readDate } from './readDate.js';
import { readIdentifiers } from './readIdentifiers.js';
import { readNames } from './readNames.js';
import type { CslItem, MalformedIdentifier, ReferenceField } from './reference.js';
import { entryFeatures } from './entryFeatures.js';
import { entryTokens } from './entryTokens.js';
import { type FieldTagger, type PackedTagger, tagTokens, unpackTagger } from './fieldTagger.js';
import fieldWeights from './fieldWeights.json' with { type: 'json' };
import { mendSegments } from './mendSegments.js';
import { segmentEntry } from './segmentEntry.js';
import { taggedSegments } from './taggedSegments.js';

const bundledTagger: FieldTagger = unpackTagger(fieldWeights satisfies PackedTagger);

/**
 * Reads one entry of a reference list, without its label, in whatever style it is printed. Never fails: what cannot be told is left out.
 * Spans are offsets of the text.
 */
export function parseReference(text: string, tagger: FieldTagger = bundledTagger): ParsedReference {
  const identifiers = readIdentifiers(text);
  const tokens = entryTokens(text, identifiers);
  const tags = tagTokens(tagger, entryFeatures(tokens, segmentEntry(text, identifiers)));
  const segments = mendSegments(text, taggedSegments(text, tokens, tags));
  const fields: Partial<Record<ReferenceField, Span>> = {};
  const item: Writable<CslItem> = { type: 'document' };
  const say = (span: Span | undefined): string =>
    span
      ? text
          .slice(span.start, span.end)
          .replace(/\s{1,100}/gu, ' ')
          .trim()
      : '';

  const names = segments.author ? readNames(say(segments.author)) : { names: [], cut: false };
  if (names.names.length > 0) {
    item.author = names.names;
    fields.author = segments.author as Span;
  }
  const date = segments.date ? readDate(text.slice(segments.date.start, segments.date.end), segments.date.start) : pendingDate(text);
  if (date) {
    item.issued = date.issued;
    fields.year = date.span;
  }
  if (segments.title) {
    item.title = say(segments.title);
    fields.title = segments.title;
  }
  if (segments.container) {
    item['container-title'] = say(segments.container).replace(/^(?:In|in|Dans|En|dans)[:\s]\s{0,4}/u, '');
    fields['container-title'] = segments.container;
  }
  for (const field of ['volume', 'issue'] as const) {
    const span = segments[field];
    if (!span) continue;
    item[field] = say(span);
    fields[field] = span;
  }
  if (segments.page) {
    item.page = say(segments.page).replace(/\s?[-–—‐‑−]{1,2}\s?/gu, '-');
    fields.page = segments.page;
  }
  if (segments.publisher) item.publisher = say(segments.publisher);
  if (segments.place) item['publisher-place'] = say(segments.place);
  if (segments.edition) item.edition = say(segments.edition);
  if (segments.editor) item.editor = readNames(say(segments.editor)).names;

  for (const { kind, value, start, end } of identifiers) {
    if (kind === 'other' || kind === 'arXiv') continue;
    if (item[kind] !== undefined) continue;
    item[kind] = value;
    if (kind !== 'ISBN' && kind !== 'ISSN') fields[kind] = { start, end };
  }
  item.type = typeOf(text, item, segments);
  const malformed = malformedIn(text);
  return {
    item,
    fields,
    yearSuffix: date?.suffix ?? null,
    authorsCut: names.cut,
    ...(malformed.length > 0 ? { malformed } : {}),
  };
}

/** `(in press)` behind the names, where no date was read. */
function pendingDate(text: string): EntryDate | null {
  const match = /\((?:in press|forthcoming|submitted|n\.\s?d\.)\)/iu.exec(text);
  return match ? readDate(match[0], match.index) : null;
}

const malformedIn = (text: string): readonly MalformedIdentifier[] =>
  identifiersIn(text).flatMap(({ kind, range, isMalformed }) =>
    isMalformed ? { kind, text: text.slice(range.start, range.end), span: range } : [],
  );

type Writable<T> = { -readonly [K in keyof T]: T[K] };
