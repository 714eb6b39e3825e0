import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import { sentencesOf } from '../document/sentences.js';
import type { Figure } from '../figures/figure.js';
import { readFigures } from '../figures/readFigures.js';
import { plainAbstract } from './plainAbstract.js';
import { quoteAround } from './quote.js';
import type { Fact } from './study.js';
import { isSurelyMeant } from './sureFacts.js';

/**
 * The numbers that an abstract reports, as facts, read by the same extraction as an article. Each has the words that it stands in as its
 * source. A fact may be held against a writer only where the abstract gives exactly one number that could answer the same question; all
 * others confirm figures and contradict none. `where` names the abstract to the writer: "the abstract in refs.bib".
 */
export function readAbstractFacts(abstract: string, where: string): readonly Fact[] {
  const content = contentOf(plainAbstract(abstract));
  const figures = readFigures(content);
  return figures.map((figure, position) => {
    const { text } = content.prose;
    const sentence = content.sentences.find(({ start, end }) => start <= figure.range.start && figure.range.start < end);
    return factOf(figure, {
      id: `abstract-${position + 1}`,
      printed: printedOf(text, figure),
      source: `${where}: “${quoteAround(text, sentence ?? figure.range, figure.range)}”`,
      accuse: isSurelyMeant(figure, figures, content),
    });
  });
}

/** A paragraph of prose without markup. */
function contentOf(text: string): BlockContent {
  return {
    kind: 'paragraph',
    depth: 0,
    prose: { text, runs: [{ prose: 0, source: 0, length: text.length }] },
    sentences: sentencesOf(text, []),
    marks: [],
    list: null,
    table: null,
    inQuote: false,
    footnote: null,
  };
}

function factOf(figure: Found<Figure>, more: Pick<Fact, 'id' | 'printed' | 'source' | 'accuse'>): Fact {
  const [first = 0, second] = figure.printed;
  const bounds = figure.kind === 'interval' ? figure.value : second === undefined ? null : ([first, second] as const);
  return {
    ...more,
    kind: figure.kind,
    ...(figure.role ? { role: figure.role } : {}),
    value: bounds ?? (figure.kind === 'fraction' && figure.printed.length !== 1 ? middleOf(figure.value) : first),
    unit: figure.unit,
    arm: figure.arm,
    outcome: figure.outcome,
    comparator: null,
    timepoint: figure.timepoint,
    ...(figure.measure ? { measure: figure.measure } : {}),
    ...(figure.operator ? { operator: figure.operator } : {}),
    ...(figure.qualifier ? { qualifier: figure.qualifier } : {}),
    ...(figure.role === 'planned' ? { planned: true } : {}),
    basis: 'abstract',
  };
}

const middleOf = ([low, high]: readonly [number, number]): number => (low + high) / 2;

/** The number with what is counted or measured: "31 women", "28.8%". */
function printedOf(text: string, { range, of, kind }: Found<Figure>): string {
  const number = text.slice(range.start, range.end);
  const counted = kind === 'sampleSize' && of ? text.slice(range.end, range.end + of.length + 2).toLowerCase() : '';
  return of && counted.includes(of) ? text.slice(range.start, range.end + counted.indexOf(of) + of.length) : number;
}
