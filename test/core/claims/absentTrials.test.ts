import assert from 'node:assert/strict';
import { readAbsentTrials } from '../../../src/core/claims/absentTrials.js';
import { contentOf } from './content.js';

const drug = 'low-dose naltrexone';

const absent: readonly (readonly [text: string, condition: string, mustBeRandomised: boolean, mustBeControlled: boolean])[] = [
  ['No trials of low-dose naltrexone in fibromyalgia have been done.', 'fibromyalgia', false, false],
  ['There are no randomised trials of low-dose naltrexone in Crohn’s disease.', "Crohn's disease", true, false],
  ['No placebo-controlled clinical trials of low-dose naltrexone for fibromyalgia have been published.', 'fibromyalgia', false, true],
  ['Low-dose naltrexone has never been tested in a controlled trial in multiple sclerosis.', 'multiple sclerosis', false, true],
  ['For fibromyalgia there have been no RCTs of low-dose naltrexone.', 'fibromyalgia', true, true],
  ['So far no clinical trials have evaluated low-dose naltrexone in fibromyalgia.', 'fibromyalgia', false, false],
];

const silent: readonly string[] = [
  'No large trials of low-dose naltrexone in fibromyalgia have been done.',
  'No long-term trials of low-dose naltrexone in fibromyalgia have been done.',
  'No trials of low-dose naltrexone in children with Crohn’s disease have been done.',
  'No trials of low-dose naltrexone in fibromyalgia have compared doses.',
  'Before 2007 no trials of low-dose naltrexone in Crohn’s disease had been done.',
  'No trials of low-dose naltrexone in fibromyalgia or Crohn’s disease have been done.',
  'No trials of metformin and low-dose naltrexone in fibromyalgia have been done.',
  'No other trials of low-dose naltrexone in fibromyalgia have been done.',
  'Have no trials of low-dose naltrexone in fibromyalgia been done?',
  'Many write that “no trials of low-dose naltrexone in fibromyalgia have been done”.',
  'No trials of acupuncture in fibromyalgia have been done.',
  'No trial of low-dose naltrexone in fibromyalgia was stopped.',
];

describe('statements that there are no trials', () => {
  for (const [text, condition, mustBeRandomised, mustBeControlled] of absent)
    it(text, () => {
      const found = readAbsentTrials(contentOf(text)).map(({ range: _, ...rest }) => rest);
      assert.deepEqual(found, [{ drug, condition, mustBeRandomised, mustBeControlled, firstIn: null }]);
    });
  const begun: readonly (readonly [text: string, firstIn: number | null])[] = [
    ['Low-dose naltrexone is given for pain. Clinical trials for treatment of fibromyalgia were initiated in 2021.', 2021],
    ['The first clinical trials of low-dose naltrexone in multiple sclerosis were started in 2015.', 2015],
    ['Low-dose naltrexone is given for pain. New clinical trials in fibromyalgia were initiated in 2021.', null],
    ['Low-dose naltrexone is given for pain. Two trials in fibromyalgia were started in 2021.', null],
    ['Clinical trials for treatment of fibromyalgia were initiated in 2021.', null],
    ['Were clinical trials of low-dose naltrexone in fibromyalgia initiated in 2021?', null],
  ];
  for (const [text, firstIn] of begun)
    it(`${firstIn === null ? 'reads no beginning' : 'reads when trials are said to have begun'}: ${text}`, () =>
      assert.equal(readAbsentTrials(contentOf(text))[0]?.firstIn ?? null, firstIn));
  for (const text of silent) it(`finds none: ${text}`, () => assert.deepEqual(readAbsentTrials(contentOf(text)), []));
});
