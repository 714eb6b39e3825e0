import { defineRule, type Example } from '../core/rule.js';

export const malformedIdentifier = defineRule({
  id: 'malformed-identifier',
  severity: 'warning',
  docs: {
    summary: 'a DOI, PMID, PMCID, trial number, ISBN or ISSN that cannot be one',
    why: 'An identifier with a wrong check digit or too few digits leads nowhere. Vouch tests form and check digit; it never asks the network.',
    silent: ['for identifiers of the right form: whether they exist is not looked up'],
  },
  messages: { malformed: '“{id}” cannot be a {kind}.' },
  check(article, report) {
    for (const { mention } of article.citations)
      if ('isMalformed' in mention && mention.isMalformed)
        report({ messageId: 'malformed', data: { id: mention.text, kind: kindNames[mention.kind] }, span: mention.span });
  },
});

const kindNames = {
  doi: 'DOI',
  pmid: 'PMID',
  pmcid: 'PMCID',
  trialId: 'trial number',
  arxiv: 'arXiv number',
  isbn: 'ISBN',
  issn: 'ISSN',
  url: 'web address',
} as const;

export const examples: readonly Example[] = [
  { title: 'A check digit that does not fit', text: 'See the handbook (⟦ISBN 978-0-306-40615-8⟧).' },
  { title: 'One that fits', text: 'See the handbook (ISBN 978-0-306-40615-7).' },
];
