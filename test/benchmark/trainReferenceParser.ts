/**
 * Trains the tagger of reference entries: npx tsx test/benchmark/trainReferenceParser.ts DATA OUT.json [--folds N OUTFOLDER]
 *
 * DATA holds `anystyle/*.jsonl` and `grobid-citations/citations.jsonl`: `{ raw, fields: [name, text][] }` a line. A conditional random
 * field by stochastic gradient steps (Adagrad), pruned to the features that carry most weight.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { entryFeatures } from '../../src/core/references/entryFeatures.js';
import { type FieldTagger, packTagger, tagTokens } from '../../src/core/references/fieldTagger.js';
import { readIdentifiers } from '../../src/core/references/readIdentifiers.js';
import { segmentEntry } from '../../src/core/references/segmentEntry.js';
import { type Example, labels, readExamples } from './referenceData.js';

interface Numbered {
  readonly example: Example;
  /** Feature numbers of each token. */
  readonly rows: readonly Int32Array[];
  readonly gold: Uint8Array;
}

const rounds = Number(process.env.ROUNDS ?? 12);
const rate = Number(process.env.RATE ?? 0.2);
const decay = Number(process.env.L2 ?? 0.000005);
const keptBytes = Number(process.env.BYTES ?? 290_000);
const fewest = Number(process.env.FEWEST ?? 3);
const size = labels.length;

const [folder = '', out = '', flag, foldCount = '5', foldFolder = ''] = process.argv.slice(2);
const examples = readExamples(folder);
console.log(`${examples.length} entries`);
const said = examples.map((example) => entryFeatures(example.tokens, segmentEntry(example.raw, readIdentifiers(example.raw))));

if (flag === '--folds') {
  const folds = Number(foldCount);
  mkdirSync(foldFolder, { recursive: true });
  const foldOf = (example: Example): number => hash(example.document) % folds;
  let right = 0;
  let all = 0;
  const where: Record<string, number> = {};
  for (let fold = 0; fold < folds; fold++) {
    const tagger = train(examples.map((_, i) => i).filter((i) => foldOf(examples[i] as Example) !== fold));
    writeFileSync(`${foldFolder}/${fold}.json`, JSON.stringify(packTagger(tagger)));
    examples.forEach((example, i) => {
      if (foldOf(example) !== fold) return;
      where[example.raw] = fold;
      const tags = tagTokens(tagger, said[i] ?? []);
      example.labels.forEach((label, t) => {
        all++;
        if (tags[t] === label) right++;
      });
    });
    console.log(`fold ${fold}: ${(right / all).toFixed(4)} of the tokens held out so far`);
  }
  writeFileSync(`${foldFolder}/where.json`, JSON.stringify(where));
}
if (out !== '-') {
  const tagger = train(examples.map((_, i) => i));
  writeFileSync(out, `${JSON.stringify(packTagger(tagger))}\n`);
  console.log(`${tagger.features.size} features`);
}

function train(chosen: readonly number[]): FieldTagger {
  const counts = new Map<string, number>();
  for (const i of chosen)
    for (const token of said[i] ?? []) for (const feature of token) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= fewest) numbers.set(feature, numbers.size);
  const data: Numbered[] = chosen.map((i) => {
    const example = examples[i] as Example;
    return {
      example,
      rows: (said[i] ?? []).map((token) => Int32Array.from(token.flatMap((feature) => numbers.get(feature) ?? []))),
      gold: Uint8Array.from(example.labels, (label) => labels.indexOf(label)),
    };
  });
  const first = descend(data, numbers.size);
  // The features that matter most are kept, and learned once more without the others.
  const strength = [...numbers].map(([feature, row]) => {
    let sum = 0;
    for (let label = 0; label < size; label++) sum += Math.abs(first.weights[row * size + label] ?? 0);
    return { feature, row, value: sum * Math.sqrt(Math.min(50, counts.get(feature) ?? 0)) };
  });
  strength.sort((a, b) => b.value - a.value);
  const kept = new Map<string, number>();
  const rowOf = new Map<number, number>();
  let bytes = 0;
  for (const { feature, row } of strength) {
    bytes += Buffer.byteLength(JSON.stringify(feature)) - 2 + size + 2.2;
    if (bytes > keptBytes) break;
    rowOf.set(row, kept.size);
    kept.set(feature, kept.size * size);
  }
  const again = data.map((one) => ({
    ...one,
    rows: one.rows.map((rows) => Int32Array.from([...rows].flatMap((row) => rowOf.get(row) ?? []))),
  }));
  const { weights, transitions } = descend(again, kept.size);
  return { labels, features: kept, weights, transitions };
}

