import type { Claim } from '../claims/claim.js';
import { Notes } from '../notes.js';
import { drugOf } from '../vocabulary/related.js';

/** A claim with what is known of where it stands. */
interface Standing {
  readonly claim: Claim;
  /** Positions in `article.citations` that are in reach of it. */
  readonly citations: readonly number[];
}

/**
 * For each claim an earlier one of the article that says the opposite of the same thing; null where none does. Only where both are plain,
 * general and said of the same subject, condition and outcome, and where not both rest on studies: two studies may well disagree.
 */
export function oppositesOf(claims: readonly Standing[], notes = new Notes()): readonly (Claim | null)[] {
  const plain = new Map<string, Standing[]>();
  return claims.map((standing) => {
    const { claim } = standing;
    const key = notes.newest(keyOf, claim.range, [claim.text], () => (isPlain(claim) ? keyOf(claim) : null));
    if (key === null) return null;
    const earlier = plain.get(key) ?? [];
    const opposite = earlier.find((other) => areOpposite(other, standing));
    plain.set(key, [...earlier, standing]);
    return opposite?.claim ?? null;
  });
}

/** Subject, condition and outcome, folded; null where the claim does not name what it is about. */
function keyOf({ kind, subject, condition, outcome, text, population, species }: Claim): string | null {
  const receptor = kind === 'mechanism' ? receptors.exec(text)?.[0].replace(/[- ]/g, ' ') : undefined;
  const object = receptor ?? outcome ?? (kind === 'approval' ? condition : null);
  if (subject === null || object === null) return null;
  // What a receptor makes of a drug is the same for every dose of it, and what holds for antagonists holds for this one.
  const drug = receptor === undefined ? null : drugOf(subject);
  return [kind, drug === 'opioid-antagonists' ? 'naltrexone' : (drug ?? subject), condition ?? '', object, population ?? '', species]
    .join('|')
    .toLowerCase();
}

const receptors = /\b(?:(?:mu|kappa|delta|[μµκδ])[- ])?(?:opioid|[A-Za-z0-9-]{2,20})[- ]receptors?\b/i;

const isPlain = ({ scope, certainty, text, kind }: Claim): boolean =>
  scope === 'general' && kind !== 'dose' && (certainty === 'asserted' || certainty === 'proven') && !narrowed.test(text);

/** Words that tell a part of the people, of the time or of the doses, a comparison, or somebody else's opinion. */
const narrowed =
  /\d|\b(?:only|except|unless|some|many|most|often|sometimes|usually|always|alone|high|low(?!-dose naltrexone)|higher|lower|short|long|acute|chronic|early|late|severe|mild|moderate|than|compared|versus|other|another|older|younger|transiently|temporarily|briefly|first|then|later|directly|fully|by itself|according|argue|claim\w{0,2}|believ\w{1,3}|say|said|critics|if|when|while|after|before|during|increasingly|no longer)\b/i;

function areOpposite(earlier: Standing, later: Standing): boolean {
  if (earlier.citations.length > 0 && later.citations.length > 0) return false;
  const [a, b] = [earlier.claim, later.claim];
  if (a.isNegated !== b.isNegated) return a.kind === 'approval' || isSameEffect(a, b);
  return a.kind === 'mechanism' && !a.isNegated && receptors.test(a.text) && turns(a.text, b.text);
}

/** "Reduces pain" and "does not reduce pain"; what "does not differ" denies is open. */
const isSameEffect = (a: Claim, b: Claim): boolean => {
  const positive = a.isNegated ? b : a;
  return positive.kind === 'efficacy' && (positive.direction === 'improved' || positive.direction === 'worsened');
};

const turns = (a: string, b: string): boolean => (activates(a) && blocks.test(b)) || (blocks.test(a) && activates(b));

const activates = (text: string): boolean => activating.test(text) && !/\b(?:block|antagoni)/i.test(text);
const activating = /\b(?:activat(?:es|ing)|stimulat(?:es|ing)) (?:the )?(?:[\w-]{1,12} )?[\w-]{2,12}[- ]receptors?\b/i;
const blocks =
  /\b(?:block(?:s|ing)? (?:the activation of )?|antagoni[sz](?:es|ing) |antagonist (?:at|of) )(?:the )?(?:[\w-]{1,12} )?[\w-]{2,12}[- ]receptors?\b/i;
