import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const injected = 'vouch.study-mentions';
const grammarFiles: Readonly<Record<string, string>> = {
  [injected]: 'syntaxes/study-mentions.tmLanguage.json',
  'text.plain': 'syntaxes/plain-text.tmLanguage.json',
  'text.html.markdown': 'test/syntaxes/markdown.tmLanguage.json',
};

/** What the grammar colours in a text: scope without `.vouch`, and the words. */
type Colours = readonly (readonly [string, string])[];

const study = 'entity.name.type.study';
const year = 'entity.name.type.year';
const numbered = 'entity.name.type.study.numbered';
const key = 'entity.name.type.study.key';
const figure = 'constant.numeric.figure';
const unit = 'keyword.other.unit';
const statistic = 'variable.other.statistic';
const comparison = 'keyword.operator.comparison';

const mentions: readonly (readonly [string, Colours])[] = [
  [
    'Younger et al. (2013) found',
    [
      [study, 'Younger et al.'],
      [year, '2013'],
    ],
  ],
  [
    'as Zagon and McLaughlin (2010, 2012a) say',
    [
      [study, 'Zagon and McLaughlin'],
      [year, '2010, 2012a'],
    ],
  ],
  [
    'O’Brien’s (1999) trial',
    [
      [study, 'O’Brien’s'],
      [year, '1999'],
    ],
  ],
  [
    'van der Berg & Özdemir (n.d.)',
    [
      [study, 'van der Berg & Özdemir'],
      [year, 'n.d.'],
    ],
  ],
  [
    'It works (Smith, 2007; see Zagon & McLaughlin, 2010).',
    [
      [study, 'Smith'],
      [year, '2007'],
      [study, 'Zagon & McLaughlin'],
      [year, '2010'],
    ],
  ],
  ['shown before [3,5–7].', [[numbered, '[3,5–7]']]],
  ['shown before.^12^ And', [[numbered, '^12^']]],
  ['shown before<sup>1,2</sup>', [[numbered, '<sup>1,2</sup>']]],
  ['shown before.¹²', [[numbered, '¹²']]],
  [
    '[@younger2013; @smith-2011, p. 4]',
    [
      [key, '@younger2013'],
      [key, '@smith-2011'],
    ],
  ],
  [
    'Younger et al. 2013 and Smith and colleagues, 2011b',
    [
      [study, 'Younger et al.'],
      [year, '2013'],
      [study, 'Smith and colleagues'],
      [year, '2011b'],
    ],
  ],
  ['so says @{10.1000/x(1)}', [[key, '@{10.1000/x(1)}']]],
  [
    'ACTRN12617000001234, arXiv:2101.12345',
    [
      ['constant.other.identifier.pmid', 'ACTRN12617000001234'],
      ['constant.other.identifier.pmid', 'arXiv:2101.12345'],
    ],
  ],
  ['doi:10.1002/art.37734.', [['constant.other.identifier.doi', 'doi:10.1002/art.37734']]],
  [
    'PMID: 23359310, NCT00568555',
    [
      ['constant.other.identifier.pmid', 'PMID: 23359310'],
      ['constant.other.identifier.pmid', 'NCT00568555'],
    ],
  ],
];

const figures: readonly (readonly [string, Colours])[] = [
  [
    '88 % of 40 patients',
    [
      [figure, '88'],
      [unit, ' %'],
      [figure, '40'],
    ],
  ],
  [
    '4.5 mg/day for 12 weeks',
    [
      [figure, '4.5'],
      [unit, ' mg/day'],
      [figure, '12'],
      [unit, ' weeks'],
    ],
  ],
  [
    '3–4.5mg',
    [
      [figure, '3–4.5'],
      [unit, 'mg'],
    ],
  ],
  [
    'a 12-week trial of 1,234 healthy adult women',
    [
      [figure, '12'],
      [unit, '-week'],
      [figure, '1,234'],
    ],
  ],
  [
    '17 of 40 patients, 10/31 women',
    [
      [figure, '17'],
      [figure, '40'],
      [figure, '10'],
      [figure, '31'],
    ],
  ],
  [
    'Thirty-one women took it for twelve weeks',
    [
      [figure, 'Thirty-one'],
      [figure, 'twelve'],
    ],
  ],
  [
    '5 mmHg, 3 points, 45 pg/mL, 5 μmol/L, 2-fold',
    [
      [figure, '5'],
      [unit, ' mmHg'],
      [figure, '3'],
      [unit, ' points'],
      [figure, '45'],
      [unit, ' pg/mL'],
      [figure, '5'],
      [unit, ' μmol/L'],
      [figure, '2'],
      [unit, '-fold'],
    ],
  ],
  [
    'OR 2.1 (95% CI, 1.2–3.4), hazard ratio of 0.5',
    [
      [statistic, 'OR'],
      [figure, '2.1'],
      [figure, '95'],
      [unit, '%'],
      [statistic, 'CI'],
      [figure, '1.2'],
      [figure, '3.4'],
      [statistic, 'hazard ratio'],
      [figure, '0.5'],
    ],
  ],
  [
    'χ²(1, N = 90) = 4.2; I² = 45%',
    [
      [statistic, 'χ²'],
      [comparison, '='],
      [figure, '4.2'],
      [statistic, 'I²'],
      [comparison, '='],
      [figure, '45'],
      [unit, '%'],
    ],
  ],
  [
    '(n = 31, p < .05)',
    [
      [statistic, 'n'],
      [comparison, '='],
      [figure, '31'],
      [statistic, 'p'],
      [comparison, '<'],
      [figure, '.05'],
    ],
  ],
];

