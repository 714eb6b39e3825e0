import assert from 'node:assert/strict';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { escapeMarkdown, link, linkTarget } from '../../src/features/escapeMarkdown.js';

/** Titles that somebody could put into a library file, with what a reader is to see. */
const hostile: readonly (readonly [words: string, seen?: string])[] = [
  ['[click](command:workbench.action.quit)'],
  ['![x](https://example.org/pixel.png)'],
  ['<img src=x onerror=alert(1)>'],
  ['<https://example.org>'],
  ['https://example.org/a_b and www.example.org'],
  ['`code` and ``more``'],
  ['**bold** _under_ ~~gone~~'],
  ['# heading'],
  ['1. item'],
  ['- item'],
  ['+ item'],
  ['a | b'],
  ['&lt;b&gt; &amp; &#60;'],
  ['back\\slash \\[x\\]'],
  ['[^1] and [ref]: x'],
  ['$(alert) $x^2$'],
  ['a\n\n    code', 'a code'],
  ['  \t spaced \r\n out ', 'spaced out'],
  ['evil\u202Etxt.exe\u200B', 'eviltxt.exe'],
  ['me@example.org'],
];

describe('escapeMarkdown', () => {
  for (const [words, seen = words] of hostile) {
    it(`${JSON.stringify(words)} stays words`, () => {
      for (const [before, after] of [
        ['', ''],
        ['**', '**'],
        ['- ', ''],
      ] as const) {
        const tree = fromMarkdown(`${before}${escapeMarkdown(words)}${after}`, {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        });
        const found: string[] = [];
        let text = '';
        const visit = (node: { type: string; url?: string; value?: string; children?: readonly { value?: string }[] }): void => {
          // This parser links bare addresses whatever is done to them; such a link shows where it goes.
          const showsAddress = node.type === 'link' && node.url?.endsWith(node.children?.[0]?.value ?? ' ');
          if (!showsAddress) found.push(node.type);
          if (node.type === 'text') text += node.value ?? '';
          for (const child of node.children ?? []) visit(child as never);
        };
        visit(tree as never);
        const allowed = new Set(['root', 'paragraph', 'text', ...(before === '**' ? ['strong'] : before ? ['list', 'listItem'] : [])]);
        assert.deepEqual(
          found.filter((type) => !allowed.has(type)),
          [],
        );
        assert.equal(text, seen);
      }
    });
  }
});

describe('linkTarget', () => {
  for (const [address, target] of [
    ['https://doi.org/10.1002/art.37734', 'https://doi.org/10.1002/art.37734'],
    ['https://doi.org/10.1016/S0140-6736(05)66379-3', 'https://doi.org/10.1016/S0140-6736%2805%2966379-3'],
    ['https://doi.org/10.1002/a<b>;2-#', 'https://doi.org/10.1002/a%3Cb%3E;2-#'],
    ['command:workbench.action.quit', null],
    ['javascript:alert(1)', null],
    ['http://example.org/', null],
    ['file:///etc/passwd', null],
    ['https://doi.org/\uD800', 'https://doi.org/'],
  ] as const) {
    it(`${address} → ${target}`, () => assert.equal(linkTarget(address), target));
  }

  it('leaves the words where there is no address to trust', () => assert.equal(link('a [b]', 'command:x'), 'a \\[b\\]'));
});
