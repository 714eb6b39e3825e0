import type { Claim } from '../core/claims/claim.js';
import { defineRule, type Example } from '../core/rule.js';
import { mostImportant } from './support/uncitedClaims.js';

export const uncitedClaim = defineRule({
  id: 'uncited-claim',
  severity: 'information',
  docs: {
    summary: 'a checkable claim about efficacy, safety, mechanism, dose or approval with no citation in reach',
    why: 'A sentence that says what a drug does asks for a source. Vouch reports the most important plain claim of a paragraph: numbers and efficacy first, then safety, approval, dose, mechanism and prevalence. No citation stands in the sentence, at the end of its paragraph, list item or table row, or on the section’s line of sources. Claims other than of efficacy, and those about a subject that the index does not know, are reported at a distance of some 250 words from one another at least. In the menu are the studies of the index that fit the sentence best.',
    silent: [
      'for careful wording: may, could, is thought to, is promising',
      'for questions, advice, definitions, history, results that the text tells of a study, and what the article says it will do',
      'where the paragraph cites something',
      'for a subject that the index does not know, where the article cites the same claim elsewhere',
    ],
  },
  messages: {
    efficacy: 'This says that {subject} works, and cites nothing.',
    effect: 'This says what {subject} does, and cites nothing.',
    safety: 'This says how safe {subject} is, and cites nothing.',
    approval: 'This says what {subject} is approved for, and cites nothing.',
    dose: 'This says how {subject} is dosed, and cites nothing.',
    mechanism: 'This says how {subject} acts, and cites nothing.',
    prevalence: 'This says how common {subject} is, and cites nothing.',
  },
  yieldsTo: ['empty-citation', 'contradicted-claim', 'overstated-claim', 'vague-attribution'],
  check(article, report) {
    for (const { claim } of mostImportant(article)) {
      report({ messageId: messageFor(claim), data: { subject: subjectOf(claim) }, span: claim.span });
    }
  },
});

type MessageId = 'efficacy' | 'effect' | 'safety' | 'approval' | 'dose' | 'mechanism' | 'prevalence';

function messageFor({ kind, direction, isNegated }: Claim): MessageId {
  if (kind === 'guideline') return 'approval';
  return kind === 'efficacy' && (isNegated || (direction !== 'improved' && direction !== null)) ? 'effect' : kind;
}

function subjectOf({ kind, subject, condition }: Claim): string {
  return (kind === 'prevalence' ? condition : subject) ?? 'the drug';
}

export const examples: readonly Example[] = [
  {
    title: 'A plain statement without a source',
    text: '⟦Low-dose naltrexone reduces pain in people with fibromyalgia⟧.',
    message: 'This says that low-dose naltrexone works, and cites nothing.',
  },
  {
    title: 'The number goes before the rest of its paragraph',
    text: 'Low-dose naltrexone blocks receptors on microglia. ⟦It reduces fibromyalgia pain by 30 %⟧. It is well tolerated.',
    message: 'This says that low-dose naltrexone works, and cites nothing.',
  },
  {
    title: 'An effect that is no benefit',
    text: '⟦Naltrexone increases pain in people who take opioids⟧.',
    message: 'This says what naltrexone does, and cites nothing.',
  },
  {
    title: 'Safety',
    text: '⟦Low-dose naltrexone is well tolerated⟧.',
    message: 'This says how safe low-dose naltrexone is, and cites nothing.',
  },
  {
    title: 'Approval',
    text: '⟦Naltrexone is approved for alcohol use disorder⟧.',
    message: 'This says what naltrexone is approved for, and cites nothing.',
  },
  {
    title: 'A dose',
    text: '⟦Low-dose naltrexone is taken at 4.5 mg⟧.',
    message: 'This says how low-dose naltrexone is dosed, and cites nothing.',
  },
  {
    title: 'A mechanism',
    text: '⟦Low-dose naltrexone blocks receptors on microglia⟧.',
    message: 'This says how low-dose naltrexone acts, and cites nothing.',
  },
  {
    title: 'How common a disease is',
    text: '⟦Fibromyalgia affects 2 % of adults⟧.',
    message: 'This says how common fibromyalgia is, and cites nothing.',
  },
  { title: 'With a source', text: 'Low-dose naltrexone reduces pain in people with fibromyalgia (Younger et al., 2013).' },
  {
    title: 'A source at the end of the paragraph',
    text: 'Low-dose naltrexone reduces pain in people with fibromyalgia. It is well tolerated (Younger et al., 2013).',
  },
  { title: 'Careful wording', text: 'Low-dose naltrexone may reduce pain in people with fibromyalgia.' },
  { title: 'A question', text: 'Does low-dose naltrexone reduce pain in people with fibromyalgia?' },
  { title: 'Advice', text: 'Patients should ask their doctor before they take low-dose naltrexone for pain.' },
  { title: 'A definition', text: 'Naltrexone is an opioid antagonist.' },
  { title: 'Another subject, generally known', text: 'Regular walking reduces stress in people with office jobs.' },
  { title: 'A place-holder is reported as such', text: 'Low-dose naltrexone reduces pain in people with fibromyalgia (Source).' },
];
