import assert from 'node:assert/strict';
import { printAs } from '../../../src/core/article/compareValue.js';
import type { Figure } from '../../../src/core/figures/figure.js';
import { findCrossing, review } from '../../../src/core/review.js';
import { finish } from '../../../src/core/steps.js';
import { conflictingFigures } from '../../../src/rules/conflicting-figures.js';
import { indexOfWorks } from '../../support/libraryOf.js';
import { madeUpFact } from '../../support/madeUpFact.js';
import { reviewText } from '../../support/review.js';
import { readAll } from '../figures/readAll.js';

const index = indexOfWorks([
  { family: 'Haverkamp', coauthors: ['Lund'], year: 2019, title: 'A cream for eczema in adults with itch', abstract: 'We looked at itch.' },
]);

/** What the rule says of a text, with the reported words and the line that they stand on. */
const conflictsIn = (text: string): readonly string[] => {
  const { article, findings } = reviewText(text, { index });
  return findings
    .filter(({ rule }) => rule === 'conflicting-figures')
    .map(({ span, message }) => `${article.document.lineIndex.position(span.start).line + 1}: ${message}`);
};

describe('two numbers of one study', () => {
  const first = 'The trial by Haverkamp et al. (2019) involved 48 patients with eczema.';
  const silent: readonly string[] = [
    'In Haverkamp et al. (2019), 24 randomised to the cream slept better.',
    'In Haverkamp et al. (2019), 24 patients received the cream.',
    'In Haverkamp et al. (2019), 24 patients in the cream group slept better.',
    'The cream group of Haverkamp et al. (2019) included 24 patients.',
    'In the vehicle arm of Haverkamp et al. (2019), 24 patients were enrolled.',
    'Stroke occurred in 33 participants (Haverkamp et al., 2019).',
    'Cancer was diagnosed in a total of 12 participants (Haverkamp et al., 2019).',
    'In Haverkamp et al. (2019), 9 patients developed a rash.',
  ];
  for (const second of silent) it(`is silent: ${second}`, () => assert.deepEqual(conflictsIn(`${first}\n\n${second}\n`), []));

  it('reports the shares of one group', () => {
    const share = (number: number): string => `In Haverkamp et al. (2019), ${number}% of the placebo group had a clinical response.`;
    assert.deepEqual(conflictsIn(`${share(45)}\n\nThey slept.\n\n${share(54)}\n`), [
      '5: 54% for clinical response here, but 45% of the same study above.',
    ]);
  });

  it('is silent on the events of two outcomes', () =>
    assert.deepEqual(
      conflictsIn(
        'Eczema in 29 participants was cured (Haverkamp et al., 2019).\n\nRelapse occurred in 33 participants (Haverkamp et al., 2019).\n',
      ),
      [],
    ));

  const said = (one: number, two: number): string =>
    `The trial by Haverkamp et al. (2019) involved ${one} patients with eczema.\n\nIn Haverkamp et al. (2019), ${two} patients took part.\n`;

  it('reports the later one where neither is known', () =>
    assert.deepEqual(conflictsIn(said(48, 84)), ['3: 84 participants here, but 48 of the same study above.']));

  for (const [earlier, later, expected] of [
    ['unchecked', 'unchecked', ['3: 84 participants here, but 48 of the same study above.']],
    ['verified', 'unchecked', ['3: 84 participants here, but 48 of the same study above.']],
    ['unchecked', 'verified', ['1: 48 participants here, but 84 of the same study below.']],
    ['verified', 'verified', []],
    ['mismatch', 'verified', []],
  ] as const)
    it(`reports the one that the study does not bear out: ${earlier} and ${later}`, () => {
      const { article } = reviewText(said(48, 84));
      const conflicts = article.conflicts.map((one) => ({
        earlier: { ...one.earlier, verdict: earlier },
        later: { ...one.later, verdict: later },
      }));
      const figures = conflicts.flatMap((one) => [one.earlier, one.later]);
      const findings = finish(review({ ...article, conflicts, figures }, [conflictingFigures]));
      assert.deepEqual(
        findings.map(({ span, message }) => `${article.document.lineIndex.position(span.start).line + 1}: ${message}`),
        expected,
      );
    });

  it('tells of two articles in the one that the study does not bear out', () => {
    const figure = (text: string, start: number) =>
      ({
        kind: 'sampleSize',
        text,
        value: [Number(text), Number(text)],
        qualifier: null,
        outcome: null,
        span: { start, end: start + 2 },
      }) as const;
    const found = findCrossing(
      [
        { path: 'a.md', figures: [{ key: 'one', figure: figure('48', 3), verdict: 'unchecked' }] },
        { path: 'b.md', figures: [{ key: 'one', figure: figure('84', 5), verdict: 'verified' }] },
      ],
      [conflictingFigures],
    );
    assert.deepEqual(
      [...found].map(([path, findings]) => [path, findings.map(({ message }) => message)]),
      [['a.md', ['48 participants here, but 84 of the same study in b.md.']]],
    );
  });
});

describe('a share that was meant to be another kind of number', () => {
  const share = madeUpFact({
    kind: 'fraction',
    value: 361 / 1863,
    numerator: 361,
    denominator: 1863,
    unit: 'participants',
    printed: '361 of 1863',
  });
  for (const [text, kind, expected] of [
    ['371 patients took part', 'sampleSize', '361'],
    ['25% improved', 'percentage', '361 of 1863'],
    ['371 of 1863 patients improved', 'fraction', '361 of 1863'],
  ] as const)
    it(`${text} → ${expected}`, () => {
      const found = readAll(text).find((figure) => figure.kind === kind);
      assert.ok(found);
      assert.equal(printAs(share, { ...found, block: 0, span: found.range } as Figure), expected);
    });
});

describe('numbers of people that the abstract gives', () => {
  const ofZinc = indexOfWorks([
    {
      family: 'Adeyemi',
      year: 2017,
      title: 'Oral zinc for diarrhoea in children: a randomised trial',
      abstract:
        'Background: Zinc may shorten diarrhoea. Methods: Of 412 children assessed, 300 aged 6 to 59 months were randomised to zinc 20 mg daily (n = 150) or placebo (n = 150) for 10 days. Results: Mean duration of diarrhoea was 3.1 days with zinc and 4.2 days with placebo. Vomiting occurred in 24 children (16%) given zinc and 12 (8%) given placebo.',
    },
  ]);
  const conflicts = (sentence: string): readonly string[] => {
    const text = `In a trial of 300 children zinc shortened diarrhoea (Adeyemi et al., 2017). ${sentence}`;
    return reviewText(text, { index: ofZinc })
      .findings.filter(({ rule }) => rule === 'conflicting-figures')
      .map(({ message }) => message);
  };

  for (const sentence of [
    'Of the 412 children assessed, 300 were randomised (Adeyemi et al., 2017).',
    'Adeyemi et al. (2017) gave zinc to 150 children for ten days.',
    'Twenty-four children (16%) vomited with zinc (Adeyemi et al., 2017).',
  ])
    it(`are not held against that of all: ${sentence}`, () => assert.deepEqual(conflicts(sentence), []));
});
