import assert from 'node:assert/strict';
import { inlayMarksOf } from '../../src/features/inlayMarks.js';
import { semanticTokensOf } from '../../src/features/semanticTokens.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { later, reviewed, smallIndex, trial } from './reviewed.js';

const text = `In psoriasis, Lund (2022) studied 210 patients on naltrexone. Haverkamp et al. (2019) gave naltrexone to 120 women with
psoriasis. Nobody knows Yilmaz et al. (2001), who had 12 sheep.
`;
const { article } = reviewed(text);
const whole = { start: 0, end: text.length };

describe('inlayMarksOf', () => {
  it('puts a tick behind a figure that agrees, with its source', () => {
    const marks = inlayMarksOf(article, whole);
    assert.deepEqual(
      marks.map(({ offset, label }) => [text.slice(0, offset).split(' ').at(-1), label]),
      [['210', '✓']],
    );
    assert.match(marks[0]?.tooltip ?? '', /agrees with Lund \(2022\)[\s\S]*“210 patients”, abstract/);
  });
  it('leaves out what lies elsewhere', () => assert.deepEqual(inlayMarksOf(article, { start: 0, end: 20 }), []));
});

describe('semanticTokensOf', () => {
  const tokens = (of = article, source = text) =>
    semanticTokensOf(of).map(({ start, end, type, modifiers }) => [source.slice(start, end), type, modifiers.join(' ')]);

  it('tells what a review knows of mentions and figures', () =>
    assert.deepEqual(tokens(), [
      ['Lund (2022)', 'studyMention', 'known'],
      ['210', 'studyFigure', 'verified'],
      ['Haverkamp et al. (2019)', 'studyMention', 'known'],
      ['120', 'studyFigure', 'mismatch'],
      ['Yilmaz et al. (2001)', 'studyMention', 'unknown'],
    ]));

  it('gives those of a stretch alone', () =>
    assert.deepEqual(
      semanticTokensOf(article, { start: text.indexOf('210'), end: text.indexOf('Haverkamp') }).map(({ start }) => start),
      [text.indexOf('210')],
    ));

  it('tells retracted and ambiguous studies from others', () => {
    const twin = { ...later, id: 'lund-2022-b', item: { ...later.item, title: 'Naltrexone and sleep in psoriasis' } };
    const index = StudyIndex.of([{ ...trial, status: { retracted: true } }, later, twin]);
    const two = 'In psoriasis, naltrexone did nothing (Lund, 2022), but it helped before (Haverkamp et al., 2019).';
    assert.deepEqual(tokens(reviewed(two, index).article, two), [
      ['Lund, 2022', 'studyMention', 'ambiguous'],
      ['Haverkamp et al., 2019', 'studyMention', 'known retracted'],
    ]);
  });

  it('calls a mention that only the list knows neither known nor unknown', () => {
    const listed = 'So Yilmaz et al. (2001) say.\n\n## References\n\n- Yilmaz, D., Aydin, E., & Kaya, F. (2001). Sheep. Wool, 1, 2-3.\n';
    assert.deepEqual(tokens(reviewed(listed).article, listed), [['Yilmaz et al. (2001)', 'studyMention', '']]);
  });

  it('cuts a token at the end of a line', () => {
    const wrapped = 'In psoriasis, naltrexone was tried by Haverkamp et\nal. (2019) in women.';
    const [first, second] = semanticTokensOf(reviewed(wrapped, smallIndex).article);
    assert.deepEqual(
      [first, second].map((token) => token && wrapped.slice(token.start, token.end)),
      ['Haverkamp et', 'al. (2019)'],
    );
  });

  it('never has one token over another', () => {
    let end = 0;
    for (const token of semanticTokensOf(article)) {
      assert.ok(token.start >= end && token.end > token.start);
      end = token.end;
    }
  });
});
