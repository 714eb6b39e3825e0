import assert from 'node:assert/strict';
import type { Mark } from '../../../src/core/document/document.js';
import { sentencesOf } from '../../../src/core/document/sentences.js';

/** Each row is one text; its sentences are parted by `|` here and by a space, or nothing, in the text. */
const rows = [
  'Pain fell. | Sleep did not. | Why?',
  'Dr. Lee and Prof. Cho of St. Mary ran it. | Nobody dropped out.',
  'Cree et al. (2010) found more. | Gironi et al. The trial was small.'.replace(' The', ' | The'),
  'Opioids (e.g. Morphine) and others, i.e. Codeine, differ. | So do doses.',
  'The drug vs. Placebo, cf. Table 2, did well.',
  'See Fig. 3 and No. 5 on p. 12, Vol. 2. | The rest is in Suppl. S1.',
  'Is it safe? The answer is no. | Patients fell ill.'.replace('safe? The', 'safe? | The'),
  'J. A. Smith wrote it with B. Jones. | They agree.',
  'Smith, J. P., & Stock, H. (2007). | Therapy improves pain.',
  'Low vitamin D. | Patients in group B. | Hepatitis C. | Further trials followed.',
  'It was P = .03 and d = 0.5. | At 4.5 mg it rose.',
  'N. Engl. J. Med. 2014. | J. Clin. Invest. 12 pages.',
  'The U.S. Food and Drug Administration said so. | It is sold in the U.S. | The label differs.',
  'Most pain eased. [1] | Some came back.[2,3] | A few left. [4]–[6]'.replace('–[6]', ''),
  'It eased (Source). | It came back. (Source, Source) | Then it left.',
  'It helped. (Younger et al., 2013; Smith, 2007) | Others disagree. [@smith2007] | No more.',
  'It helped.¹² | Others disagree.[^3] | No more.',
  'Pain eased.12 | The dose was 4.5 mg.3,4 | Nothing else.'.replace('mg.3,4 | Nothing', 'mg.3,4 | Nothing'),
  'He called it “safe.” | She did not.',
  'Drugs, devices, etc. were used. | Others too.',
];

describe('sentencesOf', () => {
  for (const row of rows)
    it(row.slice(0, 60), () => {
      const expected = row.split(' | ');
      const text = expected.join(' ');
      assert.deepEqual(
        sentencesOf(text, []).map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });

  it('is not kept busy by a row of raised digits', () => {
    const text = `Does it help? ${'¹²'.repeat(200)}reason Next.`;
    assert.equal(sentencesOf(text, []).at(-1)?.end, text.length);
  });

  it('ends a sentence behind a raised number', () => {
    const text = 'The dose was 4.5 mg.3 Then it rose.';
    const marks: Mark[] = [{ kind: 'superscript', start: 20, end: 21, value: null }];
    assert.deepEqual(sentencesOf(text, marks), [
      { start: 0, end: 21 },
      { start: 22, end: 35 },
    ]);
  });

  it('keeps a number at the beginning of a block', () => {
    const text = '[1] Smith J. Pain. 2014.';
    assert.equal(sentencesOf(text, [])[0]?.start, 0);
  });

  it('covers a very long text', () => {
    const text = 'Some words stand here and go on. '.repeat(5000);
    const sentences = sentencesOf(text, []);
    assert.equal(sentences.length, 5000);
    assert.ok(sentences.every(({ start, end }) => text.slice(start, end) === 'Some words stand here and go on.'));
  });
});
