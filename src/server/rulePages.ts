import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The address of a rule's page: the client's own, or the file that comes with Vouch; null where there is none. */
export function rulePageFinder(prefix: string | null, folder: string): (rule: string) => string | null {
  if (prefix !== null) return (rule) => prefix + rule;
  const pages = [join(folder, '..', 'docs', 'rules'), join(folder, 'docs', 'rules')].find((candidate) => existsSync(candidate));
  if (!pages) return () => null;
  return (rule) => {
    const page = join(pages, `${rule}.md`);
    return existsSync(page) ? pathToFileURL(page).href : null;
  };
}
