import assert from 'node:assert/strict';
import { hoverAt } from '../../src/features/hover.js';
import { studyCard } from '../../src/features/studyCard.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { later, reviewed, smallIndex, trial } from './reviewed.js';
import { study } from './smallArticle.js';

const lookUp = (id: string) => smallIndex.study(id);

describe('studyCard', () => {
  it('shows a study in short, with all words of the data escaped', () => {
    assert.equal(
      studyCard(trial, lookUp, { actions: '[Cite](command:x)', inText: 'In this text: cited once.' }),
      [
        '**Low-dose naltrexone for itch in psoriasis: a \\[small\\](command:x) trial**',
        'Haverkamp, Lund, Okafor · *Journal of Skin & Itch* 4:1-9 · 2019  \n' +
          'Randomised, double-blind, placebo-controlled crossover trial · 47 women with psoriasis · 4.5 mg once daily · 12 weeks',
        '[DOI](https://doi.org/10.1000/itch%282019%291) · [Full text](https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/) · [Cite](command:x)  \n' +
          'In this text: cited once.',
        '- **Pruritus**: improved compared with placebo (38.0% reduction on LDN, 21.5% reduction on placebo, P = 0.02)\n' +
          '- **Sleep**: no difference from placebo — *from memory, not checked*',
        'Later: Lund (2022): no difference.',
        '*Figures read from: abstract. Not checked: PMID. Retraction not checked.*',
      ].join('\n\n'),
    );
  });

  for (const [status, warning] of [
    [{ retracted: true, note: 'Retracted in 2021.' }, '⚠ **Retracted.** Retracted in 2021.'],
    [{ retracted: false, concern: true }, '⚠ **Expression of concern.**'],
    [{ retracted: false, erratum: 'Table 2' }, '⚠ **Corrected.** Table 2'],
  ] as const)
    it(`begins with ${warning}`, () => assert.ok(studyCard({ ...trial, status }).startsWith(`${warning}\n\n`)));

  it('names at the top what supersedes a study that the index knows, and once', () => {
    const old = { ...trial, supersededBy: ['lund-2022', 'nobody-1999'] };
    const card = studyCard(old, lookUp);
    assert.ok(card.startsWith('**Superseded** by Lund (2022).\n\n**Low-dose'), card);
    assert.doesNotMatch(card, /Later:/);
    assert.doesNotMatch(studyCard({ ...trial, relations: [], supersededBy: ['nobody-1999'] }, lookUp), /Superseded|Later/);
  });

  it('tells five results, the main one first, and counts the others', () => {
    const [first] = trial.results;
    assert.ok(first);
    const results = ['a', 'b', 'c', 'd', 'e', 'f'].map((outcome) => ({
      ...first,
      outcome: `outcome ${outcome}`,
      primary: outcome === 'f',
    }));
    const lines = (more: typeof results): readonly string[] => studyCard({ ...trial, results: more }).match(/^- .{1,13}/gm) ?? [];
    assert.deepEqual(
      lines(results).slice(0, 2),
      ['- **Outcome f**', '- **Outcome a**'].map((line) => line.slice(0, 15)),
    );
    assert.match(studyCard({ ...trial, results }), /^- … and 1 more result$/m);
    assert.match(studyCard({ ...trial, results: [...results, { ...first, outcome: 'g' }] }), /^- … and 2 more results$/m);
  });

  it('names the file of a library without its folders', () =>
    assert.match(studyCard({ ...trial, origin: { library: '/home/ann/papers/itch.bib' } }), /From your library itch\.bib\./));

  it('says little of a study of which little is known', () => {
    assert.equal(
      studyCard(study('x', { unverified: { title: 'A talk' } })),
      '**A talk**\n\nyear not known  \nStudy\n\n*No figures of it are known. Not checked: title. Retraction not checked.*',
    );
  });

  it('says where sources differ', () => {
    const n = trial.facts[0];
    assert.ok(n);
    const disputed = { ...trial, facts: [n, { ...n, id: 'n2', value: 52, source: 'lay summary' }] };
    assert.match(studyCard(disputed), /47 or 52 women/);
    assert.match(
      studyCard(disputed),
      /Sources differ on the number of participants: 47 participants \(abstract, J Skin 2019\); 52 participants/,
    );
  });
});

