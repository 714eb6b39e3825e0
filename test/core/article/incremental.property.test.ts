import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviewText } from '../../support/review.js';
import { seenOf } from '../../support/soundness.js';

/** A paragraph so long that it is read by sentences: what one of them says holds in another, and brackets reach over several. */
const longParagraph = Array.from({ length: 9 }, (_, n) =>
  [
    `In part ${n} of the article, patients with multiple sclerosis (MS) took low-dose naltrexone (LDN).`,
    `Pain fell vs. placebo in ${20 + n} of 40 MS patients (it rose in others. None left) with LDN.`,
    'It was safe, and there have been no randomised trials of LDN in MS. Fatigue [2] and sleep <i>did not</i> change.',
    'Younger et al. (2013) treated 31 women for 12 weeks ( )  and found (Smith et al., 2011; NCT01234567) that it cures pain .',
  ].join(' '),
).join(' ');

/** Paragraphs whose reading depends on what stands elsewhere: the list, earlier mentions, numbers, headings, tables, the subject. */
const paragraphs = [
  'Low-dose naltrexone (LDN) is used for fibromyalgia and other pain.',
  'Younger et al. (2013) treated 30 women with fibromyalgia, and 31% of them had less pain. The trial lasted 12 weeks.',
  'Younger and colleagues gave 4.5 mg a day. In all, 31 women took part.',
  'A crossover trial of 2013 in fibromyalgia had 31 participants (Younger et al., 2013; Smith et al., 2011).',
  'Smith et al. (2011) found a response in 88% of 40 patients with Crohn’s disease, and in 40% on placebo.',
  'LDN cures Crohn’s disease. Studies have shown that it is safe (Source).',
  'Sleep was better [1], pain fell [2], and mood rose [7].',
  'Younger et al. [1] saw no harm; t(28) = 2.20, p = .03.',
  'These studies show that low-dose naltrexone reduces pain in fibromyalgia.',
  '## Results',
  '### Younger et al. (2013)',
  'The study had 40 participants, and the dose was 3 mg.',
  '| Study | Participants | Response |\n| --- | --- | --- |\n| Younger et al. (2013) | 31 | 57% |\n| Smith et al. (2011) | 40 | 88% |',
  'Smith et al. (2011) report:\n\n- 40 patients\n- 88% with a response',
  Array.from(
    { length: 40 },
    (_, n) => `- In group ${n} of the trial, ${20 + n} patients with pain were treated (Smith et al., 2011).`,
  ).join('\n'),
  'Sources: Younger et al. (2013), Smith et al. (2011).',
  '<!-- vouch-disable-next-line -->',
  longParagraph,
  'Im Jahr 2013 wurden 31 Frauen behandelt, und die meisten von ihnen hatten weniger Schmerzen als zuvor.',
];

const lists = [
  '## References\n\n- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia: findings of a small, randomized, double-blind, placebo-controlled, counterbalanced, crossover trial assessing daily pain levels. Arthritis & Rheumatism, 65(2), 529-538.\n- Smith, J. P. (2011). Itch in eczema. Journal of Skin, 4, 1-9.',
  'References\n\n1. Younger J, Mackey S. Fibromyalgia symptoms are reduced by low-dose naltrexone: a pilot study. Pain Med. 2009;10(4):663-72.\n2. Smith JP, Bingaman SI, Ruggiero F, et al. Therapy with the opioid antagonist naltrexone promotes mucosal healing in active Crohn’s disease: a randomized placebo-controlled trial. Dig Dis Sci. 2011;56(7):2088-97.',
  `## References\n\n${Array.from({ length: 24 }, (_, n) => `${n + 1}. Smith JP, Berg K${'abcdefgh'[n % 8]}. Itch and sleep in eczema of group ${n}. J Skin. ${1995 + n};${n + 1}:1-9.`).join('\n')}`,
  '',
];

/** Front matter may hold the list, or entries beside it. */
const fronts = [
  '',
  '',
  '---\ntitle: Pain\n---\n\n',
  '---\nreferences:\n  - id: younger2013\n    type: article-journal\n    title: Low-dose naltrexone for the treatment of fibromyalgia\n    author: [{ family: Younger, given: Jarred }]\n    issued: 2013\n---\n\n',
];

const texts = fc
  .tuple(
    fc.constantFrom(...fronts),
    fc.array(fc.constantFrom(...paragraphs), { minLength: 3, maxLength: 14 }),
    fc.constantFrom(...lists),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
  )
  .map(([front, some, list, lineEnd]) => `${front}${[...some, list].join('\n\n')}`.replaceAll('\n', lineEnd));

/** What stands where edits reach far: entries and their years, headings, cells, numbers of citations, front matter. */
const farReaching = /References|2013|2011|Younger|\| 31|Participants|\[\d|\d\. |---|id: |## |Results|- In group|\. |\(LDN\)|\(MS\)/g;

/** Where, how many units go, and what comes. */
const edits = fc.array(
  fc.tuple(
    fc.nat(10_000),
    fc.boolean(),
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1, 2, 5) }, fc.nat(400)),
    fc.oneof(
      fc.constantFrom(
        '',
        'x',
        ' ',
        '.',
        '\n',
        '\n\n',
        '3',
        '1',
        '(',
        ']',
        'naltrexone ',
        '(Smith et al., 2011) ',
        '[2]',
        ' et al.',
        '|',
        '. ',
        '. The',
        ' (LDN)',
        'vs',
        '<i>',
        '“',
      ),
      fc.constantFrom(...paragraphs).map((paragraph) => `\n\n${paragraph}\n\n`),
    ),
  ),
  { minLength: 1, maxLength: 6 },
);

describe('a review after edits', function () {
  this.timeout(60_000);

  for (const format of ['markdown', 'plain'] as const)
    it(`sees in ${format} text what a fresh review sees`, () => {
      fc.assert(
        fc.property(texts, edits, (text, changes) => {
          let state = reviewText(text, { format });
          for (const [place, isFar, removed, added] of changes) {
            const { text: before } = state.document;
            const places = isFar ? [...before.matchAll(farReaching)].map(({ index }) => index + (place % 4)) : [];
            const at = places[place % places.length] ?? place % (before.length + 1);
            state = reviewText(before.slice(0, at) + added + before.slice(at + removed), { format, before: state });
            assert.equal(seenOf(state), seenOf(reviewText(state.document.text, { format })));
          }
        }),
        { numRuns: 8 },
      );
    });

  it('needs no memory of the state right before', () => {
    fc.assert(
      fc.property(texts, texts, texts, (first, second, third) => {
        const start = reviewText(first);
        reviewText(second, { before: start });
        assert.equal(seenOf(reviewText(third, { before: start })), seenOf(reviewText(third)));
      }),
      { numRuns: 8 },
    );
  });
});
