import type { Document } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import type { Mention } from '../mentions/mention.js';
import { foldWords } from './fold.js';
import { resolveAuthorYear } from './resolveAuthorYear.js';
import { resolveDescriptive } from './resolveDescriptive.js';
import { resolveIdentifier } from './resolveIdentifier.js';
import type { Resolution } from './resolution.js';
import { resolveFootnote, resolveKey, resolveNumbered } from './resolveNumbered.js';
import { type ListedEntry, type Work, workOfEntry, workOfStudy } from './resolveWorks.js';
import { compareNames } from './resolveNear.js';
import type { Study } from './study.js';
import type { StudyIndex } from './studyIndex.js';
import { yearsOf } from './studyKeys.js';

/** What resolution asks of an index. */
export type StudyLookup = Pick<StudyIndex, 'studies' | 'study' | 'byIdentifier' | 'byAuthorYear' | 'byKey' | 'candidates'>;

/** What the text around a mention tells; all of it may be left out. */
export interface MentionContext {
  /** The sentence of the mention. */
  readonly sentence?: string;
  /** Its paragraph. */
  readonly paragraph?: string;
  /** Ids of the studies that were mentioned before. */
  readonly earlier?: readonly string[];
  /** All words of the article, folded: whether an index's study is on its subject. Without them every study is. */
  readonly articleWords?: ReadonlySet<string>;
}

/** The list and the index as one mention sees them. */
export interface Listed {
  readonly entries: readonly ListedEntry[];
  readonly works: readonly Work[];
  readonly sentence: string;
  readonly paragraph: string;
  readonly earlierStudies: readonly Study[];
  entry(position: number | null): ListedEntry | null;
  study(id: string): Study | null;
  byLabel(label: string): readonly ListedEntry[];
  byFootnote(label: string): readonly ListedEntry[];
  byKey(key: string): readonly ListedEntry[];
  studiesBy(family: string, year: number | null): readonly Study[];
  studiesByKey(key: string): readonly Study[];
  studiesByIdentifier: StudyLookup['byIdentifier'];
  candidates: StudyLookup['candidates'];
  /** Works of the index of this year or a neighbouring one that are on the article's subject. */
  worksOfYear(year: number | null): readonly Work[];
  /** All studies of the index that are on the article's subject; none of an index that is too large to go through. */
  studiesOnSubject(): readonly Study[];
  isOnSubject(this: void, study: Study): boolean;
}

/** A library up to this size was put together for the article, and what it holds is on its subject. A whole Zotero collection is not. */
const CHOSEN_LIBRARY = 1000;

/** Above this many studies the index is not searched for misspelt names. */
const MOST_SEARCHED = 20_000;

/**
 * What a mention points at: the article's own list first, then the study whose record the entry is, then the index. The world is open: `none`
 * says only that neither has it. What nearly fits is never taken for the mention; it stands in `near` with the difference in words.
 */
export function resolveMention(
  mention: Mention,
  entries: readonly ListedEntry[],
  index: StudyLookup,
  context: MentionContext = {},
): Resolution {
  return resolveWith(mention, new ListAndIndex(entries, index, () => context.articleWords ?? null), context);
}

/** The resolutions of all mentions of a document, in their order. */
export function resolveAll(
  mentions: readonly Mention[],
  entries: readonly ListedEntry[],
  index: StudyLookup,
  document: Document,
  wordsOf: () => ReadonlySet<string> = () => new Set(document.blocks.flatMap((block) => foldWords(block.content.prose.text))),
): readonly Resolution[] {
  const lists = new ListAndIndex(entries, index, wordsOf, highestNumber(mentions));
  const resolutions: Resolution[] = [];
  const earlier: string[] = [];
  for (const [i, mention] of mentions.entries()) {
    const block = document.blocks[mention.block];
    const range = block ? sentenceAt(block, mention.range.start) : null;
    const sentence = block && range ? block.content.prose.text.slice(range.start, range.end) : '';
    const resolution =
      besideNumber(mention, mentions[i + 1], lists) ??
      resolveWith(mention, lists, { sentence, paragraph: block?.content.prose.text ?? '', earlier });
    resolutions.push(resolution);
    for (const id of resolution.status === 'one' ? resolution.studies : []) if (!earlier.includes(id)) earlier.push(id);
  }
  return resolutions;
}

/** "Younger et al. [12]": names without a year are the work whose number follows, if it is theirs. */
function besideNumber(mention: Mention, next: Mention | undefined, lists: ListAndIndex): Resolution | null {
  if (mention.kind !== 'authorYear' || mention.year !== null || next?.kind !== 'numbered' || next.block !== mention.block) return null;
  if (next.range.start - mention.range.end > 2) return null;
  const resolution = resolveNumbered(next, lists.at({}));
  const fitting = resolution.references.filter((position) => {
    const work = lists.works.find((one) => one.reference === position);
    return work && compareNames(mention, work) === 'same';
  });
  const [only, second] = fitting;
  if (only === undefined || second !== undefined) return null;
  const study = lists.entries.find((entry) => entry.reference.position === only)?.study ?? null;
  return {
    status: 'one',
    studies: study === null ? [] : [study],
    references: [only],
    reasons: ['The number behind the names says which.'],
    near: [],
  };
}

