import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listParts } from '../../../src/core/document/listParts.js';
import { parseMarkdown } from '../../../src/core/document/parseMarkdown.js';

const filler = 'Haverkamp, A., & Lund, B. (2019). *Itch* in `eczema`. Journal of Skin, 4(1), 1–9. https://doi.org/10.1000/182 ';
const item = fc
  .tuple(
    fc.constantFrom('', '- nested ', '# ', '> ', '[ ] ', '1. ', '``` ', '<div> ', '<!-- ', '| a | b ', '[a][b] ', '**'),
    fc.constantFrom('', '\n      goes on', '\n     - nested', '\n     ===', '\n     ```', '\n     | - | - |', '\n      <p>'),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([begin, end, times]) => `${begin}${filler.repeat(times)}words${end}`);

describe('listParts', () => {
  it('cuts long lists so that their parts are read as the whole is', () => {
    let cuts = 0;
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 50, maxLength: 70 }),
        fc.constantFrom('-', '*', '+', '1.', '7)', '100.'),
        fc.constantFrom('\n', '\n\n', '\r\n'),
        fc.constantFrom('', '## References\n', '# Text\n\n## References\n\n'),
        (items, mark, between, lead) => {
          const text = lead + items.map((words) => `${mark} ${words}`).join(between);
          cuts += (listParts(text)?.length ?? 1) - 1;
          // A paragraph behind it is no item, so that the list is read in one go.
          const ended = `${text}\n\nThe end.`;
          assert.equal(listParts(ended), null);
          const whole = parseMarkdown(ended, '[b]: https://example.org');
          const inParts = parseMarkdown(text, '[b]: https://example.org');
          assert.deepEqual([inParts.blocks, inParts.comments], [whole.blocks.slice(0, -1), whole.comments]);
        },
      ),
      { numRuns: 15 },
    );
    assert.ok(cuts > 15, `the lists are long enough to be cut: ${cuts}`);
  });

  it('leaves alone what is more than a list, or short', () => {
    const long = `- ${filler.repeat(3)}\n`.repeat(40);
    assert.ok((listParts(long)?.length ?? 0) > 3);
    for (const text of [
      '- short\n- list\n',
      `Words.\n\n${long}`,
      `${long}\nWords.`,
      `${long}lazy words`,
      `${long}---\n${long}`,
      `${long}* another list\n`,
      `${long}\n    of its own\n${long}`,
      `${long}- [a]: https://example.org\n`,
      `${long}-\n`,
    ])
      assert.equal(listParts(text), null, text.slice(-60));
  });
});
