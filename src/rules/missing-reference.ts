import type { Article, Citation } from '../core/article/article.js';
import { addReference, type ListManner, listManner } from '../core/cite/addReference.js';
import type { Fix } from '../core/finding.js';
import { defineRule, type Example } from '../core/rule.js';
import type { Mention, NumberedMention } from '../core/mentions/mention.js';
import { wantedLabels } from '../core/studies/resolveNumbered.js';
import { studyName } from '../core/studies/studyName.js';
import { overlaps } from '../core/text/span.js';
import { inOneLine } from './support/inOneLine.js';
import { keyFixes, missingKeys } from './support/missingKeys.js';

export const missingReference = defineRule({
  id: 'missing-reference',
  severity: 'warning',
  docs: {
    summary: 'a cited study that the article’s own reference list lacks',
    why: 'A reader who wants to look a study up finds nothing. Vouch reports a mention with names and year, or a number that no entry of the article’s own list answers, at its first place; and a citation key that no bibliography has, where other keys are found there.',
    silent: [
      'where the article has no reference list',
      'for a key that is like no other where one of the bibliographies that the front matter names may be out of reach, or where it may be the name of an account: without digits, or outside of square brackets',
      'for an identifier or a link in the text, or names that are a link, which need no entry',
      'where an entry nearly fits: then `mention-mismatch` says what differs',
    ],
  },
  messages: {
    work: 'The reference list has no entry for {mention}.',
    number: 'The reference list has no entry {number}; its last one is {last}.',
    key: 'No bibliography that Vouch reads has the key “{key}”.',
    nearKey: 'No bibliography that Vouch reads has the key “{key}”; “{near}” is nearly the same.',
  },
  yieldsTo: ['mention-mismatch'],
  check(article, report) {
    for (const { citation, key, near } of missingKeys(article)) {
      const { span } = citation.mention;
      if (near === null) report({ messageId: 'key', data: { key }, span });
      else report({ messageId: 'nearKey', data: { key, near }, span, fixes: keyFixes(article, citation, key) });
    }
    if (!article.referenceList) return;
    const told = new Set<string>();
    let list: ListManner | null = null;
    const manner = (): ListManner => {
      list ??= listManner(article);
      return list;
    };
    const ways = waysOf(article);
    for (const citation of article.citations) {
      const missing = missingOf(article, citation, ways);
      if (!missing || told.has(missing.key)) continue;
      told.add(missing.key);
      const { span } = citation.mention;
      if (missing.number !== null) report({ messageId: 'number', data: { number: missing.number, last: missing.last }, span });
      else {
        const study = citation.resolution.status === 'one' ? (citation.resolution.studies[0] ?? null) : null;
        report({
          messageId: 'work',
          data: { mention: inOneLine(citation.mention.text) },
          span,
          study,
          fixes: () => fixesFor(article, citation, manner()),
        });
      }
    }
  },
});

interface Missing {
  readonly key: string;
  /** The label that the list lacks; null where it is a work by names and year. */
  readonly number: string | null;
  readonly last: number;
}

/** What all mentions of an article are held against. */
interface Ways {
  /** The text of each entry by its number. */
  readonly labels: ReadonlyMap<string, string>;
  readonly numbers: ReadonlySet<number>;
  /** The last number of the list, or how many entries it has. */
  readonly last: number;
  /** How many numbers of each form lead to entries. */
  readonly habits: ReadonlyMap<NumberedMention['form'], number>;
  /** Blocks in which numbers are cited. */
  readonly numberedBlocks: ReadonlySet<number>;
}

function waysOf({ references, citations }: Article): Ways {
  const entries = references.filter(({ reference }) => reference.origin === 'list');
  const labels = new Map(entries.flatMap(({ reference }) => (reference.label === null ? [] : [[reference.label, reference.text]])));
  const numbers = [...labels.keys()].map((label) => Number.parseInt(label, 10)).filter((number) => number > 0);
  const last = numbers.length > 0 ? numbers.reduce((a, b) => Math.max(a, b)) : entries.length;
  const habits = new Map<NumberedMention['form'], number>();
  const numberedBlocks = new Set<number>();
  for (const { mention, resolution } of citations) {
    if (mention.kind !== 'numbered') continue;
    numberedBlocks.add(mention.block);
    if (resolution.references.length > 0) habits.set(mention.form, (habits.get(mention.form) ?? 0) + 1);
  }
  return { labels, numbers: new Set(numbers), last, habits, numberedBlocks };
}

