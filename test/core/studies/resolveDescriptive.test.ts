import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { readMentions, settleMentions } from '../../../src/core/mentions/findMentions.js';
import type { Resolution } from '../../../src/core/studies/resolution.js';
import { resolveAll } from '../../../src/core/studies/resolveMention.js';
import { bundledIndex } from '../../support/review.js';

interface Described {
  readonly text: string;
  readonly resolution: Resolution;
}

function describedIn(text: string): Described | null {
  const document = parseDocument(`Naltrexone in low doses (LDN) is discussed.\n\n${text}`, 'markdown');
  const found = document.blocks.map((block) => readMentions(block.content));
  const mentions = settleMentions(document, found, () => false);
  const resolutions = resolveAll(mentions, [], bundledIndex, document);
  const at = mentions.findIndex((mention) => mention.kind === 'descriptive');
  const resolution = resolutions[at];
  return resolution ? { text: mentions[at]?.text ?? '', resolution } : null;
}

/** A sentence, and the study that it means. */
const MEANT: readonly (readonly [sentence: string, study: string])[] = [
  ['In 2013, a randomized controlled trial of 31 women with fibromyalgia tested LDN.', 'younger-2013'],
  ['A 2013 trial of 31 women with fibromyalgia found less pain.', 'younger-2013'],
  ['In 2007, the first published LDN trial in humans treated Crohn’s disease.', 'smith-2007'],
  ['A 2007 pilot of naltrexone in 17 patients with Crohn’s disease was open.', 'smith-2007'],
  ['LDN was given in a 2009 pilot study of 10 women with fibromyalgia.', 'younger-mackey-2009'],
  ['A small pilot study of three participants with systemic sclerosis used LDN.', 'frech-2011'],
  ['A 2011 randomized trial of 40 adults with Crohn’s disease used naltrexone.', 'smith-2011'],
  ['In 2013, a pilot trial of LDN in 14 children with Crohn’s disease was safe.', 'smith-2013'],
  ['A 2010 trial of 96 patients with multiple sclerosis gave LDN.', 'sharafaddinzadeh-2010'],
  ['A 2010 pilot trial of LDN in 80 people with multiple sclerosis was online.', 'cree-2010'],
  ['In 2008, a pilot trial of 40 patients with multiple sclerosis gave naltrexone.', 'gironi-2008'],
  ['A 2016 cohort study of 54 patients with multiple sclerosis took LDN.', 'ludwig-2016'],
  ['A 2017 registry study of 341 patients with multiple sclerosis counted LDN.', 'raknes-2017-ms'],
  ['In 2018, a registry study of 582 patients with inflammatory bowel disease on LDN found less.', 'raknes-2018-ibd'],
  ['A 2019 registry study of 360 patients with rheumatoid arthritis on LDN found less.', 'raknes-2019-ra'],
  ['A 2018 cohort study of 47 patients with inflammatory bowel disease gave LDN.', 'lie-2018'],
  ['A 2020 trial of 27 women with fibromyalgia sought the dose of LDN.', 'bruun-plesner-2020'],
  ['The 2024 trial of 99 women with fibromyalgia gave 6 mg naltrexone.', 'bruun-2024'],
  ['A 2023 crossover trial of 58 patients with fibromyalgia gave LDN.', 'bested-2023'],
  ['In 2022, a cohort study of 52 patients with long COVID took LDN.', 'okelly-2022'],
  ['A 2017 trial of 12 patients with major depressive disorder added LDN.', 'mischoulon-2017'],
  ['In a 2017 pilot study of eight women with fibromyalgia LDN lowered cytokines.', 'parkitny-younger-2017'],
  ['A 2024 meta-analysis of LDN in fibromyalgia was published.', 'vatvani-2024'],
  ['A 2018 Cochrane review of LDN in Crohn’s disease found two trials.', 'parker-2018-cochrane'],
  ['In 2014, a Cochrane review of LDN in Crohn’s disease found two trials.', 'segal-2014-cochrane'],
  ['A 2021 trial protocol of LDN in 100 women with fibromyalgia exists.', 'bruun-2021-protocol'],
  ['A 2019 chart review of 218 patients with chronic fatigue syndrome on LDN helped.', 'polo-2019'],
  ['A 2020 case series of three patients with chronic fatigue syndrome took LDN.', 'bolton-2020'],
  ['A 2021 trial of LDN in 67 patients with painful diabetic neuropathy crossed over.', 'srinivasan-2021'],
  ['A 2013 case series of two patients with complex regional pain syndrome took LDN.', 'chopra-cooper-2013'],
  ['A small 2007 pilot trial in 17 patients with Crohn’s disease gave LDN.', 'smith-2007'],
  ['The 2011 placebo-controlled trial of 40 people with Crohn’s disease used naltrexone.', 'smith-2011'],
  ['A randomized trial of 31 women with fibromyalgia, published in 2013, tested LDN.', 'younger-2013'],
  ['The pilot of ten women with fibromyalgia in 2009 gave LDN.', 'younger-mackey-2009'],
  ['A 96-patient trial in multiple sclerosis gave LDN in 2010.', 'sharafaddinzadeh-2010'],
];

