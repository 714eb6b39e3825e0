/** First and last page, the last one written out: `451-9` is 451 to 459. Null for what holds no page. */
export interface PageRange {
  readonly first: string;
  readonly last: string | null;
}

export function readPages(printed: string): PageRange | null {
  const plain = printed.replace(/\b(?:pp?|pages?|seiten|s)\b\.?\s{0,3}/giu, '').trim();
  const match = /^([a-z]{0,3})0*(\d{1,17})([a-z]?)(?:\s?[-–—‐‑−]{1,2}\s?([a-z]{0,3})0*(\d{1,17})([a-z]?))?/iu.exec(plain);
  if (!match) return null;
  const [, lead = '', from = '', tail = '', lastLead = '', to, lastTail = ''] = match;
  const first = `${lead}${from}${tail}`.toLowerCase();
  if (to === undefined) return { first, last: null };
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  return { first, last: `${lastLead || lead}${whole}${lastTail}`.toLowerCase() };
}

/** Whether a page is an article's number rather than one of several pages: `e0187423`, `CD010410`, `804296`. */
export const isArticleNumber = (page: string): boolean => /^(?:e|cd|s?e)\d{3,}$|\d{5,}/iu.test(page);

/** Whether the printed pages and the record's cannot both be right. */
export function pagesDiffer(printed: string, recorded: string): boolean {
  const a = readPages(printed);
  const b = readPages(recorded);
  if (!a || !b) return false;
  if (isArticleNumber(a.first) !== isArticleNumber(b.first)) return false;
  const bare = (page: string): string => page.replace(/^[a-z]{1,3}(?=\d)/u, '');
  if (a.first !== b.first && bare(a.first) !== bare(b.first)) return true;
  return a.last !== null && b.last !== null && bare(a.last) !== bare(b.last);
}
