import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text/textEdit.js';
import { bundledIndex, reviewText } from '../support/review.js';
import { completionsAt } from '../../src/features/completions.js';
import { reviewed, smallIndex } from './reviewed.js';

/** `‸` marks the cursor. The text after the first completion, or null where there is none. */
function complete(text: string, isInvoked = false): string | null {
  const offset = text.indexOf('‸');
  const plain = text.replace('‸', '');
  const { article } = reviewed(plain);
  const [first] = completionsAt(article, smallIndex, offset, {}, isInvoked);
  if (!first) return null;
  assert.equal(plain.slice(first.span.start, offset), first.typed);
  return applyEdits(plain, [{ ...first.span, newText: first.newText }, ...first.further]);
}

const list = '\n\n## References\n\n- Lund, B. (2022). Low-dose naltrexone for psoriasis: a large trial. Journal of Skin & Itch.\n';

describe('completionsAt', () => {
  for (const [name, text, expected] of [
    [
      'a name, as the document cites',
      `Skin itches (Lund, 2022). So @lund‸ says.${list}`,
      `Skin itches (Lund, 2022). So (Lund, 2022) says.${list}`,
    ],
    [
      'brackets go with the key',
      `Skin itches (Lund, 2022). So [@lund‸] says.${list}`,
      `Skin itches (Lund, 2022). So (Lund, 2022) says.${list}`,
    ],
    [
      'a key where the document cites by keys',
      '---\nbibliography: a.bib\n---\n\nSkin itches [@perez-2019]. So [@lund‸] says.',
      '---\nbibliography: a.bib\n---\n\nSkin itches [@perez-2019]. So [@lund-2022] says.',
    ],
    ['an address', 'Write to me@lund‸.', null],
    ['no sign', 'So lund‸ says.', null],
  ] as const)
    it(name, () => assert.equal(complete(text), expected));

  it('brings the entry along where the list lacks it', () => {
    const after = complete(`Skin itches (Lund, 2022). So @haver‸ says.${list}`) ?? '';
    assert.match(after, /So \(Haverkamp et al\., 2019\) says\./);
    assert.match(after, /\n- Haverkamp, A\., Lund, B\., & Okafor, C\. \(2019\)\. /);
  });

  for (const typed of ['you', 'Young', 'par'])
    it(`puts those whose first author is called “${typed}…” before those with such a further author`, () => {
      const text = `Low-dose naltrexone helped in fibromyalgia @${typed}`;
      const { article } = reviewText(text);
      const isLed = completionsAt(article, bundledIndex, text.length).map(({ label }) =>
        label.toLowerCase().startsWith(typed.toLowerCase()),
      );
      assert.ok(isLed.includes(true) && isLed.includes(false));
      assert.ok(isLed.lastIndexOf(true) < isLed.indexOf(false), isLed.join());
    });

  it('ranks by the sentence where nothing is typed', () =>
    assert.match(complete(`Naltrexone was given to 210 patients with psoriasis @‸.${list}`) ?? '', /psoriasis \(Lund, 2022\)\./));
});

const numbered = '\n\n## References\n\n1. Lund, B. (2022). Low-dose naltrexone for psoriasis: a large trial. Journal of Skin & Itch.\n';

