import type { Finding } from './finding.js';
import { applyEdits, type TextEdit } from './text/textEdit.js';

/**
 * The text after the fixes that may be applied unseen: repairs of form and of the list, never of figures or claims. Of two fixes that touch
 * the same place the earlier finding's is applied; review the result again for the other. `count` is the number of fixes.
 */
export function applySafeFixes(text: string, findings: readonly Finding[]): { readonly text: string; readonly count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe, preferred }) => safe && preferred) ?? fixes.find(({ safe }) => safe);
    if (!fix || fix.edits.some((edit) => edits.some((other) => touch(edit, other)))) continue;
    edits.push(...fix.edits);
    count++;
  }
  return { text: applyEdits(text, edits), count };
}

const touch = (a: TextEdit, b: TextEdit): boolean => a.start <= b.end && b.start <= a.end;
