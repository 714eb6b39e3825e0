import type { CslItem } from '../../references/reference.js';
import { foldName, foldWords } from '../../studies/fold.js';
import { shortName, yearOfItem } from '../../studies/studyName.js';
import { plainWords } from '../citableItem.js';

/** What a key is made of: folded name, year, and the words of the title that tell something. */
interface KeyParts {
  readonly name: string;
  readonly year: string;
  readonly words: readonly string[];
}

interface KeyManner {
  /** Whether a key was made so. */
  readonly shape: RegExp;
  readonly make: (parts: KeyParts, sign: string) => string;
}

const LETTERS = '[a-z\\d]{1,60}';
const CAPITALISED = '[A-Z][A-Za-z\\d]{0,60}';
const YEAR = '\\d{4}';

/** The commonest ways to make keys; what stands first is taken for a file without keys. `sign` is what parts name and year. */
const MANNERS: readonly KeyManner[] = [
  { shape: new RegExp(`^[a-z]{1,60}([-_:.]?)${YEAR}[a-z]?$`), make: ({ name, year }, sign) => `${name}${sign}${year}` },
  { shape: new RegExp(`^${CAPITALISED}([-_:.]?)${YEAR}[a-z]?$`), make: ({ name, year }, sign) => `${capital(name)}${sign}${year}` },
  // Google Scholar: younger2013low.
  { shape: new RegExp(`^[a-z]{1,60}()${YEAR}[a-z]{2,40}$`), make: ({ name, year, words }) => `${name}${year}${words[0] ?? ''}` },
  // Zotero's own: younger_low-dose_2013.
  {
    shape: new RegExp(`^${LETTERS}(_)[a-z\\d-]{1,60}_${YEAR}(?:-\\d)?$`),
    make: ({ name, year, words }) => `${name}_${words[0] ?? ''}_${year}`,
  },
  // Better BibTeX: youngerLowdoseNaltrexoneTreatment2013.
  {
    shape: new RegExp(`^[a-z]{1,40}()(?:[A-Z][a-z\\d]{0,40}){1,6}${YEAR}[a-z]?$`),
    make: ({ name, year, words }) => `${name}${words.slice(0, 3).map(capital).join('')}${year}`,
  },
];

/**
 * A key for a work that no other work of the file has, made as most of its keys are made: `younger2013`, and `younger2013a` for the next.
 */
export function newCitationKey(item: CslItem, taken: ReadonlySet<string>): string {
  const { manner, sign } = mannerOf(taken);
  const [author] = item.author ?? [];
  const name = lettersOf(author ? shortName(author) : '') || lettersOf(item.title ?? '').slice(0, 20) || 'work';
  const words = foldWords(plainWords(item.title ?? ''))
    .map(lettersOf)
    .filter((word) => word.length > 0 && !SMALL_WORDS.has(word));
  const key = manner.make({ name, year: String(yearOfItem(item) ?? 'nd'), words }, sign);
  // Keys that differ by case alone are one key to some programs.
  const lower = new Set([...taken].map((one) => one.toLowerCase()));
  const isFree = (one: string): boolean => !lower.has(one.toLowerCase());
  if (isFree(key)) return key;
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') if (isFree(key + letter)) return key + letter;
  for (let count = 2; ; count++) if (isFree(`${key}-${count}`)) return `${key}-${count}`;
}

function mannerOf(keys: ReadonlySet<string>): { readonly manner: KeyManner; readonly sign: string } {
  const counts = new Map<string, { manner: KeyManner; sign: string; count: number }>();
  for (const key of keys)
    for (const [at, manner] of MANNERS.entries()) {
      const shape = manner.shape.exec(key);
      if (!shape) continue;
      const sign = shape[1] ?? '';
      const known = counts.get(`${at}${sign}`);
      counts.set(`${at}${sign}`, { manner, sign, count: (known?.count ?? 0) + 1 });
      break;
    }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
  return best ?? { manner: MANNERS[0] as KeyManner, sign: '' };
}

const lettersOf = (words: string): string => foldName(words).replace(/[^a-z\d]/g, '');
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an the of in on for and or to with by from at as is are its their into vs versus after before during'.split(' '),
);
