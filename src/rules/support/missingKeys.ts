import type { Article, Citation } from '../../core/article/article.js';
import { bibliographyNames } from '../../core/document/bibliography.js';
import type { Fix } from '../../core/finding.js';
import { isInSquareBrackets } from '../../core/mentions/inSquareBrackets.js';
import { libraryKeys } from '../../core/studies/nearKeys.js';
import { groupBy } from '../../core/text/groupBy.js';

/** A citation by a key that nobody has, with the key that is nearly the same, where there is one. */
export interface MissingKey {
  readonly citation: Citation;
  readonly key: string;
  readonly near: string | null;
}

/**
 * Citation keys without a work, each at its first place. Told only where the article surely cites by keys that Vouch can look up: a key
 * found in each file that the front matter names shows that it was read, and one among the works in the front matter that these are all.
 * Then one that is nearly another is told; and any other one in square brackets that holds a year or number, as no label does, where one
 * file is named, two keys are found and no fewer than are missing. Where nothing shows what was read, only a slip in the letters is told:
 * another number or last letter may be another work of a file that is out of reach.
 */
export function missingKeys(article: Article): readonly MissingKey[] {
  const found = new Map<string, Citation>();
  const unknown: { readonly key: string; readonly citation: Citation }[] = [];
  for (const citation of article.citations) {
    if (citation.mention.kind !== 'citationKey') continue;
    const { keys } = citation.mention;
    const [key] = keys;
    if (key === undefined || keys.length > 1) continue;
    if (isKnown(article, citation, key)) found.set(key, citation);
    else if (citation.resolution.status === 'none') unknown.push({ key, citation });
  }
  const missing = groupBy(unknown, ({ key }) => key);
  if (missing.size === 0) return [];
  const isRead = bibliographyIsRead(article, [...found.values(), ...unknown.map(({ citation }) => citation)]);
  const names = bibliographyNames(article.document.frontMatter);
  const isSure = isRead && names.length <= 1 && found.size >= 2 && found.size >= missing.size;
  return [...missing].flatMap(([key, all]): readonly MissingKey[] => {
    const near = all[0]?.citation.resolution.near[0]?.mend[0]?.to ?? null;
    const isTold = near !== null ? isRead || (found.size > 0 && isSlip(key, near)) : isSure && /\d\d/.test(key);
    const first = all.find(({ citation }) => near !== null || isInBrackets(article, citation));
    return isTold && first ? [{ ...first, near }] : [];
  });
}

/** Outside of square brackets a key may be the name of an account. */
const isInBrackets = ({ document }: Article, { mention }: Citation): boolean =>
  isInSquareBrackets(document.blocks[mention.block]?.content.prose.text ?? '', mention.range);

/** Whether each place that the front matter names for its works holds one of the keys that are cited, or nearly are. */
function bibliographyIsRead({ document, studies }: Article, citations: readonly Citation[]): boolean {
  const names = bibliographyNames(document.frontMatter);
  const resolutions = citations.map(({ resolution }) => resolution);
  if (names.length === 0)
    return resolutions.some(({ references, near }) => references.length > 0 || near.some(({ reference }) => reference !== null));
  const files = new Set(
    resolutions.flatMap(({ studies: ids, near }) => [
      ...ids.flatMap((id) => studies.get(id)?.itemSources.map(({ source }) => fileName(source)) ?? []),
      ...near.flatMap(({ known }) => (known ? [fileName(known.source)] : [])),
    ]),
  );
  return names.every((name) => files.has(fileName(name)));
}

/** Without its folders, which front matter and libraries name in two ways. */
const fileName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();

/** Whether two keys that are nearly the same differ in neither their numbers nor the letter behind these. */
const isSlip = (key: string, near: string): boolean => numbersOf(key) === numbersOf(near);
const numbersOf = (key: string): string => (key.toLowerCase().match(/\d{1,40}(?:[a-z](?![a-z]))?/g) ?? []).join(' ');

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
