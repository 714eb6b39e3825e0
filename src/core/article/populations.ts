import type { Block, Document } from '../document/document.js';
import { sentenceAt, sourceSpan } from '../document/place.js';
import { Notes } from '../notes.js';
import { type Span, textAt } from '../text/span.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import type { BoundFigure, BoundPopulation } from './article.js';

/**
 * Whom a number of people counts, as far as the words directly behind it say: "96 patients with primary progressive MS", "31 women",
 * "14 children with Crohn's disease". Null where they say nothing that a study's record could contradict.
 */
export function populationOf(document: Document, { figure, citation }: BoundFigure, notes = new Notes()): BoundPopulation | null {
  const block = document.blocks[figure.block];
  if (!block || figure.kind !== 'sampleSize') return null;
  const said = notes.newest(populationBehind, figure.range, [block.content], () => populationBehind(block, figure.range));
  if (!said) return null;
  const span = sourceSpan(block, said.range);
  return { citation, span, block: block.index, text: textAt(document.text, span), ...said };
}

function populationBehind(block: Block, figure: Span): Pick<BoundPopulation, 'condition' | 'ageGroup' | 'species' | 'range'> | null {
  const sentence = sentenceAt(block, figure.start);
  const behind = block.content.prose.text.slice(figure.end, Math.min(sentence.end, figure.end + longest));
  const phrase = /^[^,;:.()]{0,90}/.exec(behind)?.[0] ?? '';
  const [condition] = findTerms(phrase, ['condition']).filter((hit) => leadsTo.test(phrase.slice(0, hit.range.start)));
  const ageGroup = children.test(phrase) ? 'children' : adults.test(phrase) ? 'adults' : null;
  const species = mice.test(phrase) ? 'mouse' : rats.test(phrase) ? 'rat' : null;
  if (!condition && !ageGroup && !species) return null;
  const said = condition
    ? phrase.slice(0, condition.range.end)
    : (/^\s{0,2}(?:[\w-]{1,20}\s){0,3}?(?:children|adolescents|adults|mice|rats)\b/.exec(phrase)?.[0] ?? '');
  const people = /\b(?:patients?|participants?|women|men|people|adults|children|subjects)\b/.exec(
    phrase.slice(said.length, said.length + 14),
  );
  const end = figure.end + said.length + (people && people.index <= 1 ? people.index + people[0].length : 0);
  return { condition: condition?.term ?? null, ageGroup, species, range: { start: figure.start, end } };
}

const longest = 110;
/** What may stand between a number and the condition of the people counted. */
const leadsTo =
  /^\s{0,2}(?:[\p{L}’'-]{2,20}\s){0,3}?(?:(?:who|that)\s(?:had|have)\s|(?:with|suffering from|diagnosed with|living with|having)\s)?(?:[\p{L}’'-]{2,20}\s){0,3}$/u;
const children = /^\s{0,2}(?:[\w-]{1,20}\s){0,2}(?:children|adolescents|paediatric|pediatric)\b/;
const adults = /^\s{0,2}(?:[\w-]{1,20}\s){0,2}adults\b/;
const mice = /^\s{0,2}(?:[\w-]{1,20}\s){0,2}mice\b/;
const rats = /^\s{0,2}(?:[\w-]{1,20}\s){0,2}rats\b/;
