/** Above these the parser takes more than linear time, or the stack. */
const mostBrackets = 2000;
const deepestNesting = 50;
const largestSize = 1_000_000;

/** Whether the Markdown of a group is too large or too nested to be parsed. */
export function isTooComplex(text: string): boolean {
  if (text.length > largestSize) return true;
  let brackets = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const words = line.trimStart();
    if (words === '') {
      brackets = 0;
      continue;
    }
    for (let at = 0; at < words.length; at++) {
      const unit = words.charCodeAt(at);
      if (unit === 91 || unit === 93) brackets++;
    }
    if (brackets > mostBrackets || nestingOf(line, words) > deepestNesting) return true;
  }
  return false;
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
