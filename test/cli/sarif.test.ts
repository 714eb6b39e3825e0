import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { rules } from '../../src/rules/index.js';
import { folderWith, removeFolders, vouch } from './program.js';

const text = { type: 'object', required: ['text'], additionalProperties: false, properties: { text: { type: 'string', minLength: 1 } } };
const position = { type: 'integer', minimum: 1 };
const region = {
  type: 'object',
  required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
  additionalProperties: false,
  properties: { startLine: position, startColumn: position, endLine: position, endColumn: position },
};
const artifactLocation = {
  type: 'object',
  required: ['uri'],
  additionalProperties: false,
  // RFC 3986, as section 3.10 of the specification asks.
  properties: { uri: { type: 'string', pattern: "^[\\w.~!$&'()*+,;=:@/%-]+$" } },
};
const physicalLocation = {
  type: 'object',
  required: ['artifactLocation', 'region'],
  additionalProperties: false,
  properties: { artifactLocation, region },
};
const level = { enum: ['none', 'note', 'warning', 'error'] };

/**
 * What the specification (SARIF 2.1.0, OASIS, sections 3.13 to 3.57) says of the properties that Vouch writes: their names, types and which are
 * required. Closed, so that a property of another name or in another place is found.
 */
const schema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    version: { const: '2.1.0' },
    $schema: { type: 'string' },
    runs: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results', 'columnKind'],
        additionalProperties: false,
        properties: {
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string', minLength: 1 },
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: {
                        id: { type: 'string' },
                        shortDescription: text,
                        fullDescription: text,
                        help: text,
                        helpUri: { type: 'string' },
                        defaultConfiguration: { type: 'object', additionalProperties: false, properties: { level } },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message', 'ruleId', 'ruleIndex', 'locations'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: 0 },
                level,
                message: text,
                locations: {
                  type: 'array',
                  items: { type: 'object', required: ['physicalLocation'], additionalProperties: false, properties: { physicalLocation } },
                },
                relatedLocations: {
                  type: 'array',
                  uniqueItems: true,
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: { id: { type: 'integer', minimum: 0 }, message: text, physicalLocation },
                  },
                },
                fixes: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['artifactChanges'],
                    additionalProperties: false,
                    properties: {
                      description: text,
                      artifactChanges: {
                        type: 'array',
                        minItems: 1,
                        items: {
                          type: 'object',
                          required: ['artifactLocation', 'replacements'],
                          additionalProperties: false,
                          properties: {
                            artifactLocation,
                            replacements: {
                              type: 'array',
                              minItems: 1,
                              items: {
                                type: 'object',
                                required: ['deletedRegion'],
                                additionalProperties: false,
                                properties: {
                                  deletedRegion: region,
                                  insertedContent: {
                                    type: 'object',
                                    additionalProperties: false,
                                    properties: { text: { type: 'string' } },
                                  },
                                },
                              },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

describe('SARIF and GitHub annotations', function () {
  this.timeout(60_000);
  afterEach(removeFolders);
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const trial = (people: number): string =>
    `# LDN: 100%, a test\n\nA trial of low-dose naltrexone by Younger et al. (2013) involved ${people} women with fibromyalgia, who took 45 mg a day.\n\nSmith et al. (2011) treated 40 patients.\n\n## References\n\n- Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. *Arthritis & Rheumatism*, *65*(2), 529–538.\n`;
  const cream = (people: number): string =>
    `The trial by Haverkamp et al. (2019) involved ${people} patients with eczema.\n\n## References\n\n- Haverkamp, A., & Lund, B. (2019). Itch in eczema: a trial of a cream. Journal of Skin, 4(1), 1-9.\n`;
  const folder = () => folderWith({ 'x.md': cream(48), 'y.md': cream(84), 'a b,c.md': trial(120), 'é.md': trial(77), 'empty.md': '' });
  const names = ['a b,c.md', 'é.md', 'empty.md', 'x.md', 'y.md'];

  it('are valid SARIF, with the rule, place and fix of each finding', () => {
    const { out } = vouch(['check', '--format', 'sarif', ...names], { cwd: folder() });
    const log = JSON.parse(out);
    const isValid: boolean = validate(log);
    assert.ok(isValid, JSON.stringify(validate.errors, null, 1));
    const [run] = log.runs;
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }: { id: string }) => id),
      rules.map(({ id }) => id),
    );
    assert.ok(run.results.length >= 4);
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
    assert.ok(run.results.some(({ fixes }: { fixes?: unknown[] }) => fixes?.length));
    assert.ok(run.results.some(({ relatedLocations }: { relatedLocations?: unknown[] }) => relatedLocations?.length));
    assert.match(out, /"uri":"a%20b%2Cc\.md"/);
  });

  it('are valid SARIF where nothing is found', () => {
    const log = JSON.parse(vouch(['check', '--format', 'sarif', 'empty.md'], { cwd: folder() }).out);
    const isValid: boolean = validate(log);
    assert.ok(isValid, JSON.stringify(validate.errors));
    assert.deepEqual(log.runs[0].results, []);
  });

  it('are annotations of one line each, with what means something in them escaped', () => {
    const { out } = vouch(['check', '--format', 'github', ...names], { cwd: folder() });
    const lines = out.trimEnd().split('\n');
    assert.ok(lines.length >= 4);
    for (const line of lines)
      assert.match(line, /^::(?:error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::\S.*$/);
    assert.ok(lines.some((line) => line.includes('file=a b%2Cc.md')));
    assert.equal(vouch(['check', '--format', 'github', 'empty.md'], { cwd: folder() }).out, '');
  });
});
