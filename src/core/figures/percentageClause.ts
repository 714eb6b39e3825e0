import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import type { ArmMention } from './arms.js';
import type { Scan } from './scan.js';

/** The stretches of the sentence that can tell what a percentage is of: up to the neighbouring percentages and the clause's ends. */
export function shareOf(
  scan: Scan,
  range: Span,
  sentence: Span,
): { readonly before: Span; readonly after: Span; readonly leadsOn: boolean } {
  const { text } = scan;
  const previous = scan
    .percentagesIn(sentence)
    .filter((end) => end.end <= range.start)
    .at(-1);
  const next = scan.percentagesIn(sentence).find((start) => start.start >= range.end);
  const afterEnd = next?.start ?? sentence.end;
  const cut = CUT.exec(text.slice(range.end, afterEnd));
  const beforeStart = previous?.end ?? sentence.start;
  const lead = text.slice(beforeStart, range.start);
  const last = [...lead.matchAll(CUTS)].at(-1);
  return {
    after: { start: range.end, end: cut ? range.end + cut.index : afterEnd },
    leadsOn: next !== undefined && !cut,
    before: { start: last ? beforeStart + last.index + last[0].length : beforeStart, end: range.start },
  };
}

/**
 * The arm that a percentage is of: the one that its own words name ("88% of those treated with naltrexone", "placebo (40%)"), or the one
 * before it in its clause. Null where the words name two.
 */
export function armAt(scan: Scan, range: Span, sentence: Span): string | null {
  const { text } = scan;
  const percentages = scan.percentagesIn(sentence);
  const arms = scan.armsIn(sentence);
  if (arms.length === 0) return null;
  const inOrder = armByOrder(text, range, percentages, arms, sentence);
  if (inOrder !== undefined) return inOrder;
  const next = percentages.find((other) => other.start >= range.end);
  const previous = percentages.filter((other) => other.end <= range.start).at(-1);
  const after = arms.filter((arm) => arm.range.start >= range.end && (!next || arm.range.end <= next.start));
  const before = arms.filter((arm) => arm.range.end <= range.start && (!previous || arm.range.start >= previous.end));
  // "placebo (40%)", "LDN: 88%": nothing but signs between.
  const direct = before.filter((arm) => DIRECT.test(text.slice(arm.range.end, range.start)));
  const only = (found: readonly ArmMention[]): string | null => {
    const names = new Set(found.map((arm) => arm.arm));
    const [name] = names;
    return names.size === 1 ? (name ?? null) : null;
  };
  if (direct.length > 0) return only(direct.slice(-1));
  const ownAfter = after.filter(
    (arm) => !CUT.test(text.slice(range.end, arm.range.start)) && !(next && leadsTo(text.slice(arm.range.end, next.start))),
  );
  if (ownAfter.length > 0) return only(ownAfter);
  const ownBefore = before.filter(
    (arm) =>
      !/[;]/.test(text.slice(arm.range.end, range.start)) && (!previous || COORDINATOR.test(text.slice(previous.end, arm.range.start))),
  );
  const lastCut = [...text.slice(previous?.end ?? sentence.start, range.start).matchAll(CUTS)].at(-1);
  const from = lastCut ? (previous?.end ?? sentence.start) + lastCut.index : 0;
  const nearest = ownBefore.filter((arm) => arm.range.start >= from);
  return only(nearest.length > 0 ? nearest : ownBefore);
}

/** "88% and 40% of the LDN and placebo groups, respectively": arms in the order of the percentages. Undefined where it is not said so. */
function armByOrder(
  text: string,
  range: Span,
  percentages: readonly Span[],
  arms: readonly ArmMention[],
  sentence: Span,
): string | null | undefined {
  const names = [...new Set(arms.map((arm) => arm.arm))];
  const isPair = percentages.length === 2 && names.length === 2;
  if (!isPair || !/\brespectively\b/i.test(text.slice(sentence.start, sentence.end))) return undefined;
  const place = percentages.findIndex((other) => other.start === range.start);
  return names[place] ?? null;
}

/** Another percentage that this one is set against in the sentence. */
export interface Partner {
  readonly range: Span;
}

/** The percentages before and behind that share this one's measure and outcome: joined by "versus", "compared with", or a bare "and". */
export function partnersOf(scan: Scan, range: Span, sentence: Span): readonly Partner[] {
  const all = scan.percentagesIn(sentence);
  const previous = all.filter((other) => other.end <= range.start).at(-1);
  const next = all.find((other) => other.start >= range.end);
  const isPair = (from: number, to: number): boolean => {
    const gap = scan.text.slice(from, to).replace(/^\s?(?:%|percent|per cent)/i, '');
    return (
      gap.length <= 110 &&
      (VERSUS.test(gap) ||
        /^,? (?:and|or|to) (?:only |about |by |in |of ){0,2}$/.test(gap) ||
        (/\band (?:only |just |about |by |in |of ){0,2}$/.test(gap) && areTwoArms(from, to)))
    );
  };
  const found: Partner[] = [];
  // "33% of patients on LDN and 8% on placebo".
  function areTwoArms(from: number, to: number): boolean {
    const first = all.find((other) => other.end === from || range.end === from);
    const pair = [
      armAt(scan, from === range.end ? range : (first ?? range), sentence),
      armAt(scan, to === range.start ? range : (all.find((other) => other.start === to) ?? range), sentence),
    ];
    return pair[0] !== null && pair[1] !== null && pair[0] !== pair[1];
  }
  if (previous && isPair(previous.end, range.start)) found.push({ range: withSign(scan.text, previous) });
  if (next && isPair(range.end, next.start)) found.push({ range: withSign(scan.text, next) });
  return found;
}

const withSign = (text: string, range: Span): Span => ({
  start: range.start,
  end: range.end + (/^\s?(?:%|percent|per cent)/i.exec(text.slice(range.end, range.end + 9))?.[0].length ?? 0),
});

const VERSUS = /\b(?:versus|vs|compared (?:to|with)|as opposed to|against)\b|\bthan\b/i;

/** Whether an arm's words lead on to the next percentage ("in the placebo group 40%") and not back to the one before ("on LDN and 40%"). */
const leadsTo = (gap: string): boolean => gap.length <= 30 && !COORDINATOR.test(gap);

const COORDINATOR = /\b(?:and|vs|versus|compared|whereas|while|than|against|but|with|relative|as opposed)\b|[;]/i;
const CUT = /;|\bcompared\b|\bversus\b|\bvs\b|\bwhereas\b|\bwhile\b|\bthan\b|\bagainst\b|, (?:with|and|but)\b|\bbut\b|\brelative to\b/i;
const CUTS = gated(new RegExp(CUT.source, 'gi'));
const DIRECT =
  /^(?:[- ](?:treated|group|arm|patients|participants|only|alone)){0,3},?\s?(?:[([:=]|was|were|had|:)?\s?(?:n ?= ?\d{1,4}[;,] ?)?$/i;
