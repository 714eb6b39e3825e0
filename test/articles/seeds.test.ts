import assert from 'node:assert/strict';
import type { Finding } from '../../src/core/finding.js';
import { reviewText, seedDocument } from '../support/review.js';

describe('the first seed document', () => {
  const text = seedDocument('000');
  const { findings, article } = reviewText(text, { format: 'plain' });

  /** Findings whose words are these, in the sentence or entry that holds `near`. */
  function at(words: string, near: string, rule?: string): readonly Finding[] {
    const from = text.indexOf(near);
    assert.ok(from >= 0, `the text holds “${near}”`);
    const found = findings.filter((finding) => text.slice(finding.span.start, finding.span.end).includes(words));
    return found.filter((finding) => Math.abs(finding.span.start - from) < 400 && (rule === undefined || finding.rule === rule));
  }

  it('reports 218 patients of Sharafaddinzadeh et al. (2010), with the 96 above beside it', () => {
    const [finding] = at(
      '218',
      'A multi-center, double-blind, placebo-controlled trial conducted by Sharafaddinzadeh',
      'sample-size-mismatch',
    );
    assert.equal(finding?.severity, 'error');
    assert.equal(finding.message, 'Sharafaddinzadeh et al. (2010) reports 96 participants, not 218.');
    assert.deepEqual(
      finding.related.map(({ span }) => text.slice(span.start, span.end)),
      ['96'],
    );
    assert.deepEqual(
      at('218', 'conducted by Sharafaddinzadeh et al. (2010) involved 218', 'conflicting-figures'),
      [],
      'one cause, one finding',
    );
  });

  it('reports 96 patients of Gironi et al. (2008)', () => {
    const [finding] = at('96', 'conducted by Gironi et al. (2008)', 'sample-size-mismatch');
    assert.equal(finding?.severity, 'error');
    assert.match(finding.message, /Gironi et al\. \(2008\) reports 40 participants/);
  });

  it('reports the trial design given to Younger et al. (2014), a review without 112 patients', () => {
    const [finding] = at('placebo-controlled trial', 'by Younger et al. (2014) involved', 'design-mismatch');
    assert.equal(finding?.severity, 'error');
    assert.match(finding.message, /Younger et al\. \(2014\) is a review/);
    assert.match(finding.message, /no 112 participants/);
  });

  it('reports 120 patients of Younger et al. (2013) as wrong for both works that it could be', () => {
    const [finding] = at('120', 'by Younger et al. (2013) involved 120', 'sample-size-mismatch');
    assert.equal(finding?.severity, 'error');
    assert.match(finding.message, /Younger et al\. \(2013\) had 31/);
    assert.match(finding.message, /Younger et al\. \(2014\), a review, has none of its own/);
  });

  it('is silent at Smith et al. (2011), which is right', () => {
    const start = text.indexOf('A double-blind, placebo-controlled study by Smith et al. (2011)');
    const end = text.indexOf('These findings support', start);
    assert.deepEqual(
      findings.filter(({ span, rule }) => span.start >= start && span.end <= end && rule !== 'empty-citation'),
      [],
    );
    const verified = article.figures
      .filter(({ figure }) => figure.span.start >= start && figure.span.end <= end)
      .map((bound) => `${bound.figure.text} ${bound.verdict}`);
    assert.deepEqual(
      verified.filter((line) => /^(40|88%|40%) /.test(line)),
      ['40 verified', '88% verified', '40% verified'],
    );
  });

  it('reports the two references in one bullet', () => {
    assert.equal(at('Cree, B. A., Kornyeyeva', '384-389.Cree', 'run-together-references').length, 1);
  });

  it('reports the repeated entries', () => {
    const repeated = findings
      .filter(({ rule }) => rule === 'duplicate-reference')
      .map(({ span }) => text.slice(span.start, span.end).slice(0, 10));
    assert.deepEqual(repeated, ['Cree, B. A', 'Gironi, M.', 'Younger, J', 'Nunes, P. ']);
  });

  it('reports the 2013 entry, whose title, pages and authors are the 2014 review’s', () => {
    const [finding] = at('2013', 'Younger, J., Parkitny, L., & McLain, D. (2013)', 'reference-mismatch');
    assert.ok(finding);
    assert.match(finding.message, /Younger et al\. \(2014\)/);
    assert.match(finding.message, /the year 2014 \(here 2013\)/);
  });
});

describe('uncited claims', () => {
  it('are found in the seed documents, at least five of efficacy', () => {
    const found = ['000', '001', '002', '003', '004'].flatMap((number) =>
      reviewText(seedDocument(number), { format: 'plain' }).findings.filter(({ rule }) => rule === 'uncited-claim'),
    );
    assert.ok(found.length >= 5, `${found.length} found`);
  });
});
