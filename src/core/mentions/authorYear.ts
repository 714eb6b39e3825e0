import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { Span } from '../text/span.js';
import { type AuthorList, mayEndEtAl, readAuthors, readEtAl, textOf } from './authorNames.js';
import type { AuthorYearMention } from './mention.js';
import { enclosingBrackets, type Token, tokenise } from './tokens.js';
import { mayBeginYear, readSuffix, readYear, type Year } from './years.js';

type FoundAuthorYear = Found<AuthorYearMention>;

/** What must be in a text for it to hold an author-year mention at all. */
const ANCHOR =
  /(?:1[5-9]|20)\d\d|\bal\b|\betal\b|\bco-?workers\b|\bcolleagues\b|\bcollaborators\b|\bassociates\b|\band others\b|\bn\.\s?d\.|\bin press\b|\bforthcoming\b|\bsubmitted\b|\bin prep/i;

const STUDY_NOUN =
  /^(?:trial|study|studies|review|paper|article|pilot|report|analysis|meta-analysis|survey|work|publication|protocol|cohort|experiment|chapter|book|guideline|editorial|letter)$/i;
const REPORTED =
  /^(?:reported|published|showed|found|described|conducted|demonstrated|tested|studied|presented|examined|investigated|observed|proposed|suggested|introduced|noted|reviewed|concluded|wrote|performed|randomi[sz]ed|compared|treated|did|ran|published)$/;
/** Verbs of publishing: a year beside them is the work's. */
const PUBLISHED =
  /^(?:reported|published|showed|found|described|demonstrated|presented|observed|proposed|suggested|introduced|noted|reviewed|concluded|wrote|said|argued|summari[sz]ed)$/;

/** What is done before anything is published: the year is not the work's. */
const BEGUN =
  /^(?:began|begun|started|launched|founded|registered|planned|moved|joined|met|applied|opened|set|received|patented|formed|discovered|filed)$/;

/**
 * The author-year mentions of a block, one for each work: narrative, in brackets, possessive, with several years, institutions, and names
 * without a year. Runs on the prose; works backwards from each year to the names before it.
 */
export function findAuthorYear(content: BlockContent): readonly FoundAuthorYear[] {
  const { text } = content.prose;
  if (!ANCHOR.test(text)) return [];
  return new AuthorYearReader(content).read();
}

class AuthorYearReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #enclosing: Int32Array;
  readonly #found: FoundAuthorYear[] = [];
  /** Tokens of names that already have their year. */
  readonly #taken = new Set<number>();

  constructor(content: BlockContent) {
    this.#text = withoutRaised(content);
    this.#tokens = tokenise(this.#text);
    this.#enclosing = enclosingBrackets(this.#tokens);
  }

  read(): readonly FoundAuthorYear[] {
    const { years, colleagues } = this.#anchors();
    let behind = -1;
    for (const at of years) {
      const year = at > behind ? readYear(this.#tokens, at) : null;
      if (year) behind = this.#readBackwards(year);
    }
    for (const at of years) {
      const year = this.#taken.has(at) ? null : readYear(this.#tokens, at);
      if (year) this.#readYearFirst(year);
    }
    for (const at of colleagues) this.#readNamesAlone(at);
    for (const at of years) this.#readOpeningYear(at);
    return this.#found.sort((a, b) => a.range.start - b.range.start);
  }

  /** Where years and "et al." may stand: all else is read from there. */
  #anchors(): { readonly years: readonly number[]; readonly colleagues: readonly number[] } {
    const years: number[] = [];
    const colleagues: number[] = [];
    this.#tokens.forEach((token, at) => {
      if (mayBeginYear(token)) years.push(at);
      else if (token.kind === 'word' && mayEndEtAl(token.text)) colleagues.push(at);
    });
    return { years, colleagues };
  }

  /** Takes the names before the year, if there are any, and the further years behind it. Returns the last token that was read. */
  #readBackwards(year: Year): number {
    const tokens = this.#tokens;
    const opening = textOf(tokens, year.first - 1);
    const isOwnBracket = opening === '(' || opening === '[';
    const bracket = this.#enclosing[year.first] ?? -1;
    let end = year.first - 1;
    let isSetOff = isOwnBracket;
    if (isOwnBracket) end--;
    if (
      textOf(tokens, end) === ',' ||
      (textOf(tokens, end) === 'in' && !isOwnBracket && readEtAl(tokens, this.#beforeComma(end - 1)) !== null)
    ) {
      isSetOff ||= textOf(tokens, end) === ',';
      end--;
      if (textOf(tokens, end) === ',') end--;
    }
    end = this.#beforePossessive(end);
    // "(1880 cases of …": a number that opens a bracket is a year only where nothing is counted by it.
    if (isOwnBracket && !/^(?:[)\],;:–—-]|and|or|&)$/.test(textOf(tokens, year.last + 1))) return year.last;
    const isInBrackets = !isOwnBracket && bracket >= 0;
    if (isOwnBracket) end = this.#beforeStudyNoun(end);
    const list = readAuthors(this.#text, tokens, end, { isInBrackets, isSetOff });
    if (!list || !this.#mayStandBare(list, year, isOwnBracket, isInBrackets, isSetOff)) return year.last;
    const years = [year, ...this.#furtherYears(year, bracket)];
    years.forEach((one, i) => {
      this.#add(list, one, i === 0 ? list.first : one.first, i === 0 && years.length === 1 && isOwnBracket ? bracket : -1, !isInBrackets);
    });
    for (let at = list.first; at <= end; at++) this.#taken.add(at);
    for (const one of years) for (let at = one.first; at <= one.last; at++) this.#taken.add(at);
    return years.at(-1)?.last ?? year.last;
  }

  /**
   * Outside of brackets a year without any sign before it belongs to names only where these can be nothing else, or fill a table's cell.
   */
  #mayStandBare(list: AuthorList, year: Year, isOwnBracket: boolean, isInBrackets: boolean, isSetOff: boolean): boolean {
    if (year.isSpan && !list.etAl && list.authors.length < 2) return false;
    if (isOwnBracket || isInBrackets || list.etAl) return true;
    if (year.year === null) return false;
    if (list.first === 0 && year.last === this.#tokens.length - 1) return true;
    if (list.authors.length > 1) return !isSetOff || this.#text.includes('&');
    // "as Smith 2007 showed": kept only where the reference list has such an entry, see isWeak.
    return !isSetOff && (this.#isPossessiveAt(year.first - 1) || list.first === year.first - 1);
  }

  /** "Younger's pilot study (2009)": steps over what the names own. */
  #beforeStudyNoun(end: number): number {
    if (!STUDY_NOUN.test(textOf(this.#tokens, end))) return end;
    for (let at = end - 1; at >= end - 4 && this.#tokens[at]; at--) {
      if (this.#isPossessiveAt(at)) return this.#beforePossessive(at);
      if (this.#tokens[at]?.kind !== 'word') break;
    }
    return end;
  }

  #isPossessiveAt(at: number): boolean {
    return /['’]s?$/u.test(textOf(this.#tokens, at));
  }

  #beforeComma(at: number): number {
    return textOf(this.#tokens, at) === ',' ? at - 1 : at;
  }

  /** Steps over the ending of "et al.'s" and "colleagues'". */
  #beforePossessive(at: number): number {
    const word = textOf(this.#tokens, at);
    if (/^['’]$/.test(word)) return at - 1;
    return word === 's' && /^['’]$/.test(textOf(this.#tokens, at - 1)) ? at - 2 : at;
  }

  /** `, 2014a, b and 2016` behind a year, in the same bracket. */
  #furtherYears(year: Year, bracket: number): readonly Year[] {
    const years: Year[] = [];
    let last = year;
    for (;;) {
      let at = last.last + 1;
      if (!/^(?:,|;|and|&|or)$/.test(textOf(this.#tokens, at))) return years;
      at++;
      if (/^(?:and|&)$/.test(textOf(this.#tokens, at))) at++;
      const next = readYear(this.#tokens, at) ?? (last.suffix === null ? null : readSuffix(this.#tokens, at, last));
      if (!next || next.isSpan || (this.#enclosing[at] ?? -1) !== bracket) return years;
      if (bracket < 0 && next.suffix === null) return years;
      years.push(next);
      last = next;
    }
  }

  /** "the 2013 trial by Younger and colleagues". */
  #readYearFirst(year: Year): void {
    const tokens = this.#tokens;
    let at = year.last + 1;
    let noun = -1;
    for (let words = 0; words < 7 && tokens[at]?.kind === 'word' && !/^(?:by|from|of)$/.test(textOf(tokens, at)); words++, at++) {
      if (STUDY_NOUN.test(textOf(tokens, at))) noun = at;
    }
    if (noun < 0 || at - noun > 3 || !/^(?:by|from|of)$/.test(textOf(tokens, at))) return;
    const list = this.#readForwards(at + 1);
    if (!list || this.#taken.has(list.first)) return;
    this.#push(list.authors, list.etAl, year, { start: tokens[year.first]?.start ?? 0, end: tokens[list.last]?.end ?? 0 }, true);
    for (let one = list.first; one <= list.last; one++) this.#taken.add(one);
  }

  /** The longest list of authors that begins with the token. */
  #readForwards(first: number): (AuthorList & { readonly last: number }) | null {
    let last = first;
    while (last - first < 24 && /^(?:[\p{L}\p{M}'’‐‑-]{1,40}|[.,&])$/u.test(textOf(this.#tokens, last))) last++;
    for (last--; last >= first; last--) {
      if (/^[,&]$/.test(textOf(this.#tokens, last))) continue;
      const list = readAuthors(this.#text, this.#tokens, last, { isInBrackets: false, isSetOff: false });
      if (list?.first === first) return { ...list, last: textOf(this.#tokens, last) === '.' && !list.etAl ? last - 1 : last };
    }
    return null;
  }

  /** "Younger and colleagues": with a year elsewhere in the sentence where the words say that it is theirs, else without one. */
  #readNamesAlone(at: number): void {
    const tokens = this.#tokens;
    if (this.#taken.has(at) || readEtAl(tokens, at) === null) return;
    const last = textOf(tokens, at + 1) === '.' && /^(?:al|alii|etal)$/.test(textOf(tokens, at)) ? at + 1 : at;
    const isInBrackets = (this.#enclosing[at] ?? -1) >= 0;
    const list = readAuthors(this.#text, tokens, at, { isInBrackets, isSetOff: false });
    if (!list || this.#taken.has(list.first)) return;
    const year = this.#yearApart(list.first, last);
    const range = { start: tokens[list.first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
    this.#push(list.authors, true, year, this.#withoutPossessive(range), !isInBrackets, true);
    for (let one = list.first; one <= last; one++) this.#taken.add(one);
    if (year) for (let one = year.first; one <= year.last; one++) this.#taken.add(one);
  }

  /** "In 2009, Younger and Mackey reported …": two names at least, with a verb of publishing. */
  #readOpeningYear(at: number): void {
    const year = this.#taken.has(at) || !/^In$/.test(textOf(this.#tokens, at - 1)) ? null : readYear(this.#tokens, at);
    if (!year || textOf(this.#tokens, year.last + 1) !== ',') return;
    const list = this.#readForwards(year.last + 2);
    if (!list || list.authors.length < 2 || this.#taken.has(list.first) || !REPORTED.test(textOf(this.#tokens, list.last + 1))) return;
    const range = { start: this.#tokens[list.first]?.start ?? 0, end: this.#tokens[list.last]?.end ?? 0 };
    this.#push(list.authors, false, year, range, true, true);
  }

  #withoutPossessive(range: Span): Span {
    return { start: range.start, end: range.end - (/['’]s?$/u.exec(this.#text.slice(range.start, range.end))?.[0].length ?? 0) };
  }

  /** "In 2013, Younger et al. …", "Younger et al. reported in 2013 …". */
  #yearApart(first: number, last: number): Year | null {
    const tokens = this.#tokens;
    const before = this.#openingYear(first);
    if (before && !BEGUN.test(textOf(tokens, last + 1))) return before;
    let at = last + 1;
    if (/^['’]$/.test(textOf(tokens, at))) at++;
    if (/^[([]$/.test(textOf(tokens, at)) && tokens[at + 1]?.kind === 'number' && /^[)\]]$/.test(textOf(tokens, at + 2))) at += 3;
    if (textOf(tokens, at) === ',') at++;
    const direct = textOf(tokens, at) === 'in' ? readYear(tokens, at + 1) : null;
    if (direct) return direct;
    if (/^(?:first|also|later|then|subsequently|recently)$/.test(textOf(tokens, at))) at++;
    if (!REPORTED.test(textOf(tokens, at))) return null;
    for (let words = 0; words < 9 && tokens[at]?.kind === 'word'; words++, at++) {
      if (textOf(tokens, at) !== 'in') continue;
      const year = readYear(tokens, at + 1);
      if (year) return year;
    }
    return null;
  }

  /** The year of "In 2013," or "In a 2014 review," before the names. */
  #openingYear(first: number): Year | null {
    const tokens = this.#tokens;
    let at = textOf(tokens, first - 1) === ',' ? first - 2 : first - 1;
    if (STUDY_NOUN.test(textOf(tokens, at)))
      for (let words = 0; words < 6 && tokens[at]?.kind === 'word' && !/^(?:[Ii]n|a|the)$/.test(textOf(tokens, at)); words++) at--;
    const year = readYear(tokens, at);
    if (!year || this.#taken.has(year.first)) return null;
    const before = /^(?:a|an|the|their|his|her)$/.test(textOf(tokens, year.first - 1)) ? year.first - 2 : year.first - 1;
    return /^[Ii]n$/.test(textOf(tokens, before)) ? year : null;
  }

  #add(list: AuthorList, year: Year, first: number, closes: number, isNarrative: boolean): void {
    const start = this.#tokens[first]?.start ?? 0;
    let end = this.#tokens[year.last]?.end ?? start;
    if (closes >= 0) end = this.#closingEnd(year.last, closes) ?? end;
    this.#push(list.authors, list.etAl, year, { start, end }, isNarrative);
  }

  /** Where the bracket of a narrative year closes; null where other works or much text stand between. */
  #closingEnd(last: number, bracket: number): number | null {
    const closing = textOf(this.#tokens, bracket) === '(' ? ')' : ']';
    for (let at = last + 1; at <= last + 16; at++) {
      if (readYear(this.#tokens, at) || /^[([]$/.test(textOf(this.#tokens, at))) return null;
      if (textOf(this.#tokens, at) === closing) return this.#tokens[at]?.end ?? null;
    }
    return null;
  }

  /** Whether the word behind the names, or the next but one, is a verb of publishing, or the year itself. */
  #isPublished(end: number): boolean {
    const at = this.#tokens.findIndex((token) => token.start >= end);
    return at >= 0 && [0, 1].some((step) => PUBLISHED.test(textOf(this.#tokens, at + step)));
  }

  #push(authors: readonly string[], etAl: boolean, year: Year | null, range: Span, isNarrative: boolean, isApart = false): void {
    const yearRange = { start: this.#tokens[year?.first ?? -1]?.start ?? 0, end: this.#tokens[year?.last ?? -1]?.end ?? 0 };
    this.#found.push({
      kind: 'authorYear',
      range,
      authors,
      etAl,
      year: year?.year ?? null,
      yearText: year?.yearText ?? null,
      suffix: year?.suffix ?? null,
      isNarrative,
      ...(isApart && year ? { yearRange, isYearLoose: !this.#isPublished(range.end) } : {}),
    });
  }
}

/** The prose with blanks where something is raised: the 5 of "in 2013⁵" is no part of the year. */
function withoutRaised({ prose, marks }: BlockContent): string {
  let { text } = prose;
  for (const { kind, start, end } of marks)
    if (kind === 'superscript') text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
}
