/**
 * An abstract as plain prose: without the tags of JATS and HTML, with entities resolved, decimal points on the line (`2·5` is `2.5`, as the
 * Lancet prints it), and single spaces. Raised letters of a section's name part words: `<jats:title>Methods</jats:title>We` keeps a gap.
 */
export function plainAbstract(abstract: string): string {
  return abstract
    .replace(BLOCK_TAG, ' ')
    .replace(ANY_TAG, '')
    .replace(ENTITY, (whole, name: string) => NAMED[name.toLowerCase()] ?? numbered(name) ?? whole)
    .replace(/(\d)·(\d)/g, '$1.$2')
    .replace(/\s{1,2000}/g, ' ')
    .trim();
}

const BLOCK_TAG = /<\/?(?:jats:)?(?:p|title|sec|div|br|li|list|list-item|h\d|abstract)\b[^<>]{0,200}>/gi;
const ANY_TAG = /<\/?[a-z][^<>]{0,200}>/gi;
const ENTITY = /&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  thinsp: ' ',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  minus: '−',
  ndash: '–',
  mdash: '—',
  times: '×',
  micro: 'µ',
};

function numbered(name: string): string | null {
  if (!name.startsWith('#')) return null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
