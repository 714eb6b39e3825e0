import type { Article, Citation } from '../core/article/article.js';
import { rewriteMention } from '../core/cite/rewriteMention.js';
import type { Fix, Source } from '../core/finding.js';
import { defineRule, type Example } from '../core/rule.js';
import { designAndSize } from '../core/studies/designStrength.js';
import type { LaterWork } from '../core/studies/laterWorks.js';
import { sourceId, studyName } from '../core/studies/studyName.js';
import type { Study } from '../core/studies/study.js';
import { sentenceAt } from '../core/document/place.js';
import { groupBy } from '../core/text/groupBy.js';

export const outdatedClaim = defineRule({
  id: 'outdated-claim',
  severity: 'information',
  docs: {
    summary: 'a claim that later studies supersede (a protocol whose results are out, an older review)',
    why: 'What was true of the evidence when a text was begun may be so no longer. Vouch reports, once for each newer work, a cited protocol whose results are out, a review that a newer edition or a newer review of the same question replaces, and a preprint whose article your library holds; and the statement that there are no trials where the index has one. It names the newer work, and can cite it in the place of the older one. Whether that still supports the sentence is for you to say.',
    silent: [
      'where the article cites the newer work as well',
      'where only a later trial with another result is known: that is a disagreement, not a replacement',
      'for older narrative reviews that are cited for something other than whether a treatment works or is safe',
      'where the statement narrows what is absent: large trials, trials in children, trials of one dose',
    ],
  },
  messages: {
    results: '{study} is a protocol, and its results are out: {newer}.',
    update: '{study} was updated: {newer}.',
    newer: '{study} is an older review; {newer} is a newer one of the same question.',
    ongoing: 'This trial has ended, and its results are out: {newer}.',
    article: '{study} is a preprint, and its article is out: {newer}.',
    trials: 'There is a trial: {newer} is {design}.',
    earlier: 'Trials began earlier: {newer} is {design}.',
  },
  yieldsTo: ['contradicted-claim', 'retracted-study', 'unsupported-claim', 'result-mismatch'],
  check(article, report) {
    const cited = new Set(article.citations.flatMap(({ resolution }) => resolution.studies));
    const listed = new Set(article.references.flatMap(({ study }) => study ?? []));
    const told = new Set<string>();
    const speaksOfEvidence = evidenceSpeaker(article);
    for (const citation of article.citations) {
      const id = citation.resolution.status === 'one' ? citation.resolution.studies[0] : undefined;
      const study = id === undefined ? undefined : article.studies.get(id);
      const later = id === undefined ? undefined : article.laterWorks.get(id);
      const [newest] = [...(later ?? [])].sort(byYear);
      if (!study || !newest || !later || told.has(study.id)) continue;
      if (later.some((one) => cited.has(one.study.id) || listed.has(one.study.id))) continue;
      if (newest.as === 'newer-review' && (told.has(newest.study.id) || !speaksOfEvidence(citation))) continue;
      told.add(study.id).add(newest.study.id);
      report({
        messageId: newest.as === 'newer-review' ? 'newer' : newest.as,
        data: { study: studyName(study), newer: studyName(newest.study) },
        span: citation.mention.span,
        study: study.id,
        sources: [sourceOf(newest.study)],
        fixes: fixesOf(article, citation, newest.study),
      });
    }
    for (const citation of article.citations) {
      const ended = endedTrial(article, citation);
      if (!ended || told.has(ended.id)) continue;
      told.add(ended.id);
      const data = { newer: studyName(ended) };
      report({ messageId: 'ongoing', data, span: citation.mention.span, study: ended.id, sources: [sourceOf(ended)] });
    }
    for (const { absence, trials } of article.absentTrials) {
      const [trial] = trials;
      if (!trial || trials.some(({ id }) => cited.has(id))) continue;
      const data = { newer: studyName(trial), design: designAndSize(trial) };
      report({
        messageId: absence.firstIn === null ? 'trials' : 'earlier',
        data,
        span: absence.span,
        study: trial.id,
        sources: [sourceOf(trial)],
      });
    }
  },
});

