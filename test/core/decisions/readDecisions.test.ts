import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Decision } from '../../../src/core/decisions/decision.js';
import { readDecisions } from '../../../src/core/decisions/readDecisions.js';
import { writeDecisions } from '../../../src/core/decisions/writeDecisions.js';

const signature = { reason: 'The full text says so.', author: 'A. Lund', date: '2026-03-09' };
const checked: Decision = {
  id: 'b1',
  decision: 'as-intended',
  rule: 'sample-size-mismatch',
  problem: 'wrong',
  study: 'hart-2019',
  text: '80',
  sentence: 'Hart (2019) treated 80 adults.',
  file: 'b.md',
  ...signature,
};
const fact: Decision = {
  id: 'a1',
  decision: 'fact-is-wrong',
  study: 'hart-2019',
  identifier: 'doi:10.1234/x',
  fact: { kind: 'dose', role: null, value: [1, 2], unit: 'mg', arm: null, outcome: null },
  ...signature,
};
const mention: Decision = {
  id: 'c1',
  decision: 'mention-is',
  text: 'Hart (2019)',
  sentence: 'Hart (2019) treated 80 adults.',
  study: null,
  identifier: null,
  file: 'a.md',
  ...signature,
};
const good = writeDecisions([checked, fact, mention]);

describe('the file of decisions', () => {
  const validate = new Ajv2020({ allErrors: true, strictRequired: false, allowUnionTypes: true, strictTypes: false }).compile(
    JSON.parse(readFileSync('schemas/decisions.schema.json', 'utf8')) as object,
  );

  it('is read as it was written, and keeps the published schema', () => {
    const { decisions, problems, isWhole } = readDecisions(good, 'd.json');
    assert.deepEqual([problems, isWhole], [[], true]);
    assert.deepEqual(new Set(decisions), new Set([checked, fact, mention]));
    assert.ok(validate(JSON.parse(good)), JSON.stringify(validate.errors));
  });

  it('is the same in whatever order decisions come, by file and id, a field to a line', () => {
    assert.equal(writeDecisions([mention, checked, fact]), good);
    assert.deepEqual(
      [...good.matchAll(/"id": "(\w+)"/g)].map(([, id]) => id),
      ['a1', 'c1', 'b1'],
    );
    assert.match(good, /\n {6}"reason": "The full text says so\.",\n {6}"author": "A\. Lund",\n {6}"date": "2026-03-09"\n/);
  });

  it('keeps the last of two with one id', () => {
    const again = { ...checked, reason: 'Asked the author.' };
    assert.deepEqual(readDecisions(writeDecisions([checked, again]), 'd.json').decisions, [again]);
  });

  for (const [name, text] of [
    ['an empty file', ' \n'],
    ['a byte-order mark', `\uFEFF${good}`],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`may be ${name}`, () =>
      assert.deepEqual([readDecisions(text, 'd.json').problems, readDecisions(text, 'd.json').isWhole], [[], true]));
  }

  const lines = good.split('\n');
  const conflict = [
    ...lines.slice(0, 3),
    '<<<<<<< HEAD',
    ...lines.slice(3, 5),
    '=======',
    ...lines.slice(3, 5),
    '>>>>>>> other',
    ...lines.slice(5),
  ].join('\n');
  for (const [name, text, line, message] of [
    ['marks of a merge', conflict, 4, /merge conflict; keep the decisions of both sides/],
    ['a missing bracket', good.slice(0, good.lastIndexOf(']')), null, /is not valid JSON/],
    ['a comma too many', good.replace('"2026-03-09"\n    }\n  ]', '"2026-03-09"\n    },\n  ]'), null, /is not valid JSON/],
    ['a list', '[]', 1, /is a list; it must be an object/],
    ['no decisions', '{}', 1, /decisions is missing/],
    ['decisions that are no list', '{ "decisions": {} }', 1, /it must be a list/],
    ['another version', '{ "version": 2, "decisions": [] }', 1, /version is 2; here it must be 1/],
    ['binary', '\u0000\u0001', 1, /is not valid JSON/],
  ] as const) {
    it(`with ${name} gives one problem with its line, and no decision`, () => {
      const read = readDecisions(text, 'd.json');
      assert.deepEqual([read.decisions, read.isWhole, read.problems.length], [[], false, 1]);
      assert.match(read.problems[0]?.message ?? '', message);
      if (line !== null) assert.equal(read.problems[0]?.line, line);
      assert.ok((read.problems[0]?.line ?? 0) > 0);
    });
  }

  for (const [name, change, place] of [
    ['no reason', { reason: undefined }, /^line 12, reason$/],
    ['a date of another form', { date: '9 March' }, /^line 12, date$/],
    ['an unknown kind', { decision: 'maybe' }, /^line 12, decision$/],
    ['a field that is none', { colour: 'red' }, /^line 12, colour$/],
    ['no sentence', { sentence: undefined }, /^line 12, sentence$/],
  ] as const) {
    it(`names a decision with ${name} and uses the others`, () => {
      const file = JSON.stringify({ decisions: [fact, { ...checked, ...change }, mention] }, null, 2).replace(
        /"value": \[[^\]]*\]/,
        '"value": 1',
      );
      const line = file.slice(0, file.indexOf('"b1"')).split('\n').length - 1;
      const { decisions, problems, isWhole } = readDecisions(file, 'd.json');
      assert.deepEqual([decisions.map(({ id }) => id), isWhole], [['a1', 'c1'], true]);
      assert.match(problems[0]?.place.replace(`line ${line}`, 'line 12') ?? '', place);
    });
  }

  it('takes no name of the machinery of JavaScript', () =>
    assert.equal(readDecisions('{ "decisions": [ { "__proto__": 1 } ] }', 'd.json').decisions.length, 0));
});
