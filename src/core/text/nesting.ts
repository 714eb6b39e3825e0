/**
 * Whether the brackets of a YAML or JSON text are so many, or lie so deep in one another, that its parser would take forever or use up the
 * stack. That must be known before: a regular expression that is compiled where no stack is left ends the whole process, and nothing can
 * catch it.
 */
export function isTooNested(text: string): boolean {
  let depth = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) {
      depth++;
      count++;
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
    if (depth > DEEPEST || count > MOST_BRACKETS) return true;
  }
  return marksInOneLine.test(text);
}

const DEEPEST = 100;
const MOST_BRACKETS = 5000;
/** "- - - a": each mark opens a list, or a map, within the one before. */
const marksInOneLine = /(?:[-?:][ \t]{1,20}){100}/;
