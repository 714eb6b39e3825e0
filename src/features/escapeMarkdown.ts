/**
 * Words of studies, of libraries or of the article, made safe for a Markdown card: nothing in them becomes a link, a picture, HTML, code,
 * a table or a heading. White space becomes single spaces, since a line break would begin a block; control and direction characters, which
 * can make text look like other text, are left out.
 */
export function escapeMarkdown(words: string): string {
  return words
    .replace(HIDDEN, '')
    .replace(/\s{1,}/g, ' ')
    .trim()
    .replace(/[<>]|&(?=[#\w])/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\b(www)\./gi, '$1&#46;')
    .replace(/@(?=\w)/g, '&#64;')
    .replace(/\b(mailto|xmpp):/gi, '$1&#58;');
}

/** An address as the target of a Markdown link, or null unless it is plain https. */
export function linkTarget(address: string): string | null {
  if (!/^https:\/\/[\w.-]{3,100}\//.test(address)) return null;
  return address.replace(/[^\w/:.?=&%#~;,+@-]/g, (sign) => percentEncoded(sign));
}

/** A link with escaped words; the words alone where the address is no plain one. */
export function link(words: string, address: string): string {
  const target = linkTarget(address);
  return target ? `[${escapeMarkdown(words)}](${target})` : escapeMarkdown(words);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Control characters but tab and line breaks, zero-width and direction characters. */
const HIDDEN = /[\u0000-\u0008\u000E-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

function percentEncoded(sign: string): string {
  try {
    return encodeURIComponent(sign).replace(/[()!'*]/g, (kept) => `%${kept.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    return '';
  }
}
