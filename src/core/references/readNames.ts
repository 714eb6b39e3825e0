import { gated } from '../expressions/gated.js';
import type { CslName } from './reference.js';

export interface EntryNames {
  readonly names: readonly CslName[];
  /** Whether the list was cut by "et al." or "…". */
  readonly cut: boolean;
}

const particle = String.raw`(?:[Vv]an|[Vv]on|[Vv]om|[Dd]er|[Dd]en|[Dd]e|[Dd]el|[Dd]ella|[Dd]ei|[Dd]egli|[Dd]i|[Dd]a|[Dd]as|[Dd]os|[Dd]u|[Dd]es|[Ll]a|[Ll]e|[Ll]os|[Ee]l|al|[Tt]en|[Tt]er|[Tt]e|[Zz]u|[Zz]ur|[Ss]t\.?|[Ss]an|'t|bin|ibn|af|av)`;
const word = String.raw`[\p{Lu}\p{Lt}](?:[\p{L}\p{M}'’ʼ‘´‑‐-]{1,30})`;
const family = String.raw`(?:${particle}[\s.]{1,2}){0,3}(?:[dlDLO]['’])?${word}(?: (?:(?:y|e|i) )?(?:${particle} ){0,2}${word}){0,2}`;
const initial = String.raw`(?:\p{Lu}\p{Ll}?\.|\p{Lu}(?![\p{L}]))`;
const initials = String.raw`(?:${initial}[\s‐‑-]{0,2}){1,5}|\p{Lu}{1,4}|(?:\p{Lu}-\p{Lu}){1,2}|\p{Lu}{1,2}(?:[.\s-]{1,2}\p{Lu}{1,2}){0,3}\.?`;

