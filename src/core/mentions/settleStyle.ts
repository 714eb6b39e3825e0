import type { Document } from '../document/document.js';
import type { Found } from '../document/place.js';
import { isInSquareBrackets } from './inSquareBrackets.js';
import type { Mention, NumberedMention } from './mention.js';
import { entryEvidence, isWeak } from './weakMentions.js';

type FoundMention = Found<Mention>;
type FoundNumbered = Found<NumberedMention>;

/** From how many bare numbers at the end of a clause on they are taken for citations. */
const FEWEST_BARE = 3;
const FEWEST_ROUND = 3;

/**
 * Decides which candidates are citations, from how the whole article cites. Numbers in round brackets and bare numbers are citations only
 * where no other style prevails; a footnote marker is one where its footnote is an entry of the list.
 */
export function settleStyle(
  document: Document,
  found: readonly (readonly FoundMention[])[],
  isReferenceBlock: (block: number) => boolean,
): (block: number, one: FoundMention) => boolean {
  let square = 0;
  let raised = 0;
  let years = 0;
  let keys = 0;
  const round: FoundNumbered[] = [];
  const bare: FoundNumbered[] = [];
  found.forEach((ones, block) => {
    if (isReferenceBlock(block)) return;
    for (const one of ones) {
      if (one.kind === 'authorYear' && one.year !== null) years++;
      else if (one.kind === 'citationKey') keys++;
      else if (one.kind !== 'numbered') continue;
      else if (one.form === 'square') square++;
      else if (one.form === 'superscript') raised++;
      else if (one.form === 'bare') bare.push(one);
      else if (endsClause(document, block, one)) round.push(one);
    }
  });

  // Where one style prevails by far, the few of the other are formulas, intervals, affiliations or powers.
  const isSquareStyle = square >= 5 && square > 4 * raised;
  const isRaisedStyle = raised >= 5 && raised > 4 * square;
  const isRoundStyle =
    round.length >= FEWEST_ROUND && round.length > 2 * (square + raised + keys) && round.length > years && isDense(round);
  const isBareStyle = bare.length >= FEWEST_BARE && square + raised + keys + years === 0 && !isRoundStyle && isDense(bare);
  const citedFootnotes = new Set(
    document.blocks
      .filter((block) => block.content.footnote !== null && isReferenceBlock(block.index))
      .map((block) => block.content.footnote),
  );
  const hasKeyList =
    document.frontMatter !== null && ['bibliography', 'references'].some((field) => field in (document.frontMatter?.values ?? {}));

  const hasEntry = entryEvidence(document, isReferenceBlock);

  return (block, one) => {
    const text = document.blocks[block]?.content.prose.text ?? '';
    switch (one.kind) {
      case 'numbered':
        if (one.form === 'round') return isRoundStyle && !isEnumeration(text, one);
        if (one.form === 'square') return !isRaisedStyle;
        return one.form === 'bare' ? isBareStyle : !isSquareStyle;
      case 'authorYear':
        return !isWeak(text, one) || hasEntry(one);
      case 'footnote':
        return citedFootnotes.has(one.label);
      case 'citationKey':
        return hasKeyList || isInSquareBrackets(text, one.range) || (document.format === 'markdown' && /\d/.test(one.keys[0] ?? ''));
      default:
        return true;
    }
  };
}

/** Whether the number stands where a citation would: before a stop or comma, or at the end. */
function endsClause(document: Document, block: number, one: FoundMention): boolean {
  const text = document.blocks[block]?.content.prose.text ?? '';
  return /^(?:\s?[.,;:)]|$)/.test(text.slice(one.range.end, one.range.end + 2)) && !isEnumeration(text, one as FoundNumbered);
}

/** "(1) pain, (2) sleep": a number in brackets that opens an item, with the next or the one before it opening another. */
function isEnumeration(text: string, one: FoundNumbered): boolean {
  const [number, second] = one.numbers;
  if (number === undefined || second !== undefined || !opensItem(text, one.range.start, one.range.end)) return false;
  const near = text.slice(Math.max(0, one.range.start - FARTHEST_ITEM), one.range.end + FARTHEST_ITEM);
  return [number - 1, number + 1].some((other) => {
    const at = near.indexOf(`(${other})`);
    return at >= 0 && opensItem(near, at, at + `(${other})`.length);
  });
}

/** In units. */
const FARTHEST_ITEM = 4000;

function opensItem(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[:;,]\s|(?<!al)\.\s|\band\s|\bor\s)$/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^\s[\p{L}\d]/u.test(text.slice(end, end + 2))
  );
}

/**
 * Whether the numbers are those of a list that is counted from 1: most numbers up to the highest are there. One slip, a number far beyond
 * the others, does not change that.
 */
function isDense(ones: readonly FoundNumbered[]): boolean {
  const numbers = new Set(ones.flatMap(({ numbers }) => numbers));
  const sorted = [...numbers].sort((a, b) => a - b);
  const highest = sorted.at(sorted.length >= 4 ? -2 : -1) ?? 0;
  return numbers.size >= 2 && Math.min(...numbers) <= 3 && numbers.size >= highest / 3;
}
