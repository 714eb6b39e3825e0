/**
 * Tells in JSON what is held of older versions of a text after edits (`Held`). Run by `oldVersions.test.ts` in a process of its own, with
 * `--expose-gc`: in one that did other things before, what these left may be given up meanwhile.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TextFormat } from '../../../src/core/document/document.js';
import { type Reviewed, reviewText } from '../../support/review.js';

export interface Held {
  /** In bytes, what each version weighs at least. */
  readonly weight: number;
  /** By format, how many bytes more are in use than before the edits, and how much was found. */
  readonly bytes: Readonly<Record<TextFormat, { readonly held: number; readonly findings: number }>>;
  /** Of each version but the newest: whether its document, article, memory and references are still there. */
  readonly isThere: readonly boolean[];
  readonly isNewestThere: boolean;
}

interface State extends Reviewed {
  readonly text: string;
}

/** Below what is too long to be read in full. */
const WEIGHT = 900_000;

/** One for each kind of thing that is found, each with words enough that V8 keeps a stretch of the text instead of copying it. */
const parts = [
  'Younger et al. (2013) treated 30 women with fibromyalgia, and 31% of them had less pain in draft 0.',
  'As everybody knows, studies have shown that low-dose naltrexone cures fibromyalgia for good in draft 0.',
  '## A heading that is long enough to be kept of draft 0',
  '- A first item: Smith et al. (2011) gave 4.5 mg a day to 40 patients in draft 0\n- and a second with a placeholder (Source needed)',
  '| A study of draft 0 | Participants in all |\n| --- | --- |\n| Younger and colleagues (2013) | 31 people |',
  'A note[^one] and a [place elsewhere][there] in draft 0.\n\n[^one]: What the note of draft 0 says is long too.',
  '[there]: https://example.org/a/long/address/of/draft/0 "A title that is long enough"',
  'The difference was large, t(28) = 2.20, p = .03, which nobody had expected to see in draft 0.',
  '## References\n\n- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. Arthritis & Rheumatism, 65(2), 529-538.\n- Smith, J. P. (2011). Itch in eczema, draft 0. Journal of Skin, 4, 1-9.',
];

/** Every part stands in a group of its own, so that each is of the version that edited it last. */
const textOf = (drafts: readonly number[], filler: string): string =>
  parts
    .map((part, at) => `${part.replaceAll('draft 0', `draft ${drafts[at] ?? 0}`)}\n\n\`\`\`\n${'Nothing to read.\n'.repeat(100)}\`\`\``)
    .join('\n\n')
    .concat(`\n\n\`\`\`\n${filler}\n\`\`\`\n`);

const next = (text: string, format: TextFormat, before?: State): State => ({ text, ...reviewText(text, { format, before }) });

/** The state after an edit in every part. */
function edited(format: TextFormat, filler: string): State {
  const drafts = parts.map(() => 0);
  let state = next(textOf(drafts, filler), format);
  for (const at of drafts.keys()) {
    drafts[at] = 1;
    // Written anew, as an editor's text is: one string that shares nothing with the one before.
    state = next(Buffer.from(textOf(drafts, filler)).toString(), format, state);
  }
  return state;
}

/** In bytes. What is only weakly held goes in a later turn. */
async function inUse(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    await nextTurn();
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

async function heldAfterEdits(format: TextFormat): Promise<Held['bytes'][TextFormat]> {
  // The same edits without the weight first, so that what is only remembered of their words is there before.
  edited(format, '');
  const before = await inUse();
  const state = edited(format, 'x'.repeat(WEIGHT));
  return { held: (await inUse()) - before, findings: state.findings.length };
}

async function olderVersions(): Promise<Pick<Held, 'isThere' | 'isNewestThere'>> {
  const drafts = parts.map(() => 0);
  let state = next(textOf(drafts, ''), 'markdown');
  const older: WeakRef<object>[] = [];
  for (let round = 1; round <= 4; round++) {
    older.push(new WeakRef(state.document), new WeakRef(state.article), new WeakRef(state.memory), new WeakRef(state.memory.references));
    drafts[0] = round;
    state = next(textOf(drafts, ''), 'markdown', state);
  }
  await inUse();
  return { isThere: older.map((one) => one.deref() !== undefined), isNewestThere: state.document.text === state.text };
}

const held: Held = {
  weight: WEIGHT,
  bytes: { markdown: await heldAfterEdits('markdown'), plain: await heldAfterEdits('plain') },
  ...(await olderVersions()),
};
process.stdout.write(JSON.stringify(held));
