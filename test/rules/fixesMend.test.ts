import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../src/core/finding.js';
import { reviewTogether } from '../../src/core/review.js';
import type { Example } from '../../src/core/rule.js';
import { applyEdits } from '../../src/core/text/textEdit.js';
import { rules } from '../../src/rules/index.js';
import { bundledIndex, indexWith, reviewText } from '../support/review.js';
import { examplesOf, unmark } from '../support/ruleFiles.js';

/** What all rules say of the example's text, or of another in its place. */
function findingsOn({ format = 'markdown', library, beside }: Example, text: string): readonly Finding[] {
  const setting = { format, index: library ? indexWith(library) : bundledIndex };
  const own = { path: 'article.md', ...reviewText(text, setting) };
  const others = beside ? [{ path: beside.path, ...reviewText(beside.text, setting) }] : [];
  return reviewTogether([...others, own], rules).at(-1)?.findings ?? [];
}

/** How often each rule reports. */
function counts(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

/** What is wrong with a fix, in words: its finding stays, or another one comes. */
function faultsOf(example: Example, text: string, before: readonly Finding[], finding: Finding, fix: Fix): readonly string[] {
  const after = findingsOn(example, applyEdits(text, fix.edits));
  const [were, are] = [counts(before), counts(after)];
  const stays = (are.get(finding.rule) ?? 0) >= (were.get(finding.rule) ?? 0);
  const come = after.filter(({ rule }) => (are.get(rule) ?? 0) > (were.get(rule) ?? 0) && !REVEALING.has(`${finding.rule} ${rule}`));
  const name = `${finding.rule} (“${finding.message}”), “${fix.title}”`;
  return [...(stays ? [`${name}: the finding stays`] : []), ...come.map(({ rule, message }) => `${name}: ${rule} comes (“${message}”)`)];
}

/** Fixes that show what stood behind a finding: citing the newer work, the sentence is held against what that one found. */
const REVEALING: ReadonlySet<string> = new Set(['outdated-claim result-mismatch']);

describe('every fix of every example', () => {
  for (const { id } of rules)
    it(`of ${id} takes its finding away and brings no other`, async () => {
      const faults: string[] = [];
      for (const example of await examplesOf(id)) {
        const { text } = unmark(example.text);
        const before = findingsOn(example, text);
        for (const finding of before.filter(({ rule }) => rule === id))
          for (const fix of finding.fixes)
            faults.push(...faultsOf(example, text, before, finding, fix).map((fault) => `${example.title}: ${fault}`));
      }
      assert.deepEqual(faults, []);
    });
});
