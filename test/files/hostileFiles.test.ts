import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDecisions } from '../../src/core/decisions/readDecisions.js';
import { finish } from '../../src/core/steps.js';
import { readRetractions } from '../../src/core/studies/retractions/readRetractions.js';
import { readTeamSettings } from '../../src/core/teamSettings/readTeamSettings.js';
import { openStyle } from '../../src/files/citationStyles.js';
import { UserError } from '../../src/files/userError.js';

const head = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Hostile</title></info>';
const tail = '<citation><layout><text variable="title"/></layout></citation><bibliography><layout>';
const style = (inside: string): string => `${head}${tail}${inside}</layout></bibliography></style>`;
const deep = 20_000;

/** Styles that are refused, and what the message has to say. */
const refused: readonly (readonly [string, string, RegExp])[] = [
  ['entities that grow', `<!DOCTYPE style [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${style('<text value="&b;"/>')}`, /no style/],
  ['an entity of another file', `<!DOCTYPE style [<!ENTITY a SYSTEM "file:///etc/passwd">]>${style('<text value="&a;"/>')}`, /no style/],
  ['more than two million units', style(`<!-- ${'a'.repeat(2_000_000)} -->`), /no style/],
  ['a page with a script', '<html><script>globalThis.isBroken = true</script></html>', /no style/],
  ['nothing', '', /no style/],
  ['NUL bytes', '\0'.repeat(1000), /no style/],
  ['endless nesting', style('<group>'.repeat(deep) + '</group>'.repeat(deep)), /cannot be used/],
  [
    'a macro that calls itself',
    `${head}<macro name="a"><text macro="a"/></macro>${tail}<text macro="a"/></layout></bibliography></style>`,
    /cannot be used/,
  ],
];

/** JSON that is refused or read as nothing. */
const jsons: Readonly<Record<string, string>> = {
  'endless nesting': '['.repeat(100_000) + ']'.repeat(100_000),
  'endless nesting of objects': '{"a":'.repeat(50_000),
  'endless nesting in a known part': `{"version":1,"rules":${'{"a":'.repeat(5000)}1${'}'.repeat(5001)}`,
  'a million letters': `"${'a'.repeat(1_000_000)}"`,
  'NUL bytes': '\0'.repeat(1000),
  'a lone surrogate': '{"\ud83d": 1',
  'keys of the machinery and more': '{"a": 1, "__proto__": {"isBroken": true}, "constructor": {"prototype": {"isBroken": true}}}',
  'numbers without end': `{"version": ${'9'.repeat(10_000)}}`,
};

describe('a hostile file', function () {
  this.timeout(30_000);
  const folder = mkdtempSync(join(tmpdir(), 'vouch-hostile-'));
  const program = join(import.meta.dirname, '../../dist');
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => assert.equal(({} as { isBroken?: boolean }).isBroken ?? Reflect.get(globalThis, 'isBroken'), undefined));

  for (const [name, xml, message] of refused)
    it(`of a citation style, with ${name}, is refused by name`, () => {
      const path = join(folder, 'hostile.csl');
      writeFileSync(path, xml);
      assert.throws(
        () => openStyle(path, program).bibliography([{ id: 'a', type: 'book', title: 'Itch' }], 'text'),
        (error: unknown) => error instanceof UserError && error.message.includes('hostile.csl') && message.test(error.message),
      );
    });

  it('of a citation style that names machinery of the language does no harm', () => {
    const path = join(folder, 'hostile.csl');
    writeFileSync(path, style('<text variable="__proto__"/><text variable="title"/>'));
    try {
      openStyle(path, program).bibliography([{ id: '__proto__', type: 'book', title: 'Itch' }], 'text');
    } catch (error) {
      assert.ok(error instanceof UserError);
    }
  });

  for (const [name, json] of Object.entries(jsons)) {
    it(`of team settings, with ${name}, gives problems`, () => {
      const { settings, problems } = readTeamSettings(json, 'vouch.json');
      assert.ok(problems.length > 0);
      assert.deepEqual({ ...settings }, {});
    });

    it(`of decisions, with ${name}, gives problems`, () => {
      const { problems } = readDecisions(json, 'decisions.json');
      assert.ok(problems.length > 0);
    });
  }

  for (const [name, text] of Object.entries({
    'a quotation that does not end': `Record ID,Title,OriginalPaperDOI,RetractionNature\n1,"${'a'.repeat(500_000)}`,
    'a row of a million columns': `Record ID,Title,OriginalPaperDOI,RetractionNature\n${','.repeat(1_000_000)}`,
    'a head of the machinery': `__proto__,constructor,OriginalPaperDOI,RetractionNature\n1,2,10.1000/182,Retraction\n`,
    'NUL bytes': '\0'.repeat(10_000),
  }))
    it(`of retractions, with ${name}, does no harm`, () => {
      const read = finish(readRetractions(text, 'retractions.csv'));
      assert.ok(read);
    });
});
