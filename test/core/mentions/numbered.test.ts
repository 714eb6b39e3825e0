import assert from 'node:assert/strict';
import { expandNumbers, findNumbered } from '../../../src/core/mentions/numbered.js';
import { blockOf, contentOf } from '../../support/content.js';
import { inShort, mentionsIn } from './support.js';

type Row = readonly [text: string, ...mentions: string[]];

const inSquare = (text: string): readonly string[] =>
  findNumbered(contentOf(text))
    .filter(({ form }) => form === 'square')
    .map(({ range, numbers }) => `${text.slice(range.start, range.end)} = ${numbers.join(',')}`);

const raised = (markdown: string): readonly string[] => {
  const { content } = blockOf(markdown);
  return findNumbered(content)
    .filter(({ form }) => form === 'superscript')
    .map(({ numbers }) => numbers.join(','));
};

const SQUARE: Readonly<Record<string, readonly Row[]>> = {
  'one number': [
    ['It helps [1].', '[1] = 1'],
    ['It helps [12], they say.', '[12] = 12'],
    ['It helps.[7]', '[7] = 7'],
    ['It helps[104] much.', '[104] = 104'],
    ['Younger et al. [23] found it.', '[23] = 23'],
    ['It helps [ 5 ].', '[ 5 ] = 5'],
    ['[3] was the first.', '[3] = 3'],
    ['“It helps” [4].', '[4] = 4'],
    ['It helps (see above [6]).', '[6] = 6'],
    ['45% [8] or 31 women [9]', '[8] = 8', '[9] = 9'],
    ['In 2013 [10] it began.', '[10] = 10'],
  ],
  lists: [
    ['It helps [1,2].', '[1,2] = 1,2'],
    ['It helps [1, 2, 5].', '[1, 2, 5] = 1,2,5'],
    ['It helps [3; 7].', '[3; 7] = 3,7'],
    ['It helps [3, 7 and 9].', '[3, 7 and 9] = 3,7,9'],
    ['It helps [3 7 9].', '[3 7 9] = 3,7,9'],
    ['It helps [4, and 6].', '[4, and 6] = 4,6'],
    ['It helps [4 & 6].', '[4 & 6] = 4,6'],
    ['It helps [2,3,11,27,104].', '[2,3,11,27,104] = 2,3,11,27,104'],
  ],
  ranges: [
    ['It helps [3–7].', '[3–7] = 3,4,5,6,7'],
    ['It helps [3-5].', '[3-5] = 3,4,5'],
    ['It helps [3 – 5].', '[3 – 5] = 3,4,5'],
    ['It helps [3—5].', '[3—5] = 3,4,5'],
    ['It helps [3 to 5].', '[3 to 5] = 3,4,5'],
    ['It helps [3,5–7].', '[3,5–7] = 3,5,6,7'],
    ['It helps [1-3, 8, 10–11].', '[1-3, 8, 10–11] = 1,2,3,8,10,11'],
  ],
  'several brackets': [
    ['It helps [1], [2] and [3].', '[1] = 1', '[2] = 2', '[3] = 3'],
    ['It helps [3][5].', '[3] = 3', '[5] = 5'],
    ['It helps [3]–[5].', '[3]–[5] = 3,4,5'],
    ['It helps [3]-[6], [9].', '[3]-[6] = 3,4,5,6', '[9] = 9'],
    ['Smith [1] and Jones [2,3] agree.', '[1] = 1', '[2,3] = 2,3'],
    ['It helps [1][2][3].', '[1] = 1', '[2] = 2', '[3] = 3'],
    ['It helps [1,2] [4].', '[1,2] = 1,2', '[4] = 4'],
  ],
  'locators, leads and letters': [
    ['It helps [3, p. 5].', '[3, p. 5] = 3'],
    ['It helps [3, pp. 5–7].', '[3, pp. 5–7] = 3'],
    ['It helps [12, Table 2].', '[12, Table 2] = 12'],
    ['It helps [see 12].', '[see 12] = 12'],
    ['It helps [e.g. 3,4].', '[e.g. 3,4] = 3,4'],
    ['It helps [ref. 9].', '[ref. 9] = 9'],
    ['It helps [9a].', '[9a] = 9'],
    ['It helps [21 and references therein].', '[21 and references therein] = 21'],
  ],
};

const NOT_SQUARE: readonly string[] = [
  'a dose of [1.5–4.5 mg]',
  'in [2013] it rose',
  'a box [ ] and a box [x]',
  'the interval [0, 1]',
  'an interval [0.5, 2.5]',
  'a p-sulfonato-calix[4]arene',
  'pyrazolo[4,3-h][2,5]oxadiazine',
  'the vector x[0]',
  '[12](https://example.org/a)',
  'a range that runs back [7-3]',
  '[Smith 2007]',
  '[1000 patients]',
  '[95% CI 3 to 5]',
  'the [18F] tracer',
  'an empty [] bracket',
  'mean [SD] of 3 [1.2]',
  'median 4 [IQR 2–6]',
  'a file [a] and a note [b]',
  'an interval [-3, 5]',
  'the year [1999–2003]',
  'a 2-[4-chlorophenyl]acetate',
  'the drug [4 mg] was given',
  'array[3]element',
  'between snp_F54[2] and others',
  '[citation needed]',
];