const initialsOnly = new RegExp(`^(?:${initials}|(?:${initial} ?){0,3}(?:${particle} ?){1,2}\\.?)$`, 'u');
const familyOnly = new RegExp(`^${family}$`, 'u');
const familyFirst = new RegExp(`^(${family}) ((?:${initials})\\.?)( (?:Jr|Sr|II|III|IV)\\.?)?$`, 'u');
const initialsFirst = new RegExp(`^((?:${initial}[\\s‐‑-]{0,2}){1,5}|\\p{Lu}{1,2} )(${family})$`, 'u');
const particleOnly = new RegExp(`^${particle}$`, 'u');
const suffixOnly = /^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$/iu;
const givenOnly = new RegExp(`^${word}(?: (?:${initial}|${word})){0,3}\\.?$`, 'u');
const capitals = /^[\p{Lu}\s'’-]+$/u;
const cutPattern = gated(
  /[\s,;(]{0,4}(?:\b(?:et\.? ?al(?:ii|ia)?\b|and others\b|and colleagues\b|and co-?workers\b|und andere\b|u\. ?a\.|et coll\b|y otros\b|e outros\b)\.?\)?|\(?&? ?et al\.?\)?)/iu,
);
const corporate = gated(
  /\b(?:collaborations?|cent(?:er|re)s?|institut\p{L}{0,4}|organi[sz]ation|group|association|committee|department|university|agency|commission|society|council|ministry|team|program(?:me)?|consortium|bank|office|foundation|federation|board|bureau|college|academy|investigators|network|service|services|administration|nations|union|company|corporation|inc|ltd|press|project|initiative|trialists|task force|authority|cochrane|gesellschaft|bundesamt|ministère|société)\b/iu,
);

/**
 * Reads a printed list of names in any usual order: `Smith, J. P., & Zagon, I. S.`, `Younger J, Parkitny L`, `J. Smith and M. Lee`,
 * `Smith, John, and Mary Lee`, `Smith, John; Lee, Mary`, institutions. What cannot be read as persons becomes one literal name.
 */
export function readNames(field: string): EntryNames {
  let text = field
    .slice(0, longestField)
    .replace(/\s{1,40}/gu, ' ')
    .trim();
  const cutAt = cutPattern.exec(text);
  const ellipsis = /\s?,?\s?(?:\.\s?\.\s?\.|…)\s?,?/u;
  const cut = cutAt !== null || ellipsis.test(text);
  if (cutAt) text = text.slice(0, cutAt.index);
  text = text
    .replace(ellipsis, ', ')
    .replace(/\((?:[Ee]ds?|[Hh]rsg|[ÉEée]ds?|[Dd]ir|coord|Trans)\.?\)|\b(?:[Ee]ds?|[Hh]rsg|[Ee]ditors?)\.?$/u, '')
    .replace(/^(?:in:?|by|von|edited by|ed\. by|herausgegeben von)\s{1,4}/iu, '')
    .replace(/[*†‡§¹²³⁴⁵⁶⁷⁸⁹]/gu, '')
    .replace(/(?<=\p{L})\d{1,2}(?=,|$|\s)/gu, '')
    .replace(/\s{1,4}([,;.])/gu, '$1')
    .replace(/^[\s,;:.–—-]{1,40}|[\s,;:]{1,40}$/gu, '')
    .trim();
  if (text === '') return { names: [], cut };
  if (corporate.test(text) && !/(?:^|[\s,])\p{Lu}\.(?:,|;|\s|$)/u.test(text) && !/\p{Lu}\p{Ll}{1,40} \p{Lu}{1,3}(?:,|;|$)/u.test(text)) {
    const parts = text.split(/\s{0,4};\s{0,4}/u).filter(Boolean);
    return { names: parts.map((literal) => ({ literal: literal.replace(/\.$/u, '') })), cut };
  }
  const names = text.includes(';') ? readDivided(text) : readRow(text);
  // A collaboration beside persons is no first author.
  const isGroup = (name: CslName): boolean => name.literal !== undefined;
  return { names: names.some(isGroup) ? [...names.filter((name) => !isGroup(name)), ...names.filter(isGroup)] : names, cut };
}

const groupAtEnd = /\b(?:[Cc]ollaborations?|Collab|[Gg]roup|[Cc]onsortium|[Ii]nvestigators|[Cc]ommittee|[Tt]eam|[Nn]etwork)$/u;

/** A collaboration's thousand names fill about so much; what is longer is no list of names. */
const longestField = 20_000;

/** Names with semicolons between them. */
function readDivided(text: string): readonly CslName[] {
  return text
    .split(/\s{0,4};\s{0,4}(?:&\s{0,4}|and\s{1,4}|und\s{1,4}|et\s{1,4})?/u)
    .filter(Boolean)
    .flatMap((part) => {
      const comma = part.indexOf(',');
      if (comma < 0) return readRow(part);
      const rest = part.slice(comma + 1).trim();
      if (/,|&|\band\b/u.test(rest) && !suffixOnly.test(rest.split(',').pop()?.trim() ?? '')) return readRow(part);
      return [person(part.slice(0, comma), rest)];
    });
}

/** Names with commas between them, which may also stand between the two parts of a name. */
function readRow(text: string): readonly CslName[] {
  const parts = text
    .split(
      /\s{0,4},\s{0,4}(?:(?:&|and|und|et|y|e|en|og|och|in)\s{1,4}|&)?|\s{0,4}&\s{0,4}|\s{1,4}(?:and|und|et|y|og|och)\s{1,4}|\s{1,4}e\s{1,4}(?=\p{Lu}\p{Ll})/u,
    )
    .map((part) => part.trim())
    .filter(Boolean);
  const names: CslName[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const bare = initialsOnly.test(part) ? part : part.replace(/\.$/u, '');
    const last = names[names.length - 1];
    if (suffixOnly.test(part) && last) {
      names[names.length - 1] = { ...last, suffix: part };
      continue;
    }
    const next = (parts[i + 1] ?? '').trim();
    const isFamily = familyOnly.test(bare) || (capitals.test(bare) && bare.length > 3);
    if (next !== '' && isFamily && initialsOnly.test(next) && !isFullName(bare, next)) {
      names.push(person(bare, next));
      i++;
      continue;
    }
    const vancouver = familyFirst.exec(bare) ?? familyFirst.exec(part);
    if (vancouver) {
      names.push({ ...person(vancouver[1] ?? '', vancouver[2] ?? ''), ...(vancouver[3] ? { suffix: vancouver[3].trim() } : {}) });
      continue;
    }
    const natural = initialsFirst.exec(bare);
    if (natural) {
      names.push(person(natural[2] ?? '', natural[1] ?? ''));
      continue;
    }
    const isInverted = isFamily && (i === 0 || names.length * 2 === i) && next !== '' && givenOnly.test(next) && !bare.includes(' ');
    if (isInverted || (i === 0 && isFamily && next !== '' && /^\p{Lu}\p{Ll}+ \p{Lu}\.?/u.test(next) && !bare.includes(' '))) {
      names.push(person(bare, next));
      i++;
      continue;
    }
    names.push(naturalName(bare));
  }
  return names;
}

/** "Mary Ann Jones, J." is no family name with initials where a given name stands before it; kept for two words at least. */
function isFullName(part: string, next: string): boolean {
  return part.split(' ').length > 3 && next.length < 2;
}

function person(familyPart: string, givenPart: string): CslName {
  const given = givenPart.replace(/\s{0,4},\s{0,4}(?:Jr|Sr|II|III|IV)\.?$/u, '').trim();
  const name = familyPart.trim();
  const lead = /^((?:(?:van|von|vom|der|den|de|del|della|di|da|dos|du|des|la|le|ten|ter|te|zu|zur|'t) ){1,5})(\S.{0,400})$/u.exec(name);
  const rest = given === '' ? {} : { given };
  return lead ? { 'non-dropping-particle': (lead[1] ?? '').trim(), family: lead[2] ?? name, ...rest } : { family: name, ...rest };
}

/** `Zijian Li`, `Carlos A. de la Fuente`: the last word is the family name, particles before it belong to it. */
function naturalName(part: string): CslName {
  const words = part.split(' ');
  if (words.length === 1) return { family: part };
  if (words.length > 5 || /\d/u.test(part) || groupAtEnd.test(part)) return { literal: part };
  let at = words.length - 1;
  let suffix: string | null = null;
  if (suffixOnly.test(words[at] ?? '') && at > 1) suffix = words[at--] ?? null;
  while (at > 1 && particleOnly.test(words[at - 1] ?? '')) at--;
  const name = person(words.slice(at, suffix ? -1 : undefined).join(' '), words.slice(0, at).join(' '));
  return suffix ? { ...name, suffix } : name;
}
