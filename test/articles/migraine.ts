/** Abstracts on the prevention of migraine, made up, and an article that cites them. */
export const migraineLibrary: string = JSON.stringify(
  (
    [
      [
        'albrecht2014',
        'Albrecht',
        2014,
        'Candesartan for the prevention of episodic migraine: a randomised, placebo-controlled crossover trial',
        'BACKGROUND: Candesartan is used to prevent migraine. METHODS: Seventy-two adults with episodic migraine took candesartan 16 mg and placebo for 12 weeks each, in random order. RESULTS: Migraine days per month were significantly fewer with candesartan than with placebo (2.9 versus 4.1, p = 0.001). The use of acute medication did not differ significantly (p = 0.18). Dizziness was more frequent with candesartan. CONCLUSION: Candesartan reduces migraine days.',
      ],
      [
        'bianchi2017',
        'Bianchi',
        2017,
        'Magnesium citrate in episodic migraine: a double-blind randomised trial',
        'One hundred and six adults with migraine were randomised to magnesium citrate or placebo for 16 weeks. The number of migraine attacks did not differ significantly between magnesium and placebo (p = 0.41). Headache intensity was also similar in both groups. Diarrhoea was significantly more common with magnesium (p = 0.02). Magnesium citrate was not superior to placebo.',
      ],
      [
        'chowdhury2020',
        'Chowdhury',
        2020,
        'Riboflavin and photophobia in a rat model of migraine',
        'Rats given nitroglycerin received riboflavin or vehicle. Riboflavin shortened the time that rats spent in the dark chamber and lowered CGRP in the trigeminal ganglion. Riboflavin reduced photophobia-like behaviour in rats.',
      ],
      [
        'dvorak2019',
        'Dvorak',
        2019,
        'Aerobic exercise for migraine: an open-label pilot study',
        'Twenty-two women with migraine took part in an uncontrolled pilot study of cycling three times a week for 10 weeks. Migraine days fell from 8.1 to 6.0 per month (p = 0.03). Sleep quality did not change (p = 0.52). Larger controlled trials are needed.',
      ],
      [
        'engel2021',
        'Engel',
        2021,
        'Erenumab for chronic migraine: a systematic review and meta-analysis',
        'We pooled six randomised trials with 2,911 participants. Erenumab significantly reduced monthly migraine days compared with placebo (mean difference -2.0, 95% CI -2.6 to -1.4). Constipation was more common with erenumab. The rate of serious adverse events did not differ. Erenumab is effective for the prevention of chronic migraine.',
      ],
      [
        'falk2016',
        'Falk',
        2016,
        'Topiramate and cognition in adults with migraine: a randomised trial',
        'We randomised 148 adults to topiramate 100 mg or placebo for 26 weeks. Verbal fluency was significantly worse with topiramate than with placebo (p < 0.001). Migraine days were significantly reduced (p = 0.004). Body weight fell by 3.1 kg.',
      ],
    ] as const
  ).map(([id, family, year, title, abstract]) => ({
    id,
    type: 'article-journal',
    title,
    abstract,
    author: [{ family, given: 'A' }],
    issued: { 'date-parts': [[year]] },
  })),
);

