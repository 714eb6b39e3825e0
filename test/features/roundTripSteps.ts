import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../src/core/text/textEdit.js';
import { isAlarm, type Reviewed, reviewText } from '../support/review.js';
import { index, type RoundTrip } from './roundTrips.js';

export type Trip = Pick<RoundTrip, 'format' | 'text'>;

export interface State extends Reviewed {
  readonly text: string;
}

export const read = (text: string, { format }: Pick<RoundTrip, 'format'>): State => ({ text, ...reviewText(text, { format, index }) });

/** What each mention means, in the order of the text. */
export const meanings = ({ article }: State): readonly string[] =>
  article.citations.map(({ resolution }) => resolution.studies.join(' or '));

export const serious = ({ findings }: State): readonly string[] =>
  findings.filter(isAlarm).map(({ rule, message }) => `${rule}: ${message}`);

/** Each entry's words, by the study that it is of. */
export const titles = ({ article }: State): readonly (string | null)[] => article.references.map((listed) => listed.study).sort();

/** Everything before the list, without what stands for a citation. */
export const body = ({ text, article }: State): string =>
  text
    .slice(
      0,
      Math.min(
        text.length,
        ...article.references.filter(({ reference }) => reference.block !== null).map(({ reference }) => reference.span.start),
      ),
    )
    .replace(/\d/g, '');

/** Makes the edits and holds what comes of it to what was there: no mention means another study, no entry is lost, nothing new is wrong. */
export function step(before: State, edits: readonly TextEdit[], trip: Trip, what: string): State {
  const after = read(applyEdits(before.text, edits), trip);
  assert.deepEqual(meanings(after), meanings(before), `${what}: mentions in\n${after.text}`);
  assert.deepEqual(titles(after), titles(before), `${what}: entries in\n${after.text}`);
  assert.deepEqual(
    serious(after).filter((one) => !serious(before).includes(one)),
    [],
    `${what}: findings in\n${after.text}`,
  );
  assert.equal(body(after), body(before), `${what}: text`);
  const ends = (text: string): number => text.match(/(?<!\r)\n/g)?.length ?? 0;
  if (trip.text.includes('\r\n')) assert.equal(ends(after.text), 0, `${what}: line ends`);
  return after;
}

/** Applies every fix that a finding prefers, one after the other, and asks that the finding is gone. */
export function mended(start: State, trip: Trip): State {
  let state = start;
  for (let round = 0; round < 10; round++) {
    const finding = state.findings.find(({ fixes }) => fixes.some(({ preferred }) => preferred));
    const fix = finding?.fixes.find(({ preferred }) => preferred);
    if (!finding || !fix) return state;
    const after = read(applyEdits(state.text, fix.edits), trip);
    const left = (one: State): number =>
      one.findings.filter(({ rule, message }) => rule === finding.rule && message === finding.message).length;
    assert.ok(left(after) < left(state), `${finding.rule} stays after “${fix.title}” in\n${after.text}`);
    assert.deepEqual(
      serious(after).filter((one) => !serious(state).includes(one)),
      [],
      after.text,
    );
    state = after;
  }
  return state;
}