/** Descriptions of works that the index does not hold, or of more than one: none may be bound. */
const OPEN: readonly string[] = [
  'A 2013 trial of 45 women with fibromyalgia used LDN.',
  'A 2013 trial of pregabalin in 31 women with migraine failed.',
  'In 2012, a trial of LDN in fibromyalgia was stopped.',
  'A 2023 systematic review of LDN in fibromyalgia was published.',
  'In 2016, a trial of 31 women with asthma gave LDN.',
  'A 2007 trial of 220 patients with Crohn’s disease gave LDN.',
  'A 2010 meta-analysis of LDN in multiple sclerosis was published.',
  'The 2011 survey of 1200 doctors knew LDN.',
  'A trial of 500 patients with psoriasis is running.',
  'A 2019 trial of zinc in 40 adults with a cold was small.',
  'In 2013, a trial was published.',
  'A 2009 trial in fibromyalgia gave LDN.',
  'A 2018 review of LDN was published.',
  'A 2020 Cochrane review of LDN in fibromyalgia does not exist.',
  'A 2014 trial of morphine in 31 women with fibromyalgia ended.',
  'A 2021 survey of 700 pharmacists mentioned LDN.',
  'In 2005, a trial of LDN in 12 children with autism was small.',
  'A 2015 trial of 60 patients with Crohn’s disease compared diets with LDN.',
  'A 2013 trial of 310 women with fibromyalgia gave LDN.',
  'A 2012 pilot study of 10 women with migraine gave LDN.',
];

/** Too little to stand for a study. */
const NONE: readonly string[] = [
  'A pilot study is needed.',
  'The trial was small.',
  'Another review agrees.',
  'One study of patients with multiple sclerosis found little.',
  'A randomized trial would help.',
  'In 2013, LDN was cheap.',
  'The 31 women improved.',
  'This 2013 trial by Younger et al. had 31 women.',
  'A 2013 trial of 31 women with fibromyalgia (Younger et al., 2013) tested LDN.',
  'A 2013 trial of 31 women with fibromyalgia [3] tested LDN.',
];

describe('descriptions of studies', () => {
  it('are bound to the right study or offer it first', () => {
    const results = MEANT.map(([sentence, study]) => ({ sentence, study, described: describedIn(sentence) }));
    for (const { sentence, study, described } of results) {
      assert.ok(described, sentence);
      const { status, studies, near } = described.resolution;
      assert.equal(status === 'one' ? studies[0] : near[0]?.study, study, sentence);
    }
    const bound = results.filter(({ described }) => described?.resolution.status === 'one').length;
    assert.ok(bound >= 24, `only ${bound} of ${MEANT.length} are bound`);
  });
  describe('stay open where no study, or more than one, fits', () => {
    for (const sentence of OPEN) it(sentence, () => assert.deepEqual(describedIn(sentence)?.resolution.studies ?? [], []));
  });
  describe('need a year, a number of people or a name, and no other mention beside them', () => {
    for (const sentence of NONE) it(sentence, () => assert.equal(describedIn(sentence), null));
  });
  it('reach from the article to what they describe', () => {
    assert.equal(
      describedIn('In 2013, a randomised trial of 31 women with fibromyalgia tested LDN.')?.text,
      'a randomised trial of 31 women with fibromyalgia',
    );
  });
});
