import { fromEnd } from '../expressions/ofPieces.js';
import type { Amount } from './amounts.js';
import { matchBefore } from './around.js';
import type { Figure } from './figure.js';
import { type FoundFigure, makeFigure } from './makeFigure.js';
import { type PrintedNumber, roundingRange } from './numbers.js';
import { outcomeIn } from './outcomesOf.js';
import { type Scan, sentenceOf } from './scan.js';

/**
 * A p-value with its letter and relation: "p < .05", "P=0.03", "p-value of 0.04". Its value is what the relation allows: p < .05 is [0,
 * 0.05].
 */
export function readPValue(scan: Scan, amount: Amount): FoundFigure | null {
  const [number, second] = amount.numbers;
  if (second || isTooLarge(number)) return null;
  const match = matchBefore(scan.text, number.range.start, LETTER);
  const [whole, sign = '='] = match ?? [];
  if (whole === undefined || (number.value > 1 && !/[<>=≤≥]/.test(sign))) return null;
  const operator = operatorOf(sign);
  const start = number.range.start - whole.length + (whole.length - whole.trimStart().length);
  return makeFigure('pValue', { start, end: number.range.end }, amount, {
    operator,
    value: allowed(operator, number.value, number.decimals),
    outcome: outcomeIn(scan, { start: partStart(scan, start), end: start }),
  });
}

/** No slip of the pen makes a p-value of "12" or "3"; "p < 1.2" is one. */
const isTooLarge = ({ value, decimals }: PrintedNumber): boolean => value > 1 && (decimals <= 0 || value >= 10);

/** Where the part of the sentence begins that a p-value ends: behind the bracket of the p-value before, a semicolon or a comma. */
function partStart(scan: Scan, offset: number): number {
  const sentence = sentenceOf(scan, offset);
  const before = scan.text.slice(sentence.start, offset).replace(/[([][^()[\]]{0,60}$/, '');
  return sentence.start + Math.max(before.lastIndexOf(')'), before.lastIndexOf(';'), before.lastIndexOf(', ')) + 1;
}

function allowed(operator: Figure['operator'], value: number, decimals: number): readonly [number, number] {
  if (operator === '<' || operator === '<=') return [0, value];
  if (operator === '>' || operator === '>=') return [value, Math.max(1, value)];
  const [low, high] = roundingRange(value, decimals);
  return value < 0 ? [low, high] : [Math.max(0, low), high];
}

/** The relation that a printed sign or word stands for. */
export function operatorOf(sign: string): NonNullable<Figure['operator']> {
  const bare = sign.trim().toLowerCase();
  if (/^(?:≤|<=|⩽|<\s=|at most|no more than)$/.test(bare)) return '<=';
  if (/^(?:≥|>=|⩾)$/.test(bare)) return '>=';
  if (/^(?:<|&lt;|less than|below|under|<<|smaller than)$/.test(bare)) return '<';
  if (/^(?:>|&gt;|greater than|above|more than)$/.test(bare)) return '>';
  return '=';
}

const LETTER = fromEnd(
  /(?<![\p{L}\p{N}\\])[pP](?:[\s-]?[vV]alues?)?(?:\s?\((?:trend|interaction|two-sided|one-sided|two-tailed)\)|[\s_-](?:for )?(?:trend|interaction|heterogeneity|difference|values?|adj|adjusted|corrected)|[a-z]{0,4}[Tt]rend|inter)?\s?(=|<|>|≤|≥|⩽|⩾|<=|>=|<\s=|≈|&lt;|&gt;|of|was|were|is|less than|greater than|below|above|:|,)\s?(?:(?:less than|below|greater than|above|about|approximately|only)\s)?$/u,
);
