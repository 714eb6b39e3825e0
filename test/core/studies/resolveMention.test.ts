import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { readMentions, settleMentions } from '../../../src/core/mentions/findMentions.js';
import type { Mention } from '../../../src/core/mentions/mention.js';
import { findReferences } from '../../../src/core/references/findReferences.js';
import { matchRecord } from '../../../src/core/references/matchRecord.js';
import type { Reference } from '../../../src/core/references/reference.js';
import { isOneEditApart } from '../../../src/core/studies/editDistance.js';
import type { Resolution } from '../../../src/core/studies/resolution.js';
import { resolveAll } from '../../../src/core/studies/resolveMention.js';
import { bundledIndex } from '../../support/review.js';

/** Entries are the same in most texts: each is matched once. */
const known = new Map<string, string | null>();
const studyOf = (reference: Reference): string | null => {
  const study = known.get(reference.text) ?? (known.has(reference.text) ? null : (matchRecord(reference, bundledIndex)?.study.id ?? null));
  known.set(reference.text, study);
  return study;
};

interface Resolved {
  readonly mention: Mention;
  readonly resolution: Resolution;
}

function resolve(text: string): readonly Resolved[] {
  const document = parseDocument(text, 'markdown');
  const references = findReferences(document);
  const entries = references.references.map((reference) => ({ reference, study: studyOf(reference) }));
  const found = document.blocks.map((block) => readMentions(block.content));
  const mentions = settleMentions(document, found, references.isReferenceBlock);
  const resolutions = resolveAll(mentions, entries, bundledIndex, document);
  return mentions.map((mention, i) => {
    const resolution = resolutions[i];
    assert.ok(resolution);
    return { mention, resolution };
  });
}

/** The first mention's resolution in short: `one younger-2013 #0`; a near miss as `~ difference`. */
function inShort(text: string): string {
  const [first] = resolve(text);
  assert.ok(first, `no mention in ${text}`);
  const { status, studies, references, near } = first.resolution;
  return [status, ...studies, ...references.map((position) => `#${position}`), ...near.map(({ difference }) => `~ ${difference}`)].join(
    ' ',
  );
}

const SMITH_2007 =
  "Smith, J. P., Stock, H., Bingaman, S., Mauger, D., Rogosnitzky, M., & Zagon, I. S. (2007). Low-dose naltrexone therapy improves active Crohn's disease. American Journal of Gastroenterology, 102(4), 820-828.";
const YOUNGER_MACKEY =
  'Younger, J., & Mackey, S. (2009). Fibromyalgia symptoms are reduced by low-dose naltrexone: A pilot study. Pain Medicine, 10(4), 663-672.';
const YOUNGER_2014 =
  'Younger, J., Parkitny, L., & McLain, D. (2014). The use of low-dose naltrexone (LDN) as a novel anti-inflammatory treatment for chronic pain. Clinical Rheumatology, 33(4), 451-459.';
const YOUNGER_GARBLED = YOUNGER_2014.replace('(2014)', '(2013)');
const KHAN =
  'Khan, M. T., Isaacs, K. L., & Sandler, R. S. (2014). Quokkas and the weather: a multicentre survey. Journal of Imaginary Zoology, 59(8), 2273-2281.';
const ALONE = 'Quibble, P. (2001). On small things and their uses in the clinic. Journal of Details, 3(2), 11-19.';
const TWO_A = 'Osgood, R., Pell, T., & Rask, U. (2012a). Sleep in older adults with asthma: a cohort. Journal of Rest, 5(1), 1-9.';
const TWO_B = 'Osgood, R., Vane, B., & Rask, U. (2012b). Bone loss in runners with eczema: a survey. Journal of Running, 7(2), 10-19.';
const WHO = 'World Health Organization. (2020). Guidelines on ginger tea for colds. WHO Press, Geneva.';

const listed = (sentence: string, ...entries: string[]): string =>
  `# On naltrexone\n\n${sentence}\n\n## References\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`;

const LIST = [SMITH_2007, YOUNGER_MACKEY, YOUNGER_2014, KHAN, ALONE, TWO_A, TWO_B, WHO];

