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
    for (const { stem, printed, end } of contentWords(stretch ?? ''))
      if ((!/^\d/.test(stem) || UNIT.test((stretch ?? '').slice(end))) && !CLUSTER.test(printed)) words.add(stem);
  };
  for (const text of [title, abstract]) {
    for (const match of text.matchAll(ASSIGNED)) add(cutOff(afterWhom(match[1] ?? '')));
    for (const match of text.matchAll(COMPARED)) add(cutOff(match[1] ?? ''));
    for (const match of text.matchAll(VERSUS)) {
      add(lastWords(match[1] ?? ''));
      add(firstWords(match[2] ?? ''));
    }
    for (const match of text.matchAll(BEFORE_GROUP)) add(lastWords(match[1] ?? ''));
    for (const match of text.matchAll(NAMED_GROUP)) add(match[1]);
    for (const match of text.matchAll(WITH_SIZE)) add(lastWords(match[1] ?? ''));
  }
  // "Tamsulosin and urinary retention": what comes behind the "and" may be the outcome, and the abstract names the groups again.
  const [intervention] = /^.{3,80}?(?= (?:for|in|on|after|during|against|among|before|and)\b)/i.exec(title) ?? [];
  add(intervention);
  const aliases = readAliases(abstract);
  // The short form of a group's words names the group too.
  for (const [short, long] of aliases) if (long.every((stem) => words.has(stem))) words.add(short);
  return { words, aliases };
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
  for (const match of text.matchAll(GROUP_IS)) if (!LETTER_LIST.test(match[2] ?? '')) keep(match[1], cutOff(match[2] ?? ''));
  for (const match of text.matchAll(SHORT_FORM)) {
    const [whole, before = '', dose, short = ''] = match;
    // "Topical tranexamic acid (Group II)": all that was given, however many letters the group's name has.
    if (/\([Gg]roup /.test(whole)) keep(short, lastWords(before.trimEnd()));
    else
      keep(
        short,
        spelledOut(short, text.slice(Math.max(0, match.index - REACH), match.index + before.length)) ?? shortOf(short, before, dose),
      );
  }
  return aliases;
}

/** The last of the words before a short form whose initials are its letters: "delayed cord clamping at 30 to 45 seconds (DCC)". */
function spelledOut(short: string, before: string): string | null {
  const letters = short.toLowerCase().replace(/[^a-z]/g, '');
  const words = before.split(/[\s-]{1,3}/).filter((word) => word !== '' && !UNSPELLED.test(word));
  for (let start = words.length - letters.length; letters.length > 1 && start >= 0; start--) {
    const part = words.slice(start, start + letters.length);
    if (part.map((word) => word[0]?.toLowerCase()).join('') === letters) return part.join(' ');
  }
  return null;
}

/** As many words as there are letters; of "verbutide 40 µg (Nauvex)", a name for the drug, which no letters count out. */
function shortOf(short: string, before: string, dose: string | undefined): string {
  const letters = short.replace(/[^A-Za-z]/g, '').length;
  return before
    .split(/\s/)
    .slice(dose === undefined ? -Math.max(2, Math.min(6, letters + 1)) : -2)
    .join(' ');
}

/** "48 villages to lipid-based nutrient supplement": who was assigned is no name of a group. */
function afterWhom(stretch: string): string {
  const to = /^[^,;()]{0,60}?\bto (?:receive |either )?/.exec(stretch);
  return to &&
    /^(?:\d|all |the |eligible |[\p{L}-]{3,16} (?:patients|participants|children|women|men|villages|schools|clinics|practices)\b)/u.test(
      stretch,
    )
    ? stretch.slice(to[0].length)
    : stretch;
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
  /\b(?:randomi[sz]ed|assigned|allocated|divided|received|receiving|given|treated with|compared|consisted of|underwent)\b ?(?:to |into |in )?([^.;]{3,220})/gi;
const COMPARED = /\b(?:compar(?:e|es|ing|ison of)) ([^.;()]{3,220})/gi;
const VERSUS = /([^.;]{3,80}?) (?:versus|vs\.?|compared (?:with|to)) ([^.;]{3,60})/gi;
const BEFORE_GROUP = /([\w+/-]{2,30}(?: [\w+/-]{1,24}){0,3})[- ](?:groups?|arms?|treated|recipients)\b/gi;
const NAMED_GROUP = /\b(?:[Gg]roups?|[Aa]rms?) ([A-Z0-9]{1,3}(?:(?:, | and |, and | or )[A-Z0-9]{1,3}){0,4})\b/g;
const WITH_SIZE = /([\w+/-]{2,30}(?: [\w+/-]{1,24}){0,4}),? ?[([] ?n ?= ?\d/g;
/** A number names a group only as its dose, strength or pressure. */
const UNIT = /^\s?(?:mg|[µμm]?g\b|mL|ml|IU|%|mm ?Hg|mmol|Gy|J\b|Hz|kcal|kPa|h\b|hours?\b)/;
/** Who is randomised as a whole: the group is not called by them. */
const CLUSTER = /^(?:villages?|schools?|clinics?|practices?|wards?|hospitals?|cent(?:er|re)s?|sites?|clusters?|homes?|households?)$/i;
/** "Groups D and M" names two; neither is what the other is. */
const LETTER_LIST =
  /^ ?[A-Z0-9]{1,3}(?:,| and\b| or\b| versus\b| vs\b|$)|^(?:and|or|versus|vs\.?|than|to|were|was|in|had) |^ (?:and|or|versus|vs\.?|than|to|in|had)\b/;
const UNSPELLED = /^(?:of|and|the|a|an|in|for|with|to)$/i;
const REACH = 120;
const GROUP_IS =
  /\b[Gg]roups? ([A-Z0-9]{1,3})\b(?:,? (?:received|was given|were given|got|is|had|underwent)|:| ?[([](?!n ?=)| =|,)? ?([^.;,()\d]{3,60})/g;
const SHORT_FORM =
  /((?:[\w-]{2,24} ){1,6})(\d[\d.]{0,6} ?(?:mg|[µμ]g|mcg|g|IU)(?:\/kg)? )?\((?:[Gg]roup )?([A-Z][A-Za-z0-9-]{0,8})(?: group)?(?:[,;][^()]{0,30})?\)/g;
