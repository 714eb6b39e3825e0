import { gated } from '../expressions/gated.js';
import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import { wordsToNumber } from '../figures/numberWords.js';
import { contains, type Span } from '../text/span.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import type { DescriptiveMention, Mention } from './mention.js';

type FoundDescriptive = Found<DescriptiveMention>;

const NOUN = 'trials?|study|pilot|review|meta-analysis|survey|case series|chart review|RCT|protocol';
/** "a small randomised pilot trial": a determiner, at most nine words, the study's noun and what it is the head of ("pilot study"). */
const DESCRIPTION = gated(
  new RegExp(
    String.raw`\b([Aa]n?|[Tt]he|[Oo]ne|[Aa]nother) ((?:[\p{L}\p{N}][\p{L}\p{N}'’/-]{0,29},? ){0,9}?)(${NOUN})(?: (${NOUN}))?(?![\p{L}\p{N}-])`,
    'gu',
  ),
);
const YEAR = String.raw`(?:19|20)\d\d`;
const YEAR_BEFORE = gated(new RegExp(String.raw`\b[Ii]n (${YEAR}),? $`));
const YEAR_INSIDE = gated(new RegExp(String.raw`(?<![\d-])(${YEAR})(?![\d-])`));
const YEAR_BEHIND = new RegExp(
  String.raw`^(?:,? (?:in humans|that was|which was))?,? (?:published |conducted |reported |carried out |done |first published )?(?:in|from|of) (${YEAR})(?![\d-])`,
);
const PEOPLE = String.raw`(?:[\p{L}’'-]{2,20} ){0,3}?(?:patients|participants|women|men|people|adults|children|subjects|individuals|volunteers|adolescents|girls|boys)`;
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NUMBER = String.raw`(\d{1,3}(?:,\d{3})|\d{1,5}|(?:${TENS})(?:[- ](?:${ONES}))?|${TEENS}|${ONES})`;
const PEOPLE_BEHIND = new RegExp(
  `^,?(?: (?:in|from) ${YEAR},?)? (?:of|with|in|including|involving|among|enrolling|that (?:enrolled|included)) (?:only |just )?${NUMBER} ${PEOPLE}`,
  'u',
);
const PEOPLE_INSIDE = /\b(\d{1,5})-(?:patient|person|participant|subject|woman|child)\b/;
const CONDITION_BEHIND = /^ (?:with|who had|suffering from) (?:[\p{L}’'-]{2,20} ){0,3}$/u;
const MARKER = /\b(?:Cochrane|Stanford|Penn State|Mayo)\b/;
const DESIGN_BY_NOUN: Readonly<Record<string, string>> = {
  trial: 'trial',
  trials: 'trial',
  RCT: 'trial',
  pilot: 'pilot',
  review: 'review',
  'meta-analysis': 'meta-analysis',
  protocol: 'protocol',
  'case series': 'case-series',
  'chart review': 'chart-review',
};
/** How far behind its noun a description may reach, and how long a sentence that holds one. */
const LONGEST = 260;
const LONGEST_SENTENCE = 800;

/**
 * Descriptions that stand for the name of a study: "a 2013 trial of 31 women with fibromyalgia". Only those with a year, a number of people
 * or the name of a place that does studies; "a pilot study" alone says too little.
 */
export function findDescriptive(content: BlockContent): readonly FoundDescriptive[] {
  const { sentences, prose } = content;
  const { text } = prose;
  if (content.kind === 'heading') return [];
  const found: FoundDescriptive[] = [];
  let at = 0;
  for (const match of text.matchAll(DESCRIPTION)) {
    const [whole, , modifiers = '', noun = '', second] = match;
    const start = match.index;
    let end = start + whole.length;
    while ((sentences[at]?.end ?? Infinity) <= start) at++;
    const sentence = sentences[at] ?? { start: 0, end: text.length };
    if (end > sentence.end || sentence.end - sentence.start > LONGEST_SENTENCE || (found.at(-1)?.range.end ?? 0) > start) continue;
    const behind = text.slice(end, Math.min(sentence.end, end + LONGEST));
    const people = PEOPLE_BEHIND.exec(behind);
    const yearBehind = YEAR_BEHIND.exec(behind);
    if (people) end += people[0].length;
    else if (yearBehind) end += yearBehind[0].length;
    const before = text.slice(Math.max(sentence.start, start - 12), start);
    const year =
      YEAR_BEFORE.exec(before)?.[1] ?? YEAR_INSIDE.exec(modifiers)?.[1] ?? yearBehind?.[1] ?? YEAR_INSIDE.exec(people?.[0] ?? '')?.[1];
    const number = people?.[1] ?? PEOPLE_INSIDE.exec(modifiers)?.[1];
    const isMarked = MARKER.test(modifiers);
    if (year === undefined && number === undefined && !isMarked) continue;
    const conditions = findTerms(text.slice(sentence.start, sentence.end), ['condition']).map((hit) => ({
      term: hit.term,
      range: { start: hit.range.start + sentence.start, end: hit.range.end + sentence.start },
    }));
    const own =
      conditions.find(({ range }) => contains({ start, end }, range)) ??
      conditions.find(({ range }) => range.start >= end && CONDITION_BEHIND.test(text.slice(end, range.start)));
    if (own && own.range.end > end) end = own.range.end;
    const others = new Set(conditions.map(({ term }) => term));
    const condition = own?.term ?? (others.size === 1 ? (conditions[0]?.term ?? null) : null);
    if (year === undefined && number === undefined && condition === null) continue;
    found.push({
      kind: 'descriptive',
      range: { start, end },
      year: year === undefined ? null : Number(year),
      design: designOf(modifiers, second ?? noun, noun),
      condition,
      participants: number === undefined ? null : countOf(number),
      words: [...new Set(`${modifiers} ${text.slice(start + whole.length, end)}`.match(/\p{L}[\p{L}'’-]{3,30}/gu) ?? [])],
    });
  }
  return found;
}

/** Whether another mention stands in the sentence: it names the study that the description would stand for. */
export function isNamedBeside(content: BlockContent, range: Span, others: readonly Found<Mention>[]): boolean {
  const sentence = content.sentences.find((one) => one.start <= range.start && range.start < one.end);
  return others.some((other) => (sentence ? contains(sentence, other.range) : true) && other.kind !== 'url' && !isCandidate(other));
}

/** Round and bare numbers are mentions only in some articles. */
const isCandidate = (one: Found<Mention>): boolean => one.kind === 'numbered' && one.form === 'round';

function designOf(modifiers: string, noun: string, first: string): string | null {
  if (/systematic (?:literature )?$|systematic /i.test(modifiers) && noun === 'review') return 'systematic-review';
  if (/\bCochrane\b/.test(modifiers)) return 'systematic-review';
  if (/\bpilot\b/i.test(modifiers) || first === 'pilot') return 'pilot';
  if (/\b(?:cohort)\b/i.test(modifiers)) return 'cohort';
  if (/\b(?:regist(?:ry|er))\b/i.test(modifiers)) return 'registry-study';
  if (/\b(?:randomi[sz]ed|placebo-controlled|double-blind|crossover|controlled)\b/i.test(modifiers)) return 'trial';
  return DESIGN_BY_NOUN[noun] ?? null;
}

function countOf(written: string): number | null {
  const digits = written.replace(/,/g, '');
  const count = /^\d/.test(digits) ? Number(digits) : wordsToNumber(written.toLowerCase());
  return Number.isFinite(count) ? count : null;
}
