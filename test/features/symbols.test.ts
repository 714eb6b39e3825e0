import assert from 'node:assert/strict';
import { type ArticleSymbol, matchesQuery, symbolsOf } from '../../src/features/symbols.js';
import { reviewed } from './reviewed.js';

const outline = (text: string): readonly string[] => {
  const lines: string[] = [];
  const write = ({ name, detail, selection, children }: ArticleSymbol, depth: number): void => {
    lines.push(`${'  '.repeat(depth)}${name} | ${detail} | ${text.slice(selection.start, selection.end).slice(0, 14)}`);
    for (const child of children) write(child, depth + 1);
  };
  for (const symbol of symbolsOf(reviewed(text).article)) write(symbol, 0);
  return lines;
};

const lund = 'Lund, B. (2022). Low-dose naltrexone for psoriasis: a large trial. Journal of Skin & Itch.';
const yilmaz = 'Yilmaz, D., Aydin, E., & Kaya, F. (2001). Sheep. Wool, 1, 2-3.';

const outlines: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    'the entries below the heading of their list',
    `Psoriasis itches (Lund, 2022).\n\n## References\n\n- ${lund}\n- ${yilmaz}\n`,
    [
      'References | 2 entries | ## References',
      '  Lund (2022) | Low-dose naltrexone for psoriasis: a large trial | Lund, B. (2022',
      '  Yilmaz et al. (2001) | Sheep | Yilmaz, D., Ay',
    ],
  ],
  [
    'their numbers as printed, and the heading as the article has it',
    `It itches [1].\n\n# Works cited\n\n1. Lund B. Low-dose naltrexone for psoriasis: a large trial. J Skin Itch. 2022;5(1):1-9.\n`,
    ['Works cited | 1 entry | # Works cited', '  1. Lund (2022) | Low-dose naltrexone for psoriasis: a large trial | 1. Lund B. Low'],
  ],
  [
    'the studies that are cited, at their first mentions, where there is no list',
    'In psoriasis, Lund (2022) found nothing for itch on naltrexone, and so says Lund (2022).\n',
    ['Studies cited | 1 | Lund (2022)', '  Lund (2022) | Low-dose naltrexone for psoriasis: a large trial | Lund (2022)'],
  ],
  ['nothing for a text that cites nothing', 'Sheep have wool.\n\n## References\n\nTo come.\n', []],
];

describe('symbolsOf', () => {
  for (const [what, text, expected] of outlines) it(`gives ${what}`, () => assert.deepEqual(outline(text), expected));

  it('keeps every line within the one above it', () => {
    const check = ({ span, selection, children }: ArticleSymbol): void => {
      assert.ok(span.start <= selection.start && selection.end <= span.end);
      for (const child of children) {
        assert.ok(span.start <= child.span.start && child.span.end <= span.end);
        check(child);
      }
    };
    for (const [, text] of outlines) for (const symbol of symbolsOf(reviewed(text).article)) check(symbol);
  });
});

describe('matchesQuery', () => {
  const work = { name: 'Özdemir et al. (2013)', title: 'Sleep in multiple sclerosis' };
  for (const query of ['', 'ozd', 'Özdemir', '2013', 'oz 13', 'sclerosis', 'ozsleep'])
    it(`finds “${query}”`, () => assert.ok(matchesQuery(work, query)));
  for (const query of ['2014', 'smith', 'sleepoz']) it(`does not find “${query}”`, () => assert.ok(!matchesQuery(work, query)));
});
