/**
 * Prints the table of what the gated expressions need (`src/core/expressions/knownNeeds.json`). In a process of its own, so that no test
 * has gated expressions of its own before.
 */
import { readdirSync } from 'node:fs';
import { gatedExpressions } from '../../src/core/expressions/gated.js';
import { keyOf } from '../../src/core/expressions/knownNeeds.js';
import { neededLetters } from '../../src/core/expressions/neededLetters.js';

const source = new URL('../../src/', import.meta.url);
for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }).sort())
  if (/^(?:core|features|rules)[\\/].{1,200}\.ts$/.test(name)) await import(new URL(name.replaceAll('\\', '/'), source).href);

const needs = new Map<string, number>();
const numberOf = (need: string): number => needs.get(need) ?? needs.set(need, needs.size).size - 1;
const expressions = gatedExpressions()
  .map((expression) => [keyOf(expression), neededLetters(expression).map((need) => numberOf(JSON.stringify(need)))] as const)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, numbers]) => `    ${JSON.stringify(key)}: [${numbers.join(', ')}]`);

process.stdout.write(
  `{\n  "needs": [\n    ${[...needs.keys()].join(',\n    ')}\n  ],\n  "expressions": {\n${[...new Set(expressions)].join(',\n')}\n  }\n}\n`,
);
