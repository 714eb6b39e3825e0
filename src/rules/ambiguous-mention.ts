import { defineRule, type Example } from '../core/rule.js';
import { studyName } from '../core/studies/studyName.js';
import { listed } from './support/figureMismatch.js';

export const ambiguousMention = defineRule({
  id: 'ambiguous-mention',
  severity: 'information',
  docs: {
    summary: 'a mention that fits two or more studies or references',
    why: 'Readers cannot tell which work is meant, and Vouch checks the figures beside it only against all of them at once. A letter behind the year (2017a), a second author or a few words of the title settle it.',
    silent: ['where the entry in the reference list, a co-author or the subject of the sentence settles it'],
  },
  messages: { ambiguous: '“{mention}” could be any of these: {candidates}.' },
  yieldsTo: ['sample-size-mismatch'],
  check(article, report) {
    for (const { mention, resolution } of article.citations) {
      if (resolution.status !== 'several' || mention.kind === 'numbered' || mention.kind === 'citationKey') continue;
      const studies = resolution.studies.flatMap((id) => article.studies.get(id) ?? []);
      if (studies.length < 2) continue;
      const candidates = listed(
        studies.map((study) => `${studyName(study)}, “${shortTitle(study.item.title ?? study.id)}”`),
        'or',
      );
      report({ messageId: 'ambiguous', data: { mention: mention.text.replace(/\s{1,20}/g, ' '), candidates }, span: mention.span });
    }
  },
});

const shortTitle = (title: string): string => (title.length <= 60 ? title : `${title.slice(0, 59).replace(/\s\S{0,30}$/, '')}…`);

export const examples: readonly Example[] = [
  {
    title: 'Three works of one year',
    text: '⟦Raknes and Småbrekke (2017)⟧ studied what happened after people started low-dose naltrexone.',
  },
  { title: 'One work', text: 'Younger et al. (2013) gave women low-dose naltrexone.' },
];
