import { isSameWork } from '../references/sameWork.js';
import type { AuthorYearMention } from '../mentions/mention.js';
import { isSameCondition } from '../vocabulary/related.js';
import { findTerms } from '../vocabulary/vocabulary.js';
import { foldWords } from './fold.js';
import { isOnOtherSubject } from './otherSubject.js';
import type { NearMiss, Resolution } from './resolution.js';
import type { Listed } from './listAndIndex.js';
import { compareNames, type Difference, hasAllNames, nearMisses } from './resolveNear.js';
import { isAuthor, type Work } from './resolveWorks.js';
import type { Study } from './study.js';
import { yearOf } from './studyKeys.js';
import { sourceId } from './studyName.js';

const NONE: Resolution = { status: 'none', studies: [], references: [], reasons: [], near: [] };

/**
 * What a mention by names and year points at: first the article's own list, then the study that the entry's record is, then the index
 * directly. Two works that fit are `several`, unless a co-author, the letter behind the year or the words of the sentence tell them apart.
 */
export function resolveAuthorYear(mention: AuthorYearMention, listed: Listed): Resolution {
  const isOpenYear = mention.year === null;
  const inList = surest(
    mention,
    listed.listedOfYear(mention.year).filter((work) => fits(mention, work)),
  );
  if (inList.length > 0) return resolveInList(mention, inList, listed);
  if (isOpenYear) return mention.yearText === null ? resolveNamesAlone(mention, listed) : NONE;
  const ofName = [...listed.studiesBy(mention.authors[0] ?? '', mention.year), ...undated(mention, listed)]
    .filter(listed.isOnSubject)
    .map(listed.workOf)
    .filter((work) => compareNames(mention, work) === 'same');
  const inIndex = surest(
    mention,
    ofName.filter((work) => !isNamesake(work, listed)),
  );
  if (inIndex.length > 0) return settle(inIndex, listed.sentence, nearMisses(mention, listed.listedNearYear(mention.year)), false);
  const near = nearMisses(mention, [...listed.listedNearYear(mention.year), ...listed.worksOfYear(mention.year)], (work, difference) =>
    knownAs(mention, work, difference, listed),
  );
  return {
    ...NONE,
    near,
    reasons: [
      near.length > 0
        ? 'No work fits exactly.'
        : ofName.length > 0
          ? 'The index has a work of these names and year, but the words around speak of another subject.'
          : 'Neither the reference list nor the index has such a work.',
    ],
  };
}

/** A study of these names on another subject than the sentence's. */
const isNamesake = ({ study: id }: Work, listed: Listed): boolean => {
  const study = id === null ? null : listed.study(id);
  return study !== null && isOnOtherSubject(study, listed.sentence, listed.paragraph, listed.earlierStudies().includes(study));
};

/** Works by the same first author whose year nobody has seen: the mention could be one of them. */
const undated = ({ authors }: AuthorYearMention, listed: Listed): readonly Study[] =>
  listed.studiesBy(authors[0] ?? '', null).filter((study) => listed.workOf(study).years.length === 0);

/**
 * Those whose printed authors confirm every name of the mention, where there are any; of these the ones that have no other authors, where
 * two names or more are given and no "et al." says that there are.
 */
function surest(mention: AuthorYearMention, works: readonly Work[]): readonly Work[] {
  const confirmed = works.filter((work) => hasAllNames(mention, work));
  if (confirmed.length === 0) return works;
  if (mention.etAl || mention.authors.length < 2) return confirmed;
  const exact = confirmed.filter((work) => work.authors.length === mention.authors.length);
  return exact.length > 0 ? exact : confirmed;
}

/**
 * Whether a near miss in the index may be told: what differs stands in the checked record, and the paragraph speaks of the study's subject
 * or the mention names two of its authors. Another work by a namesake is likelier otherwise.
 */
function knownAs(mention: AuthorYearMention, work: Work, { kind }: Difference, listed: Listed): NearMiss['known'] {
  const study = work.study === null ? null : listed.study(work.study);
  if (!study || kind === 'others') return null;
  if (kind === 'year' ? yearOf(study.item) === null : !study.item.author) return null;
  if (isNamesake(work, listed)) return null;
  const namesTwo = mention.authors.length > 1 && mention.authors.every((name) => work.authors.some((author) => isAuthor(name, author)));
  const said = namesTwo ? null : new Set(foldWords(listed.paragraph));
  if (said && ![...work.words].some((word) => word.length > 3 && said.has(word) && !COMMON.has(word))) return null;
  return { name: work.name, source: sourceId(study) };
}

function fits(mention: AuthorYearMention, work: Work): boolean {
  // The year first: it costs little and sorts most works out.
  if (mention.year === null ? mention.yearText === null || work.years.length > 0 : !work.years.includes(mention.year)) return false;
  if (mention.suffix !== null && work.suffix !== null && work.suffix !== mention.suffix) return false;
  return compareNames(mention, work) === 'same';
}

