import type { Article, Citation } from '../core/article/article.js';
import type { Fix, Source } from '../core/finding.js';
import type { AuthorYearMention } from '../core/mentions/mention.js';
import type { NearMiss } from '../core/studies/resolution.js';
import type { TextEdit } from '../core/text/textEdit.js';
import { defineRule, type Example } from '../core/rule.js';
import { inOneLine } from './support/inOneLine.js';

export const mentionMismatch = defineRule({
  id: 'mention-mismatch',
  severity: 'warning',
  docs: {
    summary: 'a mention that fits no reference but nearly fits one (year or spelling)',
    why: 'A year off by one or a misspelt name sends readers to the wrong entry or to none. Vouch never takes such a mention for the entry: it says what differs and leaves the decision to you. Where the article has no list, the mention is held against the studies that Vouch knows.',
    silent: [
      'where another entry or study fits exactly',
      'where several nearly fit',
      'without a list, where the paragraph is not on the study’s subject or the study’s record is not complete enough to tell',
      'where the year may be that of the work and not of its printing (“In 2013, Younger and colleagues enrolled …”)',
    ],
  },
  messages: {
    near: '“{mention}” fits no entry of the reference list; one nearly fits: {difference}.',
    known: '“{mention}” is no study that Vouch knows, but it is nearly {study}: {difference}.',
  },
  check(article, report) {
    for (const { mention, resolution } of article.citations) {
      if (mention.kind !== 'authorYear' || mention.year === null || mention.isYearLoose || resolution.references.length > 0) continue;
      const data = { mention: inOneLine(mention.text) };
      const near = nearOf(article, resolution);
      const entry = near?.reference == null ? undefined : article.references[near.reference];
      if (!near) continue;
      const fixes = fixesFor(article, mention, near);
      const { difference, known } = near;
      if (entry) {
        const related = [{ span: entry.reference.span, message: 'The entry that nearly fits.' }];
        report({ messageId: 'near', data: { ...data, difference }, span: mention.span, study: entry.study, related, fixes });
      } else if (known) {
        const sources: readonly Source[] = [{ id: known.source, says: known.name, quote: null }];
        report({
          messageId: 'known',
          data: { ...data, study: known.name, difference },
          span: mention.span,
          study: near.study,
          sources,
          fixes,
        });
      }
    }
  },
});

/** The only entry that nearly fits; without a list the only study. */
function nearOf(article: Article, resolution: Citation['resolution']): NearMiss | null {
  const isListed = article.referenceList !== null || article.references.length > 0;
  const near = isListed ? resolution.near.filter((one) => one.reference !== null) : resolution.near;
  const [only, second] = near;
  return only && !second && (isListed || (resolution.studies.length === 0 && only.known)) ? only : null;
}

/** The words that would make it fit; nothing where they do not stand in the mention exactly once. */
function fixesFor(article: Article, mention: AuthorYearMention, { mend }: NearMiss): readonly Fix[] {
  const { text } = article.document;
  const written = text.slice(mention.span.start, mention.span.end);
  const edits = mend.flatMap(({ from, to }): readonly TextEdit[] => {
    const at = written.indexOf(from);
    if (at < 0 || written.indexOf(from, at + 1) >= 0) return [];
    return [{ start: mention.span.start + at, end: mention.span.start + at + from.length, newText: to }];
  });
  if (edits.length === 0 || edits.length < mend.length) return [];
  return [{ title: `Change to ${mend.map(({ to }) => to).join(' and ')}`, edits, preferred: true }];
}

export const examples: readonly Example[] = [
  {
    title: 'A year off by one',
    text: 'Itch fell (⟦Haverkamp & Lund, 2018⟧), and sleep was better (Okafor, 2021).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n- Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.\n',
    fixed:
      'Itch fell (Haverkamp & Lund, 2019), and sleep was better (Okafor, 2021).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n- Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.\n',
  },
  {
    title: 'A misspelt name, in an article without a list',
    text: 'Pain in fibromyalgia fell with low-dose naltrexone. ⟦Yonger et al. (2013)⟧ gave it to women.',
    message:
      '“Yonger et al. (2013)” is no study that Vouch knows, but it is nearly Younger et al. (2013): the name is Younger, not Yonger.',
  },
  {
    title: 'An exact fit',
    text: 'Itch fell (Haverkamp & Lund, 2019).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.\n',
  },
];
