/** Above these the parser takes more than linear time, or the stack. Counted in a stretch of lines without a blank one between them. */
const mostBrackets = 2000;
const mostDelimiters = 2000;
const mostBars = 400;
const mostUnderlines = 60;
const deepestNesting = 50;
/** Lines times the levels they stand in, where those are more than a few: the parser goes through all open containers at every line. */
const mostNestedLines = 8000;
const largestSize = 1_000_000;

/** Whether the Markdown of a group is too large or too nested to be parsed. */
export function isTooComplex(text: string): boolean {
  if (text.length > largestSize) return true;
  let counts = { brackets: 0, delimiters: 0, underlines: 0 };
  let nestedLines = 0;
  let isTable = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const words = line.trimStart();
    if (words === '') isTable = false;
    else if (tableRule.test(words)) isTable = true;
    // Each row of a table and each item of a list is read on its own.
    if (words === '' || isTable || itemStart.test(words)) counts = { brackets: 0, delimiters: 0, underlines: 0 };
    const bars = isRule(words) ? 0 : count(words, counts);
    if (underline.test(words)) counts.underlines++;
    const nesting = nestingOf(line, words);
    if (nesting > 4) nestedLines += nesting;
    if (counts.brackets > mostBrackets || counts.delimiters > mostDelimiters || (isTable && bars > mostBars)) return true;
    if (counts.underlines > mostUnderlines) return true;
    if (nesting > deepestNesting || nestedLines > mostNestedLines) return true;
  }
  return false;
}

const itemStart = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;
const tableRule = /^\|?[ \t]{0,100}:?-{1,500}:?[ \t]{0,100}(?:\||$)/;

/** The underline of a heading, of which a stretch of lines has one or two. */
const underline = /^(?:={1,1000}|-{1,1000})[ \t]{0,100}$/;

/** Whether the line is one sign over and over: a rule, a heading's underline, a gap to be filled in. */
const isRule = (words: string): boolean =>
  words.length > 3 && /^[-*_=~](.)\1{0,100000}[ \t]{0,100}$/.test(words) && words.charAt(0) === words.charAt(1);

/** Adds what the line holds to the counts; gives its bars. */
function count(words: string, counts: { brackets: number; delimiters: number }): number {
  let bars = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit === 91 || unit === 93) counts.brackets++;
    else if (unit === 42 || unit === 95 || unit === 126) counts.delimiters++;
    else if (unit === 124) bars++;
  }
  return bars;
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
