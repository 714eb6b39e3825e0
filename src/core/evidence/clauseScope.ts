import { gated } from '../expressions/gated.js';
import { A_PERSON } from '../figures/people.js';
import { contentWords } from '../studies/contentWords.js';
import type { Comparator } from './statedResult.js';

/** What the clause compares with; null where it says nothing. */
export function comparatorOf(wholeClause: string, isState = false): Comparator | null {
  const clause = (isState ? wholeClause.replace(bothGroups, 'between groups') : wholeClause).replace(withoutPlacebo, ' ');
  if (placebo.test(clause)) return { kind: !isState && isOfEachGroup(clause) ? 'baseline' : 'placebo' };
  if (baseline.test(clause)) return { kind: 'baseline' };
  const named = behindThan.exec(clause)?.[1];
  const words = named === undefined ? [] : contentWords(named);
  if (named !== undefined && ordinaryCare.test(named)) return { kind: 'groups' };
  if (words.length > 0) return { kind: 'named', stems: words.map(({ stem }) => stem), printed: (named ?? '').trim() };
  return groups.test(clause) ? { kind: 'groups' } : null;
}

const bothGroups = /\b(?:in|between|across) (?:both|all|the two|either) (?:groups|arms)\b/i;
const placebo = gated(/\b(?:placebo|sham|vehicle|dummy)\b/i);
/** "In the absence of a placebo group", "not with placebo". */
const withoutPlacebo = gated(
  /\b(?:no|not|without|absence of|lack of|lacked|lacking)\s(?:(?:with|against|to|an?|any|the)\s){0,2}(?:placebo|sham)\b/gi,
);

/** "Pain also fell on placebo", "on naltrexone and placebo alike": the group in time, where no word compares it with another. */
const isOfEachGroup = (clause: string): boolean => bothAlike.test(clause) || (onPlacebo.test(clause) && !comparing.test(clause));

