import { readFileSync } from 'node:fs';
import { seedDocument } from '../support/review.js';

/**
 * Fixed texts to time the review on, made of the seed documents and the article on another subject. What is repeated is told apart by a
 * sentence of its own in each paragraph: the review would read equal paragraphs once.
 */

const article = readFileSync(new URL('../articles/otherSubject.md', import.meta.url), 'utf8').replace(/^---[\s\S]*?---/, '');
const [body = '', list = ''] = article.split('## References');
const seeds = ['000', '001', '002', '003', '004'].map((number) => seedDocument(number).replace(/\nReferences\n[\s\S]*$/, ''));

/** About 10,800 words of Markdown with a list of references. */
export function tenThousandWords(): string {
  return `${numbered([...seeds, body, ...seeds.slice(1), body].join('\n\n'), 0)}\n\n## References\n${list}`;
}

/** The same words as plain text without any heading: nothing that sections could be cut by. */
export function withoutHeadings(): string {
  const paragraphs = numbered([...seeds, body, ...seeds.slice(1), body].join('\n\n'), 0).split('\n\n');
  const isHeading = (paragraph: string): boolean =>
    paragraph.startsWith('#') || (paragraph.length < 100 && !/[.:;]$/.test(paragraph.trim()));
  return paragraphs.filter((paragraph) => !isHeading(paragraph)).join('\n\n');
}

/** Markdown of at least so many UTF-16 units, with one list of references at its end. */
export function ofSize(size: number): string {
  const parts: string[] = [];
  for (let at = 0, length = 0; length < size; at++) {
    const part = numbered(seeds[at % seeds.length] ?? '', at);
    parts.push(part);
    length += part.length + 2;
  }
  return `${parts.join('\n\n').slice(0, size)}\n\n## References\n${list}`;
}

/** About 24,000 words that cite, by names and year, each of 300 entries of their list. */
export function longReview(): string {
  const entries = Array.from({ length: 300 }, (_, at) => ({
    name: `${starts[at % starts.length]}${middles[Math.floor(at / starts.length) % middles.length]}${ends[at % ends.length]}`,
    year: 1990 + (at % 30),
    title: `${subjects[at % subjects.length]} and ${subjects[(at * 7 + 3) % subjects.length]} in ${people[at % people.length]}: study ${at + 1}`,
  }));
  const paragraphs = entries.map(({ name, year }, at) => {
    const other = entries[(at * 17 + 5) % entries.length];
    return `${name} et al. (${year}) treated ${20 + (at % 70)} people for ${4 + (at % 20)} weeks, and ${10 + (at % 60)}% of them had less pain. The dose was ${1 + (at % 9)} mg a day, and the mean age was ${30 + (at % 40)} years. Others found the same (${other?.name}, ${other?.year}) in ${100 + at} adults, with no more adverse events than on placebo. Sleep was measured in week ${at % 12} and did not differ between the groups (p = .${10 + (at % 80)}). The authors asked for longer trials with more people before anything could be recommended to them.`;
  });
  const sections = paragraphs.map((words, at) => (at % 10 === 0 ? `## Part ${at / 10 + 1}\n\n${words}` : words));
  const lines = entries.map(
    ({ name, year, title }, at) =>
      `- ${name}, A., & Berg, K. (${year}). ${title}. _Journal of Trials_, ${at + 1}(2), ${at * 3 + 1}–${at * 3 + 9}.`,
  );
  return `${sections.join('\n\n')}\n\n## References\n\n${[...lines].sort().join('\n')}\n`;
}

/** The text of one of the seed documents, as it is repeated in the texts above. */
export const plainProse = (): string => numbered(seeds[1] ?? '', 0);

/** Each paragraph with a sentence that no other has. */
function numbered(text: string, part: number): string {
  let paragraph = 0;
  return text.replace(/\n\n(?=\p{Lu}[^\n]{200})/gu, () => `\n\nThis is paragraph ${++paragraph} of part ${part}. `);
}

const starts = [
  'Ander',
  'Bruck',
  'Cald',
  'Dorn',
  'Ekel',
  'Fors',
  'Grim',
  'Hald',
  'Ivar',
  'Jern',
  'Kold',
  'Lind',
  'Mork',
  'Nord',
  'Ober',
  'Palm',
];
const middles = ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'in', 'on', 'un', 'ar', 'er', 'ir', 'or', 'ur', 'al', 'el', 'il', 'ol'];
const ends = ['son', 'berg', 'feld', 'holm', 'gaard', 'wood', 'ström'];
const subjects = ['pain', 'sleep', 'fatigue', 'mood', 'walking', 'falls', 'appetite', 'strength', 'itch', 'memory', 'balance'];
const people = ['adults', 'children', 'older people', 'nurses', 'women', 'men', 'runners', 'students'];