const WITH_LIST: readonly (readonly [sentence: string, expected: string])[] = [
  ['It helps (Smith et al., 2007).', 'one smith-2007 #0'],
  ['It helps (Younger & Mackey, 2009).', 'one younger-mackey-2009 #1'],
  ['Younger et al. (2014) reviewed it.', 'one younger-2014-review #2'],
  ['Khan et al. (2014) saw quokkas.', 'one #3'],
  ['Khan, Isaacs and Sandler (2014) saw quokkas.', 'one #3'],
  ['Khan and Isaacs (2014) saw quokkas.', 'one #3'],
  ['KHAN et al. (2014) saw quokkas.', 'one #3'],
  ['M. T. Khan (2014) saw quokkas.', 'one #3'],
  ['The WHO (2020) advises it.', 'one #7'],
  ['It is advised (World Health Organization, 2020).', 'one #7'],
  ['Osgood et al. (2012a) saw sleep.', 'one #5'],
  ['Osgood et al. (2012b) saw bones.', 'one #6'],
  ['Osgood et al. (2012) saw something.', 'several #5 #6'],
  ['Osgood and Vane (2012) saw something.', 'one #6'],
  ['Asthma kept people awake (Osgood et al., 2012).', 'one #5'],
  ['Younger et al. (2013) tested it.', 'one younger-2013 ~ the year is 2014, not 2013'],
  ['Quibble (2001) wrote.', 'one #4'],
  ['Khan and colleagues saw quokkas.', 'one #3'],
  ['Osgood and colleagues saw something.', 'several #5 #6'],
  ['Nobody and colleagues saw it.', 'none'],
];

const NEAR: readonly (readonly [sentence: string, expected: string])[] = [
  ['Khan et al. (2013) saw quokkas.', 'none ~ the year is 2014, not 2013'],
  ['Khan et al. (2015) saw quokkas.', 'none ~ the year is 2014, not 2015'],
  ['Khan et al. (2041) saw quokkas.', 'none ~ the year is 2014, not 2041'],
  ['Khan et al. (2009) saw quokkas.', 'none'],
  ['Isaacs et al. (2014) saw quokkas.', 'none ~ the first author is Khan, not Isaacs'],
  ['Isaacs and Khan (2014) saw quokkas.', 'none ~ the first author is Khan; the names are in another order'],
  ['Khan and Sandler (2014) saw quokkas.', 'none ~ the second author is Isaacs, not Sandler'],
  ['Quibbel (2001) wrote.', 'none ~ the name is Quibble, not Quibbel'],
  ['Qibble (2001) wrote.', 'none ~ the name is Quibble, not Qibble'],
  ['Quibble et al. (2001) wrote.', 'none ~ Quibble is its only author'],
  ['Quibble and Fuss (2001) wrote.', 'none ~ Quibble is its only author'],
  ['Khann et al. (2013) saw quokkas.', 'none'],
  ['Mackey et al. (2009) found less pain.', 'none ~ the first author is Younger, not Mackey'],
];

const NO_LIST: readonly (readonly [sentence: string, expected: string])[] = [
  ['Naltrexone helped (Cree et al., 2010).', 'one cree-2010'],
  ['Naltrexone helped (O’Kelly et al., 2022).', 'one okelly-2022'],
  ['Naltrexone: Bruun-Plesner et al. (2020).', 'one bruun-plesner-2020'],
  ['Naltrexone: Toljan and Vrooman (2018).', 'one toljan-vrooman-2018'],
  ['Naltrexone: Raknes et al. (2017).', 'several raknes-2017-ms raknes-2017-opioid raknes-2017-prescribing'],
  ['Naltrexone in multiple sclerosis: Raknes & Småbrekke (2017).', 'one raknes-2017-ms'],
  ['The opioid growth factor: Zagon et al. (2011).', 'several zagon-2011-B zagon-2011-T'],
  ['Naltrexone: Younger & Mackey (2009).', 'one younger-mackey-2009'],
  ['Naltrexone: Cree et al. (2011).', 'none ~ the year is 2010, not 2011'],
  ['Naltrexone: Metyas and colleagues found it.', 'none'],
  ['A statin helped (Smith et al., 2011).', 'none'],
  ['Zinc helped (Li et al., 2018).', 'none'],
  ['Naltrexone: see doi:10.1002/art.37734.', 'one younger-2013'],
  ['Naltrexone: see PMID 99999999.', 'none'],
];

