import type { Block, Document } from '../document/document.js';
import { sentenceAt } from '../document/place.js';
import type { Placed } from '../document/place.js';
import type { Notes } from '../notes.js';
import type { Span } from '../text/span.js';
import type { Citation } from './article.js';
import type { Binder } from './bindFigures.js';
import { clauseAround } from './clauses.js';
import { isNarrative } from './owners.js';

/**
 * The citation whose design a phrase states, or null. Beside what holds for figures, the phrase must not be what the cited authors
 * describe, call for or led to, nor a trial that came after theirs: "Smith (2007) was an open-label pilot; a randomised trial came later".
 */
export function ownerOfDesign(
  document: Document,
  design: Placed,
  binder: Binder,
  citations: readonly Citation[],
  notes: Notes,
): number | null {
  const owner = binder.ownerOf(design);
  const block = document.blocks[design.block];
  const citation = owner === null ? undefined : citations[owner];
  const mention = citation?.mention;
  if (!block || !mention || mention.block !== design.block) return owner;
  const isOwn = notes.newest(statesDesign, design.range, [block.content, mention.range, isNarrative(citation)], () =>
    statesDesign(block, design.range, citation),
  );
  return isOwn ? owner : null;
}

/** Whether the phrase is said of the citation, by the words between and around the two. */
function statesDesign(block: Block, design: Span, citation: Citation): boolean {
  const { text } = block.content.prose;
  const mention = citation.mention.range;
  const sentence = sentenceAt(block, design.start);
  if (mention.end <= sentence.start || mention.start >= sentence.end) return true;
  const clause = clauseAround(text, sentence, design);
  if (mention.end <= clause.start || mention.start >= clause.end) return false;
  if (mention.end <= design.start) {
    const between = text.slice(mention.end, design.start);
    const lead = text.slice(sentence.start, mention.start);
    return !OF_OTHERS.test(between) && !REFERRED.test(lead);
  }
  const before = text.slice(sentence.start, design.start);
  const between = text.slice(design.end, mention.start);
  const isOneOfSeveral = /\b(?:one|two|three|four|single|other|included) (?:[\w-]{1,14} )?$/i.test(before);
  return !LATER.test(between) && (!isOneOfSeveral || isNarrative(citation));
}

const OF_OTHERS =
  /\b(?:describ\w{1,3}|summari[sz]\w{1,3}|review(?:s|ed)?|discuss\w{0,3}|cit(?:e|es|ed)|mention\w{0,3}|noted?s?|includ\w{1,3}|identif\w{1,4}|led to|lead to|call\w{0,3} for|confirm\w{0,3}|follow\w{0,3}|inspir\w{1,3}|prompt\w{0,3}|plan\w{0,4}|await\w{0,3}|needs?|needed|suggest\w{0,3}|propos\w{1,3}|drew on|rel(?:y|ied) on)\b/i;
const REFERRED = /\b(?:according to|review by|as)\b[^.;]{0,40}$/i;
const LATER =
  /\b(?:confirm\w{0,3}|replicat\w{1,3}|follow\w{0,3}|support\w{0,3}|extend\w{0,3}|contradict\w{0,3}|cit(?:e|es|ed|ing)|refut\w{1,3})\b/i;
