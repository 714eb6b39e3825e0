import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Document, TextFormat } from '../../../src/core/document/document.js';
import { parseDocument, parseDocumentSteps } from '../../../src/core/document/parseDocument.js';
import { sourceSpan } from '../../../src/core/document/place.js';
import { applyEdits } from '../../../src/core/text/textEdit.js';

const formats: readonly TextFormat[] = ['markdown', 'plain'];

/** Pieces that articles and malice are made of. */
const pieces = [
  'Younger et al. (2013) found less pain in 31 women.',
  ' and ',
  '\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '# Results\n\n',
  'Methods\n=======\n',
  '- first\n- second\n',
  '  1. Smith J. Title. 2014.\n',
  '  • Study 1: 96 patients improved.\n\n',
  '> quoted *words*\n',
  '| a | b |\n|---|---|\n| 1 | **2** |\n',
  '```r\ncode <- 1\n',
  '```\n',
  '<!-- vouch-disable-next-line -->\n',
  '<!--',
  '-->',
  '<sup>12</sup>',
  '[12]',
  '[12]: https://example.org/12\n',
  '[^1]',
  '[^1]: A note.\n',
  '^3,4^',
  '$p < .05$',
  '$$\nx\n$$\n',
  '**bold**',
  '`x`',
  '![a picture](p.png)',
  '[a link](https://example.org)',
  '&amp;&lt;&NotEqualTilde;&nope;',
  '\\*\\[',
  '  \n',
  '::: {#refs}\n:::\n',
  '---\ntitle: x\n---\n',
  '\u0000',
  '\ud83d',
  '👩‍⚕️',
  '\ufeff',
  '\ufffc',
  '\t',
  '    indented',
  '-',
  '1.',
  '~~gone~~',
  'H~2~O',
  'www.example.org/a_(b).',
  `${'Long-term treatment with the drug led to less fatigue than placebo in all groups. '.repeat(16)}\n\n`,
];

const texts = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ maxLength: 5 }) }),
  {
    maxLength: 40,
  },
);
const text = texts.map((parts) => parts.join(''));

