import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { isRefused } from '../../src/core/cite/list/listChange.js';
import { convertReferences } from '../../src/core/cite/list/convertReferences.js';
import type { StyleProcessor } from '../../src/core/cite/styleProcessor.js';
import { applyEdits } from '../../src/core/text/textEdit.js';
import { insertCitation } from '../../src/features/insertCitation.js';
import { offerOf, referenceActions } from '../../src/features/referenceActions.js';
import { openStyle } from '../../src/files/citationStyles.js';
import { cited, inserted, roundTrips } from './roundTrips.js';
import { body, meanings, mended, read, serious, step } from './roundTripSteps.js';

const styles = { 'author-year': 'harvard', numbered: 'vancouver', superscript: 'ama', keys: 'apa' } as const;

describe('sixty documents cited, mended, put in order and reviewed again', () => {
  const opened = new Map<string, StyleProcessor>();
  const open = (style: string): StyleProcessor => {
    const known = opened.get(style) ?? openStyle(style, resolve('dist'));
    opened.set(style, known);
    return known;
  };

  it('are sixty', () => assert.equal(roundTrips.length, 60));

  for (const trip of roundTrips)
    it(trip.name, () => {
      const start = read(trip.text, trip);
      assert.deepEqual(
        [...new Set(start.article.citations.flatMap(({ resolution }) => resolution.studies))],
        cited.map(({ id }) => id),
        'every mention is known at the start',
      );
      assert.deepEqual(serious(start), [], trip.text);

      const offset = trip.text.indexOf('help children') + 'help children'.length;
      const edits = insertCitation(start.article, offset, [inserted]);
      const withCitation = read(applyEdits(trip.text, edits), trip);
      const wanted = [cited[0]?.id, inserted.id, ...cited.slice(1).map(({ id }) => id)];
      assert.deepEqual(
        [...new Set(withCitation.article.citations.flatMap(({ resolution }) => resolution.studies))],
        wanted,
        withCitation.text,
      );
      assert.deepEqual(serious(withCitation), [], withCitation.text);
      for (const { id } of trip.citing === 'keys' ? [] : [...cited, inserted])
        assert.equal(withCitation.article.references.filter((listed) => listed.study === id).length, 1, withCitation.text);
      if (!withCitation.article.referenceList?.numbered) {
        // Nothing of the writer's is touched: what was written stands there in its order.
        assert.ok(edits.every(({ start: from, end }) => from === end));
      }

      let state = mended(withCitation, trip);
      for (const action of referenceActions) {
        const { edits: changes } = offerOf(state.article, action);
        if (changes.length > 0) state = step(state, changes, trip, action.id);
        assert.equal(offerOf(state.article, action).edits.length, 0, `${action.id} has something left to do in\n${state.text}`);
      }
      const converted = convertReferences(state.article, open(styles[trip.citing]));
      if (!isRefused(converted)) state = step(state, converted.edits, trip, 'convert');
      assert.deepEqual(serious(state), []);
    });

  it('are put back in order after their entries were repeated and shuffled', () => {
    for (const trip of roundTrips.filter(({ citing }) => citing === 'author-year')) {
      const start = read(trip.text, trip);
      const [first] = start.article.references;
      assert.ok(first);
      const lineBreak = trip.text.includes('\r\n') ? '\r\n' : '\n';
      const from = trip.text.lastIndexOf('\n', first.reference.span.start) + 1;
      const to = first.reference.span.end;
      const line = trip.text.slice(from, to);
      const gap = /^\s*/.exec(trip.text.slice(to))?.[0] ?? lineBreak;
      const last = start.article.references.at(-1)?.reference.span.end ?? 0;
      const text = `${trip.text.slice(0, last)}${gap}${line}${trip.text.slice(last)}`;
      let state = read(text, trip);
      for (const id of ['removeDuplicates', 'sort'] as const) {
        const action = referenceActions.find((one) => one.id === id);
        assert.ok(action);
        const { edits, reason } = offerOf(state.article, action);
        assert.equal(reason, null, `${trip.name}: ${id}: ${reason}\n${state.text}`);
        state = read(applyEdits(state.text, edits), trip);
      }
      assert.deepEqual(
        state.article.references.map((one) => one.study),
        ['haverkamp-2019', 'odegard-2018', 'okafor-2021'],
        state.text,
      );
      assert.deepEqual(meanings(state), meanings(start));
      assert.equal(body(state), body(start));
    }
  });
});
