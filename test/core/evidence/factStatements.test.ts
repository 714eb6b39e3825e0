import assert from 'node:assert/strict';
import { reviewText } from '../../support/review.js';

const knownIn = (text: string): readonly string[] => reviewText(`${text}\n`).article.misstatements.map(({ fact }) => fact.id);

describe('what sentences say against a checked fact', () => {
  const told: readonly (readonly [text: string, fact: string])[] = [
    ['Naltrexone is commonly used for the treatment of opiate addiction and overdose.', 'naloxone-overdose'],
    ['Low-dose naltrexone is new. It’s a form of a drug used for treatment of addiction and overdose.', 'naloxone-overdose'],
    ['Naltrexone is approved to treat opioid overdose.', 'naloxone-overdose'],
    ['In 1984, an endocrinologist named Bernard Bihari noticed this.', 'history-bihari-training'],
    ['Bernard Bihari, an immunologist, gave low doses.', 'history-bihari-training'],
  ];
  for (const [text, fact] of told) it(`tells “${text}”`, () => assert.deepEqual(knownIn(text), [fact]));

  const silent: readonly string[] = [
    'Naloxone is used for the treatment of opioid overdose.',
    'Naltrexone is used for opioid dependence and to prevent overdose.',
    'Naltrexone is not used to treat overdose.',
    'Unlike naloxone, naltrexone is used for addiction and not for overdose.',
    'Naltrexone was given to people who had survived an overdose.',
    'Is naltrexone used to treat overdose?',
    'Bernard Bihari, a neurologist, gave low doses.',
    'A psychiatrist named Bernard Bihari noticed this.',
    'Bernard Bihari, a physician in New York, gave low doses.',
    'An endocrinologist named Ian Moss noticed this.',
    'Bernard Bihari asked an endocrinologist for advice.',
  ];
  for (const text of silent) it(`is silent at “${text}”`, () => assert.deepEqual(knownIn(text), []));
});
