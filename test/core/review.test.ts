import assert from 'node:assert/strict';
import { parseDocument } from '../../src/core/document/parseDocument.js';
import { defineRule, type Rule } from '../../src/core/rule.js';
import { fillIn, review } from '../../src/core/review.js';
import { finish } from '../../src/core/steps.js';
import { buildArticle } from '../../src/core/article/buildArticle.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';

const articleOf = (text: string) => finish(buildArticle(parseDocument(text, 'markdown'), StudyIndex.of([]))).article;

/** A rule that reports every place of a word. */
const wordRule = (id: string, word: string, more: Partial<Pick<Rule, 'yieldsTo' | 'needsLibraries' | 'severity'>> = {}): Rule =>
  defineRule({
    id,
    severity: 'warning',
    docs: { summary: 'a word', why: 'For a test.' },
    messages: { found: '“{word}” stands here.' },
    ...more,
    check(article, report) {
      for (const match of article.document.text.matchAll(new RegExp(word, 'g')))
        report({ messageId: 'found', data: { word }, span: { start: match.index, end: match.index + word.length } });
    },
  });

const run = (text: string, rules: readonly Rule[], options: Parameters<typeof review>[2] = {}) =>
  finish(review(articleOf(text), rules, options));

describe('review', () => {
  it('gives findings in order of position, whatever the order of the rules', () => {
    const found = run('one two one', [wordRule('two', 'two'), wordRule('one', 'one')]);
    assert.deepEqual(
      found.map(({ rule, span }) => [rule, span.start]),
      [
        ['one', 0],
        ['two', 4],
        ['one', 8],
      ],
    );
  });

  it('fills messages in and leaves a placeholder without a value visible', () => {
    assert.equal(run('one', [wordRule('one', 'one')])[0]?.message, '“one” stands here.');
    assert.equal(fillIn('{a} and {b}', { a: 1 }), '1 and {b}');
  });

  it('lets a finding yield to the one that is its cause, where they overlap and nowhere else', () => {
    const found = run('one two', [
      wordRule('cause', 'one'),
      wordRule('follows', 'one', { yieldsTo: ['cause'] }),
      wordRule('two', 'two', { yieldsTo: ['cause'] }),
    ]);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['cause', 'two'],
    );
  });

  it('does not uncover what yields when the cause is ignored', () => {
    const text = '<!-- vouch-disable-next-line cause -->\none';
    assert.deepEqual(run(text, [wordRule('cause', 'one'), wordRule('follows', 'one', { yieldsTo: ['cause'] })]), []);
  });

  it('sets severities, leaves rules out, and holds back what needs libraries until they are read', () => {
    const rules = [wordRule('a', 'one'), wordRule('b', 'one'), wordRule('c', 'one', { needsLibraries: true })];
    const found = run('one', rules, { severities: { a: 'hint', b: 'off' }, librariesAreRead: false });
    assert.deepEqual(
      found.map(({ rule, severity }) => [rule, severity]),
      [['a', 'hint']],
    );
    assert.equal(run('one', rules, { librariesAreRead: true }).length, 3);
  });

  it('names a rule that throws and still runs the others', () => {
    const broken: Rule = {
      ...wordRule('broken', 'one'),
      check() {
        throw new Error('no');
      },
    };
    const failed: string[] = [];
    const found = run('one', [broken, wordRule('a', 'one')], { onRuleError: (rule) => failed.push(rule) });
    assert.deepEqual(failed, ['broken']);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['a'],
    );
  });

  for (const [title, text, expected] of [
    ['the next line', '<!-- vouch-disable-next-line a -- planned -->\none\n\none', 1],
    ['another rule only', '<!-- vouch-disable-next-line b -->\none', 1],
    ['a stretch', '<!-- vouch-disable -->\n\none\n\n<!-- vouch-enable -->\n\none', 1],
    ['the file', 'one\n\n<!-- vouch-disable-file a -->\n\none', 0],
  ] as const)
    it(`is silent where a comment says so: ${title}`, () => assert.equal(run(text, [wordRule('a', 'one')]).length, expected));
});
