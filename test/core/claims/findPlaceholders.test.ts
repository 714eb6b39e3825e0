import assert from 'node:assert/strict';
import { readPlaceholders, settlePlaceholders } from '../../../src/core/claims/findPlaceholders.js';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { contentOf } from './content.js';

/** The placeholder stands between ⟦ and ⟧; `[[ ]]` is a link. */
const found: readonly (readonly [string, string])[] = [
  ['The drug acts on the brain. ⟦(Source)⟧', 'source-word'],
  ['It blocks the receptor. ⟦(Source, Source)⟧', 'source-word'],
  ['Such as autism ⟦(Source)⟧, and others.', 'source-word'],
  ['It helps ⟦(sources)⟧.', 'source-word'],
  ['It helps ⟦[Source]⟧.', 'source-word'],
  ['It helps ⟦(SOURCE)⟧ and heals.', 'source-word'],
  ['Both ⟦([[Source]], Source)⟧ say so.', 'source-word'],
  ['Pain fell by half.⟦[citation needed]⟧', 'citation-needed'],
  ['Pain fell ⟦[Citation needed]⟧.', 'citation-needed'],
  ['Pain fell ⟦[source?]⟧.', 'citation-needed'],
  ['Pain fell ⟦[?]⟧.', 'citation-needed'],
  ['Pain fell ⟦[??]⟧.', 'citation-needed'],
  ['Pain fell ⟦(?)⟧.', 'citation-needed'],
  ['Pain fell ⟦(ref)⟧.', 'citation-needed'],
  ['Pain fell ⟦[REF]⟧.', 'citation-needed'],
  ['Pain fell ⟦(REF)⟧ in all.', 'citation-needed'],
  ['Pain fell ⟦(Author, Year)⟧.', 'citation-needed'],
  ['Pain fell ⟦(Author et al., Year)⟧.', 'citation-needed'],
  ['Pain fell ⟦(XX, 20XX)⟧.', 'citation-needed'],
  ['Pain fell ⟦(Smith, 20XX)⟧.', 'citation-needed'],
  ['Pain fell ⟦(TODO cite)⟧.', 'citation-needed'],
  ['Pain fell ⟦TODO: cite⟧', 'citation-needed'],
  ['Pain fell ⟦[TODO: add reference]⟧.', 'citation-needed'],
  ['Pain fell ⟦[insert citation here]⟧.', 'citation-needed'],
  ['Pain fell ⟦(add source)⟧.', 'citation-needed'],
  ['Pain fell ⟦[cite]⟧.', 'citation-needed'],
  ['Pain fell ⟦(citation needed)⟧.', 'citation-needed'],
  ['Pain fell ⟦[ref needed]⟧.', 'citation-needed'],
  ['Pain fell ⟦[reference missing]⟧.', 'citation-needed'],
  ['Pain fell in all groups ⟦()⟧.', 'empty-brackets'],
  ['Pain fell in all groups ⟦[]⟧.', 'empty-brackets'],
  ['Pain fell in all groups ⟦( )⟧, and sleep too.', 'empty-brackets'],
  ['Pain fell in all groups ⟦[ ]⟧.', 'empty-brackets'],
  ['Pain fell ⟦(, )⟧ at week 12.', 'empty-brackets'],
  ['It slows replication in T and B cells⟦ .⟧ This helps.', 'lost-marker'],
  ['It promotes others (e.g., IL-10)⟦ .⟧ This shift helps.', 'lost-marker'],
  ['It works without harm⟦ .⟧', 'lost-marker'],
];

const silent: readonly string[] = [
  'The drug acts on the brain. ([[Source]])',
  'It blocks it. ([[Source]], [[Source]])',
  'It blocks it. [[(Source)]]',
  'Call f() to start.',
  'An int[] holds them.',
  'The method push() of the class is called.',
  '[ ] Buy milk',
  '[x] Buy milk',
  'It is open (source) software.',
  'See the source (WHO).',
  '(Source: World Health Organization)',
  'Pain fell [3].',
  'It was D-(?)-glucose.',
  'Pain fell (Smith, 2010).',
  'Pain fell (ref. 3).',
  'Is it true? (Yes.)',
  'He waited . . . and left.',
  'It is .5 mg.',
  'Pain fell [11] [12] .',
  'Pain fell (Smith, 2010) .',
  'Write an empty pair of brackets () there.',
  'The word “[citation needed]” is a running joke.',
  'See year 20XX in the template.',
];

describe('readPlaceholders', () => {
  for (const [marked, kind] of found) {
    it(`finds ${marked}`, () => {
      const content = contentOf(marked.replace(/[⟦⟧]/g, ''));
      const words = /⟦(.*)⟧/.exec(marked)?.[1]?.replace(/\[\[|\]\]/g, '');
      const hits = readPlaceholders(content).map((hit) => [content.prose.text.slice(hit.range.start, hit.range.end), hit.kind]);
      assert.deepEqual(hits, [[words, kind]]);
    });
  }
  for (const text of silent) {
    it(`is silent: ${text}`, () => {
      assert.deepEqual(readPlaceholders(contentOf(text)), []);
    });
  }
});

describe('settlePlaceholders', () => {
  const settled = (text: string, isReferenceBlock: (block: number) => boolean = () => false) => {
    const document = parseDocument(text, 'markdown');
    const read = document.blocks.map((block) => readPlaceholders(block.content));
    return settlePlaceholders(document, read, isReferenceBlock).map((placeholder) => [
      placeholder.kind,
      placeholder.text,
      placeholder.span.start,
    ]);
  };
  const lost = ['Cells grow less .', 'Pain falls .', 'Sleep is better .'];
  const whole = ['This is known.', 'That is new.', 'Nobody knows.', 'It goes on.'];

  it('takes one space before a full stop for a slip', () => {
    assert.deepEqual(settled([lost[0], ...whole].join('\n\n')), []);
  });
  it('takes several for markers that were lost', () => {
    assert.equal(settled([...lost, ...whole].join('\n\n')).length, 3);
  });
  it('takes a text that always writes so for its habit', () => {
    assert.deepEqual(settled([...lost, whole[0]].join('\n\n')), []);
  });
  it('places a placeholder in the file', () => {
    assert.deepEqual(settled('**Pain** falls (Source).'), [['source-word', '(Source)', 15]]);
  });
  it('leaves the reference list out', () => {
    assert.deepEqual(
      settled('Pain falls (Source).', () => true),
      [],
    );
  });
});
