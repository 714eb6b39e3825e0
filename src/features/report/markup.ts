/** HTML that is safe to be put into a page. Only `html` makes it, and only from escaped words. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | null | false | Markup | readonly Value[];

/**
 * A template whose values are escaped, each as text of an element or as a quoted attribute; what is Markup already stays as it is, null and
 * false leave nothing. Values must never stand in a tag outside quotes, nor in a script or a style.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.map((part, at) => part + textOf(values[at] ?? null)).join(''));
}

function textOf(value: Value): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(textOf).join('') : escapeHtml(String(value));
}

/** Words as text of an element or in a quoted attribute. Characters that HTML forbids or that turn the direction of text are left out. */
export const escapeHtml = (words: string): string =>
  words.replace(FORBIDDEN, '').replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Control characters but white space, direction characters, and halves of pairs without the other half. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
