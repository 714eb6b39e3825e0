/**
 * Sentences with the claim they make. A row is: kind, direction, certainty, whether it is negated, what it says of significance, and the
 * sentence, with "subject > outcome" behind it where they are told. A dash stands for null.
 */
const negated = `
efficacy no-difference asserted yes - | Low-dose naltrexone did not lower fatigue scores in multiple sclerosis. | low-dose naltrexone > fatigue
efficacy no-difference unknown yes - | We have no evidence that naltrexone relieves fibromyalgia pain. | naltrexone > pain
efficacy no-difference asserted yes - | In the larger trial, naltrexone failed to bring down pain in fibromyalgia. | naltrexone > pain
efficacy no-difference asserted yes not-significant | LDN reduced fatigue compared with placebo, but not significantly. | low-dose naltrexone > fatigue
efficacy no-difference asserted yes not-significant | Pain fell somewhat with LDN, although the difference was not statistically significant.
efficacy no-difference asserted yes - | For spasticity, LDN was no better than placebo. | low-dose naltrexone > spasticity
efficacy no-difference asserted yes - | LDN improved neither sleep nor mood. | low-dose naltrexone > sleep
efficacy improved asserted no - | LDN not only eased pain but also improved sleep. | low-dose naltrexone > pain
efficacy improved asserted no - | LDN eased pain without worsening sleep. | low-dose naltrexone > pain
efficacy no-difference asserted no - | LDN was not inferior to amitriptyline for diabetic nerve pain. | low-dose naltrexone > pain
efficacy worsened tentative no - | It cannot be excluded that LDN worsens spasticity. | low-dose naltrexone > spasticity
efficacy no-difference asserted yes - | LDN had little effect on quality of life. | low-dose naltrexone > quality of life
mechanism decreased asserted no - | Naltrexone blocks opioid receptors rather than activating them. | naltrexone
efficacy improved asserted no - | Unlike placebo, LDN reduced fatigue. | low-dose naltrexone > fatigue
efficacy no-difference asserted yes - | The difference in pain between LDN and placebo disappeared after 12 weeks. | low-dose naltrexone > pain
efficacy no-difference asserted yes - | LDN hardly changed depression scores. | low-dose naltrexone > depression
efficacy no-difference asserted yes - | The lack of benefit of LDN for fatigue was consistent across subgroups. | low-dose naltrexone > fatigue
safety - asserted no - | Low-dose naltrexone is not without side effects. | low-dose naltrexone
efficacy no-difference asserted yes - | Nor did LDN improve anxiety. | low-dose naltrexone > anxiety
efficacy no-difference asserted yes - | Neither the 3 mg nor the 4.5 mg dose of LDN reduced pain. | low-dose naltrexone > pain
efficacy no-difference asserted yes not-significant | LDN did not significantly reduce pain intensity. | low-dose naltrexone > pain
efficacy no-difference asserted yes not-significant | No statistically significant improvement in quality of life was found with LDN. | low-dose naltrexone > quality of life
efficacy no-difference asserted yes - | At no time point did LDN differ from placebo in fatigue. | low-dose naltrexone > fatigue
efficacy no-difference asserted yes - | LDN was ineffective against spasticity. | low-dose naltrexone > spasticity
efficacy no-difference asserted yes - | None of the trials found that LDN improved sleep. | low-dose naltrexone > sleep
efficacy no-difference asserted yes - | Contrary to the earlier pilot, LDN gave no pain relief beyond that of placebo.
efficacy no-difference asserted yes not-significant | The effect of LDN on fatigue did not reach statistical significance. | low-dose naltrexone > fatigue
efficacy no-difference asserted yes not-significant | LDN showed a nonsignificant reduction in pain. | low-dose naltrexone > pain
efficacy no-difference asserted yes not-significant | LDN reduced pain (p = 0.27).
efficacy improved asserted no significant | LDN significantly reduced pain (p < .001). | low-dose naltrexone > pain
efficacy no-difference asserted yes - | LDN performed no better than a sugar pill in easing fatigue. | low-dose naltrexone > fatigue
efficacy no-difference asserted yes - | Pain was unchanged after eight weeks of LDN. | low-dose naltrexone > pain
efficacy no-difference asserted yes - | LDN left fatigue unchanged. | low-dose naltrexone > fatigue
efficacy no-difference asserted yes - | There was no difference between LDN and placebo in quality of life. | low-dose naltrexone > quality of life
efficacy no-difference tentative yes - | LDN may not help with fatigue. | low-dose naltrexone > fatigue
efficacy no-difference tentative yes - | LDN appears to have no effect on disability. | low-dose naltrexone > disability
efficacy no-difference probable yes - | LDN probably does not improve cognition. | low-dose naltrexone > cognition
efficacy no-difference probable yes - | LDN is unlikely to improve spasticity. | low-dose naltrexone > spasticity
efficacy improved asserted no - | LDN never fails to reduce pain. | low-dose naltrexone > pain
efficacy improved asserted no - | There is no doubt that LDN relieves fibromyalgia pain. | low-dose naltrexone > pain
efficacy improved asserted no - | LDN did not merely reduce pain; it improved sleep as well. | low-dose naltrexone > pain
efficacy no-difference asserted yes - | A benefit of LDN for fatigue could not be shown. | low-dose naltrexone > fatigue
efficacy no-difference asserted yes - | The trial was unable to show any benefit of LDN on pain. | low-dose naltrexone > pain
efficacy no-difference unknown yes - | Nothing so far shows that LDN slows disability progression. | low-dose naltrexone > disability progression
efficacy no-difference asserted yes - | LDN reduced pain no more than placebo did. | low-dose naltrexone > pain
efficacy no-difference asserted yes - | LDN is of no benefit in Crohn’s disease. | low-dose naltrexone
efficacy no-difference asserted no - | LDN and amitriptyline reduced pain to a similar extent. | low-dose naltrexone > pain
efficacy worsened asserted no - | Sleep got worse under LDN. | low-dose naltrexone > sleep
efficacy no-difference asserted yes - | LDN scarcely improved mood. | low-dose naltrexone > mood
efficacy no-difference asserted yes - | The absence of an effect of LDN on fatigue was a surprise. | low-dose naltrexone > fatigue
efficacy improved asserted no - | Without altering liver tests, LDN improved quality of life. | low-dose naltrexone > quality of life
efficacy improved asserted no significant | Far from useless, LDN significantly lowered fatigue in this trial. | low-dose naltrexone > fatigue
`;

