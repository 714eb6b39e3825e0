import type { CitationStyle } from '../article/article.js';
import type { Document } from '../document/document.js';
import type { AuthorYearMention, Mention } from '../mentions/mention.js';
import type { Reference } from '../references/reference.js';

type StyleKind = CitationStyle['kind'];

/** Where two kinds are seen equally often the earlier one wins: names beside numbers are part of the sentence more often than not. */
const kindsByWeight: readonly StyleKind[] = ['citationKey', 'footnote', 'superscript', 'numbered', 'round', 'authorYear'];

/**
 * How a document cites, judged by its mentions: `(Smith, 2007)`, `[12]`, `^12^`, `(12)`, `[@key]` or `[^1]`.
 * A document without mentions is judged by its reference list and front matter; without those the author-year style is taken.
 */
export function detectStyle(document: Document, mentions: readonly Mention[], references: readonly Reference[]): CitationStyle {
  const counts = new Map<StyleKind, number>();
  for (const mention of mentions) {
    const kind = styleOf(mention);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  let best: StyleKind | null = null;
  for (const kind of kindsByWeight) if ((counts.get(kind) ?? 0) > (best ? (counts.get(best) ?? 0) : 0)) best = kind;
  const inBrackets = mentions.filter((mention) => mention.kind === 'authorYear').filter((mention) => !mention.isNarrative);
  return {
    kind: best ?? styleWithoutMentions(document, references),
    and: conjunction(inBrackets, references),
    comma: hasComma(inBrackets),
    seen: best ? (counts.get(best) ?? 0) : 0,
  };
}

/** The style that a mention speaks for; identifiers, descriptions and names without a year stand in texts of every style. */
function styleOf(mention: Mention): StyleKind | null {
  switch (mention.kind) {
    case 'authorYear':
      return mention.yearText === null ? null : 'authorYear';
    case 'numbered':
      return mention.form === 'superscript' ? 'superscript' : mention.form === 'round' ? 'round' : 'numbered';
    case 'citationKey':
    case 'footnote':
      return mention.kind;
    default:
      return null;
  }
}

function styleWithoutMentions(document: Document, references: readonly Reference[]): StyleKind {
  const values = document.frontMatter?.values ?? {};
  if ('bibliography' in values || 'references' in values) return 'citationKey';
  const listed = references.filter((reference) => reference.origin === 'list');
  const labelled = listed.filter((reference) => /^\[?\d/.test(reference.label ?? ''));
  return listed.length > 0 && labelled.length * 2 > listed.length ? 'numbered' : 'authorYear';
}

/** Two names of a sentence are always joined by "and", so only mentions in brackets and the list tell. */
function conjunction(inBrackets: readonly AuthorYearMention[], references: readonly Reference[]): '&' | 'and' {
  const texts = inBrackets.filter((mention) => mention.authors.length > 1).map((mention) => mention.text);
  const judged = texts.length > 0 ? texts : references.map((reference) => reference.text);
  let balance = 0;
  for (const text of judged) balance += / & /.test(text) ? 1 : / and \p{Lu}/u.test(text) ? -1 : 0;
  return balance >= 0 ? '&' : 'and';
}

function hasComma(inBrackets: readonly AuthorYearMention[]): boolean {
  let balance = 0;
  for (const { text, year } of inBrackets) {
    if (year === null || !/^\p{L}/u.test(text)) continue;
    balance += /, {0,2}(?:19|20)\d\d/.test(text) ? 1 : -1;
  }
  return balance >= 0;
}
