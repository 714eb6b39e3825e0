import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { findReferences } from '../../../src/core/references/findReferences.js';
import { seedDocument } from '../../support/review.js';
import { referencesIn } from './support.js';

const harrow = 'Harrow TL, Quint B. Sleep and pain in older adults. J Sleep Med. 2012;14(3):201-219.';
const okafor = 'Okafor CN, Weiss J. Dietary fibre and remission in colitis. Gut. 2016;65(4):571-578.';
const moyo = 'Moyo T, Kent L. Exercise for fibromyalgia. Rheumatol Int. 2013;33(1):15-24.';
const entries = [harrow, okafor, moyo];
const prose =
  'Exercise helps some people with fibromyalgia, and in one study (Moyo & Kent, 2013) pain fell by a fifth after a year of walking.';

/** A text and the first words of each entry that is found in it. */
const lists: readonly (readonly [name: string, text: string, starts: readonly string[], format?: 'plain'])[] = [
  ['a heading and paragraphs', `${prose}\n\n# References\n\n${entries.join('\n\n')}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['a bulleted list', `${prose}\n\n## Bibliography\n\n- ${entries.join('\n- ')}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['a numbered list', `${prose}\n\n## Works cited\n\n1. ${harrow}\n2. ${okafor}\n3. ${moyo}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['a line in bold', `${prose}\n\n**References:**\n\n${entries.join('\n\n')}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['a German heading', `Text.\n\n# Literatur\n\n${entries.join('\n\n')}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['a French heading', `Texte.\n\n# Références\n\n${entries.join('\n\n')}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['a numbered heading', `Text.\n\n## 7. References\n\n${entries.join('\n\n')}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['no heading, at the end', `${prose}\n\n${prose}\n\n${entries.join('\n\n')}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['lines of one paragraph', `${prose}\n\n# References\n\n${entries.join('\n')}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['lines with bracketed numbers', `${prose}\n\n# References\n\n[1] ${harrow}\n[2] ${okafor}\n[3] ${moyo}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['one paragraph with numbers', `${prose}\n\n# References\n\n[1] ${harrow} [2] ${okafor} [3] ${moyo}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['Word bullets in Markdown', `${prose}\n\n# References\n\n• ${harrow}\n• ${okafor}\n• ${moyo}\n`, ['Harrow', 'Okafor', 'Moyo']],
  [
    'wrapped lines',
    `${prose}\n\n# References\n\n${harrow.replace('adults. ', 'adults.\n')}\n${okafor.replace('remission ', 'remission\n')}\n${moyo}\n`,
    ['Harrow', 'Okafor', 'Moyo'],
  ],
  [
    'a next heading ends it',
    `# References\n\n${entries.join('\n\n')}\n\n# About the author\n\nA. Writer lives by the sea.\n`,
    ['Harrow', 'Okafor', 'Moyo'],
  ],
  [
    'parts of the list under headings of their own',
    `# References\n\n## Trials\n\n${harrow}\n\n## Reviews\n\n${okafor}\n`,
    ['Harrow', 'Okafor'],
  ],
  [
    'what follows without the shape of an entry',
    `# References\n\n${entries.join('\n\n')}\n\nShare this post\n\nNext: Ten foods for better sleep\n`,
    ['Harrow', 'Okafor', 'Moyo'],
  ],
  ['a looser heading over entries', `${prose}\n\n## The Research\n\n${entries.join('\n\n')}\n`, ['Harrow', 'Okafor', 'Moyo']],
  ['a looser heading over prose', `## The Research\n\n${prose}\n\n${prose}\n`, []],
  [
    'prose with citations only',
    `${prose}\n\nHarrow and Quint (2012) found that sleep and pain go together.\n\nOkafor et al. (2016) treated 40 patients with colitis.\n`,
    [],
  ],
  ['the word in running text', `References to earlier work are few.\n\n${prose}\n`, []],
  ['an empty document', '', []],
  ['plain text', `${prose}\n\nReferences\n\n${entries.join('\n\n')}\n`, ['Harrow', 'Okafor', 'Moyo'], 'plain'],
  [
    'plain text, numbered lines',
    `${prose}\n\nReferences\n\n1. ${harrow}\n2. ${okafor}\n3. ${moyo}\n`,
    ['Harrow', 'Okafor', 'Moyo'],
    'plain',
  ],
];

describe('findReferences', () => {
  for (const [name, text, starts, format = 'markdown'] of lists) {
    it(name, () => {
      const { references, list } = referencesIn(text, format);
      assert.deepEqual(
        references.map((reference) => reference.text.split(/[ ,]/)[0]),
        starts,
      );
      assert.equal(list !== null, starts.length > 0);
      for (const reference of references)
        assert.ok(text.slice(reference.span.start, reference.span.end).endsWith(reference.text.slice(-15)));
    });
  }

  it('starts an entry at its label and keeps the label apart', () => {
    const text = `# References\n\n1. ${harrow}\n2. ${okafor}\n`;
    const { references, list } = referencesIn(text);
    assert.deepEqual(
      references.map((reference) => reference.label),
      ['1', '2'],
    );
    assert.ok(text.slice(references[1]?.span.start).startsWith('2. Okafor'));
    assert.equal(references[1]?.text, okafor);
    assert.equal(list?.numbered, true);
    assert.equal(list?.order, 'appearance');
  });

  it('places the parts of an entry in the file, through markup', () => {
    const text = `# References\n\n- Harrow TL, Quint B. Sleep and pain. *J Sleep Med*. **2012**;14(3):201-219.\n`;
    const [reference] = referencesIn(text).references;
    const at = (field: 'year' | 'volume' | 'page'): string => text.slice(reference?.fields[field]?.start, reference?.fields[field]?.end);
    assert.deepEqual([at('year'), at('volume'), at('page')], ['2012', '14', '201-219']);
  });

  it('tells two entries in one bullet apart and says so', () => {
    const { references } = referencesIn(`# References\n\n- ${harrow}${okafor}\n- ${moyo}\n`);
    assert.deepEqual(
      references.map(({ text, runsOn }) => [text, runsOn]),
      [
        [harrow, false],
        [okafor, true],
        [moyo, false],
      ],
    );
  });

  it('takes sources below every section for entries, and none of them for the list', () => {
    const section = (entry: string): string => `## A finding\n\n${prose}\n\nSources:\n\n- ${entry}\n`;
    const { references, list } = referencesIn(entries.map(section).join('\n'));
    assert.equal(references.length, 3);
    assert.equal(list, null);
  });

  it('takes a wrapped line that begins with a number for a part of its entry', () => {
    const text = `# References\n\n1. Harrow TL, Quint B. Sleep and pain. J Sleep Med. 2012;14(3):1201-\n1219. doi:10.1016/j.jsm.2011\n2. ${okafor}\n`;
    const { references } = referencesIn(text);
    assert.deepEqual(
      references.map(({ label, item }) => [label, item.page, item.DOI]),
      [
        ['1', '1201-1219', '10.1016/j.jsm.2011'],
        ['2', '571-578', undefined],
      ],
    );
    const { page, DOI } = references[0]?.fields ?? {};
    assert.equal(text.slice(page?.start, page?.end), '1201-\n1219');
    assert.equal(text.slice(DOI?.start, DOI?.end), 'doi:10.1016/j.jsm.2011');
  });

  it('leaves one long entry whole', () => {
    const long = 'Stone L. Opioids in pain. In: Hale M, Roth K. Textbook of pain. 4th ed. London: Wiley; 2010. p. 12-20. Reprinted 2011.';
    assert.equal(referencesIn(`# References\n\n- ${long}\n- ${moyo}\n`).references.length, 2);
  });

  it('reads footnotes that hold an entry, and no others', () => {
    const { references } = referencesIn(`Pain fell.[^1] Sleep too.[^2]\n\n[^1]: ${harrow}\n[^2]: This was not the primary outcome.\n`);
    assert.deepEqual(
      references.map(({ label, origin }) => [label, origin]),
      [['1', 'footnote']],
    );
  });

  it('reads the references of the front matter', () => {
    const yaml =
      '---\nreferences:\n- id: harrow2012\n  type: article-journal\n  title: Sleep and pain\n  author:\n  - family: Harrow\n    given: T. L.\n  issued:\n    year: 2012\n---\n\nText [@harrow2012].\n';
    const [reference] = referencesIn(yaml).references;
    assert.equal(reference?.origin, 'frontMatter');
    assert.equal(reference?.block, null);
    assert.deepEqual(reference?.item.issued, { 'date-parts': [[2012]] });
    assert.equal(yaml.slice(reference?.span.start, reference?.span.end), 'harrow2012');
  });

  it('takes identifiers from links', () => {
    const [reference] = referencesIn(
      `# References\n\n- Harrow TL. Sleep and pain. J Sleep Med. 2012;14:201. [Link](https://doi.org/10.1016/j.jsm.2011)\n`,
    ).references;
    assert.equal(reference?.item.DOI, '10.1016/j.jsm.2011');
  });

  it('reads a record copied from PubMed as one entry', () => {
    const { references, list } = referencesIn(seedDocument('001'), 'plain');
    assert.equal(references.length, 1);
    assert.ok(list);
    const { item, fields } = references[0] ?? {};
    assert.deepEqual(
      item?.author?.map((name) => name.family),
      ['Younger', 'Parkitny', 'McLain'],
    );
    assert.match(item?.title ?? '', /^The use of low-dose naltrexone/);
    assert.deepEqual([item?.volume, item?.issue, item?.page, item?.DOI], ['33', '4', '451-9', '10.1007/s10067-014-2517-2']);
    const text = seedDocument('001');
    assert.equal(text.slice(fields?.volume?.start, fields?.volume?.end), '33');
  });

  it('ends the list of the first seed document before the links to other pages', () => {
    const { references, list } = referencesIn(seedDocument('000'), 'plain');
    assert.equal(references.length, 20);
    assert.deepEqual(
      references.filter(({ runsOn }) => runsOn).map(({ text }) => text.slice(0, 4)),
      ['Cree'],
    );
    assert.ok(list && list.span.end < seedDocument('000').indexOf('Previous'));
  });

  it('finds no list in the seed documents that have none', () => {
    for (const seed of ['003', '004']) assert.equal(referencesIn(seedDocument(seed), 'plain').references.length, 0);
  });

  it('keeps what it read for the next call', () => {
    const before = findReferences(parseDocument(`# References\n\n${entries.join('\n\n')}\n`, 'markdown'));
    const after = findReferences(parseDocument(`New words.\n\n# References\n\n${entries.join('\n\n')}\n`, 'markdown'), before);
    assert.equal(after.parsed.get(harrow), before.parsed.get(harrow));
    assert.equal(after.references[0]?.item, before.references[0]?.item);
  });
});
