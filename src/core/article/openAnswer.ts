import type { FigureKind } from '../figures/figure.js';
import type { Fact, Passage } from '../studies/study.js';
import { CONTROL_WORDS, withAliases } from '../studies/armNames.js';
import { contentWords, stemOf } from '../studies/contentWords.js';
import type { Span } from '../text/span.js';
import { ANOTHER, armLikeness, armOf, armWordsOf, measuredWords, type NumberPlace } from './numberPlace.js';
import { areOfTimes, isOfTime, wordsOfOwn } from './rowWords.js';
import { isOfThoseWhoStopped } from './stopped.js';
import { isSumInAbstract } from './sums.js';
import { agreesInWords, narrowingIn, type OpenQuestion } from './openQuestion.js';

/** The numbers of an abstract that answer a question put in words, none of which is the writer's. */
export interface OpenAnswer {
  readonly expected: readonly Fact[];
  /** All numbers of the rows that the answers stand in. */
  readonly row: readonly Fact[];
  /** Whether the answer's group is surely the writer's and those of the others in the row are not. */
  readonly isArmSure: boolean;
  /** Where the writer's number is another group's: that number and the group. */
  readonly other: Fact | null;
  readonly otherArm: string | null;
  /** What is measured, as the writer has it. */
  readonly outcome: string | null;
  /** The kind whose rule reports it. */
  readonly asKind: FigureKind;
}

/** A fact that shares the question's words, with its group. */
interface Candidate {
  readonly fact: Fact;
  readonly place: NumberPlace;
  readonly arm: ReadonlySet<string> | null;
}

/** Null where the abstract does not answer the question, answers it as the writer does, or does so for groups that cannot be told apart. */
export function expectedInAbstract(question: OpenQuestion, facts: readonly Fact[], passage: Passage): OpenAnswer | null {
  const { figure, sort } = question;
  const isGroupSize = sort === 'people' && question.measured.size === 0;
  if (!isGroupSize && (question.measured.size === 0 || question.narrowing.length > 3)) return null;
  if (!isGroupSize && sort === 'people' && figure.kind === 'sampleSize' && figure.role === 'arm') return null;
  if (isGroupSize && (question.arm.size === 0 || !isSizeOfGroup(question))) return null;
  const rows = passage.sentences.flatMap((sentence) => {
    const inSentence = facts.filter(({ place }) => place && sentence.start <= place.range.start && place.range.start < sentence.end);
    return inSentence.length > 0
      ? [isGroupSize ? groupSizesIn(inSentence, sentence, passage) : candidatesIn(question, inSentence, sentence, passage)]
      : [];
  });
  // Each group may have a sentence of its own.
  const sets = isGroupSize ? [rows.flat()] : rows;
  const found = sets.filter((row) => row.length > 0).map((row) => ({ row, ...ofArm(question, row, isGroupSize) }));
  const expected = found.flatMap((one) => one.expected);
  if (expected.length === 0 || expected.some(({ fact }) => agreesInWords(figure, fact))) return null;
  const { text, sentence } = question.place;
  if (
    isOfThoseWhoStopped(
      text.slice(sentence.start, sentence.end),
      expected.map(({ fact }) => fact),
    )
  )
    return null;
  const all = found.flatMap(({ row }) => row);
  const [number = 0] = figure.printed;
  if (isGroupSize && isSumOfSome(number, valuesOf(all))) return null;
  if (sort === 'people' && isSumInAbstract(number, passage)) return null;
  const isArmSure = found.every((one) => one.isSure);
  const other = isArmSure ? all.find(({ fact }) => agreesInWords(figure, fact)) : undefined;
  return {
    expected: expected.map(({ fact }) => fact),
    row: all.map(({ fact }) => fact),
    isArmSure,
    other: other?.fact ?? null,
    otherArm: other?.arm ? printedArm(other, other.arm) : null,
    outcome: question.outcome,
    // A number of participants that shares more words than that is one still.
    asKind: expected.every(({ fact }) => fact.kind === 'sampleSize') ? 'sampleSize' : kindOf(question, isGroupSize),
  };
}

function kindOf({ sort }: OpenQuestion, isGroupSize: boolean): FigureKind {
  if (isGroupSize) return 'sampleSize';
  return sort === 'share' || sort === 'change of share' ? 'percentage' : 'mean';
}

