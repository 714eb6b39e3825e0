import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text/textEdit.js';
import { quickFixes } from '../../src/features/quickFixes.js';
import { bundledIndex, reviewText } from '../support/review.js';

const text =
  'Pain fell in one trial (Younger et al., 2013) and in a pilot (Younger & Mackey, 2009).\n\n## References\n\n- Younger, J., & Mackey, S. (2009). Fibromyalgia symptoms are reduced by low-dose naltrexone: a pilot study. Pain Medicine, 10(4), 663-672.\n';

describe('the fix of missing-reference', () => {
  const { article, findings } = reviewText(text);
  const finding = findings.find(({ rule }) => rule === 'missing-reference');
  assert.ok(finding);
  const mended = (own: Parameters<typeof quickFixes>[4]): string => {
    const fix = quickFixes(article, bundledIndex, finding, findings, own).find(({ title }) => title.startsWith('Add Younger'));
    return applyEdits(text, fix?.edits ?? []);
  };

  it('writes the entry in the style that is set', () =>
    assert.match(mended({ entryOf: ({ id }) => `In the team’s style: ${id}` }), /\n- In the team’s style: younger-2013\n/));

  it('follows the list where none is', () => assert.match(mended({}), /\n- Younger, J\., Noor, N\./));

  it('follows the list where the style writes nothing', () => assert.match(mended({ entryOf: () => null }), /\n- Younger, J\., Noor, N\./));
});
