import assert from 'node:assert/strict';
import { LastAnswers } from '../../src/client/lastAnswers.js';

describe('LastAnswers', () => {
  function asking(fails: () => boolean = () => false) {
    const asked: string[] = [];
    const answers = new LastAnswers(async (uri) => {
      asked.push(uri);
      if (fails()) throw new Error('the server is starting');
      return `${uri} ${asked.length}`;
    });
    return { asked, answers };
  }

  it('asks once for a version of a document, whoever wants to know', async () => {
    const { asked, answers } = asking();
    assert.deepEqual(await Promise.all([answers.of('a', 1), answers.of('a', 1), answers.of('b', 1)]), ['a 1', 'a 1', 'b 2']);
    assert.equal(await answers.of('a', 1), 'a 1');
    assert.deepEqual(asked, ['a', 'b']);
  });

  it('asks again about another version, and about what was reviewed anew', async () => {
    const { asked, answers } = asking();
    await answers.of('a', 1);
    await answers.of('b', 1);
    assert.equal(await answers.of('a', 2), 'a 3');
    answers.forget('b');
    assert.equal(await answers.of('b', 1), 'b 4');
    assert.deepEqual(asked, ['a', 'b', 'a', 'b']);
  });

  it('keeps no answer that failed', async () => {
    let isStarting = true;
    const { asked, answers } = asking(() => isStarting);
    await assert.rejects(answers.of('a', 1));
    isStarting = false;
    assert.equal(await answers.of('a', 1), 'a 2');
    assert.equal(asked.length, 2);
  });
});
