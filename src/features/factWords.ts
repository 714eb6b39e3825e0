import type { Fact, Result, Study } from '../core/studies/study.js';
import { amountWords } from './studyWords.js';

/** What a fact says, with what it is of: "28.8% reduction in pain on LDN (against baseline)". */
export function factWords(fact: Fact): string {
  const of = [
    fact.outcome && fact.kind !== 'sampleSize' ? `${fact.measure === 'share' ? 'with' : 'in'} ${fact.outcome}` : '',
    fact.arm ? `on ${fact.arm}` : '',
    fact.timepoint ? `at ${fact.timepoint}` : '',
    fact.role && fact.role !== 'total' ? `(${ROLE_WORDS[fact.role] ?? fact.role})` : '',
    fact.planned ? '(planned)' : '',
  ];
  return [figureWords(fact), ...of].filter(Boolean).join(' ');
}

/** The number itself: "28.8% reduction", "P = 0.016", "31 participants". */
export function figureWords(fact: Fact): string {
  const value = boundOf(fact);
  const plain = amountWords(value, fact.unit);
  const amount = typeof value === 'number' ? plain.replace(String(value), printedNumber(value, fact.printed)) : plain;
  if (fact.kind === 'pValue') return fact.printed ?? `P ${fact.operator ?? '='} ${amount}`;
  if (AS_PRINTED.has(fact.kind) && fact.printed) return fact.printed;
  if (fact.kind === 'fraction' && fact.numerator !== undefined && fact.denominator) return `${fact.numerator} of ${fact.denominator}`;
  const qualifier = (fact.qualifier && QUALIFIER_WORDS[fact.qualifier]) ?? '';
  const measure = fact.measure === 'reduction' || fact.measure === 'increase' ? fact.measure : '';
  return [qualifier, amount, measure].filter(Boolean).join(' ');
}

/** "over 30%" has a range that ends at 100; only the bound that the source gives is shown. */
function boundOf({ value, qualifier }: Fact): Fact['value'] {
  if (typeof value === 'number') return value;
  if (qualifier === 'over' || qualifier === 'atLeast') return value[0];
  return qualifier === 'upTo' || qualifier === 'under' ? value[1] : value;
}

const AS_PRINTED: ReadonlySet<string> = new Set(['ratio', 'interval', 'fraction']);

/** The number with the zeros that the source prints: 18.0 stays 18.0. */
function printedNumber(value: number, printed: string | null): string {
  const same = printed?.match(/\d{1,12}(?:\.\d{1,8})?/g)?.find((digits) => Number(digits) === value);
  return same ?? String(value);
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  arm: 'one arm',
  subgroup: 'a subgroup',
  completed: 'completed the study',
  analysed: 'analysed',
  screened: 'screened',
  dropout: 'dropped out',
  planned: 'planned',
};

const QUALIFIER_WORDS: Readonly<Record<string, string>> = {
  about: 'about',
  over: 'over',
  atLeast: 'at least',
  upTo: 'up to',
  under: 'under',
  nearly: 'nearly',
};

/** Where a fact was read: "abstract, Arthritis Rheum 2013"; says so where nothing was seen. */
export function sourceWords({ basis, source }: { readonly basis: string; readonly source: string }): string {
  if (basis === 'memory') return 'from memory, not checked';
  const short = source.replace(IDENTIFIERS, '').replace(IN_FILE, (_, path: string) => ` in ${fileName(path)}`);
  return short.toLowerCase().includes(basis) ? short : `${basis}, ${short}`;
}

/** The path of a library up to its last folder: a card names the file, and the definition leads to it. */
const IN_FILE = /(?<=^the abstract) in ((?:\/|[A-Za-z]:[\\/])[^“”:]{1,400})(?=:|$)/;

/** A file's name without its folders. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) || path;

/** Identifiers in brackets: the card has them as links. */
const IDENTIFIERS = / ?\((?:PMC|PMID|DOI)[^()]{0,120}\)/g;

/** The outcome and what became of it: "no difference from placebo". */
export function directionWords(result: Result): string {
  const than = result.comparator === 'not applicable' ? null : result.comparator;
  switch (result.direction) {
    case 'improved':
      return result.change && result.change !== 'unchanged' ? `${result.change}${against(than)}` : `improved${against(than)}`;
    case 'worsened':
      return `worsened${against(than)}`;
    case 'no-difference':
      return than === 'baseline' ? 'no change from baseline' : `no difference${than ? ` from ${than}` : ''}`;
    case 'not-tested':
      return `${result.change ? `${result.change}, ` : ''}not tested${than ? ` against ${than}` : ''}`;
    case 'mixed':
      return `mixed results${against(than)}`;
    default:
      return `${result.direction}${against(than)}`;
  }
}

const against = (comparator: string | null): string => (comparator ? ` compared with ${comparator}` : '');

/** The numbers that belong to a result: percentages of each arm and the p-value, at most three. */
export function resultNumbers(study: Study, result: Result): readonly string[] {
  if (result.direction === 'not-tested') return [];
  const own = study.facts.filter((fact) => fact.outcome === result.outcome && !fact.planned && fact.basis !== 'memory');
  const numbered = own.filter((fact) => NUMBER_KINDS.has(fact.kind));
  // Two numbers of one arm are of different things, which only their notes tell apart: neither stands for the result.
  const sizes = numbered.filter((fact) => numbered.every((other) => other === fact || other.arm !== fact.arm)).slice(0, 2);
  const related = own.filter((fact) => fact.kind === 'pValue');
  const p = related.find((fact) => sizes.some((size) => fact.relatesTo === size.id)) ?? related[0];
  const sayArm = new Set(sizes.map((fact) => fact.arm)).size > 1 || sizes.length === 1;
  const numbers = sizes.map((fact) => `${figureWords(fact)}${sayArm && fact.arm ? ` on ${fact.arm}` : ''}`);
  return p ? [...numbers, figureWords(p)] : numbers;
}

const NUMBER_KINDS: ReadonlySet<string> = new Set(['percentage', 'fraction', 'ratio', 'effectSize']);
