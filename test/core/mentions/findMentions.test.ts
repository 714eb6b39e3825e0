import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { inShort, mentionsIn } from './support.js';

describe('mentions of a document', () => {
  it('come in the order of the text, each once', () => {
    const text = 'It helps [@a1], says Smith (2007), see https://doi.org/10.1000/182 and [3].';
    assert.deepEqual(inShort(mentionsIn(text)), [
      '@a1 = a1',
      'Smith (2007) = Smith 2007',
      'https://doi.org/10.1000/182 = doi 10.1000/182',
      '[3] = 3',
    ]);
  });
  it('have the place in the file, over markup and wrapped lines', () => {
    const text = '> As **Smith** and\n> *Jones* (2007)\n> say.';
    const [mention] = mentionsIn(text);
    assert.ok(mention);
    assert.equal(text.slice(mention.span.start, mention.span.end), mention.text);
    assert.equal(mention.text, 'Smith** and\n> *Jones* (2007)');
    assert.equal(
      parseDocument(text, 'markdown').blocks[mention.block]?.content.prose.text.slice(mention.range.start, mention.range.end),
      'Smith and Jones (2007)',
    );
  });
  it('never overlap', () => {
    const text = 'See [Smith et al. (2007)](https://doi.org/10.1000/182), (Jones, 2008; doi:10.1000/183) and doi:10.1000/(2009)4.';
    const mentions = mentionsIn(text);
    for (const [i, mention] of mentions.entries()) assert.ok(i === 0 || (mentions[i - 1]?.span.end ?? 0) <= mention.span.start);
    assert.equal(mentions.length, 4);
  });
  it('are not read out of a DOI or an address', () => {
    assert.deepEqual(inShort(mentionsIn('At https://example.org/Smith_(2007) and 10.1000/Jones(2008).')), [
      'https://example.org/Smith_(2007) = url https://example.org/Smith_(2007)',
      '10.1000/Jones(2008) = doi 10.1000/jones(2008)',
    ]);
  });
  it('are only numbers, keys and identifiers where the text is not English', () => {
    const german =
      'Die Wirkung wurde von Müller et al. (2010) in einer kleinen Studie untersucht [3]. Patienten mit Fibromyalgie berichteten über weniger Schmerzen, wie auch Schmidt (2012) schreibt; siehe doi:10.1000/182.';
    assert.deepEqual(inShort(mentionsIn(german)), ['[3] = 3', '10.1000/182 = doi 10.1000/182']);
  });
  it('are not found in code, comments and front matter', () => {
    assert.deepEqual(
      inShort(mentionsIn('---\ntitle: Smith (2007)\n---\n\n`Smith (2007)` <!-- Jones (2008) -->\n\n```\nBrown (2009) [3]\n```\n')),
      [],
    );
  });
});
