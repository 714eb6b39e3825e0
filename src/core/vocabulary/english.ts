import { wordsOf } from './words.js';

/**
 * Whether a text reads as English: of its words a share are the little ones that every English text is full of, and more than those of the
 * other languages. A text of fewer than eight words tells too little and counts as English, as does one without letters.
 */
export function isEnglish(text: string): boolean {
  const words = wordsOf(text.length > sample ? text.slice(0, sample) : text).filter((word) => /\p{L}/u.test(word.printed));
  if (words.length < fewestWords) return !hasForeignScript(text);
  const little = words.filter((word) => littleWords.has(word.folded)).length;
  const foreign = words.filter((word) => foreignWords.has(word.folded)).length;
  return (little / words.length >= leastShare || little >= foreign) && !hasForeignScript(text);
}

/** The first units are enough: a document keeps to its language. */
const sample = 20_000;
const fewestWords = 8;
/**
 * English prose has 35 to 50 per cent of such words, dense abstracts 15 to 25, other European languages under 8 (those spelt alike: "in",
 * "was", "die").
 */
const leastShare = 0.12;

const littleWords: ReadonlySet<string> = new Set(
  'the of and to that for is with as was are by this be from at have it or not were which has their its been but these they we can had will more than also who how what when all there into may our other some such no only you your if between after both during did does those would should could about he she his her'.split(
    ' ',
  ),
);

/** The commonest little words of German, French, Spanish, Italian, Portuguese and Dutch that English does not have. */
const foreignWords: ReadonlySet<string> = new Set(
  'der das den dem des und ein eine einer nicht mit von zu auf fur ist sind wurde wurden bei nach le la les des du et est une dans pour par sur avec que qui pas el los las del y en un una con por para se su al lo il di che non della sono per alla gli dei o os as um uma em no na nos nas do da dos foi het een van niet zijn voor werd werden ook'.split(
    ' ',
  ),
);

/** Mostly letters of another script. */
function hasForeignScript(text: string): boolean {
  const part = text.slice(0, sample);
  const foreign = part.match(
    /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Thai}]/gu,
  );
  return foreign !== null && foreign.length > (part.match(/\p{Script=Latin}/gu)?.length ?? 0);
}
