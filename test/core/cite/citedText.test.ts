import assert from 'node:assert/strict';
import { citedText } from '../../../src/core/cite/citedText.js';

const cases: readonly (readonly [html: string, text: string, markdown: string])[] = [
  ['<i>Gut</i>, <b>12</b>(3), 4–5.', 'Gut, 12(3), 4–5.', '*Gut*, **12**(3), 4–5.'],
  ['Smith &#38; Jones. p &#60; .05', 'Smith & Jones. p < .05', 'Smith & Jones. p \\< .05'],
  ['CD4<sup>+</sup> cells, H<sub>2</sub>O', 'CD4+ cells, H2O', 'CD4<sup>+</sup> cells, H<sub>2</sub>O'],
  ['<div class="csl-entry">\n  <div class="csl-right-inline">One.</div>\n</div>', 'One.', 'One.'],
  ['<span style="font-variant:small-caps;">Smith</span>, A [letter]', 'Smith, A [letter]', 'Smith, A \\[letter\\]'],
  ['https://doi.org/10.1/a_b_c and *p*', 'https://doi.org/10.1/a_b_c and *p*', 'https://doi.org/10.1/a_b_c and \\*p\\*'],
  ['_in vivo_ `x` back\\slash', '_in vivo_ `x` back\\slash', '\\_in vivo\\_ \\`x\\` back\\\\slash'],
  ['an unknown &zzz; entity', 'an unknown &zzz; entity', 'an unknown &zzz; entity'],
];

describe('citedText', () => {
  for (const [html, text, markdown] of cases)
    it(`takes the layout off ${html.slice(0, 40)}`, () => {
      assert.equal(citedText(html, 'text'), text);
      assert.equal(citedText(html, 'markdown'), markdown);
    });

  it('keeps emphasis and escaping in HTML', () => {
    assert.equal(citedText('<div class="x"><i>A</i> &#60;script&#62;</div>', 'html'), '<i>A</i> &#60;script&#62;');
  });
});
