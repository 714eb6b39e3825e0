type Bounds = readonly [number, number];

/**
 * A range in another unit, or null where the one does not convert into the other. Lengths of time that have no fixed length give the range
 * of what they can be: a month is 4 to 4.5 weeks, a year 52 weeks or 12 months.
 */
export function convertRange(range: Bounds, from: string, to: string): Bounds | null {
  if (isSameUnit(from, to)) return range;
  if ((from === 'a' && to === 'mo') || (from === 'decade' && to === 'a')) return times(range, from === 'a' ? [12, 12] : [10, 10]);
  if (from === 'mo' && to === 'a') return times(range, [1 / 12, 1 / 12]);
  if (from === 'a' && to === 'd') return times(range, [364, 366]);
  if (from === 'd' && to === 'a') return times(range, [1 / 366, 1 / 364]);
  const [first, second] = [WEEKS[from], WEEKS[to]];
  if (first && second) return times(range, [first[0] / second[1], first[1] / second[0]]);
  const [mass, rest] = splitMass(from);
  const [otherMass, otherRest] = splitMass(to);
  const [grams, otherGrams] = [GRAMS[mass], GRAMS[otherMass]];
  if (grams === undefined || otherGrams === undefined || !isSameUnit(`mg${rest}`, `mg${otherRest}`)) return null;
  return times(range, [grams / otherGrams, grams / otherGrams]);
}

/** Whether two units are one; "mg" and "mg/d" are where one of them names no frequency. */
export function isSameUnit(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  const [first, second] = [a ?? '', b ?? ''];
  return (
    (/g(?:\/kg)?$/.test(first) && second === `${first}/d`) ||
    (/g(?:\/kg)?$/.test(second) && first === `${second}/d`) ||
    (POINTS.has(first) && POINTS.has(second))
  );
}

const POINTS: ReadonlySet<string> = new Set(['', 'points']);

const times = ([low, high]: Bounds, [least, most]: Bounds): Bounds => [tidy(low * least), tidy(high * most)];

const tidy = (value: number): number => Number(value.toPrecision(12));

/** "mg/kg/d" as "mg" and "/kg/d". */
function splitMass(unit: string): readonly [string, string] {
  const match = /^([a-z]{1,3})(\/.{1,8})?$/.exec(unit);
  return [match?.[1] ?? unit, match?.[2] ?? ''];
}

/** Lengths in weeks, shortest and longest. */
const WEEKS: Readonly<Record<string, Bounds>> = {
  min: [1 / 10080, 1 / 10080],
  h: [1 / 168, 1 / 168],
  d: [1 / 7, 1 / 7],
  wk: [1, 1],
  mo: [4, 4.5],
  a: [52, 52],
};

const GRAMS: Readonly<Record<string, number>> = { ng: 1e-9, ug: 1e-6, mg: 1e-3, g: 1, kg: 1e3 };
