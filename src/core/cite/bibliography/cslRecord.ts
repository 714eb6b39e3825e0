import type { CslItem } from '../../references/reference.js';

/** A work as CSL-JSON and CSL-YAML files hold it: the key first, then what identifies it, without abstract and notes. */
export function cslRecord(item: CslItem, key: string): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = { id: key, type: item.type };
  for (const field of FIELDS) if (item[field] !== undefined) record[field] = item[field];
  return record;
}

const FIELDS = [
  'title',
  'author',
  'editor',
  'issued',
  'container-title',
  'container-title-short',
  'collection-title',
  'volume',
  'issue',
  'page',
  'number',
  'genre',
  'publisher',
  'publisher-place',
  'edition',
  'DOI',
  'PMID',
  'PMCID',
  'ISBN',
  'ISSN',
  'URL',
] as const satisfies readonly (keyof CslItem)[];