describe('completionsAt behind a bracket', () => {
  for (const [name, text, expected] of [
    [
      'the beginning of a name',
      `Skin itches (Lund, 2022). So (Lu‸ it says.${list}`,
      `Skin itches (Lund, 2022). So (Lund, 2022) it says.${list}`,
    ],
    [
      'a bracket that the editor closed',
      `Skin itches (Lund, 2022). So (Lun‸).${list}`,
      `Skin itches (Lund, 2022). So (Lund, 2022).${list}`,
    ],
    ['a whole name', `Skin itches (Lund, 2022). So (Lund‸).${list}`, `Skin itches (Lund, 2022). So (Lund, 2022).${list}`],
    ['a text that cites nothing yet', `Skin itches (Lu‸).${list}`, `Skin itches (Lund, 2022).${list}`],
    ['numbers', `Skin itches [1]. So (Lu‸).${numbered}`, `Skin itches [1]. So [1].${numbered}`],
    ['numbers that stand close to the word', `Skin itches[1]. So (Lu‸).${numbered}`, `Skin itches[1]. So[1].${numbered}`],
    ['raised numbers', `Skin itches.^1^ So (Lu‸).${numbered}`, `Skin itches.^1^ So^1^.${numbered}`],
    [
      'keys',
      '---\nbibliography: a.bib\n---\n\nIt itches [@perez-2019]. So (Lund‸).',
      '---\nbibliography: a.bib\n---\n\nIt itches [@perez-2019]. So [@lund-2022].',
    ],
    ['an introduction stays', `Skin itches (Lund, 2022). So (see Lu‸).${list}`, `Skin itches (Lund, 2022). So (see Lund, 2022).${list}`],
    ['an introduction beside a number', `Skin itches [1]. So (see Lu‸).${numbered}`, `Skin itches [1]. So (see [1]).${numbered}`],
    ['a group', `Skin itches (Perez, 2011; Lu‸).${list}`, `Skin itches (Perez, 2011; Lund, 2022).${list}`],
    [
      'words behind it in the bracket stay',
      `Skin itches (Lund, 2022). So (Lu‸ in adults).${list}`,
      `Skin itches (Lund, 2022). So (Lund, 2022 in adults).${list}`,
    ],
    [
      'a cell of a table',
      `| a | b |\n| --- | --- |\n| itch (Lu‸) | 31 |${list}`,
      `| a | b |\n| --- | --- |\n| itch (Lund, 2022) | 31 |${list}`,
    ],
    ['emphasis around', `Skin itches (Lund, 2022). *So (Lu‸)* it is.${list}`, `Skin itches (Lund, 2022). *So (Lund, 2022)* it is.${list}`],
    ['a name that nobody has', `Skin itches (Lund, 2022). So (Zagr‸).${list}`, null],
    ['a single letter', `Skin itches (Lund, 2022). So (L‸).${list}`, null],
    ['small letters', `Skin itches (Lund, 2022). So (lu‸).${list}`, null],
    ['an abbreviation', `Skin itches (Lund, 2022). So (LU‸).${list}`, null],
    ['an open bracket alone', `Skin itches (Lund, 2022). So (‸).${list}`, null],
    ['an ordinary bracket', `Skin itches (Lund, 2022). It lasts (in Lu‸).${list}`, null],
    ['a name later in the bracket', `Skin itches (Lund, 2022). It lasts (nights, Lu‸).${list}`, null],
    ['code', `Skin itches (Lund, 2022). Call \`f (Lu‸)\` so.${list}`, null],
    ['a block of code', `Skin itches (Lund, 2022).\n\n\`\`\`\nprint (Lu‸)\n\`\`\`${list}`, null],
    ['an argument', `Skin itches (Lund, 2022). Take f(Lu‸).${list}`, null],
    ['the address of a link', `Skin itches (Lund, 2022). See [this](Lu‸).${list}`, null],
    ['a formula', `Skin itches (Lund, 2022). So $x + (Lu‸) = 2$ holds.${list}`, null],
    ['a heading', `## Itch (Lu‸)\n\nSkin itches (Lund, 2022).${list}`, null],
    ['front matter', `---\ntitle: Itch (Lu‸)\n---\n\nSkin itches (Lund, 2022).${list}`, null],
    ['an entry of the list', `Skin itches (Lund, 2022).${list.trimEnd()} (Lu‸)\n`, null],
    ['a comment', `Skin itches (Lund, 2022). <!-- why (Lu‸) -->${list}`, null],
    ['inside a word', `Skin itches (Lund, 2022). So (Lu‸nd).${list}`, null],
  ] as const)
    it(name, () => assert.equal(complete(text), expected));

  it('brings the entry along where the list lacks it', () => {
    const after = complete(`Skin itches (Lund, 2022). So (Hav‸).${list}`) ?? '';
    assert.match(after, /So \(Haverkamp et al\., 2019\)\./);
    assert.match(after, /\n- Haverkamp, A\., Lund, B\., & Okafor, C\. \(2019\)\. /);
  });

  it('offers by the sentence behind a bracket alone where it is asked to', () =>
    assert.match(complete(`Naltrexone was given to 210 patients with psoriasis (‸).${list}`, true) ?? '', /psoriasis \(Lund, 2022\)\./));

  it('gives a number of its place in a list that is numbered so, and moves on what follows', () =>
    assert.equal(
      complete(
        `Skin itches (Hav‸). It stays [1].${numbered}`.replace('(Hav‸)', '[1] (Hav‸)').replace('stays [1]', 'stays [2]').trimEnd() +
          '\n2. Perez, D. (2011). Sleep and itch. Skin, 3, 1-9.\n',
      )?.replace(/2\. Haverkamp.*/, '2. Haverkamp'),
      'Skin itches [1] [2]. It stays [3].\n\n## References\n\n1. Lund, B. (2022). Low-dose naltrexone for psoriasis: a large trial. Journal of Skin & Itch.\n2. Haverkamp\n3. Perez, D. (2011). Sleep and itch. Skin, 3, 1-9.\n',
    ));

  it('does not know a second author as a first', () => {
    const after = complete(`Skin itches. So (Oka‸).${list}`);
    assert.equal(after, null);
  });
});
