import type { Found } from '../document/place.js';
import type { Span } from '../text/span.js';
import type { StatedResult } from './statedResult.js';

/** The words of an effect, and what denies it in their place. */
export interface Denial {
  readonly range: Span;
  readonly from: string;
  readonly to: string;
}

/**
 * The rewording that denies an effect, where a plain verb in the active voice carries it: "reduced" to "did not reduce", "significantly
 * improved" to "did not significantly improve". Null where the grammar around it is not that simple.
 */
export function denialOf(text: string, { range, effect, changes, agent }: Found<StatedResult>): Denial | null {
  const verb = text.slice(effect.start, effect.end);
  const [base, tense] = plainForm(verb) ?? [null, null];
  const before = text.slice(range.start, effect.start);
  if (base === null || agent.length === 0 || changes.includes('same') || auxiliary.test(before)) return null;
  const adverb = /\bsignificantly $/i.exec(before)?.[0] ?? '';
  const start = effect.start - adverb.length;
  return {
    range: { start, end: effect.end },
    from: text.slice(start, effect.end),
    to: `${tense === 'past' ? 'did' : 'does'} not ${adverb.toLowerCase()}${base}`,
  };
}

function plainForm(verb: string): readonly [string, 'past' | 'present'] | null {
  const past = verbs.find((base) => verb === pastOf(base));
  if (past) return [past, 'past'];
  const present = verbs.find((base) => verb === `${base}s`);
  return present ? [present, 'present'] : null;
}

const pastOf = (base: string): string => (base.endsWith('e') ? `${base}d` : `${base}ed`);

const verbs =
  'reduce decrease lower diminish lessen shorten increase raise improve relieve alleviate ease ameliorate worsen enhance prolong'.split(
    ' ',
  );

/** What stands in front of a participle, an infinitive or a second verb. */
const auxiliary =
  /\b(?:was|were|is|are|be|been|being|has|have|had|to|and|or|not|did|does|do|can|could|may|might|would|which|that|who|also|both|with|by|of|the|an?|more|markedly|slightly) (?:significantly )?$/i;
