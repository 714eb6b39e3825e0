import { CitationReach } from '../claims/inReach.js';
import { settlePlaceholders } from '../claims/findPlaceholders.js';
import { detectStyle } from '../cite/citationStyle.js';
import type { Block, BlockContent, Document } from '../document/document.js';
import { type Found, type Placed, placeAll } from '../document/place.js';
import type { Figure } from '../figures/figure.js';
import { settleMentions } from '../mentions/findMentions.js';
import { type FoundReferences, findReferencesInSteps } from '../references/findReferences.js';
import type { Reference } from '../references/reference.js';
import { bindResults } from '../evidence/bindResults.js';
import { EvidenceDesk } from '../evidence/evidenceDesk.js';
import { oppositesOf } from '../evidence/oppositeClaims.js';
import { matchRecord } from '../references/matchRecord.js';
import { earlierCopies } from '../references/sameWork.js';
import type { RecordMatch } from '../references/matchRecord.js';
import type { Resolution } from '../studies/resolution.js';
import { type ResolutionMemory, resolveInSteps } from '../studies/resolveMention.js';
import { knownDosesOf } from '../studies/knownDoses.js';
import { laterWorksIn } from '../studies/laterWorks.js';
import type { Study } from '../studies/study.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import { WordCounts } from '../studies/wordCounts.js';
import { coversTopic } from '../studies/topicCoverage.js';
import { Notes } from '../notes.js';
import { mapInSteps, type Steps } from '../steps.js';
import { byPosition, type Span } from '../text/span.js';
import type { Article, Citation, CitedClaim, ListedReference } from './article.js';
import { ownerOfDesign } from './bindDesigns.js';
import { Binder } from './bindFigures.js';
import { bindWordings } from './bindWordings.js';
import { findConflictsInSteps } from './conflicts.js';
import { judgeFigures } from './judgeFigures.js';
import { populationOf } from './populations.js';
import { readBlock, readBlockInSteps, type Readings } from './readings.js';
import { headersOf, readCell } from './tableFigures.js';
import { groupByAll } from '../text/groupBy.js';

/** What is kept from one building of an article to the next, so that an edit costs only what it changed. */
export interface Memory {
  readonly index: StudyIndex;
  readonly readings: ReadonlyMap<BlockContent, Readings>;
  readonly references: FoundReferences;
  /** The record that an entry names, by `entryKey`. */
  readonly matches: ReadonlyMap<string, RecordMatch | null>;
  readonly resolutions: ResolutionMemory;
  /** What is known of the article's words, of this state of it or an earlier one. */
  readonly words: WordCounts | null;
  readonly notes: Notes;
}

export interface Built {
  readonly article: Article;
  readonly memory: Memory;
}

/**
 * Everything that a rule may know of a document, against an index. The same document and index give the same article, with or without
 * a memory of an earlier one. `decide` goes before what the mention's words tell. May be interrupted between blocks and stages.
 */
