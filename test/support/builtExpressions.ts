import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A `new RegExp(…)` inside a function, which a module that is only loaded does not show. */
export interface BuiltExpression {
  /** From the project's folder. */
  readonly file: string;
  /** The function's name. */
  readonly name: string;
  /** With the stand-in for what only a call knows; null where nothing is known before a call. */
  readonly source: string | null;
  readonly flags: string;
}

/** Put in place of data: a word such as a key is, in which nothing has a meaning of its own. */
const STAND_IN = 'Smith2011';

/** All expressions that functions of `src` build when they are called, in the order of the files. */
export function builtExpressions(): readonly BuiltExpression[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => builtIn(`src/${name}`, readFileSync(join(root, 'src', name), 'utf8')));
}

/** The same for the text of one file. */
export function builtIn(file: string, text: string): readonly BuiltExpression[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: BuiltExpression[] = [];
  const visit = (node: ts.Node, name: string | null): void => {
    const isBuilding = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
    if (isBuilding && name !== null) {
      const [source, flags] = node.arguments ?? [];
      found.push({ file, name, source: source ? sourceOf(source) : null, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' });
    }
    const inner = ts.isFunctionLike(node) && !isRunAtOnce(node) ? nameOf(node) : name;
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(tree, null);
  return found;
}

/** A function that a list at hand is mapped with: it runs where it stands. */
const isRunAtOnce = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression) && /^(?:flatM|m)ap$/.test(parent.expression.name.text);

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText().replace(/'/g, '') : 'unnamed';
}

const sourceOf = (node: ts.Expression): string | null => (ts.isPropertyAccessExpression(node) ? null : (textOf(node) ?? null));

/** The text that an expression stands for, the stand-in where it takes what is not written in the file. */
function textOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTaggedTemplateExpression(node)) return rawOf(node.template);
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ expression, literal }) => textOf(expression) + literal.text).join('');
  if (ts.isIdentifier(node)) return constantOf(node) ?? STAND_IN;
  return STAND_IN;
}

function rawOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? '';
  const spans = template.templateSpans.map(({ expression, literal }) => textOf(expression) + (literal.rawText ?? ''));
  return (template.head.rawText ?? '') + spans.join('');
}

/** The text of a constant of the same file. */
function constantOf(name: ts.Identifier): string | null {
  let text: string | null = null;
  const visit = (node: ts.Node): void => {
    const isIt = ts.isVariableDeclaration(node) && node.name.getText() === name.text && node.initializer;
    if (isIt && (ts.isStringLiteralLike(isIt) || ts.isTemplateExpression(isIt) || ts.isTaggedTemplateExpression(isIt))) text = textOf(isIt);
    ts.forEachChild(node, visit);
  };
  visit(name.getSourceFile());
  return text;
}
