import type { Source } from '../finding.js';
import type { Result, Study } from '../studies/study.js';
import { sourceId } from '../studies/studyName.js';
import type { Judgement } from './judgeResult.js';
import type { Change, StatedResult } from './statedResult.js';

/** "found no difference in pain against placebo": what a study found that contradicts a stated result. */
export function sayFinding({ stated, judgements }: { readonly stated: StatedResult; readonly judgements: readonly Judgement[] }): string {
  const [first] = judgements;
  const result = first?.result;
  if (!first || !result) return '';
  const outcome = result.reading?.stated.outcome.printed ?? result.outcome;
  const against = againstOf(result, stated);
  switch (first.contradiction) {
    case 'no-difference':
      return `found no difference in ${outcome}${against}${pOf(result)}`;
    case 'not-significant':
      return `found no significant difference in ${outcome}${against}${pOf(result)}`;
    case 'not-compared':
      return `did not compare ${outcome} with placebo`;
    default:
      return `found ${directions[result.change ?? result.direction] ?? directions[result.direction] ?? 'a change in'} ${outcome}${against}${pOf(result)}`;
  }
}

const directions: Readonly<Record<string, string>> = {
  improved: 'a better result for',
  worsened: 'a worse result for',
  increased: 'an increase in',
  decreased: 'a decrease in',
};

function againstOf({ comparator }: Result, { comparator: stated }: StatedResult): string {
  if (comparator === null || comparator === 'not applicable' || comparator === 'groups') return '';
  if (comparator === 'control') return ' between the groups';
  if (/^(?:baseline|before )/.test(comparator)) return comparator === 'baseline' ? ' against baseline' : ` against the time ${comparator}`;
  return stated?.kind === 'named' || comparator !== '' ? ` against ${comparator}` : '';
}

const pOf = ({ reading }: Result): string => (reading?.stated.p ? ` (${reading.stated.p})` : '');

/** "that pain was reduced": what the clause says, in words that fit behind "here it is said". */
export function sayStated({ outcome, changes, saysSignificant }: StatedResult): string {
  const name = outcome.term ?? outcome.printed;
  if (changes.includes('same'))
    return `that ${name} did not ${
      changes.length > 1
        ? wordOf(
            changes.find((one) => one !== 'same'),
            true,
          )
        : 'differ'
    }`;
  const [change] = changes;
  return `that ${name} ${changes.length > 1 ? 'changed' : wordOf(change, false)}${saysSignificant ? ' significantly' : ''}`;
}

/** The change that a denied one leaves open is the other way round: "did not fall" leaves "same" and "up". */
function wordOf(change: Change | undefined, isDenied: boolean): string {
  if (isDenied) return { up: 'fall', down: 'rise', better: 'worsen', worse: 'improve', same: 'differ' }[change ?? 'same'];
  return { up: 'rose', down: 'fell', better: 'improved', worse: 'worsened', same: 'stayed the same' }[change ?? 'same'];
}

/** The source of a finding that rests on a result: the record, or the words of the abstract. */
export function resultSource(study: Study, result: Result | null): Source | null {
  if (!result) return null;
  const quote = /“([^”]{1,300})”$/.exec(result.source)?.[1] ?? null;
  const isAbstract = result.reading !== undefined;
  return {
    id: sourceId(study),
    says: isAbstract ? (quote ?? result.outcome) : result.statement,
    quote: isAbstract ? quote : null,
    basis: isAbstract ? 'abstract' : `record: ${result.source}`,
  };
}
