/**
 * Prints how many milliseconds the bundled index takes to be there, in a process that has done nothing before: read, checked and asked
 * once.
 */
import { fileURLToPath } from 'node:url';
import { readBundledIndex } from '../../src/files/bundledIndex.js';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const began = performance.now();
const index = readBundledIndex(folder);
const [first] = index.studies;
if (!first) throw new Error('the index is empty: run npm run build');
console.log(performance.now() - began);