const hedged = `
efficacy improved tentative no - | LDN may help to relieve fatigue in long COVID. | low-dose naltrexone > fatigue
efficacy improved tentative no - | A small pilot study suggests that LDN reduces pain. | low-dose naltrexone > pain
efficacy improved tentative no - | LDN seems to lift mood in some patients. | low-dose naltrexone > mood
efficacy improved tentative no - | It is possible that LDN improves sleep. | low-dose naltrexone > sleep
efficacy improved tentative no - | LDN is hypothesised to lower disease activity. | low-dose naltrexone > disease activity
efficacy improved tentative no - | Preliminary evidence indicates that LDN eases pruritus. | low-dose naltrexone > pruritus
efficacy improved tentative no - | LDN has the potential to improve quality of life. | low-dose naltrexone > quality of life
efficacy improved tentative no - | Perhaps LDN reduces fatigue. | low-dose naltrexone > fatigue
efficacy improved unknown no - | It remains uncertain whether LDN reduces pain in lupus. | low-dose naltrexone > pain
efficacy improved unknown no - | The evidence that LDN helps in Crohn’s disease is insufficient.
efficacy improved unknown no - | There is insufficient evidence to say that LDN improves depression. | low-dose naltrexone > depression
efficacy improved unknown no - | Whether LDN eases anxiety is an open question. | low-dose naltrexone > anxiety
efficacy improved probable no - | LDN tends to reduce pain within a month. | low-dose naltrexone > pain
efficacy improved probable no - | Use of LDN was linked to better sleep. | low-dose naltrexone > sleep
efficacy improved probable no - | In all likelihood, LDN eases fibromyalgia pain. | low-dose naltrexone > pain
efficacy improved proven no - | It has been proven that LDN heals Crohn’s disease. | low-dose naltrexone
efficacy improved proven no - | LDN is a miracle cure for multiple sclerosis. | low-dose naltrexone
efficacy improved proven no - | Research proves that LDN relieves pain. | low-dose naltrexone > pain
efficacy improved proven no - | Undoubtedly, LDN ends fibromyalgia pain for good. | low-dose naltrexone > pain
efficacy improved proven no - | LDN always works for fatigue. | low-dose naltrexone > fatigue
efficacy improved tentative no - | LDN was reported to ease neuropathic pain. | low-dose naltrexone > pain
efficacy improved tentative no - | LDN could, in principle, improve cognition. | low-dose naltrexone > cognition
efficacy improved tentative no - | The data hint at a reduction in pain with LDN. | low-dose naltrexone > pain
efficacy improved tentative no - | Some evidence points to LDN improving sleep. | low-dose naltrexone > sleep
efficacy improved asserted no - | In May 2013, a trial found that LDN reduced pain. | low-dose naltrexone > pain
efficacy improved asserted no - | The study showed that LDN lowers pain by 30%. | low-dose naltrexone > pain
efficacy improved asserted no - | It is well established that LDN eases fibromyalgia pain. | low-dose naltrexone > pain
efficacy improved asserted no significant | There was a significant decrease in fatigue with LDN. | low-dose naltrexone > fatigue
`;

