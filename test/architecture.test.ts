import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/**
 * Which layer may import which, besides itself. What stands in `protocol.ts` are names and types.
 * A layer that is not in this table, or imports against it, fails the test: the table is the architecture.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  rules: ['core'],
  features: ['core', 'rules'],
  files: ['core'],
  server: ['core', 'rules', 'features', 'files', 'protocol'],
  cli: ['core', 'rules', 'features', 'files'],
  client: ['protocol'],
  protocol: [],
};

/** Text and studies in, findings out: no editor, no protocol, no machine. */
const pureLayers = ['core', 'rules', 'features'];

/** Packages that only these layers may import. */
const packageOwners: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^vscode$/, ['client']],
  [/^vscode-languageclient(?:\/|$)/, ['client']],
  [/^vscode-languageserver(?:-|\/|$)/, ['server']],
  [/^vscode-uri$/, ['server']],
  [/^commander$/, ['cli']],
];

/** What a function of its arguments alone has no use for. */
const impureNames = [
  'console',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
];

interface Module {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly layer: string;
  readonly source: ts.SourceFile;
  readonly imports: readonly { readonly name: string; readonly isType: boolean }[];
}

const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readModule(join('src', file)));
const pureModules = modules.filter(({ layer }) => pureLayers.includes(layer));

describe('the architecture', () => {
  it('has only the layers it names', () => {
    assert.deepEqual(
      offences(modules, ({ layer }) => (layers[layer] ? [] : [`is in no layer`])),
      [],
    );
  });

  it('imports only downwards', () => {
    const check = ({ path, layer, imports }: Module) =>
      imports
        .filter(({ name }) => name.startsWith('.') && !name.endsWith('.json'))
        .map(({ name }) => layerOf(posix.join(posix.dirname(path), name)))
        .filter((target) => target !== layer && !layers[layer]?.includes(target))
        .map((target) => `imports ${target}`);
    assert.deepEqual(offences(modules, check), []);
  });

  it('leaves each package of an editor or a protocol to one layer', () => {
    const check = ({ layer, imports }: Module) =>
      imports
        .filter(({ name }) => packageOwners.some(([pattern, owners]) => pattern.test(name) && !owners.includes(layer)))
        .map(({ name }) => `imports ${name}`);
    assert.deepEqual(offences(modules, check), []);
  });

  it('keeps Node out of the pure layers', () => {
    const check = ({ imports }: Module) =>
      imports.filter(({ name }) => name.startsWith('node:') || builtinModules.includes(name)).map(({ name }) => `imports ${name}`);
    assert.deepEqual(offences(pureModules, check), []);
  });

  it('has no module that needs itself', () => {
    assert.deepEqual(cycles(), []);
  });

  it('keeps clock, chance and machine out of the pure layers', () => {
    assert.deepEqual(
      offences(pureModules, ({ source }) => collect(source, impurityOf)),
      [],
    );
  });

  it('keeps no state in the modules of the pure layers', () => {
    assert.deepEqual(
      offences(pureModules, ({ source }) => source.statements.flatMap(stateOf)),
      [],
    );
  });

  it('has no default exports, enums or barrel files', () => {
    assert.deepEqual(
      offences(modules, ({ source }) => source.statements.flatMap((statement) => styleOf(statement))),
      [],
    );
  });

  it('has no regular expression with an unbounded quantifier around another', () => {
    assert.deepEqual(
      offences(modules, ({ source }) =>
        collect(source, (node) => (ts.isRegularExpressionLiteral(node) && nestsQuantifiers(node.text) ? [node.text] : [])),
      ),
      [],
    );
  });
});

describe('the check of quantifiers', () => {
  for (const [pattern, expected] of [
    ['(a+)+', true],
    ['(?:\\w+\\s?)*', true],
    ['(?:x(?:[ab]*)y){2,}', true],
    ['(?:a{1,40} ){1,9}', false],
    ['(a+)?b', false],
    ['[(+]+\\(\\+', false],
    ['(?:a{1,40})+', false],
  ] as const) {
    it(`${expected ? 'refuses' : 'lets pass'} ${pattern}`, () => assert.equal(nestsQuantifiers(pattern), expected));
  }
});

