import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';

/** What is covered, and by which rules. */
const covered = (markdown: string): (readonly [string, string])[] =>
  parseDocument(markdown, 'markdown').suppressions.map(({ covers, rules }) => [rules.join(' '), markdown.slice(covers.start, covers.end)]);

describe('suppressions', () => {
  it('cover the whole next block, or the line where no block begins', () => {
    assert.deepEqual(covered('<!-- vouch-disable-next-line a, b -->\n\nTwo\nlines.\n\nMore.'), [['a b', 'Two\nlines.']]);
    assert.deepEqual(covered('- <!-- vouch-disable-next-line a -->\n- Two\n  lines.\n- More.'), [['a', '- Two\n  lines.']]);
    assert.deepEqual(covered('One <!-- vouch-disable-next-line -->\ntwo\nthree'), [['', 'two']]);
    assert.deepEqual(covered('<!-- vouch-disable-next-line a -->'), []);
  });

  it('cover their own line', () => {
    assert.deepEqual(covered('One\ntwo <!-- vouch-disable-line a -->\nthree'), [['a', 'two <!-- vouch-disable-line a -->']]);
  });

  it('hold until they are turned off', () => {
    assert.deepEqual(covered('<!-- vouch-disable a b -->X\n\nOne.\n\n<!-- vouch-enable a -->Y\n\nTwo.'), [
      ['a', 'X\n\nOne.\n\n'],
      ['b', 'X\n\nOne.\n\n<!-- vouch-enable a -->Y\n\nTwo.'],
    ]);
    assert.deepEqual(covered('<!-- vouch-disable -->\n\nOne.\n\n<!-- vouch-enable -->\n\nTwo.'), [['', '\n\nOne.\n\n']]);
    assert.deepEqual(covered('<!-- vouch-disable -->\n\nOne.'), [['', '\n\nOne.']]);
  });

  it('may cover the file', () => {
    assert.deepEqual(covered('One.\n\n<!-- vouch-disable-file a -->'), [['a', 'One.\n\n<!-- vouch-disable-file a -->']]);
  });

  it('carry a reason', () => {
    const reasons = [
      '<!-- vouch-disable a -- planned -- number -->',
      '<!-- vouch-disable -- why not -->',
      '<!-- vouch-disable a-b -->',
    ].map((comment) => parseDocument(`${comment}\n\nWords.`, 'markdown').suppressions[0]);
    assert.deepEqual(
      reasons.map((one) => [one?.rules, one?.reason]),
      [
        [['a'], 'planned -- number'],
        [[], 'why not'],
        [['a-b'], null],
      ],
    );
  });

  it('are nothing else', () => {
    for (const text of [
      '<!-- vouch -->',
      '<!-- vouch-disabled -->',
      '<!-- please vouch-disable -->',
      '`<!-- vouch-disable -->`',
      '```\n<!-- vouch-disable -->\n```',
    ])
      assert.deepEqual(covered(`${text}\n\nWords.`), [], text);
  });
});