const RAISED: readonly Row[] = [
  ['It helps.<sup>12</sup>', '12'],
  ['It helps.<sup>1,2</sup>', '1,2'],
  ['It helps<sup>3–5</sup> much.', '3,4,5'],
  ['It helps.<sup>[7]</sup>', '7'],
  ['It helps.<sup>(8)</sup>', '8'],
  ['It helps.^12^', '12'],
  ['It helps.^1,3-5^', '1,3,4,5'],
  ['It helps.¹²', '12'],
  ['It helps.¹,²', '1,2'],
  ['It helps.¹⁻³', '1,2,3'],
  ['It helps¹⁵ much.', '15'],
  ['Patients<sup>2</sup> improved.', '2'],
  ['In 2013<sup>5</sup> and 40%<sup>6</sup> too.', '5', '6'],
  ['Younger et al.<sup>31</sup> and Smith,<sup>4</sup> too.', '31', '4'],
  ['naltrexone<sup>9</sup>', '9'],
  ['“It helps.”<sup>10</sup>', '10'],
  ['(see above)<sup>11</sup>', '11'],
  ['Pain fell,<sup>1</sup> sleep improved;<sup>2</sup> mood rose:<sup>3</sup> all.', '1', '2', '3'],
  ['*It helps*.^4^', '4'],
  ['**It helps**<sup>5, 6</sup>', '5,6'],
  ['It helps.²⁴', '24'],
  ['the inhibitor p21<sup>22</sup> is lost', '22'],
  ['It helps.<sup>60a,b</sup>', '60'],
  ['studies<sup>12-14, 20</sup> show', '12,13,14,20'],
];

const POWERS: readonly string[] = [
  'an area of 5 m<sup>2</sup>',
  'at 10 mg/m<sup>2</sup> each',
  '30 kg/m² or more',
  'about 10<sup>6</sup> cells',
  'R² = .4',
  'χ² = 3.8',
  'x<sup>3</sup> grows',
  'the <sup>18</sup>F tracer',
  'a volume of 3 cm³',
  'Ca<sup>2+</sup> ions',
  'the 5<sup>th</sup> day',
  'I² was 40%',
  'a count of 5 × 10⁹ per litre',
  'cells per mm<sup>3</sup>',
  'the <sup>a</sup> marks a note',
  'the fit was r² = .61',
  'in s<sup>2</sup> per ms<sup>2</sup>',
  'the 2<sup>nd</sup> visit',
];

const REFERENCES = '\n\n## References\n\n1. Smith J. One. J Pain 2007.\n2. Jones K. Two. J Pain 2008.\n3. Brown L. Three. J Pain 2009.\n';

describe('findNumbered', () => {
  for (const [form, rows] of Object.entries(SQUARE)) {
    describe(form, () => {
      for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(inSquare(text), expected));
    });
  }
  describe('square brackets that cite nothing', () => {
    for (const text of NOT_SQUARE) it(text, () => assert.deepEqual(inSquare(text), []));
  });
  describe('raised numbers', () => {
    for (const [text, ...expected] of RAISED) it(text, () => assert.deepEqual(raised(text), expected));
  });
  describe('powers, ordinals and isotopes', () => {
    for (const text of POWERS) it(text, () => assert.deepEqual(raised(text), []));
  });
});

const EXPANDED: readonly (readonly [string, readonly number[]])[] = [
  ['1', [1]],
  ['1,3', [1, 3]],
  ['5–7', [5, 6, 7]],
  ['3,5-7,9', [3, 5, 6, 7, 9]],
  ['9a', [9]],
  ['2 to 4', [2, 3, 4]],
  ['7-5', []],
  ['1-999', []],
  ['10−12', [10, 11, 12]],
  ['4-4', [4]],
];

/** What is written in brackets, and the labels that it points at. */
const LABELS: readonly Row[] = [
  ['It helps [60a,b].', '60a', '60b'],
  ['It helps [60a, c].', '60a', '60c'],
  ['It helps [2a–d].', '2a', '2b', '2c', '2d'],
  ['It helps [9a].', '9a'],
  ['It helps [3, 4b, 7].', '3', '4b', '7'],
  ['It helps [3,5–7].', '3', '5', '7'],
];

describe('labels', () => {
  for (const [text, ...labels] of LABELS) it(text, () => assert.deepEqual(findNumbered(contentOf(text))[0]?.labels, labels));
});

describe('expandNumbers', () => {
  for (const [written, numbers] of EXPANDED) it(written, () => assert.deepEqual(expandNumbers(written), numbers));
});