export function* buildArticle(document: Document, index: StudyIndex, previous?: Memory, decide?: DecideMention): Steps<Built> {
  const notes = previous?.index === index ? previous.notes : new Notes();
  const readings = new Map<BlockContent, Readings>();
  for (const block of document.blocks) {
    if (!readings.has(block.content)) {
      const known = previous?.readings.get(block.content);
      readings.set(block.content, known ?? (yield* readBlockInSteps(block.content, notes)));
      if (!known) yield;
    }
  }
  const readingOf = document.blocks.map((block) => readings.get(block.content) ?? readBlock(block.content, notes));

  const references = yield* findReferencesInSteps(document, previous?.references, notes);
  yield;
  const matches = yield* matchReferences(references.references, index, previous);
  const mentions = settleMentions(
    document,
    readingOf.map((reading) => reading.mentions),
    references.isReferenceBlock,
    notes,
  );
  yield;
  const entries = references.references.map((reference) => ({ reference, study: matches.get(entryKey(reference))?.study.id ?? null }));
  let words = previous?.words ?? null;
  const { resolutions: resolved, memory: resolutionMemory } = yield* resolveInSteps(
    mentions,
    entries,
    index,
    document,
    () => {
      words = new WordCounts(
        [...readings.values()].map((reading) => reading.words),
        words,
      );
      return words;
    },
    previous?.resolutions,
  );
  const resolutions = decide ? resolved.map((one, at) => decided(one, decide(document, mentions[at]?.span ?? NO_SPAN), entries)) : resolved;
  const citations: readonly Citation[] = mentions.map((mention, position) => ({
    position,
    mention,
    resolution: resolutions[position] ?? { status: 'none', studies: [], references: [], reasons: [], near: [] },
  }));
  yield;

  const body = document.blocks.filter(({ index }) => !references.isReferenceBlock(index));
  const inBlocks = <T>(pick: (reading: Readings, block: Block) => readonly T[]): readonly T[] => {
    const all: T[] = [];
    for (const block of body) {
      const reading = readingOf[block.index];
      if (reading) for (const one of pick(reading, block)) all.push(one);
    }
    return all;
  };
  const placed = <T extends Placed>(pick: (reading: Readings) => readonly Found<T>[]): readonly T[] =>
    inBlocks((reading, block) => placeAll<T>(document, block, pick(reading), notes));

  const binder = new Binder(document, citations, notes);
  const headers = headersOf(document);
  const inCells = new Map<number, readonly Figure[]>();
  for (const block of headers.size > 0 ? document.blocks : []) {
    const cell = references.isReferenceBlock(block.index) ? null : readCell(document, block, headers, notes);
    if (!cell) continue;
    inCells.set(block.index, cell);
    yield;
  }
  const inProse = placed((reading) => reading.figures);
  const inOrder =
    inCells.size === 0
      ? inProse
      : [...inProse.filter(({ block }) => !inCells.has(block)), ...[...inCells.values()].flat()].sort((a, b) => byPosition(a.span, b.span));
  const figures = yield* judgeFigures(document, inOrder, binder, citations, index, notes);
  const designs = yield* mapInSteps(
    placed((reading) => reading.designs),
    (design) => ({ design, citation: ownerOfDesign(document, design, binder, citations, notes) }),
  );
  const reach = new CitationReach(document, citations, notes);
  const desk = index.notes.of(deskOf, index);
  const foundClaims = inBlocks(({ claims }) => claims);
  const read = yield* mapInSteps(
    placed((reading) => reading.claims),
    (claim, at) => {
      const owner = binder.ownerOf(claim);
      const inReach = reach.of(claim);
      const evidence = desk.evidenceOn(claim);
      const contradiction = desk.contradictionOf(claim, foundClaims[at] ?? claim, evidence, owner !== null);
      return { claim, owner, citations: inReach, evidence, contradiction, misfits: desk.misfitsOf(claim, inReach, citations) };
    },
  );
  const opposites = oppositesOf(read, notes);
  const claims = read.map((cited, at): CitedClaim => ({ opposite: opposites[at] ?? null, ...cited }));
  yield;
  const results = yield* bindResults(document, references.isReferenceBlock, binder, citations, index, notes);
  yield;
  const statistics = placed((reading) => reading.statistics);
  const populations = (yield* mapInSteps(figures, (bound) => populationOf(document, bound, notes) ?? [])).flat();
  const placeholders = settlePlaceholders(
    document,
    readingOf.map((reading) => reading.placeholders),
    references.isReferenceBlock,
    notes,
  );
  yield;
  const wordings = yield* bindWordings(document, placed, binder, reach, placeholders, index, notes);
  const copies = earlierCopies(references.references, notes);
  yield;
  const citedBy = citersOf(citations);
  const listed = yield* mapInSteps(references.references, (reference, at): ListedReference => {
    const match = matches.get(entryKey(reference)) ?? null;
    return {
      reference,
      match,
      study: match?.study.id ?? null,
      citedBy: citedBy.get(reference.position) ?? [],
      copyOf: copies[at] ?? null,
      isTopicCovered: match === null && index.notes.ofBoth(coversTopic, index, reference.item),
    };
  });
  yield;
  const conflicts = yield* findConflictsInSteps(document, figures, citations, notes);
  const studies = studiesOf(citations, listed, index);
  yield;
  const article: Article = {
    document,
    citations,
    references: listed,
    referenceList: references.list,
    figures,
    statistics,
    designs,
    populations,
    conflicts,
    claims,
    results,
    ...wordings,
    placeholders,
    studies,
    laterWorks: laterWorksIn(studies, index),
    knownDoses: index.notes.of(knownDosesOf, index),
    style: detectStyle(document, mentions, references.references),
    notes,
  };
  return { article, memory: { index, readings, references, matches, resolutions: resolutionMemory, words, notes } };
}

const deskOf = (index: StudyIndex): EvidenceDesk => new EvidenceDesk(index);

/** What the writer said that a mention is: a study's id, null for none of the known ones, undefined where nothing was said. */
export type DecideMention = (document: Document, mention: Span) => string | null | undefined;

const NO_SPAN: Span = { start: 0, end: 0 };

function decided(
  resolution: Resolution,
  study: string | null | undefined,
  entries: readonly { readonly reference: Reference; readonly study: string | null }[],
): Resolution {
  if (study === undefined) return resolution;
  if (study === null) return { status: 'none', studies: [], references: [], reasons: ['You decided that it is none of these.'], near: [] };
  const own = entries.filter((entry) => entry.study === study).map(({ reference }) => reference.position);
  const references = own.length > 0 ? own : resolution.studies.includes(study) ? [] : resolution.references;
  return { status: 'one', studies: [study], references, reasons: ['You decided which study it is.'], near: [] };
}

function* matchReferences(
  references: readonly Reference[],
  index: StudyIndex,
  previous: Memory | undefined,
): Steps<ReadonlyMap<string, RecordMatch | null>> {
  const known = previous?.index === index ? previous.matches : null;
  const matches = new Map<string, RecordMatch | null>();
  for (const reference of references) {
    const key = entryKey(reference);
    const found = known?.get(key);
    matches.set(key, found !== undefined ? found : matchRecord(reference, index));
    if (found === undefined) yield;
  }
  return matches;
}

/** What an entry says: its text, or its data where it stands in front matter and its text is only the title. */
const entryKey = ({ text, origin, item }: Reference): string => (origin === 'list' || origin === 'footnote' ? text : JSON.stringify(item));

/** Positions of the citations that lead to each entry, by the entry's. */
function citersOf(citations: readonly Citation[]): ReadonlyMap<number, readonly number[]> {
  const citers = groupByAll(citations, ({ resolution }) => resolution.references);
  return new Map([...citers].map(([reference, all]) => [reference, all.map(({ position }) => position)]));
}

function studiesOf(citations: readonly Citation[], listed: readonly ListedReference[], index: StudyIndex): ReadonlyMap<string, Study> {
  const ids = [...citations.flatMap((citation) => citation.resolution.studies), ...listed.flatMap((entry) => entry.study ?? [])];
  return new Map(ids.flatMap((id) => [index.study(id)].flatMap((study) => (study ? [[id, study] as const] : []))));
}
