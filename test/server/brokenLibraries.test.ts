import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { synthetic } from '../benchmark/syntheticLibrary.js';
import { LspClient, type LspClientOptions, pulling } from './lspClient.js';

/** Two studies of which each library has one, and an article that gives both a wrong number of participants. */
const abstract = (drug: string): string =>
  `Eighty-four adults with migraine were randomised to ${drug} 20 mg daily or placebo for 12 weeks.`;
const title = (drug: string): string => `${drug} for the prevention of chronic migraine in adults: a randomised trial`;
const steady = `@article{osei2018,\n  title = {${title('Tamorin')}},\n  author = {Osei, Kwame and Berg, Ida and Roth, Per},\n  year = {2018},\n  abstract = {${abstract('tamorin')}}\n}\n`;
const article = [
  'Hart et al. (2019) randomised 120 adults with migraine to velorin.',
  '',
  'Osei et al. (2018) randomised 121 adults with migraine to tamorin.',
  '',
].join('\n');

/** A record before the one that counts, so that a file that is cut in the middle of the second is seen to be. */
const library: Readonly<Record<'ris' | 'bib' | 'json', string>> = {
  ris: `TY  - JOUR\nTI  - Sleep in shift workers of a harbour\nAU  - Moe, Lars\nPY  - 2011\nER  - \n\nTY  - JOUR\nTI  - ${title('Velorin')}\nAU  - Hart, Pia\nAU  - Lund, Mats\nAU  - Osei, Kwame\nPY  - 2019\nAB  - ${abstract('velorin')}\nER  - \n`,
  bib: `@article{moe2011,\n  title = {Sleep in shift workers of a harbour},\n  author = {Moe, Lars},\n  year = {2011}\n}\n@article{hart2019,\n  title = {${title('Velorin')}},\n  author = {Hart, Pia and Lund, Mats and Osei, Kwame},\n  year = {2019},\n  abstract = {${abstract('velorin')}}\n}\n`,
  json: JSON.stringify([
    { id: 'moe2011', type: 'article-journal', title: 'Sleep in shift workers of a harbour', issued: { 'date-parts': [[2011]] } },
    {
      id: 'hart2019',
      type: 'article-journal',
      title: title('Velorin'),
      author: [
        { family: 'Hart', given: 'Pia' },
        { family: 'Lund', given: 'Mats' },
        { family: 'Osei', given: 'Kwame' },
      ],
      issued: { 'date-parts': [[2019]] },
      abstract: abstract('velorin'),
    },
  ]),
};

/** Numbers that have no pattern, and are the same in each run. */
function rubbish(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = 7; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}

describe('a library that is damaged while the server runs', function () {
  this.timeout(60_000);
  let folder = '';
  let client: LspClient;
  const path = (name: string): string => join(folder, name);
  const uri = (name: string): string => pathToFileURL(path(name)).href;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vouch-broken-')));
  });
  afterEach(() => {
    client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: LspClientOptions): Promise<void> {
    ({ client } = await LspClient.start({ folder: pathToFileURL(folder).href, ...options }));
    client.open(uri('a.md'), article);
  }

  const changed = (name: string, type: number): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });

  /** The wrong numbers that are shown, pulled anew whenever the server asks for it, until they are these. */
  async function wrongUntil(wanted: readonly string[], onEach: (wrong: readonly string[]) => void = () => undefined): Promise<void> {
    for (;;) {
      const seen = client.refreshes;
      const wrong = wordsOf(await client.pull(uri('a.md')));
      onEach(wrong);
      if (wrong.join() === wanted.join()) return;
      await client.until(() => (client.refreshes > seen ? true : undefined));
    }
  }

  const wordsOf = (diagnostics: readonly Diagnostic[]): readonly string[] =>
    diagnostics.filter(({ code }) => code === 'sample-size-mismatch').map(({ range }) => client.document(uri('a.md')).getText(range));

  const damages: readonly (readonly [string, (name: string, whole: string) => void, number, RegExp])[] = [
    ['is deleted', (name) => rmSync(path(name)), 3, /no such file/],
    ['is cut off in an entry', (name, whole) => writeFileSync(path(name), whole.slice(0, -60)), 2, /cut off|not closed|cannot be read/],
    ['is emptied', (name) => writeFileSync(path(name), ''), 2, /is empty/],
    ['is rubbish', (name) => writeFileSync(path(name), rubbish(20_000)), 2, /is not a text file/],
    ['is a little rubbish', (name) => writeFileSync(path(name), rubbish(300)), 2, /outside of any record|no entry|cannot be read/],
  ];
  for (const [format, whole] of Object.entries(library))
    it(`leaves what others say, is named once each time it fails in another way, and counts again when it is whole (${format})`, async () => {
      const name = `mine.${format}`;
      writeFileSync(path(name), whole);
      writeFileSync(path('steady.bib'), steady);
      await open({ settings: { libraries: [name, 'steady.bib'] } });
      await wrongUntil(['120', '121']);
      for (const [what, damage, type, message] of damages) {
        client.log.length = 0;
        damage(name, whole);
        await changed(name, type);
        await wrongUntil(['121'], (wrong) => assert.ok(wrong.includes('121'), `${what}: the other library's finding went`));
        const said = client.log.filter((line) => line.includes(path(name)));
        assert.equal(said.length, 1, `${what}: ${client.log.join('\n')}`);
        assert.match(said[0] ?? '', message, what);
        writeFileSync(path(name), whole);
        await changed(name, type === 3 ? 1 : 2);
        await wrongUntil(['120', '121']);
      }
    });

  it('is read anew where the folder of caches was deleted, and kept again', async () => {
    const storage = path('storage');
    const large = (people: string): string =>
      JSON.stringify([...(JSON.parse(synthetic('cslJson', 1500)) as unknown[]), ...(JSON.parse(library.json) as unknown[])]).replace(
        'Eighty-four adults',
        `${people} adults`,
      );
    const steadyText = large('Eighty-four');
    writeFileSync(path('mine.json'), steadyText);
    writeFileSync(path('steady.bib'), steady);
    await open({ settings: { libraries: ['mine.json', 'steady.bib'] }, initializationOptions: { storage }, capabilities: pulling });
    await wrongUntil(['120', '121']);
    rmSync(storage, { recursive: true });
    assert.ok(await client.hover(uri('a.md'), 'Hart'), 'what was read is in memory');
    client.edit(uri('a.md'), '120 adults', '122 adults');
    await wrongUntil(['122', '121']);
    writeFileSync(path('mine.json'), large('One hundred and twenty-two'));
    await changed('mine.json', 2);
    await wrongUntil(['121']);
    writeFileSync(path('mine.json'), steadyText);
    await changed('mine.json', 2);
    await wrongUntil(['122', '121']);
    assert.equal(client.log.join(), '');
    rmSync(storage, { recursive: true });
    writeFileSync(storage, 'a file stands where the folder was');
    writeFileSync(path('mine.json'), large('One hundred and twenty-two'));
    await changed('mine.json', 2);
    await wrongUntil(['121']);
    assert.equal(client.log.filter((line) => line.includes('are not kept for the next time')).length, 1, client.log.join('\n'));
  });
});
