import type { Article } from '../../article/article.js';
import { removeReference } from '../removeReference.js';
import type { TextEdit } from '../../text/textEdit.js';
import type { ListChange } from './listChange.js';

/** Takes out every entry that repeats an earlier one. Refused for a numbered list, whose citations would point at other entries. */
export function removeDuplicates(article: Article): ListChange {
  const copies = article.references.filter((listed) => listed.copyOf !== null);
  if (copies.length === 0) return { edits: [] };
  const edits: TextEdit[] = [];
  for (const copy of copies) {
    const removal = removeReference(article, copy);
    if (removal.length === 0)
      return {
        refusal: `Entry ${copy.reference.label ?? copy.reference.position + 1} repeats another, but its number is cited. Cite the other one, then try again.`,
      };
    edits.push(...removal);
  }
  return { edits: joined(edits) };
}

/** Two removals that meet or overlap are one: neighbours in the list share the break between them. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const before = result[result.length - 1];
    if (before && edit.start <= before.end) result[result.length - 1] = { ...before, end: Math.max(before.end, edit.end) };
    else result.push(edit);
  }
  return result;
}
