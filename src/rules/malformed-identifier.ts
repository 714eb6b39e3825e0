import { defineRule, type Example } from '../core/rule.js';

export const malformedIdentifier = defineRule({
  id: 'malformed-identifier',
  severity: 'warning',
  docs: {
    summary: 'a DOI, PMID, PMCID, trial number, ISBN or ISSN that cannot be one',
    why: 'An identifier with a wrong check digit or too few digits leads nowhere. Vouch tests form and check digit; it never asks the network.',
    silent: ['for identifiers of the right form: whether they exist is not looked up'],
  },
  messages: { malformed: '“{id}” cannot be {kind}.' },
  yieldsTo: ['reference-mismatch'],
  check(article, report) {
    for (const { mention } of article.citations)
      if ('isMalformed' in mention && mention.isMalformed)
        report({ messageId: 'malformed', data: { id: mention.text, kind: kindNames[mention.kind] }, span: mention.span });
    for (const { reference, study } of article.references)
      for (const { kind, text, span } of reference.malformed ?? [])
        report({ messageId: 'malformed', data: { id: text, kind: kindNames[kind] }, span, study });
  },
});

const kindNames = {
  doi: 'a DOI',
  pmid: 'a PMID',
  pmcid: 'a PMCID',
  trialId: 'a trial number',
  arxiv: 'an arXiv number',
  isbn: 'an ISBN',
  issn: 'an ISSN',
  url: 'a web address',
} as const;

export const examples: readonly Example[] = [
  { title: 'A check digit that does not fit', text: 'See the handbook (⟦ISBN 978-0-306-40615-8⟧).' },
  {
    title: 'In an entry of the list',
    text: 'Itch fell (Haverkamp & Lund, 2019).\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9. doi:⟦10.10/skin.2019.4⟧\n- Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19. doi:10.5555/skin.2021.6\n',
    message: '“10.10/skin.2019.4” cannot be a DOI.',
  },
  { title: 'One that fits', text: 'See the handbook (ISBN 978-0-306-40615-7).' },
];
