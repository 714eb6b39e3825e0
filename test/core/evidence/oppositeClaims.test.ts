import assert from 'node:assert/strict';
import { reviewText } from '../../support/review.js';

const opposedIn = (text: string): number =>
  reviewText(`# Notes\n\n${text}\n`).article.claims.filter(({ opposite }) => opposite !== null).length;

describe('claims of an article that say the opposite of one another', () => {
  const opposed: readonly string[] = [
    'Turmeric reduces joint pain.\n\nTurmeric does not reduce joint pain.',
    'Metformin does not improve sleep.\n\nMetformin improves sleep.',
    'Naltrexone blocks opioid receptors.\n\nNaltrexone balances immunity by activating opioid receptors.',
    'Low-dose naltrexone is approved for fibromyalgia.\n\nLow-dose naltrexone is not approved for fibromyalgia.',
  ];
  for (const text of opposed) it(`tells “${text.replace(/\n+/g, ' ')}”`, () => assert.equal(opposedIn(text), 1));

  const alike: readonly string[] = [
    'Turmeric reduces joint pain.\n\nTurmeric reduces joint pain and stiffness.',
    'Turmeric reduces joint pain.\n\nTurmeric may not reduce joint pain.',
    'Turmeric reduces joint pain.\n\nGinger does not reduce joint pain.',
    'Turmeric reduces joint pain.\n\nTurmeric does not reduce fatigue.',
    'Turmeric reduces pain in osteoarthritis.\n\nTurmeric does not reduce pain in gout.',
    'Turmeric reduces joint pain in adults.\n\nTurmeric does not reduce joint pain in children.',
    'Turmeric reduces joint pain [1].\n\nTurmeric does not reduce joint pain [2].\n\n## References\n\n1. Hart A. Turmeric. J Herbs. 2011;1:1-2.\n2. Lund B. Turmeric again. J Herbs. 2012;2:3-4.',
    'Turmeric reduces joint pain.\n\nIn the trial, turmeric did not reduce joint pain.',
    'Turmeric reduces joint pain.\n\nAfter 12 weeks turmeric does not reduce joint pain.',
    'Turmeric reduces joint pain.\n\nSome say that turmeric does not reduce joint pain.',
    'Naltrexone blocks opioid receptors.\n\nNaltrexone raises endorphins, which activate opioid receptors.',
    'Naltrexone is approved for alcohol dependence.\n\nLow-dose naltrexone is not approved for fibromyalgia.',
    'Turmeric reduces joint pain.\n\nDoes turmeric not reduce joint pain?',
  ];
  for (const text of alike) it(`is silent at “${text.slice(0, 120).replace(/\n+/g, ' ')}”`, () => assert.equal(opposedIn(text), 0));
});
