import assert from 'node:assert/strict';
import type { Citation } from '../../../src/core/article/article.js';
import { citationsInReach } from '../../../src/core/claims/inReach.js';
import { readClaims } from '../../../src/core/claims/readClaims.js';
import type { Document } from '../../../src/core/document/document.js';
import { sourceSpan } from '../../../src/core/document/place.js';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { textAt } from '../../../src/core/text/span.js';

/** Author and year, or a number in square brackets, as citations in order of position; what they resolve to does not matter here. */
function citationsOf(document: Document): readonly Citation[] {
  const found = document.blocks.flatMap((block) =>
    [...block.content.prose.text.matchAll(/[A-Z][a-z]{2,20}(?: et al\.)?,? (?:\(\d{4}\)|\d{4})|\[\d{1,2}\]/g)].map((match) => {
      const range = { start: match.index, end: match.index + match[0].length };
      return { block: block.index, range, span: sourceSpan(block, range), text: match[0] };
    }),
  );
  return found.map((place, position) => ({
    position,
    mention: { ...place, kind: 'numbered', numbers: [1], labels: ['1'], form: 'square' },
    resolution: { status: 'none', studies: [], references: [], reasons: [], near: [] },
  }));
}

/** The words of the citations that reach the first claim. */
function reached(text: string): readonly string[] {
  const document = parseDocument(text, 'markdown');
  const citations = citationsOf(document);
  for (const block of document.blocks) {
    const claim = readClaims(block.content)[0];
    if (claim)
      return citationsInReach(document, { block: block.index, range: claim.range }, citations).map((position) =>
        textAt(text, citations[position]?.mention.span ?? { start: 0, end: 0 }),
      );
  }
  return assert.fail('the text holds no claim');
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['in its sentence', 'LDN reduces pain in fibromyalgia (Adams, 2010).', ['Adams, 2010']],
  ['in front of it in its sentence', 'Adams (2010) found that LDN reduces pain in fibromyalgia.', ['Adams (2010)']],
  ['behind its full stop', 'LDN reduces pain in fibromyalgia. [3] It is cheap.', ['[3]']],
  ['at the end of its paragraph', 'LDN reduces pain in fibromyalgia. It is cheap, too (Brown, 2011).', ['Brown, 2011']],
  ['several at the end of its paragraph', 'LDN reduces pain in fibromyalgia. It is cheap, too [3] [4].', ['[3]', '[4]']],
  ['not in the middle of its paragraph', 'LDN reduces pain in fibromyalgia. It is cheap (Brown, 2011). It is old, too.', []],
  ['not in a sentence before on something else', 'Clark (2012) sells pills in Oslo. LDN reduces pain in fibromyalgia.', []],
  ['not in another paragraph', 'LDN reduces pain in fibromyalgia.\n\nIt is cheap (Brown, 2011).', []],
  [
    'in the sentence before, of which it speaks',
    'Dunn (2013) gave it to 31 women. The study found that LDN reduced pain.',
    ['Dunn (2013)'],
  ],
  [
    'in the sentence before, whose groups it speaks of',
    'Dunn (2013) treated 31 women. Pain was reduced in the LDN group.',
    ['Dunn (2013)'],
  ],
  [
    'at the start of its list item',
    '* Evans (2014) was small. It had ten women. LDN reduced pain in all.\n* Fox (2015) was large.',
    ['Evans (2014)'],
  ],
  ['not in another list item', '* LDN reduces pain in fibromyalgia.\n* Fox (2015) was large.', []],
  [
    'in another paragraph of its list item',
    '* LDN reduces pain in fibromyalgia.\n\n  So says Gray (2016).\n* Fox (2015) was large.',
    ['Gray (2016)'],
  ],
  [
    'on its section’s line of sources',
    '## Pain\n\nLDN reduces pain in fibromyalgia.\n\nSources: Hill (2017)\n\n## Sleep\n\nSources: Ives (2018)',
    ['Hill (2017)'],
  ],
  [
    'in all of its section where it sums that up',
    '## Pain\n\n* Jones (2019) had 31 women.\n* King (2020) had 40.\n\nThese studies show that LDN reduces pain.\n\n## Sleep\n\nLong (2021) slept.',
    ['Jones (2019)', 'King (2020)'],
  ],
  ['in its section’s heading', '## Adams (2010)\n\nLDN reduces pain in fibromyalgia.\n\n## Brown (2011)\n\nIt is cheap.', ['Adams (2010)']],
  ['not in the heading of another section', '## Brown (2011)\n\nIt is cheap.\n\n## Pain\n\nLDN reduces pain in fibromyalgia.', []],
  ['on a line of its own behind the paragraph', 'LDN reduces pain in fibromyalgia.\n\n(Clark, 2012)\n\nIt is cheap.', ['Clark, 2012']],
  ['on a line of several behind the paragraph', 'LDN reduces pain in fibromyalgia.\n\n[3] [4]', ['[3]', '[4]']],
  ['not in a sentence behind the paragraph', 'LDN reduces pain in fibromyalgia.\n\nThen Clark (2012) slept.', []],
  ['in the sentence that leads in its list', 'According to Dunn (2013):\n\n* LDN reduces pain.\n* It is cheap.', ['Dunn (2013)']],
  ['not in a sentence before a list that leads nothing in', 'Dunn (2013) lives in Oslo.\n\n* LDN reduces pain.\n* It is cheap.', []],
  ['at the end of its list', '* LDN reduces pain.\n* It is cheap.\n* It is old (Evans, 2014).', ['Evans, 2014']],
  ['not at the end of a list whose items cite', '* LDN reduces pain.\n* It is cheap (Fox, 2015).\n* It is old (Evans, 2014).', []],
  ['behind its list', '* LDN reduces pain.\n* It is cheap.\n\n(Gray, 2016)', ['Gray, 2016']],
  [
    'in its section’s subsection of sources',
    '## Pain\n\nLDN reduces pain in fibromyalgia.\n\n### Sources\n\nHill (2017)\n\n## Sleep\n\n### Sources\n\nIves (2018)',
    ['Hill (2017)'],
  ],
  [
    'first in its paragraph, where the document names its sources first',
    'Adams (2010) wrote on pain. LDN reduces pain in fibromyalgia. It is cheap.\n\nBrown (2011) wrote on sleep. It is cheap.\n\nClark (2012) wrote on mood. It is old.',
    ['Adams (2010)'],
  ],
  [
    'not first in its paragraph, where the document names them last',
    'Adams (2010) wrote on pain. LDN reduces pain in fibromyalgia. It is cheap.\n\nIt is cheap. It is old (Brown, 2011).\n\nIt is old. It is cheap (Clark, 2012).',
    [],
  ],
  ['not first in the only paragraph', 'Adams (2010) wrote on pain. LDN reduces pain in fibromyalgia. It is cheap.', []],
  ['at the start of its sentence, in brackets', '[5] LDN reduces pain in fibromyalgia.', ['[5]']],
  ['on its section’s line of references', '## Pain\n\nLDN reduces pain.\n\nReferences: [7]', ['[7]']],
  ['nearer ones alone', '## Adams (2010)\n\nLDN reduces pain in fibromyalgia (Brown, 2011).', ['Brown, 2011']],
  ['nowhere where the article has none', 'LDN reduces pain in fibromyalgia.', []],
];

describe('citationsInReach', () => {
  for (const [where, text, expected] of cases) it(`reaches a claim ${where}`, () => assert.deepEqual(reached(text), expected));
  it('reaches a place in a table from its row', () => {
    const text = '| Finding | Source |\n| --- | --- |\n| LDN reduces pain | Adams (2010) |\n| LDN lifts mood | Brown (2011) |';
    const document = parseDocument(text, 'markdown');
    const citations = citationsOf(document);
    const cell = document.blocks.find(({ content }) => content.prose.text === 'LDN lifts mood');
    assert.ok(cell);
    const found = citationsInReach(document, { block: cell.index, range: { start: 0, end: 4 } }, citations);
    assert.deepEqual(
      found.map((position) => citations[position]?.mention.text),
      ['Brown (2011)'],
    );
  });
  it('is empty for a block that is not there', () => {
    assert.deepEqual(citationsInReach(parseDocument('', 'markdown'), { block: 3, range: { start: 0, end: 1 } }, []), []);
  });
});
