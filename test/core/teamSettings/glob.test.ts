import assert from 'node:assert/strict';
import { matchesGlob } from '../../../src/core/teamSettings/glob.js';

describe('matchesGlob', () => {
  for (const [pattern, path, expected] of [
    ['drafts', 'drafts/a.md', true],
    ['drafts', 'articles/drafts/old/a.md', true],
    ['drafts', 'drafts.md', false],
    ['/drafts', 'articles/drafts/a.md', false],
    ['drafts/', 'drafts/a.md', true],
    ['*.old.md', 'articles/ldn.old.md', true],
    ['*.old.md', 'articles/ldn.md', false],
    ['articles/*.md', 'articles/a.md', true],
    ['articles/*.md', 'articles/deep/a.md', false],
    ['articles/*.md', 'other/articles/a.md', false],
    ['articles/**/*.md', 'articles/a.md', true],
    ['articles/**/*.md', 'articles/x/y/a.md', true],
    ['articles/**', 'articles/x/a.md', true],
    ['**/old/**', 'a/b/old/c.md', true],
    ['**', 'a.md', true],
    ['./a.md', 'a.md', true],
    ['a?.md', 'ab.md', true],
    ['a?.md', 'a.md', false],
    ['a.md', 'aXmd', false],
    ['[a].md', '[a].md', true],
    ['', 'a.md', false],
    ['/', 'a.md', false],
  ] as const)
    it(`${pattern} and ${path}`, () => assert.equal(matchesGlob(pattern, path), expected));

  it('takes no time for a pattern that makes expressions slow', () => {
    const pattern = `${'a*'.repeat(200)}b/${'**/'.repeat(200)}c`;
    assert.equal(matchesGlob(pattern, `${'a'.repeat(5000)}/${'x/'.repeat(500)}d`), false);
  });
});
