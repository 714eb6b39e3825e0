import type { CslItem, CslName } from '../../references/reference.js';
import { yearOfItem } from '../../studies/studyName.js';
import { plainWords } from '../citableItem.js';
import { mostFrequent } from '../citationManner.js';
import { bibtexText, bibtexTitle, type LetterForm, letterForm } from './bibtexText.js';

/** How the entries of a BibTeX file are written, down to the signs. */
export interface BibtexManner {
  readonly indent: string;
  /** What stands between a field's name and its value: ` = `, `=`. */
  readonly equals: string;
  /** Up to which width names are filled with spaces; 0 where they are not. */
  readonly width: number;
  readonly quotes: boolean;
  readonly commaAtEnd: boolean;
  readonly lineBreak: string;
  readonly letters: LetterForm;
  /** `date` and `journaltitle`, as biblatex has them. */
  readonly isBiblatex: boolean;
  readonly capitals: boolean;
  readonly givesPmids: boolean;
}

/** Reads the manner off a file; what it does not show is as most files have it. */
export function bibtexManner(file: string): BibtexManner {
  const fields = [...file.matchAll(/(?:^|\n)([ \t]{0,24})([A-Za-z][\w-]{1,30})([ \t]{0,24})=([ \t]{0,8})([{"\d])/g)];
  const seen = (group: number): readonly string[] => fields.map((field) => field[group] ?? '');
  const widths = fields.map((field) => (field[2] ?? '').length + (field[3] ?? '').length);
  const isFilled = new Set(widths).size === 1 && new Set(seen(2).map((name) => name.length)).size > 1;
  const names = seen(2);
  const count = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  return {
    indent: mostFrequent(seen(1)) ?? '  ',
    equals: isFilled ? `=${mostFrequent(seen(4)) ?? ' '}` : `${mostFrequent(seen(3)) ?? ' '}=${mostFrequent(seen(4)) ?? ' '}`,
    width: isFilled ? (widths[0] ?? 0) : 0,
    quotes: seen(5).filter((open) => open === '"').length * 2 > fields.length,
    commaAtEnd:
      (file.match(/,[ \t]{0,8}\r?\n[ \t]{0,8}\}/g) ?? []).length > (file.match(/[}"\d][ \t]{0,8}\r?\n[ \t]{0,8}\}/g) ?? []).length,
    lineBreak: file.includes('\r\n') ? '\r\n' : '\n',
    letters: letterForm(file),
    isBiblatex: count(/^(?:date|journaltitle)$/i) > count(/^(?:year|journal)$/i),
    capitals: count(/^[A-Z]/) * 2 > names.length,
    givesPmids: count(/^pmid$/i) > 0,
  };
}

/** The entry of a work as the file writes its own, without the empty line before it. Read back, it gives the same record. */
export function bibtexEntry(item: CslItem, key: string, manner: BibtexManner): string {
  const type = TYPES[item.type] ?? 'misc';
  const fields = fieldsOf(item, type, manner).map(([name, value]) => {
    const shown = manner.capitals ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;
    const [open, close] = manner.quotes && !value.includes('"') ? ['"', '"'] : ['{', '}'];
    return `${manner.indent}${shown.padEnd(manner.width)}${manner.equals}${open}${value}${close}`;
  });
  const written = manner.capitals ? type.slice(0, 1).toUpperCase() + type.slice(1) : type;
  const end = manner.commaAtEnd ? ',' : '';
  return [`@${written}{${key},`, `${fields.join(`,${manner.lineBreak}`)}${end}`, '}'].join(manner.lineBreak);
}

const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
};

function fieldsOf(item: CslItem, type: string, manner: BibtexManner): readonly (readonly [string, string])[] {
  const text = (words: string | undefined): string => bibtexText(plainWords(words ?? ''), manner.letters);
  const { isBiblatex } = manner;
  const inJournal = type === 'article' ? (isBiblatex ? 'journaltitle' : 'journal') : 'booktitle';
  const [date] = item.issued?.['date-parts'] ?? [];
  const year = String(yearOfItem(item) ?? '');
  const iso = date?.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-') ?? year;
  const given: readonly (readonly [string, string])[] = [
    ['author', namesOf(item.author, manner)],
    ['title', bibtexTitle(plainWords(item.title ?? ''), manner.letters)],
    [inJournal, text(item['container-title'])],
    isBiblatex ? ['date', iso] : ['year', year],
    ['volume', text(item.volume)],
    ['number', text(item.issue)],
    ['pages', text(item.page).replace(/(\w)\s?[-–—]{1,2}\s?(?=\w)/g, '$1--')],
    ['editor', namesOf(item.editor, manner)],
    ['publisher', text(item.publisher)],
    // Identifiers and addresses are taken as they are by every program that reads them.
    ['doi', item.DOI ?? ''],
    ['pmid', manner.givesPmids ? (item.PMID ?? '') : ''],
    ['url', item.DOI ? '' : (item.URL ?? '')],
  ];
  return given.filter(([, value]) => value !== '');
}

function namesOf(names: readonly CslName[] | undefined, { letters }: BibtexManner): string {
  const text = (words: string): string => bibtexText(plainWords(words), letters);
  return (names ?? [])
    .map((name) => {
      if (!name.family) return `{${text(name.literal ?? name.given ?? '')}}`;
      const particle = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
      const family = particle
        ? `${text(particle)} ${text(name.family)}`
        : /[\s,]/.test(name.family)
          ? `{${text(name.family)}}`
          : text(name.family);
      return [family, name.suffix ? text(name.suffix) : '', name.given ? text(name.given) : ''].filter(Boolean).join(', ');
    })
    .filter((name) => name !== '{}')
    .join(' and ');
}
