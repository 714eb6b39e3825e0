/**
 * What is wrong with a vocabulary file, one sentence a problem; empty where nothing is. Meant for tests: the program takes the bundled
 * file as checked. Never throws, whatever `data` is.
 */
export function checkVocabulary(data: unknown): readonly string[] {
  if (!isRecord(data)) return ['the vocabulary is not an object'];
  const problems: string[] = [];
  const lists = new Map<string, readonly Record<string, unknown>[]>();
  for (const [name, fields] of Object.entries(requiredFields)) {
    const list = data[name];
    if (!Array.isArray(list)) problems.push(`${name} is not a list`);
    else lists.set(name, list.filter(isRecord));
    if (Array.isArray(list)) problems.push(...list.flatMap((entry, at) => shapeProblems(`${name}[${at}]`, entry, fields)));
  }
  if (!isListOfStrings(data.directions)) problems.push('directions is not a list of words');
  if (!isListOfStrings(data.vagueAttribution)) problems.push('vagueAttribution is not a list of words');
  for (const [name, key] of [
    ['conditions', 'id'],
    ['outcomes', 'id'],
    ['drugs', 'id'],
    ['designs', 'term'],
    ['resultVerbs', 'lemma'],
    ['certainty', 'level'],
  ] as const)
    problems.push(...repeated(lists.get(name) ?? [], key).map((value) => `${name} has ${key} "${value}" twice`));
  for (const [name, key] of references)
    problems.push(...unknownNames(lists.get(name) ?? [], key).map(([id, value]) => `${name} "${id}" names an unknown ${key} "${value}"`));
  problems.push(...valueProblems(lists));
  return problems;
}

type Field = 'word' | 'words' | 'number';

const requiredFields: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  conditions: { id: 'word', term: 'word', abbreviations: 'words', synonyms: 'words' },
  outcomes: { id: 'word', term: 'word', abbreviations: 'words', synonyms: 'words', scales: 'words' },
  drugs: { id: 'word', term: 'word', abbreviations: 'words', synonyms: 'words' },
  designs: { term: 'word', facet: 'word', synonyms: 'words' },
  resultVerbs: { lemma: 'word', forms: 'words', effect: 'word' },
  certainty: { level: 'word', rank: 'number', words: 'words' },
};

/** Fields that name other entries of the same list by their term. */
const references = [
  ['conditions', 'parent'],
  ['conditions', 'class'],
  ['conditions', 'related'],
  ['conditions', 'distinctFrom'],
  ['outcomes', 'parent'],
  ['drugs', 'isForm'],
  ['drugs', 'distinctFrom'],
] as const;

const effects: ReadonlySet<unknown> = new Set(['up', 'down', 'better', 'worse', 'same', 'mixed']);
const betterWhen: ReadonlySet<unknown> = new Set(['lower', 'higher', null]);

function shapeProblems(where: string, entry: unknown, fields: Readonly<Record<string, Field>>): readonly string[] {
  if (!isRecord(entry)) return [`${where} is not an object`];
  return Object.entries(fields).flatMap(([name, field]) =>
    isOf(field, entry[name]) ? [] : [`${where}.${name} is not a ${field === 'words' ? 'list of words' : field}`],
  );
}

function isOf(field: Field, value: unknown): boolean {
  if (field === 'words') return isListOfStrings(value);
  return field === 'number' ? typeof value === 'number' : typeof value === 'string' && value.length > 0;
}

function repeated(list: readonly Record<string, unknown>[], key: string): readonly string[] {
  const values = list.map((entry) => String(entry[key]));
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

function unknownNames(list: readonly Record<string, unknown>[], key: string): readonly (readonly [string, string])[] {
  const known = new Set(list.map((entry) => entry.term));
  return list.flatMap((entry) => {
    const value = entry[key];
    const names: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return names.filter((name) => !known.has(name)).map((name) => [String(entry.id), String(name)] as const);
  });
}

function valueProblems(lists: ReadonlyMap<string, readonly Record<string, unknown>[]>): readonly string[] {
  const of = (name: string): readonly Record<string, unknown>[] => lists.get(name) ?? [];
  return [
    ...of('resultVerbs').flatMap((verb) =>
      effects.has(verb.effect) ? [] : [`resultVerbs "${verb.lemma}" has an unknown effect "${verb.effect}"`],
    ),
    ...of('outcomes').flatMap((outcome) =>
      betterWhen.has(outcome.betterWhen) ? [] : [`outcomes "${outcome.id}" is better when "${outcome.betterWhen}"`],
    ),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOfStrings = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');
