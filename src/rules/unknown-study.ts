import { defineRule, type Example } from '../core/rule.js';

export const unknownStudy = defineRule({
  id: 'unknown-study',
  severity: 'hint',
  docs: {
    summary: 'a mention found neither in the reference list nor in the index, once a study: nothing is said about whether it exists',
    why: 'What Vouch does not know it cannot check. A library of yours (a PubMed or Zotero export) lets it check the figures beside this mention too.',
    silent: [
      'where nothing in the document resolves: then the subject is not covered at all',
      'where the article has a reference list: then `missing-reference` speaks',
    ],
  },
  messages: { unknown: 'Vouch does not know this study, so what is said of it was not checked.' },
  needsLibraries: true,
  yieldsTo: ['missing-reference', 'mention-mismatch'],
  check(article, report) {
    if (article.referenceList || !article.citations.some(({ resolution }) => resolution.studies.length > 0)) return;
    const told = new Set<string>();
    for (const { mention, resolution } of article.citations) {
      if (mention.kind !== 'authorYear' || mention.year === null || mention.isYearLoose || resolution.status !== 'none') continue;
      const key = `${mention.authors[0]?.toLowerCase()} ${mention.year}`;
      if (!told.has(key)) report({ messageId: 'unknown', span: mention.span });
      told.add(key);
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'One study that is known, one that is not',
    text: 'Younger et al. (2013) gave 31 women low-dose naltrexone. ⟦Haverkamp et al. (2016)⟧ treated men.',
    message: 'Vouch does not know this study, so what is said of it was not checked.',
  },
  { title: 'A subject that the index does not cover', text: 'Haverkamp et al. (2016) treated eczema.' },
];