function resolveInList(mention: AuthorYearMention, works: readonly Work[], listed: Listed): Resolution {
  const distinct = withoutCopies(works, listed);
  const strays = distinct.length === 1 && distinct[0] ? strayStudies(mention, distinct[0], listed) : [];
  const [only] = distinct;
  if (only && strays.length > 0) {
    return {
      status: 'several',
      studies: [only.study ?? '', ...strays.map((study) => study.id)].filter((id) => id !== ''),
      references: works.flatMap((work) => work.reference ?? []),
      reasons: [
        `The entry of the list has the year ${mention.year}, but its title is that of a work of another year; the index also has a work of ${mention.authors[0]} of ${mention.year}.`,
      ],
      near: [],
    };
  }
  const resolution = settle(distinct, listed.sentence, [], true);
  const references = works
    .filter((work) => resolution.references.some((one) => isCopyOf(work, one, listed)))
    .flatMap((work) => work.reference ?? []);
  return withUntitled({ ...resolution, references }, mention, distinct, listed);
}

/** Entries for the same work, printed twice, count as one. */
function withoutCopies(works: readonly Work[], listed: Listed): readonly Work[] {
  const distinct: Work[] = [];
  for (const work of works) {
    if (!distinct.some((other) => other.reference !== null && isCopyOf(work, other.reference, listed))) distinct.push(work);
  }
  return distinct;
}

function isCopyOf(work: Work, reference: number, listed: Listed): boolean {
  if (work.reference === reference) return true;
  const [a, b] = [listed.entry(work.reference), listed.entry(reference)];
  if (!a || !b) return false;
  return (a.study !== null && a.study === b.study) || isSameWork(a.reference, b.reference) === 'same';
}

/** Studies of the index that the mention could be as well, where the entry's year is not that of the record that it names. */
function strayStudies(mention: AuthorYearMention, work: Work, listed: Listed): readonly Study[] {
  const record = work.study === null ? null : listed.study(work.study);
  if (!record || mention.year === null || listed.workOf(record).years.includes(mention.year)) return [];
  return listed
    .studiesBy(mention.authors[0] ?? '', mention.year)
    .filter((study) => study.id !== record.id && compareNames(mention, listed.workOf(study)) === 'same');
}

/** An entry without a title names its study by authors and year alone, where exactly one study has them. */
function withUntitled(resolution: Resolution, mention: AuthorYearMention, works: readonly Work[], listed: Listed): Resolution {
  const [only, second] = works;
  if (!only || second || only.study !== null || only.title !== '') return resolution;
  const [study, other] = listed.studiesBy(mention.authors[0] ?? '', mention.year).filter(listed.isOnSubject);
  return study && !other && compareNames(mention, listed.workOf(study)) === 'same' ? { ...resolution, studies: [study.id] } : resolution;
}

/** "Younger and colleagues": one work of the list, or one that was mentioned before. */
function resolveNamesAlone(mention: AuthorYearMention, listed: Listed): Resolution {
  const known = [...listed.works, ...listed.earlierStudies().map(listed.workOf)];
  const named = known.filter((work) => compareNames(mention, work) === 'same');
  const studies = new Set<string>();
  const distinct = withoutCopies(named, listed).filter((work) => {
    if (work.study === null) return true;
    const isNew = !studies.has(work.study);
    studies.add(work.study);
    return isNew;
  });
  return distinct.length === 0 ? NONE : settle(distinct, '', [], true);
}

/** One work, or several where the sentence does not tell which. */
function settle(works: readonly Work[], sentence: string, near: readonly NearMiss[], isInList: boolean): Resolution {
  const chosen = works.length > 1 ? chooseByWords(works, sentence) : (works[0] ?? null);
  const taken = chosen ? [chosen] : works;
  const where = isInList ? 'the reference list' : 'the index';
  return {
    status: chosen ? 'one' : 'several',
    studies: [...new Set(taken.flatMap((work) => work.study ?? []))],
    references: taken.flatMap((work) => work.reference ?? []),
    reasons: [
      chosen && works.length > 1
        ? `Names and year fit ${works.length} works; the sentence speaks of “${chosen.title}”.`
        : chosen
          ? `Names and year are those of ${chosen.name} in ${where}.`
          : `Names and year fit ${works.length} works in ${where}.`,
    ],
    near,
  };
}

/** The work whose own words stand in the sentence, if no other's do. */
function chooseByWords(works: readonly Work[], sentence: string): Work | null {
  const byCondition = chooseByCondition(works, sentence);
  if (byCondition !== undefined) return byCondition;
  const said = new Set(foldWords(sentence));
  const fitting = works.filter((work) =>
    [...work.words].some(
      (word) => word.length > 3 && said.has(word) && !COMMON.has(word) && works.every((other) => other === work || !other.words.has(word)),
    ),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The only work on the condition that the sentence names; null where none or several are, undefined where it names none. */
function chooseByCondition(works: readonly Work[], sentence: string): Work | null | undefined {
  const named = findTerms(sentence, ['condition']).map(({ term }) => term);
  if (named.length === 0 || works.every(({ condition }) => condition === null)) return undefined;
  const fitting = works.filter(({ condition }) => condition !== null && named.some((term) => isSameCondition(term, condition)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Words of titles that tell nothing about the subject. */
const COMMON = new Set(
  'trial study pilot review effect effects patients treatment therapy randomized randomised controlled placebo double blind open label clinical with from using among after during low dose high naltrexone results analysis evidence systematic data medication improves improved reduces reduced symptoms novel potential disease role report long term short both their that this these have been group than'.split(
    ' ',
  ),
);
