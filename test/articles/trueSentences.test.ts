import assert from 'node:assert/strict';
import { alarmsIn } from '../support/review.js';
import { subjectFirst } from './sentences/frame.js';

/**
 * Sentences that are true by the records, or speak of something that the record does not answer: hard for a machine, plain for a reader.
 */
const sentences: readonly string[] = [
  // Another dose than the study's, said of somebody else.
  'Mischoulon et al. (2017) gave low-dose naltrexone 1 mg twice daily (2 mg/day) to people with depression.',
  'The dose was 4.5 mg, against the usual 50 mg, in the low-dose naltrexone trial by Younger et al. (2013).',
  'The 4.5 mg of Younger et al. (2013) are far below the 50 mg used in addiction.',
  'No woman in the trial by Younger et al. (2013) took 50 mg.',
  'Doses above 50 mg were never tested by Younger et al. (2013).',
  'Participants in Younger et al. (2013) who took more than 30 mg of morphine a day were excluded.',
  'Younger et al. (2013) gave naltrexone 4.5 mg nightly, and not the 50 mg that are approved.',
  'Low doses (under 5 mg) were used by Younger et al. (2013).',
  'Mischoulon et al. (2017) gave 1 mg twice daily, 2 mg a day in all.',
  // Several outcomes in a sentence.
  'Smith et al. (2011) found that 88% versus 40% had a clinical response, 78% versus 28% had an endoscopic response and 33% versus 8% were in endoscopic remission on low-dose naltrexone.',
  'Of 52 patients with long COVID (76.9% female), 38 started low-dose naltrexone and 36 (69%) completed the course (O’Kelly et al., 2022).',
  'Smith et al. (2013) treated 14 children with LDN; 25% reached remission and 67% had a mild response.',
  'Smith et al. (2007) gave LDN to 17 patients: 67% reached remission and 89% felt better.',
  'Smith et al. (2007) saw response and remission in 89% and 67% on LDN.',
  'Smith et al. (2011): 88% vs 40% had a clinical response and 33% vs 8% an endoscopic remission.',
  // A complement, a criterion, a plan.
  'Smith et al. (2011) found that 60% of the placebo group did not have a clinical response.',
  'In Younger et al. (2013), a 30% reduction in pain counted as a response.',
  'The sample was powered to detect a 30% reduction in pain (Younger et al., 2013).',
  'In Younger et al. (2013), 32% of women responded, with a reduction of at least 30% in pain, against 11% on placebo.',
  // Works that share names and year.
  'A study of low-dose naltrexone in 341 patients with MS found no change in drug use (Raknes & Småbrekke, 2017).',
  'Raknes and Småbrekke (2017) followed 3775 people who started low-dose naltrexone.',
  'Raknes and Småbrekke (2017) studied opioid consumption in 3775 people on low-dose naltrexone.',
  'Ludwig et al. (2016) described four patients with clinically isolated syndrome on LDN.',
  // Designs by other names, and designs of other works.
  'In a retrospective review, Turel et al. (2015) found that LDN was well tolerated.',
  'Turel et al. (2015), a review of 215 records of people on low-dose naltrexone, found little harm.',
  'Younger et al. (2014) describe a double-blind placebo-controlled trial of LDN in 31 women, in which pain fell by 28.8%.',
  'According to the review by Younger et al. (2014), a randomized controlled trial of LDN in 31 women showed a benefit.',
  'Toljan and Vrooman (2018) review a case series of two patients on low-dose naltrexone.',
  'As Toljan and Vrooman (2018) summarise, 40 patients took part in the randomized trial of LDN in Crohn’s disease.',
  'Li et al. (2018) summarise animal studies of LDN and a pilot trial in 17 patients with Crohn’s disease.',
  'A randomized trial has confirmed the pilot study of LDN by Smith et al. (2007).',
  'Smith et al. (2007) was an open-label pilot of LDN; a randomized, double-blind trial came later.',
  'The pilot of Younger & Mackey (2009) on LDN led to a randomised, double-blind trial.',
  'O’Kelly et al. (2022) saw better sleep on LDN; a double-blind placebo-controlled trial is under way.',
  'The protocol of a double-blind randomised trial of LDN has been published (Bruun et al., 2021).',
  'A pilot study (Younger & Mackey, 2009) of LDN in ten women was followed by a randomized double-blind trial (Younger et al., 2013) in 31.',
  // Parts of a study's people.
  'Lie et al. (2018) treated 28 patients with ulcerative colitis and 19 with Crohn’s disease, 47 in all, with LDN.',
  'In Smith et al. (2011), the 18 patients on naltrexone and 16 on placebo were analysed.',
  'Parkitny and Younger (2017) report that pain fell by 15% on LDN but by 30% in three women.',
  'Of 1,000 patients with fibromyalgia, perhaps half would respond to LDN as in Younger et al. (2013).',
  'Cree et al. (2010) enrolled 80 patients from about 400 patients seen at one centre.',
  'Gironi et al. (2008) enrolled 40 patients on LDN; a third of 120 patients who were asked.',
  // Lengths of something else.
  'Smith et al. (2011) showed healing of the mucosa on LDN; a quarter of trials run for more than 24 weeks.',
  // Works of other subjects.
  'The registry of Haverkamp et al. (2019) studied 240 patients; a registry of 15,000 patients is being set up.',
  'Okafor et al. (2020) pooled three studies with 120 patients on acupuncture, then Okafor et al. (2020) analysed two trials with 90 patients.',
  // Statistics written as people write them.
  'Pain fell by 1.3 points (95% CI −1.7 to −0.8) on the cream.',
  'After Bonferroni correction, the difference held, t(40) = 2.5, p = .048.',
];

describe('sentences that are true', () => {
  for (const sentence of sentences)
    it(sentence, () =>
      assert.deepEqual(
        alarmsIn(subjectFirst + sentence).map(({ message }) => message),
        [],
      ),
    );
});
