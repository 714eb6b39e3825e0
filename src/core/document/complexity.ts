/** Above these the parser takes more than linear time, or the stack. */
const largestSize = 1_000_000;
const deepestNesting = 50;
/** Lines times the levels they stand in, where those are more than a few: the parser goes through all open containers at every line. */
const mostNestedLines = 8000;
/** Brackets, and separately signs of emphasis, in a paragraph, list item or table row; and in lines without a blank one between them. */
const mostSigns = 2000;
const mostBracketsOfStretch = 8000;
const mostEmphasisOfStretch = 4000;
const mostUnderlines = 60;
const mostBars = 400;
const mostRows = 2000;

/** Whether the Markdown of a group is too large or too nested to be parsed. */
export function isTooComplex(text: string): boolean {
  if (text.length > largestSize) return true;
  let nestedLines = 0;
  let own = noSigns;
  let stretch = noSigns;
  let underlines = 0;
  let rows = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const words = line.trimStart();
    if (words === '') {
      own = stretch = noSigns;
      underlines = rows = 0;
      continue;
    }
    if (rows > 0 || tableRule.test(words)) rows++;
    if (rows > 0 || itemStart.test(words)) own = noSigns;
    const signs = isRule(words) ? noSigns : signsIn(words);
    own = sum(own, signs);
    stretch = sum(stretch, signs);
    if (underline.test(words)) underlines++;
    const nesting = nestingOf(line, words);
    if (nesting > 4) nestedLines += nesting;
    if (nesting > deepestNesting || nestedLines > mostNestedLines || underlines > mostUnderlines) return true;
    if (own.brackets > mostSigns || own.emphasis > mostSigns) return true;
    if (stretch.brackets > mostBracketsOfStretch || stretch.emphasis > mostEmphasisOfStretch) return true;
    if (rows > mostRows || (rows > 0 && signs.bars > mostBars)) return true;
  }
  return false;
}

interface Signs {
  readonly brackets: number;
  readonly emphasis: number;
  readonly bars: number;
}

const noSigns: Signs = { brackets: 0, emphasis: 0, bars: 0 };

const sum = (a: Signs, b: Signs): Signs => ({
  brackets: a.brackets + b.brackets,
  emphasis: a.emphasis + b.emphasis,
  bars: a.bars + b.bars,
});

const itemStart = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;
const tableRule = /^(?:\|[ \t]{0,100}:?-{1,500}:?|:?-{1,500}:?[ \t]{0,100}\|)/;

/** The underline of a heading, of which a stretch of lines has one or two. */
const underline = /^(?:={1,1000}|-{1,1000})[ \t]{0,100}$/;

/** Whether the line is one sign over and over: a rule, a heading's underline, a gap to be filled in. */
function isRule(words: string): boolean {
  const sign = words.charAt(0);
  return words.length > 3 && '-*_=~'.includes(sign) && words.replaceAll(sign, '').trim() === '';
}

function signsIn(words: string): Signs {
  let brackets = 0;
  let emphasis = 0;
  let bars = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit === 91 || unit === 93) brackets++;
    else if (unit === 42 || unit === 95 || unit === 126) emphasis++;
    else if (unit === 124) bars++;
  }
  return { brackets, emphasis, bars };
}

/** How deep quotes and lists stand in one another at the start of the line, as far as can be seen from the line alone. */
function nestingOf(line: string, words: string): number {
  let depth = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charAt(at);
    if (unit === '>') depth++;
    else if ((unit === '-' || unit === '*' || unit === '+') && isSpaceOrEnd(words.charAt(at + 1))) depth++;
    else if ((unit === '.' || unit === ')') && isSpaceOrEnd(words.charAt(at + 1))) depth++;
    else if (unit !== ' ' && unit !== '\t' && !(unit >= '0' && unit <= '9')) break;
  }
  return depth === 0 ? 0 : depth + Math.floor((line.length - words.length) / 2);
}

const isSpaceOrEnd = (unit: string): boolean => unit === '' || unit === ' ' || unit === '\t';
