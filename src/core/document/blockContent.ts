import type { BlockContent, Mark } from './document.js';
import { type MarkedProse, standsAlike, trimmed, withoutUnits } from './prose.js';
import { sentencesOf } from './sentences.js';

/** Completes a block: reads raised and lowered digits, footnote references and bare addresses in its prose, and finds its sentences. */
export function blockContent(place: Omit<BlockContent, 'prose' | 'sentences' | 'marks'>, words: MarkedProse): BlockContent {
  let marked = words;
  if (place.kind === 'heading') marked = withoutMatch(marked, headingAttributes);
  if (marked.prose.text.includes('^')) marked = withRaised(marked, raised, 'superscript');
  if (marked.prose.text.includes('~')) marked = withRaised(marked, lowered, 'subscript');
  marked = trimmed(marked);
  const marks = [...marked.marks, ...footnoteReferences(marked), ...addresses(marked)].sort(byPlace);
  return { prose: marked.prose, sentences: sentencesOf(marked.prose.text, marks), marks, ...place };
}

/** Completes a block of plain text: its words as they stand, with marks over bare addresses. */
export function plainContent(place: Omit<BlockContent, 'prose' | 'sentences' | 'marks'>, words: MarkedProse): BlockContent {
  const marked = trimmed(words);
  const { prose } = marked;
  const marks = addresses(marked);
  return { prose, sentences: sentencesOf(prose.text, marks), marks, ...place };
}

const byPlace = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);

const headingAttributes = /\{[#.-][^{}]{0,200}\}\s{0,10}$/;

function withoutMatch(marked: MarkedProse, pattern: RegExp): MarkedProse {
  const match = pattern.exec(marked.prose.text);
  if (!match) return marked;
  return withoutUnits(marked, (offset) => offset < match.index);
}

// Pandoc's `^12^` and `H~2~O`. A tilde that means "about" stands before a digit and after a space.
const raised = /\^(?:[^\s^[\]]{1,40}|\[[\d,;\u2013-]{1,40}\])\^/g;
const lowered = /~(?<=[\p{L}\p{N})]~)[^\s~]{1,20}~(?!\d)/gu;

function withRaised(marked: MarkedProse, pattern: RegExp, kind: 'superscript' | 'subscript'): MarkedProse {
  const { prose } = marked;
  const signs = new Set<number>();
  const marks: Mark[] = [];
  for (const match of prose.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (!standsAlike(prose, match.index, end)) continue;
    signs.add(match.index).add(end - 1);
    marks.push({ kind, start: match.index, end, value: null });
  }
  if (marks.length === 0) return marked;
  return withoutUnits({ prose, marks: [...marked.marks, ...marks] }, (offset) => !signs.has(offset));
}

const footnoteReference = /\[\^([^\s[\]^]{1,100})\]/g;

/** References to footnotes whose text stands elsewhere in the file, where the parser does not know them as such. */
function footnoteReferences({ prose, marks }: MarkedProse): Mark[] {
  if (!prose.text.includes('[^')) return [];
  return [...prose.text.matchAll(footnoteReference)]
    .map((match): Mark => ({ kind: 'footnoteReference', start: match.index, end: match.index + match[0].length, value: match[1] ?? null }))
    .filter((mark) => standsAlike(prose, mark.start, mark.end))
    .filter((mark) => !marks.some((other) => other.kind === 'footnoteReference' && other.start === mark.start));
}

const address = /(?<![\w/.@-])(?:https?:\/\/|www\.)[^\s<>"\uFFFC]{2,2000}/gi;
const notOfAddress = /[.,;:!?'*_~\u2019\u201d]{1,10}$/;

/** Bare addresses, as GFM links them: without the punctuation of the sentence, and without a bracket that was opened before them. */
function addresses({ prose, marks }: MarkedProse): Mark[] {
  if (!prose.text.includes('://') && !/www\./i.test(prose.text)) return [];
  const found: Mark[] = [];
  for (const match of prose.text.matchAll(address)) {
    const printed = withoutStrayBracket(match[0]);
    const end = match.index + printed.length;
    if (marks.some((mark) => mark.kind === 'link' && mark.start < end && match.index < mark.end)) continue;
    found.push({
      kind: 'link',
      start: match.index,
      end,
      value: printed.startsWith('w') || printed.startsWith('W') ? `http://${printed}` : printed,
    });
  }
  return found;
}

function withoutStrayBracket(printed: string): string {
  let kept = printed.replace(notOfAddress, '');
  for (let round = 0; round < 10; round++) {
    const last = kept.charAt(kept.length - 1);
    const opening = last === ')' ? '(' : last === ']' ? '[' : '';
    if (opening === '' || kept.split(opening).length >= kept.split(last).length) break;
    kept = kept.slice(0, -1).replace(notOfAddress, '');
  }
  return kept;
}
