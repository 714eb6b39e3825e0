import { A_PERSON } from './people.js';

/**
 * How digits that are set apart by plain spaces are to be read. `one`: a number with its thousands grouped, as journals of the JAMA network
 * print it ("200 000 IU", "5 108 participants"). `several`: numbers that happen to stand beside each other ("group 1 200 mg").
 * `unsure`: either ("COVID 19 250 patients", "12 of 25 800 (0.05%)"), so that nothing may be read there.
 */
export function readingOfSpaced(text: string, start: number, end: number): 'one' | 'several' | 'unsure' {
  const before = text.slice(Math.max(0, start - 80), start);
  if (STUCK_BEFORE.test(before) && !SPACED_BEFORE.test(before)) return 'several';
  // No number starts with three noughts.
  if (text.slice(start, end).includes(' 000')) return 'one';
  if (LABEL_BEFORE.test(before)) return 'several';
  if (CAPITALS_BEFORE.test(before)) return 'unsure';
  if (!COUNTED_BEHIND.test(text.slice(end, end + 120))) return /^\d /.test(text.slice(start, start + 2)) ? 'several' : 'unsure';
  if (!PIECES_BEHIND.test(text.slice(end, end + 40))) return 'one';
  // "2 500 mg tablets" are two of 500 mg each; "12 500 IU capsules" may be twelve.
  return /^\d /.test(text.slice(start, start + 2)) ? 'several' : 'unsure';
}

/** What a number goes on from: "D3 200 IU", "n-3 200 mg", "0.5 200". */
const STUCK_BEFORE = /[\p{L}\p{N}.,:/·–‑−-]$/u;
/** The lower end of a range that is grouped alike: "1 200–3 400 patients". */
const SPACED_BEFORE = /(?<![\d.,])\d{1,3}(?: \d{3}){1,3}[–-]$/;
/** A number with a name of its own before it: groups, days and the like, months. */
const LABEL_BEFORE =
  /(?:\b(?:[Ff]igs?|[Ff]igures?|[Tt]ables?|[Rr]efs?|[Ss]tud(?:y|ies)|[Tt]rials?|[Pp]hases?|[Ss]teps?|[Tt]ypes?|[Gg]rades?|[Ss]tages?|[Gg]roups?|[Aa]rms?|[Cc]ohorts?|[Ll]evels?|[Ll]ots?|[Vv]isits?|[Pp]arts?|[Cc]ycles?|[Cc]lass|[Cc]ategory|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Yy]ears?|[Hh]ours?|[Aa]ges?|[Aa]ged|[Ss]ites?|[Cc]ases?|[Pp]atients?|[Nn]umbers?|[Nn]o|[Vv]itamin|January|February|March|April|May|June|July|August|September|October|November|December)\.?)[\s-](?:\d{1,3}(?: \d{1,4} [\p{L}/]{1,14})?(?:, and |, | and | or | to |[–-])){0,4}$/u;
/** The number may belong to the name: "COVID 19". */
const CAPITALS_BEFORE = /\b[A-Z]{1,10}[\s-]$/;
/** People, doses and other things counted in thousands, perhaps behind further numbers of the same form. */
const COUNTED_BEHIND = new RegExp(
  `^(?:(?:,? and |,? or |, | to |\\s?[–-]\\s?)\\d{1,3}(?: \\d{3}){1,3}(?!\\d)){0,4}(?:[\\s-](?:IU|U|units?|mg|mcg|µg|μg|ug|g|mL|ml|kcal|kJ|steps|cells|copies|events|deaths|births|hospitali[sz]ations|(?:person|patient|woman|women|participant)[- ](?:years?|months?|days?))\\b|(?: \\p{L}[\\p{L}-]{1,20}){0,3} ${A_PERSON}\\b)`,
  'u',
);
const PIECES_BEHIND =
  /^[\s-](?:mg|mcg|µg|μg|ug|g|IU|U|units?|mL|ml)\s(?:\p{L}{1,12} )?(?:tablets?|capsules?|pills?|doses|ampoules?|injections?|infusions?|vials?|sachets?|packets?)\b/u;
