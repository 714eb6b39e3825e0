import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { openStyle } from '../../src/files/citationStyles.js';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const work = (...given: readonly string[]) => ({
  id: 'work',
  type: 'article-journal',
  title: 'Itch in eczema',
  author: given.map((one, at) => ({ family: ['Haverkamp', 'Lund', 'Okafor'][at] ?? 'Perera', given: one })),
  issued: { 'date-parts': [[2019]] as const },
});
const namesIn = (style: string, ...given: readonly string[]): string => {
  const [entry] = openStyle(style, folder).bibliography([work(...given)], 'text');
  return /^[^\d]*?(?=\(?2019|Itch)/.exec(entry?.text ?? '')?.[0].trim() ?? '';
};

describe('entries in a citation style', () => {
  it('have the given name of an author in capitals shortened', () => {
    const [entry] = openStyle('apa', folder).bibliography([{ ...work('JOHN'), author: [{ family: 'HAVERKAMP', given: 'JOHN' }] }], 'text');
    assert.ok(entry?.text.startsWith('HAVERKAMP, J. (2019)'), entry?.text);
  });

  for (const [style, given, expected] of [
    ['apa', ['BAC', 'E', 'DS'], 'Haverkamp, B. A. C., Lund, E., & Okafor, D. S.'],
    ['apa', ['MRKL'], 'Haverkamp, M. R. K. L.'],
    ['apa', ['Jarred W.', 'Jean-Paul'], 'Haverkamp, J. W., & Lund, J.-P.'],
    ['vancouver', ['BAC', 'E'], 'Haverkamp BAC, Lund E.'],
    ['ama', ['SI'], 'Haverkamp SI.'],
  ] as const)
    it(`have all initials of ${given.join(' and ')} in ${style}`, () => assert.equal(namesIn(style, ...given), expected));
});
