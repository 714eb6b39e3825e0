import assert from 'node:assert/strict';
import { matchRecord } from '../../../src/core/references/matchRecord.js';
import type { CslItem } from '../../../src/core/references/reference.js';
import { bundledIndex } from '../../support/review.js';
import { referencesIn } from './support.js';

interface Parts {
  readonly names: readonly { readonly family: string; readonly initials: string }[];
  readonly year: string;
  readonly title: string;
  readonly journal: string;
  readonly short: string;
  readonly volume: string;
  readonly issue: string;
  readonly page: string;
  readonly doi: string;
}

const dotted = (initials: string, between = ' '): string => [...initials].map((letter) => `${letter}.`).join(between);
const listed = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${last}${names[names.length - 1]}`;
const vancouver = ({ names }: Parts, most = 99): string =>
  names
    .slice(0, most)
    .map(({ family, initials }) => `${family} ${initials}`)
    .join(', ') + (names.length > most ? ', et al' : '');
const inverted = ({ names }: Parts, last: string): string =>
  listed(
    names.map(({ family, initials }) => `${family}, ${dotted(initials)}`),
    last,
  );
const shortPage = (page: string): string => {
  const match = /^(\d+)-(\d+)$/.exec(page);
  if (!match?.[1] || !match[2] || match[1].length !== match[2].length) return page;
  let same = 0;
  while (same < match[1].length - 1 && match[1][same] === match[2][same]) same++;
  return `${match[1]}-${match[2].slice(same)}`;
};

/** The styles in which the same record is printed; none of them makes a difference to it. */
const styles: Readonly<Record<string, (p: Parts) => string>> = {
  APA: (p) =>
    `${inverted(p, ', & ')} (${p.year}). ${p.title}. ${p.journal}, ${p.volume}${p.issue && `(${p.issue})`}, ${p.page.replace('-', '–')}. ${p.doi && `https://doi.org/${p.doi}`}`,
  AMA: (p) =>
    `${vancouver(p, 3)}. ${p.title}. *${p.short}*. ${p.year};${p.volume}${p.issue && `(${p.issue})`}:${p.page}. ${p.doi && `doi:${p.doi}`}`,
  PubMed: (p) =>
    `${vancouver(p)}. ${p.title}. ${p.short}. ${p.year} Apr;${p.volume}${p.issue && `(${p.issue})`}:${shortPage(p.page)}.${p.doi && ` doi: ${p.doi}.`} Epub ${p.year} Feb 2.`,
  Lancet: (p) =>
    `${vancouver(p, 6)}. ${p.title.toUpperCase() === p.title ? p.title : p.title}. ${p.short} ${p.year}; **${p.volume}:** ${shortPage(p.page).replace('-', '–')}.`,
  Nature: (p) =>
    `${listed(
      p.names.map(({ family, initials }) => `${family}, ${dotted(initials)}`),
      ' & ',
    )} ${p.title}. ${p.short} ${p.volume}, ${p.page.replace('-', '–')} (${p.year}).`,
  Harvard: (p) =>
    `${listed(
      p.names.map(({ family, initials }) => `${family}, ${dotted(initials, '')}`),
      ' and ',
    )} (${p.year}) ‘${p.title}’, ${p.journal}, ${p.volume}${p.issue && `(${p.issue})`}, pp. ${p.page}.`,
  Chicago: (p) =>
    `${inverted(p, ', and ')} ${p.year}. “${p.title}.” ${p.journal} ${p.volume}${p.issue && ` (${p.issue})`}: ${p.page.replace('-', '–')}.${p.doi && ` https://doi.org/${p.doi}.`}`,
  Wikipedia: (p) =>
    `${vancouver(p)} (April ${p.year}). "${p.title}". ${p.journal}. ${p.volume}${p.issue && ` (${p.issue})`}: ${shortPage(p.page).replace('-', '–')}.${p.doi && ` doi:${p.doi}.`} ISSN 1234-5678.`,
};

const partsOf = (item: CslItem): Parts => ({
  names: (item.author ?? []).map((name) => ({ family: name.family ?? '', initials: name.given ?? '' })),
  year: String(item.issued?.['date-parts']?.[0]?.[0] ?? ''),
  title: (item.title ?? '').replace(/\.$/, ''),
  journal: item['container-title'] ?? '',
  short: item['container-title-short'] ?? item['container-title'] ?? '',
  volume: item.volume ?? '',
  issue: item.issue ?? '',
  page: item.page ?? item['page-first'] ?? '',
  doi: item.DOI ?? '',
});

describe('records printed in any style', () => {
  const whole = bundledIndex.studies.filter(
    ({ item }) => item.title && item.author && item.issued && item['container-title'] && item.volume && (item.page ?? item['page-first']),
  );
  it('are enough to tell', () => assert.ok(whole.length > 30));
  for (const [style, print] of Object.entries(styles)) {
    it(`${style}: each is found, none is accused`, () => {
      const text = `# References\n\n${whole.map(({ item }) => print(partsOf(item)).trim()).join('\n\n')}\n`;
      const { references } = referencesIn(text);
      assert.equal(references.length, whole.length);
      const wrong = references.flatMap((reference, i) => {
        const match = matchRecord(reference, bundledIndex);
        const isRight = match?.study === whole[i] && match?.differences.length === 0;
        return isRight ? [] : [`${reference.text} => ${match?.study.id ?? 'none'} ${JSON.stringify(match?.differences ?? [])}`];
      });
      assert.deepEqual(wrong, []);
    });
  }

  /** What is changed in a record, and the field in which it must then differ. */
  const changes: readonly (readonly [string, (p: Parts) => Partial<Parts> | null])[] = [
    ['year', (p) => ({ year: String(Number(p.year) - 4) })],
    ['volume', (p) => (/^\d+$/.test(p.volume) ? { volume: String(Number(p.volume) + 37) } : null)],
    ['page', (p) => (/^\d+-\d+$/.test(p.page) ? { page: p.page.replace(/^\d+/, (first) => String(Number(first) - 1)) } : null)],
    [
      'author',
      (p) => (p.names.length > 2 ? { names: [...p.names.slice(0, 1), { family: 'Halloran', initials: 'QX' }, ...p.names.slice(2)] } : null),
    ],
    ['container-title', () => ({ journal: 'Acta Oceanographica', short: 'Acta Oceanogr' })],
  ];
  for (const [field, change] of changes)
    for (const style of ['APA', 'AMA', 'Harvard'] as const)
      it(`${style}: a wrong ${field} is noticed, and nothing else`, () => {
        const changed = whole.flatMap(({ id, item }) => {
          const parts = partsOf(item);
          const other = change(parts);
          return other ? [{ id, text: (styles[style] ?? String)({ ...parts, ...other }).trim() }] : [];
        });
        const { references } = referencesIn(`# References\n\n${changed.map(({ text }) => text).join('\n\n')}\n`);
        assert.equal(references.length, changed.length);
        const wrong = references.flatMap((reference, i) => {
          const match = matchRecord(reference, bundledIndex);
          const fields = match?.differences.map((difference) => difference.field).join(', ');
          return match?.study.id === changed[i]?.id && fields === field ? [] : [`${reference.text} => ${match?.study.id} ${fields}`];
        });
        // A number that happens to stand elsewhere in the entry too is let pass.
        assert.ok(wrong.length <= changed.length * 0.05, wrong.join('\n'));
        assert.ok(
          wrong.every((text) => text.endsWith(' ')),
          wrong.join('\n'),
        );
      });
});
