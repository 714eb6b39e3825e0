import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rule } from '../../src/core/rule.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { DEFAULT_SETTINGS } from '../../src/server/readSettings.js';
import { formatOf, type Reviewed, ReviewStore, type ReviewInputs } from '../../src/server/reviewStore.js';
import { runInSlices } from '../../src/server/runInSlices.js';

const uri = 'file:///a.md';

function rule(id: string, check: Rule['check']): Rule {
  return {
    id,
    severity: 'warning',
    docs: { summary: '', why: '' },
    messages: { found: 'Found.' },
    yieldsTo: [],
    needsLibraries: false,
    checkWorkspace: null,
    check,
  };
}

const finding = rule('finding', (_, report) => report({ messageId: 'found', span: { start: 0, end: 1 } }));

function store(rules: readonly Rule[], inputs: () => Promise<ReviewInputs> = async () => plain) {
  const log: string[] = [];
  const reviewed: (Reviewed | null)[] = [];
  const state = { document: TextDocument.create(uri, 'markdown', 1, 'One.') as TextDocument | undefined };
  const reviews = new ReviewStore({
    rules,
    current: () => state.document,
    inputsFor: inputs,
    log: (line) => log.push(line),
    onReviewed: (_, result) => reviewed.push(result),
  });
  return { reviews, log, reviewed, state };
}

const plain: ReviewInputs = { settings: DEFAULT_SETTINGS, index: StudyIndex.of([]), librariesAreRead: true };

describe('ReviewStore', () => {
  it('reviews a version once for everybody who asks', async () => {
    const { reviews, reviewed } = store([finding]);
    const [a, b] = await Promise.all([reviews.of(uri), reviews.of(uri)]);
    assert.ok(a && a === b && a === (await reviews.of(uri)));
    assert.equal(reviewed.length, 1);
  });

  it('lets others take a review in before anybody is told, and drops that for a newer version', async () => {
    const begun: number[] = [];
    const taken: number[] = [];
    const told: number[] = [];
    const document = TextDocument.create(uri, 'markdown', 1, 'One.');
    const reviews = new ReviewStore({
      rules: [finding],
      current: () => document,
      inputsFor: async () => plain,
      log: () => undefined,
      takeIn: function* ({ version }) {
        begun.push(version);
        // The first version's work would never end; the text changes while it goes on.
        while (version === 1) {
          if (document.version === 1) TextDocument.update(document, [{ text: 'Two.' }], 2);
          yield;
        }
        taken.push(version);
      },
      onReviewed: (_, reviewed) => told.push(reviewed?.version ?? 0),
    });
    assert.equal((await reviews.of(uri))?.version, 2);
    assert.deepEqual({ begun, taken, told }, { begun: [1, 2], taken: [2], told: [2] });
  });

  it('abandons a version that was changed, and gives the newest', async () => {
    const { reviews, reviewed, state } = store([finding]);
    const asked = reviews.of(uri);
    assert.ok(state.document);
    TextDocument.update(state.document, [{ text: 'Two.' }], 2);
    assert.equal((await asked)?.version, 2);
    assert.deepEqual(
      reviewed.map((one) => one?.article.document.text),
      ['Two.'],
    );
  });

  it('does not take a closed document for one that was opened in its place', async () => {
    const { reviews, state } = store([finding]);
    const asked = reviews.of(uri);
    reviews.drop(uri);
    state.document = TextDocument.create(uri, 'markdown', 1, 'Other.');
    assert.equal((await asked)?.article.document.text, 'Other.');
  });

  it('gives nothing for a document that is not open', async () => {
    const { reviews, state } = store([finding]);
    state.document = undefined;
    assert.equal(await reviews.of(uri), null);
  });

  it('reviews again after settings or studies have changed', async () => {
    const { reviews, reviewed } = store([finding]);
    const first = await reviews.of(uri);
    reviews.invalidate();
    assert.notEqual(await reviews.of(uri), first);
    assert.equal(reviewed.length, 2);
  });

  it('names a rule that throws and keeps the findings of the others', async () => {
    const broken = rule('broken', () => {
      throw new Error('no such luck');
    });
    const { reviews, log } = store([broken, finding]);
    assert.deepEqual(
      (await reviews.of(uri))?.findings.map((one) => one.rule),
      ['finding'],
    );
    assert.equal(log.length, 1);
    assert.match(log[0] ?? '', /broken.*no such luck/s);
  });

  it('takes away what was shown where a review fails, and recovers', async () => {
    let fails = true;
    const { reviews, log, reviewed } = store([finding], async () => {
      if (fails) throw new Error('disk full');
      return plain;
    });
    assert.equal(await reviews.of(uri), null);
    assert.deepEqual(reviewed, [null]);
    assert.match(log[0] ?? '', /disk full/);
    fails = false;
    reviews.invalidate();
    assert.equal((await reviews.of(uri))?.findings.length, 1);
  });

  it('is silent where it is turned off', async () => {
    const { reviews, reviewed } = store([finding], async () => ({ ...plain, settings: { ...DEFAULT_SETTINGS, enable: false } }));
    assert.equal(await reviews.of(uri), null);
    assert.deepEqual(reviewed, [null]);
  });

  it('holds back rules that need libraries until those are read', async () => {
    const { reviews } = store([{ ...finding, needsLibraries: true }], async () => ({ ...plain, librariesAreRead: false }));
    assert.deepEqual((await reviews.of(uri))?.findings, []);
  });
});