const byYear = (a: LaterWork, b: LaterWork): number => yearIn(b) - yearIn(a);
const yearIn = ({ study }: LaterWork): number => study.item.issued?.['date-parts']?.[0]?.[0] ?? 0;

const sourceOf = (study: Study): Source => ({
  id: sourceId(study),
  says: study.item.title ?? study.id,
  quote: null,
  basis: study.kindBasis ?? 'record',
});

/** Tells of mentions whether they stand for what is known of benefit or harm, and not for a mechanism or for history. */
function evidenceSpeaker({ claims, designs }: Article): (citation: Citation) => boolean {
  // A review that is called a trial was mistaken for one, and its age is not what is wrong.
  const trials = designs.filter(({ design }) => design.facets.randomised || design.facets.kind === 'trial');
  const calledTrials = new Set(trials.map(({ citation }) => citation));
  const claimsIn = groupBy(claims, ({ claim }) => claim.block);
  return ({ position, mention }) =>
    !calledTrials.has(position) &&
    (claimsIn.get(mention.block) ?? []).some(
      ({ claim, citations, owner }) =>
        (claim.kind === 'efficacy' || claim.kind === 'safety') &&
        claim.scope === 'general' &&
        (owner === position || citations.includes(position)),
    );
}

/**
 * The results of a trial that the sentence calls ongoing, where the mention is its registration number, which protocol and results share.
 */
function endedTrial({ document, studies, laterWorks }: Article, { mention, resolution }: Citation): Study | null {
  if (mention.kind !== 'trialId' || resolution.status !== 'several') return null;
  const results = resolution.studies.flatMap((id) => laterWorks.get(id) ?? []).filter(({ as }) => as === 'results');
  const [first] = results;
  const protocols = resolution.studies.filter((id) => studies.get(id)?.kind === 'protocol');
  const isPair = resolution.studies.every((id) => protocols.includes(id) || results.some(({ study }) => study.id === id));
  const block = document.blocks[mention.block];
  if (!first || !isPair || !block) return null;
  const sentence = sentenceAt(block, mention.range.start);
  return ongoing.test(block.content.prose.text.slice(sentence.start, sentence.end)) ? first.study : null;
}

const ongoing =
  /\b(?:ongoing|under ?way|in progress|recruiting|enrolling|is (?:currently )?being (?:done|conducted|carried out|run|tested|studied)|(?:results|findings) (?:are|is) (?:still |eagerly )?(?:awaited|expected|pending|due)|await(?:s|ing)? (?:its |the )?results|not (?:yet )?(?:been )?(?:reported|published))\b/i;

function fixesOf(article: Article, citation: Citation, study: Study): readonly Fix[] {
  const edits = rewriteMention(article, citation, study);
  return edits.length > 0 ? [{ title: `Cite ${studyName(study)} instead`, edits }] : [];
}

const library = {
  path: 'sleep.nbib',
  text: `PMID- 90000011
TI  - Light in the evening for restless sleep in shift workers: a systematic review.
AU  - Haverkamp A
AU  - Lund B
DP  - 2015
JT  - The Reviews of Sleep
PT  - Systematic Review
UIN - Rev Sleep. 2021;4:12. PMID: 90000012

PMID- 90000012
TI  - Light in the evening for restless sleep in shift workers: a systematic review.
AU  - Haverkamp A
AU  - Lund B
DP  - 2021
JT  - The Reviews of Sleep
PT  - Systematic Review

PMID- 90000013
TI  - Earplugs and the quality of sleep in hospital wards at night.
AU  - Okafor C
AU  - Brandt D
DP  - 2020
JT  - medRxiv : the preprint server for health sciences
PT  - Preprint

PMID- 90000014
TI  - Earplugs and the quality of sleep in hospital wards at night.
AU  - Okafor C
AU  - Brandt D
DP  - 2021
JT  - Journal of Wards
PT  - Journal Article
`,
};

