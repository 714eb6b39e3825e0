import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv } from '../../../../src/core/studies/retractions/readCsv.js';

describe('comma-separated values', () => {
  for (const [text, rows] of [
    ['', []],
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['\uFEFFa,b', [['a', 'b']]],
    ['"a,b",c', [['a,b', 'c']]],
    ['"a\nb",c\n', [['a\nb', 'c']]],
    ['"a ""b"" c",d', [['a "b" c', 'd']]],
    ['"""a"""', [['"a"']]],
    ['a,,b,\n', [['a', '', 'b', '']]],
    [',\n', [['', '']]],
    ['"",""', [['', '']]],
    ['\n\na\n\n', [['a']]],
    ['5" disk,b', [['5" disk', 'b']]],
    ['"a" b,c', [['a b', 'c']]],
    ['a,"never closed\nb,c', [['a', 'never closed\nb,c']]],
    ['a\rb', [['a'], ['b']]],
    ['Å,日本,🙂', [['Å', '日本', '🙂']]],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual([...readCsv(text)], rows));
  }

  it('give back what was written as the standard says', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é'), maxLength: 6 });
    const written = (rows: readonly (readonly string[])[]): string =>
      rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) =>
        assert.deepEqual([...readCsv(written(rows))], rows),
      ),
    );
  });
});
