import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import { sentencesOf } from '../document/sentences.js';
import type { Figure } from '../figures/figure.js';
import { readFigures } from '../figures/readFigures.js';
import { plainAbstract } from './plainAbstract.js';
import { quoteAround } from './quote.js';
import { readArmNames } from './armNames.js';
import type { Fact, Passage } from './study.js';
import { isSizeOfEachArm, isSurelyMeant } from './sureFacts.js';

/**
 * The numbers that an abstract reports, as facts, read by the same extraction as an article. Each has the words that it stands in as its
 * source. A fact may be held against a writer only where the abstract gives exactly one number that could answer the same question; all
 * others confirm figures and contradict none. `where` names the abstract to the writer: "the abstract in refs.bib".
 */
export function readAbstractFacts(abstract: string, where: string, title = ''): readonly Fact[] {
  const content = contentOf(plainAbstract(abstract));
  const passage: Passage = { text: content.prose.text, sentences: content.sentences, arms: readArmNames(title, content.prose.text) };
  const figures = readFigures(content).filter(({ isBare }) => !isBare);
  return figures.flatMap((figure, position) => {
    const { text } = content.prose;
    const sentence = content.sentences.find(({ start, end }) => start <= figure.range.start && figure.range.start < end);
    const source = `${where}: “${quoteAround(text, sentence ?? figure.range, figure.range)}”`;
    const printed = printedOf(text, figure);
    const fact = factOf(isSizeOfEachArm(figure, content) ? { ...figure, role: 'arm', arm: null } : figure, {
      id: `abstract-${position + 1}`,
      printed,
      source,
      accuse: isSurelyMeant(figure, figures, content),
      place: { passage, range: figure.range },
    });
    return [fact, ...wholeOf(figure, fact)];
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

function factOf(figure: Found<Figure>, more: Pick<Fact, 'id' | 'printed' | 'source' | 'accuse' | 'place'>): Fact {
  return {
    ...more,
    kind: figure.kind,
    ...(figure.role ? { role: figure.role } : {}),
    ...numbersOf(figure),
    unit: figure.unit,
    arm: figure.arm,
    outcome: figure.outcome,
    comparator: null,
    timepoint: figure.timepoint,
    ...(figure.measure ? { measure: figure.measure } : {}),
    ...(figure.operator ? { operator: figure.operator } : {}),
    ...(figure.qualifier ? { qualifier: figure.qualifier } : {}),
    ...(figure.route ? { route: figure.route } : {}),
    ...(figure.role === 'planned' ? { planned: true } : {}),
    basis: 'abstract',
  };
}

/** The value as facts have it: a number, a range, or for "5 of 30" the quotient with both. */
function numbersOf({ kind, value, printed }: Found<Figure>): Pick<Fact, 'value' | 'numerator' | 'denominator'> {
  const [first, second] = printed;
  if (kind === 'interval' || first === undefined) return { value };
  if (second === undefined) return { value: first };
  return kind === 'fraction' && second > 0 ? { value: first / second, numerator: first, denominator: second } : { value: [first, second] };
}

/** The people that "5 of 30" is a part of: a group of the study, which confirms a number and contradicts none. */
function wholeOf(figure: Found<Figure>, fact: Fact): readonly Fact[] {
  if (fact.denominator === undefined || fact.denominator === null || figure.unit !== 'participants') return [];
  const { arm, basis, source, denominator } = fact;
  const whole = { kind: 'sampleSize', role: 'subgroup', value: denominator, printed: String(denominator), unit: 'participants' } as const;
  return [{ id: `${fact.id}-whole`, ...whole, arm, outcome: null, comparator: null, timepoint: null, basis, source, accuse: false }];
}

/** The number with what is counted or measured: "31 women", "28.8%". */
function printedOf(text: string, { range, of, kind }: Found<Figure>): string {
  const number = text.slice(range.start, range.end);
  const counted = kind === 'sampleSize' && of ? text.slice(range.end, range.end + of.length + 2).toLowerCase() : '';
  return of && counted.includes(of) ? text.slice(range.start, range.end + counted.indexOf(of) + of.length) : number;
}
