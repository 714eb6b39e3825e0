/** How long a heading of plain text may be: in units and in words. */
export interface HeadingLimits {
  readonly units: number;
  readonly words: number;
}

/** A line between blank lines. */
export const aloneLimits: HeadingLimits = { units: 90, words: 14 };
/** A line right above a longer one, in text with one paragraph a line: there, what lacks a full stop is hardly a paragraph. */
export const aboveLimits: HeadingLimits = { units: 120, words: 18 };

/** Whether a line of plain text has the shape of a heading: short, without a sentence's end, and no reference, address or name list. */
export function isHeadingLike(words: string, limits: HeadingLimits): boolean {
  if (words.length > limits.units || !/^["'“‘]?[\p{Lu}\d]/u.test(words) || !/\p{L}{2}/u.test(words)) return false;
  const count = words.split(/\s{1,20}/).length;
  if (count > limits.words) return false;
  if (/[.;,!…]["'”’)]?$/.test(words) || (words.endsWith(':') && count > 4)) return false;
  return !citationSign.test(words) && !/[\p{Ll})]{2}\.\s\p{Lu}/u.test(words);
}

const citationSign =
  /\bet al\b|\((?:19|20)\d{2}[a-z]?\)|\b(?:19|20)\d{2};|https?:|www\.|@|\bdoi\b|\bPMID\b|\[\d{1,3}\]$|\d{1,4}\s?\(\d{1,4}\)\s?:|\(Source\)/i;

/**
 * The rank of a heading of plain text: that of its number ("2.1 Methods" is 3), else 2; 3 in text with one paragraph a line for a heading
 * written as a sentence, since such text has headings in title case above those.
 */
export function headingDepth(words: string, isLineText: boolean): number {
  const number = /^\d{1,2}(?:\.\d{1,2}){0,4}/.exec(words)?.[0];
  if (number !== undefined) return Math.min(6, number.split('.').length + 1);
  return isLineText && !isTitle(words) ? 3 : 2;
}

/** Whether all longer words but the first begin with a capital, or it is a question. */
function isTitle(words: string): boolean {
  if (words.endsWith('?')) return true;
  return words
    .split(/[\s-]{1,20}/)
    .slice(1)
    .every((word) => word.length <= 3 || !/^\p{Ll}/u.test(word) || /^(?:from|with|into|over|than|that|versus)$/.test(word));
}
