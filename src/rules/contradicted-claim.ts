import type { Claim } from '../core/claims/claim.js';
import type { Source } from '../core/finding.js';
import type { IndexContradiction } from '../core/evidence/contradiction.js';
import { resultSource } from '../core/evidence/sayResult.js';
import { defineRule, type Example } from '../core/rule.js';
import type { StatusFact } from '../core/studies/statusFact.js';
import { studyName } from '../core/studies/studyName.js';
import type { Span } from '../core/text/span.js';
import { listed } from './support/figureMismatch.js';
import { inOneLine } from './support/inOneLine.js';

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
      'for other drugs, apart from what the article itself says the other way round elsewhere',
    ],
  },
  messages: {
    approval: 'No approval for this is known to the index: {statement}',
    safety: 'The index knows of side effects: {statement}',
    mechanism: 'This is the other way round: {statement}',
    fact: 'The best evidence in the index speaks against this: {studies}.',
    evidence: 'The best evidence in the index found no difference: {studies}.',
    known: 'The index knows otherwise: {statement}',
    opposed: 'Elsewhere this article says the opposite: “{words}”.',
  },
  yieldsTo: ['result-mismatch'],
  check(article, report) {
    for (const { statement, fact } of article.misstatements)
      report({ messageId: 'known', data: { statement: fact.statement }, span: statement.span, sources: [factSource(fact)] });
    for (const { claim, contradiction, opposite } of article.claims) {
      if (!contradiction) {
        // Where a fact decides between the two, the wrong one is reported with this place beside it.
        if (opposite && !article.claims.some((one) => one.claim === opposite && one.contradiction))
          report({ messageId: 'opposed', severity: 'information', data: { words: wordsOf(opposite) }, ...opposed(claim, opposite) });
        continue;
      }
      const other = opposite ?? article.claims.find((one) => one.opposite === claim)?.claim;
      const common = { span: claim.span, sources: sourcesOf(contradiction), ...(other ? { related: [placeOf(other)] } : {}) };
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
  return [factSource(contradiction.fact)];
}

const factSource = ({ id, statement, source }: StatusFact): Source => ({
  id: `status-fact:${id}`,
  says: statement,
  quote: null,
  basis: `status fact: ${source}`,
});

const placeOf = ({ span }: Claim): { readonly span: Span; readonly message: string } => ({
  span,
  message: 'Here the article says the opposite.',
});

/** A conflict inside an article stands at the later place, whose source the earlier one is. */
const opposed = (claim: Claim, opposite: Claim) => ({ span: claim.span, related: [placeOf(opposite)] });

const longestQuotation = 80;

function wordsOf({ text }: Claim): string {
  const words = inOneLine(text);
  return words.length > longestQuotation ? `${words.slice(0, longestQuotation).replace(/\s\S{0,30}$/, '')} …` : words;
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
  {
    title: 'A use that is another drug’s',
    text: 'Naltrexone is a medicine ⟦used for the treatment of addiction and overdose⟧.',
    message:
      'The index knows otherwise: Naloxone is the emergency medicine for opioid overdose; naltrexone is another drug, used for maintenance in opioid and alcohol use disorder.',
  },
  {
    title: 'The opposite of what the article says before',
    text: 'Turmeric reduces joint pain.\n\n⟦Turmeric does not reduce joint pain⟧.',
    message: 'Elsewhere this article says the opposite: “Turmeric reduces joint pain”.',
  },
  { title: 'An approval that was given', text: 'Naltrexone is approved by the FDA for alcohol and opioid use disorders.' },
  { title: 'No serious side effects', text: 'Low-dose naltrexone has no serious side effects.' },
  { title: 'A disagreement', text: 'Low-dose naltrexone relieves pain in fibromyalgia.' },
];
