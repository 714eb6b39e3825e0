import { remembered } from '../text/remembered.js';
import type { Span } from '../text/span.js';
import { abbreviationIsTold } from './abbreviations.js';
import type { Abbreviation, TermEntry, TermKind } from './entries.js';
import { termTrees } from './entries.js';
import type { ReadonlyPhraseNode } from './phraseTree.js';
import { vocabularyData } from './vocabularyData.js';
import type { Word } from './words.js';
import { joinsWords, singularOf, wordsOf } from './words.js';

export type { TermKind } from './entries.js';

/** A term of the vocabulary in a text. */
export interface TermHit {
  readonly kind: TermKind;
  /**
   * Id of a condition, outcome or drug (`multiple-sclerosis:relapsing-remitting` for a subtype), a verb's lemma, a level of certainty, a
   * phrase.
   */
  readonly id: string;
  /** The canonical term. */
  readonly term: string;
  readonly range: Span;
  /** The kind of a longer term that holds this one: "pain" of "chronic pain" is part of a condition. */
  readonly partOf: TermKind | null;
}

const trees = termTrees(vocabularyData);
const nothingIntroduced: ReadonlySet<string> = new Set();

/**
 * The terms in the text, in order of position; of each kind the longest, never two that overlap.
 *
 * Case, diacritics, hyphens and British or American spelling make no difference. Abbreviations are taken as printed; one that could mean
 * something else only where the text has the long form too, a neighbour tells ("MS patients"), or `introduced` has it.
 */
export function findTerms(
  text: string,
  kinds?: readonly TermKind[],
  introduced: ReadonlySet<string> = nothingIntroduced,
): readonly TermHit[] {
  const terms = introduced.size === 0 ? termsByThemselves(text) : termsAmong(candidatesIn(text), introduced);
  return kinds ? terms.filter(({ kind }) => kinds.includes(kind)) : terms;
}

/** Several readers look at the same sentence one after another, each for terms of its own kinds. */
const termsByThemselves = remembered((text) => termsAmong(candidatesIn(text), nothingIntroduced), 400);

/** The terms of a text that introduces its own abbreviations: `findTerms` with `introducedAbbreviations` of the same text, read once. */
export function findOwnTerms(text: string, kinds?: readonly TermKind[]): readonly TermHit[] {
  const found = candidatesIn(text);
  const terms = termsAmong(found, introducedAmong(text, found.names, found.short));
  return kinds ? terms.filter(({ kind }) => kinds.includes(kind)) : terms;
}

interface Candidates {
  readonly words: readonly Word[];
  readonly names: readonly Candidate[];
  readonly short: readonly Candidate[];
}

const candidatesIn = (text: string): Candidates => (text.length > longestKept ? ofLongText(text) : ofText(text));

const longestKept = 2000;
const ofText = remembered(candidatesByPiece, 400, longestKept);
/** Several readers ask for those of one long paragraph, one after another. */
const ofLongText = remembered(candidatesByPiece, 2, 20_000);

/**
 * Those of each piece, which is a sentence more often than not: readers ask for these as well, and an edit leaves most of them as they are.
 */
function candidatesByPiece(text: string): Candidates {
  const starts = [0, ...[...text.matchAll(pieceEnd)].map((match) => match.index + 3)];
  if (starts.length === 1) return ofPiece(text);
  const words: Word[] = [];
  const names: Candidate[] = [];
  const short: Candidate[] = [];
  starts.forEach((start, at) => {
    const next = starts[at + 1];
    const piece = ofPiece(text.slice(start, next === undefined ? text.length : next - 1));
    const before = words.length;
    const moved = (one: Candidate): Candidate => ({
      ...one,
      first: one.first + before,
      last: one.last + before,
      range: { start: one.range.start + start, end: one.range.end + start },
    });
    for (const word of piece.words) words.push({ ...word, start: word.start + start, end: word.end + start });
    for (const name of piece.names) names.push(moved(name));
    for (const one of piece.short) short.push(moved(one));
  });
  return { words, names, short };
}

const ofPiece = remembered((text): Candidates => {
  const words = wordsOf(text);
  return { words, names: longNames(text, words), short: abbreviated(text, words) };
}, 800);

/** A full stop that no term goes on behind: it may do so behind "vs." alone, see `joinsWords`. */
const pieceEnd = /[a-rt-z0-9]\. /g;

function termsAmong({ words, names, short }: Candidates, introduced: ReadonlySet<string>): readonly TermHit[] {
  if (names.length === 0 && short.length === 0) return none;
  const candidates = withoutOverlaps([...names, ...short]);
  const namedInFull = new Set(candidates.filter((each) => !each.abbreviation).map((each) => each.entry.id));
  const sure = candidates.filter(
    ({ abbreviation, entry, first, last }) =>
      (!abbreviation || abbreviationIsTold(abbreviation.printed, words, first, last, introduced, namedInFull.has(entry.id))) &&
      (entry.subtypeOf === null || namesParent(entry, candidates, introduced, words.slice(first, last + 1))),
  );
  return sure.map(({ entry, range }, position) => ({
    kind: entry.kind,
    id: entry.id,
    term: entry.term,
    range,
    partOf: holderOf(position, sure),
  }));
}

/** The abbreviations that the text introduces in brackets behind their long form, or whose long form it gives in brackets behind them. */
export function introducedAbbreviations(documentText: string): ReadonlySet<string> {
  if (!documentText.includes('(')) return nothingIntroduced;
  const { names, short } = candidatesIn(documentText);
  return introducedAmong(documentText, names, short);
}

