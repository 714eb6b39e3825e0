import { gated } from '../expressions/gated.js';
import type { Document } from '../document/document.js';
import { sectionAt } from '../document/sections.js';
import { type Placed, sentenceAt } from '../document/place.js';
import { firstFrom } from '../text/firstFrom.js';
import { overlaps } from '../text/span.js';
import type { CitationReach } from './inReach.js';

/**
 * Whether something near the words says which studies they mean: a citation, link or place-holder in reach, in the next sentence, in the
 * list or table that the sentence leads into, or a review, named before in the paragraph, whose studies the words go on about.
 * `heldOpen` are the blocks with a place-holder for a source.
 */
export function isNamedNearby(
  document: Document,
  place: Pick<Placed, 'block' | 'range'>,
  heldOpen: ReadonlySet<number>,
  reach: CitationReach,
): boolean {
  const block = document.blocks[place.block];
  if (!block || reach.of(place).length > 0) return true;
  const { prose, sentences, marks } = block.content;
  const sentence = sentenceAt(block, place.range.start);
  if (marks.some((mark) => (mark.kind === 'link' || mark.kind === 'footnoteReference') && overlaps(mark, sentence))) return true;
  if (heldOpen.has(place.block)) return true;
  const next = sentences[firstFrom(sentences, sentence.start + 1, ({ start }) => start)];
  if (next && (reach.isCitedIn(place.block, next) || namesStudy.test(prose.text.slice(next.start, next.end)))) return true;
  const words = prose.text.slice(sentence.start, sentence.end);
  const isLead = /:\s{0,3}$/.test(words);
  const following = next ? undefined : document.blocks[place.block + 1];
  if (following && following.content.kind === 'paragraph') {
    const first = following.content.sentences[0];
    if (isLead && reach.areCited({ start: place.block + 1, end: place.block + listReach + 1 })) return true;
    if (first && reach.isCitedIn(following.index, first)) return true;
  }
  if (sumsUp.test(prose.text) && sectionCites(document, place.block, reach)) return true;
  if (namesStudy.test(words)) return true;
  const before = prose.text.slice(Math.max(0, sentence.start - farthest), sentence.start);
  return aReview.test(before) && (reach.isCitedIn(place.block, { start: 0, end: sentence.start }) || namesStudy.test(before));
}

/** In units, so far a paragraph goes on about the studies of a review: some seven hundred words. */
const farthest = 4000;

/** A paragraph that sums up its section goes on about what was cited there. */
const sumsUp =
  /^(?:overall|in (?:summary|conclusion|short|sum)|taken together|to (?:summari[sz]e|conclude|sum up)|collectively|altogether)\b/i;

function sectionCites(document: Document, at: number, reach: CitationReach): boolean {
  const section = sectionAt(document, at);
  return section !== undefined && reach.areCited({ start: section.blocks.start, end: at });
}

/** A list behind a colon names its studies within so many blocks. */
const listReach = 12;

/** A study, its place or its people told apart: "a study published in The Lancet", "researchers at Stanford", "the VITAL trial". */
const namesStudy = gated(
  /\b(?:one|a|an|another|the|this|that)(?: \p{L}[\p{L}-]{0,18}){0,3} (?:study|trial|review|meta-analysis|analysis|paper|report)\b[^.;]{0,60}\b(?:in \p{Lu}|by \p{Lu}|from \p{Lu}|at (?:the )?\p{Lu}|(?:of|in|with|involving|including) (?:about |over |more than |nearly )?\d)|\b(?:published|reported) in (?:the (?:journal )?)?\p{Lu}|\b(?:researchers|scientists|investigators|team) (?:at|from) (?:the )?\p{Lu}|\b[A-Z][A-Z0-9-]{2,12} (?:trial|study|studies|trials)\b|\bCochrane\b/u,
);
const aReview = /\b(?:review|meta-analys[ei]s|overview|pooled)\b/i;
