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

const all = gatedExpressions().map(
  (expression) => [keyOf(expression), neededLetters(expression).map((need) => JSON.stringify(need))] as const,
);
// In an order of their own, not in that in which modules happen to be loaded.
const needs = [...new Set(all.flatMap(([, own]) => own))].sort();
const numbers = new Map(needs.map((need, at) => [need, at]));
const expressions = all
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, own]) => `    ${JSON.stringify(key)}: [${own.map((need) => numbers.get(need)).join(', ')}]`);

process.stdout.write(
  `{\n  "needs": [\n    ${needs.join(',\n    ')}\n  ],\n  "expressions": {\n${[...new Set(expressions)].join(',\n')}\n  }\n}\n`,
);
