import type { Article, CitedClaim } from '../core/article/article.js';
import { ownerKey } from '../core/article/owners.js';
import { defineRule, type Example } from '../core/rule.js';

export const copiedResult = defineRule({
  id: 'copied-result',
  severity: 'information',
  docs: {
    summary: 'the same result sentence given for two different studies',
    why: 'Two studies seldom have the same result in the same words. Such a pair is a sign that a sentence was copied and never filled in.',
    silent: ['for short sentences', 'where both are said of the same study'],
  },
  messages: { copied: 'The same sentence is said of another study above.' },
  check(article, report) {
    const earlier = new Map<string, CitedClaim>();
    for (const { cited, owner } of alike(article)) {
      const words = wordsOf(cited);
      if (words.length < fewestWords) continue;
      const key = words.join(' ');
      const first = earlier.get(key);
      if (!first) earlier.set(key, cited);
      else if (ownerOf(article, first) !== owner)
        report({
          messageId: 'copied',
          span: cited.claim.span,
          related: [{ span: first.claim.span, message: 'Said of another study here.' }],
        });
    }
  },
});

const fewestWords = 10;

/** The claims that have an owner and begin as one with another owner does; the others are copies of nothing. */
function alike(article: Article): readonly { readonly cited: CitedClaim; readonly owner: string }[] {
  const owned = article.claims.flatMap((cited) => {
    const owner = ownerOf(article, cited);
    return owner === null
      ? []
      : [{ cited, owner, opening: article.notes.newest(openingOf, cited.claim.range, [cited.claim.text], () => openingOf(cited)) }];
  });
  const first = new Map<string, string>();
  const ofSeveral = new Set<string>();
  for (const { owner, opening } of owned) {
    const other = first.get(opening);
    if (other === undefined) first.set(opening, owner);
    else if (other !== owner) ofSeveral.add(opening);
  }
  return owned.filter(({ opening }) => ofSeveral.has(opening));
}

/** The first words, which are told sooner than all. */
function openingOf({ claim }: CitedClaim): string {
  const words: string[] = [];
  for (const [word] of claim.text.toLowerCase().matchAll(/[\p{L}\p{N}]{1,40}/gu)) {
    words.push(word);
    if (words.length === 4) break;
  }
  return words.join(' ');
}

const wordsOf = ({ claim }: CitedClaim): readonly string[] => claim.text.toLowerCase().match(/[\p{L}\p{N}]{1,40}/gu) ?? [];

function ownerOf({ citations }: Article, { owner }: CitedClaim): string | null {
  const citation = owner === null ? undefined : citations[owner];
  return citation ? ownerKey(citation) : null;
}

export const examples: readonly Example[] = [
  {
    title: 'One sentence for two studies',
    text: 'Haverkamp et al. (2019) treated 48 people. The study found significant improvements in pain and fatigue with low-dose naltrexone compared with placebo.\n\nOkafor et al. (2021) treated 84 people. ⟦The study found significant improvements in pain and fatigue with low-dose naltrexone compared with placebo⟧.',
    message: 'The same sentence is said of another study above.',
  },
  {
    title: 'Two results in their own words',
    text: 'Haverkamp et al. (2019) treated 48 people. The study found significant improvements in pain with low-dose naltrexone compared with placebo.\n\nOkafor et al. (2021) treated 84 people. The study found no difference in pain between low-dose naltrexone and placebo.',
  },
];
