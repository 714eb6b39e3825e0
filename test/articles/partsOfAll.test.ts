import assert from 'node:assert/strict';
import { indexOfWorks } from '../support/libraryOf.js';
import { alarmsIn } from '../support/review.js';
import { trialsHead } from './sentences/frame.js';

/** Made-up studies with counts, shares and groups of which a writer makes sums, remainders and rounded shares. */
const index = indexOfWorks([
  {
    family: 'Grendahl',
    year: 2019,
    title: 'Trovaxine against chronic migraine',
    abstract:
      'Adults with chronic migraine were randomised to monthly placebo (n = 458), trovaxine 120 mg (with a 240-mg loading dose, n = 231) or trovaxine 240 mg (n = 226) for 3 months. Of 915 participants, 746 (82%) were women. The primary outcome occurred in 212 of 457 patients on trovaxine and in 131 of 458 on placebo. Treatment was stopped for lack of efficacy in 61 patients (6.7%) and for adverse events in 17 (1.9%). A total of 826 participants (90%) completed the trial.',
  },
  {
    family: 'Hallgrim',
    year: 2021,
    title: 'Once-weekly leptavide in adults with overweight',
    abstract:
      'We enrolled 1240 adults with a body-mass index (the weight in kilograms divided by the square of the height in meters) of 30 or greater (at least 27 in persons with ≥1 weight-related condition) and glycated haemoglobin of 5.7 to 6.4% and no diagnostic criteria for diabetes. The change in body weight was −14.3 kg in the leptavide group as compared with −2.2 kg in the placebo group. Diabetes developed in 61 participants in the leptavide group and 124 in the placebo group. Weight fell by 21.4% in those who finished.',
  },
  {
    family: 'Karelin',
    year: 2016,
    title: 'Evening sorvatine in an open pilot of fatigue',
    abstract:
      'Sixty-three outpatients with fatigue took sorvatine 3 mg each night for 12 nights. Headache (26%), dreams (16%) and nausea (13%) were the most frequent adverse events; six participants stopped because of them. Two participants did not complete all visits. We followed them beside 48 users of bright light and 15 users of nothing.',
  },
]);
const loud = (sentence: string): readonly string[] =>
  alarmsIn(trialsHead + sentence, { index }).map(({ rule, message }) => `${rule}: ${message}`);

const right: readonly string[] = [
  // Counts of events and of those who left, with their share.
  'The primary outcome occurred in 212 patients on trovaxine and in 131 without (Grendahl et al., 2019).',
  'Eighty-nine participants, or 10%, did not complete the trial (Grendahl et al., 2019).',
  'Sixty-one patients (6.7%) got no relief and stopped (Grendahl et al., 2019).',
  'About a tenth, 89 participants, left early (Grendahl et al., 2019).',
  // Sums of groups and of reasons, and the other sex.
  '457 patients received trovaxine (Grendahl et al., 2019).',
  'Seventy-eight patients, or 9%, stopped for lack of efficacy or adverse events (Grendahl et al., 2019).',
  'Some 169 men took part (Grendahl et al., 2019).',
  'One patient in twelve stopped for lack of efficacy or adverse events (6.7% and 1.9%) (Grendahl et al., 2019).',
  // Shares that words round.
  'Nine in ten participants (90.3%) completed the trial (Grendahl et al., 2019).',
  'Those who finished lost a fifth (21.4%) of their weight (Hallgrim et al., 2021).',
  'A quarter (28.6%) of the patients on placebo had an event (Grendahl et al., 2019).',
  'Of 915 participants, 78 stopped for one of the two reasons (Grendahl et al., 2019).',
  // Those who had an adverse event and those who stopped for it, those who did and did not come, a dose and what all doses come to.
  'One participant in ten stopped because of adverse events (Karelin et al., 2016).',
  'Sixteen patients had headaches (Karelin et al., 2016).',
  'About 10% stopped because of adverse events (Karelin et al., 2016).',
  'Sixty-one participants completed all visits (Karelin et al., 2016).',
  'The total amount of sorvatine was 36 mg over twelve nights (Karelin et al., 2016).',
  'In all, 63 users of light or of nothing were followed (Karelin et al., 2016).',
  // Units measure nothing, and what was asked for is no result.
  'In kilograms that was 14.3 against 2.2 (Hallgrim et al., 2021).',
  'One in seven of all participants (185 of 1240) developed diabetes (Hallgrim et al., 2021).',
];

const wrong: readonly (readonly [string, string])[] = [
  ['Grendahl et al. (2019) randomised 951 adults with chronic migraine.', 'sample-size-mismatch'],
  ['The trial of trovaxine included 591 participants (Grendahl et al., 2019).', 'sample-size-mismatch'],
  ['Hallgrim et al. (2021) enrolled 1420 adults.', 'sample-size-mismatch'],
  ['Karelin et al. (2016) enrolled 36 outpatients with fatigue.', 'sample-size-mismatch'],
  ['Of the participants, a quarter (42%) had nausea.', 'impossible-percentage'],
  ['Nausea was reported by 7 of 17 participants (47%).', 'impossible-percentage'],
];

describe('parts of all people of a study', () => {
  for (const sentence of right) it(`are left alone in “${sentence}”`, () => assert.deepEqual(loud(sentence), []));

  for (const [sentence, rule] of wrong)
    it(`do not hide what is wrong in “${sentence}”`, () =>
      assert.deepEqual(
        loud(sentence).map((found) => found.split(':')[0]),
        [rule],
      ));
});
