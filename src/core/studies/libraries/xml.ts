/** An element of an XML file that is read alone. */
export interface XmlPart {
  /** What stands in it; null where it is not closed before the next one begins. */
  readonly text: string | null;
  /** Line on which it starts, counted from 1. */
  readonly line: number;
}

/** The elements of this name, each alone, so that a broken one costs only itself. */
export function partsOf(text: string, name: string): readonly XmlPart[] {
  const parts: XmlPart[] = [];
  const close = `</${name}>`;
  let line = 1;
  let counted = 0;
  for (let start = nextOpening(text, name, 0); start >= 0; ) {
    const next = nextOpening(text, name, start + 1);
    const within = text.slice(start, next < 0 ? text.length : next);
    const end = within.indexOf(close);
    for (; counted < start; counted++) if (text.charCodeAt(counted) === 10) line++;
    parts.push({ text: end < 0 ? null : within.slice(within.indexOf('>') + 1, end), line });
    start = next;
  }
  return parts;
}

function nextOpening(text: string, name: string, from: number): number {
  for (let at = text.indexOf(`<${name}`, from); at >= 0; at = text.indexOf(`<${name}`, at + 1))
    if (/[\s>]/.test(text[at + name.length + 1] ?? '')) return at;
  return -1;
}

export interface Element {
  readonly attributes: string;
  readonly text: string;
}

/** What stands in the first element of this name, as source; undefined where there is none. */
export const element = (xml: string, name: string): string | undefined => elements(xml, name, 1)[0]?.text;

/** Elements of this name that don't lie in one another, with what stands in them as source. */
export function elements(xml: string, name: string, most = 10_000): readonly Element[] {
  const found: Element[] = [];
  for (let at = 0; found.length < most; ) {
    const start = xml.indexOf(`<${name}`, at);
    if (start < 0) break;
    const close = xml.indexOf('>', start);
    if (close < 0) break;
    at = close + 1;
    if (/[\w-]/.test(xml[start + name.length + 1] ?? '')) continue;
    const attributes = xml.slice(start + name.length + 1, close);
    if (attributes.endsWith('/')) continue;
    const end = xml.indexOf(`</${name}>`, close);
    if (end < 0) break;
    found.push({ attributes, text: xml.slice(close + 1, end) });
    at = end;
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text without tags, entities resolved, white space single. */
export function plain(xml: string): string {
  return xml
    .replace(/<[^<>]{1,500}>/g, '')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi, (all, hex?: string, decimal?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/\s{1,1000}/g, ' ')
    .trim();
}