const ofOtherSubjects = `
efficacy improved asserted no - | Metformin lowers HbA1c in adults with type 2 diabetes. | metformin > HbA1c
efficacy no-difference asserted yes - | In Smith 2019, metformin did not lower HbA1c versus placebo. | metformin > HbA1c
efficacy no-difference asserted yes not-significant | Vitamin D supplementation did not significantly reduce the risk of fractures. | vitamin D supplementation > risk of fractures
efficacy improved asserted no significant | Aerobic exercise significantly reduced depressive symptoms compared with usual care. | aerobic exercise > depressive symptoms
efficacy improved tentative no - | Mediterranean diet may lower cardiovascular mortality. | Mediterranean diet > cardiovascular mortality
efficacy improved probable no - | Statin use was associated with a lower risk of stroke. | statin use > risk of stroke
efficacy worsened probable no - | Smoking is associated with an increased risk of rheumatoid arthritis. | smoking > risk of rheumatoid arthritis
efficacy no-difference asserted yes - | Omega-3 supplements had no effect on all-cause mortality. | omega-3 supplements > all-cause mortality
efficacy no-difference asserted yes - | Acupuncture was no more effective than sham acupuncture for low back pain.
efficacy decreased asserted no - | Semaglutide reduced body weight by 15%. | semaglutide > body weight
efficacy no-difference asserted yes not-significant | There was no significant difference in mortality between hydroxychloroquine and placebo.
efficacy improved asserted no - | Mortality was lower with dexamethasone than with usual care. | dexamethasone > mortality
efficacy no-difference asserted yes - | Mortality did not differ between the remdesivir and placebo groups.
efficacy improved asserted no - | Blood pressure was reduced by a low-sodium diet. | low-sodium diet > blood pressure
efficacy no-difference asserted yes - | Ivermectin failed to prevent hospitalisation. | ivermectin > hospitalisation
efficacy no-difference asserted yes - | Antibiotics neither shortened hospital stay nor reduced mortality.
efficacy improved asserted no - | Cognitive behavioural therapy is effective for insomnia. | cognitive behavioural therapy
efficacy no-difference asserted yes - | Homeopathy is not effective for asthma. | homeopathy
efficacy worsened asserted no - | Beta-carotene supplements increased the incidence of lung cancer. | beta-carotene supplements > incidence of lung cancer
efficacy improved asserted no - | Jones et al. (2020) found that yoga improved sleep quality. | yoga > sleep quality
efficacy no-difference unknown yes - | There is no evidence that vitamin C prevents colds. | vitamin C > colds
efficacy improved unknown no - | It is unclear whether probiotics reduce anxiety. | probiotics > anxiety
efficacy no-difference asserted no - | Rivaroxaban was non-inferior to warfarin for the prevention of stroke. | rivaroxaban
efficacy improved asserted no - | Colchicine led to a reduction in cardiovascular events. | colchicine > cardiovascular events
efficacy no-difference asserted yes - | Aspirin resulted in no reduction in dementia. | aspirin > dementia
efficacy improved asserted no - | Compared with placebo, empagliflozin lowered the rate of hospitalisation for heart failure. | empagliflozin > rate of hospitalisation
efficacy no-difference asserted yes - | Fish oil offered no benefit over placebo for dry eye.
efficacy improved asserted no significant | Pain scores were significantly lower in the ketamine group.
efficacy no-difference tentative yes - | Intermittent fasting might not lower blood pressure. | intermittent fasting > blood pressure
efficacy improved proven no - | Turmeric cures cancer. | turmeric
efficacy no-difference asserted yes - | Zinc lozenges hardly shortened the duration of colds. | zinc lozenges > duration of colds
efficacy improved asserted no - | Early mobilisation shortens hospital stay. | early mobilisation > hospital stay
efficacy no-difference asserted yes - | Screening did not result in fewer deaths. | screening > deaths
efficacy improved tentative no - | Lavender oil appears to ease anxiety. | lavender oil > anxiety
safety - asserted no - | Ibuprofen increases the risk of gastrointestinal bleeding. | ibuprofen > risk of gastrointestinal bleeding
safety - asserted yes - | Paracetamol did not increase the risk of bleeding. | paracetamol > risk of bleeding
safety - asserted no - | Melatonin is well tolerated. | melatonin
safety - tentative no - | Isotretinoin may cause birth defects. | isotretinoin
mechanism decreased asserted no - | Metformin inhibits hepatic gluconeogenesis. | metformin > hepatic gluconeogenesis
mechanism decreased asserted no - | Aspirin blocks platelet aggregation. | aspirin > platelet aggregation
mechanism - tentative no - | Curcumin is thought to act on NF-kB signalling. | curcumin
approval - asserted no - | Pregabalin is approved by the FDA for fibromyalgia. | pregabalin
approval - asserted yes - | Botulinum toxin is not approved for tension headache. | botulinum toxin
guideline - asserted no - | Guidelines recommend metformin as first-line treatment for type 2 diabetes.
prevalence - asserted no - | Type 2 diabetes affects about 10% of adults.
dose - asserted no - | The usual dose of metformin is 500 mg twice daily. | metformin
`;

