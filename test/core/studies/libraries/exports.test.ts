import assert from 'node:assert/strict';
import { readLibrary } from '../../../../src/core/studies/libraries/readLibrary.js';
import { biblatexExports } from './exports/biblatex.js';
import { bibtexExports } from './exports/bibtex.js';
import { cslExports } from './exports/csl.js';
import { endNoteXmlExports } from './exports/endNoteXml.js';
import type { ExportCase } from './exports/exportCase.js';
import { pubmedExports } from './exports/pubmed.js';
import { risExports } from './exports/ris.js';

const groups: readonly (readonly [string, readonly ExportCase[]])[] = [
  ['BibTeX', bibtexExports],
  ['BibLaTeX', biblatexExports],
  ['CSL', cslExports],
  ['RIS', risExports],
  ['PubMed', pubmedExports],
  ['EndNote XML', endNoteXmlExports],
];

describe('readLibrary reads exports as the field’s own tools do', () => {
  for (const [group, cases] of groups)
    for (const { name, path, text, items, keys } of cases)
      it(`${group}: ${name}`, () => {
        const { studies, problems } = readLibrary(text, path);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          studies.map(({ item }) => item),
          items,
        );
        if (keys)
          assert.deepEqual(
            studies.map(({ id }) => id),
            keys,
          );
      });
});
