import type { Binder } from '../article/bindFigures.js';
import type { Citation } from '../article/article.js';
import type { Block, BlockContent, Document } from '../document/document.js';
import { type Found, place, sentenceAt, sourceSpan } from '../document/place.js';
import { Notes } from '../notes.js';
import type { Study } from '../studies/study.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import type { Steps } from '../steps.js';
import { groupBy } from '../text/groupBy.js';
import { overlaps } from '../text/span.js';
import type { TextEdit } from '../text/textEdit.js';
import { denialOf } from './denial.js';
import { type Judgement, judgeResult, isUnreported } from './judgeResult.js';
import { StatedResults } from './readStatedResults.js';
import type { StatedResult } from './statedResult.js';

/** What a clause says that a study found, held against the study. */
export interface BoundResult {
  readonly stated: StatedResult;
  /** Position in `article.citations`. */
  readonly citation: number;
  /** One for each study that the citation may be. */
  readonly judgements: readonly (Judgement & { readonly study: Study })[];
  /** Whether the study's record names what it measured and this outcome is not among it. */
  readonly isUnreported: boolean;
  /** The edit that denies the effect ("improved" to "did not improve"), where that makes a correct sentence; else null. */
  readonly denial: TextEdit | null;
}

/**
 * What sentences state of outcomes and say of a cited study of the index, held against the study. `isLeftOut` tells which blocks to pass
 * over.
 */
export function* bindResults(
  document: Document,
  isLeftOut: (block: number) => boolean,
  binder: Binder,
  citations: readonly Citation[],
  index: StudyIndex,
  notes = new Notes(),
): Steps<readonly BoundResult[]> {
  const citationsIn = groupBy(citations, ({ mention }) => mention.block);
  const bindOne = (found: Found<StatedResult>, block: Block): BoundResult | null => {
    const owner = binder.ownerOf({ block: block.index, range: found.range });
    const together = owner === null ? citedTogether(block, found, citationsIn.get(block.index) ?? []) : [];
    const citation = owner ?? together[0]?.position ?? null;
    const cited = owner === null ? together : citations.slice(owner, owner + 1);
    const studies = cited.flatMap(({ resolution }) => resolution.studies).flatMap((id) => index.study(id) ?? []);
    if (citation === null || studies.length < together.length || studies.length === 0) return null;
    const judgements = studies.map((study) => ({ study, ...notes.ofBoth(judgeResult, found, study) }));
    if (together.length > 0 && !areAllWrong(judgements)) return null;
    const [study] = studies;
    const result = place<StatedResult>(document, block, found);
    return {
      stated: result,
      citation,
      judgements,
      isUnreported: study !== undefined && studies.length === 1 && notes.ofBoth(isUnreported, found, study),
      denial: judgements.every(isDeniable) ? denialIn(document, block, result) : null,
    };
  };
  const bound: BoundResult[] = [];
  for (const block of document.blocks) {
    if (isLeftOut(block.index)) continue;
    const sentences = binder.sentencesAboutStudies(block);
    if (sentences.length === 0) continue;
    for (const found of notes.of(resultsIn, block.content).among(sentences, notes)) {
      const one = bindOne(found, block);
      if (one) bound.push(one);
      yield;
    }
    yield;
  }
  return bound;
}

const resultsIn = (content: BlockContent): StatedResults => new StatedResults(content);

/**
 * The works of one bracket behind the result, "(Smith, 2007; Jones, 2010)" or "[3,4]", each of which is one study; empty where the sentence
 * names others too, or where one of them may be another.
 */
function citedTogether(block: Block, stated: Found<StatedResult>, inBlock: readonly Citation[]): readonly Citation[] {
  const sentence = sentenceAt(block, stated.range.start);
  const own = inBlock.filter(({ mention }) => overlaps(sentence, mention.range));
  const { text } = block.content.prose;
  const isGroup = own.every(({ mention, resolution }, at) => {
    const before = own[at - 1]?.mention.range.end;
    const gap = before === undefined ? '' : text.slice(before, mention.range.start);
    return resolution.status === 'one' && mention.range.start >= stated.effect.end && (before === undefined || inOneBracket.test(gap));
  });
  return own.length > 1 && isGroup ? own : [];
}

const inOneBracket = /^(?:[;,] ?|\]\[|\] ?\[|, ?&? ?|; see also )$/;

/** What is said of several works is wrong where it is wrong for each, in the same way. */
const areAllWrong = (judgements: readonly Judgement[]): boolean =>
  judgements.every(({ verdict, contradiction }) => verdict === 'contradicts' && contradiction === judgements[0]?.contradiction);

/** Where the study found no difference, the denied sentence is true. */
const isDeniable = ({ contradiction }: Judgement): boolean => contradiction === 'no-difference' || contradiction === 'not-significant';

function denialIn(document: Document, block: Block, stated: StatedResult): TextEdit | null {
  const words = denialOf(block.content.prose.text, stated);
  if (!words) return null;
  const span = sourceSpan(block, words.range);
  return document.text.slice(span.start, span.end) === words.from ? { ...span, newText: words.to } : null;
}