function resolveWith(mention: Mention, lists: ListAndIndex, context: MentionContext): Resolution {
  const listed = lists.at(context);
  switch (mention.kind) {
    case 'authorYear':
      return resolveAuthorYear(mention, listed);
    case 'numbered':
      return resolveNumbered(mention, listed);
    case 'citationKey':
      return resolveKey(mention, listed);
    case 'footnote':
      return resolveFootnote(mention.label, listed);
    case 'descriptive':
      return resolveDescriptive(mention, listed);
    default:
      return resolveIdentifier(mention, listed);
  }
}

/** The highest number that is cited; 0 where none is. */
const highestNumber = (mentions: readonly Mention[]): number =>
  Math.max(0, ...mentions.flatMap((mention) => (mention.kind === 'numbered' ? mention.numbers : [])));

class ListAndIndex {
  readonly entries: readonly ListedEntry[];
  readonly works: readonly Work[];
  readonly #index: StudyLookup;
  /** Asked only where a mention is not in the list: folding all words takes longer than all else. */
  readonly #wordsOf: () => ReadonlySet<string> | null;
  #words: ReadonlySet<string> | null | undefined;
  readonly #byLabel = new Map<string, ListedEntry[]>();
  readonly #worksByYear = new Map<number, readonly Work[]>();
  readonly #onSubject = new Map<Study, boolean>();

  constructor(entries: readonly ListedEntry[], index: StudyLookup, wordsOf: () => ReadonlySet<string> | null, highest = 0) {
    this.entries = entries;
    this.#index = index;
    this.#wordsOf = wordsOf;
    this.works = entries.map((entry) => workOfEntry(entry, entry.study === null ? null : index.study(entry.study)));
    const inText = entries.filter((entry) => entry.reference.origin === 'list');
    // Numbers that were lost in pasting: as many entries as the highest number that is cited, in order.
    const isCounted = highest > 0 && inText.length === highest && inText.every((entry) => entry.reference.label === null);
    inText.forEach((entry, i) => {
      const label = isCounted ? String(i + 1) : entry.reference.label;
      if (label !== null) this.#byLabel.set(label, [...(this.#byLabel.get(label) ?? []), entry]);
    });
  }

  at(context: MentionContext): Listed {
    const index = this.#index;
    return {
      entries: this.entries,
      works: this.works,
      sentence: context.sentence ?? '',
      paragraph: context.paragraph ?? context.sentence ?? '',
      earlierStudies: (context.earlier ?? []).flatMap((id) => index.study(id) ?? []),
      entry: (position) => this.entries.find((entry) => entry.reference.position === position) ?? null,
      study: (id) => index.study(id),
      byLabel: (label) => this.#byLabel.get(label) ?? [],
      byFootnote: (label) => this.entries.filter(({ reference }) => reference.origin === 'footnote' && reference.label === label),
      byKey: (key) =>
        this.entries.filter(({ reference }) => isKeyed(reference.origin) && (reference.item.id === key || reference.label === key)),
      studiesBy: (family, year) => index.byAuthorYear(family, year),
      studiesByKey: (key) => index.byKey(key),
      studiesByIdentifier: (kind, id) => index.byIdentifier(kind, id),
      candidates: (query, limit) => index.candidates(query, limit),
      worksOfYear: (year) => (year === null ? [] : [year, year - 1, year + 1].flatMap((one) => this.#worksOf(one))),
      studiesOnSubject: () => (index.studies.length > MOST_SEARCHED ? [] : index.studies.filter((study) => this.#isOnSubject(study))),
      isOnSubject: (study) => this.#isOnSubject(study),
    };
  }

  /** Works of the year that are on the article's subject. */
  #worksOf(year: number): readonly Work[] {
    if (this.#index.studies.length > MOST_SEARCHED) return [];
    const known = this.#worksByYear.get(year);
    if (known) return known;
    const works = this.#index.studies.filter((study) => yearsOf(study).includes(year) && this.#isOnSubject(study)).map(workOfStudy);
    this.#worksByYear.set(year, works);
    return works;
  }

  /**
   * Whether the article speaks of what the study is about. A surname and a year alone are shared by too many works: "Smith et al. (2011)" in
   * an article on another drug is another Smith.
   */
  #isOnSubject(study: Study): boolean {
    if (this.#words === undefined) this.#words = this.#wordsOf();
    if (this.#words === null || (study.origin !== 'bundled' && this.#index.studies.length <= CHOSEN_LIBRARY)) return true;
    const known = this.#onSubject.get(study);
    if (known !== undefined) return known;
    const words = this.#words;
    const drug = foldWords(study.intervention?.drug ?? '').filter((word) => word.length > 3 && !/^(?:dose|placebo|none)$/.test(word));
    const title = new Set(
      foldWords(study.item.title ?? study.unverified.title ?? '').filter((word) => word.length > 5 && !GENERAL.has(word)),
    );
    const shared = [...title].filter((word) => words.has(word)).length;
    const hasDrug = drug.some((word) => words.has(word)) || (drug.includes('naltrexone') && words.has('ldn'));
    const result = hasDrug || shared >= 2 || (shared > 0 && shared === title.size);
    this.#onSubject.set(study, result);
    return result;
  }
}

const isKeyed = (origin: string): boolean => origin === 'frontMatter' || origin === 'bibliography';

/** Long words of medical titles that say nothing about the subject. */
const GENERAL = new Set(
  'trial trials study studies effect effects patient patients treatment treatments therapy clinical randomized randomised controlled placebo double systematic review analysis results evidence against associated association between compared comparison disease diseases during efficacy evaluation factors following health healthy improves improvement medical medicine months outcome outcomes people pilot quality report research response safety severe symptoms syndrome through versus weeks within'.split(
    ' ',
  ),
);