const ofOtherKinds = `
safety - asserted yes - | LDN did not cause serious adverse events. | low-dose naltrexone
safety - proven yes - | LDN causes no side effects whatsoever. | low-dose naltrexone
safety - tentative no - | LDN can cause insomnia and headache. | low-dose naltrexone
safety - asserted no - | Headache was more frequent with LDN than with placebo. | low-dose naltrexone
safety - asserted no - | LDN is safe in older adults. | low-dose naltrexone
safety - unknown no - | The long-term safety of LDN is unknown. | low-dose naltrexone
safety - asserted yes - | LDN does not damage the liver. | low-dose naltrexone
mechanism increased asserted no - | LDN triggers a rebound rise in endorphins. | low-dose naltrexone > beta-endorphin
mechanism decreased tentative no - | LDN may dampen microglial activation. | low-dose naltrexone > microglial activation
mechanism - asserted yes - | Naltrexone has no affinity for toll-like receptor 2. | naltrexone
mechanism improved asserted no - | In cultured microglia, naltrexone suppressed TNF-α release. | naltrexone
mechanism - tentative no - | LDN is believed to act via glial cells. | low-dose naltrexone
approval - asserted yes - | The FDA has not approved LDN for any condition. | low-dose naltrexone
approval - asserted no - | Naltrexone won FDA approval in 1984 for opioid dependence. | naltrexone
approval - asserted yes - | LDN for pain is an off-label use. | low-dose naltrexone
guideline - asserted yes - | LDN is not recommended for multiple sclerosis in current guidelines. | low-dose naltrexone
guideline - asserted no - | The guideline endorses naltrexone for alcohol dependence. | naltrexone
dose - asserted no - | Most trials used LDN at 4.5 mg per day. | low-dose naltrexone
dose - asserted no - | LDN is given in doses between 1 and 5 mg. | low-dose naltrexone
dose - asserted no - | Naltrexone for addiction is dosed at 50 mg daily. | naltrexone
prevalence - asserted no - | About 3% of adults have fibromyalgia.
prevalence - asserted no - | Fibromyalgia occurs in 2 to 4% of the population.
prevalence - asserted no - | One in 50 women lives with fibromyalgia.
prevalence - asserted no - | Some 2.8 million people worldwide have multiple sclerosis.
`;

