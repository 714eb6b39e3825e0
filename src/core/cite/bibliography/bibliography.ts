import type { Study } from '../../studies/study.js';
import { StudyIndex } from '../../studies/studyIndex.js';
import { formatOf, readLibrary } from '../../studies/libraries/readLibrary.js';
import { titleOf, yearOf } from '../../studies/studyName.js';
import { foldText } from '../../studies/fold.js';

/** A document's own file of references, to which entries can be added. */
export interface Bibliography {
  readonly path: string;
  readonly text: string;
  readonly format: 'bibtex' | 'csl-json' | 'csl-yaml';
  /** The works that could be read of it; ids are their keys. */
  readonly studies: readonly Study[];
  /** Every key in use, of broken entries too. */
  readonly keys: ReadonlySet<string>;
  readonly index: StudyIndex;
  /** The works by their folded titles. */
  readonly byTitle: ReadonlyMap<string, readonly Study[]>;
}

/** Reads a file of references by its ending and content; a reason in words where it is none that entries can be added to. */
export function readBibliography(text: string, path: string): Bibliography | string {
  const format = formatFor(text, path);
  if (!format) return `${path} is neither BibTeX nor CSL (JSON or YAML), so nothing can be added to it.`;
  const { studies } = readLibrary(text, path);
  const keys = new Set(studies.flatMap(({ id, keys: others }) => [id, ...(others ?? [])]));
  if (format === 'bibtex') for (const match of text.matchAll(BIBTEX_KEY)) keys.add(match[1] ?? '');
  const byTitle = new Map<string, Study[]>();
  for (const study of studies) {
    const title = foldText(titleOf(study));
    byTitle.set(title, [...(byTitle.get(title) ?? []), study]);
  }
  return { path, text, format, studies, keys, index: StudyIndex.of(studies), byTitle };
}

const BIBTEX_KEY = /@[A-Za-z]{2,30}\s{0,10}[{(]\s{0,20}([^\s,{}()="#%]{1,200})\s{0,20},/g;

/** What the name says, where the content does not say otherwise; an empty file is what its name says. */
function formatFor(text: string, path: string): Bibliography['format'] | null {
  const found = text.trim() === '' ? null : formatOf(text.replace(/^\uFEFF/, ''), path);
  const named = /\.bib(?:tex)?$/i.test(path) ? 'bibtex' : /\.json$/i.test(path) ? 'json' : /\.ya?ml$/i.test(path) ? 'yaml' : null;
  const format = found ?? named;
  return format === 'bibtex' ? 'bibtex' : format === 'json' ? 'csl-json' : format === 'yaml' ? 'csl-yaml' : null;
}

/** The key under which the file holds the work, by identifier or title and year; null where it does not. */
export function keyIn({ index, byTitle }: Bibliography, study: Study): string | null {
  const { DOI, PMID } = study.item;
  const same = (DOI ? index.byIdentifier('doi', DOI)[0] : undefined) ?? (PMID ? index.byIdentifier('pmid', PMID)[0] : undefined);
  if (same) return same.id;
  const alike = byTitle.get(foldText(titleOf(study))) ?? [];
  const named = alike.find(({ id }) => id === study.id || study.keys?.includes(id));
  return (named ?? alike.find((one) => yearOf(one) === yearOf(study) && !differs(one, study)))?.id ?? null;
}

/** Two identifiers of one kind that are not the same: then it is another work with the same title. */
const differs = (a: Study, b: Study): boolean =>
  a.item.DOI !== undefined && b.item.DOI !== undefined && a.item.DOI.toLowerCase() !== b.item.DOI.toLowerCase();