describe('resolveAll', () => {
  describe('with a reference list', () => {
    for (const [sentence, expected] of WITH_LIST) it(sentence, () => assert.equal(inShort(listed(sentence, ...LIST)), expected));
  });
  describe('near misses are offered and not bound', () => {
    for (const [sentence, expected] of NEAR) it(sentence, () => assert.equal(inShort(listed(sentence, ...LIST)), expected));
  });
  describe('without a list, against the index', () => {
    for (const [sentence, expected] of NO_LIST) it(sentence, () => assert.equal(inShort(sentence), expected));
  });

  it('takes a mention for either work where the entry of its year is a garbled copy of another', () => {
    const text = listed('A trial by Younger et al. (2013) involved fibromyalgia patients.', YOUNGER_2014, YOUNGER_GARBLED);
    assert.equal(inShort(text), 'several younger-2014-review younger-2013 #1');
  });
  it('counts an entry that is printed twice as one work', () => {
    assert.equal(inShort(listed('It helps (Smith et al., 2007).', SMITH_2007, YOUNGER_2014, SMITH_2007)), 'one smith-2007 #0 #2');
  });
  it('knows names without a year from an earlier mention', () => {
    const resolved = resolve('Naltrexone was tested by Cree et al. (2010). Cree and colleagues recruited online.');
    assert.deepEqual(
      resolved.map(({ resolution }) => resolution.studies),
      [['cree-2010'], ['cree-2010']],
    );
  });
  it('gives a reason for every answer', () => {
    for (const { resolution } of resolve(listed('Khan et al. (2014), Khan et al. (2013) and Osgood et al. (2012) differ.', ...LIST)))
      assert.ok(resolution.reasons.length > 0);
  });
});

const NUMBERED = `## References\n\n1. ${SMITH_2007}\n2. ${KHAN}\n3. ${YOUNGER_2014}\n`;

describe('numbers, keys and footnotes', () => {
  const CASES: readonly (readonly [sentence: string, expected: string])[] = [
    ['It helps [1].', 'one smith-2007 #0'],
    ['It helps [2].', 'one #1'],
    ['It helps [1–3].', 'one smith-2007 younger-2014-review #0 #1 #2'],
    ['It helps [9].', 'none'],
    ['It helps [3, 9].', 'one younger-2014-review #2'],
    ['Khan et al. [2] saw quokkas.', 'one #1'],
    ['Younger et al. [2] saw quokkas.', 'one younger-2014-review #2'],
  ];
  for (const [sentence, expected] of CASES) it(sentence, () => assert.equal(inShort(`${sentence}\n\n${NUMBERED}`), expected));
});

/** Works that no index of naltrexone has: invented names, and common ones with years that the index lacks. */
const NAMES = [
  'Aalto',
  'Bexley',
  'Corrigan',
  'Dravid',
  'Ellsworth',
  'Farrow',
  'Gadsby',
  'Hollis',
  'Ikeda',
  'Jessop',
  'Smith',
  'Younger',
  'Li',
  'Raknes',
  'Zagon',
  'Brown',
  'Kim',
  'Patel',
  'Wang',
  'Jones',
];
const UNKNOWN: readonly string[] = NAMES.flatMap((name, i) => [
  `Naltrexone was tested by ${name} et al. (${1990 + (i % 5)}).`,
  `Naltrexone was tested (${name} & Quirke, ${1995 + (i % 5)}).`,
  `${name}'s ${1986 + (i % 4)} trial of naltrexone was small.`,
  `Naltrexone in fibromyalgia (${name}, Voss, & Quirke, ${2001 + (i % 4)}) failed.`,
  `Naltrexone was reviewed by ${name} and Quirke (${2003 + (i % 3)}).`,
]);

describe('works that the index does not hold', () => {
  it(`binds none of ${UNKNOWN.length}`, () => {
    assert.equal(UNKNOWN.length, 100);
    for (const text of UNKNOWN) {
      const resolved = resolve(text);
      assert.equal(resolved.length, 1, text);
      assert.deepEqual([resolved[0]?.resolution.status, resolved[0]?.resolution.studies], ['none', []], text);
    }
  });
});

describe('isOneEditApart', () => {
  const PAIRS: readonly (readonly [string, string, boolean])[] = [
    ['younger', 'younge', true],
    ['younger', 'younher', true],
    ['younger', 'yonuger', true],
    ['younger', 'youngers', true],
    ['younger', 'younger', false],
    ['younger', 'yonge', false],
    ['smith', 'smyth', true],
    ['smith', 'schmidt', false],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
  ];
  for (const [a, b, expected] of PAIRS) it(`${a} and ${b}`, () => assert.equal(isOneEditApart(a, b), expected));
});
