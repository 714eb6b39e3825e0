import { Notes } from '../../src/core/notes.js';
import type { Article, BoundFigure, Citation, CitedClaim, ListedReference } from '../../src/core/article/article.js';
import { detectStyle } from '../../src/core/cite/citationStyle.js';
import type { Block, Document, TextFormat } from '../../src/core/document/document.js';
import type { Figure } from '../../src/core/figures/figure.js';
import type { AuthorYearMention, Mention, NumberedMention } from '../../src/core/mentions/mention.js';
import type { CslItem, Reference, ReferenceList } from '../../src/core/references/reference.js';
import type { Resolution } from '../../src/core/studies/resolution.js';
import type { Study } from '../../src/core/studies/study.js';
import { LineIndex } from '../../src/core/text/lineIndex.js';
import type { Span } from '../../src/core/text/span.js';

/** A document whose blocks are its non-empty lines, read without markup: enough for features, which work on places. */
export function smallDocument(text: string, format: TextFormat = 'markdown'): Document {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const marker = /^(?:\s*(?:[-•]|\d{1,3}\.)\s+|#+ )?/.exec(line[0])?.[0] ?? '';
    const start = line.index + marker.length;
    const words = line[0].slice(marker.length);
    const sentences = [...words.matchAll(/\S.*?(?:[.!?]["”]?(?=\s+(?:\p{Lu}|\[|\^))|$)/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    blocks.push({
      index: blocks.length,
      start,
      end: start + words.length,
      content: {
        kind: marker.startsWith('#') ? 'heading' : 'paragraph',
        depth: marker.startsWith('#') ? marker.length - 1 : 0,
        prose: { text: words, runs: [{ prose: 0, source: 0, length: words.length }] },
        sentences,
        marks: [],
        list: null,
        table: null,
        inQuote: false,
        footnote: null,
      },
    });
  }
  return {
    text,
    format,
    lineIndex: new LineIndex(text),
    blocks,
    sections: [],
    frontMatter: null,
    suppressions: [],
    notReviewedInFull: [],
    groups: [],
  };
}

/** The n-th place of the words in the text. */
export function spanOf(text: string, words: string, nth = 0): Span {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

function placed(document: Document, words: string, nth = 0): Pick<Mention, 'span' | 'block' | 'range' | 'text'> {
  const span = spanOf(document.text, words, nth);
  const block = document.blocks.find((candidate) => candidate.start <= span.start && span.end <= candidate.end);
  if (!block) throw new Error(`"${words}" is in no block`);
  return { span, block: block.index, range: { start: span.start - block.start, end: span.end - block.start }, text: words };
}

export function authorYear(document: Document, words: string, more: Partial<AuthorYearMention> = {}, nth = 0): AuthorYearMention {
  const year = /\d{4}/.exec(words)?.[0] ?? null;
  return {
    ...placed(document, words, nth),
    kind: 'authorYear',
    authors: [...words.matchAll(/\p{Lu}\p{L}+/gu)].map((name) => name[0]),
    etAl: /et al/.test(words),
    year: year === null ? null : Number(year),
    yearText: year,
    suffix: null,
    isNarrative: words.endsWith(')'),
    ...more,
  };
}

export function numbered(document: Document, words: string, form: NumberedMention['form'] = 'square', nth = 0): NumberedMention {
  const numbers = [...words.matchAll(/\d+/g)].map((digits) => Number(digits[0]));
  return { ...placed(document, words, nth), kind: 'numbered', numbers, labels: numbers.map(String), form };
}

export function figure(document: Document, words: string, more: Partial<Figure> = {}, nth = 0): Figure {
  const value = Number(/[\d.]+/.exec(words)?.[0] ?? Number.NaN);
  return {
    ...placed(document, words, nth),
    kind: 'sampleSize',
    role: 'total',
    value: [value, value],
    printed: [value],
    decimals: 0,
    unit: 'participants',
    qualifier: null,
    operator: null,
    measure: null,
    arm: null,
    outcome: null,
    timepoint: null,
    frequency: null,
    of: null,
    ...more,
  };
}

export const none: Resolution = { status: 'none', studies: [], references: [], reasons: [], near: [] };

export function citation(mention: Mention, position: number, resolution: Partial<Resolution> = {}): Citation {
  return { position, mention, resolution: { ...none, ...resolution } };
}

export interface SmallEntry {
  readonly words: string;
  readonly item?: Partial<CslItem>;
  readonly study?: string;
  readonly label?: string;
  readonly citedBy?: readonly number[];
  readonly match?: ListedReference['match'];
}

export function entries(document: Document, list: readonly SmallEntry[]): ListedReference[] {
  return list.map((entry, position) => ({
    reference: {
      ...({ position, label: entry.label ?? null, ...placed(document, entry.words), origin: 'list' } as const),
      item: { type: 'article-journal', ...entry.item },
      fields: {},
      yearSuffix: null,
      authorsCut: /et al/.test(entry.words),
      runsOn: false,
    } satisfies Reference,
    study: entry.study ?? null,
    match: entry.match ?? null,
    citedBy: entry.citedBy ?? [],
    isTopicCovered: false,
    copyOf: null,
  }));
}

export function listOf(
  document: Document,
  references: readonly ListedReference[],
  more: Partial<ReferenceList> = {},
): ReferenceList | null {
  const first = references[0]?.reference;
  const last = references.at(-1)?.reference;
  if (!first || !last) return null;
  return {
    span: { start: document.lineIndex.lineStart(document.lineIndex.position(first.span.start).line), end: last.span.end },
    blocks: { start: first.block ?? 0, end: (last.block ?? 0) + 1 },
    heading: null,
    numbered: first.label !== null,
    marker: '',
    separator: '\n',
    order: 'none',
    ...more,
  };
}

export interface SmallArticle {
  readonly citations?: readonly Citation[];
  readonly references?: readonly ListedReference[];
  readonly list?: Partial<ReferenceList>;
  readonly figures?: readonly BoundFigure[];
  readonly claims?: readonly CitedClaim[];
  readonly studies?: readonly Study[];
}

export function smallArticle(document: Document, parts: SmallArticle = {}): Article {
  const references = parts.references ?? [];
  const citations = parts.citations ?? [];
  return {
    document,
    citations,
    references,
    referenceList: listOf(document, references, parts.list),
    figures: parts.figures ?? [],
    designs: [],
    statistics: [],
    populations: [],
    claims: parts.claims ?? [],
    results: [],
    strongWords: [],
    vagueAttributions: [],
    absentTrials: [],
    misstatements: [],
    placeholders: [],
    conflicts: [],
    knownDoses: new Map(),
    notes: new Notes(),
    studies: new Map((parts.studies ?? []).map((study) => [study.id, study])),
    laterWorks: new Map(),
    style: detectStyle(
      document,
      citations.map((one) => one.mention),
      references.map((one) => one.reference),
    ),
  };
}

export function study(id: string, more: Partial<Study> = {}): Study {
  return {
    id,
    kind: null,
    alsoKind: [],
    kindBasis: 'abstract',
    item: { type: 'article-journal' },
    unverified: {},
    authorsComplete: true,
    itemSources: [],
    journalAliases: [],
    yearAliases: [],
    authorVariants: [],
    aliases: [],
    registrations: [],
    population: null,
    design: null,
    intervention: null,
    outcomesReported: [],
    facts: [],
    results: [],
    conclusion: null,
    status: { retracted: null },
    supersededBy: [],
    relations: [],
    statements: [],
    origin: 'bundled',
    ...more,
  };
}
