import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';

/**
 * What the clause compares with: `placebo`, `baseline`, `usual care`, or the words behind "versus", "than" or "compared with"; else null.
 */
export function comparatorOf(clause: string): { readonly name: string; readonly range: Span } | null {
  const match = compared.exec(clause);
  if (match) {
    const words = match[1] ?? '';
    const start = match.index + match[0].length - words.length;
    return { name: nameOf(words), range: { start, end: start + words.length } };
  }
  const placebo = dummies.exec(clause);
  if (placebo) return { name: 'placebo', range: { start: placebo.index, end: placebo.index + placebo[0].length } };
  return null;
}

const dummies = gated(/\bplacebos?\b|\bsugar pills?\b|\bdummy (?:pills?|tablets?)\b|\bsham\b/i);
const manners =
  'versus|vs\\.?|(?:as )?compared (?:with|to)|in comparison (?:with|to)|relative to|inferior to|superior to|better than|worse than|than(?: with| in| for| on| among| after)?|benefit over|advantage over|improvement over|from';
const compared = gated(
  new RegExp(
    String.raw`\b(?:${manners}) (?:(?:the|a|an|those|patients|people|that|of|receiving|taking|on|given|with|in) ){0,4}(placebos?\b(?: groups?| arms?)?|baseline|(?:[\p{L}\d-]{1,25} ){0,2}(?:care|controls?|groups?|arms?|acupuncture|treatment|therapy|pills?|drug)\b|(?!(?:before|ever|expected|usual|half|one|others?|most|\d)\b)\p{L}[\p{L}-]{3,25}(?=$|[.,;)]| (?:for|in|at|after|did|and)\b))`,
    'iu',
  ),
);

function nameOf(words: string): string {
  if (dummies.test(words)) return 'placebo';
  if (/^baseline$/i.test(words)) return 'baseline';
  return words;
}