/** An article of a careful writer, about 900 words. Its six errors stand in marks. */
export const migraineArticle = `# Preventing migraine: what can be expected

Migraine is a disorder of the brain that makes people sensitive to light, sound and movement. About one adult in seven has attacks at some point in life. Many do well with treatment during an attack; those with frequent attacks may want to prevent them.

Prevention means taking something, or doing something, on days without pain. It rarely ends attacks altogether. A fair aim is half as many days with migraine after three months, and a treatment that does not reach it should be stopped. Anyone who takes acute medication on ten or more days a month should talk to a doctor about overuse before anything else.

This article looks at six ways of prevention and at what the studies found. It leaves out treatment of the attack itself, and it does not replace advice from a physician who knows the patient.

## Blood pressure tablets

Candesartan was made for high blood pressure. In a crossover trial, adults had fewer migraine days on candesartan than on placebo [@albrecht2014]. The difference was a little over one day a month, which some people will find worth a tablet and others will not. In the same trial, ⟦candesartan significantly reduced the use of acute medication⟧ [@albrecht2014]. Dizziness is the most common complaint, above all in people whose blood pressure is low to begin with. Women who may become pregnant should not take it.

How a drug that relaxes blood vessels prevents migraine is not known. It has been suggested that the brain itself has receptors for angiotensin and that these take part in the processing of pain, but nobody has shown that this explains the effect.

## Minerals and vitamins

Magnesium is sold widely for migraine, and many people prefer it because it seems natural. The evidence is thin. ⟦Magnesium citrate reduced the number of migraine attacks compared with placebo⟧ [@bianchi2017]. Those who take it should know that it may loosen the bowels; in the trial, diarrhoea was more common with magnesium than with placebo [@bianchi2017]. People with kidney disease should ask before they take any.

Riboflavin, or vitamin B2, turns the urine yellow and has few other effects. ⟦Riboflavin reduces photophobia in patients with migraine⟧ [@chowdhury2020]. Whether a lower dose would do as well is an open question. It is cheap, and there is little to be said against trying it for three months.

Whatever is taken, it should be one thing at a time. Someone who starts a mineral, a vitamin and a diet in the same week will never learn which of them helped, if any did.

## Exercise

Regular movement is good for the heart and for mood, and it may help with migraine too. In an open pilot study without a control group, women who cycled three times a week had fewer migraine days after ten weeks than before [@dvorak2019]. Since migraine comes and goes by itself, a part of that change may be chance. ⟦Sleep quality improved significantly in these women⟧ [@dvorak2019]. Some patients find that hard training sets off an attack; for them a slow start and a drink of water beforehand are sensible.

It would be wrong to promise much. Larger trials with a control group have been called for, and until they are done exercise is best seen as something that is worth doing anyway.

## Antibodies

Antibodies against CGRP or its receptor are given once a month or once a quarter. They were designed for migraine, which no other preventive drug was. A meta-analysis of six trials found that erenumab reduced monthly migraine days compared with placebo [@engel2021]. Constipation is more common with the antibody than with placebo, and a few patients have had to stop for that reason. ⟦Serious adverse events were significantly more common with erenumab than with placebo⟧ [@engel2021]. The price is high, and most insurers ask that other drugs be tried first.

What happens after a year or two is less clear. Some people stay well when the injections end; in others migraine returns within weeks. A pause now and then shows whether the drug is still needed.

## Epilepsy drugs

Topiramate is one of the older drugs for prevention and works in a good part of those who can bear it. In a randomised trial, migraine days were reduced with topiramate [@falk2016]. The price is paid in words: ⟦verbal fluency was better with topiramate than with placebo⟧ [@falk2016]. Tingling in the fingers is a nuisance and no danger. Body weight fell by about three kilograms over half a year, which some patients welcome [@falk2016]. It must not be taken in pregnancy, because it can harm the child.

The dose is raised slowly, by a small step each week, and most people need no more than 100 mg. Those who notice that they search for words should say so, since the complaint goes away when the drug is stopped.

## Choosing between them

There is no best drug for everyone. Someone with high blood pressure may do well with candesartan; someone who would like to lose weight may think of topiramate; someone who has tried several drugs in vain may be offered an antibody. Patients with few attacks and a dislike of tablets may start with exercise and regular meals.

A diary is the cheapest instrument in the field. It shows how many days were bad before a treatment began and how many afterwards, and it keeps both patient and doctor from trusting memory. Three months is long enough to judge most treatments, and a treatment that works can often be stopped after a year to see whether it is still needed.

Above all, a preventive treatment is a trial in one person. What a study found on average need not hold for the individual who sits in the consulting room, and it is no failure if the first choice does not help.
`;
