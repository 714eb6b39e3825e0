/** The part of JSON Schema 2020-12 that the published schema of studies uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
}

/** Where a value breaks the schema, and what it ought to be. */
export interface Violation {
  /** Names and positions from the root: `['facts', 2, 'unit']`. */
  readonly at: readonly (string | number)[];
  readonly message: string;
}

/**
 * Everything in which the value breaks the schema; empty where it keeps it. A name of JavaScript's own machinery (`__proto__`) is always
 * refused, at any depth. `root` holds the `$defs` that the schema refers to.
 */
export function checkSchema(value: unknown, schema: Schema, root: Schema = schema): readonly Violation[] {
  const violations: Violation[] = [];
  check(value, schema, { root, at: [], report: (at, message) => violations.push({ at, message }) });
  return violations;
}

interface Context {
  readonly root: Schema;
  readonly at: readonly (string | number)[];
  readonly report: (at: readonly (string | number)[], message: string) => void;
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function check(value: unknown, schema: Schema, context: Context): void {
  const target = schema.$ref === undefined ? schema : referenced(schema.$ref, context.root);
  const { report, at } = context;
  if (target.type !== undefined && !hasType(value, target.type)) {
    report(at, `is ${describe(value)}; it must be ${typeWords(target.type)}`);
    return;
  }
  if (target.enum !== undefined && !target.enum.includes(value))
    report(at, `is ${describe(value)}; it must be one of ${target.enum.map((one) => String(one)).join(', ')}`);
  if (target.const !== undefined && target.const !== value) report(at, `is ${describe(value)}; here it must be ${String(target.const)}`);
  if (typeof value === 'string') checkString(value, target, context);
  if (typeof value === 'number') checkNumber(value, target, context);
  if (Array.isArray(value)) checkArray(value, target, context);
  else if (isObject(value)) checkObject(value, target, context);
  if (target.oneOf && target.oneOf.filter((one) => checkSchema(value, one, context.root).length === 0).length !== 1)
    report(at, `is ${describe(value)}; it must be ${target.oneOf.map((one) => typeWords(one.type ?? 'value', one)).join(' or ')}`);
  for (const one of target.allOf ?? []) check(value, one, context);
  if (target.if && target.then && checkSchema(value, target.if, context.root).length === 0) check(value, target.then, context);
}

function checkString(value: string, schema: Schema, { report, at }: Context): void {
  if (schema.minLength !== undefined && value.length < schema.minLength)
    report(at, value === '' ? 'is empty; write it or leave the field out' : `is too short; at least ${schema.minLength} characters`);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
    report(
      at,
      value.trim() === '' ? 'is empty; write it or leave the field out' : `is ${describe(value)}, which has not the form ${schema.pattern}`,
    );
}

function checkNumber(value: number, schema: Schema, { report, at }: Context): void {
  if (schema.minimum !== undefined && value < schema.minimum) report(at, `is ${value}; it must be at least ${schema.minimum}`);
  if (schema.maximum !== undefined && value > schema.maximum) report(at, `is ${value}; it must be at most ${schema.maximum}`);
}

function checkArray(value: readonly unknown[], schema: Schema, context: Context): void {
  const { report, at } = context;
  if (schema.minItems !== undefined && value.length < schema.minItems) report(at, `needs at least ${schema.minItems} entries`);
  if (schema.maxItems !== undefined && value.length > schema.maxItems) report(at, `may have at most ${schema.maxItems} entries`);
  if (schema.uniqueItems && new Set(value.map((one) => JSON.stringify(one))).size !== value.length)
    report(at, 'holds the same entry twice; keep one');
  const { items } = schema;
  if (items) for (const [position, one] of value.entries()) check(one, items, { ...context, at: [...at, position] });
}

function checkObject(value: Readonly<Record<string, unknown>>, schema: Schema, context: Context): void {
  const { report, at } = context;
  for (const name of schema.required ?? []) if (!Object.hasOwn(value, name)) report([...at, name], 'is missing; add it');
  for (const name of Object.keys(value)) {
    const place = [...at, name];
    if (FORBIDDEN.has(name)) {
      report(place, 'is a name that a record may not use; take it out');
      continue;
    }
    const own = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (own) check(value[name], own, { ...context, at: place });
    else if (schema.additionalProperties === false) report(place, `is no field of a record${likely(name, schema)}; take it out`);
    else if (typeof schema.additionalProperties === 'object') check(value[name], schema.additionalProperties, { ...context, at: place });
    else if (schema.properties === undefined) check(value[name], {}, { ...context, at: place });
  }
}

function referenced(ref: string, root: Schema): Schema {
  const name = ref.replace('#/$defs/', '');
  const found = root.$defs?.[name];
  if (!found) throw new Error(`the schema refers to ${ref}, which it does not define`);
  return found;
}

function hasType(value: unknown, type: string | readonly string[]): boolean {
  const types = typeof type === 'string' ? [type] : type;
  return types.some((one) => {
    if (one === 'integer') return Number.isInteger(value);
    if (one === 'number') return typeof value === 'number' && Number.isFinite(value);
    return typeOf(value) === one;
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeOf(value) === 'object';

function describe(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 59)}…` : value}”`;
  const type = typeOf(value);
  if (type === 'array') return 'a list';
  return type === 'object' ? 'an object' : String(value);
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
};

function typeWords(type: string | readonly string[], schema: Schema = {}): string {
  const words = (typeof type === 'string' ? [type] : type).map((one) => TYPE_WORDS[one] ?? one).join(' or ');
  const range = schema.minimum === undefined ? '' : ` from ${schema.minimum} to ${schema.maximum ?? '…'}`;
  return schema.items?.type === 'number' ? `${words} of two numbers` : words + range;
}

/** The field that was probably meant, where one differs only in case. */
function likely(name: string, schema: Schema): string {
  const meant = Object.keys(schema.properties ?? {}).find((one) => one.toLowerCase() === name.toLowerCase());
  return meant ? ` (perhaps “${meant}”)` : '';
}
