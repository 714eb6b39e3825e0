import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readParsed, readPlain } from '../../../../src/core/studies/libraries/bibtex.js';
import { splitBibtex } from '../../../../src/core/studies/libraries/splitBibtex.js';
import { synthetic } from '../../../benchmark/syntheticLibrary.js';
import { biblatexExports } from './exports/biblatex.js';
import { bibtexExports } from './exports/bibtex.js';

/** Reads each plain entry both ways; gives how many are plain. */
function readBothWays(text: string): number {
  let plain = 0;
  for (const part of splitBibtex(text)) {
    if (part.type === 'string' || part.fault !== null) continue;
    const quick = readPlain(part);
    if (quick === null) continue;
    plain++;
    assert.deepEqual(
      quick,
      readParsed(part, () => []),
      part.text,
    );
  }
  return plain;
}

describe('a plain entry of BibTeX', () => {
  it('is read as citation-js reads it, in every export', () => {
    const texts = [...bibtexExports, ...biblatexExports].map(({ text }) => text.replace(/^\uFEFF/, ''));
    assert.ok(readBothWays(texts.join('\n')) >= 15);
  });

  it('is what a large library is made of', () => assert.equal(readBothWays(synthetic('bibtex', 60)), 60));

  const words = fc.constantFrom(
    ...[
      'pain',
      'Velorin',
      '{IL-6}',
      "{\\'E}tude",
      'na{\\"i}ve',
      '\\"{O}l',
      '50\\%',
      'A \\& B',
      '1--9',
      '{\\o}re',
      '\\c{C}elik',
      'x~y',
      "``quoted''",
      'été',
    ],
    ...[
      '\\textit{in vivo}',
      '$\\alpha$',
      '{{DNA}}',
      'a_b',
      '{\\textless} 0.05',
      'low-dose',
      'and',
      'of',
      '\\textalpha{} cells',
      'Ł{\\"o}w',
      '{\\v s}i',
    ],
  );
  const text = fc.array(words, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
  const family = fc.constantFrom(
    'Hart',
    'Müller',
    'M{\\"u}ller',
    "Garc{\\'i}a L{\\'o}pez",
    "O'Neill",
    '{\\O}stergaard',
    'Smith-Jones',
    'van der Berg',
    'de la Cruz',
    'al-Rashid',
    'Li',
  );
  const given = fc.constantFrom('Pia', 'Pia J.', 'J.-P.', "Jos{\\'e}", 'J{\\"o}rg', 'Su-jin', 'A. B.', "{\\'E}lodie");
  const name = fc.oneof(
    fc.tuple(family, given).map(([last, first]) => `${last}, ${first}`),
    fc.tuple(given, family).map(([first, last]) => `${first} ${last}`),
    fc.tuple(family, given).map(([last, first]) => `${last}, Jr., ${first}`),
    fc.constantFrom(
      '{World Health Organization}',
      'others',
      'WHO',
      'family=Berg, given=Anna, prefix=van der',
      'M. {van Meter}',
      'jean de la fontaine',
    ),
  );
  const value: Readonly<Record<string, fc.Arbitrary<string>>> = {
    title: text.map((one) => `{${one}}`),
    author: fc.array(name, { minLength: 1, maxLength: 4 }).map((all) => `{${all.join(' and ')}}`),
    editor: name.map((one) => `{${one}}`),
    journal: text.map((one) => `{${one}}`),
    journaltitle: text.map((one) => `{${one}}`),
    booktitle: text.map((one) => `"${one.replace(/"/g, "'")}"`),
    year: fc.constantFrom('2019', '{2019}', '{in press}', '"2019"', '{2019?}'),
    month: fc.constantFrom('apr', '{April}', '4', '{5 April}', 'apr # "~5"', '{Spring}'),
    date: fc.constantFrom('{2019-04-05}', '{2019}', '{2005/2006}', '{2019-04/..}', '{in press}', '{2019-21}'),
    volume: fc.constantFrom('12', '{12A}'),
    number: fc.constantFrom('3', '{3 Suppl 1}'),
    pages: fc.constantFrom('{529--538}', '{e12}', '{S1--S9, S11}', '{1-9}', '{12+}'),
    publisher: fc.constantFrom('{Med Press}', '{Sage and Sons}', '{{Sage and Sons}}', '{M\\&P}'),
    address: fc.constantFrom('{London}', '{London and New York}'),
    school: fc.constantFrom('{University of Ghana}'),
    institution: fc.constantFrom('{WHO}'),
    howpublished: fc.constantFrom('{https://example.org/a b}', '{Leaflet}', '{\\url{https://example.org}}'),
    url: fc.constantFrom('{https://example.org/a_b%20c}', '{https://example.org/ü}', '{https://example.org/a\\_b}'),
    doi: fc.constantFrom('{10.1000/j.pain_2016.05}', '{10.1000/j.pain\\_2016.05}', '{https://doi.org/10.1/AB}'),
    keywords: fc.constantFrom('{a, b}', '{a,b,}', '{{a, b}, c}', '{a; b}'),
    pmid: fc.constantFrom('{40000001}', '40000001'),
    eprint: fc.constantFrom('{40000002}', '{2201.01234}'),
    eprinttype: fc.constantFrom('{pubmed}', '{arxiv}'),
    archiveprefix: fc.constantFrom('{arXiv}', '{pubmed}'),
    note: text.map((one) => `{${one}}`),
    abstract: text.map((one) => `{${one}}`),
    subtitle: fc.constantFrom('{A trial}'),
    series: fc.constantFrom('{Handbooks}'),
    langid: fc.constantFrom('{english}'),
    language: fc.constantFrom('{eng}', '{english and german}'),
    type: fc.constantFrom('{PhD thesis}', '{phdthesis}'),
    eid: fc.constantFrom('{e12}'),
    pubstate: fc.constantFrom('{inpress}', '{prepublished}'),
    file: fc.constantFrom('{C\\:\\\\Users\\\\ann\\\\a.pdf:pdf}'),
  };
  const type = fc.constantFrom(
    'article',
    'book',
    'inbook',
    'incollection',
    'phdthesis',
    'techreport',
    'misc',
    'online',
    'inproceedings',
    'report',
    'thesis',
  );
  const entry = fc
    .tuple(
      type,
      fc.subarray(Object.keys(value), { minLength: 3, maxLength: 12 }).map((names) => [...new Set(['title', ...names])]),
    )
    .chain(([kind, names]) =>
      fc
        .tuple(...names.map((one) => value[one] ?? text))
        .map((values) => `@${kind}{key1,\n${names.map((one, at) => `  ${one} = ${values[at]}`).join(',\n')}\n}\n`),
    );

  it('is read as citation-js reads it, whatever its fields are', () => {
    fc.assert(
      fc.property(entry, (source) => {
        readBothWays(source);
      }),
      { numRuns: 200 },
    );
  });
});