const ROUND_STYLE: readonly Row[] = [
  ['Pain fell (1). Sleep improved (2), and mood too (3).', '(1) = 1', '(2) = 2', '(3) = 3'],
  ['Pain fell (1,2). Sleep improved (2–3). So did mood (3).', '(1,2) = 1,2', '(2–3) = 2,3', '(3) = 3'],
  [
    'Pain fell (1). Younger et al. (2) say more. Mood rose (3). Sleep improved (2).',
    'Younger et al. = Younger+ -',
    '(1) = 1',
    '(2) = 2',
    '(3) = 3',
    '(2) = 2',
  ],
  ['Pain fell (1). Sleep improved (2). Mood rose (3). It lasts (18).', '(1) = 1', '(2) = 2', '(3) = 3', '(18) = 18'],
  ['Pain fell (1; 3). Sleep improved (2). Mood rose (3). See (Figure 2).', '(1; 3) = 1,3', '(2) = 2', '(3) = 3'],
  ['Women (n = 5) took part (1). Of them (3 women) two (40%) left (2). The end (3).', '(1) = 1', '(2) = 2', '(3) = 3'],
];

const NOT_ROUND_STYLE: readonly string[] = [
  'There are three aims: (1) pain, (2) sleep and (3) mood.',
  'Equation (1) gives (2). Compound (3) is new.',
  'See Table (1), Figure (2) and step (3).',
  'Women (31) and men (12) took part; some (5) left.',
  'In phase (2) the dose (4) was kept.',
  'Scores were 4 (1), 5 (2) and 6 (3).',
  'Options: (1) stay. (2) leave. (3) wait.',
  'The sizes were n (12), mean (3) and no. (4).',
];

const BARE_STYLE: readonly Row[] = [
  ['Pain fell in most patients 1. Sleep improved 2. Mood rose as well 3.', '1 = 1', '2 = 2', '3 = 3'],
  ['Pain fell 1, 2. Sleep improved in 2017 1. Mood rose 3.', '1, 2 = 1,2', '1 = 1', '3 = 3'],
];

const NOT_BARE_STYLE: readonly string[] = [
  'Patients were seen in week 1. They left in week 2. All ended in week 3.',
  'It binds to Toll-like receptor 4. It is given at step 2. The level was 3.',
  'The mean was 1. The median was 2. The mode was 3.',
  'Crohn’s disease is of type 1. Others are of type 2. Few are of type 3.',
  'We saw phase 1. We saw phase 2. We saw phase 3.',
  'Pain fell by 1. It rose by 2. It stayed at 3.',
  'We included 1. We excluded 2. We lost 31.',
];

describe('numbers that the article’s style decides on', () => {
  const settled = (text: string): readonly string[] => inShort(mentionsIn(text)).toSorted();
  describe('round brackets', () => {
    for (const [text, ...expected] of ROUND_STYLE) it(text, () => assert.deepEqual(settled(text + REFERENCES), expected.toSorted()));
  });
  describe('round brackets that cite nothing', () => {
    for (const text of NOT_ROUND_STYLE) it(text, () => assert.deepEqual(settled(text + REFERENCES), []));
  });
  it('leaves round brackets alone where square ones cite', () => {
    assert.deepEqual(settled(`Pain fell [1]. Sleep improved [2] in most (3). Mood rose [3] (2). All (1).${REFERENCES}`), [
      '[1] = 1',
      '[2] = 2',
      '[3] = 3',
    ]);
  });
  it('leaves square brackets alone where raised numbers cite', () => {
    const text = 'A.<sup>1</sup> B.<sup>2</sup> C.<sup>3</sup> D.<sup>4</sup> E.<sup>5</sup> The units [4] were kept.';
    assert.deepEqual(settled(text), ['1 = 1', '2 = 2', '3 = 3', '4 = 4', '5 = 5']);
  });
  describe('bare numbers', () => {
    for (const [text, ...expected] of BARE_STYLE) it(text, () => assert.deepEqual(settled(text), expected.toSorted()));
  });
  describe('bare numbers that cite nothing', () => {
    for (const text of NOT_BARE_STYLE) it(text, () => assert.deepEqual(settled(text), []));
  });
  it('finds nothing in the reference list', () => {
    assert.deepEqual(settled(`Nothing is cited.\n\n## References\n\n1. Smith J, Jones K (2007). One [2]. doi:10.1000/182\n`), []);
  });
  const WRAPPED: readonly Row[] = [
    ['- **It helps [1]**', '[1] = 1'],
    ['> It helps [1,\n> 2].', '[1,\n> 2] = 1,2'],
    ['| a | b |\n|---|---|\n| x | y [3] |', '[3] = 3'],
    ['It helps [[4]](#ref4).', '[4] = 4'],
    ['# Pain [5]', '[5] = 5'],
    ['- [ ] a task\n- [x] another', ''],
    ['It helps [12](https://example.org/12) here.', '12 = url https://example.org/12'],
    ['`x[1]` and `[2]` are code.', ''],
  ];
  describe('in lists, quotes, tables and headings', () => {
    for (const [text, ...expected] of WRAPPED) it(text, () => assert.deepEqual(settled(text), expected.filter(Boolean)));
  });
});
