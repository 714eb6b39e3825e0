import type { FrontMatter } from './document.js';

/** The bibliography files that a document's front matter names, as written there: one, or a list. Other values are no names. */
export function bibliographyNames(frontMatter: FrontMatter | null): readonly string[] {
  const value = frontMatter?.values.bibliography;
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  return names.filter((name): name is string => typeof name === 'string' && name.trim() !== '').map((name) => name.trim());
}