const text = `Psoriasis itches. Haverkamp et al. (2019) gave naltrexone to 120 women, and itch fell by 38% on LDN.

In psoriasis, Lund (2022) studied 210 patients. Nobody knows Yilmaz et al. (2001). About 12 weeks pass.

## References

- Haverkamp, A., Lund, B., & Okafor, C. (2018). Low-dose naltrexone for itch in psoriasis: a small trial. Journal of Skin & Itch, 4, 1-9. https://doi.org/10.1000/itch(2019)1
- Yilmaz, D., Aydin, E., & Kaya, F. (2001). Sheep. Wool, 1, 2-3.
`;

describe('hoverAt', () => {
  const { article } = reviewed(text);
  const at = (words: string, shift = 0) => {
    const hover = hoverAt(article, text.indexOf(words) + shift, lookUp);
    return hover && { words: text.slice(hover.span.start, hover.span.end), markdown: hover.markdown };
  };

  it('shows the study on its mention, exactly', () => {
    const hover = at('Lund (2022)');
    assert.equal(hover?.words, 'Lund (2022)');
    assert.ok(hover.markdown.startsWith('**Low-dose naltrexone for psoriasis: a large trial**'));
    assert.match(hover.markdown, /^In this text: cited once; 1 figure agrees\.$/m);
    assert.equal(at('Lund (2022)', 'Lund (2022)'.length)?.words, 'Lund (2022)', 'a cursor behind its last sign touches it');
    assert.equal(at('studied'), null);
  });

  it('shows the entry, in neutral words, where no index knows the study', () => {
    const hover = at('Yilmaz et al.');
    assert.match(hover?.markdown ?? '', /^\*\*In your reference list\*\*\n\n- Yilmaz, D\./);
    assert.match(hover?.markdown ?? '', /Not in the index or your libraries \(this says nothing about whether it exists\)\./);
  });

  it('shows what a study reports for a figure', () => {
    assert.match(
      at('210')?.markdown ?? '',
      /^✓ \*\*210\*\* agrees with Lund \(2022\)\n\n- 210 participants — \*“210 patients”, abstract\*/,
    );
  });

  it('shows the record beside an entry, with what differs first', () => {
    const hover = at('- Yilmaz', 2);
    assert.match(hover?.markdown ?? '', /^Not in the index.*\n\nCited once\.$/);
    const record = at('Haverkamp, A.')?.markdown ?? '';
    assert.match(record, /\*\*The record says otherwise\*\*\n\n- Year: \*\*2019\*\*, here “2018”/);
    assert.match(record, /Haverkamp, A\., Lund, B\., & Okafor, C\. \(2019\)\./);
  });

  it('names what a study reports instead of a wrong figure, and the verdict', () => {
    assert.match(at('120')?.markdown ?? '', /^✗ \*\*120\*\* differs from Haverkamp et al\. \(2019\), which reports\n\n- 47 /);
  });

  it('quotes an abstract of a library once, with the name of its file', () => {
    const n = later.facts[0];
    assert.ok(n);
    const source = 'the abstract in /home/ann/papers/itch.bib: “We enrolled 210 patients with psoriasis.”';
    const index = StudyIndex.of([{ ...later, facts: [{ ...n, source }] }]);
    const one = reviewed('In psoriasis, Lund (2022) studied 210 patients on naltrexone.', index);
    const hover = hoverAt(one.article, 'In psoriasis, Lund (2022) studied 2'.length);
    assert.match(hover?.markdown ?? '', /- 210 participants — \*the abstract in itch\.bib: “We enrolled 210 patients with psoriasis\.”\*/);
  });

  it('warns at the entry of a study that was retracted, with day and source', () => {
    const status = { retracted: true, date: '2024-01-05', source: 'the list of retractions' };
    const gone = reviewed(text, StudyIndex.of([{ ...trial, status }, later]));
    const hover = hoverAt(gone.article, text.indexOf('Haverkamp, A.'));
    assert.match(hover?.markdown ?? '', /^⚠ \*\*Retracted\.\*\* .*5 January 2024.*According to the list of retractions\./);
  });

  it('says that a figure without a citation was not checked', () => {
    assert.equal(at('12 weeks')?.markdown, 'Not checked: no citation goes with this figure.');
  });

  it('shows each of several candidates in short', () => {
    const twin = { ...later, id: 'lund-2022-b', item: { ...later.item, title: 'Naltrexone and sleep in psoriasis' } };
    const both = reviewed('In psoriasis, naltrexone did nothing (Lund, 2022).', StudyIndex.of([later, twin]));
    const { markdown } = hoverAt(both.article, 'In psoriasis, naltrexone did nothing (L'.length) ?? { markdown: '' };
    assert.match(markdown, /^\*\*This could be either of two studies\*\*\n\n- \*\*Lund \(2022\)\*\* — .*\n- \*\*Lund \(2022\)\*\* — /);
  });
});
