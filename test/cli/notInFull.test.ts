import assert from 'node:assert/strict';
import { folderWith, removeFolders, vouch } from './program.js';

const wrong = 'Younger et al. (2013) gave low-dose naltrexone to 120 women with fibromyalgia.\n';
const filler = 'Words that fill the paragraph, so that the next one is read apart from it. '.repeat(60);

describe('a text that is not reviewed in full', () => {
  const folder = folderWith({ 'a.md': `${wrong}\n${filler}\n\n# Next\n\n${'['.repeat(5000)}\n`, 'b.md': wrong });
  after(removeFolders);

  it('is said to be so, with its lines, beside the findings', () => {
    const { out, status } = vouch(['check', 'a.md', '--format', 'text'], { cwd: folder });
    assert.match(out, /sample-size-mismatch/);
    assert.match(out, /Not reviewed in full, since too large or too nested: lines? \d/);
    assert.equal(status, 1);
    assert.doesNotMatch(vouch(['check', 'b.md', '--format', 'text'], { cwd: folder }).out, /in full/);
  });

  it('is named in JSON, also where several threads review', () => {
    const { out } = vouch(['check', 'a.md', 'b.md', '--format', 'json', '--threads', '2'], { cwd: folder });
    const { files } = JSON.parse(out) as { files: { notReviewedInFull?: { start: { line: number }; end: { offset: number } }[] }[] };
    const [span] = files[0]?.notReviewedInFull ?? [];
    assert.ok(span && span.start.line > 1 && span.end.offset > 5000);
    assert.equal(files[1]?.notReviewedInFull, undefined);
  });
});