/** The facts of a sentence that share the question's words, and those that are set beside them for other groups. */
function candidatesIn(question: OpenQuestion, facts: readonly Fact[], sentence: Span, passage: Passage): readonly Candidate[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  const stems = withAliases(new Set(contentWords(text).map(({ stem }) => stem)), passage.arms);
  const isCovered = (stem: string): boolean => stems.has(stem) || passage.arms.aliases.get(stem)?.every((one) => stems.has(one)) === true;
  const { measured } = question;
  // What the whole abstract is about need not be said again in each sentence.
  const missing = [...measured].filter((stem) => !isCovered(stem));
  if (missing.length * 2 > measured.size || !missing.every((stem) => isTopic(stem, passage))) return [];
  const there = narrowingIn(text);
  if (!question.narrowing.every((one) => there.includes(one) || isOfAll(one, passage))) return [];
  const twinOf = facts.map((fact, at) => (isTwin(facts[at - 1], fact, passage.text) ? at - 1 : null));
  const row = facts.flatMap(({ place }, at) => (twinOf[at] === null && place ? [place.range] : []));
  const places = facts.map((fact, at) => placeOf(facts[twinOf[at] ?? at] ?? fact, sentence, row, passage));
  const readings = places.map(armOf);
  const own = places.map((place) => wordsOfOwn(place, readings));
  const isLocal = own.map((words) => words.some((stem) => measured.has(stem)));
  const kept = places.map((_, at) => {
    if (!isLocal.includes(true)) return true;
    if (isLocal[at]) return true;
    // "nausea 21% and 4%": the second has no words of its own.
    const before = isLocal.lastIndexOf(true, at);
    const after = isLocal.indexOf(true, at);
    const isBare = (from: number, to: number): boolean => own.slice(from, to).every((words) => words.length === 0);
    return (before >= 0 && isBare(before + 1, at + 1)) || (after >= 0 && isBare(at, after));
  });
  return facts.flatMap((fact, at) => {
    const place = places[at];
    const isAtTime = place !== undefined && isOfTime(question.narrowing, place);
    const isDenied = place !== undefined && DENIED_BEHIND.test(place.text.slice(place.range.end, place.range.end + 60));
    return place && kept[at] && isAtTime && !isDenied && !isBehindSemicolon(place, measured)
      ? [{ fact, place, arm: readings[at]?.words ?? null }]
      : [];
  });
}

/** "Dreams (26%) were frequent; six participants stopped": the six stand in a part of the sentence that is about something else. */
function isBehindSemicolon(place: NumberPlace, measured: ReadonlySet<string>): boolean {
  const { text, sentence, range } = place;
  const opened = text.lastIndexOf(';', range.start);
  const closed = text.indexOf(';', range.end);
  const start = opened < sentence.start ? sentence.start : opened + 1;
  const end = closed < 0 || closed >= sentence.end ? sentence.end : closed;
  // Between brackets a semicolon sets apart the numbers of one thing.
  if ((start === sentence.start && end === sentence.end) || OPEN_BRACKET.test(text.slice(sentence.start, start))) return false;
  const own = measuredWords(place, { start, end });
  return own.length > 0 && own.every(({ stem }) => !measured.has(stem));
}

/** "Of the women", where the abstract tells of women only. */
function isOfAll(narrowing: string, { text }: Passage): boolean {
  const [own, other] = SEXES.find(([one]) => one.test(narrowing)) ?? [];
  return own?.test(text) === true && other?.test(text) === false;
}

const isTopic = (stem: string, { text, sentences }: Passage): boolean =>
  sentences.filter(({ start, end }) => contentWords(text.slice(start, end)).some((word) => word.stem === stem)).length >= 3;

