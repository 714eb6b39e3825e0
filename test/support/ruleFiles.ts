import { readdirSync } from 'node:fs';
import type { Example } from '../../src/core/rule.js';

const folder = new URL('../../src/rules/', import.meta.url);

/** Ids of the rules that have a file. */
export const ruleFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -3))
  .sort();

/** The examples of a rule, which its file exports beside it. */
export async function examplesOf(id: string): Promise<readonly Example[]> {
  const module = (await import(new URL(`${id}.ts`, folder).href)) as { readonly examples?: readonly Example[] };
  return module.examples ?? [];
}

/** An example's text without its marks, and what they mark. */
export function unmark(marked: string): {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
} {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') spans.push({ start: text.length, end: text.length });
    else if (part === '⟧') {
      const last = spans.at(-1);
      if (last) last.end = text.length;
    } else text += part;
  }
  return { text, spans };
}
