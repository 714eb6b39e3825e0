import type { Document } from '../document/document.js';
import type { Figure } from '../figures/figure.js';
import type { Notes } from '../notes.js';
import { mapInSteps, type Steps } from '../steps.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import { groupBy } from '../text/groupBy.js';
import type { BoundFigure, Citation } from './article.js';
import type { Binder } from './bindFigures.js';
import { withdrawDoubtful } from './doubts.js';
import { judgeFigure } from './judgeFigure.js';
import { judgeByWords } from './openFigures.js';
import { withdrawOtherScope } from './otherScope.js';

/**
 * The figures, in their order, each with the citation that it is said of and how it compares. A block's verdicts depend on its figures, on
 * what they are said of and on what the block cites, and are kept as long as these are the same.
 */
export function* judgeFigures(
  document: Document,
  figures: readonly Figure[],
  binder: Binder,
  citations: readonly Citation[],
  index: StudyIndex,
  notes: Notes,
): Steps<readonly BoundFigure[]> {
  const judged: BoundFigure[] = [];
  for (const [at, ofBlock] of groupBy(figures, ({ block }) => block)) {
    const content = document.blocks[at]?.content;
    if (!content) continue;
    const owners = ofBlock.map((figure) => (figure.isBare ? null : binder.ownerOf(figure)));
    const given: unknown[] = [];
    for (const { mention, resolution } of binder.citationsIn(at)) given.push(mention.range, resolution);
    // A range or a mention's range is the same wherever its block stands.
    ofBlock.forEach(({ range }, one) => {
      const owner = citations[owners[one] ?? -1];
      given.push(range, owner?.mention.range, owner?.resolution);
    });
    const kept = notes.newest(judgeFigures, content, given, (): Judged => ({ newest: null }));
    kept.newest = kept.newest
      ? moved(kept.newest, ofBlock, owners)
      : { figures: ofBlock, owners, bound: yield* judgeBlock(document, ofBlock, owners, citations, binder, index) };
    for (const bound of kept.newest.bound) judged.push(bound);
    yield;
  }
  return judged;
}

interface Judged {
  newest: JudgedBlock | null;
}

interface JudgedBlock {
  /** As they stood then, and the positions of what they were said of. */
  readonly figures: readonly Figure[];
  readonly owners: readonly (number | null)[];
  readonly bound: readonly BoundFigure[];
}

/** The figures of one block, by what the index and the words around say. */
function* judgeBlock(
  document: Document,
  figures: readonly Figure[],
  owners: readonly (number | null)[],
  citations: readonly Citation[],
  binder: Binder,
  index: StudyIndex,
): Steps<readonly BoundFigure[]> {
  const citationsIn = (block: number): readonly Citation[] => binder.citationsIn(block);
  const judged = yield* mapInSteps(figures, (figure, at) => judgeFigure(figure, citations[owners[at] ?? -1] ?? null, index));
  const sure = yield* withdrawDoubtful(document, judged, citations, citationsIn);
  return withdrawOtherScope(document, yield* judgeByWords(document, sure, citations, citationsIn, index));
}

/** The same verdicts where the figures and citations stand now. */
function moved(before: JudgedBlock, figures: readonly Figure[], owners: readonly (number | null)[]): JudgedBlock {
  if (figures.every((figure, at) => figure === before.figures[at] && owners[at] === before.owners[at])) return before;
  const bound = before.bound.map((one, at): BoundFigure => {
    const figure = figures[at] ?? one.figure;
    const isAsRead = one.figure === before.figures[at];
    return {
      ...one,
      figure: isAsRead ? figure : { ...figure, outcome: one.figure.outcome },
      citation: one.citation === null ? null : (owners[at] ?? null),
    };
  });
  return { figures, owners, bound };
}