function missingOf(article: Article, citation: Citation, ways: Ways): Missing | null {
  const { mention, resolution } = citation;
  if (mention.kind === 'numbered') return missingNumber(ways, mention);
  const isNamed = mention.kind === 'authorYear' && mention.year !== null && !mention.isYearLoose;
  if (!isNamed || resolution.references.length > 0 || resolution.near.some((near) => near.reference !== null)) return null;
  // In a numbered article the name is often followed by its number, which is what leads to the entry.
  if (isLinked(article, mention) || ways.numberedBlocks.has(mention.block)) return null;
  return { key: `${mention.authors.join(' ').toLowerCase()} ${mention.year}${mention.suffix ?? ''}`, number: null, last: 0 };
}

/** How far beyond the list's end a number may be and still be meant for it: a round or raised one can be something else. */
const REACH = { square: 50, round: 20, superscript: 20, bare: 0 } as const;

/** The first number that the list lacks: one beyond its end, or one that is left out between two printed ones. */
function missingNumber({ labels, numbers, last, habits }: Ways, mention: NumberedMention): Missing | null {
  const isHabit = mention.form === 'square' || (habits.get(mention.form) ?? 0) >= 2;
  if (last === 0 || !isHabit) return null;
  for (const label of wantedLabels(mention)) {
    const number = Number.parseInt(label, 10);
    const isBeyond = number > last && number <= last + REACH[mention.form];
    if (isBeyond || (!numbers.has(number) && isLeftOut(labels, number))) return { key: `n${label}`, number: label, last };
  }
  return null;
}

/** Whether the entries before and after are there, and the one before does not hide it in its text. */
function isLeftOut(labels: ReadonlyMap<string, string>, number: number): boolean {
  const before = labels.get(String(number - 1));
  if (before === undefined || !labels.has(String(number + 1))) return false;
  return ![...before.matchAll(NUMBER_IN_TEXT)].some(([, digits]) => digits === String(number));
}

/** A number where one begins an entry: `12.`, `12a)`. */
const NUMBER_IN_TEXT = /\b(\d{1,6})[a-z]?[.)\]\s]/g;

/** Its link leads to the work. */
const isLinked = ({ document }: Article, { block, range }: Mention): boolean =>
  document.blocks[block]?.content.marks.some((mark) => mark.kind === 'link' && overlaps(mark, range)) === true;

function fixesFor(article: Article, { resolution }: Citation, list: ListManner): readonly Fix[] {
  return resolution.studies.flatMap((id) => {
    const study = article.studies.get(id);
    const edits = study ? addReference(article, study, list) : [];
    if (!study || edits.length === 0) return [];
    return [{ title: `Add ${studyName(study)} to the reference list`, edits, preferred: resolution.status === 'one', adds: id }];
  });
}

export const examples: readonly Example[] = [
  {
    title: 'A cited study without an entry',
    text: 'Pain fell in one trial (⟦Younger et al., 2013⟧) and in a pilot (Younger & Mackey, 2009).\n\n## References\n\n- Younger, J., & Mackey, S. (2009). Fibromyalgia symptoms are reduced by low-dose naltrexone: a pilot study. Pain Medicine, 10(4), 663-672.\n',
    message: 'The reference list has no entry for Younger et al., 2013.',
  },
  {
    title: 'A number beyond the list',
    text: 'Pain fell [1], and sleep was the same ⟦[3]⟧.\n\n## References\n\n1. Haverkamp A, Lund B. Itch in eczema. J Skin. 2019;4:1-9.\n2. Okafor C. Sleep in eczema. J Skin. 2021;6:11-19.\n',
    message: 'The reference list has no entry 3; its last one is 2.',
  },
  {
    title: 'A misspelt citation key',
    text: '---\nreferences:\n  - id: okafor2021\n    title: Itch in eczema\n---\n\nItch fell [⟦@okafor2012⟧].\n',
    message: 'No bibliography that Vouch reads has the key “okafor2012”; “okafor2021” is nearly the same.',
    fixed: '---\nreferences:\n  - id: okafor2021\n    title: Itch in eczema\n---\n\nItch fell [@okafor2021].\n',
  },
  {
    title: 'A citation key that no bibliography has',
    text: '---\nreferences:\n  - id: okafor2021\n    title: Itch in eczema\n  - id: lund2019\n    title: Sleep in eczema\n---\n\nItch fell [@okafor2021; @lund2019; ⟦@perera2020⟧].\n',
    message: 'No bibliography that Vouch reads has the key “perera2020”.',
  },
  {
    title: 'Names that lead to the work themselves',
    text: 'Itch fell (Okafor, 2021) and sleep was better ([Perera et al., 2020](https://example.org/sleep)).\n\n## References\n\n- Okafor, C. (2021). Itch in eczema. Journal of Skin, 6(1), 11-19.\n',
  },
  { title: 'No list, nothing to miss', text: 'Pain fell in one trial (Younger et al., 2013).' },
];
