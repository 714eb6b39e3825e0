import assert from 'node:assert/strict';
import { quickFixes } from '../../src/features/quickFixes.js';
import { bundledIndex, reviewText } from '../support/review.js';

const claimRules: ReadonlySet<string> = new Set([
  'result-mismatch',
  'contradicted-claim',
  'unsupported-claim',
  'uncited-claim',
  'overstated-claim',
  'vague-attribution',
  'outdated-claim',
]);

const found = (text: string): readonly string[] =>
  reviewText(text)
    .findings.filter(({ rule }) => claimRules.has(rule))
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);

/** An article on a subject that the index does not know, written with care: what stands in it reads like claims and deserves no finding. */
const careful = `# Light and the night

Shift work disturbs sleep in about one worker in five [1]. Evening light delays the clock, and it has been shown that
blue light does so most [2,3]. Several trials have tested amber glasses; most studies found a small benefit [4]. A further 12 trials
looked at melatonin. Some trials showed shorter sleep onset, others did not.

Results: Clinical trials suggest that light boxes help in winter.

Melatonin improves sleep onset in shift workers [5]. It is effective, although no study proves that it prevents accidents.
Findings of a meta-analysis of cohort studies suggest a modest risk of falls [6]. Doses reported as immediate release were pooled.

No cure for shift work disorder is known, and makers who claim that a lamp cures it should be asked for proof. In one ward
(Haverkamp et al., 2019) earplugs significantly improved sleep quality (p = 0.02), a proof of concept that larger trials must repeat.

Overall, studies suggest that light matters more than pills. Melatonin improves sleep onset, and more research is needed.

## References

1. Haverkamp J, Lund B. Sleep in shift workers. J Sleep. 2014;12(3):45-9.
2. Okafor C. Evening light and the clock. Light Res. 2015;3:1-9.
3. Brandt D. Blue light and melatonin. Light Res. 2016;4:11-9.
4. Lund B. Amber glasses: a review. Sleep Rev. 2017;5:21-9.
5. Yilmaz D. Melatonin in nurses. J Nurs Sleep. 2018;6:31-9.
6. Aydin E. Falls and light. J Falls. 2019;7:41-9.
`;

describe('rules on claims', () => {
  it('find nothing in a careful article on another subject', () => assert.deepEqual(found(careful), []));

  it('report an article that rests on nobody, each place once', () => {
    const text = `Studies show that amber glasses help. Experts say so, too.

It is well known that naps restore the mind. The glasses may help some people.`;
    assert.deepEqual(found(text), [
      'vague-attribution: Studies show',
      'vague-attribution: Experts say',
      'vague-attribution: It is well known that',
    ]);
  });

  it('report one uncited claim a paragraph, the one with a number', () => {
    const text = `Low-dose naltrexone is well tolerated. It acts on microglia. It reduces pain in fibromyalgia by 30 %.

Low-dose naltrexone improves fatigue in Crohn’s disease.`;
    assert.deepEqual(found(text), [
      'uncited-claim: It reduces pain in fibromyalgia by 30 %',
      'uncited-claim: Low-dose naltrexone improves fatigue in Crohn’s disease',
    ]);
  });

  it('keep claims of lesser weight apart', () => {
    const near = Array.from({ length: 8 }, (_, at) => `Low-dose naltrexone is well tolerated in group ${at + 1}.`).join('\n\n');
    assert.equal(found(near).length, 1);
    const filler = 'The ward is quiet at night and the lamps are low, so that most people sleep until the morning round begins. ';
    const far = Array.from({ length: 3 }, () => `Low-dose naltrexone is well tolerated.\n\n${filler.repeat(16)}`).join('\n\n');
    assert.equal(found(far).length, 3);
  });

  it('ask for the source of a claim on another subject only where the article cites none for it', () => {
    const claim = 'Melatonin improves sleep in nurses with insomnia.';
    assert.deepEqual(found(`Light is bright [1].\n\n${claim}\n\n## References\n\n1. Lund B. Light. Sleep Rev. 2017;5:21-9.`), [
      'uncited-claim: Melatonin improves sleep in nurses with insomnia',
    ]);
    const cited = `${claim}\n\nMelatonin improves sleep in nurses with insomnia [1].\n\n## References\n\n1. Lund B. Light. Sleep Rev. 2017;5:21-9.`;
    assert.deepEqual(found(cited), []);
  });

  it('offer studies to cite for words that rest on nobody', () => {
    const { article, findings } = reviewText('Several studies have shown that low-dose naltrexone reduces pain in fibromyalgia.');
    const [finding] = findings.filter(({ rule }) => rule === 'vague-attribution');
    assert.ok(finding);
    const titles = quickFixes(article, bundledIndex, finding, findings).map(({ title }) => title);
    assert.ok(titles.some((title) => /^Insert citation: \p{Lu}.{1,60}\(\d{4}\)/u.test(title)));
  });

  it('report one cause once: an absolute word, and not also the missing citation', () =>
    assert.deepEqual(found('Low-dose naltrexone cures fibromyalgia.'), ['overstated-claim: cures']));

  it('take an older review once, however often and beside whatever else it is cited', () => {
    const text = `Low-dose naltrexone reduces chronic pain (Younger et al., 2014). It improves sleep in chronic pain (Younger et al., 2014).`;
    assert.deepEqual(found(text), ['outdated-claim: Younger et al., 2014']);
  });
});
