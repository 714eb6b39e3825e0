/** A linear chain over the tokens of an entry (Lafferty, McCallum & Pereira 2001): weights for features and for pairs of labels. */
export interface FieldTagger {
  readonly labels: readonly string[];
  /** Row of a feature in `weights`. */
  readonly features: ReadonlyMap<string, number>;
  /** Rows of one weight for each label. */
  readonly weights: Float32Array;
  /** From label to label, row by row; the last row is for the first token. */
  readonly transitions: Float32Array;
}

/** As it is shipped: each weight is one character, from `!` for the lowest to `~` for the highest. */
export interface PackedTagger {
  readonly labels: readonly string[];
  /** What one step between two characters is worth. */
  readonly step: number;
  /** Feature, then its weights, for each line. */
  readonly features: string;
  readonly transitions: string;
}

const lowest = 33;
const middle = 79;

export function unpackTagger(packed: PackedTagger): FieldTagger {
  const size = packed.labels.length;
  const lines = packed.features.split('\n');
  const features = new Map<string, number>();
  const weights = new Float32Array(lines.length * size);
  lines.forEach((line, row) => {
    features.set(line.slice(0, line.length - size), row * size);
    for (let label = 0; label < size; label++)
      weights[row * size + label] = (line.charCodeAt(line.length - size + label) - middle) * packed.step;
  });
  const transitions = Float32Array.from(packed.transitions, (sign) => (sign.charCodeAt(0) - middle) * packed.step);
  return { labels: packed.labels, features, weights, transitions };
}

export function packTagger(tagger: FieldTagger): PackedTagger {
  const size = tagger.labels.length;
  let highest = 0;
  for (const weight of [...tagger.weights, ...tagger.transitions]) highest = Math.max(highest, Math.abs(weight));
  const step = highest / (middle - lowest);
  const sign = (weight: number): string => String.fromCharCode(Math.round(weight / step) + middle);
  const lines = [...tagger.features].map(([feature, row]) => feature + Array.from(tagger.weights.subarray(row, row + size), sign).join(''));
  return { labels: tagger.labels, step, features: lines.join('\n'), transitions: Array.from(tagger.transitions, sign).join('') };
}

/** The most likely label for each token, by the features said of it (Viterbi 1967). */
export function tagTokens(tagger: FieldTagger, tokens: readonly (readonly string[])[]): readonly string[] {
  const size = tagger.labels.length;
  const { transitions } = tagger;
  let scores: Float64Array = new Float64Array(size);
  const back: Uint8Array[] = [];
  tokens.forEach((features, i) => {
    const emission = new Float64Array(size);
    for (const feature of features) {
      const row = tagger.features.get(feature);
      if (row === undefined) continue;
      for (let label = 0; label < size; label++) emission[label] = (emission[label] ?? 0) + (tagger.weights[row + label] ?? 0);
    }
    const pointers = new Uint8Array(size);
    const next = new Float64Array(size);
    for (let to = 0; to < size; to++) {
      let best = i === 0 ? (transitions[size * size + to] ?? 0) : Number.NEGATIVE_INFINITY;
      for (let from = 0; i > 0 && from < size; from++) {
        const score = (scores[from] ?? 0) + (transitions[from * size + to] ?? 0);
        if (score > best) {
          best = score;
          pointers[to] = from;
        }
      }
      next[to] = best + (emission[to] ?? 0);
    }
    scores = next;
    back.push(pointers);
  });
  let label = 0;
  for (let other = 1; other < size; other++) if ((scores[other] ?? 0) > (scores[label] ?? 0)) label = other;
  const path = new Array<string>(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--) {
    path[i] = tagger.labels[label] ?? 'other';
    label = back[i]?.[label] ?? 0;
  }
  return path;
}
