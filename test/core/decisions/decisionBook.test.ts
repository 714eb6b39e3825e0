import assert from 'node:assert/strict';
import { buildArticle } from '../../../src/core/article/buildArticle.js';
import type { Decision, Signed } from '../../../src/core/decisions/decision.js';
import { DecisionBook } from '../../../src/core/decisions/decisionBook.js';
import { decisionStatus } from '../../../src/core/decisions/decisionStatus.js';
import { checkedFinding, namedMention, type Unsigned, wrongFact } from '../../../src/core/decisions/makeDecision.js';
import { readDecisions } from '../../../src/core/decisions/readDecisions.js';
import { writeDecisions } from '../../../src/core/decisions/writeDecisions.js';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { review } from '../../../src/core/review.js';
import { finish } from '../../../src/core/steps.js';
import { AmendedIndex } from '../../../src/core/studies/amendedIndex.js';
import { studyCard } from '../../../src/features/studyCard.js';
import { rules } from '../../../src/rules/index.js';
import { bundledIndex, indexWith } from '../../support/review.js';

const signature: Signed = { reason: 'as in the full text', author: 'A. Lund', date: '2026-03-09' };
const sign = (decision: Unsigned<Decision>): Decision => ({ ...decision, ...signature }) as Decision;
/** As it comes from the file. */
const bookOf = (...decisions: readonly Unsigned<Decision>[]): DecisionBook =>
  new DecisionBook(readDecisions(writeDecisions(decisions.map(sign)), 'd.json').decisions);

function reviewed(text: string, book = new DecisionBook([]), base = bundledIndex) {
  const index = book.namesFacts ? new AmendedIndex(base, (study) => book.amend(study)) : base;
  const document = parseDocument(text, 'markdown');
  const { article } = finish(buildArticle(document, index, undefined, (own, mention) => book.studyOf(own, mention, index)));
  const findings = finish(review(article, rules, { isDecided: (own, finding) => book.checked(own, finding) !== null }));
  return { article, findings, index };
}

const younger = 'In fibromyalgia, Younger et al. (2013) treated 30 women with low-dose naltrexone.';

describe('“I checked this”', () => {
  const first = reviewed(younger);
  const [finding] = first.findings;
  assert.ok(finding);
  const book = bookOf(checkedFinding(first.article, finding, 'a.md'));

  for (const [name, text, isHidden] of [
    ['the same text', younger, true],
    ['text before and behind', `A first paragraph.\n\n${younger} And more.`, true],
    ['mark-up', younger.replace('low-dose naltrexone', '*low-dose naltrexone*'), true],
    ['another word', younger.replace('treated', 'studied'), true],
    ['another number', younger.replace('30 women', '29 women'), false],
    ['another study', younger.replace('Younger et al. (2013)', 'Younger & Mackey (2009)'), false],
    ['another sentence', 'At one centre, Younger et al. (2013) gave 30 women low-dose naltrexone and then placebo.', false],
  ] as const) {
    it(`${isHidden ? 'holds with' : 'does not hold with'} ${name}`, () => {
      const wrong = ({ rule }: { readonly rule: string }): boolean => rule === 'sample-size-mismatch';
      const without = reviewed(text).findings.filter(wrong);
      assert.equal(without.length, 1, 'there is nothing to hide');
      assert.equal(reviewed(text, book).findings.filter(wrong).length, isHidden ? 0 : 1);
    });
  }

  it('hides no other rule’s finding at the place, and uncovers none', () => {
    const rest = ({ findings }: { readonly findings: readonly { readonly rule: string }[] }) =>
      findings.map(({ rule }) => rule).filter((rule) => rule !== 'sample-size-mismatch');
    assert.deepEqual(rest(reviewed(younger, book)), rest(first));
  });

  it('has the same id for whoever decides it', () => {
    assert.equal(
      checkedFinding(first.article, finding, 'a.md').id,
      checkedFinding(reviewed(`# T\n\n${younger}`).article, { ...finding, span: shift(finding.span, 5) }, 'b.md').id,
    );
  });

  const decision = sign(checkedFinding(first.article, finding, 'a.md'));
  for (const [text, path, status] of [
    [younger, 'a.md', 'holds'],
    [younger, 'b.md', 'holds'],
    [younger.replace('30', '31'), 'a.md', 'stale'],
    ['Another article.', 'a.md', 'stale'],
    ['Another article.', 'b.md', 'elsewhere'],
  ] as const) {
    it(`is ${status} for “${text.slice(0, 60)}” in ${path}`, () =>
      assert.equal(decisionStatus(decision, [{ path, article: reviewed(text).article }], bundledIndex), status));
  }
});

const shift = ({ start, end }: { readonly start: number; readonly end: number }, by: number) => ({ start: start + by, end: end + by });

