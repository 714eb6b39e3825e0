import type { Claim } from '../core/claims/claim.js';

/**
 * What Vouch understood a claim to say, in plain words: "low-dose naltrexone improves pain in fibromyalgia". Null where it is too little to
 * say.
 */
export function understoodWords(claim: Claim): string | null {
  const { kind, subject, condition, isNegated } = claim;
  const who = subject ?? 'the treatment';
  const among = condition && kind !== 'prevalence' ? ` in ${condition}` : '';
  switch (kind) {
    case 'efficacy':
      return effectWords(claim, who, among);
    case 'mechanism':
      return `${who} ${isNegated ? 'does not act' : 'acts'} in this way${among}`;
    case 'safety':
      return `something about the safety of ${who}${among}`;
    case 'approval':
      return `${who} is ${isNegated ? 'not ' : ''}approved${condition ? ` for ${condition}` : ''}`;
    case 'guideline':
      return `a guideline ${isNegated ? 'advises against' : 'recommends'} ${who}${condition ? ` for ${condition}` : ''}`;
    case 'dose':
      return `how ${who} is dosed${among}`;
    case 'prevalence':
      return condition ? `how common ${condition} is` : null;
  }
}

function effectWords({ outcome, outcomes, condition, direction }: Claim, who: string, among: string): string | null {
  const what = outcomes.length > 1 ? outcomes.slice(0, 3).join(' and ') : outcome;
  const where = what ? `${what}${what === condition ? '' : among}` : condition;
  if (!where) return null;
  switch (direction) {
    case 'improved':
      return `${who} improves ${where}`;
    case 'worsened':
      return `${who} worsens ${where}`;
    case 'no-difference':
      return `${who} makes no difference to ${where}`;
    case 'increased':
    case 'decreased':
      return `${who} ${direction === 'increased' ? 'increases' : 'decreases'} ${where}`;
    default:
      return `${who} does something to ${where}`;
  }
}

/** How surely the claim is made, as the documentation names it. */
export const certaintyWords = (certainty: string): string => CERTAINTY[certainty] ?? 'stated plainly';

const CERTAINTY: Readonly<Record<string, string>> = {
  proven: 'stated as proven',
  asserted: 'stated plainly',
  probable: 'stated as likely',
  tentative: 'stated as possible',
  unknown: 'stated as not known',
};
