import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text/textEdit.js';
import type { TextFormat } from '../../src/core/document/document.js';
import { ignoreHere } from '../../src/features/ignoreHere.js';
import { bareFigureFixes, quickFixes } from '../../src/features/quickFixes.js';
import { suggestCitations } from '../../src/features/suggestCitations.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { reviewed, smallIndex } from './reviewed.js';

function menu(text: string, rule: string, format: TextFormat = 'markdown') {
  const { article, findings } = reviewed(text, smallIndex, format);
  const finding = findings.find((one) => one.rule === rule);
  assert.ok(finding, `no ${rule} among ${findings.map((one) => one.rule).join(', ')}`);
  return quickFixes(article, smallIndex, finding, findings);
}

describe('quickFixes', () => {
  const wrong = 'In psoriasis, Lund (2022) gave naltrexone to 120 patients.\n\nIn psoriasis, Haverkamp et al. (2019) gave it to 99 women.';

  it('puts the fix first, then ignoring, the page, and all of the rule', () => {
    assert.deepEqual(
      menu(wrong, 'sample-size-mismatch').map(({ title, preferred }) => [title, preferred]),
      [
        ['Change to 210', true],
        ['Ignore sample-size-mismatch here', false],
        ['Ignore sample-size-mismatch in this file', false],
        ['Turn sample-size-mismatch off in the settings…', false],
        ['About this rule (sample-size-mismatch)', false],
        ['Fix all 2 of sample-size-mismatch in this file', false],
      ],
    );
  });

  it('mends all of a rule at once', () => {
    const all = menu(wrong, 'sample-size-mismatch').at(-1);
    assert.equal(applyEdits(wrong, all?.edits ?? []), wrong.replace('120', '210').replace('99', '47'));
  });

  const CASES = [
    ['a paragraph', wrong, 'markdown'],
    ['a list', '- In psoriasis, Lund (2022) gave naltrexone to 120 patients.\n- Another item.', 'markdown'],
    ['a hard break', 'In psoriasis, Lund (2022) gave naltrexone to 120 patients.  \nAnother line.', 'markdown'],
    ['a table', '| study | what |\n| --- | --- |\n| a | In psoriasis, Lund (2022) gave naltrexone to 120 patients. |\n', 'markdown'],
    ['plain text', 'Psoriasis.\n\nIn psoriasis, Lund (2022) gave naltrexone to 120 patients.\nAnother line.\n', 'plain'],
    ['front matter', `---\ntitle: x\n---\n\n${wrong}`, 'markdown'],
  ] as const;

  for (const [name, text, format] of CASES)
    it(`writes the reason down in ${name}, whatever it holds`, () => {
      const { article, findings } = reviewed(text, smallIndex, format);
      const finding = findings.find(({ rule }) => rule === 'sample-size-mismatch');
      assert.ok(finding);
      for (const place of ['line', 'file'] as const)
        for (const [reason, kept] of [
          ['One withdrew.', 'One withdrew.'],
          ['  see\n\nthe letter ', 'see the letter'],
          ['ends --> here | [x] <b> --', null],
          ['a -<-> b -<', null],
          ['', null],
        ] as const) {
          const after = reviewed(applyEdits(text, ignoreHere(article, finding, place, reason)), smallIndex, format);
          assert.ok(
            after.findings.every(({ rule, span }) => rule !== finding.rule || (place === 'line' && span.start > finding.span.end)),
            `${place} ${reason}`,
          );
          const { suppressions } = after.article.document;
          assert.equal(suppressions.length, 1);
          if (kept !== null) assert.equal(suppressions[0]?.reason, kept);
          if (reason === '') assert.equal(suppressions[0]?.reason, null);
          // Two dashes begin the reason, and within an HTML comment no more may stand.
          if (format === 'markdown') assert.ok(!suppressions[0]?.reason?.includes('--'), `${place} ${reason}`);
          // No word of the reason gets into the prose.
          assert.ok(after.article.document.blocks.every(({ content }) => !/withdrew|letter|vouch-/.test(content.prose.text)));
        }
    });

  for (const [name, text, format] of CASES)
    it(`turns the finding off in ${name}, here and in the file`, () => {
      const before = reviewed(text, smallIndex, format).findings.map(({ rule, message }) => `${rule} ${message}`);
      const ignoring = menu(text, 'sample-size-mismatch', format).filter(({ kind }) => kind === 'ignore');
      assert.equal(ignoring.length, 2);
      for (const { edits } of ignoring) {
        const after = reviewed(applyEdits(text, edits), smallIndex, format).findings.map(({ rule, message }) => `${rule} ${message}`);
        const gone = before.filter((finding) => !after.includes(finding));
        assert.ok(gone.length > 0 && gone.every((finding) => finding.startsWith('sample-size-mismatch')), after.join('\n'));
        assert.ok(
          after.every((finding) => before.includes(finding)),
          after.join('\n'),
        );
      }
    });

  it('offers studies to cite at a claim without a source, none of them preferred', () => {
    const fixes = menu('Low-dose naltrexone reduces itch in people with psoriasis.', 'uncited-claim');
    const inserts = fixes.filter(({ kind }) => kind === 'insertCitation');
    assert.match(inserts[0]?.title ?? '', /^Insert citation: Haverkamp et al\. \(2019\) — psoriasis, pruritus: /);
    assert.ok(inserts.every(({ preferred, title }) => !preferred && !title.includes('Perez')));
    assert.ok(!inserts.some(({ title }) => title.includes('Lund')), 'a trial that found no difference does not support the sentence');
    assert.equal(fixes.find(({ kind }) => kind === 'chooseCitation')?.title, 'Insert another citation…');
  });

  for (const [placeholder, cited] of [
    [' [citation needed].', ' (Lund, 2022).'],
    [' (Source).', ' (Lund, 2022).'],
    [' .', ' (Lund, 2022).'],
  ] as const)
    it(`puts a citation in the place of “${placeholder}”`, () => {
      const lost = ' Skin is often dry . Sleep is often poor .\n\nIt itches. It burns. It stings. It heals. It returns.';
      const text = `Low-dose naltrexone did not lessen itch in psoriasis${placeholder}${placeholder === ' .' ? lost : ''}\n\nSleep was poor (Haverkamp et al., 2019).`;
      const insert = menu(text, 'empty-citation').find(({ title }) => title.startsWith('Insert citation: Lund'));
      assert.equal(applyEdits(text, insert?.edits ?? []), text.replace(placeholder, cited));
    });

  it('offers the study that reports a bare figure, and nothing at one that no study reports', () => {
    const text = 'One trial gave naltrexone to 47 women with psoriasis, and another drug to 33 women.';
    const { article } = reviewed(text);
    const at = (words: string) => {
      const start = text.indexOf(words);
      return bareFigureFixes(article, smallIndex, { start, end: start }).map(({ title }) => title);
    };
    assert.match(at('47')[0] ?? '', /^Insert citation: Haverkamp et al\. \(2019\) — 47/);
    assert.deepEqual(at('33'), []);
    assert.deepEqual(at('trial'), []);
  });
});

