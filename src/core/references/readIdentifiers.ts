import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';

export interface EntryIdentifier extends Span {
  readonly kind: 'DOI' | 'PMID' | 'PMCID' | 'arXiv' | 'ISBN' | 'ISSN' | 'URL' | 'other';
  readonly value: string;
}

const doiBody = String.raw`10\.\d{4,9}(?:\.\d{1,9}){0,3}\/ ?[^\s"<>“”«»[\]]{1,200}`;
const doiLead = String.raw`(?:https?:\/\/ ?(?:dx\.|www\.)?doi\.org\/ ?|(?:dx\.)?doi\.org\/ ?|doi[:\s]{0,3})?`;

/** Words that follow a DOI without a space between. */
const doiTail = /(?:,\p{L}|[.;](?:url|pmid|pmcid|epub|available|retrieved|accessed|arxiv)).{0,200}$/iu;

const patterns: readonly { readonly kind: EntryIdentifier['kind']; readonly pattern: RegExp }[] = [
  { kind: 'DOI', pattern: new RegExp(`${doiLead}(${doiBody})`, 'giu') },
  { kind: 'PMCID', pattern: /\b(?:PMCID[:\s]{0,3}|PMC[:\s]{0,4}(?=\d{4}))(PMC\s?\d{4,9}|\d{4,9})\b/gu },
  { kind: 'PMCID', pattern: gated(/https?:\/\/[^\s]{0,60}\/(PMC\d{4,9})\/?/gu) },
  { kind: 'PMCID', pattern: gated(/\b(PMC\d{4,9})\b/gu) },
  { kind: 'PMID', pattern: gated(/\b(?:PMID|PubMed(?: ID| PMID)?|Pubmed)[:\s]{1,4}(\d{4,9})\b/gu) },
  { kind: 'PMID', pattern: gated(/https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{4,9})\/?/gu) },
  {
    kind: 'arXiv',
    pattern: gated(/\barXiv[:\s]{0,2}((?:[a-z-]{2,10}(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,2})?)(?:\s?\[[a-zA-Z.-]{2,12}\])?/giu),
  },
  {
    kind: 'arXiv',
    pattern: gated(/(?<![\w/.])((?:astro-ph|hep-(?:th|ph|ex|lat)|gr-qc|quant-ph|nucl-(?:th|ex)|cond-mat|math-ph|cs\.[A-Z]{2})\/\d{7})\b/gu),
  },
  { kind: 'ISBN', pattern: gated(/\bISBN(?:-1[03])?[:\s]{0,3}((?:97[89][-\s]?)?\d(?:[-\s]?\d){8}[-\s]?[\dXx])(?!\d)/gu) },
  { kind: 'ISSN', pattern: gated(/\bISSN[:\s]{0,4}(\d{4}-?\d{3}[\dXx])\b/gu) },
  { kind: 'other', pattern: gated(/\b(?:S2CID|Bibcode|OCLC|JSTOR|LCCN|Corpus ID)[:\s]{1,4}([\w.&]{4,24})/gu) },
  { kind: 'URL', pattern: gated(/\b((?:https?|ftp):\/\/ ?[^\s"<>“”«»]{3,400}|www\.[^\s"<>“”«»]{4,300})/giu) },
];

/**
 * The identifiers and addresses that an entry prints, in order of position, each with the words that introduce it (`doi:`, `PMID`).
 * None lies within another; a doi.org address is a DOI and no URL.
 */
export function readIdentifiers(text: string): readonly EntryIdentifier[] {
  const found: EntryIdentifier[] = [];
  for (const { kind, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const raw = match[1] ?? match[0];
      const bare = kind === 'DOI' ? withoutTail(raw.replace(doiTail, '')) : kind === 'URL' ? withoutTail(raw) : raw;
      const start = match.index;
      const end = start + match[0].length - (raw.length - bare.length);
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ kind, value: normalised(kind, bare), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Without the sentence's punctuation and without a closing bracket that was never opened. */
function withoutTail(raw: string): string {
  let end = raw.length;
  for (;;) {
    const last = raw[end - 1] ?? '';
    if (/[.,;:!?'’*†_…]/u.test(last)) end--;
    else if (last === ')' && count(raw, '(', end) < count(raw, ')', end)) end--;
    else if (last === ']' && count(raw, '[', end) < count(raw, ']', end)) end--;
    else if (last === '>' || last === '}') end--;
    else return raw.slice(0, end);
  }
}

function count(text: string, sign: string, end: number): number {
  let sum = 0;
  for (let i = 0; i < end; i++) if (text[i] === sign) sum++;
  return sum;
}

function normalised(kind: EntryIdentifier['kind'], raw: string): string {
  switch (kind) {
    case 'DOI':
      return raw.replace(/\s/gu, '').toLowerCase();
    case 'PMCID':
      return `PMC${raw.replace(/\D/gu, '')}`;
    case 'ISBN':
      return raw.replace(/[-\s]/gu, '').toUpperCase();
    case 'URL':
      return raw.replace(/\s/gu, '');
    default:
      return raw;
  }
}
