import type { Article } from '../core/article/article.js';
import { overlaps, type Span, touches } from '../core/text/span.js';
import type { TextEdit } from '../core/text/textEdit.js';

/** A citation key of the text, without its `@`. */
export interface PlacedKey {
  readonly key: string;
  readonly span: Span;
}

/** The citation key at an offset: in a citation, or in the front matter's own references. */
export function keyAt(article: Article, offset: number): PlacedKey | null {
  return keysOf(article).find(({ span }) => touches({ start: span.start - 1, end: span.end }, offset)) ?? null;
}

/** The edits that give a work another key wherever the text cites it. The caller has asked `keyFault` and mends the file of references. */
export function renameKey(article: Article, key: string, newKey: string): readonly TextEdit[] {
  return keysOf(article)
    .filter((placed) => placed.key === key)
    .map(({ span }) => ({ ...span, newText: newKey }));
}

/**
 * Why a text can be no citation key, in words for the writer; null where it can. Signs that pandoc or BibTeX reads otherwise are refused.
 */
export function keyFault(key: string): string | null {
  if (KEY.test(key)) return null;
  return `“${key}” cannot be a citation key. A key is made of letters and digits, with single signs (- _ : . + /) between them.`;
}

const KEY = /^[\p{L}\p{N}_](?:[-:.+/]?[\p{L}\p{N}_]){0,120}$/u;

/** Every place of a key: citations, `nocite`, and the entries of the front matter. */
function keysOf(article: Article): readonly PlacedKey[] {
  const { text, frontMatter } = article.document;
  const cited = article.citations.flatMap(({ mention }) =>
    mention.kind === 'citationKey' ? mention.keys.flatMap((key) => placesIn(text, mention.span, key)) : [],
  );
  const matter = frontMatter ? [...text.slice(frontMatter.start, frontMatter.end).matchAll(IN_FRONT_MATTER)] : [];
  const named = matter.map((match): PlacedKey => {
    const start = (frontMatter?.start ?? 0) + match.index + 1;
    return { key: match[1] ?? '', span: { start, end: start + (match[1] ?? '').length } };
  });
  const listed = article.references.flatMap(({ reference }): readonly PlacedKey[] => {
    const key = reference.item.id;
    const isThere = reference.origin === 'frontMatter' && text.slice(reference.span.start, reference.span.end) === key;
    return key && isThere ? [{ key, span: reference.span }] : [];
  });
  const found: PlacedKey[] = [];
  for (const one of [...cited, ...named, ...listed]) if (!found.some(({ span }) => overlaps(span, one.span))) found.push(one);
  return found;
}

const IN_FRONT_MATTER = /@([\p{L}\p{N}_](?:[-:.+/]?[\p{L}\p{N}_]){0,120})/gu;

/** Where the mention writes the key, behind an `@` and perhaps in braces. */
function placesIn(text: string, span: Span, key: string): readonly PlacedKey[] {
  for (let at = text.indexOf(key, span.start); at >= 0 && at < span.end; at = text.indexOf(key, at + 1)) {
    const start = at;
    const isWhole =
      /@\{?$/.test(text.slice(Math.max(0, start - 2), start)) &&
      !/^[\p{L}\p{N}_]/u.test(text.slice(start + key.length, start + key.length + 2));
    if (isWhole) return [{ key, span: { start, end: start + key.length } }];
  }
  return [];
}