/** "21.8% (17/78)", "17 of 78 (21.8%)": one number in two forms. */
const isTwin = (first: Fact | undefined, second: Fact, text: string): boolean =>
  first?.place !== undefined &&
  second.place !== undefined &&
  first.kind !== second.kind &&
  /^[^.;,()\d]{0,30}[([] ?$/.test(text.slice(first.place.range.end, second.place.range.start));

const placeOf = (fact: Fact, sentence: Span, row: readonly Span[], { text, arms }: Passage): NumberPlace => ({
  text,
  sentence,
  range: fact.place?.range ?? sentence,
  row,
  arms,
});

/** The numbers of a sentence that are sizes of groups: "zinc (n = 61)", "76 were allocated to the exercise group", "30 each". */
function groupSizesIn(facts: readonly Fact[], sentence: Span, passage: Passage): readonly Candidate[] {
  const row = facts.flatMap(({ place }) => place?.range ?? []);
  const inBrackets = facts.filter(
    ({ place }) => place && BRACKET.test(passage.text.slice(Math.max(0, place.range.start - 8), place.range.start)),
  );
  return facts.flatMap((fact) => {
    const place = placeOf(fact, sentence, row, passage);
    // "118 students were assigned to zinc (n = 61) or placebo (n = 57)": the first is all of them.
    if (inBrackets.length > 1 && !inBrackets.includes(fact)) return [];
    if (isSumOfOthers(fact, facts)) return [];
    if (['completed', 'analysed', 'dropout', 'screened', 'planned'].includes(fact.role ?? '')) return [];
    if (fact.role === 'total' && (facts.length < 2 || !armWordsOf(place)?.size)) return [];
    const around = `${passage.text.slice(Math.max(sentence.start, place.range.start - 12), place.range.start)}#${passage.text.slice(place.range.end, place.range.end + 40)}`;
    const isSize = fact.role === 'arm' || SIZE.test(around) || ASSIGNED.test(passage.text.slice(sentence.start, sentence.end));
    if (!isSize || OUTCOME_OF_PEOPLE.test(around)) return [];
    const isOfEach = fact.role === 'arm' && fact.arm === null && EACH.test(passage.text.slice(sentence.start, sentence.end));
    const arm = isOfEach ? new Set<string>() : armWordsOf(place);
    return isOfEach || arm === null || arm.size > 0 ? [{ fact, place, arm }] : [];
  });
}

/** Whether the question's words say that so many were put into a group, not how many of it were left or counted. */
function isSizeOfGroup({ figure, place: { text, sentence } }: OpenQuestion): boolean {
  if (['completed', 'analysed', 'dropout', 'screened', 'planned', 'subgroup'].includes(figure.role ?? '')) return false;
  const words = text.slice(sentence.start, sentence.end);
  return ASSIGNED.test(words) && !NOT_ALL.test(words);
}

/** The candidates of the writer's group. Not sure where the row doesn't tell its groups; none where the writer names another one. */
function ofArm(
  { arm, place }: OpenQuestion,
  row: readonly Candidate[],
  isGroupSize: boolean,
): { expected: readonly Candidate[]; isSure: boolean } {
  const { arms } = place;
  const unnamed = row.filter((candidate) => candidate.arm === null || candidate.arm.size === 0);
  if (arm.size === 0) return { expected: row.length === 1 && unnamed.length === 1 ? row : [], isSure: false };
  const own = unnamed.length === 0 && row.length > 1 ? distinctly(arm, row, arms) : null;
  if (own) return { expected: own, isSure: true };
  const isNamed = row.some((candidate) => candidate.arm && likenessOf(arm, candidate.arm, arms) > 0);
  if (unnamed.length === 0 && (row.length === 1 || !isNamed)) {
    const like = row.filter((candidate) => candidate.arm && likenessOf(arm, candidate.arm, arms) >= 0.5);
    return { expected: like, isSure: false };
  }
  if (isGroupSize) {
    const isOfEach = unnamed.length === row.length && row.length === 1 && row[0]?.fact.role === 'arm' && row[0].fact.arm === null;
    return { expected: isOfEach || (row.length >= 2 && isNamed) ? row : [], isSure: false };
  }
  // "(8.3% vs 17.8%)": one of them. "12% at baseline and 14% at week 48" are of two times, not of two groups.
  return { expected: row.length >= 2 && !areOfTimes(row.map((candidate) => candidate.place)) ? row : [], isSure: false };
}

/** The candidates of the one group that the writer's words name and no other's; null where they name none or two. */
function distinctly(arm: ReadonlySet<string>, row: readonly Candidate[], arms: NumberPlace['arms']): readonly Candidate[] | null {
  // Beside a group without a name, a word in common is not enough: "standard targets" are not the "tight targets".
  if (row.some((candidate) => candidate.arm?.has(ANOTHER))) {
    const whole = row.filter(({ arm: own }) => own && !own.has(ANOTHER) && [...arm].every((word) => own.has(word)));
    return whole.length > 0 ? whole : null;
  }
  const groups = row.map((candidate) => withAliases(candidate.arm ?? new Set(), arms));
  const said = withAliases(arm, arms);
  const isGeneral = [...arm].every((word) => word === CONTROL || ACTIVE.has(word));
  const controls = groups.map((words) => [...words].filter((word) => CONTROL_WORDS.has(word)));
  const scores = row.map(({ arm: own }, at) => {
    const words = groups[at] ?? new Set();
    if (isGeneral) return likenessOf(arm, words, arms);
    // "Sham laser" beside "laser", "zinc" beside "zinc-free placebo": the word for a control tells, whatever else the two share.
    if (controls.some((one) => one.length > 0) && controls.some((one) => one.length === 0)) {
      const isOfControl = [...said].some((word) => CONTROL_WORDS.has(word));
      if (isOfControl !== (controls[at]?.length ?? 0) > 0) return 0;
      if (isOfControl && [...said].every((word) => !words.has(word))) return 0;
      if (groups.length === 2 && (isOfControl || isCalledActive(own) || [...said].some((word) => words.has(word)))) return 1;
    }
    const others = groups.filter((_, other) => !sameWords(row[other]?.arm, own));
    return [...said].filter((word) => words.has(word) && others.every((other) => !other.has(word))).length;
  });
  const named = row.filter((_, at) => (scores[at] ?? 0) > 0);
  const [first] = named;
  if (first && named.length < row.length && named.every((candidate) => sameWords(candidate.arm, first.arm))) return named;
  // "ropivacaine" beside "ropivacaine and fentanyl": only the very same words tell.
  const same = row.filter((candidate) => sameWords(withAliases(candidate.arm ?? new Set(), arms), said));
  return first === undefined && same.length > 0 && same.length < row.length ? same : null;
}

/** "The control group" is the one that has placebo or usual care, "the intervention group" the one that has not. */
function likenessOf(said: ReadonlySet<string>, arm: ReadonlySet<string>, arms: NumberPlace['arms']): number {
  const isControl = [...arm].some((word) => CONTROL_WORDS.has(word));
  const words = [...said];
  if (words.every((word) => word === CONTROL)) return isControl ? 1 : 0;
  if (words.every((word) => ACTIVE.has(word))) return isControl || arm.size === 0 ? 0 : 1;
  return armLikeness(said, arm, arms);
}

/** "The intervention group" is that of whatever was tested, where the only other one is a control. */
const isCalledActive = (words: ReadonlySet<string> | null | undefined): boolean =>
  words != null && words.size > 0 && [...words].every((word) => ACTIVE.has(word));

const sameWords = (a: ReadonlySet<string> | null | undefined, b: ReadonlySet<string> | null | undefined): boolean =>
  a != null && b != null && a.size === b.size && [...a].every((word) => b.has(word));

/** The words of a group as the abstract prints them. */
function printedArm({ place }: Candidate, stems: ReadonlySet<string>): string {
  const { start, end } = place.sentence;
  const words = new Map(contentWords(place.text.slice(start, end)).map(({ stem, printed }) => [stem, printed]));
  return [...stems].flatMap((stem) => words.get(stem) ?? []).join(' ');
}

function isSumOfOthers(fact: Fact, facts: readonly Fact[]): boolean {
  const others = facts.filter((other) => other !== fact).map(({ value }) => (typeof value === 'number' ? value : Number.NaN));
  return others.length > 1 && others.reduce((sum, value) => sum + value, 0) === fact.value;
}

const valuesOf = (row: readonly Candidate[]): readonly number[] =>
  row.flatMap(({ fact: { value } }) => (typeof value === 'number' ? [value] : []));

/** Two groups of three, or all of them: "138 were given one of the two drugs". */
function isSumOfSome(number: number, values: readonly number[]): boolean {
  let sums = [{ sum: 0, parts: 0 }];
  for (const value of values.slice(0, 6)) sums = [...sums, ...sums.map(({ sum, parts }) => ({ sum: sum + value, parts: parts + 1 }))];
  return sums.some(({ sum, parts }) => parts > 1 && sum === number);
}

const FEMALE = /\b(?:women|girls?|females?)\b/i;
const MALE = /\b(?:men|boys?|males?)\b/i;
/** Words for one sex, and those for the other. */
const SEXES: readonly (readonly [RegExp, RegExp])[] = [
  [FEMALE, MALE],
  [MALE, FEMALE],
];
const BRACKET = /[([] ?(?:n ?[=:] ?)?$/i;
const OPEN_BRACKET = /[([][^)\]]{0,200}$/;
/** "Two participants did not complete all visits" tells nothing of how many did. */
const DENIED_BEHIND = /^[^.;,()]{0,40}\b(?:did not|didn[’']t|failed to|were not|was not|had not|never)\b/i;
const CONTROL = stemOf('control');
const ACTIVE: ReadonlySet<string> = new Set(['intervention', 'active', 'experimental'].map(stemOf));
const ASSIGNED = /\b(?:randomi[sz]ed|assigned|allocated|randomly|received|given|divided|took part|enrolled|were treated)\b/i;
const SIZE = /[nN] ?= ?#|\(#/;
const EACH = /\beach\b|\bper group\b|\b(?:groups?|arms) (?:of\b|[([] ?n ?=)/i;
const OUTCOME_OF_PEOPLE =
  /#[^.;,()]{0,40}\b(?:had|developed|experienced|reported|died|withdrew|dropped|completed|discontinued|improved|responded|analy[sz]ed|women|men|boys|girls|males?|females?)\b/i;
const NOT_ALL =
  /\b(?:of whom|among|completed|analy[sz]ed|withdrew|dropped|evaluable|remained|finished|women of|men of|screened|lost)\b|\b(?:men|boys|girls|males|females)\b/i;
