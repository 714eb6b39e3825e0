import type { Article } from '../core/article/article.js';
import type { Span } from '../core/text/span.js';
import { linkTarget } from './escapeMarkdown.js';

export interface DocumentLink {
  readonly span: Span;
  readonly target: string;
}

/** Links on identifiers that are written as such: a DOI, PMID, PMCID or ClinicalTrials.gov number of the text or of an entry. */
export function linksOf(article: Article): readonly DocumentLink[] {
  const found: DocumentLink[] = [];
  const add = (span: Span | undefined, kind: string, id: string | undefined): void => {
    const target = id ? linkTarget(ADDRESSES[kind]?.(id) ?? '') : null;
    if (span && target && !found.some((other) => other.span.start === span.start)) found.push({ span, target });
  };
  for (const { mention } of article.citations) if ('id' in mention && !mention.isMalformed) add(mention.span, mention.kind, mention.id);
  for (const { reference } of article.references) {
    if (reference.block === null) continue;
    add(reference.fields.DOI, 'doi', reference.item.DOI);
    add(reference.fields.PMID, 'pmid', reference.item.PMID);
    add(reference.fields.PMCID, 'pmcid', reference.item.PMCID);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Signs that end the path of an address stand in some DOIs. */
export const doiAddress = (doi: string): string => `https://doi.org/${doi.replace(/[%#?]/g, encodeURIComponent)}`;

const ADDRESSES: Readonly<Record<string, (id: string) => string | null>> = {
  doi: doiAddress,
  pmid: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
  pmcid: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/${id}/`,
  trialId: (id) => (/^NCT\d{8}$/.test(id) ? `https://clinicaltrials.gov/study/${id}` : null),
};
