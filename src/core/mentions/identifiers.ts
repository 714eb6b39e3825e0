import { gated } from '../expressions/gated.js';
import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import type { Span } from '../text/span.js';
import { isbn13Of, isIsbn10, isIsbn13, isIssn } from './checkDigits.js';
import { doiOfAddress, findDois } from './doi.js';
import type { IdentifierKind, IdentifierMention } from './mention.js';
import { REGISTRIES, type Registry } from './registries.js';
import { TakenStretches } from './takenStretches.js';

type FoundIdentifier = Found<IdentifierMention>;

const URL_PATTERN = gated(
  /(?:https?:\/\/|www\.)[^\s<>"“”«»\uFFFC]{3,1000}|(?<![\p{L}\p{N}@.])(?:[a-z0-9-]{1,40}\.){1,4}(?:org|gov|com|net|edu|eu|info)\/[^\s<>"“”«»\uFFFC]{3,600}/giu,
);
const PMID = gated(/(?:\bPMID|\bPubMed(?:\s?ID| identifier| number)|\binfo:pmid)[\s:#/.]{0,5}(\d{1,12})(?!\d)/gi);
const PMCID = gated(/(?<![\p{L}\p{N}])(?:PMCID[\s:#]{0,4})?PMC[\s:]{0,4}(\d{2,12})(?!\d)/giu);
const ARXIV = gated(/\barxiv[:\s]{1,3}(?:abs\/)?((?:[a-z-]{2,12}(?:\.[A-Z]{2})?\/)?\d{4}\.?\d{3,5}(?:v\d{1,2})?)/gi);
const NAMED_ISBN = gated(/\bISBN(?:-?1[03])?[\s:#]{0,3}(?=[\dX])((?:\d[\s‐‑–-]?){9,12}[\dX])(?!\d)/gi);
const PLAIN_ISBN = gated(/(?<![\d.-])(97[89][ ‐‑–-]?(?:\d[ ‐‑–-]?){9}\d)(?![\d-])/g);
const ISSN = gated(/\be?-?ISSN(?:-L)?[\s:#]{0,4}(\d{4}[\s‐‑–-]?\d{3}[\dX])(?![\dX])/gi);
/** Most texts have no letters of a registry; the few numbers that begin with a year are looked for apart, so that then nothing else is. */
const REGISTERED = [
  REGISTRIES.filter(({ written }) => /^[A-Z]|^\(\?:JPRN/i.test(written)),
  REGISTRIES.filter(({ written }) => !/^[A-Z]|^\(\?:JPRN/i.test(written)),
].map((registries) => ({
  registries,
  pattern: gated(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${registries.map(({ written }) => `(${written})`).join('|')})(?![\\p{N}-])`, 'giu')),
}));

/** Addresses that name a work by a number of their own. */
const ADDRESSES: readonly { readonly pattern: RegExp; readonly kind: IdentifierKind }[] = [
  { pattern: /\/\/(?:www\.)?(?:m\.)?pubmed\.ncbi\.nlm\.nih\.gov\/(?:pubmed\/)?0{0,9}(\d{1,9})(?!\d)/i, kind: 'pmid' },
  {
    pattern: /\/\/(?:www\.)?ncbi\.nlm\.nih\.gov\/(?:m\/)?(?:entrez\/\S{0,80}?uids?=|pubmed\/(?:\?term=)?)0{0,9}(\d{1,9})(?!\d)/i,
    kind: 'pmid',
  },
  { pattern: /\/\/(?:www\.)?europepmc\.org\/(?:article|abstract)\/med\/0{0,9}(\d{1,9})(?!\d)/i, kind: 'pmid' },
  { pattern: /\/\/(?:\w{2,12}\.){0,3}(?:nih\.gov|europepmc\.org)\/\S{0,80}?PMC(\d{2,9})(?!\d)/i, kind: 'pmcid' },
  { pattern: /\/\/(?:\w{2,12}\.)?europepmc\.org\/\S{0,40}?PMC(\d{2,9})(?!\d)/i, kind: 'pmcid' },
  { pattern: /\/\/(?:www\.|classic\.)?clinicaltrials\.gov\/\S{0,80}?(NCT\d{8})(?!\d)/i, kind: 'trialId' },
  { pattern: /\/\/(?:www\.)?isrctn\.(?:com|org)\/(ISRCTN\d{8})(?!\d)/i, kind: 'trialId' },
  { pattern: /\/\/(?:www\.)?clinicaltrialsregister\.eu\/\S{0,60}?((?:19|20)\d{2}-\d{6}-\d{2})(?!\d)/i, kind: 'trialId' },
  { pattern: /\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/((?:[a-z-]{2,12}\/)?[\d.]{7,10}(?:v\d{1,2})?)/i, kind: 'arxiv' },
];

/** The identifiers and addresses of a block's prose and links. An address is only `url` where it names no work by number. */
export function findIdentifiers({ prose, marks }: Pick<BlockContent, 'prose' | 'marks'>): readonly FoundIdentifier[] {
  const links = marks.flatMap(({ kind, value, start, end }) => (kind === 'link' && value !== null ? { address: value, start, end } : []));
  return identifiersIn(prose.text, links);
}

/** The same of a text alone, with the addresses behind stretches of it. */
export function identifiersIn(text: string, links: readonly (Span & { readonly address: string })[] = []): readonly FoundIdentifier[] {
  const found = new Collector(text.length);
  for (const match of text.matchAll(URL_PATTERN)) found.addAddress(cutAddress(match[0]), match.index);
  for (const link of links) found.addLink(link.address, link, text);
  for (const { range, id, isMalformed } of findDois(text)) found.add('doi', id, range, isMalformed);
  for (const match of text.matchAll(PMID)) found.addMatch('pmid', withoutZeros(match[1]), match, !/^\d{1,8}$/.test(withoutZeros(match[1])));
  for (const match of text.matchAll(PMCID))
    found.addMatch('pmcid', `PMC${withoutZeros(match[1])}`, match, withoutZeros(match[1]).length > 8);
  for (const { match, registry } of registered(text)) {
    const id = match[0]
      .replace(/[\s:#]/g, '')
      .replace(/^NCT-/i, 'NCT')
      .toUpperCase();
    found.addMatch('trialId', id, match, !registry.form.test(id));
  }
  for (const match of text.matchAll(ARXIV)) found.addMatch('arxiv', (match[1] ?? '').toLowerCase(), match, false);
  for (const match of text.matchAll(NAMED_ISBN)) {
    const digits = compact(match[1]);
    const isRight = digits.length === 10 ? isIsbn10(digits) : isIsbn13(digits);
    found.addMatch('isbn', isRight && digits.length === 10 ? isbn13Of(digits) : digits, match, !isRight);
  }
  for (const match of text.matchAll(PLAIN_ISBN))
    if (isIsbn13(compact(match[0])) && isEvenlyGrouped(match[0])) found.addMatch('isbn', compact(match[0]), match, false);
  for (const match of text.matchAll(ISSN)) {
    const digits = compact(match[1]);
    found.addMatch('issn', `${digits.slice(0, 4)}-${digits.slice(4)}`, match, !isIssn(digits));
  }
  return found.mentions;
}

/** What is written as a number of a registry, in order of position. */
function registered(text: string): readonly { readonly match: RegExpMatchArray; readonly registry: Registry }[] {
  const found = REGISTERED.flatMap(({ registries, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const registry = registries.find((_, i) => match[i + 1] !== undefined);
      return registry ? [{ match, registry }] : [];
    }),
  );
  return found.sort((a, b) => (a.match.index ?? 0) - (b.match.index ?? 0));
}

/** What a link's address names: an identifier of a known kind, or the address itself; null for what is no web address. */
export function identifierOf(address: string): { readonly kind: IdentifierKind; readonly id: string } | null {
  const absolute = /^(?:https?:)?\/\//i.test(address)
    ? address
    : /^(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,6}\//i.test(address)
      ? `https://${address}`
      : null;
  if (absolute === null) {
    const doi = /^doi:/i.test(address) ? findDois(address)[0] : undefined;
    return doi ? { kind: 'doi', id: doi.id } : null;
  }
  for (const { pattern, kind } of ADDRESSES) {
    const id = pattern.exec(absolute)?.[1];
    if (id !== undefined) return { kind, id: kind === 'pmcid' ? `PMC${id}` : kind === 'trialId' ? id.toUpperCase() : id };
  }
  const doi = doiOfAddress(absolute) ?? natureDoi(absolute);
  return doi === null ? { kind: 'url', id: absolute } : { kind: 'doi', id: doi };
}

/** `nature.com/articles/s41586-020-1` is the DOI `10.1038/s41586-020-1`: the publisher's own rule. */
function natureDoi(address: string): string | null {
  const id = /\/\/(?:www\.)?nature\.com\/articles\/([a-z0-9.-]{4,40})(?:[/?#]|$)/i.exec(address)?.[1];
  return id === undefined ? null : `10.1038/${id.replace(/\.pdf$/, '').toLowerCase()}`;
}

class Collector {
  readonly mentions: FoundIdentifier[] = [];
  readonly #taken: TakenStretches;

  constructor(length: number) {
    this.#taken = new TakenStretches(length);
  }

  add(kind: IdentifierKind, id: string, range: Span, isMalformed: boolean): void {
    if (this.#taken.take(range)) this.mentions.push({ kind, id, range, isMalformed });
  }

  addMatch(kind: IdentifierKind, id: string, match: RegExpMatchArray, isMalformed: boolean): void {
    const start = match.index ?? 0;
    this.add(kind, id, { start, end: start + match[0].length }, isMalformed);
  }

  addAddress(address: string, start: number): void {
    const named = identifierOf(address);
    const broken = named?.kind === 'doi' ? findDois(address)[0] : undefined;
    if (broken?.isMalformed) this.add('doi', broken.id, { start: start + broken.range.start, end: start + broken.range.end }, true);
    else if (named) this.add(named.kind, named.id, { start, end: start + address.length }, false);
  }

  addLink(address: string, mark: Span, text: string): void {
    const named = identifierOf(address);
    if (!named || mark.end <= mark.start || !/[\p{L}\p{N}]/u.test(text.slice(mark.start, mark.end))) return;
    this.add(named.kind, named.id, { start: mark.start, end: mark.end }, false);
  }
}

/** Without the punctuation that follows it in prose. */
function cutAddress(written: string): string {
  let end = written.length;
  for (let steps = 0; steps < 20; steps++) {
    const last = written[end - 1] ?? '';
    const opens = last === ')' ? '(' : last === ']' ? '[' : '';
    const isOpen = opens !== '' && written.slice(0, end).split(opens).length < written.slice(0, end).split(last).length;
    if (!/[.,;:!?'’…*_|]/u.test(last) && !isOpen) break;
    end--;
  }
  return written.slice(0, end);
}

const withoutZeros = (digits: string | undefined): string => (digits ?? '').replace(/^0{1,12}(?=\d)/, '');

const compact = (written: string | undefined): string => (written ?? '').replace(/[^\dX]/gi, '').toUpperCase();

/** "978-0-80-506909-9" and "9780805069099", not "978-0 80-506909 9": one sign between at most five groups. */
function isEvenlyGrouped(written: string): boolean {
  const signs = new Set(written.match(/[^\d]/g) ?? []);
  const groups = written.split(/[^\d]/).length;
  return groups === 1 || (signs.size === 1 && groups <= 5);
}