describe('parseDocument', () => {
  it('gives after any edits what a fresh parse gives', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(60), newText: fc.oneof(fc.constantFrom(...pieces), fc.constant('')) });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), fc.constantFrom(...formats), (original, edits, format) => {
        let current = original;
        let document = parseDocument(current, format);
        for (const { at, length, newText } of edits) {
          const start = current.length === 0 ? 0 : at % current.length;
          current = applyEdits(current, [{ start, end: Math.min(current.length, start + length), newText }]);
          document = parseDocument(current, format, document);
          assert.deepEqual(inert(document), inert(parseDocument(current, format)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every span inside the text, in order and without overlap', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...formats), (source, format) => {
        const document = parseDocument(source, format);
        let last = 0;
        document.blocks.forEach((block, index) => {
          assert.equal(block.index, index);
          assert.ok(block.start >= last && block.end >= block.start && block.end <= source.length, `block ${block.start}–${block.end}`);
          last = block.end;
          const { prose, sentences, marks } = block.content;
          for (const span of [...sentences, ...marks]) assert.ok(span.start >= 0 && span.start < span.end && span.end <= prose.text.length);
          for (const range of [...sentences, ...marks]) {
            const span = sourceSpan(block, range);
            assert.ok(block.start <= span.start && span.start <= span.end && span.end <= block.end, JSON.stringify({ range, span, block }));
          }
          for (const run of prose.runs)
            assert.equal(
              source.slice(block.start + run.source, block.start + run.source + run.length),
              prose.text.slice(run.prose, run.prose + run.length),
            );
        });
        for (const section of document.sections) assert.ok(section.start <= section.end && section.end <= source.length);
        for (const { covers, comment } of document.suppressions) {
          assert.ok(covers.start <= covers.end && covers.end <= source.length);
          assert.match(source.slice(comment.start, comment.end), /vouch-/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leaves sentences of the prose where they stand in the file', () => {
    const words = fc.constantFrom(
      'Pain fell by 30% in the trial.',
      'Younger et al. (2013) had 31 women.',
      'No. 5 was “well tolerated”.',
      'Crohn’s',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), fc.constantFrom(...formats), (parts, format) => {
        const source = parts.join('\n\n');
        for (const block of parseDocument(source, format).blocks)
          for (const sentence of block.content.sentences) {
            const { start, end } = sourceSpan(block, sentence);
            assert.equal(source.slice(start, end), block.content.prose.text.slice(sentence.start, sentence.end));
          }
      }),
    );
  });

  it('keeps the contents of what an edit did not touch', () => {
    for (const format of formats) {
      const paragraphs = Array.from({ length: 60 }, (_, n) => `Paragraph ${n} has words. ${'They say little of note. '.repeat(6)}`);
      const before = parseDocument(paragraphs.join('\n\n'), format);
      paragraphs[30] = 'Here stands another paragraph.';
      const after = parseDocument(paragraphs.join('\n\n'), format, before);
      const known = new Set(before.blocks.map((block) => block.content));
      assert.deepEqual(
        after.blocks.filter((block) => !known.has(block.content)).map((block) => block.content.prose.text),
        ['Here stands another paragraph.'],
      );
      assert.ok(after.groups.filter(({ parsed }) => !before.groups.some((group) => group.parsed === parsed)).length <= 2);
    }
  });

  it('keeps the other entries of a long list', () => {
    const entries = Array.from({ length: 50 }, (_, n) => `${n + 1}. Author ${n}. A title of some length. J Med. 2014;${n}:1-9.`);
    const before = parseDocument(entries.join('\n'), 'markdown');
    entries[20] = '21. Someone else. Another title. 2015.';
    const known = new Set(before.blocks.map((block) => block.content));
    const after = parseDocument(entries.join('\n'), 'markdown', before);
    assert.equal(after.blocks.filter((block) => !known.has(block.content)).length, 1);
  });

  it('can be interrupted between groups', () => {
    const long = Array.from({ length: 80 }, (_, n) => `Paragraph ${n}. ${'Some more words. '.repeat(10)}`).join('\n\n');
    assert.ok([...parseDocumentSteps(long, 'markdown')].length >= 3);
  });

  it('reads a definition from another group', () => {
    const filler = `${'Some words stand here. '.repeat(60)}\n\n`.repeat(4);
    const document = parseDocument(
      `See [this trial][t] and [12].\n\n${filler}[t]: https://example.org/t\n[12]: <https://example.org/12>\n`,
      'markdown',
    );
    assert.ok(document.groups.length > 1);
    const [first] = document.blocks;
    assert.equal(first?.content.prose.text, 'See this trial and [12].');
    assert.deepEqual(
      first?.content.marks.map(({ kind, value }) => [kind, value]),
      [
        ['link', 'https://example.org/t'],
        ['link', 'https://example.org/12'],
      ],
    );
  });

  it('reads what would take the parser too long as plain prose, and says so', () => {
    const hostile = ['['.repeat(100_000), '*a_ '.repeat(25_000), `${'> '.repeat(60)}deep`, '~~a'.repeat(30_000), 'a\n=\n'.repeat(5000)];
    for (const source of hostile) {
      const document = parseDocument(`${source}\n\n# After\n`, 'markdown');
      assert.ok(document.notReviewedInFull.length > 0, source.slice(0, 10));
      assert.ok(document.blocks[0]);
    }
    const huge = 'Words without an end stand here. '.repeat(32_000);
    assert.equal(parseDocument(huge, 'markdown').notReviewedInFull.length, 1);
    assert.deepEqual(parseDocument('- [a](b) *c*\n'.repeat(1500), 'markdown').notReviewedInFull, []);
  });
});

/** The document without its line index, whose fields are private. */
function inert({ lineIndex, ...rest }: Document): unknown {
  return { ...rest, lines: lineIndex.lineCount };
}
