import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../schemas/vouch.schema.json' with { type: 'json' };
import { readTeamSettings } from '../../../src/core/teamSettings/readTeamSettings.js';

const read = (text: string) => readTeamSettings(text, 'vouch.json');
const whole = {
  $schema: './vouch.schema.json',
  groups: { claims: 'hint' },
  rules: { 'unknown-study': 'off', 'uncited-claim': 'default' },
  libraries: ['references/a.bib'],
  findLibraries: false,
  retractions: 'lists/rw.csv',
  citationStyle: 'ama',
  decisions: false,
  exclude: ['drafts', '**/*.old.md'],
};

describe('readTeamSettings', () => {
  it('takes a whole file as it is, which the schema allows', () => {
    assert.deepEqual(read(JSON.stringify(whole)), { settings: whole, problems: [] });
    const validate = new Ajv2020({ strict: false }).compile(schema);
    assert.ok(validate(whole), JSON.stringify(validate.errors));
  });

  for (const [title, text, line, message] of [
    ['an unfinished file', '{\n  "rules": {\n', 2, /is not valid JSON .*mend it\. Until then nothing of it is used\./],
    ['a comma too many', '{\n  "rules": {},\n}', 3, /is not valid JSON/],
    ['a list', '[]', 1, /must be an object/],
    ['an unknown rule', '{\n "rules": {\n  "no-rule": "off" } }', 3, /is not known here; take it out\./],
    ['an unknown severity', '{\n "rules": {\n  "unknown-study": "loud" } }', 3, /“loud”; it must be one of default, error/],
    ['an unknown group', '{ "groups":\n { "figure": "off" } }', 2, /is not known here/],
    ['a setting in other letters', '{\n\n"Exclude": [] }', 3, /perhaps “exclude”/],
    ['a library that is none', '{ "libraries": [\n"a.bib",\n 3] }', 3, /is 3; it must be text/],
    ['a style that is none', '{\n"citationStyle": "chicago" }', 2, /“chicago”/],
    ['a word for a switch', '{\n"decisions": "no" }', 2, /must be true or false/],
  ] as const)
    it(`names the line of ${title}`, () => {
      const { problems } = read(text);
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.equal(problems[0]?.line, line);
      assert.match(problems[0]?.message ?? '', message);
    });

  it('leaves out what is wrong and takes the rest', () => {
    const { settings, problems } = read('{ "rules": { "unknown-study": "off", "x": "off" }, "exclude": "drafts", "decisions": false }');
    assert.deepEqual(settings, { rules: { 'unknown-study': 'off' }, decisions: false });
    assert.equal(problems.length, 2);
  });

  it('takes an empty file for one that says nothing', () => assert.deepEqual(read(' \n'), { settings: {}, problems: [] }));

  it('takes no name of the language’s own machinery', () => {
    const { settings, problems } = read('{ "__proto__": { "decisions": false }, "rules": { "constructor": "off" } }');
    assert.equal(settings.decisions, undefined);
    assert.equal(problems.length, 2);
  });
});
