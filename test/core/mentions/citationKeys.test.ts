import assert from 'node:assert/strict';
import { findCitationKeys } from '../../../src/core/mentions/citationKeys.js';
import { contentOf } from '../../support/content.js';
import { inShort, mentionsIn } from './support.js';

const keysOf = (text: string): readonly string[] => findCitationKeys(contentOf(text)).flatMap(({ keys }) => keys);

const CASES: readonly (readonly [text: string, ...keys: string[]])[] = [
  ['It helps [@younger2013].', 'younger2013'],
  ['It helps [@younger2013; @smith2007].', 'younger2013', 'smith2007'],
  ['It helps [@a; see @b, p. 3; -@c].', 'a', 'b', 'c'],
  ['@younger2013 found it.', 'younger2013'],
  ['As @smith2007 [p. 33] says.', 'smith2007'],
  ['See @foo:bar.baz-1_2.', 'foo:bar.baz-1_2'],
  ['It helps [@{https://example.org/bib?name=foobar&date=2000}, p. 33].', 'https://example.org/bib?name=foobar&date=2000'],
  ['Said [-@cree2010].', 'cree2010'],
  ['Ends with a stop @key2.', 'key2'],
  ['(@doe99!)', 'doe99'],
  ['Two signs @a--b here', 'a'],
  ['An underscore @_x1 first', '_x1'],
  ['Write to someone@example.org or a.b@c.de.'],
  ['See @fig-plot, @tbl-one, @sec-methods and @eq-2.'],
  ['@Fig-plot, @Tbl-one: both begin a sentence.'],
  ['See @fig:plot, @Eq:two and @sec:methods of pandoc-crossref.'],
  ['No labels: @figueroa2019, @sec2020 and @tbl.', 'figueroa2019', 'sec2020', 'tbl'],
  ['An @ alone and @ 5'],
  ['an escaped \\@key'],
];

describe('findCitationKeys', () => {
  for (const [text, ...keys] of CASES) it(text, () => assert.deepEqual(keysOf(text), keys));
});

describe('keys in a document', () => {
  it('takes a bare name for a key only where the document has a bibliography', () => {
    const text = 'As @younger says, and [@smith].';
    assert.deepEqual(inShort(mentionsIn(text)), ['@smith = smith']);
    assert.deepEqual(inShort(mentionsIn(`---\nbibliography: refs.bib\n---\n\n${text}`)), ['@younger = younger', '@smith = smith']);
  });
  it('takes a name with digits for a key in Markdown, not in plain text', () => {
    assert.deepEqual(inShort(mentionsIn('As @younger2013 says.')), ['@younger2013 = younger2013']);
    assert.deepEqual(inShort(mentionsIn('As @younger2013 says.', 'plain')), []);
  });
});

describe('footnote markers', () => {
  it('are mentions where the footnote is an entry', () => {
    const text = 'It helps.[^ref] It may harm.[^note]\n\n[^ref]: Smith J. One. J Pain 2007;8:1-9.\n\n[^note]: But see Jones (2008).\n';
    assert.deepEqual(inShort(mentionsIn(text)), ['[^ref] = note ref', 'Jones (2008) = Jones 2008']);
  });
});
