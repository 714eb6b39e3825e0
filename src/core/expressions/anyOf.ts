/**
 * One of many words, as a piece of an expression: `(?:p(?:atients?|eople)|women)`. What begins alike stands together, so that a word of the
 * text is held against few of them. Longer ones don't come first: something must follow that tells where the word ends, such as `\b`.
 * A word may be an expression, with no `|` outside of brackets.
 */
export function anyOf(words: readonly string[]): string {
  const beginnings = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const first = beginsPlainly(word) ? word.charAt(0) : word;
    beginnings.set(first, [...(beginnings.get(first) ?? []), word.slice(first.length)]);
  }
  const parts = [...beginnings].map(([first, rests]) => first + (rests.length > 1 ? anyOf(rests) : (rests[0] ?? '')));
  return `(?:${parts.join('|')})`;
}

/** Whether the first letter stands for itself, and once. */
const beginsPlainly = (word: string): boolean => /^[A-Za-z](?![?*+{])/.test(word);
