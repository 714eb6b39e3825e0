import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../../package.json' with { type: 'json' };

// The first file of the suite: later ones open articles.
describe('the start of the extension', () => {
  const find = (): vscode.Extension<unknown> | undefined => vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);

  it('waits for an article', () => {
    assert.ok(find(), 'the extension is not installed');
    assert.equal(find()?.isActive, false);
  });

  // What it takes is printed beside the title.
  it('comes to an end', async () => {
    await find()?.activate();
    assert.equal(find()?.isActive, true);
  });
});
