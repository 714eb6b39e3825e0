import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticsSender, type DiagnosticsSenderOptions } from '../../src/server/diagnosticsSender.js';

const uri = 'file:///article.md';

/** A sender to a client that is pushed diagnostics, with the documents that it has reviewed in order. */
function senderWith() {
  const asked: string[] = [];
  const options = {
    connection: { sendDiagnostics: () => Promise.resolve() },
    client: { pullsDiagnostics: false },
    reviews: { of: (one: string) => asked.push(one) },
    current: () => TextDocument.create(uri, 'markdown', 1, ''),
  };
  return { sender: new DiagnosticsSender(options as unknown as DiagnosticsSenderOptions), asked };
}

describe('diagnostics that are pushed', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('come at once for a document that was opened', () => {
    const { sender, asked } = senderWith();
    sender.changed(uri);
    mock.timers.tick(1);
    assert.deepEqual(asked, [uri]);
  });

  it('come anew when the text rests, and at once for one that was closed and opened again', () => {
    const { sender, asked } = senderWith();
    sender.changed(uri);
    mock.timers.tick(1);
    sender.reviewed(uri, null);
    for (let letter = 0; letter < 3; letter++) {
      sender.changed(uri);
      mock.timers.tick(200);
    }
    assert.equal(asked.length, 1);
    mock.timers.tick(50);
    assert.equal(asked.length, 2);
    sender.closed(uri);
    sender.changed(uri);
    mock.timers.tick(1);
    assert.equal(asked.length, 3);
  });
});
