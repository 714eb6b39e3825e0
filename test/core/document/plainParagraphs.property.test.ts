import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseMarkdown } from '../../../src/core/document/parseMarkdown.js';
import { plainParagraphs } from '../../../src/core/document/plainParagraphs.js';

/** With something defined, the parser itself reads the text. */
const byParser = (text: string): unknown => parseMarkdown(text, '[defined-elsewhere]: https://example.org');

const words = [
  'Pain fell',
  ' in 31 women',
  ' (p < .05)',
  ' [12]',
  ' [3, 4]',
  ' [see there][',
  ']',
  '!',
  ' – ',
  '. ',
  ', ',
  'AT&T',
  ' & ',
  '~30 %',
  '“so”',
  ' https://example.org/x',
  ' www.example.org',
  ' a@b.org',
  ' HTTPS://EXAMPLE.ORG/(a)',
  ' doi:10.1/2',
];
const signs = [
  '*',
  '_',
  '`',
  '\\',
  '<b>',
  '<',
  '&amp;',
  '[x]',
  '[^1]',
  '](',
  ']:',
  '~~',
  '|',
  '$5',
  '^2^',
  ': ',
  '#',
  '>',
  '-',
  '+',
  '=',
  '1.',
  '2) ',
];
const breaks = [
  '\n',
  '\n\n',
  '\n\n\n',
  ' \n',
  '  \n',
  '\r\n',
  '\t',
  ' ',
  '\n ',
  '\n    ',
  '\n# ',
  '\n> ',
  '\n- ',
  '\n===',
  '\n---',
  '\n10. ',
];

describe('plainParagraphs', () => {
  it('tells of text without marks what the parser tells', () => {
    const piece = fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...words) },
      { weight: 3, arbitrary: fc.constantFrom(...breaks) },
      { weight: 1, arbitrary: fc.constantFrom(...signs) },
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        if (plainParagraphs(text)) plain++;
        assert.deepEqual(parseMarkdown(text, ''), byParser(text));
      }),
      { numRuns: 1000 },
    );
    assert.ok(plain > 50, `only ${plain} texts were plain`);
  });

  it('tells the same of any letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 20 }), (one, other) => {
        const text = `${one}\n${other}`;
        assert.deepEqual(parseMarkdown(text, ''), byParser(text));
      }),
      { numRuns: 500 },
    );
  });

  for (const [text, count] of [
    ['One line', 1],
    ['Two lines\nof one paragraph [1].\n', 1],
    ['\nOne.\n\n\nAnother, p < .05.\n\n', 2],
    ['', 0],
  ] as const)
    it(`finds ${count} in ${JSON.stringify(text)}`, () => assert.equal(plainParagraphs(text)?.length, count));

  for (const text of [
    'a *b*',
    'a\n- b',
    ' a',
    'a  \nb',
    '1. a',
    'a\n===',
    '[a](b)',
    '[a]: b',
    'a <b> c',
    'a &lt; b',
    '| a |',
    'a\\*',
    'a\r\nb',
  ])
    it(`leaves ${JSON.stringify(text)} to the parser`, () => assert.equal(plainParagraphs(text), null));
});
