import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { sourceSpan } from '../../../src/core/document/place.js';
import { blockOf } from '../../support/content.js';

const proses = (markdown: string): string[] => parseDocument(markdown, 'markdown').blocks.map(({ content }) => content.prose.text);

/** Marks as `kind:words`, or `kind:words=value`. */
function marksOf(markdown: string): string[] {
  const { marks, prose } = blockOf(markdown).content;
  return marks.map(({ kind, start, end, value }) => `${kind}:${prose.text.slice(start, end)}${value === null ? '' : `=${value}`}`);
}

describe('Markdown prose', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['A **bold** and *slanted* word', 'A bold and slanted word'],
    ['wrapped  \nlines\r\nare one\n   paragraph', 'wrapped lines are one paragraph'],
    ['> quoted\n> and wrapped\nlazily', 'quoted and wrapped lazily'],
    ['placebo-\ncontrolled', 'placebo- controlled'],
    ['5 &lt; 6 &amp; 7&nbsp;mg &#956;g &amp;amp; &nope; &', '5 < 6 & 7\u00a0mg μg &amp; &nope; &'],
    ['\\[12\\] and 3\\*4 and \\x', '[12] and 3*4 and \\x'],
    ['a `code < 1` b ![alt](x.png) c', 'a \ufffc b \ufffc c'],
    ['so $p < .05$ held, for $35 to $40 and \\$x$', 'so \ufffc held, for $35 to $40 and $x$'],
    ['Then\n$$\na_1 * b_2\n$$\nends', 'Then \ufffc ends'],
    ['a <!-- note --> b <span class="x">c</span> d', 'a b c d'],
    ['line<br>break', 'line break'],
    ['raised^12^ lowered~2~ or ~5 mg to ~10 mg', 'raised12 lowered2 or ~5 mg to ~10 mg'],
    ['x<sup>2</sup> y <sub>i</sub>', 'x2 y i'],
    ['notes[^1][^long-one] stay', 'notes[^1][^long-one] stay'],
    ['keys [@smith2007; @lee2010, p. 3] and @bare stay', 'keys [@smith2007; @lee2010, p. 3] and @bare stay'],
    ['[12] and [3,4] and [5][]\n\n[12]: http://x.org\n[5]: http://y.org', '[12] and [3,4] and [5]'],
    ['[text][5] [see]\n\n[see]: http://x.org\n[5]: http://y.org', 'text see'],
    ['<https://example.org/a_b> and https://example.org/c_d.', 'https://example.org/a_b and https://example.org/c_d.'],
    ['~~struck~~ word', 'struck word'],
    ['## Results {#sec-results .unnumbered}', 'Results'],
    ['nul \u0000 here', 'nul \ufffd here'],
    ['[1]: Smith J. A title. 2014.', '[1]: Smith J. A title. 2014.'],
  ];
  for (const [markdown, prose] of rows)
    it(JSON.stringify(markdown), () => {
      assert.equal(blockOf(markdown).content.prose.text, prose);
    });

  it('leaves out what is no prose', () => {
    const markdown = [
      '```\ncode\n```',
      '    indented',
      '<div>html</div>',
      '[a]: http://x.org',
      '::: {#refs}\n:::',
      '---\nkey: value\n---',
      '***',
      '<!-- a\n\nb -->',
      'Only this.',
    ].join('\n\n');
    assert.deepEqual(proses(markdown), ['Only this.']);
    assert.deepEqual(proses('::: note\nInside a div.\n:::\nBehind it.'), ['Inside a div.', 'Behind it.']);
  });

  it('leads each unit back to its source', () => {
    const source = 'A &amp; *b*\n> c `x`';
    const block = blockOf(`> ${source}`);
    const at = (start: number, end: number): string => {
      const span = sourceSpan(block, { start, end });
      return `> ${source}`.slice(span.start, span.end);
    };
    assert.equal(block.content.prose.text, 'A & b c \ufffc');
    assert.deepEqual([at(0, 1), at(2, 3), at(4, 5), at(6, 7), at(8, 9), at(0, 9)], ['A', '&amp;', 'b', 'c', '`x`', source]);
  });
});

