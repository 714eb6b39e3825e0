import assert from 'node:assert/strict';
import { detectStyle } from '../../../src/core/cite/citationStyle.js';
import type { Mention } from '../../../src/core/mentions/mention.js';
import { authorYear, entries, numbered, smallDocument } from '../../features/smallArticle.js';

interface Expectation {
  readonly text: string;
  readonly mentions?: readonly (readonly [kind: 'name' | 'square' | 'round' | 'superscript' | 'key' | 'footnote' | 'doi', words: string])[];
  readonly entries?: readonly { readonly words: string; readonly label?: string }[];
  readonly frontMatter?: Record<string, unknown>;
  readonly style: { readonly kind: string; readonly and?: string; readonly comma?: boolean; readonly seen?: number };
}

const table: readonly Expectation[] = [
  { text: 'Nothing is cited.', style: { kind: 'authorYear', and: '&', comma: true, seen: 0 } },
  { text: 'So (Smith, 2007).', mentions: [['name', 'Smith, 2007']], style: { kind: 'authorYear', comma: true, seen: 1 } },
  { text: 'So (Smith 2007).', mentions: [['name', 'Smith 2007']], style: { kind: 'authorYear', comma: false } },
  { text: 'So (Zagon & Lin, 2010).', mentions: [['name', 'Zagon & Lin, 2010']], style: { kind: 'authorYear', and: '&' } },
  { text: 'So (Zagon and Lin, 2010).', mentions: [['name', 'Zagon and Lin, 2010']], style: { kind: 'authorYear', and: 'and' } },
  // "and" in a sentence is no sign: every style writes it there.
  { text: 'As Zagon and Lin (2010) say.', mentions: [['name', 'Zagon and Lin (2010)']], style: { kind: 'authorYear', and: '&' } },
  {
    text: 'Smith et al. (2007) say so [1]. More [2].',
    mentions: [
      ['name', 'Smith et al. (2007)'],
      ['square', '[1]'],
      ['square', '[2]'],
    ],
    style: { kind: 'numbered', seen: 2 },
  },
  {
    text: 'Smith et al. say so [1].',
    mentions: [
      ['name', 'Smith et al.'],
      ['square', '[1]'],
    ],
    style: { kind: 'numbered', seen: 1 },
  },
  { text: 'So it is (1).', mentions: [['round', '(1)']], style: { kind: 'round' } },
  { text: 'So it is.^1^', mentions: [['superscript', '^1^']], style: { kind: 'superscript' } },
  { text: 'So [@smith].', mentions: [['key', '@smith']], style: { kind: 'citationKey' } },
  { text: 'So it is.[^1]', mentions: [['footnote', '[^1]']], style: { kind: 'footnote' } },
  // A DOI speaks for no style.
  { text: 'See 10.1/abc.', mentions: [['doi', '10.1/abc']], style: { kind: 'authorYear', seen: 0 } },
  {
    text: 'Text.\n1. Smith A. T. J. 2007.',
    entries: [{ words: 'Smith A. T. J. 2007.', label: '1' }],
    style: { kind: 'numbered', seen: 0 },
  },
  { text: 'Text.\nSmith, A. (2007). T. J.', entries: [{ words: 'Smith, A. (2007). T. J.' }], style: { kind: 'authorYear', seen: 0 } },
  { text: 'Text.', frontMatter: { bibliography: 'refs.bib' }, style: { kind: 'citationKey', seen: 0 } },
];

describe('detectStyle', () => {
  for (const { text, mentions = [], entries: listed = [], frontMatter, style } of table) {
    it(`${JSON.stringify(text)} → ${style.kind}`, () => {
      const plain = smallDocument(text);
      const document = frontMatter ? { ...plain, frontMatter: { start: 0, end: 0, values: frontMatter, problem: null } } : plain;
      const found = mentions.map(([kind, words]): Mention => {
        if (kind === 'name') return authorYear(document, words);
        if (kind === 'key') return { ...authorYear(document, words), kind: 'citationKey', keys: [words.slice(1)] };
        if (kind === 'footnote') return { ...authorYear(document, words), kind: 'footnote', label: '1' };
        if (kind === 'doi') return { ...authorYear(document, words), kind: 'doi', id: words, isMalformed: false };
        return numbered(document, words, kind);
      });
      const references = entries(document, listed).map((entry) => entry.reference);
      const detected = detectStyle(document, found, references);
      assert.deepEqual({ ...detected, ...style }, detected);
    });
  }
});
