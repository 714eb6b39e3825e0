import assert from 'node:assert/strict';
import { RestTimer } from '../../src/server/restTimer.js';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('RestTimer', () => {
  it('puts to rest what is not used, once, and asks again where that could not be', async () => {
    const asked: string[] = [];
    let isBusy = true;
    const timer = new RestTimer(8, (name) => {
      asked.push(name);
      return !isBusy;
    });
    timer.use('article');
    timer.use('closed');
    timer.drop('closed');
    await soon();
    assert.ok(asked.length > 1);
    isBusy = false;
    await soon();
    const count = asked.length;
    await soon();
    assert.equal(asked.length, count);
    assert.deepEqual(new Set(asked), new Set(['article']));
  });

  it('waits for ever where that is wished, without looking all the time', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    process.on('warning', note);
    const timer = new RestTimer(Number.MAX_SAFE_INTEGER, () => true);
    timer.use('article');
    await soon();
    timer.drop('article');
    process.off('warning', note);
    assert.deepEqual(warnings, []);
  });
});
