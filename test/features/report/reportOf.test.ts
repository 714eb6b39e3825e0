import assert from 'node:assert/strict';
import { evidenceTopics } from '../../../src/features/report/evidenceTables.js';
import { reportOf } from '../../../src/features/report/reportOf.js';
import { toneCounts } from '../../../src/features/report/coverageChart.js';
import { wordsAround } from '../../../src/features/textPlace.js';
import { reviewText, seedDocument } from '../../support/review.js';

const text = `# Naltrexone, low

Younger et al. (2013) gave low-dose naltrexone to 120 women with fibromyalgia; pain fell by 28.8%.
Low-dose naltrexone improves pain in fibromyalgia (Younger et al., 2013). Nobody et al. (1999) disagree.

Smith et al. (2011) treated 40 patients with Crohn's disease.

## References

Younger J, Noor N, McCue R, Mackey S. Low-dose naltrexone for the treatment of fibromyalgia. Arthritis Rheum 2013;65(2):529-38.

Nobody A, Other B. A work that no index holds. J Nowhere 1999;1(1):1-2.
`;

const report = (words: string) => {
  const { article, findings } = reviewText(words);
  return reportOf(article, findings, { path: 'drafts/a.md', date: '2024-01-05' });
};

describe('the evidence report of an article', () => {
  const made = report(text);

  it('names the article, its file and the day', () => {
    assert.deepEqual([made.title, made.path, made.date], ['Naltrexone, low', 'drafts/a.md', '2024-01-05']);
  });

  it('calls an article without a heading by the name of its file', () => {
    assert.equal(report('Just words.').title, 'a.md');
    assert.equal(report('---\ntitle: From the front\n---\n\n# Heading\n').title, 'From the front');
  });

  it('gives each figure its verdict, its line, and what the study reports', () => {
    const wrong = made.figures.find((figure) => figure.text === '120');
    assert.equal(wrong?.verdict, 'mismatch');
    assert.equal(wrong?.place.line, 3);
    assert.deepEqual(wrong?.studies, ['Younger et al. (2013)']);
    assert.match(wrong?.reported[0]?.says ?? '', /31/);
    assert.match(wrong?.reported[0]?.source ?? '', /abstract/);
    assert.equal(made.figures.find((figure) => figure.text === '40')?.verdict, 'verified');
  });

  it('counts as the coverage does', () => {
    const of = (verdict: string): number => made.figures.filter((figure) => figure.verdict === verdict).length;
    assert.equal(made.coverage.figures, made.figures.length);
    assert.equal(made.coverage.verified, of('verified'));
    assert.equal(made.coverage.mismatched, of('mismatch'));
    assert.equal(made.coverage.mentions, made.citations.length);
    for (const { all, counts } of toneCounts(made)) assert.equal(counts.good + counts.bad + counts.doubt + counts.open, all);
  });

  it('tells citations of the index from those of the list alone', () => {
    const verdicts = new Map(made.citations.map(({ text: words, verdict }) => [words, verdict]));
    assert.equal(verdicts.get('Younger et al. (2013)'), 'known');
    assert.equal(verdicts.get('Nobody et al. (1999)'), 'listed');
    assert.equal(report('Nobody et al. (1999) disagree on naltrexone.').citations[0]?.verdict, 'unknown');
  });

  it('gathers what is said of each study under it, once', () => {
    const younger = made.studies.find(({ id }) => id === 'younger-2013');
    assert.equal(younger?.mentions.length, 2);
    assert(younger?.figures.some(({ text: words, verdict }) => words === '120' && verdict === 'mismatch'));
    assert.match(younger?.people ?? '', /31 women/);
    assert.match(younger?.link ?? '', /^https:\/\/doi\.org\/10\./);
    assert.equal(new Set(made.studies.map(({ id }) => id)).size, made.studies.length);
  });

  it('lists entries without a record', () => {
    assert.equal(made.unmatched.length, 1);
    assert.match(made.unmatched[0]?.text ?? '', /^Nobody A/);
  });

  it('carries every finding with its source and its best fix', () => {
    const finding = made.findings.find(({ rule }) => rule === 'sample-size-mismatch');
    assert.equal(finding?.text, '120');
    assert.match(finding?.sources[0]?.id ?? '', /^doi:/);
    assert.equal(finding?.fixes[0], 'Change to 31');
  });

  it('calls no claim contradicted that no rule reports', () => {
    for (const number of ['000', '001', '003']) {
      const { article, findings } = reviewText(seedDocument(number), { format: 'plain' });
      const { claims } = reportOf(article, findings, { path: 'a.txt', date: '' });
      const rules = new Set(['contradicted-claim', 'result-mismatch']);
      for (const { verdict, place } of claims.filter((claim) => claim.verdict === 'contradicted'))
        assert(
          findings.some(({ rule, span }) => rules.has(rule) && span.start < place.end && place.start < span.end),
          verdict,
        );
      assert(claims.length > 5);
    }
  });

  it('sums up the evidence on pain in fibromyalgia, each study one bar for each direction', () => {
    const topic = evidenceTopics(made).find(({ title }) => /fibromyalgia/.test(title));
    assert(topic);
    const pain = topic.outcomes.find(({ outcome }) => /pain/.test(outcome));
    const bars = pain?.bars.better ?? [];
    assert(bars.length > 0);
    assert.equal(new Set(bars.map(({ study }) => study)).size, bars.length);
    const numbers = topic.table.rows.map(({ cells }) => `${cells[0]?.text} ${cells[1]?.text}`);
    for (const { number, study } of bars) assert(numbers.includes(`${number} ${study}`));
    const strengths = made.evidence.flatMap(({ results }) => results.map(({ strength }) => strength));
    assert(strengths.every((strength) => Number.isInteger(strength) && strength >= 0 && strength <= 6));
  });

  it('is the same for the same review', () => {
    assert.deepEqual(report(text), made);
  });

  it('has nothing to say on an empty text', () => {
    const empty = report('');
    assert.deepEqual(
      [empty.findings, empty.studies, empty.figures, empty.citations, empty.claims, empty.unmatched, empty.evidence],
      [[], [], [], [], [], [], []],
    );
  });
});

describe('the words around a figure', () => {
  const long = `${'At first there were many words of no use. '.repeat(2)}In a trial that ${'went on and on and '.repeat(9)}ended, 31 women took part and ${'they stayed in it for long and '.repeat(8)}left.`;
  const { article } = reviewText(long);

  it('are its sentence, cut to size at words', () => {
    const bound = article.figures.find(({ figure }) => figure.text === '31');
    assert(bound);
    const words = wordsAround(article, bound.figure, 100);
    assert.match(words, /^… \S.* 31 women .*\S …$/);
    assert(words.length <= 104);
    assert(!words.includes('At first'));
  });
});
