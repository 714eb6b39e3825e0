import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text/textEdit.js';
import type { Finding } from '../../src/core/finding.js';
import { reviewTogether } from '../../src/core/review.js';
import type { Example } from '../../src/core/rule.js';
import { rules } from '../../src/rules/index.js';
import { bundledIndex, indexWith, type ReviewSetting, reviewText } from '../support/review.js';
import { examplesOf, ruleFiles, unmark } from '../support/ruleFiles.js';

const settingOf = ({ format = 'markdown', library }: Example): ReviewSetting => ({
  format,
  index: library ? indexWith(library) : bundledIndex,
});

/** Reviews the text, together with the article beside it if it has one. */
function reviewExample(example: Example, text: string): readonly Finding[] {
  const setting = settingOf(example);
  const own = { path: 'article.md', ...reviewText(text, setting) };
  const beside = example.beside ? [{ path: example.beside.path, ...reviewText(example.beside.text, setting) }] : [];
  return reviewTogether([...beside, own], rules).at(-1)?.findings ?? [];
}

const cases = await Promise.all(rules.map(async (rule) => ({ rule, examples: await examplesOf(rule.id) })));

describe('rules', () => {
  it('have one file each, and each file is in the list', () => {
    assert.deepEqual(rules.map((rule) => rule.id).sort(), ruleFiles);
  });

  for (const { rule, examples } of cases) {
    describe(rule.id, () => {
      it('shows what it reports and where it is silent, and every message', () => {
        assert.ok(
          examples.some(({ text }) => text.includes('⟦')),
          'an example that is reported',
        );
        assert.ok(
          examples.some(({ text }) => !text.includes('⟦')),
          'an example that is silent',
        );
        const used = new Set(examples.flatMap((example) => findingsOn(example).map((finding) => finding.messageId)));
        assert.deepEqual(
          Object.keys(rule.messages).filter((id) => !used.has(id)),
          [],
          'messages without an example',
        );
      });

      for (const example of examples) {
        it(example.title, () => {
          const { spans } = unmark(example.text);
          const findings = findingsOn(example);
          const marked = (list: readonly { start: number; end: number }[]): readonly string[] =>
            list.map(({ start, end }) => `${start}–${end}: ${unmark(example.text).text.slice(start, end)}`);
          assert.deepEqual(marked(findings.map((finding) => finding.span)), marked(spans));
          if (example.message !== undefined) assert.equal(findings[0]?.message, example.message);
          assert.ok(
            findings.every(({ message }) => !/[{}]/.test(message)),
            'no placeholder is left',
          );
          if (example.fixed !== undefined) assertFix(example, example.fixed);
        });
      }

      function findingsOn(example: Example) {
        return reviewExample(example, unmark(example.text).text).filter((finding) => finding.rule === rule.id);
      }

      function assertFix(example: Example, fixed: string): void {
        const finding = findingsOn(example)[0];
        const fix = finding?.fixes.find((one) => one.preferred) ?? finding?.fixes[0];
        assert.equal(applyEdits(unmark(example.text).text, fix?.edits ?? []), fixed);
        const again = reviewExample(example, fixed);
        assert.deepEqual(
          again.filter((one) => one.rule === rule.id),
          [],
          'the text after the fix is clean',
        );
      }
    });
  }
});