function descend(data: readonly Numbered[], featureCount: number): { weights: Float32Array; transitions: Float32Array } {
  const weights = new Float32Array(featureCount * size);
  const squares = new Float32Array(featureCount * size).fill(1e-2);
  const transitions = new Float32Array((size + 1) * size);
  const transitionSquares = new Float32Array((size + 1) * size).fill(1e-2);
  const order = data.map((_, i) => i);
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let loss = 0;
    for (const at of order) {
      const one = data[at] as Numbered;
      if (one.rows.length > 0) loss += step(one, weights, squares, transitions, transitionSquares);
    }
    if (process.env.VERBOSE) console.log(`round ${round}: ${loss.toFixed(0)}`);
  }
  return { weights, transitions };
}

/** One gradient step on the negative log likelihood of an entry's labels; returns that. */
function step(
  one: Numbered,
  weights: Float32Array,
  squares: Float32Array,
  transitions: Float32Array,
  transitionSquares: Float32Array,
): number {
  const n = one.rows.length;
  const emissions = new Float64Array(n * size);
  for (let t = 0; t < n; t++)
    for (const row of one.rows[t] as Int32Array)
      for (let y = 0; y < size; y++) add(emissions, t * size + y, weights[row * size + y] as number);
  const forward = new Float64Array(n * size);
  const backward = new Float64Array(n * size);
  const terms = new Float64Array(size);
  for (let y = 0; y < size; y++) forward[y] = (emissions[y] as number) + (transitions[size * size + y] as number);
  for (let t = 1; t < n; t++)
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) terms[x] = (forward[(t - 1) * size + x] as number) + (transitions[x * size + y] as number);
      forward[t * size + y] = logSum(terms) + (emissions[t * size + y] as number);
    }
  for (let t = n - 2; t >= 0; t--)
    for (let x = 0; x < size; x++) {
      for (let y = 0; y < size; y++)
        terms[y] =
          (transitions[x * size + y] as number) + (emissions[(t + 1) * size + y] as number) + (backward[(t + 1) * size + y] as number);
      backward[t * size + x] = logSum(terms);
    }
  const total = logSum(forward.subarray((n - 1) * size));
  const change = (table: Float32Array, sums: Float32Array, at: number, gradient: number): void => {
    const slope = gradient + decay * (table[at] as number);
    sums[at] = (sums[at] as number) + slope * slope;
    table[at] = (table[at] as number) - (rate * slope) / Math.sqrt(sums[at] as number);
  };
  const between = new Float64Array(size * size);
  let likelihood = 0;
  for (let t = 0; t < n; t++) {
    const gold = one.gold[t] as number;
    likelihood += emissions[t * size + gold] as number;
    if (t === 0) likelihood += transitions[size * size + gold] as number;
    else {
      const before = one.gold[t - 1] as number;
      likelihood += transitions[before * size + gold] as number;
      add(between, before * size + gold, -1);
      for (let x = 0; x < size; x++)
        for (let y = 0; y < size; y++)
          add(
            between,
            x * size + y,
            Math.exp(
              (forward[(t - 1) * size + x] as number) +
                (transitions[x * size + y] as number) +
                (emissions[t * size + y] as number) +
                (backward[t * size + y] as number) -
                total,
            ),
          );
    }
  }
  for (let t = 0; t < n; t++) {
    const gold = one.gold[t] as number;
    for (let y = 0; y < size; y++) {
      const gradient = Math.exp((forward[t * size + y] as number) + (backward[t * size + y] as number) - total) - (y === gold ? 1 : 0);
      if (Math.abs(gradient) < 1e-4) continue;
      for (const row of one.rows[t] as Int32Array) change(weights, squares, row * size + y, gradient);
      if (t === 0) change(transitions, transitionSquares, size * size + y, gradient);
    }
  }
  between.forEach((gradient, at) => {
    if (Math.abs(gradient) >= 1e-4) change(transitions, transitionSquares, at, gradient);
  });
  return total - likelihood;
}

function add(table: Float64Array, at: number, amount: number): void {
  table[at] = (table[at] as number) + amount;
}

function logSum(terms: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const term of terms) if (term > highest) highest = term;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - highest);
  return highest + Math.log(sum);
}

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619) >>> 0;
  return value >>> 3;
}
