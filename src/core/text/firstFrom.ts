/**
 * Where in a list the first thing stands whose number is at least `least`; the list's length where there is none. The things must stand in
 * rising order of their numbers, so that few of them are looked at.
 */
export function firstFrom<Thing>(things: readonly Thing[], least: number, numberOf: (thing: Thing) => number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const thing = things[middle];
    if (thing !== undefined && numberOf(thing) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