/** Written after the others, in other words. */
const inOtherWords = `
efficacy no-difference asserted yes - | In women with fibromyalgia, LDN produced no meaningful drop in pain beyond placebo. | low-dose naltrexone > pain
efficacy no-difference asserted yes - | Fatigue stayed the same under LDN. | low-dose naltrexone > fatigue
efficacy no-difference asserted yes not-significant | A trend towards less pain with LDN fell short of statistical significance. | low-dose naltrexone > pain
efficacy no-difference asserted yes - | No advantage of LDN over amitriptyline emerged for pain. | low-dose naltrexone > pain
efficacy no-difference unknown yes - | It has yet to be shown that LDN slows progression of multiple sclerosis. | low-dose naltrexone
efficacy improved asserted no - | Half of the children with Crohn’s disease went into remission on LDN. | low-dose naltrexone
efficacy improved tentative no - | There are hints that LDN calms the itch of systemic sclerosis. | low-dose naltrexone > pruritus
efficacy no-difference asserted yes - | LDN turned out to be useless for spasticity. | low-dose naltrexone > spasticity
efficacy improved tentative no - | One might expect LDN to improve mood. | low-dose naltrexone > mood
efficacy no-difference asserted yes - | Adding LDN to usual care did not translate into better quality of life. | low-dose naltrexone > quality of life
efficacy improved asserted no significant | Quality of life was significantly better in the LDN arm (p = 0.01). | low-dose naltrexone > quality of life
efficacy no-difference asserted no - | LDN and placebo were equally effective for fatigue. | low-dose naltrexone > fatigue
efficacy improved unknown no - | The jury is still out on whether LDN helps depression. | low-dose naltrexone
safety - asserted no - | Vivid dreams are the most common side effect of LDN. | low-dose naltrexone
safety - asserted yes - | No serious adverse events were seen in the LDN group. | low-dose naltrexone
mechanism - asserted no - | LDN binds to toll-like receptor 4. | low-dose naltrexone
approval - asserted yes - | Regulators have yet to approve LDN for fibromyalgia. | low-dose naltrexone
dose - asserted no - | LDN is usually started at 1.5 mg and increased to 4.5 mg. | low-dose naltrexone
prevalence - asserted no - | Crohn’s disease affects roughly 1 in 300 people.
efficacy no-difference asserted yes - | Vitamin D made no difference to the risk of falls. | vitamin D > risk of falls
efficacy improved asserted no significant | Tai chi led to significantly fewer falls than stretching. | tai chi > falls
efficacy no-difference asserted yes - | Neither aspirin nor clopidogrel lowered the risk of recurrent stroke.
efficacy improved asserted no - | Children who received zinc had fewer episodes of diarrhoea. | zinc
efficacy no-difference asserted yes - | Magnesium was not superior to placebo for migraine prevention. | magnesium
efficacy improved tentative no - | Green tea could help prevent type 2 diabetes. | green tea > type 2 diabetes
efficacy worsened asserted no - | Long-term use of benzodiazepines raises the risk of dementia. | benzodiazepines > risk of dementia
efficacy no-difference asserted yes not-significant | Survival was not significantly longer with bevacizumab. | bevacizumab > survival
efficacy improved asserted no - | Patients treated with tocilizumab had lower mortality than controls. | tocilizumab > mortality
efficacy improved probable no - | Coffee consumption is inversely associated with liver cancer. | coffee consumption > liver cancer
efficacy improved unknown no - | Evidence that glucosamine slows osteoarthritis is lacking. | glucosamine > osteoarthritis
efficacy improved asserted no - | Among smokers, varenicline doubled abstinence rates. | varenicline > abstinence rates
efficacy no-difference asserted yes - | Hydroxychloroquine does not work for COVID-19. | hydroxychloroquine
safety - asserted no - | Warfarin raises the risk of major bleeding. | warfarin > risk of major bleeding
safety - asserted no - | Amoxicillin often causes diarrhoea. | amoxicillin > diarrhoea
mechanism increased asserted no - | Exercise stimulates the release of dopamine. | exercise > release of dopamine
approval - asserted no - | Semaglutide is licensed for obesity. | semaglutide
guideline - asserted no - | NICE guidelines recommend CBT for insomnia. | CBT
dose - asserted no - | The recommended dose of vitamin D is 800 IU, or 20 µg, daily. | vitamin D
`;

