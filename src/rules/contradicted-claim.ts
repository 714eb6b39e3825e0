import type { Source } from '../core/finding.js';
import type { IndexContradiction } from '../core/evidence/contradiction.js';
import { resultSource } from '../core/evidence/sayResult.js';
import { defineRule, type Example } from '../core/rule.js';
import { studyName } from '../core/studies/studyName.js';
import { listed } from './support/figureMismatch.js';

export const contradictedClaim = defineRule({
  id: 'contradicted-claim',
  severity: 'warning',
  docs: {
    summary: 'a claim that the index’s studies or status facts contradict (approval, safety, efficacy, mechanism)',
    why: 'Some claims are wrong whatever they cite: an approval that was never given, a drug without any side effects, an antagonist that activates its receptor, an effect for which the controlled studies found no difference and no study found a benefit. Vouch compares plain claims on naltrexone with the checked facts on the drug and with the sum of the evidence in its index.',
    silent: [
      'for careful, negated and conditional wording',
      'where any study of the index found a benefit: a disagreement is shown on hover, not decided',
      'for what a clause says of one cited study, which is compared with that study',
      'for other drugs',
    ],
  },
  messages: {
    approval: 'No approval for this is known to the index: {statement}',
    safety: 'The index knows of side effects: {statement}',
    mechanism: 'This is the other way round: {statement}',
    fact: 'The best evidence in the index speaks against this: {studies}.',
    evidence: 'The best evidence in the index found no difference: {studies}.',
  },
  yieldsTo: ['result-mismatch'],
  check(article, report) {
    for (const { claim, contradiction } of article.claims) {
      if (!contradiction) continue;
      const common = { span: claim.span, sources: sourcesOf(contradiction) };
      if (contradiction.kind === 'evidence') {
        const studies = listed([...new Set(contradiction.items.map(({ study }) => studyName(study)))].slice(0, 3), 'and');
        report({ messageId: 'evidence', data: { studies }, ...common });
      } else if (contradiction.kind === 'evidence-fact') {
        report({ messageId: 'fact', data: { studies: listed(contradiction.studies.map(studyName), 'and') }, ...common });
      } else report({ messageId: contradiction.kind, data: { statement: contradiction.fact.statement }, ...common });
    }
  },
});

function sourcesOf(contradiction: IndexContradiction): readonly Source[] {
  if (contradiction.kind === 'evidence') return contradiction.items.flatMap(({ study, result }) => resultSource(study, result) ?? []);
  const { id, statement, source } = contradiction.fact;
  return [{ id: `status-fact:${id}`, says: statement, quote: null, basis: `status fact: ${source}` }];
}

export const examples: readonly Example[] = [
  {
    title: 'An antagonist that is said to activate its receptor',
    text: '⟦Naltrexone helps to balance the immune response by activating opioid receptors⟧.',
    message: 'This is the other way round: Naltrexone is an opioid-receptor antagonist: it blocks these receptors.',
  },
  {
    title: 'An approval that was not given',
    text: '⟦Low-dose naltrexone is approved by the FDA for fibromyalgia⟧.',
    message: 'No approval for this is known to the index: No low-dose product and no low-dose indication is approved in the United States.',
  },
  {
    title: 'No side effects',
    text: '⟦Low-dose naltrexone has no side effects⟧.',
    message:
      'The index knows of side effects: In the longest trial 68.8 per cent on naltrexone and 72 per cent on placebo reported adverse events.',
  },
  {
    title: 'An effect that the controlled trial did not find',
    text: '⟦Low-dose naltrexone reduces pain in multiple sclerosis⟧.',
    message: 'The best evidence in the index found no difference: Sharafaddinzadeh et al. (2010).',
  },
  {
    title: 'An effect that the register study did not find',
    text: '⟦Low-dose naltrexone reduces thyroid hormone use in people with hypothyroidism⟧.',
    message: 'The best evidence in the index speaks against this: Raknes & Småbrekke (2020).',
  },
  { title: 'An approval that was given', text: 'Naltrexone is approved by the FDA for alcohol and opioid use disorders.' },
  { title: 'No serious side effects', text: 'Low-dose naltrexone has no serious side effects.' },
  { title: 'A disagreement', text: 'Low-dose naltrexone relieves pain in fibromyalgia.' },
];
