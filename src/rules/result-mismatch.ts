import type { BoundResult } from '../core/evidence/bindResults.js';
import { resultSource, sayFinding, sayStated } from '../core/evidence/sayResult.js';
import { defineRule, type Example } from '../core/rule.js';
import { studyName } from '../core/studies/studyName.js';
import { listed } from './support/figureMismatch.js';

export const resultMismatch = defineRule({
  id: 'result-mismatch',
  severity: 'error',
  docs: {
    summary: 'a result in another direction than the cited study’s (an improvement where it found no difference)',
    why: 'A trial that found nothing and is cited for a benefit misleads more than a wrong figure. Vouch reads what a clause says of an outcome (better, worse, no different, significantly) and compares it with the results of the study that it is said of: those of its checked record, or those that the abstract in your library states. A clause is reported only where every result of the study that answers the same question (outcome, comparison, time, people) excludes it.',
    silent: [
      'for careful wording: may, suggests, a trend towards',
      'where the outcome, the comparison or the time is another than the study’s, or only a part of the people is spoken of',
      'where the study’s own results disagree, or come from memory',
      'where the citation may be another study that has the result',
    ],
  },
  messages: {
    wrong: '{source}, {study} {found}; here it is said {stated}.{more}',
  },
  yieldsTo: ['retracted-study'],
  check(article, report) {
    const byClause = new Map<string, BoundResult[]>();
    for (const bound of article.results) {
      if (bound.judgements.length === 0 || bound.judgements.some(({ verdict }) => verdict !== 'contradicts')) continue;
      const key = `${bound.citation}:${bound.stated.span.start}`;
      byClause.set(key, [...(byClause.get(key) ?? []), bound]);
    }
    for (const [first, ...others] of byClause.values()) {
      const [judgement, ...more] = first?.judgements ?? [];
      if (!first || !judgement) continue;
      const { study } = judgement;
      const inClause = article.results.filter(
        ({ stated, citation }) => citation === first.citation && stated.span.start === first.stated.span.start,
      );
      const unreported = inClause
        .filter(({ isUnreported }) => isUnreported)
        .map(({ stated }) => stated.outcome.term ?? stated.outcome.printed);
      const findings = [first, ...others];
      const isWhole = inClause.length === findings.length && inClause.every(({ denial }) => denial?.start === first.denial?.start);
      report({
        messageId: 'wrong',
        data: {
          source: `By ${more.length > 0 ? 'their' : 'its'} ${judgement.result?.reading ? 'abstract' : 'record'}${more.length > 0 ? 's' : ''}`,
          study: listed([...new Set([judgement, ...more].map((one) => studyName(one.study)))], 'and'),
          found: listed([...new Set(findings.map((one) => sayFinding(one)))], 'and'),
          stated: listed([...new Set(findings.map(({ stated }) => sayStated(stated)))], 'and'),
          more: unreported.length > 0 ? ` It reports nothing on ${listed(unreported, 'or')}.` : '',
        },
        span: first.stated.span,
        study: more.length === 0 ? study.id : null,
        sources: findings.flatMap(({ judgements }) => judgements.flatMap((one) => resultSource(one.study, one.result) ?? [])),
        fixes: isWhole && first.denial ? [{ title: `Change to “${first.denial.newText}”`, preferred: true, edits: [first.denial] }] : [],
      });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'An improvement where the trial found no difference',
    text: 'Bested et al. (2023) found that ⟦low-dose naltrexone reduced pain compared with placebo⟧.',
    message: 'By its record, Bested et al. (2023) found no difference in pain against placebo; here it is said that pain fell.',
    fixed: 'Bested et al. (2023) found that low-dose naltrexone did not reduce pain compared with placebo.',
  },
  {
    title: 'One outcome of two',
    text: '⟦Low-dose naltrexone reduced pain and fatigue⟧ (Younger et al., 2013).',
    message: 'By its record, Younger et al. (2013) found no difference in fatigue against placebo; here it is said that fatigue fell.',
  },
  {
    title: 'A comparison that the study did not make',
    text: '⟦Spasticity improved more with low-dose naltrexone than with placebo⟧ (Gironi et al., 2008).',
    message: 'By its record, Gironi et al. (2008) did not compare spasticity with placebo; here it is said that spasticity improved.',
  },
  {
    title: 'Significance that the abstract in your library denies',
    text: '⟦Magnesium significantly reduced leg cramps⟧ [@okafor2019].',
    library: {
      path: 'refs.bib',
      text: '@article{okafor2019, author={Okafor, A. and Lind, B.}, title={Magnesium for leg cramps: a randomized trial}, journal={Trials}, year={2019}, abstract={We randomized 94 adults to magnesium or placebo. Leg cramps did not differ significantly between magnesium and placebo (p = 0.27).}}',
    },
    message:
      'By its abstract, Okafor & Lind (2019) found no difference in leg cramps against placebo (p = 0.27); here it is said that leg cramps fell significantly.',
    fixed: 'Magnesium did not significantly reduce leg cramps [@okafor2019].',
  },
  {
    title: 'Two studies cited together, neither of which found it',
    text: '⟦Low-dose naltrexone reduced pain more than placebo⟧ (Bested et al., 2023; Bruun et al., 2024).',
    message:
      'By their records, Bested et al. (2023) and Bruun et al. (2024) found no difference in pain against placebo; here it is said that pain fell.',
    fixed: 'Low-dose naltrexone did not reduce pain more than placebo (Bested et al., 2023; Bruun et al., 2024).',
  },
  {
    title: 'Two studies cited together, one of which found it',
    text: 'Low-dose naltrexone reduced pain more than placebo (Younger et al., 2013; Bruun et al., 2024).',
  },
  { title: 'What the trial found', text: 'Low-dose naltrexone reduced pain, but not fatigue (Younger et al., 2013).' },
  { title: 'Careful wording', text: 'Low-dose naltrexone may still reduce pain in some women (Bested et al., 2023).' },
  { title: 'Another comparison', text: 'Pain fell from baseline in both groups (Bruun et al., 2024).' },
];
