import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { convertReferences } from '../../src/core/cite/list/convertReferences.js';
import { isRefused } from '../../src/core/cite/list/listChange.js';
import type { StyleProcessor } from '../../src/core/cite/styleProcessor.js';
import { applyEdits } from '../../src/core/text/textEdit.js';
import { insertCitation } from '../../src/features/insertCitation.js';
import { offerOf, referenceActions } from '../../src/features/referenceActions.js';
import { openStyle } from '../../src/files/citationStyles.js';
import { hardTrips } from './hardRoundTrips.js';
import { cited, inserted } from './roundTrips.js';
import { mended, read, serious, type State, step } from './roundTripSteps.js';

/** What is cited, each work once, in the order of the text. */
const works = ({ article }: State): readonly string[] => [...new Set(article.citations.flatMap(({ resolution }) => resolution.studies))];

describe('hard documents cited, mended, put in order and reviewed again', () => {
  let style: StyleProcessor;
  before(() => {
    style = openStyle('vancouver', resolve('dist'));
  });

  it('are twenty', () => assert.equal(hardTrips.length, 20));

  for (const trip of hardTrips)
    it(`${trip.citing}: ${trip.name}`, () => {
      const offset = trip.text.indexOf('‸');
      const text = trip.text.replace('‸', '');
      const start = read(text, trip);
      const known = trip.cited.filter((id) => id !== inserted.id);
      assert.deepEqual(works(start), known, 'every mention is known at the start');
      assert.deepEqual(serious(start), [], text);

      const withCitation = read(applyEdits(text, insertCitation(start.article, offset, [inserted])), trip);
      assert.deepEqual(works(withCitation), trip.cited, withCitation.text);
      assert.deepEqual(serious(withCitation), [], withCitation.text);
      for (const { id } of trip.citing === 'keys' ? [] : [...cited, inserted])
        assert.equal(withCitation.article.references.filter((listed) => listed.study === id).length, 1, `${id} in\n${withCitation.text}`);

      const whole = { ...trip, text };
      let state = mended(withCitation, whole);
      for (const action of referenceActions) {
        const { edits } = offerOf(state.article, action);
        if (edits.length > 0) state = step(state, edits, whole, action.id);
        assert.equal(offerOf(state.article, action).edits.length, 0, `${action.id} has something left to do in\n${state.text}`);
      }
      const converted = convertReferences(state.article, style);
      if (!isRefused(converted)) state = step(state, converted.edits, whole, 'convert');
      assert.deepEqual(serious(state), []);
      assert.deepEqual(works(state), works(withCitation), state.text);
    });
});
