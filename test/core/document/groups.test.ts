import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../../src/core/document/document.js';
import { definitionsOf } from '../../../src/core/document/definitions.js';
import { groupsOf } from '../../../src/core/document/groups.js';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { parseMarkdown } from '../../../src/core/document/parseMarkdown.js';

const filler = 'Long-term treatment with the drug led to less fatigue than placebo in all of the groups studied. '.repeat(4);

type Placed = readonly Pick<Block, 'start' | 'end' | 'content'>[];

const seenIn = (blocks: Placed): unknown =>
  blocks.map(({ start, end, content: { kind, prose, list } }) => [start, end, kind, prose.text, list?.item]);

/** Positions of blocks that are of one list with the block before. */
const goingOn = (blocks: Placed): readonly number[] =>
  blocks.flatMap(({ content: { list } }, at) => (list && list.list === blocks[at - 1]?.content.list?.list ? [at] : []));

describe('groupsOf Markdown', function () {
  this.timeout(60_000);

  it('cuts where the whole text has blocks of its own', () => {
    const pieces = [
      `${filler}\n\n`,
      `${filler}\n`,
      `- ${filler}\n`,
      `- ${filler}\n\n`,
      `  more of the item. ${filler}\n\n`,
      `3. ${filler}\n\n`,
      '- a\n\n  ```\n',
      '```\n',
      '~~~\n\n',
      `<!-- ${filler}\n\n`,
      '-->\n\n',
      '<pre>\n\n',
      '</pre>\n\n',
      '<div>\n\n',
      '</div>\n',
      `> ${filler}\n\n`,
      '# Heading\n',
      `| a | b |\n|---|---|\n| ${filler} | 2 |\n\n`,
      `[^1]: ${filler}\n\n`,
      `    ${filler}\n\nAfter code.\n\n`,
      '\n',
      '- \n',
      ...['- ', '* ', '1. ', '12. ', '2) ', ' - ', '  - '].map((sign) => `${sign}${filler}\n`),
      `- ${filler}\n- ${filler}\n- ${filler}\n- ${filler}\n- ${filler}\n`,
      `3. ${filler}\n4. ${filler}\n5. ${filler}\n6. ${filler}\n7. ${filler}\n`,
      '* * *\n',
    ];
    let cuts = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 12, maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const document = parseDocument(text, 'markdown');
        cuts += document.groups.length - 1;
        const whole = parseMarkdown(text, '').blocks;
        assert.deepEqual(seenIn(document.blocks), seenIn(whole));
        const sameList = new Set(goingOn(document.blocks));
        assert.deepEqual(
          goingOn(whole).filter((at) => !sameList.has(at)),
          [],
        );
      }),
      { numRuns: 60 },
    );
    assert.ok(cuts > 20, 'the texts are large enough to be cut');
  });

  it('covers the text from the given offset without gaps', () => {
    for (const format of ['markdown', 'plain'] as const) {
      const text = `${filler}\n\n`.repeat(40);
      const groups = groupsOf(text, format, 10).map(({ group }) => group);
      assert.equal(groups[0]?.start, 10);
      assert.equal(groups.at(-1)?.end, text.length);
      groups.slice(1).forEach((span, index) => {
        assert.equal(span.start, groups[index]?.end);
      });
      assert.ok(groups.every(({ start, end }) => end - start <= 1500 + filler.length + 2));
    }
  });

  it('collects link definitions that no code or list hides', () => {
    const text =
      '[12]: https://example.org/12 "Title"\n\n```\n[no]: https://example.org\n```\n\n[1]: Smith J. Title. 2014.\n\n[a  B]: <x y>\n[^n]: note\n';
    assert.deepEqual(
      [...definitionsOf(groupsOf(text, 'markdown', 0).map(({ group }) => group))],
      [
        ['12', '[12]: https://example.org/12'],
        ['A B', '[a  B]: <x y>'],
      ],
    );
  });
});

describe('groupsOf plain text', () => {
  it('keeps lists together, and headings with what they head', () => {
    const items = Array.from({ length: 40 }, (_, n) => `  • ${n}. ${filler}`).join('\n\n');
    const text = `${filler}\n\n${filler}\n\n${filler}\n\nReferences\n\n${items}\n`;
    const document = parseDocument(text, 'plain');
    const lists = new Set(document.blocks.flatMap(({ content }) => (content.list ? [content.list.list] : [])));
    assert.equal(lists.size, 1);
    assert.ok(document.blocks.some(({ content }) => content.kind === 'heading' && content.prose.text === 'References'));
  });
});