describe('runInSlices', () => {
  function* count(to: number): Generator<void, number, void> {
    for (let at = 0; at < to; at++) yield;
    return to;
  }

  it('gives what the work gives', async () => assert.equal(await runInSlices(count(1000), () => false), 1000));
  it('gives null where it was cancelled from the start', async () => assert.equal(await runInSlices(count(3), () => true), null));
  it('passes on what the work throws', async () =>
    assert.rejects(
      runInSlices(
        // biome-ignore lint/correctness/useYield: it fails before its first step ends.
        (function* (): Generator<void, number, void> {
          throw new Error('broken');
        })(),
        () => false,
      ),
      /broken/,
    ));

  it('lets messages in between', async () => {
    let isCancelled = false;
    setImmediate(() => (isCancelled = true));
    function* forever(): Generator<void, never, void> {
      for (;;) yield;
    }
    assert.equal(await runInSlices(forever(), () => isCancelled), null);
  });

  it('lets a message be read, handled and answered between two slices', async () => {
    let slices = 0;
    let during: number | null = null;
    // So many turns of the event loop are between the arrival of a message and its answer on the way.
    const inTurns = (turns: number, end: () => void): void => void setImmediate(() => (turns > 1 ? inTurns(turns - 1, end) : end()));
    function* longSteps(): Generator<void, void, void> {
      while (during === null) {
        slices++;
        if (slices === 2) {
          const before = slices;
          inTurns(4, () => (during = slices - before));
        }
        const end = performance.now() + 12;
        let now = 0;
        do now = performance.now();
        while (now < end);
        yield;
      }
    }
    await runInSlices(longSteps(), () => false);
    assert.equal(during, 0);
  });
});

describe('formatOf', () => {
  for (const [languageId, name, format] of [
    ['markdown', 'a.md', 'markdown'],
    ['quarto', 'a.qmd', 'markdown'],
    ['plaintext', 'a.txt', 'plain'],
    ['plaintext', 'Untitled-1', 'plain'],
    ['plaintext', 'a.md', 'markdown'],
    ['markdown', 'a.txt', 'markdown'],
    ['', 'a.qmd', 'markdown'],
    ['', 'notes', 'plain'],
  ] as const)
    it(`${languageId} ${name} → ${format}`, () => assert.equal(formatOf({ languageId, uri: `file:///${name}` }), format));
});
