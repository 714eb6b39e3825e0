import { A_PERSON, NOT_PEOPLE_AFTER, NOUN_PHRASE_STOPS, PART_NOUNS } from './people.js';

/** The words that name the people whom a number counts. */
export interface PeoplePhrase {
  /** The noun alone, lower case. */
  readonly noun: string;
  /** With the adjectives before it, lower case. */
  readonly words: string;
  /** Where the phrase ends in the text. */
  readonly end: number;
}

/**
 * The noun for people behind a number that ends at `end`, with the adjectives between: "31 women", "70 healthy adults", "31-patient",
 * "six age- and gender-matched healthy volunteers". Null where another thing is counted: "31 patient records".
 */
export function peoplePhraseAfter(text: string, end: number): PeoplePhrase | null {
  let at = end + (BETWEEN.exec(text.slice(end, end + 90))?.[0].length ?? 0);
  let found: PeoplePhrase | null = null;
  for (let step = 0; step < MOST_WORDS; step++) {
    const match = WORD.exec(text.slice(at, at + 60));
    if (!match) {
      const age = AGE.exec(text.slice(at, at + 24));
      if (!age) break;
      at += age[0].length;
      continue;
    }
    const [whole, gap = '', word] = match;
    if (word === undefined) {
      // "(MJ)" between the words of a name.
      if (step === 0) break;
      at += whole.length;
      continue;
    }
    const isNoun = PEOPLE.test(word);
    if (
      !isNoun &&
      ((isStop(word) && !isParticiple(word, text.slice(at + whole.length, at + whole.length + 40))) ||
        gap === '-' ||
        (gap.includes(',') && found))
    )
      break;
    at += whole.length;
    if (isNoun) {
      if (NOT_PEOPLE_AFTER.test(text.slice(at, at + 24))) return found;
      found = {
        noun: word.toLowerCase(),
        words: text
          .slice(end, at)
          .replace(/^(?:\s?\([^()]*\))?[\s-]+/, '')
          .toLowerCase(),
        end: at,
      };
      // "12 female patients", "healthy control subjects": the noun may still come.
      if (!PART_NOUNS.test(word) && !/^(?:human|student|adult|child|case|control)s?$/i.test(word)) return found;
    } else if (/[-‐‑]$/.test(word)) at += COMPOUND.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  }
  return found;
}

/** Short forms are units only in lower case: "96 MS patients" counts patients, "96 ms" does not. */
const isStop = (word: string): boolean => NOUN_PHRASE_STOPS.has(/^[A-Z]{2,4}$/.test(word) ? word : word.toLowerCase());

/** "77 healthy enrolled subjects": a verb that is an adjective where people follow directly. */
const isParticiple = (word: string, after: string): boolean =>
  /^(?:enrolled|enroled|included|recruited)$/i.test(word) && PEOPLE.test(/^\s([\p{L}-]{2,30})/u.exec(after)?.[1] ?? '');

const MOST_WORDS = 9;
const PEOPLE = new RegExp(`^(?:[\\p{L}]{2,12}-)?${A_PERSON}$`, 'iu');
const NAME = "[\\p{L}][\\p{L}\\p{M}’'/+\\d]{0,30}";
const WORD = new RegExp(
  `^(\\s|-|,\\s)(?:(${NAME}(?:[-‐‑–][\\p{L}\\d][\\p{L}\\d’']{0,25}){0,4}(?:[-‐‑](?=,|\\s))?)|\\([^()]{1,16}\\))`,
  'u',
);
/** What goes on behind a word that ends in a hyphen: "age- and gender-matched", "age-, sex-matched". */
const COMPOUND = /^(?:,? (?:and|or|&)(?=\s)|,(?=\s))/;
const MATCHED_BY = '(?:age|sex|gender|education(?:al)?|levels?|IQ|BMI|race|ethnicity|handedness|smoking)';
/** "A total of 88 (52.7%) subjects", "37 age, gender and education level matched controls". */
const BETWEEN = new RegExp(
  `^\\s(?:\\(\\d{1,3}(?:\\.\\d{1,2})?\\s?%\\)|${MATCHED_BY}(?:(?:,? and |, | |-|/)${MATCHED_BY}){1,5}[- ]matched)(?=\\s)`,
);
/** "8–16-year-old" between the adjectives. */
const AGE = /^\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?-years?-old(?=\s)/;
