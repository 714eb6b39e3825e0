import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Held } from './heldVersions.js';

describe('older versions of a text', function () {
  this.timeout(60_000);
  let held: Held;

  before(() => {
    const script = fileURLToPath(new URL('heldVersions.ts', import.meta.url));
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', script], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    held = JSON.parse(stdout) as Held;
  });

  for (const format of ['markdown', 'plain'] as const)
    it(`are not held by what an edit leaves as it is (${format})`, () => {
      const { weight, bytes } = held;
      const { held: more, findings } = bytes[format];
      assert.ok(findings > 0, 'nothing is found: nothing is measured');
      assert.ok(more > weight, 'the newest version is not held either: nothing is measured');
      // The newest text, its groups and the words of its blocks.
      assert.ok(more < 5 * weight, `${more} bytes more are held after edits of ${weight} bytes each`);
    });

  it('are not held one by the other', () => {
    assert.deepEqual(
      held.isThere,
      Array.from({ length: 16 }, () => false),
    );
    assert.ok(held.isNewestThere);
  });
});
