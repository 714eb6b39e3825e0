import { gated } from '../expressions/gated.js';
import type { Placeholder } from '../article/article.js';
import type { BlockContent, Document } from '../document/document.js';
import { sourceSpan } from '../document/place.js';
import { contains, overlaps, type Span, textAt } from '../text/span.js';
import { Notes } from '../notes.js';
import { quotationsOf } from './sentenceShape.js';

export interface FoundPlaceholder {
  readonly kind: Placeholder['kind'];
  readonly range: Span;
}

/**
 * Places of the block that stand for a citation that isn't there: "(Source)" without a link, "[citation needed]", empty brackets, and a
 * space before the full stop where a raised number may have stood (`lost-marker`), which `settlePlaceholders` judges by the whole text.
 */
export function readPlaceholders(content: BlockContent): readonly FoundPlaceholder[] {
  const { text } = content.prose;
  if (content.kind === 'heading' || !mayHoldOne.test(text)) return [];
  const covered = [...quotationsOf(text), ...content.marks.filter((mark) => mark.kind === 'code')];
  const found = patterns.flatMap(({ kind, pattern, fits }) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ kind, range: { start: match.index, end: match.index + match[0].length } }))
      .filter(({ range }) => fits(text, range, content)),
  );
  return found
    .filter(({ range }) => !covered.some((span) => contains(span, range)))
    .filter(({ range }, at) => !found.some((other, before) => before < at && overlaps(other.range, range)))
    .sort((a, b) => a.range.start - b.range.start);
}

