import assert from 'node:assert/strict';
import { indexOfWorks } from '../support/libraryOf.js';
import { alarmsIn } from '../support/review.js';
import { subjectFirst } from './sentences/frame.js';

/** A library of other subjects, two of whose authors have names that the bundled index knows too. */
const index = indexOfWorks([
  {
    family: 'Brandt',
    coauthors: ['Costa', 'Meyer'],
    year: 2016,
    title: 'Walking poles after knee replacement: a randomised trial',
    abstract:
      'One hundred and twelve adults with a new knee were randomised to walking poles or no aid for 10 weeks. Walking speed was 1.21 m/s with poles.',
  },
  {
    family: 'Novak',
    coauthors: ['Hill', 'Ode'],
    year: 2019,
    title: 'Peppermint oil capsules for functional dyspepsia',
    abstract:
      'We randomised 86 patients with functional dyspepsia to peppermint oil 180 mg daily or placebo for 4 weeks. Fullness improved in 61% of patients on peppermint oil and in 38% of patients on placebo.',
  },
]);
const loud = (text: string) => alarmsIn(subjectFirst + text, { index });

/** Works by other people of the same names, of the same year, on another subject. */
const silent: readonly string[] = [
  'Li et al. (2018) ran a sham-controlled trial of acupuncture in 240 patients with migraine.',
  'Li et al. (2018) review the uses of LDN in autoimmune disease.\n\nIn a trial of acupuncture, Li et al. (2018) randomised 240 patients with migraine to 12 weeks of needling.',
  'Smith et al. (2011) tested yoga in 300 office workers with back ache for 24 weeks.',
  'On varenicline, 12% of 540 smokers had quit after a year (Smith et al., 2007).',
  'In a cohort study of 5,412 nurses, night shifts raised the risk of breast lumps (Smith et al., 2013).',
  'Younger et al. (2013) gave caffeine 200 mg to 64 sleep-deprived pilots.',
  'Yang et al. (2023) compared bevacizumab with ranibizumab in 412 eyes over 52 weeks.',
  'Smith et al. (2011) randomised 1,208 schoolchildren to fluoride varnish; 31% had no new caries.',
  'Tooth decay is common. A trial of fluoride varnish was run in schools. Smith et al. (2011) enrolled 1,208 children and followed them for two years.',
  'Brandt et al. (2016) investigated statins in 4,310 veterans and found a hazard ratio of 0.81.',
  'Novak et al. (2019) compared two vaccines against shingles in 1,150 adults aged over 70 years.',
];

/** Misquotes of the very study: its subject is named, or the sentence names no other. */
const misquotes: readonly (readonly [string, string, string])[] = [
  ['Smith et al. (2011) tested naltrexone in ⟦300⟧ patients with Crohn’s disease.', 'sample-size-mismatch', '40'],
  ['Younger et al. (2013) enrolled ⟦64⟧ women.', 'sample-size-mismatch', '31'],
  [
    'In a trial of low-dose naltrexone in women who used acupuncture before, Younger et al. (2013) gave ⟦45 mg⟧ a day.',
    'dose-mismatch',
    '4.5 mg',
  ],
  ['Brandt et al. (2016) tested walking poles in ⟦212⟧ adults with a new knee.', 'sample-size-mismatch', '112'],
  ['Novak et al. (2019) gave peppermint oil at ⟦810 mg⟧ daily.', 'dose-mismatch', '180 mg'],
];

describe('namesakes', () => {
  for (const text of silent)
    it(`are left alone: ${text.replaceAll('\n', ' ')}`, () =>
      assert.deepEqual(
        loud(text).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      ));

  for (const [marked, rule, right] of misquotes)
    it(`are none: ${marked}`, () => {
      const start = subjectFirst.length + marked.indexOf('⟦');
      const found = loud(marked.replace(/[⟦⟧]/g, ''));
      assert.deepEqual(
        found.map((finding) => [finding.rule, finding.span.start]),
        [[rule, start]],
      );
      assert.ok(found[0]?.message.includes(right), found[0]?.message);
    });

  it('are what the article’s own list says, where it has an entry', () => {
    const list =
      '\n\n## References\n\nSmith JP, Bingaman SI, Ruggiero F, et al. Therapy with the opioid antagonist naltrexone promotes mucosal healing in active Crohn’s disease: a randomized placebo-controlled trial. Dig Dis Sci. 2011;56:2088–97.\n';
    const found = loud(`Smith et al. (2011) tested yoga in 300 patients.${list}`);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['sample-size-mismatch'],
    );
  });
});