const nothing: readonly (readonly [string, string])[] = [
  ['a year in brackets', 'The war (1914) began'],
  ['a task', '[ ] open'],
  ['a link', '[12](https://example.org)'],
  ['a footnote', 'so it is.[^1]'],
  ['a mail address', 'write to ann@example.org'],
  ['a power', 'kg/m² and 10²'],
  ['a year behind a name alone', 'Since Brexit 2016 and Spring 2013, Younger et al. 20134'],
  ['a part of no people', 'one of three ways, 2 of 3 pages, and/or 1/2 cups'],
  ['a number word of no people', 'two roads, Seven Sisters, one more, thirtysomething weeks'],
  ['a word that ends like a statistic', 'FLOOR 2.1, pointed 5, pandas 2.1'],
  ['a bare number', 'Chapter 7 has 3 parts, 5 meters apart'],
  ['inline code', 'run `Younger et al. (2013) 88 %`'],
];

const suppressions: readonly (readonly [string, string, Colours])[] = [
  [
    'text.html.markdown',
    '<!-- vouch-disable-next-line sample-size-mismatch -- planned number -->',
    [
      ['keyword.control.directive', 'vouch-disable-next-line'],
      ['entity.name.tag.rule', 'sample-size-mismatch'],
      ['string.unquoted.reason', ' planned number '],
    ],
  ],
  ['text.html.markdown', '<!-- vouch-enable -->', [['keyword.control.directive', 'vouch-enable']]],
  ['text.html.markdown', '<!-- Younger et al. (2013) -->', []],
  [
    'text.plain',
    '[vouch-disable-file uncited-claim]',
    [
      ['keyword.control.directive', 'vouch-disable-file'],
      ['entity.name.tag.rule', 'uncited-claim'],
    ],
  ],
  ['text.plain', '// vouch-disable', [['keyword.control.directive', 'vouch-disable']]],
];

describe('the grammar of study mentions', () => {
  let registry: textmate.Registry;

  before(async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm);
    registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope) => {
        const file = grammarFiles[scope];
        return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
      },
      getInjections: (scope) => (scope === injected ? [] : [injected]),
    });
  });

  for (const scope of ['text.html.markdown', 'text.plain']) {
    for (const [text, expected] of [...mentions, ...figures]) {
      it(`colours in ${scope}: ${text}`, async () => assert.deepEqual(await coloursOf(registry, scope, text), expected));
    }
  }
  for (const [what, text] of nothing) {
    it(`leaves ${what} alone`, async () => assert.deepEqual(await coloursOf(registry, 'text.html.markdown', text), []));
  }
  for (const [scope, text, expected] of suppressions) {
    it(`reads in ${scope}: ${text}`, async () => assert.deepEqual(await coloursOf(registry, scope, text), expected));
  }
  it('leaves fenced code alone', async () => {
    assert.deepEqual(await coloursOf(registry, 'text.html.markdown', '```\nYounger et al. (2013) had 88 %\n```'), []);
  });
  it('colours what the manifest says it colours', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const grammars: readonly { readonly scopeName: string; readonly path: string }[] = contributes.grammars;
    for (const { scopeName, path } of grammars) assert.equal(JSON.parse(readFileSync(path, 'utf8')).scopeName, scopeName);
  });
});

async function coloursOf(registry: textmate.Registry, scope: string, text: string): Promise<Colours> {
  const grammar = await registry.loadGrammar(scope);
  assert(grammar);
  const colours: [string, string][] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { scopes, startIndex, endIndex } of tokens) {
      const inner = scopes.at(-1) ?? '';
      // Brackets, and the frame of a mention or comment, have no colour of their own.
      if (/^(?:meta|punctuation|comment)\./.test(inner) || !inner.endsWith('.vouch')) continue;
      colours.push([inner.slice(0, -'.vouch'.length), line.slice(startIndex, endIndex)]);
    }
  }
  return colours;
}
