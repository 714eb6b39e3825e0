import { greatestOf } from '../greatestOf.js';
import type { Block, Document } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import type { Mention } from '../mentions/mention.js';
import type { Span } from '../text/span.js';
import { finish, type Steps } from '../steps.js';
import { foldWords } from './fold.js';
import { type Listed, ListAndIndex, type StudyLookup } from './listAndIndex.js';
import { resolveAuthorYear } from './resolveAuthorYear.js';
import { resolveDescriptive } from './resolveDescriptive.js';
import { resolveIdentifier } from './resolveIdentifier.js';
import type { Resolution } from './resolution.js';
import { resolveFootnote, resolveKey, resolveNumbered } from './resolveNumbered.js';
import { compareNames } from './resolveNear.js';
import type { ListedEntry } from './resolveWorks.js';
import type { Study } from './study.js';
import type { WordSet } from './wordCounts.js';

/** What the text around a mention tells; all of it may be left out. */
export interface MentionContext {
  /** The sentence of the mention. */
  readonly sentence?: string;
  /** Its paragraph. */
  readonly paragraph?: string;
  /** Ids of the studies that were mentioned before. */
  readonly earlier?: readonly string[];
  /** All words of the article, folded: whether an index's study is on its subject. Without them every study is. */
  readonly articleWords?: WordSet;
}

/**
 * What a mention points at: the article's own list first, then the study whose record the entry is, then the index. The world is open:
 * `none` says only that neither has it. What nearly fits is never taken for the mention; it stands in `near` with the difference in words.
 */
export function resolveMention(
  mention: Mention,
  entries: readonly ListedEntry[],
  index: StudyLookup,
  context: MentionContext = {},
): Resolution {
  return resolveWith(mention, new ListAndIndex(entries, index, () => context.articleWords ?? null).at(context));
}

/** What is kept of one document's resolutions for the next state of it. */
export interface ResolutionMemory {
  readonly lists: ListAndIndex;
  /** By the mention's range, which is its own wherever its block stands. */
  readonly known: ReadonlyMap<Span, Known>;
}

interface Known {
  readonly resolution: Resolution;
  readonly text: string;
  /** The range of the number behind names without a year, which may say whose they are. */
  readonly number: Span | null;
  /** The studies mentioned before, where they were asked for. */
  readonly earlier: readonly string[] | null;
}

export interface Resolved {
  readonly resolutions: readonly Resolution[];
  readonly memory: ResolutionMemory;
}

/** The resolutions of all mentions of a document, in their order. */
export function resolveAll(
  mentions: readonly Mention[],
  entries: readonly ListedEntry[],
  index: StudyLookup,
  document: Document,
  wordsOf: () => WordSet = () => new Set(document.blocks.flatMap((block) => foldWords(block.content.prose.text))),
): readonly Resolution[] {
  return finish(resolveInSteps(mentions, entries, index, document, wordsOf)).resolutions;
}

/**
 * The same with a break after every few mentions. With the memory of an earlier state of the document only the mentions are resolved
 * whose block, list or subject an edit has changed; the outcome equals that without it.
 */
export function* resolveInSteps(
  mentions: readonly Mention[],
  entries: readonly ListedEntry[],
  index: StudyLookup,
  document: Document,
  wordsOf: () => WordSet,
  previous?: ResolutionMemory,
): Steps<Resolved> {
  const lists = new ListAndIndex(entries, index, wordsOf, highestNumber(mentions), previous?.lists);
  const earlierKnown = lists.isAsBefore ? previous?.known : undefined;
  const known = new Map<Span, Known>();
  const resolutions: Resolution[] = [];
  let earlier: readonly string[] = [];
  let since = 0;
  for (const [i, mention] of mentions.entries()) {
    const block = document.blocks[mention.block];
    const number = numberBehind(mention, mentions[i + 1]);
    const before = earlierKnown?.get(mention.range);
    const isKnown =
      before !== undefined &&
      before.text === mention.text &&
      before.number === number &&
      (before.earlier === null || isSameList(before.earlier, earlier));
    const made = isKnown ? before : { text: mention.text, number, ...resolveIn(block, mention, mentions[i + 1], lists, earlier) };
    // What depends on a resolution is kept by it: one that says the same stays the same one.
    const same = isKnown ? undefined : previous?.known.get(mention.range)?.resolution;
    const found = same && JSON.stringify(same) === JSON.stringify(made.resolution) ? { ...made, resolution: same } : made;
    resolutions.push(found.resolution);
    known.set(mention.range, found);
    const { status, studies } = found.resolution;
    const added = status === 'one' ? studies.filter((id) => !earlier.includes(id)) : [];
    if (added.length > 0) earlier = [...earlier, ...added];
    if (!isKnown && ++since % BETWEEN_BREAKS === 0) yield;
  }
  return { resolutions, memory: { lists, known } };
}

const isSameList = (some: readonly string[], others: readonly string[]): boolean =>
  some === others || (some.length === others.length && some.every((one, at) => one === others[at]));

function resolveIn(
  block: Block | undefined,
  mention: Mention,
  next: Mention | undefined,
  lists: ListAndIndex,
  earlier: readonly string[],
): Pick<Known, 'resolution' | 'earlier'> {
  const beside = besideNumber(mention, next, lists);
  if (beside) return { resolution: beside, earlier: null };
  const range = block ? sentenceAt(block, mention.range.start) : null;
  const sentence = block && range ? block.content.prose.text.slice(range.start, range.end) : '';
  const listed = lists.at({ sentence, paragraph: block?.content.prose.text ?? '', earlier });
  let asked = false;
  const earlierStudies = (): readonly Study[] => {
    asked = true;
    return listed.earlierStudies();
  };
  const resolution = resolveWith(mention, { ...listed, earlierStudies });
  return { resolution, earlier: asked ? earlier : null };
}

const BETWEEN_BREAKS = 8;

/** Where the number stands behind names without a year; null behind any other mention. */
function numberBehind(mention: Mention, next: Mention | undefined): Span | null {
  if (mention.kind !== 'authorYear' || mention.year !== null) return null;
  return next?.kind === 'numbered' && next.block === mention.block ? next.range : null;
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

function resolveWith(mention: Mention, listed: Listed): Resolution {
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
  greatestOf(
    mentions.flatMap((mention) => (mention.kind === 'numbered' ? mention.numbers : [])),
    0,
  );
