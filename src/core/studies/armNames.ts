import { contentWords, stemOf } from './contentWords.js';

/** The words that an abstract names its groups with, and which of its short names stand for which words. */
export interface ArmNames {
  readonly words: ReadonlySet<string>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** The groups that a title and an abstract speak of: who was given what, what was set against what, and what is called a group. */
export function readArmNames(title: string, abstract: string): ArmNames {
  const words = new Set<string>(FIXED);
  const add = (stretch: string | undefined): void => {
    for (const { stem, end } of contentWords(stretch ?? ''))
      if (!/^\d/.test(stem) || UNIT.test((stretch ?? '').slice(end))) words.add(stem);
  };
  for (const text of [title, abstract]) {
    for (const match of text.matchAll(ASSIGNED)) add(cutOff(match[1] ?? ''));
    for (const match of text.matchAll(VERSUS)) {
      add(lastWords(match[1] ?? ''));
      add(firstWords(match[2] ?? ''));
    }
    for (const match of text.matchAll(BEFORE_GROUP)) add(lastWords(match[1] ?? ''));
    for (const match of text.matchAll(NAMED_GROUP)) add(match[1]);
    for (const match of text.matchAll(WITH_SIZE)) add(lastWords(match[1] ?? ''));
  }
  const [intervention] = /^.{3,80}?(?= (?:for|in|on|after|during|against|among|before)\b)/i.exec(title) ?? [];
  add(intervention);
  return { words, aliases: readAliases(abstract) };
}

/** The stems of a group's words with what its short names stand for. */
export function withAliases(stems: ReadonlySet<string>, { aliases }: ArmNames): ReadonlySet<string> {
  const all = new Set(stems);
  for (const stem of stems) for (const other of aliases.get(stem) ?? []) all.add(other);
  return all;
}

/** "Group D (dexmedetomidine)", "the dexmedetomidine group (Group D)", "target lesion revascularisation (TLR)". */
function readAliases(text: string): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, readonly string[]>();
  const keep = (name: string | undefined, meaning: string | undefined): void => {
    const short = contentWords(name ?? '').map(({ stem }) => stem);
    const long = contentWords(meaning ?? '').map(({ stem }) => stem);
    const [only] = short;
    if (short.length === 1 && only !== undefined && long.length > 0 && !aliases.has(only)) aliases.set(only, long);
  };
  for (const match of text.matchAll(GROUP_IS)) keep(match[1], cutOff(match[2] ?? ''));
  for (const match of text.matchAll(SHORT_FORM)) {
    const [, before = '', dose, short = ''] = match;
    const letters = short.replace(/[^A-Za-z]/g, '').length;
    keep(
      short,
      before
        .split(/\s/)
        // "Verbutide 40 µg (Nauvex)": a name for the drug, which no letters count out.
        .slice(dose === undefined ? -Math.max(2, Math.min(6, letters + 1)) : -2)
        .join(' '),
    );
  }
  return aliases;
}

const cutOff = (stretch: string): string => stretch.split(CUT)[0] ?? '';
const lastWords = (stretch: string): string =>
  (stretch.split(/[,;:.()]|\b(?:of|in|to|and|or|with|for|between|by|versus|vs|was|were|than)\b/).at(-1) ?? '')
    .split(' ')
    .slice(-4)
    .join(' ');
const firstWords = (stretch: string): string =>
  (stretch.split(/[,;:.()]|\b(?:of|in|to|and|or|with|for|on|by|was|were|among|after|at)\b/)[0] ?? '').split(' ').slice(0, 4).join(' ');

/** Words that name a group in any study. */
export const CONTROL_WORDS: ReadonlySet<string> = new Set(
  [
    'placebo',
    'control',
    'controls',
    'sham',
    'dummy',
    'usual',
    'standard',
    'conventional',
    'waiting',
    'waitlist',
    'comparator',
    'vehicle',
    'saline',
    'untreated',
  ].map(stemOf),
);
const FIXED: readonly string[] = [...CONTROL_WORDS, stemOf('intervention'), stemOf('active'), stemOf('experimental'), stemOf('care')];

/** Where the words turn from what was given to why, when and with what outcome. */
const CUT =
  /\b(?:for|over|during|within|at|on|in|until|because|who|that|followed|stratified|using|by|regarding|to (?:prevent|reduce|determine|assess|evaluate|improve|treat|compare|test)|after|before|as|among|and (?:were|was|then|followed))\b/;

const ASSIGNED =
  /\b(?:randomi[sz]ed|assigned|allocated|divided|received|receiving|given|treated with|compar(?:ed|ing|ison of)|consisted of|underwent)\b ?(?:to |into |in )?([^.;]{3,220})/gi;
const VERSUS = /([^.;]{3,80}?) (?:versus|vs\.?|compared (?:with|to)) ([^.;]{3,60})/gi;
const BEFORE_GROUP = /([\w+/-]{2,30}(?: [\w+/-]{1,24}){0,3})[- ](?:groups?|arms?|treated|recipients)\b/gi;
const NAMED_GROUP = /\b(?:[Gg]roups?|[Aa]rms?) ([A-Z0-9]{1,3}(?:(?:, | and |, and | or )[A-Z0-9]{1,3}){0,4})\b/g;
const WITH_SIZE = /([\w+/-]{2,30}(?: [\w+/-]{1,24}){0,4}),? ?[([] ?n ?= ?\d/g;
/** A number names a group only as its dose, strength or pressure. */
const UNIT = /^\s?(?:mg|[µμm]?g\b|mL|ml|IU|%|mm ?Hg|mmol|Gy|J\b|Hz|kcal|kPa|h\b|hours?\b)/;
const GROUP_IS =
  /\b[Gg]roups? ([A-Z0-9]{1,3})\b(?:,? (?:received|was given|were given|got|is|had|underwent)|:| ?[([](?!n ?=)| =|,)? ?([^.;,()\d]{3,60})/g;
const SHORT_FORM =
  /((?:[\w-]{2,24} ){1,6})(\d[\d.]{0,6} ?(?:mg|[µμ]g|mcg|g|IU)(?:\/kg)? )?\((?:[Gg]roup )?([A-Z][A-Za-z0-9-]{0,8})(?: group)?(?:[,;][^()]{0,30})?\)/g;