function introducedAmong(documentText: string, long: readonly Candidate[], short: readonly Candidate[]): ReadonlySet<string> {
  if (short.length === 0 || !documentText.includes('(')) return nothingIntroduced;
  const introduced = new Set<string>();
  const names = new Map<number, Candidate[]>();
  for (const name of long) for (const word of new Set([name.first, name.last])) names.set(word, [...(names.get(word) ?? []), name]);
  for (const { abbreviation, entry, first, last, range } of short) {
    const before = [first - 1, first - 2].flatMap((word) => names.get(word) ?? []);
    const behind = names.get(last + 1) ?? [];
    const stands =
      before.some((name) => isSame(name.entry, entry) && isBracketBetween(documentText, name.range.end, range.start)) ||
      behind.some((name) => isSame(name.entry, entry) && isBracketBetween(documentText, range.end, name.range.start));
    if (stands && abbreviation) introduced.add(abbreviation.printed);
  }
  return introduced;
}

const isSame = (a: TermEntry, b: TermEntry): boolean => baseId(a) === baseId(b);

const baseId = (entry: TermEntry): string => entry.subtypeOf ?? entry.id;

const isBracketBetween = (text: string, from: number, to: number): boolean =>
  from < to && to - from <= 24 && /^(?: [\p{L}-]{1,20})?\s?\((?:the |also )?["“]?$/u.test(text.slice(from, to));

interface Candidate {
  readonly entry: TermEntry;
  readonly abbreviation: Abbreviation | null;
  readonly first: number;
  readonly last: number;
  readonly range: Span;
}

function longNames(text: string, words: readonly Word[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let first = 0; first < words.length; first++) {
    for (const [entry, last] of longest(trees.folded.root, text, words, first, foldedNext))
      found.push({ entry, abbreviation: null, first, last, range: rangeOf(words, first, last) });
  }
  return found;
}

function abbreviated(text: string, words: readonly Word[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let first = 0; first < words.length; first++) {
    const unit = text.charCodeAt(words[first]?.start ?? 0);
    if (unit > 96 && unit < 123) continue;
    for (const [abbreviation, last] of longest(trees.printed.root, text, words, first, printedNext))
      found.push({ entry: abbreviation.entry, abbreviation, first, last, range: rangeOf(words, first, last) });
  }
  return found;
}

type Step = <T>(node: ReadonlyPhraseNode<T>, word: Word) => ReadonlyPhraseNode<T> | undefined;

const printedNext: Step = (node, word) => node.next.get(word.printed);

/** A plural counts as its singular where the vocabulary has that alone. Numbers and abbreviations have no plural here. */
const foldedNext: Step = (node, word) =>
  node.next.get(word.folded) ?? (word.folded.endsWith('s') ? node.next.get(singularOf(word.folded)) : undefined);

/** What the longest phrase of each kind from this word on stands for, with its last word. */
function longest<T extends TermEntry | Abbreviation>(
  root: ReadonlyPhraseNode<T>,
  text: string,
  words: readonly Word[],
  first: number,
  step: Step,
): readonly (readonly [T, number])[] {
  const start = words[first];
  let node = start && step(root, start);
  if (!node) return none;
  const best = new Map<TermKind, readonly [readonly T[], number]>();
  for (let at = first; node; ) {
    for (const value of node.values) {
      const kind = kindOf(value);
      best.set(kind, [node.values.filter((each) => kindOf(each) === kind), at]);
    }
    const word = words[at];
    const next: Word | undefined = words[at + 1];
    if (!word || !next || !joinsWords(text, word, next)) break;
    node = step(node, next);
    at++;
  }
  return [...best.values()].flatMap(([values, last]) => values.slice(0, 1).map((value) => [value, last] as const));
}

const none: readonly never[] = [];

const kindOf = (value: TermEntry | Abbreviation): TermKind => ('entry' in value ? value.entry.kind : value.kind);

function rangeOf(words: readonly Word[], first: number, last: number): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const reached = new Map<TermKind, number>();
  return [...candidates]
    .sort(
      (a, b) =>
        a.range.start - b.range.start || b.range.end - a.range.end || Number(a.abbreviation !== null) - Number(b.abbreviation !== null),
    )
    .filter(({ entry, range }) => {
      if (range.start < (reached.get(entry.kind) ?? 0)) return false;
      reached.set(entry.kind, range.end);
      return true;
    });
}

/** "Primary progressive" is a subtype of multiple sclerosis only where that is spoken of: there is an aphasia of the same name. */
function namesParent(entry: TermEntry, candidates: readonly Candidate[], introduced: ReadonlySet<string>, own: readonly Word[]): boolean {
  const parent = entry.subtypeOf;
  if (own.some((word) => word.printed.length > 2 && /^[A-Z]{2,6}$/.test(word.printed)) || own.at(-1)?.printed === 'MS') return true;
  return (
    introduced.has('MS') ||
    candidates.some((each) => each.entry.id === parent || (each.entry.subtypeOf === parent && each.abbreviation !== null))
  );
}

/** Candidates come in order of position, and none is longer than a few words, so that only neighbours are looked at. */
function holderOf(position: number, all: readonly Candidate[]): TermKind | null {
  const own = all[position];
  if (!own) return null;
  const isHolder = (other: Candidate): boolean =>
    other.entry.kind !== own.entry.kind &&
    other.first <= own.first &&
    other.last >= own.last &&
    other.last - other.first > own.last - own.first;
  for (let at = position - 1; at >= 0 && at > position - 8; at--) {
    const other = all[at];
    if (other && isHolder(other)) return other.entry.kind;
  }
  return null;
}
