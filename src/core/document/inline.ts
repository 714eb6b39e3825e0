import type { PhrasingContent, Text } from 'mdast';
import { OBJECT, type ProseBuilder } from './prose.js';

/** What the inline reader needs to know of the group. */
export interface InlineContext {
  /** The text that was parsed. */
  readonly source: string;
  /** Addresses of link definitions by identifier. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly builder: ProseBuilder;
  /** Called with every HTML comment. */
  readonly onComment: (start: number, end: number) => void;
}

/** Adds the words of inline Markdown to the prose, with marks for what is emphasised, linked, raised or struck out. */
export function appendInline(nodes: readonly PhrasingContent[], context: InlineContext): void {
  const open: { readonly tag: string; readonly start: number }[] = [];
  for (const node of nodes) {
    if (node.type === 'html') appendHtml(node.value, offsetsOf(node), open, context);
    else appendNode(node, context);
  }
}

/** Start and end of a node in the text that was parsed. */
export function offsetsOf(node: {
  readonly position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}): {
  start: number;
  end: number;
} {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

function appendNode(node: Exclude<PhrasingContent, { type: 'html' }>, context: InlineContext): void {
  const { builder } = context;
  const start = builder.length;
  const source = offsetsOf(node);
  switch (node.type) {
    case 'text':
      appendText(node, context);
      break;
    case 'emphasis':
    case 'strong':
    case 'delete':
      appendInline(node.children, context);
      builder.mark(node.type, start);
      break;
    case 'inlineCode':
      builder.put(OBJECT, source.start, source.end);
      builder.mark('code', start);
      break;
    case 'image':
    case 'imageReference':
      builder.put(OBJECT, source.start, source.end);
      builder.mark('image', start);
      break;
    case 'break':
      builder.put(' ', source.start, source.end);
      break;
    case 'link':
      appendInline(node.children, context);
      builder.mark('link', start, node.url);
      break;
    case 'linkReference': {
      const inside = node.children[0];
      const isNumber = node.referenceType !== 'full' && node.children.length === 1 && inside?.type === 'text' && numbers.test(inside.value);
      if (isNumber) builder.copy(source.start, source.start + 1);
      appendInline(node.children, context);
      if (isNumber) builder.copy(offsetsOf(inside).end, offsetsOf(inside).end + 1);
      builder.mark('link', start, context.addresses.get(node.identifier) ?? null);
      break;
    }
    case 'footnoteReference':
      builder.copy(source.start, source.end);
      builder.mark('footnoteReference', start, node.label ?? node.identifier);
      break;
  }
}

/** A reference made of numbers only is a numbered citation: its square brackets are part of the words. */
const numbers = /^[\d,;\s\u2010-\u2014-]{1,60}[a-z]?$/;

const tagPattern = /^<(\/?)([a-z][a-z0-9-]{0,40})/i;

function appendHtml(
  value: string,
  source: { start: number; end: number },
  open: { readonly tag: string; readonly start: number }[],
  context: InlineContext,
): void {
  const { builder } = context;
  if (value.startsWith('<!--')) context.onComment(source.start, source.end);
  const [, slash, name] = tagPattern.exec(value) ?? [];
  const tag = name?.toLowerCase() ?? '';
  if (tag === 'br') {
    builder.put(' ', source.start, source.end);
    return;
  }
  // What is raised or lowered keeps the spaces around it; of those around other tags one is enough.
  if (tag !== 'sup' && tag !== 'sub') builder.drop();
  if (tag === '' || value.endsWith('/>')) return;
  if (slash === '') {
    open.push({ tag, start: builder.length });
    return;
  }
  for (let at = open.length - 1; at >= 0; at--) {
    const candidate = open[at];
    if (candidate?.tag !== tag) continue;
    open.length = at;
    if (tag === 'sup') builder.mark('superscript', candidate.start);
    else if (tag === 'sub') builder.mark('subscript', candidate.start);
    else builder.mark('html', candidate.start, tag);
    return;
  }
}

/**
 * Adds the words of a text node. Its value is what the parser made of the source: escapes and entities decoded, the ends of wrapped lines
 * bared of white space and quote markers. The two are walked side by side, so that each unit knows where it came from.
 */
function appendText(node: Text, { source, builder }: InlineContext): void {
  const { value } = node;
  const { start, end } = offsetsOf(node);
  let at = start;
  let inValue = 0;
  while (inValue < value.length && at < end) {
    const unit = source.charCodeAt(at);
    const wanted = value.charCodeAt(inValue);
    if (isLineEnd(wanted)) {
      while (at < end && !isLineEnd(source.charCodeAt(at))) at++;
      const from = at;
      at += lineEndLength(source, at);
      while (at < end && isLinePrefix(source.charCodeAt(at))) at++;
      builder.put(' ', from, at);
      inValue += lineEndLength(value, inValue);
    } else if (unit === BACKSLASH && isPunctuation(source.charCodeAt(at + 1)) && wanted === source.charCodeAt(at + 1)) {
      builder.put(value.charAt(inValue), at, at + 2);
      at += 2;
      inValue++;
    } else if (unit === AMPERSAND && isEntity(source, at, value, inValue)) {
      const length = entityLength(source, at);
      const units = decodedUnits(source, at + length, value, inValue);
      builder.put(units, at, at + length);
      at += length;
      inValue += units.length;
    } else if (unit === OBJECT_UNIT && wanted === OBJECT_UNIT) {
      const from = at;
      while (at < end && source.charCodeAt(at) === OBJECT_UNIT && value.charCodeAt(inValue) === OBJECT_UNIT) {
        at++;
        inValue++;
      }
      builder.put(OBJECT, from, at);
    } else if (unit === wanted) {
      const from = at;
      do {
        at++;
        inValue++;
      } while (at < end && source.charCodeAt(at) === value.charCodeAt(inValue) && !isSpecial(source.charCodeAt(at)));
      builder.copy(from, at);
    } else if (unit === 0) {
      builder.put('\uFFFD', at, at + 1);
      at++;
      inValue++;
    } else at++;
  }
  if (inValue < value.length) builder.put(value.slice(inValue).replace(/[\r\n]/g, ' '), end, end);
}

const BACKSLASH = 92;
const AMPERSAND = 38;
const OBJECT_UNIT = 0xfffc;

const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13;
const isLinePrefix = (unit: number): boolean => unit === 32 || unit === 9 || unit === 62;
const isSpecial = (unit: number): boolean =>
  unit === BACKSLASH || unit === AMPERSAND || unit === OBJECT_UNIT || unit === 0 || isLineEnd(unit);
const isPunctuation = (unit: number): boolean =>
  (unit >= 33 && unit <= 47) || (unit >= 58 && unit <= 64) || (unit >= 91 && unit <= 96) || (unit >= 123 && unit <= 126);

function lineEndLength(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
}

const entityPattern = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y;

function entityLength(source: string, at: number): number {
  entityPattern.lastIndex = at;
  const length = entityPattern.exec(source)?.[0].length ?? 0;
  entityPattern.lastIndex = 0;
  return length;
}

/** Whether the parser decoded what looks like an entity: unknown names stay as they are, and only the ampersand's own begin alike. */
function isEntity(source: string, at: number, value: string, inValue: number): boolean {
  const length = entityLength(source, at);
  if (length === 0) return false;
  const printed = source.slice(at, at + length);
  return ampersands.test(printed) || value.slice(inValue, inValue + length) !== printed;
}

const ampersands = /^&(?:amp|AMP|#0{0,5}38|#[xX]0{0,4}26);$/;

/** Second units of the named entities that stand for two characters. */
const secondUnits = '\u0338\u20d2\u20e5\u0331\ufe00\u0333\u200aj';

function decodedUnits(source: string, next: number, value: string, inValue: number): string {
  const first = value.codePointAt(inValue) ?? 0;
  const length = first > 0xffff ? 2 : 1;
  const second = value.charAt(inValue + length);
  const isPair = length === 1 && second !== '' && secondUnits.includes(second) && source.charAt(next) !== second;
  return value.slice(inValue, inValue + length + (isPair ? 1 : 0));
}
