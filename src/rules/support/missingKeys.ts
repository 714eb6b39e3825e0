import type { Article, Citation } from '../../core/article/article.js';
import type { Fix } from '../../core/finding.js';
import { libraryKeys } from '../../core/studies/nearKeys.js';

/** A citation by a key that nobody has, with the key that is nearly the same, where there is one. */
export interface MissingKey {
  readonly citation: Citation;
  readonly key: string;
  readonly near: string | null;
}

/**
 * Citation keys without a work, each at its first place. Told only where the article surely cites by keys that Vouch can look up: one that
 * is nearly another where the front matter names a bibliography or other keys are found; any other one where at least two are found, no
 * fewer than are missing, and the front matter doesn't name several files, one of which may be out of reach.
 */
export function missingKeys(article: Article): readonly MissingKey[] {
  const found = new Set<string>();
  const missing = new Map<string, Citation>();
  for (const citation of article.citations) {
    if (citation.mention.kind !== 'citationKey') continue;
    const { keys } = citation.mention;
    const [key] = keys;
    if (key === undefined || keys.length > 1) continue;
    if (isKnown(article, citation, key)) found.add(key);
    else if (citation.resolution.status === 'none' && !missing.has(key)) missing.set(key, citation);
  }
  const { bibliography, references } = article.document.frontMatter?.values ?? {};
  const isNamed = bibliography != null || references != null;
  const isSure = found.size >= 2 && found.size >= missing.size && !(Array.isArray(bibliography) && bibliography.length > 1);
  return [...missing].flatMap(([key, citation]): readonly MissingKey[] => {
    const near = citation.resolution.near[0]?.mend[0]?.to ?? null;
    return (near !== null && (isNamed || found.size > 0)) || isSure ? [{ citation, key, near }] : [];
  });
}

/** Whether a bibliography of the writer's has the key. */
const isKnown = ({ studies }: Article, { resolution }: Citation, key: string): boolean =>
  resolution.references.length > 0 ||
  resolution.studies.some((id) => {
    const study = studies.get(id);
    return study !== undefined && libraryKeys(study).includes(key);
  });

/** The keys that it may have been meant for; only the sole one is preferred. */
export function keyFixes({ document }: Article, { mention, resolution }: Citation, key: string): readonly Fix[] {
  const at = document.text.slice(mention.span.start, mention.span.end).indexOf(key);
  if (at < 0) return [];
  const start = mention.span.start + at;
  const keys = [...new Set(resolution.near.flatMap(({ mend }) => mend.map(({ to }) => to)))];
  return keys.map((to) => ({
    title: `Change to @${to}`,
    preferred: keys.length === 1,
    edits: [{ start, end: start + key.length, newText: to }],
  }));
}
