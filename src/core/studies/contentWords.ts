import { A_PERSON } from '../figures/people.js';
import { remembered } from '../text/remembered.js';
import { foldWord, wordsOf } from '../vocabulary/words.js';

/** A word that carries meaning, without its endings, and where it stands. */
export interface ContentWord {
  readonly stem: string;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a stretch of text that say what is measured or given: without grammar, people, and what every sentence on a study holds.
 * Offsets count from `from`. Single letters and numbers stay, since they name groups ("Group B", "600 mg").
 */
export function contentWords(text: string, from = 0): readonly ContentWord[] {
  const found: ContentWord[] = [];
  for (const { printed, start, end } of wordsOf(text)) {
    const stem = contentStem(printed);
    if (stem !== null) found.push({ stem, printed, start: start + from, end: end + from });
  }
  return found;
}

/** The stem of a printed word that carries meaning; null for the others. */
const contentStem = remembered(
  (printed): string | null => {
    const folded = foldWord(printed);
    const isShort = folded.length < 3 && !/^(?:\d{1,2}|[A-Z][A-Z0-9]?|[ivx]{1,2})$/.test(printed);
    if (isShort || STOP_WORDS.has(folded) || STOP_WORDS.has(printed.toLowerCase()) || (PEOPLE.test(folded) && !CONTROLS.test(folded)))
      return null;
    return stemOf(folded);
  },
  4000,
  40,
);

/**
 * A folded word without the commonest endings of its kind: "improvement", "improved" and "improving" are one. At least four letters stay.
 */
export function stemOf(folded: string): string {
  const irregular = IRREGULAR.get(folded);
  if (irregular) return irregular;
  if (/\d/.test(folded) || folded.length < 5) return folded;
  const stem = folded.replace(ENDING, '');
  return stem.length >= 4 ? stem.replace(/(.)\1$/, '$1') : folded;
}

const ENDING =
  /(?:izations?|ations?|ements?|ments?|itions?|ions?|ities|ity|ives?|ically|ical|ics|ings?|ances?|ences?|ously|ous|ants?|ents?|ally|als?|ly|ed|ies|es|s|y|e|ic|ia|a)$/;
/** Words of one meaning that share no stem. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    [
      ['death', 'died die dies dying dead deaths mortality'],
      ['remis', 'remit remitted remits'],
      ['feed', 'fed'],
      ['bleed', 'bled'],
      ['sleep', 'slept'],
      ['smok', 'smoking smoked smokers smoker'],
      ['abstin', 'abstained abstain abstaining abstinence abstinent'],
      ['recur', 'recurred recurrence recurrences recurrent'],
      ['anemi', 'anemia anemic anaemia anaemic'],
    ] as const
  ).flatMap(([stem, words]) => words.split(' ').map((word) => [word, stem] as const)),
);
/** They name a group, whoever is in it. */
const CONTROLS = /^controls?$/;
const PEOPLE = new RegExp(`^${A_PERSON}$`, 'i');

/** Grammar, verbs of reporting, and words for studies and their parts. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those its their his her our it they them he she we which who whom whose what where when there here ' +
    'and or but nor so than as if whether while whereas although though because since until both either neither each every all any some such no not only also too very ' +
    'of in on at by for from with without within to into onto over under between among during after before per via about around up down out off through across against toward towards upon ' +
    'is are was were be been being has have had having do does did done can could may might will would shall should must ' +
    'one two three four five six seven eight nine ten eleven twelve hundred thousand half ' +
    'report reports reported reporting find finds found finding see seen saw show shows showed shown observe observed observing note noted record recorded measure measured experience experienced experiencing ' +
    'occur occurs occurred occurring require required need needed reach reached reaching achieve achieved achieving undergo underwent undergone perform performed develop developed suffer suffered complain lead led remain remained become became ' +
    'average averaged averaging averages mean means median value values rate rates incidence frequency proportion percentage percent percentages number numbers share score scores level levels total overall respectively approximately nearly almost least most more less fewer other others another same ' +
    'versus vs compared comparison compare compares comparing respective according trial trials study studies experiment paper authors author review cohort randomized randomised randomly randomization assigned allocated assignment allocation receive received receiving give gave given giving take taken taking took treated treat treating treatment treatments therapy group groups arm arms daily day dose doses mg ' +
    'colleague colleagues et al result results resulting conclusion conclusions method methods background objective objectives introduction aim aims design setting purpose ' +
    'increase increased increasing decrease decreased decreasing reduce reduced reducing reduction fell fall falling rose rise rising higher lower greater smaller larger change changed changes difference differences differ differed improve improved improves significant significantly ' +
    'case sample people person persons those persons individual years year old aged age percent point points interval confidence deviation error ' +
    'min mins minute minutes sec seconds hour hours day days week weeks month months year years ' +
    'lasted lasting last duration took given well just even still began begin started start corresponding figure figures then thus however using used use based measured assessed evaluated analyzed analysed enrolled included recruited participated'
  ).split(' '),
);

/** Words that a narrower question has and its wider one has not: they must be met, or it is another question. */
export const NARROWING =
  /^(?:baseline|first|second|third|admission|discharge|follow|women|men|girls?|boys?|males?|females?|subgroups?|completers?)$/;
