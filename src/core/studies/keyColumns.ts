import { hashText } from '../text/hashText.js';

/**
 * Which numbers (of studies, of words) belong to a key: the keys' hashes in rising order, and beside each its number. Eight bytes an entry
 * where a map of strings takes two hundred. Two keys may share a hash, so who looks one up compares the key itself.
 */
export interface KeyColumns {
  readonly hashes: Uint32Array;
  readonly numbers: Uint32Array;
}

/** A hash and a number below this fit one double, which typed arrays sort natively. */
const MOST_NUMBERS = 2 ** 21;

/** The columns of all keys of the numbers from 0 on. Throws a RangeError above `MOST_NUMBERS`. */
export function keyColumns(count: number, keysOf: (number: number) => Iterable<string>): KeyColumns {
  if (count > MOST_NUMBERS) throw new RangeError(`no more than ${MOST_NUMBERS} can be indexed, and these are ${count}`);
  let pairs = new Float64Array(Math.max(16, count * 8));
  let length = 0;
  for (let number = 0; number < count; number++) {
    for (const key of keysOf(number)) {
      if (length === pairs.length) {
        const larger = new Float64Array(pairs.length * 2);
        larger.set(pairs);
        pairs = larger;
      }
      pairs[length++] = hashText(key) * MOST_NUMBERS + number;
    }
  }
  const sorted = pairs.subarray(0, length).sort();
  const distinct = sorted.filter((pair, at) => at === 0 || pair !== sorted[at - 1]);
  const columns = { hashes: new Uint32Array(distinct.length), numbers: new Uint32Array(distinct.length) };
  for (const [at, pair] of distinct.entries()) {
    columns.hashes[at] = Math.floor(pair / MOST_NUMBERS);
    columns.numbers[at] = pair % MOST_NUMBERS;
  }
  return columns;
}

/** The numbers of the key, in rising order, and rarely one of another key with the same hash. */
export function numbersOf({ hashes, numbers }: KeyColumns, key: string): readonly number[] {
  const hash = hashText(key);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; hashes[at] === hash; at++) found.push(numbers[at] ?? 0);
  return found;
}
