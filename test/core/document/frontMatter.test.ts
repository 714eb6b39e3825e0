import assert from 'node:assert/strict';
import { frontMatterOf } from '../../../src/core/document/frontMatter.js';
import { parseDocument } from '../../../src/core/document/parseDocument.js';

describe('front matter', () => {
  it('is YAML between fences at the start', () => {
    for (const end of ['---\n', '...\n', '---'])
      assert.deepEqual(frontMatterOf(`---\ntitle: A trial\nbibliography: [a.bib, b.json]\n${end}`), {
        start: 0,
        end: 49 + end.length,
        values: { title: 'A trial', bibliography: ['a.bib', 'b.json'] },
        problem: null,
      });
    assert.deepEqual(frontMatterOf('---\r\n---\r\nText')?.values, {});
  });

  it('is no prose', () => {
    const document = parseDocument('---\ntitle: A trial\n---\nWords.', 'markdown');
    assert.deepEqual(
      document.blocks.map(({ start, content }) => [start, content.prose.text]),
      [[23, 'Words.']],
    );
  });

  it('is not what looks like it', () => {
    for (const text of ['', '---', '--- x\na: b\n---\n', '\n---\na: b\n---\n', '---\nnever closed'])
      assert.equal(frontMatterOf(text), null, text);
  });

  it('names the problem of what cannot be read', () => {
    for (const yaml of ['a: [', 'a: b: c', '- list', 'just words', `a: ${'x'.repeat(70_000)}`, '&a [*a, *a]: *b']) {
      const read = frontMatterOf(`---\n${yaml}\n---\n`);
      assert.deepEqual(read?.values, {}, yaml.slice(0, 20));
      assert.ok(read?.problem, yaml.slice(0, 20));
    }
  });

  it('brings no keys of the prototype and no endless aliases', () => {
    const values = frontMatterOf('---\n__proto__: {x: 1}\nconstructor: y\na: {__proto__: 2, b: 3}\n---\n')?.values;
    assert.deepEqual(Object.keys(values ?? {}), ['a']);
    assert.deepEqual(values, { a: { b: 3 } });
    const bomb = `a: &a [x, x, x]\n${'bcdefgh'.replace(/./g, (key, at: number) => `${key}: &${key} [${`*${'abcdefg'.charAt(at)}, `.repeat(9)}x]\n`)}`;
    assert.ok(frontMatterOf(`---\n${bomb}---\n`)?.problem);
  });
});
