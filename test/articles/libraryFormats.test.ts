import assert from 'node:assert/strict';
import { inlineLibrary, withInlineLibrary } from '../../src/core/studies/libraries/inlineLibrary.js';
import type { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { bundledIndex, indexWith, isAlarm, reviewText } from '../support/review.js';

const TITLE = 'Velorin for chronic tension headache: a randomised trial';
const ABSTRACT =
  'BACKGROUND: Chronic tension headache is common. METHODS: Eighty-four adults with tension headache were randomised to velorin 20 mg daily or placebo for 12 weeks. RESULTS: Headache days fell with velorin.';

const RIS = `TY  - JOUR\nID  - hart2019\nTI  - ${TITLE}\nAU  - Hart, Pia\nAU  - Lund, Mats\nAU  - Osei, Kwame\nPY  - 2019\nJO  - Journal of trials\nDO  - 10.1234/vel.1\nAB  - ${ABSTRACT}\nER  - \n`;
const CSL = [
  {
    id: 'hart2019',
    type: 'article-journal',
    title: TITLE,
    author: [
      { family: 'Hart', given: 'Pia' },
      { family: 'Lund', given: 'Mats' },
      { family: 'Osei', given: 'Kwame' },
    ],
    issued: { 'date-parts': [['2019', 4]] },
    'container-title': 'Journal of trials',
    DOI: '10.1234/vel.1',
    abstract: ABSTRACT,
  },
];
const XML = `<?xml version="1.0" encoding="UTF-8" ?><xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Hart, Pia</author><author>Lund, Mats</author><author>Osei, Kwame</author></authors></contributors><titles><title>${TITLE}</title><secondary-title>Journal of trials</secondary-title></titles><dates><year>2019</year></dates><electronic-resource-num>10.1234/vel.1</electronic-resource-num><abstract>${ABSTRACT}</abstract></record></records></xml>`;
const YAML = `references:\n- id: hart2019\n  type: article-journal\n  title: "${TITLE}"\n  author:\n  - {family: Hart, given: Pia}\n  - {family: Lund, given: Mats}\n  - {family: Osei, given: Kwame}\n  issued: 2019-04\n  container-title: Journal of trials\n  DOI: 10.1234/vel.1\n  abstract: >-\n    ${ABSTRACT}\n`;
const BIB = `@article{hart2019, title = {${TITLE}}, author = {Hart, Pia and Lund, Mats and Osei, Kwame}, year = 2019, journal = {Journal of trials}, doi = {10.1234/vel.1}, abstract = {${ABSTRACT}}}\n`;

const front = `---\n${YAML}---\n\n`;
const inline = inlineLibrary(front) ?? '';

/** The start of the article, and the index that its library is in. */
const sources: readonly (readonly [name: string, start: string, index: StudyIndex])[] = [
  ['RIS', '', indexWith({ path: 'headache.ris', text: RIS })],
  ['CSL-JSON', '', indexWith({ path: 'headache.json', text: JSON.stringify(CSL) })],
  ['CSL-YAML', '', indexWith({ path: 'headache.yaml', text: YAML })],
  ['EndNote XML', '', indexWith({ path: 'headache.xml', text: XML })],
  ['BibTeX', '', indexWith({ path: 'headache.bib', text: BIB })],
  ['front matter', front, withInlineLibrary(bundledIndex, inline, 'article.md')],
];

const wrong: readonly (readonly [string, string, string])[] = [
  ['Hart et al. (2019) randomised 120 adults with tension headache.', 'sample-size-mismatch', '84'],
  ['Hart et al. (2019) gave velorin 50 mg daily.', 'dose-mismatch', '20 mg'],
  ['Hart et al. (2019) gave velorin for 24 weeks.', 'duration-mismatch', '12 weeks'],
];
const right = 'Hart et al. (2019) randomised 84 adults with tension headache to velorin 20 mg daily or placebo for 12 weeks.';

for (const [name, start, index] of sources)
  describe(`an article on another drug, held against ${name}`, () => {
    const review = (sentence: string) =>
      reviewText(`${start}# Velorin for chronic tension headache\n\nVelorin is given for chronic tension headache.\n\n${sentence}\n`, {
        index,
      }).findings;

    for (const [sentence, rule, expected] of wrong)
      it(`shows the error in “${sentence}”`, () => {
        const found = review(sentence).find((finding) => finding.rule === rule);
        assert.ok(found, `no ${rule}`);
        assert.ok(found.message.includes(expected), found.message);
      });

    it('shows none where all is right', () => assert.deepEqual(review(right).filter(isAlarm), []));

    it('knows the key', () =>
      assert.equal(
        review('Velorin was given for 24 weeks [@hart2019].').some(({ rule }) => rule === 'duration-mismatch'),
        name !== 'EndNote XML',
      ));
  });

describe('inlineLibrary', () => {
  const none: readonly (readonly [string, string])[] = [
    ['no front matter', `# Text\n\nreferences:\n`],
    ['no references', '---\ntitle: A\n---\n'],
    ['no abstracts', '---\nreferences:\n- id: a\n  title: A\n---\n'],
    ['no end', '---\nreferences:\n- id: a\n  abstract: A\n'],
  ];
  for (const [name, text] of none) it(`is null for a text with ${name}`, () => assert.equal(inlineLibrary(text), null));
});
