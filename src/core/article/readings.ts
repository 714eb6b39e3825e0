import type { Claim } from '../claims/claim.js';
import type { StatedDesign } from '../claims/design.js';
import { readPlaceholders } from '../claims/findPlaceholders.js';
import { type AbsentTrials, readAbsentTrials } from '../claims/absentTrials.js';
import { readClaimsInSteps } from '../claims/readClaims.js';
import { readDesigns } from '../claims/readDesigns.js';
import { readStrongWords, type StrongWords } from '../claims/readStrongWords.js';
import { readVagueAttributions, type VagueAttribution } from '../claims/vagueAttributions.js';
import type { BlockContent } from '../document/document.js';
import { type Found, withOwnRanges } from '../document/place.js';
import { type FactStatement, readFactStatements } from '../evidence/readFactStatements.js';
import type { Figure } from '../figures/figure.js';
import { readFiguresInSteps } from '../figures/readFigures.js';
import { readMentions } from '../mentions/findMentions.js';
import type { Mention } from '../mentions/mention.js';
import { readStatistics } from '../statistics/readStatistics.js';
import { Notes } from '../notes.js';
import { foldWords } from '../studies/fold.js';
import type { Statistic } from '../statistics/statistic.js';
import { finish, type Steps } from '../steps.js';

/** What a block tells by itself, wherever it stands: kept from edit to edit as long as the block stays as it is. */
export interface Readings {
  /** All its words, folded, each once: what the article is about. */
  readonly words: readonly string[];
  readonly mentions: readonly Found<Mention>[];
  readonly figures: readonly Found<Figure>[];
  readonly statistics: readonly Found<Statistic>[];
  readonly designs: readonly Found<StatedDesign>[];
  readonly claims: readonly Found<Claim>[];
  readonly strongWords: readonly Found<StrongWords>[];
  readonly vagueAttributions: readonly Found<VagueAttribution>[];
  readonly absentTrials: readonly Found<AbsentTrials>[];
  readonly factStatements: readonly Found<FactStatement>[];
  readonly placeholders: ReturnType<typeof readPlaceholders>;
}

export const readBlock = (content: BlockContent, notes = new Notes()): Readings => finish(readBlockInSteps(content, notes));

/** The same with a break behind each of the longer readers, number and sentence. */
export function* readBlockInSteps(content: BlockContent, notes: Notes): Steps<Readings> {
  const words = wordsOf(content, notes);
  const mentions = readMentions(content);
  yield;
  const figures = yield* readFiguresInSteps(content);
  yield;
  const statistics = readStatistics(content);
  const designs = readDesigns(content, notes);
  yield;
  const claims = yield* readClaimsInSteps(content, notes);
  yield;
  const strongWords = readStrongWords(content);
  const vagueAttributions = readVagueAttributions(content);
  yield;
  const absentTrials = readAbsentTrials(content);
  yield;
  const factStatements = readFactStatements(content);
  yield;
  return {
    words,
    mentions: withOwnRanges(mentions),
    figures: withOwnRanges(figures),
    statistics,
    designs,
    claims: withOwnRanges(claims),
    strongWords: withOwnRanges(strongWords),
    vagueAttributions,
    absentTrials: withOwnRanges(absentTrials),
    factStatements: withOwnRanges(factStatements),
    placeholders: readPlaceholders(content),
  };
}

/** Of a long paragraph an edit leaves most sentences as they were. Mark-up, which is left out, may reach over several. */
function wordsOf({ prose: { text }, sentences }: BlockContent, notes: Notes): readonly string[] {
  if (text.length < LONG || text.includes('<')) return [...new Set(foldWords(text))];
  const starts = [0, ...sentences.map(({ start }) => start).filter((start) => text.charAt(start - 1) === ' '), text.length];
  const words = new Set<string>();
  for (let at = 1; at < starts.length; at++)
    for (const word of notes.ofText(foldWords, text.slice(starts[at - 1], starts[at]), foldWords)) words.add(word);
  return [...words];
}

/** From so many units on. */
const LONG = 1500;
