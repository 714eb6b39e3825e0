import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ts from 'typescript';
import { anyOf } from '../../../src/core/expressions/anyOf.js';
import { fromEnd, ofPieces } from '../../../src/core/expressions/ofPieces.js';

const endings: readonly RegExp[] = [
  /\b(?:about|at least) (?:a |an )?$/i,
  /(?:^|[.;:(]\s?|\band )$/,
  /\b(mean|median)\b(?: \p{L}{1,9}){0,3} (?:of|was) $/u,
  /(?<!\bby )\bfrom (?=$)$/,
  /[=<>]\s?$|(?:^|\W)[pP]\s?$/,
  /\bof (?!the)\p{L}{1,9} $|\d ?$/iu,
];
const piece = fc.constantFrom(
  'about ',
  'At least ',
  'a ',
  'and ',
  '(',
  '; ',
  'mean ',
  'median ',
  'pain ',
  'of ',
  'was ',
  'by ',
  'from ',
  'p',
  ' = ',
  '12',
  'é',
  '',
);
const texts = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));

describe('an expression tried from the end', () => {
  for (const expression of endings)
    it(`finds what ${expression} finds`, () => {
      const backwards = fromEnd(new RegExp(expression));
      fc.assert(
        fc.property(texts, (text) => {
          assert.equal(backwards.test(text), expression.test(text));
          assert.deepEqual(backwards.exec(text), expression.exec(text));
          if (expression.test(text)) assert.equal(backwards.mayMatchIn(`Before. ${text} and behind it.`), true);
        }),
      );
    });

  it('ends with the text in each of its alternatives, wherever it is used', () => {
    const wrong = endingsWritten().filter((source) => !alternativesOf(source).every((one) => one.endsWith('$')));
    assert.ok(endingsWritten().length > 50, 'the expressions were not found');
    assert.deepEqual(wrong, []);
  });
});

describe('an expression for pieces', () => {
  it('tells by its letters that a block holds no match', () => {
    const expression = ofPieces(/\bhazard ratios?\b/g);
    assert.equal(expression.mayMatchIn('The groups did not differ in anything.'), false);
    assert.equal(expression.mayMatchIn('The hazard ratio was small.'), true);
    assert.deepEqual(
      [...'hazard ratios, a hazard ratio'.matchAll(expression)].map(([words]) => words),
      ['hazard ratios', 'hazard ratio'],
    );
  });
});

describe('one of many words', () => {
  const words = [
    'patients?',
    'participants?',
    'parents?',
    'p-values?',
    'men',
    'man',
    'child',
    'children',
    'non-?users?',
    '(?:un)?treated',
    'i?PSCs',
    'men',
  ];
  const grouped = new RegExp(`^${anyOf(words)}$`);

  it('is one of them', () => {
    for (const word of [
      'patient',
      'patients',
      'parent',
      'p-value',
      'man',
      'men',
      'child',
      'children',
      'nonuser',
      'non-users',
      'untreated',
      'treated',
      'PSCs',
      'iPSCs',
    ])
      assert.match(word, grouped);
  });

  it('is nothing else', () => {
    for (const word of ['', 'p', 'pa', 'patientss', 'mn', 'childre', 'parentss', 'non', 'un']) assert.doesNotMatch(word, grouped);
  });
});

/** What stands in the calls of `fromEnd`, as far as it is written there; what is put in from elsewhere is an `x`. */
function endingsWritten(): readonly string[] {
  const folder = fileURLToPath(new URL('../../../src/core/', import.meta.url));
  const found: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
    const file = ts.createSourceFile(name, readFileSync(folder + name, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'fromEnd') {
        const [made] = node.arguments;
        const written = made && ts.isNewExpression(made) ? made.arguments?.[0] : made;
        if (written && !ts.isIdentifier(written)) found.push(sourceIn(written.getText(file)));
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

const sourceIn = (written: string): string =>
  written
    .replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, 'x')
    .replace(/^[/`']/, '')
    .replace(/(?:\/[a-z]*|[`'])$/, '');

/** The alternatives that stand in no group. */
function alternativesOf(source: string): readonly string[] {
  const plain = source.replace(/\\{1,2}./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const found = [''];
  let depth = 0;
  for (const sign of plain) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === '|' && depth === 0) found.push('');
    else found.push(`${found.pop() ?? ''}${sign}`);
  }
  return found;
}
