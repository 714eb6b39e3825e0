import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';

/** Blocks as `# heading`, `marker words` and `words`. */
function outline(text: string): string[] {
  return parseDocument(text, 'plain').blocks.map(({ content: { kind, depth, list, prose } }) =>
    kind === 'heading' ? `${'#'.repeat(depth)} ${prose.text}` : list ? `${list.marker} ${prose.text}` : prose.text,
  );
}

const long =
  'The drug was given to women with long-standing pain, who kept a diary of their symptoms and their sleep for twelve weeks in all.';

describe('plain text', () => {
  it('joins wrapped lines, and keeps markup as it stands', () => {
    assert.deepEqual(outline('The *drug* was\ngiven to [12]\nwomen.\n\nThey kept\r\na diary.'), [
      'The *drug* was given to [12] women.',
      'They kept a diary.',
    ]);
  });

  it('takes long lines for paragraphs', () => {
    assert.deepEqual(outline(`${long}\n${long}\nThen they stopped.`), [long, long, 'Then they stopped.']);
    assert.deepEqual(outline('Pain eased.\nSleep did not.\nMood did (a little).'), [
      'Pain eased.',
      'Sleep did not.',
      'Mood did (a little).',
    ]);
  });

  it('joins lines that were wrapped at a great width', () => {
    const wide =
      'in a trial that went on for very many weeks and in which the patients, who were old, were seen once in a week by a nurse and a doctor and';
    assert.equal(outline(`The drug was given ${wide}\n${wide}\nthen no more.`).length, 1);
  });

  it('finds items by their signs', () => {
    assert.deepEqual(
      outline(
        `${long}\n- first\n- second\n\n  • Study 1: none.\n\n  • Study 2: some.\n\n[1] Smith J. 2014.\n[2] Lee K. 2015.\n\n1) a\n2) b`,
      ),
      [long, '- first', '- second', '• Study 1: none.', '• Study 2: some.', '[1] Smith J. 2014.', '[2] Lee K. 2015.', '1) a', '2) b'],
    );
  });

  it('does not take a wrapped number or dash for an item', () => {
    assert.deepEqual(outline('The mean age of the women in the trial was\n45. The men were older, by about\n- so it seems - ten years'), [
      'The mean age of the women in the trial was 45. The men were older, by about - so it seems - ten years',
    ]);
  });

  it('lets wrapped items go on', () => {
    assert.deepEqual(outline('1. Smith J. A title\n   that was wrapped. 2014.\n2. Lee K. Another\ntitle. 2015.'), [
      '1. Smith J. A title that was wrapped. 2014.',
      '2. Lee K. Another title. 2015.',
    ]);
  });

  it('knows siblings, nested items and paragraphs of an item', () => {
    const document = parseDocument(
      '  1. One is first.\n\n     More of it stands here.\n\n  2. Two is next.\n\n      - Nested.\n\n  3. Three.\n\nNo item.\n\n  1. Again.',
      'plain',
    );
    const places = document.blocks.map(({ content: { list } }) => (list ? [list.item, list.depth, list.first] : null));
    assert.deepEqual(places, [[0, 1, true], [0, 1, false], [1, 1, true], [0, 2, true], [2, 1, true], null, [0, 1, true]]);
    const names = document.blocks.map(({ content: { list } }) => list?.list);
    assert.equal(names[0], names[4]);
    assert.notEqual(names[0], names[6]);
    for (const { start, content } of document.blocks)
      if (content.list) assert.ok(document.text.startsWith(content.list.marker, start + content.list.markerOffset));
  });

  it('finds headings that stand alone', () => {
    assert.deepEqual(
      outline(
        `Low-dose naltrexone\n\n${long}\n\nWhat Does the Research Show?\n\n${long}\n\n2.1 Methods\n\n${long}\n\nReferences\n\n1. Smith J. 2014.`,
      ),
      [
        '## Low-dose naltrexone',
        long,
        '## What Does the Research Show?',
        long,
        '### 2.1 Methods',
        long,
        '## References',
        '1. Smith J. 2014.',
      ],
    );
  });

  it('finds headings among paragraphs that take a line each', () => {
    assert.deepEqual(outline(`From the Research\nHow It Works\nIt blocks receptors in the brain\n${long}\nReferences\n- ${long}`), [
      '## From the Research',
      '## How It Works',
      '### It blocks receptors in the brain',
      long,
      '## References',
      `- ${long}`,
    ]);
  });

  it('takes no sentence, reference or last line for a heading', () => {
    for (const line of [
      'Pain eased.',
      'Younger J, Mackey S. Pain Med 2009;10:663',
      'Smith et al, personal communication',
      'see below',
      'https://example.org',
      'The doses were 1, 2 and 4 mg, in this order,',
      'Smith, J. P. (2007)',
    ])
      assert.deepEqual(outline(`${line}\n\n${long}`), [line, long]);
    assert.deepEqual(outline(`${long}\n\nNext`), [long, 'Next']);
  });

  it('takes instructions to the review out of the prose', () => {
    const document = parseDocument(
      'One line\n[vouch-disable-next-line some-rule -- why]\nstands here.\n\n// vouch-disable-file other-rule\n\n[other words]',
      'plain',
    );
    assert.deepEqual(
      document.blocks.map(({ content }) => content.prose.text),
      ['One line stands here.', '[other words]'],
    );
    assert.deepEqual(
      document.suppressions.map(({ rules, reason }) => [rules, reason]),
      [
        [['some-rule'], 'why'],
        [['other-rule'], null],
      ],
    );
  });
});
