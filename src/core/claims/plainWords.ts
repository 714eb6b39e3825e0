import { foldWord } from '../vocabulary/words.js';
import type { Effect } from './claimWords.js';

/** Verbs, nouns and adjectives that tell an effect of anything, not only of the vocabulary's drugs; folded, in American spelling. */
export type PlainWord = {
  readonly effect: Effect;
  readonly as: 'verb' | 'noun' | 'comparative' | 'predicate' | 'association';
};

/** Regular verbs by their base; the others with all their forms. */
const verbs: readonly (readonly [Effect, string])[] = [
  [
    'down',
    'reduce lower calm decrease lessen diminish shorten suppress inhibit block slow delay prevent halt eliminate abolish attenuate cut!cuts!cut curb minimize decline drop!drops!dropped fall!falls!fell shrink!shrinks!shrank',
  ],
  [
    'up',
    'increase raise elevate enhance boost promote stimulate activate prolong lengthen doubled!doubles rise!rises!rose induce cause trigger',
  ],
  ['better', 'improve relieve alleviate ease ameliorate mitigate cure treat help benefit heal restore soothe resolve'],
  ['worse', 'worsen aggravate exacerbate impair deteriorate'],
  ['same', 'differ'],
  ['acts', 'modulate act affect influence alter change regulate bind!binds!bound target'],
];

const nouns: readonly (readonly [Effect, string])[] = [
  ['down', 'reduction reductions decrease decreases decline declines drop fall'],
  ['up', 'increase increases rise elevation'],
  ['better', 'improvement improvements benefit benefits'],
  ['worse', 'worsening deterioration'],
  ['same', 'difference differences effect effects impact influence change changes'],
];

const comparatives: readonly (readonly [Effect, string])[] = [
  ['down', 'lower fewer less shorter smaller reduced decreased lowered rarer'],
  ['up', 'higher greater more longer increased elevated raised larger commoner'],
  ['better', 'better improved'],
  ['worse', 'worse worsened poorer impaired'],
  ['same', 'similar comparable unchanged equal'],
];

const associations: readonly (readonly [Effect, string])[] = [['down', 'associated correlated related linked']];

const predicates: readonly (readonly [Effect, string])[] = [
  ['better', 'effective efficacious beneficial helpful superior better work works worked'],
  ['same', 'ineffective useless noninferior inferior unhelpful'],
];

export const plainWords: ReadonlyMap<string, readonly PlainWord[]> = buildTable();

function buildTable(): ReadonlyMap<string, readonly PlainWord[]> {
  const table = new Map<string, PlainWord[]>();
  const add = (word: string, value: PlainWord): void => {
    const known = table.get(word);
    if (known) known.push(value);
    else table.set(word, [value]);
  };
  for (const [effect, list] of verbs)
    for (const verb of list.split(' ')) for (const form of new Set(formsOf(verb))) add(foldWord(form), { effect, as: 'verb' });
  const others = { comparative: comparatives, noun: nouns, predicate: predicates, association: associations } as const;
  for (const [as, rows] of Object.entries(others))
    for (const [effect, list] of rows) for (const word of list.split(' ')) add(word, { effect, as: as as PlainWord['as'] });
  return table;
}

function formsOf(verb: string): readonly string[] {
  if (verb.includes('!')) return verb.split('!');
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const isY = /[^aeiou]y$/.test(verb);
  return isY
    ? [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`]
    : [verb, `${verb}${/(?:s|sh|ch|x)$/.test(verb) ? 'es' : 's'}`, `${stem}ed`];
}

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord));

/** Verbs that tell what happens to their subject where no object follows: "mortality fell". */
export const happening =
  /^(?:decreas|declin|drop|fall|fell|shr[iau]nk|increas|ris|rose|improv|worsen|deteriorat|resolv|lessen|diminish|doubl|differ)/;

/** What stands between a subject and its verb without being either. */
export const auxiliaries = listOf(
  'may might could can will would did does do has have had been be was were is are being got not never also to appear appears appeared seem seems seemed tend tends tended shown found reported thought believed hypothesized expected known proven proved demonstrated observed said claimed considered likely unlikely able unable failed fails fail help helps helped both either neither hardly scarcely barely even further cannot didnt doesnt dont isnt wasnt arent werent hasnt havent cant couldnt wouldnt no nor all generally often usually potentially potential ability capacity',
);
export const beForms = listOf('was were is are been be being remained remains stayed');
/** What may stand between "a" or "no" and a noun of effect. */
export const modifiers = listOf(
  'a an the no any significant significantly statistically greater clear marked further small modest large larger substantial relative absolute additional overall mean average meaningful clinically clinical important non nonsignificant insignificant statistical little measurable beneficial positive favorable adverse negative harmful detectable consistent percent more such some modestly slight slightly minimal appreciable sustained dose dependent similar comparable',
);
/**
 * Verbs that hand their subject an effect: "led to a reduction", "was associated with a lower risk". The second row needs its preposition.
 */
export const handing = listOf(
  'made makes make produced produces produce caused causes cause showed shows show had has have achieved achieves yielded yields brought brings gave gives offered offers offer provided provides experienced reported reports demonstrated demonstrates conferred confers found saw revealed observed',
);
export const handingWith: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', listOf('led leads lead linked related tied contributed contributes')],
  ['in', listOf('resulted results result')],
  ['with', listOf('associated correlated correlates')],
]);

/** Words that a plain noun phrase does not hold; where one is met, nothing is sure. */
export const notInPhrase = listOf(
  'another is are was were be been being has have had do does did may might could can will would shall should must not it they this that these those there who which whose whom what he she i we you his her their our your my its if when while because although whether than then so but how why where as found showed shown reported said include includes included means become became seem seems appears used using based known such said asked made make makes by via',
);
/** Words behind which a phrase ends. */
export const phraseEnds = listOf(
  'in among for with by compared versus vs than over after at during when from within without to but while whether as through via between following under across both because and or nor per until relative only if that which who on more less significantly rather beyond even despite regardless due about around several similarly equally was were is are did does had has have may might can could',
);
/** People, works and things that do not act on health: their "reductions" are of something else. */
export const notSubjects = listOf(
  'authors author researchers researcher scientists people company companies committee doctors doctor physicians clinicians editor editors government governments state states team study studies trial trials review reviews meta analysis analyses report reports paper papers article evidence data results result findings finding research experts guidelines guideline sales interest number prices price experiment experiments investigators literature world country countries hospital hospitals clinic manufacturer fda law policy everyone nobody somebody nothing something anything none others other some many most few several one two methods table figure difference differences effect effects change changes',
);
/** Words that show that a phrase is no treatment or exposure: what is said of evidence, of risks, of how a study was done. */
export const notOfSubject = listOf(
  'risk risks lack evidence data utility responsibility benefit benefits argument design size sizes sample limitation limitations weakness weaknesses nature bias adverse events strategy strategies manufacturers claims question knowledge understanding importance interest',
);
/** Groups by what they were given: the subject stands in front of them or behind "receiving". */
export const groupNouns = listOf('group groups arm arms recipients users treated cohort cohorts takers');
export const people = listOf(
  'humans human mice rats animals animal cells patients participants people adults women men children those subjects individuals volunteers infants students smokers',
);
export const givenWords = listOf('receiving taking given on using treated assigned randomized allocated who received took used');