describe('“the index is wrong here”', () => {
  const study = bundledIndex.study('younger-2013');
  const fact = study?.facts.find(({ kind, role }) => kind === 'sampleSize' && role === 'total');
  assert.ok(study && fact);
  const book = bookOf(wrongFact(study, fact));

  it('neither accuses nor confirms by the fact any longer', () => {
    assert.equal(
      reviewed(younger).findings.some(({ rule }) => rule === 'sample-size-mismatch'),
      true,
    );
    assert.equal(
      reviewed(younger, book).findings.some(({ rule }) => rule === 'sample-size-mismatch'),
      false,
    );
    const right = reviewed(younger.replace('30', '31'), book).article.figures.find(({ figure }) => figure.text === '31');
    assert.equal(right?.verdict, 'unchecked');
  });

  it('leaves the study’s other facts', () => {
    const amended = reviewed(younger, book).index.study('younger-2013');
    assert.equal(amended?.facts.length, study.facts.length - 1);
    assert.equal(
      reviewed('Younger et al. (2013) gave 45 mg of naltrexone a day to women with fibromyalgia.', book).findings[0]?.rule,
      'dose-mismatch',
    );
  });

  it('is told on the card, with who decided so and why', () => {
    const amended = reviewed(younger, book).index.study('younger-2013');
    assert.ok(amended);
    assert.match(studyCard(amended), /Set aside as wrong: 31 participants \\?\(as in the full text; A\\?\. Lund, 9 March 2026\\?\)/);
  });

  it('holds for the same work of a library, by its identifier, and for what its abstract is read as', () => {
    const library = {
      path: 'mine.ris',
      text: 'TY  - JOUR\nAU  - Haverkamp, A\nPY  - 2019\nTI  - Itch in eczema: a randomised trial of a cream\nDO  - 10.1234/itch\nAB  - We randomised 84 adults with eczema to cream or placebo for 8 weeks.\nER  -\n',
    };
    const index = indexWith(library);
    const own = index.byIdentifier('doi', '10.1234/itch')[0];
    const known = own && index.study(own.id);
    const size = known?.facts.find(({ kind }) => kind === 'sampleSize');
    assert.ok(known && size);
    const text = 'In eczema, Haverkamp (2019) randomised 48 adults to a cream or placebo.';
    assert.ok(reviewed(text, undefined, index).findings.some(({ rule }) => rule === 'sample-size-mismatch'));
    const decision = { ...wrongFact(known, size), study: 'another-key' };
    assert.ok(!reviewed(text, bookOf(decision), index).findings.some(({ rule }) => rule === 'sample-size-mismatch'));
  });

  it('is out of date once the record says another number', () => {
    const decision = sign(wrongFact(study, { ...fact, value: 33 }));
    assert.equal(decisionStatus(decision, [], bundledIndex), 'stale');
    assert.equal(decisionStatus(sign(wrongFact(study, fact)), [], bundledIndex), 'holds');
    assert.equal(
      decisionStatus(sign(wrongFact({ ...study, id: 'x', item: { type: 'book' }, registrations: [] }, fact)), [], bundledIndex),
      'elsewhere',
    );
  });

  it('of another work with the same id sets nothing aside', () => {
    const decision = { ...wrongFact(study, fact), identifier: 'doi:10.1234/other' };
    assert.ok(reviewed(younger, bookOf(decision)).findings.some(({ rule }) => rule === 'sample-size-mismatch'));
  });
});

describe('“this mention is that study”', () => {
  const text = 'Low-dose naltrexone is used off label. Raknes et al. (2017) found fewer prescriptions after the start of treatment.';
  const first = reviewed(text);
  const [citation] = first.article.citations;
  assert.ok(citation);
  assert.equal(citation.resolution.status, 'several');
  const [, second] = citation.resolution.studies;
  const study = bundledIndex.study(second ?? '');
  assert.ok(study);

  it('is followed, also after an edit elsewhere', () => {
    const book = bookOf(namedMention(first.article, citation.mention.span, study, 'a.md'));
    const { article, findings } = reviewed(`# Title\n\n${text} More.`, book);
    assert.deepEqual([article.citations[0]?.resolution.status, article.citations[0]?.resolution.studies], ['one', [study.id]]);
    assert.ok(!findings.some(({ rule }) => rule === 'ambiguous-mention'));
  });

  it('is not followed in a sentence that says something else', () => {
    const book = bookOf(namedMention(first.article, citation.mention.span, study, 'a.md'));
    const { article } = reviewed(
      'Low-dose naltrexone is used off label. A wave of new patients was described by Raknes et al. (2017), which came after a film.',
      book,
    );
    assert.equal(article.citations[0]?.resolution.status, 'several');
  });

  it('may be none', () => {
    const { article, findings } = reviewed(text, bookOf(namedMention(first.article, citation.mention.span, null, 'a.md')));
    assert.deepEqual([article.citations[0]?.resolution.status, article.citations[0]?.resolution.studies], ['none', []]);
    assert.ok(!findings.some(({ rule }) => rule === 'ambiguous-mention'));
  });

  it('says nothing where no index knows the study', () => {
    const gone = {
      ...namedMention(first.article, citation.mention.span, study, 'a.md'),
      study: 'gone-1900',
      identifier: 'doi:10.1234/gone',
    };
    assert.equal(reviewed(text, bookOf(gone)).article.citations[0]?.resolution.status, 'several');
  });
});
