import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

/** The CSL-JSON of the last entry of a BibLaTeX text. Throws where it cannot be read. */
export function parseWithCitationJs(text: string): Readonly<Record<string, unknown>> {
  const read: unknown = plugins.input.chain(text, { generateGraph: false, forceType: '@biblatex/text' });
  const fields: unknown = Array.isArray(read) ? read.at(-1) : null;
  if (typeof fields !== 'object' || fields === null) throw new Error('it holds nothing');
  return fields as Readonly<Record<string, unknown>>;
}
