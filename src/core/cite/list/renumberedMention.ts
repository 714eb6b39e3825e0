/**
 * The words of a mention with other numbers, which are put in rising order with runs of three or more as a range, in the mention's own
 * signs. Null where it says more than numbers: nobody can tell to which of them a letter or a locator belongs.
 */
export function renumberedMention(written: string, given: readonly number[]): string | null {
  const isRaised = /[⁰¹²³⁴-⁹]/.test(written);
  const numbers = [...given].sort((a, b) => a - b);
  const inside = (isRaised ? RAISED_NUMBERS : NUMBERS).exec(written);
  if (!inside) return null;
  const around = written.slice(0, inside.index) + written.slice(inside.index + inside[0].length);
  if (/[\p{L}\p{N}]/u.test(around.replace(/<\/?sup>|\\(?=[[\]])/g, ''))) return null;
  const comma = /[,;]\s?/.exec(inside[0])?.[0] ?? ',';
  const dash = /[–—⁻‐-]/.exec(inside[0])?.[0] ?? (isRaised ? '⁻' : '–');
  const words = runsOf(numbers).map(([from, to]) =>
    to - from > 1 ? `${from}${dash}${to}` : to > from ? `${from}${comma}${to}` : `${from}`,
  );
  const joined = words.join(comma);
  const newText = isRaised ? joined.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : joined;
  return written.slice(0, inside.index) + newText + written.slice(inside.index + inside[0].length);
}

const NUMBERS = /\d{1,4}(?:[\s,;–—⁻⁺‐-]{1,4}\d{1,4}){0,40}/;
const RAISED_NUMBERS = /[⁰¹²³⁴-⁹]{1,4}(?:[\s,;–—⁻⁺‐-]{1,4}[⁰¹²³⁴-⁹]{1,4}){0,40}/;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Rising numbers as closed runs: 1, 2, 3, 7 → [1, 3], [7, 7]. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of new Set(numbers)) {
    const run = runs[runs.length - 1];
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
