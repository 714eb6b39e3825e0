import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text/textEdit.js';
import { completionsAt } from '../../src/features/completions.js';
import { reviewed, smallIndex } from './reviewed.js';

/** `‸` marks the cursor. The text after the first completion, or null where there is none. */
function complete(text: string): string | null {
  const offset = text.indexOf('‸');
  const plain = text.replace('‸', '');
  const { article } = reviewed(plain);
  const [first] = completionsAt(article, smallIndex, offset);
  if (!first) return null;
  assert.equal(plain.slice(first.span.start, offset), first.typed);
  return applyEdits(plain, [{ ...first.span, newText: first.newText }, ...first.further]);
}

const list = '\n\n## References\n\n- Lund, B. (2022). Low-dose naltrexone for psoriasis: a large trial. Journal of Skin & Itch.\n';

describe('completionsAt', () => {
  for (const [name, text, expected] of [
    [
      'a name, as the document cites',
      `Skin itches (Lund, 2022). So @lund‸ says.${list}`,
      `Skin itches (Lund, 2022). So (Lund, 2022) says.${list}`,
    ],
    [
      'brackets go with the key',
      `Skin itches (Lund, 2022). So [@lund‸] says.${list}`,
      `Skin itches (Lund, 2022). So (Lund, 2022) says.${list}`,
    ],
    [
      'a key where the document cites by keys',
      '---\nbibliography: a.bib\n---\n\nSkin itches [@perez-2019]. So [@lund‸] says.',
      '---\nbibliography: a.bib\n---\n\nSkin itches [@perez-2019]. So [@lund-2022] says.',
    ],
    ['an address', 'Write to me@lund‸.', null],
    ['no sign', 'So lund‸ says.', null],
  ] as const)
    it(name, () => assert.equal(complete(text), expected));

  it('brings the entry along where the list lacks it', () => {
    const after = complete(`Skin itches (Lund, 2022). So @haver‸ says.${list}`) ?? '';
    assert.match(after, /So \(Haverkamp et al\., 2019\) says\./);
    assert.match(after, /\n- Haverkamp, A\., Lund, B\., & Okafor, C\. \(2019\)\. /);
  });

  it('ranks by the sentence where nothing is typed', () =>
    assert.match(complete(`Naltrexone was given to 210 patients with psoriasis @‸.${list}`) ?? '', /psoriasis \(Lund, 2022\)\./));
});
