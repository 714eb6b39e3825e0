import type { IndexExtras, StudyIndex } from './studyIndex.js';
import { packStudy, type RecordColumns } from './studyRecords.js';
import type { KeyColumns } from './keyColumns.js';
import type { WordColumns } from './wordColumns.js';

/** The form of a packed index. Another number is another form: what was packed in it is not read. */
export const PACKED_VERSION = 1;

/** An index with its look-up tables as bytes of one piece, as they lie in a file: opening them makes views and reads nothing. */
export interface PackedIndex {
  /** What it was made of, as its maker named it. */
  readonly source: string;
  readonly columns: RecordColumns;
  readonly keys: KeyColumns;
  readonly words: WordColumns;
  readonly bundled: readonly number[];
  readonly withResults: readonly number[];
  readonly extras: Omit<IndexExtras, 'source'>;
  /** What its maker put beside the studies: the problems of its libraries. */
  readonly notes: unknown;
}

/**
 * The bytes of an index, in parts to be written one behind the other. `source` names what it was made of; `notes` is any JSON value that
 * stands beside the studies. Throws a RangeError where there are too many studies to be indexed.
 */
export function packIndex(index: StudyIndex, source: string, notes: unknown): readonly Uint8Array[] {
  const { records, keys, words, bundled, withResults } = index.tables();
  const libraries: string[] = [];
  const recordBytes = new Blocks();
  const abstractBytes = new Blocks();
  const recordEnds = new Float64Array(records.length);
  const abstractEnds = new Float64Array(records.length);
  for (let number = 0; number < records.length; number++) {
    const { record, abstract } = packStudy(records.at(number), libraries);
    recordEnds[number] = recordBytes.add(record);
    abstractEnds[number] = abstractBytes.add(abstract);
  }
  const encoder = new TextEncoder();
  const sections: Readonly<Record<Section, readonly Uint8Array[]>> = {
    recordEnds: [bytesOf(recordEnds)],
    abstractEnds: [bytesOf(abstractEnds)],
    hashes: [bytesOf(keys.hashes)],
    numbers: [bytesOf(keys.numbers)],
    wordEnds: [bytesOf(words.wordEnds)],
    postingEnds: [bytesOf(words.postingEnds)],
    postings: [bytesOf(words.postings)],
    restHashes: [bytesOf(words.rests.hashes)],
    restNumbers: [bytesOf(words.rests.numbers)],
    words: [encoder.encode(words.words)],
    records: recordBytes.parts(),
    abstracts: abstractBytes.parts(),
  };
  const parts: Uint8Array[] = [];
  const places: Record<string, readonly [number, number]> = {};
  let at = 0;
  for (const name of SECTIONS) {
    const length = sections[name].reduce((sum, part) => sum + part.length, 0);
    places[name] = [at, length];
    parts.push(...sections[name], new Uint8Array(padding(length)));
    at += length + padding(length);
  }
  const { statusFacts, unfound } = index;
  const head: Head = {
    source,
    sections: places,
    libraries,
    documents: words.documents,
    bundled,
    withResults,
    extras: { statusFacts, unfound },
    notes,
  };
  const json = encoder.encode(JSON.stringify(head));
  const start = new Uint8Array(START + json.length + padding(START + json.length));
  start.set(encoder.encode(MAGIC));
  start.set(bytesOf(new Uint32Array([BYTE_ORDER, PACKED_VERSION, json.length, 0])), MAGIC.length);
  start.set(json, START);
  return [start, ...parts];
}

/**
 * Opens the bytes that `packIndex` gave. They must begin at a multiple of eight in their buffer. Throws an Error where they are something
 * else or not whole; that no byte in the middle was changed, who keeps them has to see to.
 */
export function openPackedIndex(bytes: Uint8Array): PackedIndex {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  if (bytes.length < START || decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('this is no packed index');
  const [order, version, headLength = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset + MAGIC.length, 4);
  if (order !== BYTE_ORDER || version !== PACKED_VERSION) throw new Error('this was packed by another version or machine');
  const body = START + headLength + padding(START + headLength);
  if (body > bytes.length) throw new Error('this packed index is cut off');
  const head = JSON.parse(decoder.decode(bytes.subarray(START, START + headLength))) as Head;
  const section = (name: Section): Uint8Array => {
    const [start, length] = head.sections[name] ?? [Number.NaN, Number.NaN];
    if (!(body + start + length <= bytes.length)) throw new Error('this packed index is cut off');
    return bytes.subarray(body + start, body + start + length);
  };
  const numbers = (name: Section): Uint32Array => {
    const { buffer, byteOffset, length } = section(name);
    return new Uint32Array(buffer, byteOffset, length / 4);
  };
  const ends = (name: Section): Float64Array => {
    const { buffer, byteOffset, length } = section(name);
    return new Float64Array(buffer, byteOffset, length / 8);
  };
  const wordBytes = section('words');
  let text: string | null = null;
  return {
    source: head.source,
    columns: {
      records: section('records'),
      recordEnds: ends('recordEnds'),
      abstracts: section('abstracts'),
      abstractEnds: ends('abstractEnds'),
      libraries: head.libraries,
    },
    keys: { hashes: numbers('hashes'), numbers: numbers('numbers') },
    words: {
      documents: head.documents,
      // Decoding takes some milliseconds, which the first search has and the opening has not.
      get words() {
        text ??= decoder.decode(wordBytes);
        return text;
      },
      wordEnds: numbers('wordEnds'),
      postingEnds: numbers('postingEnds'),
      postings: numbers('postings'),
      rests: { hashes: numbers('restHashes'), numbers: numbers('restNumbers') },
    },
    bundled: head.bundled,
    withResults: head.withResults,
    extras: head.extras,
    notes: head.notes,
  };
}

interface Head {
  readonly source: string;
  /** Where each section begins, from the end of the head, and its length. */
  readonly sections: Readonly<Record<string, readonly [number, number]>>;
  readonly libraries: readonly string[];
  readonly documents: number;
  readonly bundled: readonly number[];
  readonly withResults: readonly number[];
  readonly extras: Omit<IndexExtras, 'source'>;
  readonly notes: unknown;
}

const SECTIONS = [
  'recordEnds',
  'abstractEnds',
  'hashes',
  'numbers',
  'wordEnds',
  'postingEnds',
  'postings',
  'restHashes',
  'restNumbers',
  'words',
  'records',
  'abstracts',
] as const;
type Section = (typeof SECTIONS)[number];

const MAGIC = 'VouchIdx';
/** Numbers lie as this machine has them; read by one with the other order this is 0x04030201. */
const BYTE_ORDER = 0x01020304;
const START = MAGIC.length + 16;

const padding = (length: number): number => (8 - (length % 8)) % 8;

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

/** Collects texts as UTF-8 in large blocks. */
class Blocks {
  readonly #encoder = new TextEncoder();
  readonly #full: Uint8Array[] = [];
  #block = new Uint8Array(BLOCK);
  #used = 0;
  #length = 0;

  /** Adds a text and gives the length of all so far. */
  add(text: string): number {
    if (this.#used + text.length * 3 > this.#block.length) {
      this.#full.push(this.#block.subarray(0, this.#used));
      this.#block = new Uint8Array(Math.max(BLOCK, text.length * 3));
      this.#used = 0;
    }
    const { written } = this.#encoder.encodeInto(text, this.#block.subarray(this.#used));
    this.#used += written;
    this.#length += written;
    return this.#length;
  }

  parts(): readonly Uint8Array[] {
    return [...this.#full, this.#block.subarray(0, this.#used)];
  }
}

const BLOCK = 1 << 22;