export const examples: readonly Example[] = [
  {
    title: 'Trials that began earlier',
    text: 'Low-dose naltrexone is given for pain. ⟦Clinical trials for treatment of fibromyalgia were initiated in 2021⟧.',
    message: 'Trials began earlier: Younger et al. (2013) is a randomised, double-blind crossover trial of 31 women.',
  },
  {
    title: 'A protocol whose results are out',
    text: 'A trial in 100 women with fibromyalgia is planned to tell whether low-dose naltrexone helps (⟦Bruun et al., 2021⟧).',
    message: 'Bruun et al. (2021) is a protocol, and its results are out: Bruun et al. (2024).',
  },
  {
    title: 'A trial that is called ongoing by its number',
    text: 'A trial of low-dose naltrexone in fibromyalgia is ongoing (⟦NCT04270877⟧).',
    message: 'This trial has ended, and its results are out: Bruun et al. (2024).',
  },
  {
    title: 'The same number without a word on its state',
    text: 'A trial of low-dose naltrexone in fibromyalgia was registered in 2020 (NCT04270877).',
  },
  {
    title: 'An older edition of a review',
    text: 'The evidence on low-dose naltrexone in Crohn’s disease is thin (⟦Segal et al., 2014⟧).',
    message: 'Segal et al. (2014) was updated: Parker et al. (2018).',
    fixed: 'The evidence on low-dose naltrexone in Crohn’s disease is thin (Parker et al., 2018).',
  },
  {
    title: 'An older review cited for a benefit',
    text: 'Low-dose naltrexone reduces chronic pain (⟦Younger et al., 2014⟧).',
    message: 'Younger et al. (2014) is an older review; Rassi-Mariani et al. (2024) is a newer one of the same question.',
  },
  {
    title: 'Trials that exist',
    text: '⟦No placebo-controlled trials of low-dose naltrexone in fibromyalgia have been done⟧.',
    message: 'There is a trial: Bruun et al. (2024) is a randomised, double-blind trial of 99 women.',
  },
  {
    title: 'An update that PubMed names',
    text: 'In shift workers, evening light may help sleep (⟦Haverkamp & Lund, 2015⟧).',
    message: 'Haverkamp & Lund (2015) was updated: Haverkamp & Lund (2021).',
    fixed: 'In shift workers, evening light may help sleep (Haverkamp & Lund, 2021).',
    library,
  },
  {
    title: 'A preprint whose article is in the library',
    text: 'Patients in hospital wards slept better with earplugs (⟦Okafor & Brandt, 2020⟧).',
    message: 'Okafor & Brandt (2020) is a preprint, and its article is out: Okafor & Brandt (2021).',
    library,
  },
  {
    title: 'Protocol and results side by side',
    text: 'The trial of low-dose naltrexone in fibromyalgia was registered in advance (Bruun et al., 2021) and found no benefit (Bruun et al., 2024).',
  },
  { title: 'An older review cited for a mechanism', text: 'Low-dose naltrexone blocks receptors on glial cells (Younger et al., 2014).' },
  {
    title: 'A review that is taken for a trial',
    text: 'A randomised trial of low-dose naltrexone by Younger et al. (2014) shows that it reduces chronic pain.',
  },
  { title: 'Other trials only', text: 'Low-dose naltrexone reduced pain in fibromyalgia (Younger et al., 2013).' },
  { title: 'Large trials', text: 'No large randomised trials of low-dose naltrexone in fibromyalgia have been done.' },
  { title: 'A condition without trials', text: 'No trials of low-dose naltrexone in psoriasis have been done.' },
  { title: 'In the past', text: 'Until 2007 no trials of low-dose naltrexone in Crohn’s disease had been done.' },
];
