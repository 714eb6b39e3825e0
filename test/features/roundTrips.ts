import type { TextFormat } from '../../src/core/document/document.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import type { Study } from '../../src/core/studies/study.js';
import { skinWork } from './skinWork.js';

/** Cited and listed in every document, in the order of the text. */
export const cited: readonly Study[] = [
  skinWork('Okafor', 2021, 'Sleep in eczema', ['Perez', 'Quinn']),
  skinWork('Haverkamp', 2019, 'Itch in eczema', ['Lund']),
  skinWork('Ödegård', 2018, 'Sleep and itch in eczema: a cohort study'),
];
export const inserted = skinWork('Maliepaard', 2020, 'Cold water for itch in children with eczema', ['Nnadi']);
export const index = StudyIndex.of([...cited, inserted]);

export type Citing = 'author-year' | 'numbered' | 'superscript' | 'keys';

export interface RoundTrip {
  readonly name: string;
  readonly citing: Citing;
  readonly format: TextFormat;
  readonly text: string;
}

interface Shape {
  readonly name: string;
  readonly format?: TextFormat;
  /** Of the list: its entries, for numbered styles with their numbers. */
  readonly list?: (entries: readonly string[], isNumbered: boolean) => string;
  readonly change?: (text: string) => string;
}

const lines =
  (lead: (number: number, isNumbered: boolean) => string, between = '\n') =>
  (entries: readonly string[], isNumbered: boolean): string =>
    entries.map((entry, at) => `${lead(at + 1, isNumbered)}${entry}`).join(between);

const usual = lines((number, isNumbered) => (isNumbered ? `${number}. ` : '- '));

/** Fifteen shapes of a document; with four ways of citing they make the sixty. */
const shapes: readonly Shape[] = [
  { name: 'bullets and numbers' },
  { name: 'paragraphs', list: lines((number, isNumbered) => (isNumbered ? `[${number}] ` : ''), '\n\n') },
  { name: 'stars and brackets', list: lines((number, isNumbered) => (isNumbered ? `${number}) ` : '* ')) },
  { name: 'loose list', list: lines((number, isNumbered) => (isNumbered ? `${number}. ` : '- '), '\n\n') },
  { name: 'Windows line ends', change: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'emoji', change: (text) => text.replace('Emollients', '🧴 Emollients').replace('- Cold', '- 👩🏽‍⚕️ Cold') },
  {
    name: 'footnotes nearby',
    change: (text) => `${text.replace('in some people.', 'in some people.[^note]')}\n[^note]: Not in all of them.\n`,
  },
  { name: 'front matter', change: (text) => withMatter(text, 'title: Itch\nauthor: Somebody') },
  { name: 'text behind the list', change: (text) => `${text}\n## About us\n\nWe write on skin.\n` },
  {
    name: 'nested lists, a table, code and a quotation nearby',
    change: (text) =>
      text
        .replace('- Soap may', '  - Soap may')
        .replace('- Cold', '| a | b |\n| - | - |\n| 1 | 2 |\n\n```js\nconst a = [1];\n```\n\n> Itch is a burden.\n\n- Cold'),
  },
  {
    name: 'entries of several lines',
    list: (entries, isNumbered) => usual(entries, isNumbered).replaceAll(/(eczema\.|study\.) /g, '$1\n   '),
  },
  { name: 'indented and tight, with tabs', list: lines((number, isNumbered) => (isNumbered ? `  ${number}.\t` : '  -\t')) },
  {
    name: 'the same work cited again, and two in one bracket',
    change: (text) =>
      text
        .replace('Nights are bad', 'Nights are bad and long')
        .replace(' (Ödegård, 2018).', ' (Okafor et al., 2021; Ödegård, 2018).')
        .replace(' [3].', ' [1,3].')
        .replace('.^3^', '.^1,3^')
        .replace(' [@odegard-2018].', ' [@okafor-2021; @odegard-2018].'),
  },
  { name: 'no newline at the end', change: (text) => text.trimEnd() },
  {
    name: 'plain text',
    format: 'plain',
    list: lines((number, isNumbered) => (isNumbered ? `${number}. ` : ''), '\n\n'),
    change: (text) => text.replace(/^#{1,2} /gm, ''),
  },
];

const withMatter = (text: string, fields: string): string =>
  text.startsWith('---\n') ? text.replace('---\n', `---\n${fields}\n`) : `---\n${fields}\n---\n\n${text}`;

const marks: Readonly<Record<Citing, readonly string[]>> = {
  'author-year': [' (Okafor et al., 2021).', ' (Haverkamp & Lund, 2019).', ' (Ödegård, 2018).'],
  numbered: [' [1].', ' [2].', ' [3].'],
  superscript: ['.^1^', '.^2^', '.^3^'],
  keys: [' [@okafor-2021].', ' [@haverkamp-2019].', ' [@odegard-2018].'],
};

const APA: readonly string[] = [
  'Okafor, A. B., Perez, A. B., & Quinn, A. B. (2021). Sleep in eczema. *Journal of Skin Research*, *12*(3), 101–109. https://doi.org/10.1000/okafor.2021',
  'Haverkamp, A. B., & Lund, A. B. (2019). Itch in eczema. *Journal of Skin Research*, *12*(3), 101–109.',
  'Ödegård, A. B. (2018). Sleep and itch in eczema: a cohort study. *Journal of Skin Research*.',
];
const VANCOUVER: readonly string[] = [
  'Okafor AB, Perez AB, Quinn AB. Sleep in eczema. J Skin Res. 2021;12(3):101-109. doi:10.1000/okafor.2021',
  'Haverkamp AB, Lund AB. Itch in eczema. J Skin Res. 2019;12(3):101-109.',
  'Ödegård AB. Sleep and itch in eczema: a cohort study. J Skin Res. 2018.',
];

function textOf(citing: Citing, { list = usual, format, change = (text) => text }: Shape): string {
  const [a, b, c] = marks[citing];
  const body = `# Itch in eczema\n\nEmollients may lessen itch in some people. Eczema often begins early${a}\n\n- Cold water may help children. Sleep is often poor${b}\n- Soap may make the skin dry. Nights are bad${c}\n`;
  if (citing === 'keys') return change(withMatter(body, 'bibliography: refs.bib'));
  const isNumbered = citing !== 'author-year';
  const entries = (isNumbered ? VANCOUVER : APA).map((entry) => (format === 'plain' ? entry.replaceAll('*', '') : entry));
  return change(`${body}\n## References\n\n${list(entries, isNumbered)}\n`);
}

const allCiting: readonly Citing[] = ['author-year', 'numbered', 'superscript', 'keys'];

export const roundTrips: readonly RoundTrip[] = allCiting.flatMap((citing) =>
  shapes.map((shape) => ({ name: `${citing}, ${shape.name}`, citing, format: shape.format ?? 'markdown', text: textOf(citing, shape) })),
);
