import type { Article } from '../core/article/article.js';
import { type Span, touches } from '../core/text/span.js';

/** Where the entries stand that the mention at an offset points at; empty where there is no mention or the file has no entry for it. */
export function definitionsAt(article: Article, offset: number): readonly Span[] {
  const citation = article.citations.find(({ mention }) => touches(mention.span, offset));
  return (citation?.resolution.references ?? []).flatMap((at) => {
    const reference = article.references[at]?.reference;
    return reference && reference.block !== null ? [reference.span] : [];
  });
}

/** The study of the entry at an offset, or of the mention where that is sure; null where there is neither. */
export function studyAt(article: Article, offset: number): string | null {
  const citation = article.citations.find(({ mention }) => touches(mention.span, offset));
  if (citation) return citation.resolution.status === 'one' ? (citation.resolution.studies[0] ?? null) : null;
  return article.references.find(({ reference }) => reference.block !== null && touches(reference.span, offset))?.study ?? null;
}

/** All places that belong to the study of the mention or entry at an offset, in order: its mentions, and its entries unless left out. */
export function occurrencesAt(article: Article, offset: number, withEntries = true): readonly Span[] {
  const citation = article.citations.find(({ mention }) => touches(mention.span, offset));
  const listed = article.references.find(({ reference }) => reference.block !== null && touches(reference.span, offset));
  const entries = new Set(citation ? citation.resolution.references : listed ? [listed.reference.position] : []);
  const study = citation ? (citation.resolution.status === 'one' ? citation.resolution.studies[0] : undefined) : listed?.study;
  if (!citation && !listed) return [];
  const mentions = article.citations.filter(
    ({ resolution }) =>
      resolution.references.some((at) => entries.has(at)) ||
      (study !== undefined && study !== null && resolution.status === 'one' && resolution.studies[0] === study),
  );
  const own = citation && !mentions.includes(citation) ? [citation] : [];
  const list = article.references.filter((one) => withEntries && one.reference.block !== null && entries.has(one.reference.position));
  return [...[...mentions, ...own].map(({ mention }) => mention.span), ...list.map(({ reference }) => reference.span)].sort(
    (a, b) => a.start - b.start,
  );
}
