import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import { finish, type Steps } from '../steps.js';
import { byPosition, overlaps } from '../text/span.js';
import { readAge } from './age.js';
import type { Amount } from './amounts.js';
import { isSetOff } from './around.js';
import { readBareNumber } from './bareNumber.js';
import { readCount } from './count.js';
import { readDifference } from './difference.js';
import { readDose } from './dose.js';
import { readDuration, readSpelledDurations } from './duration.js';
import { readEffect } from './effect.js';
import type { Figure } from './figure.js';
import { readFraction, readFractionWords } from './fraction.js';
import { readInterval } from './interval.js';
import type { FoundFigure } from './makeFigure.js';
import { readMeanOrSpread } from './meanAndSpread.js';
import { readOther } from './other.js';
import { readPercentage } from './percentage.js';
import { readPValue } from './pValue.js';
import { readRatio } from './ratio.js';
import { readSampleSize } from './sampleSize.js';
import { type Scan, scanBlock } from './scan.js';
import { readYear } from './year.js';

/**
 * All figures of a block in order of position, in offsets of its prose, none overlapping another.
 *
 * Each number is read by the first kind that recognises the words around it; a number that none recognises is a bare one or, where it
 * only names or counts off, no figure. Nothing of it depends on where the block stands, so that the result can be kept as long as the block
 * is the same.
 */
export const readFigures = (content: BlockContent): readonly Found<Figure>[] => finish(readFiguresInSteps(content));

/** The same with a break after each number. */
export function* readFiguresInSteps(content: BlockContent): Steps<readonly Found<Figure>[]> {
  if (!MAY_HOLD_FIGURES.test(content.prose.text)) return [];
  const scan = scanBlock(content);
  const found: FoundFigure[] = [];
  for (const amount of scan.amounts) {
    const last = found.at(-1);
    if (last && overlaps(last.range, amount.range)) continue;
    for (const read of isSetOff(content.prose.text, amount.range.end) ? READERS_WITHOUT_UNIT : READERS) {
      const figure = read(scan, amount);
      if (!figure) continue;
      found.push(figure);
      break;
    }
    yield;
  }
  const inWords = [...readFractionWords(scan), ...readSpelledDurations(scan)];
  return inWords.length === 0 ? found : withGapsFilled(found, inWords);
}

/** The figures with those of the others that overlap none of them, in order of position. */
function withGapsFilled(found: readonly FoundFigure[], others: readonly FoundFigure[]): readonly FoundFigure[] {
  const isFirst = new Set(found);
  const kept: FoundFigure[] = [];
  for (const figure of [...found, ...others].sort((a, b) => byPosition(a.range, b.range))) {
    const last = kept.at(-1);
    if (last && overlaps(last.range, figure.range)) {
      if (isFirst.has(last) || !isFirst.has(figure)) continue;
      kept.pop();
    }
    kept.push(figure);
  }
  return kept;
}

/** In order of sureness: what has a sign or unit of its own comes before what only the words around tell. */
const READERS: readonly ((scan: Scan, amount: Amount) => FoundFigure | null)[] = [
  readPValue,
  readInterval,
  readPercentage,
  readDose,
  readFraction,
  readAge,
  readDifference,
  readMeanOrSpread,
  readDuration,
  readYear,
  readRatio,
  readEffect,
  readSampleSize,
  readCount,
  readOther,
  readBareNumber,
];

/** Those that read only numbers with something directly behind, and so none of "(12)" or "of 12, …". */
const NEED_UNIT: ReadonlySet<unknown> = new Set([readPercentage, readDose, readDuration, readCount]);
const READERS_WITHOUT_UNIT = READERS.filter((read) => !NEED_UNIT.has(read));

/** Digits, or the words that numbers are made of. */
const MAY_HOLD_FIGURES =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,6}teen|\w{3,5}ty|hundred|thousand|million|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twice|fold)\b|\ban? (?:full )?(?:hour|day|week|month|year)\b/i;
