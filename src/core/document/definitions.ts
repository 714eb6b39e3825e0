/** Link definitions of a text, by normalised label, each as a line of Markdown. The first of a label counts, as in CommonMark. */
export type Definitions = ReadonlyMap<string, string>;

const definitionPattern =
  /^ {0,3}\[((?:[^[\]\\]|\\.){1,300})\]:[ \t]{0,20}(<[^<>\r\n]{0,1000}>|[^\s<]\S{0,1000})[ \t]{0,20}(?:["'(].{0,300})?$/;

/** The label and the definition of a line such as `[12]: https://…`, or null. */
export function definitionOf(line: string): { readonly label: string; readonly markdown: string } | null {
  const match = definitionPattern.exec(line);
  const label = match?.[1] ?? '';
  if (!match || label.startsWith('^') || label.trim() === '') return null;
  return { label: normalised(label), markdown: `[${label}]: ${match[2] ?? ''}` };
}

/** All definitions of the groups of a text, in their order: the first of a label counts. */
export function definitionsOf(groups: readonly { readonly definitions: Definitions }[]): Definitions {
  const all = new Map<string, string>();
  for (const { definitions } of groups) for (const [label, markdown] of definitions) if (!all.has(label)) all.set(label, markdown);
  return all;
}

/** Whether two texts define the same. */
export const areSameDefinitions = (some: Definitions, others: Definitions): boolean =>
  some.size === others.size && [...some].every(([label, markdown]) => others.get(label) === markdown);

const labelPattern = /\[((?:[^[\]\\]|\\.){1,200})\]/g;

/** The definitions that the references in a group's text need, as lines of Markdown in the order of their labels. */
export function definitionsFor(text: string, definitions: Definitions): string {
  if (definitions.size === 0 || !text.includes('[')) return '';
  const needed = new Map<string, string>();
  for (const match of text.matchAll(labelPattern)) {
    const label = normalised(match[1] ?? '');
    const definition = definitions.get(label);
    if (definition !== undefined) needed.set(label, definition);
  }
  return [...needed.keys()]
    .sort()
    .map((label) => needed.get(label) ?? '')
    .join('\n');
}

/** Labels are compared without regard to case and to the amount of white space. */
function normalised(label: string): string {
  return label
    .trim()
    .replace(/\s{1,300}/g, ' ')
    .toLowerCase()
    .toUpperCase();
}
