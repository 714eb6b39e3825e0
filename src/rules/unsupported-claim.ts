import { defineRule, type Example } from '../core/rule.js';
import { sourceId, studyName } from '../core/studies/studyName.js';

export const unsupportedClaim = defineRule({
  id: 'unsupported-claim',
  severity: 'warning',
  docs: {
    summary: 'a claim cited to a study on another drug, condition, species or question',
    why: 'A reference behind a sentence makes it look supported. Where everything that a claim cites is a study on another drug, on animals or cells although the claim is on patients, on another condition, or a trial that did not look at the mechanism that it is cited for, the claim stands without support. Vouch compares the claim with the checked records of the studies, or with title and abstract of those in your library.',
    silent: [
      'where one of the citations in reach may carry the claim, or is not known',
      'for careful wording, and for mechanisms that were studied in animals and cells',
      'for reviews of various conditions',
      'where the stated patients or design are already reported',
    ],
  },
  messages: {
    drug: '{study} is on {actual}, so that it cannot carry this claim on {claimed}.',
    species: '{study} studied {actual}, so that it cannot carry this claim on {claimed}.',
    condition: '{study} is on {actual}, so that it cannot carry this claim on {claimed}.',
    question: '{study} looked at {actual} and not at {claimed}, so that it cannot carry this claim.',
  },
  yieldsTo: ['population-mismatch', 'design-mismatch', 'result-mismatch', 'contradicted-claim'],
  check(article, report) {
    const told = new Set<string>();
    for (const { claim, misfits } of article.claims) {
      const [first, ...more] = misfits;
      if (!first) continue;
      const key = `${claim.block}:${misfits.map(({ citation }) => citation).join(',')}`;
      if (told.has(key)) continue;
      told.add(key);
      report({
        messageId: first.kind,
        data: { study: studyName(first.study), actual: first.actual, claimed: first.claimed },
        span: claim.span,
        study: more.length === 0 ? first.study.id : null,
        sources: misfits.map(({ study, actual }) => ({
          id: sourceId(study),
          says: actual,
          quote: null,
          basis: study.origin === 'bundled' ? 'record' : 'abstract',
        })),
      });
    }
  },
});

export const examples: readonly Example[] = [
  {
    title: 'A mechanism cited to a trial that did not look at it',
    text: '⟦Low-dose naltrexone reduces pro-inflammatory cytokines⟧ (Younger & Mackey, 2009).',
    message:
      'Younger & Mackey (2009) looked at fibromyalgia symptoms, pain sensitivity, erythrocyte sedimentation rate and not at pro-inflammatory cytokines, so that it cannot carry this claim.',
  },
  {
    title: 'A review of other drugs',
    text: '⟦Low-dose naltrexone reduces pain in people with fibromyalgia⟧ (https://doi.org/10.1124/pr.110.004135).',
    message: 'Hutchinson et al. (2011) is on opioids, so that it cannot carry this claim on low-dose naltrexone.',
  },
  {
    title: 'A claim on patients cited to an experiment in rats',
    text: '⟦Low-dose naltrexone relieves pain in people with fibromyalgia⟧ (Hutchinson et al., 2008).',
    message: 'Hutchinson et al. (2008) studied rats, so that it cannot carry this claim on people.',
  },
  {
    title: 'A study on another condition',
    text: '⟦Low-dose naltrexone improves fatigue in multiple sclerosis⟧ (Polo et al., 2019).',
    message:
      'Polo et al. (2019) is on myalgic encephalomyelitis/chronic fatigue syndrome, so that it cannot carry this claim on multiple sclerosis.',
  },
  {
    title: 'A study that may carry it beside one that cannot',
    text: 'Low-dose naltrexone relieves pain in people with fibromyalgia (Hutchinson et al., 2008; Younger et al., 2013).',
  },
  { title: 'Careful wording', text: 'Low-dose naltrexone may relieve pain in people with fibromyalgia (Hutchinson et al., 2008).' },
];