function readModule(file: string): Module {
  const path = file.split(sep).join('/');
  const source = ts.createSourceFile(path, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  return { path, layer: layerOf(path), source, imports: collect(source, importOf) };
}

/** The first name below `src/`, without an ending. */
function layerOf(path: string): string {
  const [first = ''] = relative('src', path).split(sep);
  return first.replace(/\.[jt]s$/, '');
}

function importOf(node: ts.Node): { name: string; isType: boolean }[] {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const isType = ts.isImportDeclaration(node) ? isTypeImport(node) : node.isTypeOnly;
    return [{ name: node.moduleSpecifier.text, isType }];
  }
  const [argument] = ts.isCallExpression(node) ? node.arguments : [];
  const isImport =
    ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require');
  return isImport && argument && ts.isStringLiteral(argument) ? [{ name: argument.text, isType: false }] : [];
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  const { namedBindings, name } = importClause;
  const areTypes = namedBindings && ts.isNamedImports(namedBindings) && namedBindings.elements.every((element) => element.isTypeOnly);
  return importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || (!name && Boolean(areTypes));
}

/** `path: what is wrong there`, for every module and fault. */
function offences(among: readonly Module[], check: (module: Module) => readonly string[]): string[] {
  return among.flatMap((module) => check(module).map((fault) => `${module.path}: ${fault}`));
}

function collect<T>(node: ts.Node, visit: (node: ts.Node) => readonly T[]): T[] {
  const found = [...visit(node)];
  ts.forEachChild(node, (child) => {
    found.push(...collect(child, visit));
  });
  return found;
}

/** Rings of modules whose code, not only whose types, needs the next one. */
function cycles(): string[] {
  const targets = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports
        .filter(({ name, isType }) => name.startsWith('.') && !isType)
        .map(({ name }) => posix.join(dirname(path), name).replace(/\.js$/, '.ts')),
    ]),
  );
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) rings.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
  };
  for (const path of targets.keys()) visit(path, []);
  return rings;
}

function impurityOf(node: ts.Node): string[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return ['asks for the time'];
  if (ts.isPropertyAccessExpression(node))
    return ['Math.random', 'Date.now'].filter((name) => node.getText() === name).map((name) => `uses ${name}`);
  const isUse = ts.isIdentifier(node) && !(ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent));
  const isMember = isUse && ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  return isUse && !isMember && impureNames.includes(node.text) ? [`uses ${node.text}`] : [];
}

/** A variable of the module, or a constant that starts empty and, unless its type says otherwise, is there to be filled. */
function stateOf(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement)) return [];
  const { declarations, flags } = statement.declarationList;
  if (!(flags & ts.NodeFlags.Const)) return [`${statement.getText()} can change`];
  return declarations
    .filter(({ initializer, type }) => initializer && startsEmpty(initializer) && !/^readonly |^Readonly/.test(type?.getText() ?? ''))
    .map(({ name }) => `${name.getText()} starts empty`);
}

function startsEmpty(value: ts.Expression): boolean {
  if (ts.isNewExpression(value)) return /^(?:Weak)?(?:Map|Set)$/.test(value.expression.getText()) && !value.arguments?.length;
  if (ts.isArrayLiteralExpression(value)) return value.elements.length === 0;
  return ts.isObjectLiteralExpression(value) && value.properties.length === 0;
}

function styleOf(statement: ts.Statement): string[] {
  if (ts.isExportAssignment(statement)) return ['has a default export'];
  if (ts.isEnumDeclaration(statement)) return ['has an enum'];
  return ts.isExportDeclaration(statement) && statement.moduleSpecifier && !statement.exportClause
    ? ['passes on all of another module']
    : [];
}

/** Whether a group that may repeat without bound holds something that may repeat without bound. Classes and escapes are stepped over. */
function nestsQuantifiers(pattern: string): boolean {
  const open: { holdsUnbounded: boolean }[] = [{ holdsUnbounded: false }];
  const pieces = pattern.matchAll(/(?<atom>\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|:|<\w+>)|[()]|[^\\[()])(?<unbounded>[*+]|\{\d+,\})?/gs);
  for (const { groups } of pieces) {
    const isUnbounded = groups?.unbounded !== undefined;
    const here = open.at(-1);
    if (groups?.atom?.startsWith('(')) open.push({ holdsUnbounded: false });
    else if (groups?.atom === ')') {
      const closed = open.pop();
      if (isUnbounded && closed?.holdsUnbounded) return true;
      const outer = open.at(-1);
      if (outer && (isUnbounded || closed?.holdsUnbounded)) outer.holdsUnbounded = true;
    } else if (here && isUnbounded) here.holdsUnbounded = true;
  }
  return false;
}
