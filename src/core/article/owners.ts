import type { Citation } from './article.js';

/** What makes two citations the same work. */
export function ownerKey(citation: Citation): string {
  const { studies, references } = citation.resolution;
  if (studies.length > 0) return `s:${[...studies].sort().join(',')}`;
  if (references.length > 0) return `r:${references.join(',')}`;
  return `t:${citation.mention.text.toLowerCase()}`;
}

/** `[3,5–7]` points at four works: what stands with it is none of theirs alone. */
export const pointsAtSeveral = (citation: Citation): boolean =>
  (citation.mention.kind === 'numbered' && citation.mention.numbers.length > 1) ||
  (citation.mention.kind === 'citationKey' && citation.mention.keys.length > 1);

/** Position of the first of the citations, where all are of one work; else null. */
export function soleOwner(citations: readonly Citation[]): number | null {
  const first = citations[0];
  if (!first || citations.some(pointsAtSeveral)) return null;
  const key = ownerKey(first);
  return citations.every((citation) => citation === first || ownerKey(citation) === key) ? first.position : null;
}

/** Whether the citation is a part of its sentence ("Smith et al. (2011) found …") and not put behind it in brackets. */
export const isNarrative = ({ mention }: Citation): boolean =>
  mention.kind === 'descriptive' || (mention.kind === 'authorYear' && mention.isNarrative);

/** Whether two rows of citations of blocks with the same words are the same mentions and point at the same works. */
export const areAlike = (some: readonly Citation[], others: readonly Citation[]): boolean =>
  some === others || (some.length === others.length && some.every((one, at) => isAlike(one, others[at])));

const isAlike = (one: Citation, other: Citation | undefined): boolean =>
  other !== undefined &&
  one.mention.range.start === other.mention.range.start &&
  one.mention.range.end === other.mention.range.end &&
  one.mention.kind === other.mention.kind &&
  one.mention.text === other.mention.text &&
  (one.resolution === other.resolution ||
    (one.resolution.status === other.resolution.status &&
      isSame(one.resolution.studies, other.resolution.studies) &&
      isSame(one.resolution.references, other.resolution.references)));

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);