export interface ClaimSentence {
  readonly text: string;
  readonly kind: string;
  readonly direction: string | null;
  readonly certainty: string;
  readonly isNegated: boolean;
  readonly significance: string | null;
  /** Undefined where the row does not tell. */
  readonly subject: string | undefined;
  readonly outcome: string | undefined;
}

const orNull = (word: string | undefined): string | null => (word === undefined || word === '-' ? null : word);

/** The rows of a table above. */
export function rowsOf(table: string): readonly ClaimSentence[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', text = '', parts] = line.split(' | ');
      const [kind = '', direction, certainty = '', isNegated, significance] = head.split(' ');
      const [subject, outcome] = parts?.trim().split(' > ') ?? [];
      return {
        text: text.trim(),
        kind,
        direction: orNull(direction),
        certainty,
        isNegated: isNegated === 'yes',
        significance: orNull(significance),
        subject,
        outcome,
      };
    });
}

export const claimSentences: readonly ClaimSentence[] = [negated, hedged, ofOtherSubjects, ofOtherKinds, inOtherWords].flatMap(rowsOf);

export const noClaims: readonly string[] = `
What is low-dose naltrexone?
Can metformin prevent cancer?
Type 2 diabetes is a chronic disease of glucose metabolism.
HbA1c is a measure of average blood glucose over three months.
A randomised trial is a study in which chance decides who gets which treatment.
Fibromyalgia means widespread pain for at least three months.
Ask your doctor before you stop taking metformin.
You should not take LDN with opioids.
Patients with kidney disease must have their creatinine checked.
Do not crush the tablets.
Please see a physician if pain persists.
This article looks at how exercise reduces fatigue.
In the next section we discuss whether vitamin D prevents fractures.
Below you will find what is known about LDN and sleep.
The present review asks whether LDN improves mood.
Naltrexone was first synthesised in 1963.
Metformin was introduced in France in 1957.
In the 1980s Bihari gave LDN to patients with AIDS.
Banting and Best discovered insulin in 1921.
“LDN took away my pain,” says Anna.
One woman wrote: “Vitamin D healed my depression.”
My fatigue improved after three weeks on LDN.
I think metformin reduces appetite.
How metformin lowers glucose
Pain was measured with a visual analogue scale.
We measured HbA1c at baseline and after 12 weeks.
Participants were randomised to metformin or placebo.
Fatigue was assessed with the Fatigue Severity Scale.
Patients received 4.5 mg of LDN or placebo for eight weeks.
The primary outcome was the change in HbA1c at 24 weeks.
Adults with reduced kidney function were excluded.
If LDN works, it will be cheap.
If metformin lowers mortality in this trial, guidelines will change.
Should vitamin D prove to reduce fractures, screening would follow.
The aim of the study was to see whether yoga improves sleep.
The trial tests whether aspirin reduces dementia.
The hypothesis was that exercise lowers fatigue.
To determine the effect of LDN on pain, 31 women were enrolled.
More trials of LDN in Crohn’s disease are needed.
Future studies should test whether LDN improves fatigue.
Researchers hope that semaglutide reduces relapse.
Many readers ask about LDN and weight.
The clinic opened a new unit for pain in 2015.
The company raised its prices by 10%.
Sales of vitamin D increased during the pandemic.
Interest in metformin as a longevity drug has grown.
The number of trials on LDN doubled in ten years.
The committee improved its guidance in 2020.
The authors reduced the sample size from 100 to 60.
The editor increased the word limit.
Smith, J. (2019). Metformin reduces mortality: a cohort study. Lancet, 394(2), 100-110.
Here is a list of drugs that lower blood pressure.
There are many ways to reduce stress.
Treatments that relieve pain include drugs and exercise.
Some people claim that turmeric cures cancer.
Her blood pressure fell after she stopped ibuprofen.
Let us look at the evidence.
The chapter on statins was improved.
Dose reductions were allowed in the metformin arm.
Table 2 shows the changes in HbA1c.
`
  .trim()
  .split('\n');