const bothAlike = gated(
  /\band (?:(?:on|with|in|under) )?(?:the )?(?:placebo|sham)(?: (?:groups?|arms?))? alike\b|\bboth (?:on |with )?[\p{L}-]{2,20} and (?:placebo|sham)\b/iu,
);
const onPlacebo = /\b(?:on|under|during|with|in the) (?:the )?(?:placebo|sham)\b/i;
const comparing =
  /\b(?:than|compar\w{1,6}|versus|vs|relative|superior\w{0,3}|inferior\w{0,3}|over|from placebo|against|between|differ\w{0,6}|better|worse|more|less|fewer|greater|lower|higher|larger|smaller|longer|shorter|commoner|no|not|n['’]t)\b/i;

/** Stems of what the people of the clause got, where nothing is named beside it: "less common with sitagliptin". */
export const givenIn = (clause: string): readonly string[] =>
  [...clause.matchAll(given)].flatMap(([, words]) => contentWords(words ?? '').map(({ stem }) => stem));

const given = /\b(?:with|on|under|during|among|in|after|by)\s(?:the\s)?([\p{L}-]{3,30}(?:\sand\s[\p{L}-]{3,30})?)/giu;
const baseline = gated(
  /\b(?:baseline|(?:than|from|compared (?:with|to)) (?:before|pre-?treatment)|(?:in|with|under|on) (?:both|all|the two|either) (?:groups|arms|treatments)|before treatment|since (?:the )?start|(?:after|since) (?:starting|beginning)|during (?:the |their )?(?:treatment|study|trial|six|eight|twelve|\d{1,2} )|under both|regardless of)\b/i,
);
const behindThan =
  /\b(?:than|versus|vs\.?|compared (?:with|to)|relative to|over|superior to|inferior to|noninferior to|as (?:well|effective|good|much|frequent|common|often|frequently|effectively)(?: (?:with|on|in|under|for) (?:the )?[\p{L}-]{2,20})? as|outperformed|between [\p{L} -]{2,40} and)\s(?:(?:with|on|in|for|under|the|those|that|did|of|as)\s){0,3}([\p{L}-]{2,30}(?:\s(?!group|arm|for|in|on|at|after|and|or|over|with|by|to)[\p{L}-]{2,30}){0,2})/iu;
const ordinaryCare = /\b(?:usual care|usual|standard care|no treatment|controls?|untreated|waiting list|silence)\b/i;
const groups = gated(
  /\bbetween (?:the )?(?:two |both |three )?(?:groups|arms|treatments)|\bin the \w{1,20} (?:group|arm)\b|\bthe (?:intervention|treatment) group\b/i,
);

/** Points in time and lengths: "12 week", "2 year". */
export function timesOf(clause: string): readonly string[] {
  return [...clause.matchAll(time)].map(([, number, unit, unitFirst, numberLast]) => {
    const count = (number ?? numberLast ?? '').toLowerCase();
    return `${numbers[count] ?? count} ${(unit ?? unitFirst ?? '').toLowerCase()}`;
  });
}

const time = gated(
  /\b(\d{1,3}|one|two|three|four|five|six|eight|nine|ten|twelve)[ -](min(?:ute)?|hour|day|week|month|year)s?\b(?!-old)|\b(week|day|month|year) (\d{1,3})\b/gi,
);
const numbers: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
};

/** Whether the clause speaks of a part of the people, of a later look, or of a time only. */
export const speaksOfPart = (clause: string): boolean => part.test(clause) || fewPeople.test(clause);

const ONLY = '(?:only |just |about )?';

/** "In one patient", "in three of the patients", "in 2 of 12 women": what came of some people, counted, is no result between groups. */
const fewPeople = gated(
  new RegExp(
    String.raw`\b(?:(?:in|for|of|among) ${ONLY}(?:a single|one|two|three|four|five|six|seven|eight|nine|[1-9])(?: or (?:two|three|four|[1-9]))?(?: (?:other|further|more|female|male|single))? |(?:in|for|among) ${ONLY}(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,4}) of (?:the |its |their |our |all )?(?:\d{1,5} |\w{3,12} )?)${A_PERSON}\b`,
    'i',
  ),
);

const part = gated(
  /\b(?:sub-?groups?|subset|subanalys[ie]s|stratum|strata|post[- ]hoc|exploratory|sensitivity analys[ie]s|per[- ]protocol|completers|responders|some (?:patients|participants|women|people|of)|(?:one|two|three|few|several) (?:patients|participants|women|people)|no longer|only (?:in|among)|interim|trend|in (?:several|some|many|most|a few|individual|uncontrolled|observational|open-label) (?:[a-z-]{3,20} ){0,2}(?:studies|trials|reports|series)|(?:lower|higher|different)(?: and (?:lower|higher))? dos(?:es?|ages?))\b/i,
);

/** Words that say in whom: "in breastfed infants" gives the stem of "breastfed". */
export function peopleOf(clause: string): readonly string[] {
  return [...clause.matchAll(inWhom)].flatMap(([, words]) => contentWords(words ?? '').map(({ stem }) => stem));
}

const inWhom = gated(
  /\b(?:in|among|for|of) ((?:[\p{L}-]{2,20} ){0,3}(?:patients|people|women|men|adults|children|infants|adolescents|girls|boys|participants|subjects|individuals|volunteers|humans|students|nurses|mice|rats|animals))\b/giu,
);

/** "Relieved pain as well as amitriptyline", "as much as placebo": no difference to what is named. */
export const isAsMuchAs = (clause: string): boolean => asMuchAs.test(clause);

const asMuchAs = gated(
  /\b(?:as (?:much|good|effectively|strongly|often|frequently|frequent|common)(?: (?:with|on|in|under) (?:the )?[\p{L}-]{2,20})? as|as well as (?=placebo|sham|(?:low-dose )?naltrexone|[\p{L}-]{3,20}(?:ine|ide|one|ole|ate|in|ol|am|ab)\b)|to the same (?:extent|degree)|(?:equally|just) as)\b/iu,
);

/** Words that tell a part of the people by sex or age. */
export const narrowingOf = (clause: string): readonly string[] => [...clause.matchAll(sexOrAge)].map(([word]) => word.toLowerCase());

const sexOrAge = gated(/\b(?:males?|females?|men|women|boys|girls|older|younger|elderly|aged|children|adolescents|infants)\b/gi);
