import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { builtExpressions } from './builtExpressions.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface WrittenExpression {
  readonly source: string;
  readonly flags: string;
  /** The file that has it, from the project's folder. */
  readonly file: string;
  /** Names it in the file of verdicts: the same expression elsewhere has the same. */
  readonly hash: string;
}

/**
 * Every regular expression of `src`: those written out, those that a module composes while it is loaded, those of functions with the
 * stand-in in place of data, and the patterns of the schemas. Each once.
 */
export async function writtenExpressions(): Promise<readonly WrittenExpression[]> {
  const files = sourceFiles();
  const found = new Map<string, WrittenExpression>();
  const add = (source: string, flags: string, file: string): void => {
    const hash = createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
    if (!found.has(hash)) found.set(hash, { source, flags, file: relative(root, file), hash });
  };
  for (const file of files) for (const literal of literalsOf(file)) add(literal.source, literal.flags, file);
  for (const { source, flags, file } of await composedIn(files.filter((file) => LOADABLE.test(file)))) add(source, flags, file);
  for (const { source, flags, file } of builtExpressions()) if (source !== null) add(source, flags, join(root, file));
  for (const { source, file } of schemaPatterns()) add(source, 'u', file);
  return [...found.values()];
}

const sourceFiles = (): readonly string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, 'src', name))
    .sort();

/** Modules that can be loaded outside of an editor and do nothing by it. */
const LOADABLE = /\/src\/(?:core|rules|features|files)\//;

/** The patterns of the published schemas, which `checkSchema` makes expressions of. */
function schemaPatterns(): readonly { source: string; file: string }[] {
  const folder = join(root, 'schemas');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(([, pattern = '""']) => ({
        source: JSON.parse(pattern) as string,
        file: join(folder, name),
      })),
    );
}

function literalsOf(file: string): readonly RegExp[] {
  const literals: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return literals;
}

/** Loads each module anew and looks on while it composes; what packages compose for themselves is theirs. */
async function composedIn(files: readonly string[]): Promise<readonly { source: string; flags: string; file: string }[]> {
  const composed: { source: string; flags: string; file: string }[] = [];
  const Original = globalThis.RegExp;
  let loading = '';
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      const caller = new Error().stack?.split('\n')[2] ?? '';
      if (LOADABLE.test(caller)) composed.push({ source: made.source, flags: made.flags, file: loading });
      return made;
    },
  });
  try {
    for (const file of files) {
      loading = file;
      await import(`${pathToFileURL(file).href}?expressions`);
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return composed;
}

/** Whether something in it may repeat without end: `*`, `+` or `{2,}`. */
export const isUnbounded = (source: string): boolean => /[^(|]\*|[^(|]\+|\{\d{1,5},\}/u.test(skeleton(source));

/**
 * About how many steps a bounded expression can take from one place: the product of its two largest upper bounds. Beyond the bounds more
 * text makes no more steps, so that the whole is linear, with this factor.
 */
export function stepsFromOnePlace(source: string): number {
  const bounds = [...skeleton(source).matchAll(/\{(?:\d{1,5},)?(\d{1,5})\}/gu)].map((match) => Number(match[1])).sort((a, b) => b - a);
  return (bounds[0] ?? 1) * (bounds[1] ?? 1);
}

/** Without escapes and classes, in which the signs for repetition mean themselves. */
const skeleton = (source: string): string => source.replace(/\\(?:[pP]\{[^}]*\}|k<[^>]*>|.)/gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