describe('Markdown marks', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['A **b *c***', ['strong:b c', 'emphasis:c']],
    ['[trial](https://x.org/a) and [12]\n\n[12]: https://x.org/12', ['link:trial=https://x.org/a', 'link:[12]=https://x.org/12']],
    ['[1](https://x.org)', ['link:1=https://x.org']],
    [
      'see https://doi.org/10.1/x(1). Or (www.a.org/b).',
      ['link:https://doi.org/10.1/x(1)=https://doi.org/10.1/x(1)', 'link:www.a.org/b=http://www.a.org/b'],
    ],
    ['pain^3,4^ and<sup>5</sup> H~2~O', ['superscript:3,4', 'superscript:5', 'subscript:2']],
    ['pain^[7]^ and x^2^', ['superscript:[7]', 'superscript:2']],
    ['note[^1] and[^b]\n\n[^b]: text', ['footnoteReference:[^1]=1', 'footnoteReference:[^b]=b']],
    ['`c` ![i](x.png) ~~d~~', ['code:\ufffc', 'image:\ufffc', 'delete:d']],
    ['<span class="a">b</span>', ['html:b=span']],
    ['escaped \\^1\\^ and \\[^1]', []],
  ];
  for (const [markdown, marks] of rows)
    it(JSON.stringify(markdown), () => {
      assert.deepEqual(marksOf(markdown), marks);
    });
});

describe('Markdown places', () => {
  it('gives every paragraph of an item its place', () => {
    const document = parseDocument('1. one\n\n   more\n2. two\n   - [x] done\n\n- other\n', 'markdown');
    const places = document.blocks.map(({ start, content: { prose, list } }) => {
      const marker = list ? document.text.slice(start + list.markerOffset).startsWith(list.marker) : false;
      return [prose.text, list?.item, list?.depth, list?.ordered, list?.marker, list?.first, marker];
    });
    assert.deepEqual(places, [
      ['one', 0, 1, true, '1.', true, true],
      ['more', 0, 1, true, '1.', false, true],
      ['two', 1, 1, true, '2.', true, true],
      ['done', 0, 2, false, '-', true, true],
      ['other', 0, 1, false, '-', true, true],
    ]);
    const [one, more, two, done, other] = document.blocks.map(({ content }) => content.list?.list);
    assert.ok(one === more && one === two && one !== done && one !== other && done !== other);
  });

  it('makes a block of every cell', () => {
    const document = parseDocument('| Study | n |\n|---|---:|\n| *Lee* 2010 | 31 |\n| | 12 |', 'markdown');
    assert.deepEqual(
      document.blocks.map(({ start, end, content: { kind, prose, table } }) => [
        kind,
        prose.text,
        document.text.slice(start, end),
        table?.row,
        table?.column,
        table?.isHeader,
      ]),
      [
        ['tableCell', 'Study', 'Study', 0, 0, true],
        ['tableCell', 'n', 'n', 0, 1, true],
        ['tableCell', 'Lee 2010', '*Lee* 2010', 1, 0, false],
        ['tableCell', '31', '31', 1, 1, false],
        ['tableCell', '', '', 2, 0, false],
        ['tableCell', '12', '12', 2, 1, false],
      ],
    );
  });

  it('knows headings, quotes and footnotes', () => {
    const { blocks } = parseDocument('# One\n\nTwo\n===\n\n> three\n\nfour[^n]\n\n[^n]: five', 'markdown');
    assert.deepEqual(
      blocks.map(({ content: { kind, depth, inQuote, footnote } }) => [kind, depth, inQuote, footnote]),
      [
        ['heading', 1, false, null],
        ['heading', 1, false, null],
        ['paragraph', 0, true, null],
        ['paragraph', 0, false, null],
        ['paragraph', 0, false, 'n'],
      ],
    );
  });
});