const mayHoldOne = /[([]|\s\.(?:\s|$)|TODO|FIXME/;

/** At least so many, so that it is no slip of the keyboard. */
const fewestLostMarkers = 3;

/**
 * The placeholders of the document, placed. Lost markers count where there are several and most sentences end as they should: a text
 * that always sets a space there has lost nothing. `readings` has one entry a block; blocks of the reference list hold none.
 */
export function settlePlaceholders(
  document: Document,
  readings: readonly (readonly FoundPlaceholder[])[],
  isReferenceBlock: (block: number) => boolean,
  notes = new Notes(),
): readonly Placeholder[] {
  const all = document.blocks.flatMap((block) =>
    isReferenceBlock(block.index)
      ? []
      : (readings[block.index] ?? []).map(({ kind, range }): Placeholder => {
          const span = sourceSpan(block, range);
          return { kind, span, block: block.index, text: textAt(document.text, span) };
        }),
  );
  const lost = all.filter((placeholder) => placeholder.kind === 'lost-marker').length;
  if (lost === 0) return all;
  const whole = document.blocks.reduce((sum, block) => sum + (isReferenceBlock(block.index) ? 0 : notes.of(wholeEnds, block.content)), 0);
  return lost >= fewestLostMarkers && whole > lost ? all : all.filter((placeholder) => placeholder.kind !== 'lost-marker');
}

const wholeEnds = (content: BlockContent): number =>
  content.sentences.filter(({ end }) => /[^\s.]\.$/.test(content.prose.text.slice(end - 2, end))).length;

interface Pattern {
  readonly kind: Placeholder['kind'];
  readonly pattern: RegExp;
  fits(text: string, range: Span, content: BlockContent): boolean;
}

const citationWord = '(?:citations?|cites?|sources?|references?|refs?)';
const anything = (): boolean => true;

/** A sign stands in front of what must stand before it: that is looked at in a few places then, and not at each. */
const patterns: readonly Pattern[] = [
  { kind: 'source-word', pattern: gated(/\((?:sources?)(?:, ?sources?){0,9}\)|\[sources?\]/gi), fits: standsForSource },
  {
    kind: 'citation-needed',
    pattern: gated(new RegExp(`[[(]${citationWord}(?: |-)?(?:needed|missing|required|here|tbd|\\?{1,3})[\\])]`, 'gi')),
    fits: anything,
  },
  {
    kind: 'citation-needed',
    pattern: gated(/\[(?:refs?|cites?|citations?|references?)\]|\((?:ref|cite|citation|REF|REFS|CITE)\)/gi),
    fits: isNoLink,
  },
  {
    kind: 'citation-needed',
    pattern: gated(/(?=[[(]\?)(?<=[\p{L}\d.,%)”’] ?)(?:\[\?{1,3}\]|\(\?{1,3}\))(?=[\s.,;:]|$)/gu),
    fits: isNoLink,
  },
  {
    kind: 'citation-needed',
    pattern: gated(/\((?:authors?|name|xx{1,9}|surname)(?: et al\.?)?,? (?:year|date|20xx|19xx|xxxx|yyyy|n\.?n\.?)\)/gi),
    fits: anything,
  },
  { kind: 'citation-needed', pattern: gated(/\(\p{Lu}[\p{L}'’ .&-]{1,60},? (?:20|19)XX\)/gu), fits: anything },
  {
    kind: 'citation-needed',
    pattern: gated(
      new RegExp(
        `[[(](?:todo|fixme|insert|add|needs?|find|missing)\\b:? ?(?:a |an |the |add |insert |find )?${citationWord}(?: here| needed)?[\\])]`,
        'gi',
      ),
    ),
    fits: anything,
  },
  {
    kind: 'citation-needed',
    pattern: gated(new RegExp(`\\b(?:TODO|FIXME):? ?(?:add |insert |find )?(?:a |the )?${citationWord}\\b`, 'g')),
    fits: anything,
  },
  {
    kind: 'empty-brackets',
    pattern: gated(/(?=[[(])(?<=[\p{L}\d%"”’.,)] )(?:\(\s?[,;]?\s?\)|\[\s?[,;]?\s?\])(?=[\s.,;:]|$)/gu),
    fits: standsForCitation,
  },
  { kind: 'lost-marker', pattern: /[ \u00a0]\.(?<=[\p{L}\d%)’”][ \u00a0]\.)(?=\s\s?[\p{Lu}“"(]|\s{0,3}$)/gu, fits: endsBareSentence },
];

/** "(Source)" whose every word is a link is a citation; "open (source) software" is another thing. */
function standsForSource(text: string, range: Span, content: BlockContent): boolean {
  const words = [...text.slice(range.start, range.end).matchAll(/sources?/gi)].map((match) => {
    const start = range.start + match.index;
    return { start, end: start + match[0].length };
  });
  const isLinked = (word: Span): boolean =>
    content.marks.some((mark) => (mark.kind === 'link' || mark.kind === 'footnoteReference') && contains(mark, word));
  if (words.every(isLinked)) return false;
  const isSmall = /^.s/.test(text.slice(range.start, range.end));
  return !isSmall || /^\s{0,2}(?:[.,;:]|$)/.test(text.slice(range.end, range.end + 4));
}

function isNoLink(_: string, range: Span, content: BlockContent): boolean {
  return !content.marks.some((mark) => mark.kind === 'link' && overlaps(mark, range));
}

const speaksOfBrackets =
  /\b(?:brackets?|parenthes[ei]s|braces|functions?|methods?|arrays?|lists?|tuples?|code|syntax|empty|call|calls|checkbox|box)\b[^.;]{0,40}$/i;

function standsForCitation(text: string, range: Span, content: BlockContent): boolean {
  return isNoLink(text, range, content) && !speaksOfBrackets.test(text.slice(Math.max(0, range.start - 80), range.start));
}

const citedBefore = /(?:\([^()]{0,120}\b(?:19|20)\d\d[a-z]?[^()]{0,40}\)|\]|\(\d{1,3}(?:[,–-] ?\d{1,3}){0,9}\))$/;

/** A citation in front of the space shows that no other was lost. */
function endsBareSentence(text: string, range: Span): boolean {
  return !citedBefore.test(text.slice(Math.max(0, range.start - 200), range.start));
}