describe('suggestCitations', () => {
  const first = (text: string, query = ''): string | undefined => {
    const { article } = reviewed(text);
    return suggestCitations(article, smallIndex, 5, query)[0]?.study.id;
  };

  for (const [text, id] of [
    ['A trial of naltrexone in 47 women with psoriasis found less itch.', 'haverkamp-2019'],
    ['A trial of naltrexone in 210 patients with psoriasis was large.', 'lund-2022'],
    ['In 2022 naltrexone was tried in psoriasis.', 'lund-2022'],
    ['In a randomised crossover trial naltrexone lessened itch by 38% in psoriasis.', 'haverkamp-2019'],
    ['Patients with multiple sclerosis sleep badly.', 'perez-2019'],
    ['The weather was fine.', undefined],
  ] as const)
    it(`${text} → ${id}`, () => assert.equal(first(text), id));

  for (const [query, id] of [
    ['perez', 'perez-2019'],
    ['haverkamp 2019', 'haverkamp-2019'],
    ['large trial psoriasis', 'lund-2022'],
  ] as const)
    it(`“${query}” goes before what the sentence says`, () =>
      assert.equal(first('A trial of naltrexone in 47 women with psoriasis found less itch.', query), id));

  it('never suggests a retracted study unasked', () => {
    const retracted = smallIndex.studies.map((one) => ({ ...one, status: { retracted: one.id === 'lund-2022' } }));
    const { article } = reviewed('A trial of naltrexone in 210 patients with psoriasis.');
    const index = StudyIndex.of(retracted);
    assert.ok(suggestCitations(article, index, 5).every(({ study }) => study.id !== 'lund-2022'));
  });
});
