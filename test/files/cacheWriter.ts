/**
 * A process that writes a cache slowly, to be killed: `cacheWriter.ts PACKED FOLDER SOURCE MILLISECONDS`. It writes the packed index of a
 * file in a hundred pieces and rests after each.
 */
import { readFileSync } from 'node:fs';
import { writeCache } from '../../src/files/libraryCache.js';

const [packed = '', folder = '', source = '', rest = '0'] = process.argv.slice(2);
const whole = readFileSync(packed);

function* slowly(): Generator<Uint8Array> {
  const size = Math.ceil(whole.length / 100);
  for (let at = 0; at < whole.length; at += size) {
    yield whole.subarray(at, at + size);
    if (Number(rest) > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(rest));
  }
}

writeCache(folder, source, slowly());
