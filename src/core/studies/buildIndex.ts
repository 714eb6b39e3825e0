import { DecisionBook } from '../decisions/decisionBook.js';
import { readDecisions } from '../decisions/readDecisions.js';
import type { Problem } from './problem.js';
import { checkRelations, readStudies } from './readStudies.js';
import { readStatements } from './readStatements.js';
import { readStatusFacts, readUnfound } from './readStatusFacts.js';
import type { StatusFact, UnfoundReference } from './statusFact.js';
import type { Study } from './study.js';
import { StudyIndex } from './studyIndex.js';

/** The form of the bundled index; another number means that it was built by another version of Vouch. */
export const INDEX_VERSION = 1;

/** An index as it is written to a file. */
export interface IndexFile {
  readonly version: number;
  readonly studies: readonly Study[];
  readonly statusFacts: readonly StatusFact[];
  readonly unfound: readonly UnfoundReference[];
}

/** What an index is built from. Paths are as a problem shall name them. */
export interface IndexSources {
  readonly studies: { readonly path: string; readonly json: unknown };
  readonly statusFacts?: { readonly path: string; readonly json: unknown };
  readonly unfound?: { readonly path: string; readonly json: unknown };
  /** Texts whose statements about the studies are taken in. */
  readonly documents?: readonly { readonly path: string; readonly text: string }[];
  /** Which studies mentions in these texts are, where the texts don't tell, in the form of a file of decisions. */
  readonly mentions?: { readonly path: string; readonly text: string };
}

/** The index of checked records, and everything in them that is wrong: with any problem it is not fit to ship. Never throws. */
export function buildIndex(sources: IndexSources): { readonly index: IndexFile; readonly problems: readonly Problem[] } {
  const read = readStudies(sources.studies.json, sources.studies.path, 'bundled');
  const statusFacts = sources.statusFacts ? readStatusFacts(sources.statusFacts.json, sources.statusFacts.path) : NOTHING;
  const unfound = sources.unfound ? readUnfound(sources.unfound.json, sources.unfound.path) : NOTHING;
  const mentions = sources.mentions ? readDecisions(sources.mentions.text, sources.mentions.path) : NO_MENTIONS;
  const index = StudyIndex.of(read.studies);
  const book = new DecisionBook(mentions.decisions);
  const statements = readStatements(sources.documents ?? [], index, (document, mention) => book.studyOf(document, mention, index));
  const studies = read.studies.map((study) => ({ ...study, statements: statements.get(study.id) ?? [] }));
  return {
    index: { version: INDEX_VERSION, studies, statusFacts: statusFacts.records, unfound: unfound.records },
    problems: [
      ...read.problems,
      ...checkRelations(read.studies, sources.studies.path),
      ...statusFacts.problems,
      ...unfound.problems,
      ...mentions.problems,
    ],
  };
}

/**
 * The index that was written by `buildIndex`, which checked it; here only its version is. `source` tells it from other builds. Throws where
 * it is something else.
 */
export function loadBundledIndex(json: unknown, source: string | null = null): StudyIndex {
  if (!isIndexFile(json)) throw new Error(`this is no index of version ${INDEX_VERSION}`);
  return StudyIndex.of(json.studies, { statusFacts: json.statusFacts, unfound: json.unfound, source });
}

const NO_MENTIONS = { decisions: [], problems: [] } as const;
const NOTHING = { records: [], problems: [] } as const;

function isIndexFile(json: unknown): json is IndexFile {
  if (typeof json !== 'object' || json === null) return false;
  const { version, studies, statusFacts, unfound } = json as Partial<Record<keyof IndexFile, unknown>>;
  return version === INDEX_VERSION && Array.isArray(studies) && Array.isArray(statusFacts) && Array.isArray(unfound);
}
