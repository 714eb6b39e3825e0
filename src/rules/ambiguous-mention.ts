import type { Article, Citation } from '../core/article/article.js';
import type { Fix } from '../core/finding.js';
import type { AuthorYearMention } from '../core/mentions/mention.js';
import { defineRule, type Example } from '../core/rule.js';
import { shortName, studyName, titleOf, yearOfItem } from '../core/studies/studyName.js';
import { listed } from './support/figureMismatch.js';
import { inOneLine } from './support/inOneLine.js';

export const ambiguousMention = defineRule({
  id: 'ambiguous-mention',
  severity: 'information',
  docs: {
    summary: 'a mention that fits two or more studies or references',
    why: 'Readers cannot tell which work is meant, and Vouch checks the figures beside it only against all of them at once. A letter behind the year (2017a), a second author or a few words of the title settle it.',
    silent: ['where the entry in the reference list, a co-author or the subject of the sentence settles it'],
  },
  messages: { ambiguous: '“{mention}” could be any of these: {candidates}.' },
  yieldsTo: ['sample-size-mismatch', 'outdated-claim'],
  check(article, report) {
    for (const { mention, resolution } of article.citations) {
      if (resolution.status !== 'several' || mention.kind === 'numbered' || mention.kind === 'citationKey') continue;
      const candidates = candidatesOf(article, resolution);
      if (candidates.length < 2) continue;
      const names = listed(
        candidates.map(({ name, title }) => `${name}, “${shortTitle(title)}”`),
        'or',
      );
      const fixes = mention.kind === 'authorYear' ? fixesFor(mention, candidates) : [];
      report({
        messageId: 'ambiguous',
        data: { mention: inOneLine(mention.text), candidates: names },
        span: mention.span,
        fixes,
      });
    }
  },
});

interface Candidate {
  /** `Younger & Mackey (2009)` */
  readonly name: string;
  readonly title: string;
}

/** The studies; where the list has entries of works that Vouch does not know, the entries. */
function candidatesOf(article: Article, { studies, references }: Citation['resolution']): readonly Candidate[] {
  const known = studies.flatMap((id) => article.studies.get(id) ?? []);
  if (known.length > 1) return known.map((study) => ({ name: studyName(study), title: titleOf(study) }));
  return references.flatMap((position) => {
    const item = article.references[position]?.reference.item;
    const names = (item?.author ?? []).map(shortName);
    const year = item ? yearOfItem(item) : null;
    if (!item?.title || names.length === 0) return [];
    return { name: `${names.length > 2 ? `${names[0]} et al.` : names.join(' & ')} (${year ?? 'no year'})`, title: item.title };
  });
}

/** The names of a candidate that no other has, in place of those that fit several; in brackets without brackets of their own. */
function fixesFor({ span, isNarrative, year, text }: AuthorYearMention, candidates: readonly Candidate[]): readonly Fix[] {
  if (!text.includes(String(year))) return [];
  return candidates.flatMap(({ name }) => {
    const others = candidates.filter((other) => other.name.startsWith(`${leadOf(name)} `));
    // “Raknes et al.” may be said of Raknes and Småbrekke as well.
    const isAlone = name.includes(' et al. ') ? others.length === 1 : others.filter((other) => other.name === name).length === 1;
    const newText = isNarrative ? name : name.replace(/ \((\d{4})\)$/, ', $1');
    return isAlone && newText !== text ? { title: `It is ${name}`, edits: [{ start: span.start, end: span.end, newText }] } : [];
  });
}

/** The first author. */
const leadOf = (name: string): string => name.replace(/ (?:et al\. |& ).{0,200}$/, '').replace(/ \([^()]{1,20}\)$/, '');

const shortTitle = (title: string): string => (title.length <= 60 ? title : `${title.slice(0, 59).replace(/\s\S{0,30}$/, '')}…`);

export const examples: readonly Example[] = [
  {
    title: 'Three works of one year',
    text: '⟦Raknes and Småbrekke (2017)⟧ studied what happened after people started low-dose naltrexone.',
  },
  {
    title: 'Two entries of one author and year',
    text: 'Itch fell (⟦Okafor, 2021⟧).\n\n## References\n\n- Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.\n- Okafor, C. (2021). Creams for the hands of nurses. Journal of Care, 2(3), 30-38.\n',
    message: '“Okafor, 2021” could be any of these: Okafor (2021), “Sleep in eczema” or Okafor (2021), “Creams for the hands of nurses”.',
  },
  { title: 'One work', text: 'Younger et al. (2013) gave women low-dose naltrexone.' },
];
