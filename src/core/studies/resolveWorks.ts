import type { CslName, Reference } from '../references/reference.js';
import { foldName, foldWords } from './fold.js';
import type { Study } from './study.js';
import { studyName, titleOf, yearOf as printedYear } from './studyName.js';
import { remembered } from '../text/remembered.js';
import { familyForms, leadFamilies, yearOf, yearsOf } from './studyKeys.js';

/** An entry of the article's list together with the study whose record it names. */
export interface ListedEntry {
  readonly reference: Reference;
  /** Id of the study, or null. */
  readonly study: string | null;
}

/** What a mention by names and year is held against: an entry of the list or a study of the index. */
export interface Work {
  readonly reference: number | null;
  readonly study: string | null;
  readonly authors: readonly WorkAuthor[];
  /** Whether `authors` are all of them. */
  readonly isComplete: boolean;
  readonly years: readonly number[];
  readonly suffix: string | null;
  /** Words that tell what it is about, folded: title and condition. */
  readonly words: ReadonlySet<string>;
  readonly title: string;
  /** The condition of the people studied, in the vocabulary's term, where it is known. */
  readonly condition: string | null;
  /** How a sentence calls it: "Younger et al. (2013)". */
  readonly name: string;
}

export interface WorkAuthor {
  readonly printed: string;
  /** Spellings of the family name, folded; for an institution also its short form. */
  readonly forms: readonly string[];
  /** First letter of the given name, folded, or an empty string. */
  readonly initial: string;
  readonly given: string;
}

/** An entry as it is printed: its own names and its own year, right or wrong. */
export function workOfEntry({ reference, study }: ListedEntry, known: Study | null): Work {
  const { item } = reference;
  const names = item.author ?? item.editor ?? [];
  const year = yearOf(item);
  return {
    reference: reference.position,
    study,
    authors: names.map((name) => authorOf(name, familyForms(name))),
    isComplete: !reference.authorsCut && names.length > 0,
    years: year === null ? [] : [year],
    suffix: reference.yearSuffix,
    words: new Set([...foldWords(item.title ?? ''), ...foldWords(known?.population?.condition ?? '')]),
    title: item.title ?? '',
    condition: known?.population?.condition ?? null,
    name: `${namesInShort(names.map((name) => name.family ?? name.literal ?? ''))} (${year ?? 'no year'})`,
  };
}

const namesInShort = ([first = 'the entry', second, third]: readonly string[]): string =>
  third !== undefined ? `${first} et al.` : second !== undefined ? `${first} & ${second}` : first;

/** The authors that are checked, or the longer list that nobody checked: it may confirm a name and is never held against one. */
function allAuthors({ item, unverified, authorsComplete }: Study): readonly CslName[] {
  const [checked, others] = [item.author ?? [], unverified.author ?? []];
  return !authorsComplete && others.length > checked.length ? others : checked.length > 0 ? checked : others;
}

/** A study of the index in every spelling and year that is no error. */
export function workOfStudy(study: Study): Work {
  const leads = leadFamilies(study);
  const names = allAuthors(study);
  const variants = study.authorVariants.map((forms) => forms.map(foldName));
  return {
    reference: null,
    study: study.id,
    authors: names.map((name, i) => {
      const forms = familyForms(name);
      const more = variants.filter((spellings) => spellings.some((one) => forms.includes(one))).flat();
      return authorOf(name, [...forms, ...more, ...(i === 0 ? leads : [])]);
    }),
    isComplete: study.authorsComplete,
    years: yearsOf(study),
    suffix: null,
    words: new Set([
      ...foldWords(titleOf(study)),
      ...foldWords(study.population?.condition ?? ''),
      ...(study.population?.subtypes ?? []).flatMap(foldWords),
    ]),
    title: titleOf(study),
    condition: study.population?.condition ?? null,
    name: printedYear(study) === null ? titleOf(study) : studyName(study),
  };
}

function authorOf(name: CslName, forms: readonly string[]): WorkAuthor {
  const printed = name.family ?? name.literal ?? '';
  const given = foldName(name.given ?? '');
  const particle = TRAILING_PARTICLE.exec(given)?.[1];
  const parted = particle === undefined ? [] : [`${particle} ${foldName(printed)}`];
  return { printed, forms: [...new Set([...forms, ...shortForms(printed), ...parted])], initial: given.slice(0, 1), given };
}

/** `Cruz, M. de la`: a particle behind the given names. */
const TRAILING_PARTICLE = / (van der|van den|van de|van|von der|von|de la|de los|de|del|della|di|da|dos|du|ter|ten)$/;

/** The short form of an institution: its initials, or what stands in brackets behind its name. */
function shortForms(name: string): readonly string[] {
  const written = /[([]\s?(\p{Lu}[\p{L}&]{1,9})\s?[)\]]/u.exec(name)?.[1];
  const words = name.match(/\p{L}[\p{L}'’-]{0,40}/gu) ?? [];
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  const short =
    words.length >= 2 && initials.length >= 2 && words.some((word) => /^(?:of|for|and)$/.test(word) || INSTITUTION.test(word))
      ? initials.join('')
      : '';
  return [written, short].filter((form): form is string => form !== undefined && form !== '').map(foldName);
}

const INSTITUTION =
  /^(?:Organi[sz]ations?|Institutes?|Association|Society|Agency|Administration|Academy|College|Council|Commission|Committee|Cent(?:re|er)s?|Department|Group|Team|Federation|Foundation|Network)$/;

/** Whether the name of a mention is this author's: the family name alone, or with the given name or initials before it. */
export function isAuthor(name: string, author: WorkAuthor): boolean {
  const { folded, short, words } = askedAs(name);
  if (author.forms.includes(folded)) return true;
  if (short.some((form) => author.forms.includes(form))) return true;
  for (let from = 1; from < words.length; from++) {
    if (author.forms.includes(words.slice(from).join(' '))) return author.initial !== '' && words[0]?.startsWith(author.initial) === true;
  }
  return false;
}

/** A mention's name in the forms that authors have; each is held against many. */
const askedAs = remembered(
  (name) => {
    const folded = foldName(name.replace(/\s?[([][^)\]]{0,20}[)\]]/, ''));
    return { folded, short: shortForms(name), words: folded.split(' ') };
  },
  1000,
  60,
);
