import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Finding } from '../../src/core/finding.js';
import { alarmsIn, reviewText } from '../support/review.js';

const text = readFileSync(new URL('otherSubject.md', import.meta.url), 'utf8');

const shown = (source: string, findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, span, message }) => `${rule} at “${source.slice(span.start, span.end)}”: ${message}`);

describe('an article on a subject that the index does not know', () => {
  it('gets no error and no warning', () => assert.deepEqual(shown(text, alarmsIn(text)), []));

  it('has all its mentions resolved to its own list, and none to a study of the index', () => {
    const { article } = reviewText(text);
    const named = article.citations.filter(({ mention }) => mention.kind === 'authorYear' && mention.year !== null);
    assert.ok(named.length >= 24, `${named.length} mentions with a year`);
    assert.deepEqual(
      named
        .filter(({ resolution }) => resolution.status !== 'one' || resolution.references.length !== 1)
        .map(({ mention }) => mention.text),
      [],
    );
    assert.deepEqual(
      article.citations.flatMap(({ resolution }) => resolution.studies),
      [],
    );
  });

  const slips: readonly {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly rule: string;
    readonly at: string;
  }[] = [
    {
      title: 'another number of participants of the same trial',
      from: 'Six months later the difference was still there.',
      to: 'Six months later the difference was still there. In all, Kirkwood et al. (2005) involved 526 adults.',
      rule: 'conflicting-figures',
      at: '526',
    },
    {
      title: 'a year that the list gives otherwise',
      from: 'proposes to ask',
      to: '(Schäfer et al., 2014) proposes to ask',
      rule: 'mention-mismatch',
      at: 'Schäfer et al., 2014',
    },
    {
      title: 'a study that the list lacks',
      from: 'Nobody had expected that',
      to: 'Nobody had expected that (Zauner & Brodie, 2012)',
      rule: 'missing-reference',
      at: 'Zauner & Brodie, 2012',
    },
    {
      title: 'an entry that nothing cites',
      from: 'Eskildsen, 2016',
      to: 'a survey in Denmark',
      rule: 'uncited-reference',
      at: 'Eskildsen, P. (2016)',
    },
    {
      title: 'a place-holder',
      from: 'Sore muscles were common in the first weeks.',
      to: 'Sore muscles were common in the first weeks [citation needed].',
      rule: 'empty-citation',
      at: '[citation needed]',
    },
  ];

  for (const { title, from, to, rule, at } of slips)
    it(`is told of ${title}`, () => {
      assert.ok(text.includes(from));
      const slipped = text.replace(from, to);
      const found = reviewText(slipped).findings.filter(
        ({ severity, rule: id }) => severity !== 'hint' && (severity !== 'information' || id === rule),
      );
      assert.deepEqual(
        found.map(({ rule: id }) => id),
        [rule],
        shown(slipped, found).join('\n'),
      );
      assert.ok(found[0] && slipped.slice(found[0].span.start, found[0].span.end).includes(at));
    });
});
