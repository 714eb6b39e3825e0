import { foldName, foldText, foldWords } from '../studies/fold.js';
import type { Study } from '../studies/study.js';
import { familyForms } from '../studies/studyKeys.js';
import type { CslName, Reference } from './reference.js';

/**
 * Whether an entry's authors are not the record's: another name in the same place, a name too many, or names left out without "et al.".
 * Initials stand for given names, diacritics and hyphens do not count, family and given name may have changed places, and a record's name
 * that the entry prints among its authors is never missing. An entry that names the first author alone leaves the others out on purpose.
 */
export function authorsDiffer(reference: Reference, study: Study): boolean {
  const printed = reference.item.author ?? [];
  const recorded = study.item.author ?? [];
  if (printed.some((name) => name.literal !== undefined) || recorded.some((name) => name.literal !== undefined)) return false;
  if (printed.length === 0 || recorded.length === 0) return false;
  const isSame = (a: CslName, b: CslName): boolean => isSameName(a, b, study);
  const inTitle = foldWords(study.item.title ?? '');
  const last = printed[printed.length - 1];
  const lastRecorded = recorded[recorded.length - 1];
  for (const [i, name] of printed.entries()) {
    const other = recorded[i];
    if (other && isSame(name, other)) continue;
    // After "…" the last author of all may follow.
    if (reference.authorsCut && i === printed.length - 1 && i > 0 && last && lastRecorded && isSame(last, lastRecorded)) continue;
    if (other && isPrinted(other, reference)) {
      if (recorded.some((one) => isSame(name, one))) return isReordered(printed, recorded, isSame);
      // The name that belongs here is there, so it was read wrongly.
      continue;
    }
    // A name of the title that was taken for an author.
    if (!other && foldWords(name.family ?? '').every((word) => inTitle.includes(word))) continue;
    return true;
  }
  if (reference.authorsCut || printed.length >= recorded.length || printed.length === 1) return false;
  return recorded.slice(printed.length).some((name) => !isPrinted(name, reference));
}

/** All names are there, in another order. */
function isReordered(printed: readonly CslName[], recorded: readonly CslName[], isSame: (a: CslName, b: CslName) => boolean): boolean {
  return printed.some((name, i) => !recorded[i] || !isSame(name, recorded[i]));
}

function isPrinted(name: CslName, reference: Reference): boolean {
  const family = foldText(name.family ?? '');
  const title = reference.item.title ? reference.text.indexOf(reference.item.title) : -1;
  const head = title > 0 ? reference.text.slice(0, title) : reference.text;
  return family !== '' && ` ${foldText(head)} `.includes(` ${family} `);
}

function isSameName(a: CslName, b: CslName, study: Study): boolean {
  const left = familyForms(a);
  const right = familyForms(b);
  if (left.some((form) => right.includes(form))) return haveSameInitial(a, b);
  const variants = study.authorVariants.map((group) => group.map(foldName));
  if (variants.some((group) => left.some((form) => group.includes(form)) && right.some((form) => group.includes(form)))) return true;
  // `Li Zijian` for `Zijian Li`, and a part of a double name.
  if (a.given && right.includes(foldName(a.given))) return true;
  if (b.given && left.includes(foldName(b.given))) return true;
  return isPartOfDouble(a.family ?? '', b.family ?? '') || isPartOfDouble(b.family ?? '', a.family ?? '');
}

function isPartOfDouble(part: string, whole: string): boolean {
  const parts = whole.split(/[\s‐‑-]/u).map(foldName);
  return parts.length > 1 && part.length > 3 && parts.includes(foldName(part));
}

function haveSameInitial(a: CslName, b: CslName): boolean {
  const left = foldName(a.given ?? '')[0];
  const right = foldName(b.given ?? '')[0];
  return left === undefined || right === undefined || left === right;
}

/** `Younger J, Parkitny L, McLain D`, as medical journals print it. */
export function printNames(names: readonly CslName[], cut: boolean): string {
  const printed = names.map((name) => {
    if (name.literal) return name.literal;
    const particle = name['non-dropping-particle'] ? `${name['non-dropping-particle']} ` : '';
    return `${particle}${name.family ?? ''} ${initialsOf(name.given ?? '')}`.trim();
  });
  return printed.join(', ') + (cut ? ', et al.' : '');
}

function initialsOf(given: string): string {
  if (/^\p{Lu}{1,4}$/u.test(given)) return given;
  return given
    .split(/[\s.‐‑-]{1,3}/u)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}
