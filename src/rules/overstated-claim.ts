import type { Article, BoundStrongWords } from '../core/article/article.js';
import type { Fix } from '../core/finding.js';
import { defineRule, type Example } from '../core/rule.js';
import { designAndSize, fallsShortOf } from '../core/studies/designStrength.js';
import { sourceId, studyName } from '../core/studies/studyName.js';
import type { Study } from '../core/studies/study.js';
import { contains } from '../core/text/span.js';
import { drugOf } from '../core/vocabulary/related.js';
import { inOneLine } from './support/inOneLine.js';

export const overstatedClaim = defineRule({
  id: 'overstated-claim',
  severity: 'information',
  docs: {
    summary: 'wording stronger than the cited study’s design allows (“proves”, “cures”, “safe and effective”)',
    why: 'A series of three patients cannot prove anything, and an open trial without a control group cannot tell the drug from time and hope. Where a sentence says more than its studies can carry, Vouch names their design and size and offers a wording that keeps the sentence. Two strengths are told apart: words of proof and cure, which take more than any single small study, and words that call an effect or safety established (“significant improvements”, “safe and effective”), which take a control group. Where no study is cited, only absolute words about a drug that the index knows are reported.',
    silent: [
      'where any study that the sentence cites has a design that can carry the words, is a review, or is not known',
      'for what is denied, asked, quoted, hoped for or told as somebody’s claim',
      'for statistics: “statistically significant”, or a result that stands with its p-value or interval',
      'for studies of animals and cells where the sentence says so',
    ],
    sources: ['Oxford Centre for Evidence-Based Medicine, Levels of Evidence (2011)'],
  },
  messages: {
    design: '{study} is {design}, which cannot carry “{words}”.',
    several: 'None of the studies cited here can carry “{words}”: {study} is {design}.',
    uncited: '“{words}” is more than a single study could show, and nothing is cited for it.',
  },
  yieldsTo: ['contradicted-claim', 'result-mismatch', 'unsupported-claim', 'design-mismatch', 'population-mismatch'],
  check(article, report) {
    for (const bound of article.strongWords) {
      const { words } = bound;
      const said = inOneLine(words.text);
      const common = { span: words.span, fixes: fixesOf(bound) };
      const studies = weakStudies(article, bound);
      const [study] = studies;
      if (study) {
        const data = { study: studyName(study), design: designAndSize(study), words: said };
        const sources = studies.map((one) => ({
          id: sourceId(one),
          says: designAndSize(one),
          quote: null,
          basis: one.kindBasis ?? 'record',
        }));
        report({ messageId: studies.length > 1 ? 'several' : 'design', data, study: study.id, sources, ...common });
      } else if (isAbsoluteAndBare(article, bound)) report({ messageId: 'uncited', data: { words: said }, ...common });
    }
  },
});

/** The studies that the words are said of, where every one is known and too weak for them; else none. */
function weakStudies(article: Article, { words, saidOf }: BoundStrongWords): readonly Study[] {
  const studies = saidOf.map((position) => {
    const resolution = article.citations[position]?.resolution;
    return resolution?.status === 'one' ? article.studies.get(resolution.studies[0] ?? '') : undefined;
  });
  const known = [...new Set(studies.flatMap((study) => study ?? []))];
  const isWeak = studies.every((study) => study !== undefined && fallsShortOf(words.strength, study));
  return isWeak && !known.some((study) => isOfItsSpecies(article, words, study)) ? known : [];
}

/** "Cured mice", "in cultured cells": the sentence claims no more than the study did. */
function isOfItsSpecies({ document }: Article, words: BoundStrongWords['words'], { kind }: Study): boolean {
  if (kind !== 'animal' && kind !== 'in-vitro') return false;
  return /\b(?:mice|mouse|murine|rats?|rodents?|animals?|dogs?|cells?|in vitro|laboratory|cultures?|cultured|preclinical)\b/i.test(
    document.blocks[words.block]?.content.prose.text ?? '',
  );
}

/** Absolute words in a plain claim about a drug of the vocabulary that no citation is in reach of. */
function isAbsoluteAndBare(article: Article, { words, isCited }: BoundStrongWords): boolean {
  if (isCited || words.strength !== 'absolute') return false;
  return article.claims.some(
    ({ claim, citations }) =>
      contains(claim.span, words.span) &&
      citations.length === 0 &&
      (claim.kind === 'efficacy' || claim.kind === 'safety') &&
      (claim.certainty === 'asserted' || claim.certainty === 'proven') &&
      claim.subject !== null &&
      drugOf(claim.subject) !== null,
  );
}

function fixesOf({ words }: BoundStrongWords): readonly Fix[] {
  const { hedged, span } = words;
  if (hedged === null) return [];
  const title = hedged === '' ? `Leave out “${inOneLine(words.text).trim()}”` : `Say “${hedged}”`;
  return [{ title, preferred: true, edits: [{ ...span, newText: hedged }] }];
}

export const examples: readonly Example[] = [
  {
    title: 'Proof from an open-label pilot',
    text: 'An early study ⟦proves that⟧ low-dose naltrexone brings remission in Crohn’s disease (Smith et al., 2007).',
    message: 'Smith et al. (2007) is an open-label pilot of 17 people, which cannot carry “proves that”.',
    fixed: 'An early study suggests that low-dose naltrexone brings remission in Crohn’s disease (Smith et al., 2007).',
  },
  {
    title: 'Safety and efficacy from three patients',
    text: 'For the itch of systemic sclerosis, low-dose naltrexone ⟦is safe and effective⟧ (Frech et al., 2011).',
    message: 'Frech et al. (2011) is a case series of 3 people, which cannot carry “is safe and effective”.',
    fixed: 'For the itch of systemic sclerosis, low-dose naltrexone appears safe and may be effective (Frech et al., 2011).',
  },
  {
    title: 'Two studies, both too weak',
    text: 'In complex regional pain syndrome and systemic sclerosis, naltrexone brought ⟦significant improvements⟧ (Frech et al., 2011; Chopra & Cooper, 2013).',
    message: 'None of the studies cited here can carry “significant improvements”: Frech et al. (2011) is a case series of 3 people.',
    fixed:
      'In complex regional pain syndrome and systemic sclerosis, naltrexone brought improvements (Frech et al., 2011; Chopra & Cooper, 2013).',
  },
  {
    title: 'Proof from one small randomised trial',
    text: 'Low-dose naltrexone ⟦has been proven to⟧ ease the pain of fibromyalgia (Younger et al., 2013).',
    message: 'Younger et al. (2013) is a randomised, double-blind crossover trial of 31 women, which cannot carry “has been proven to”.',
    fixed: 'Low-dose naltrexone has been reported to ease the pain of fibromyalgia (Younger et al., 2013).',
  },
  {
    title: 'An absolute word without a study',
    text: 'Low-dose naltrexone ⟦cures⟧ fibromyalgia.',
    message: '“cures” is more than a single study could show, and nothing is cited for it.',
    fixed: 'Low-dose naltrexone may help with fibromyalgia.',
  },
  {
    title: 'Clear proof from charts',
    text: 'Polo et al. (2019) ⟦clearly showed⟧ that low-dose naltrexone helps people with chronic fatigue syndrome.',
    fixed: 'Polo et al. (2019) suggested that low-dose naltrexone helps people with chronic fatigue syndrome.',
  },
  {
    title: 'A randomised trial may speak of a significant improvement',
    text: 'Low-dose naltrexone brought a significant improvement in pain in fibromyalgia (Younger et al., 2013).',
  },
  { title: 'A denial', text: 'The pilot by Smith et al. (2007) does not prove that low-dose naltrexone works in Crohn’s disease.' },
  { title: 'A statistic', text: 'In Crohn’s disease, scores fell significantly on low-dose naltrexone, p = 0.01 (Smith et al., 2007).' },
  { title: 'Careful words', text: 'An open trial suggests that low-dose naltrexone may help in Crohn’s disease (Smith et al., 2007).' },
  {
    title: 'A review may carry it',
    text: 'Naltrexone has been proven to reduce drinking in alcohol use disorder (Niciu & Arias, 2013).',
  },
  { title: 'A term of research', text: 'Smith et al. (2007) gave proof of concept for low-dose naltrexone in Crohn’s disease.' },
  { title: 'A claim that is somebody’s', text: 'Some sites claim that low-dose naltrexone cures multiple sclerosis.' },
  { title: 'Another meaning', text: 'People on low-dose naltrexone for fibromyalgia may eat cured meat.' },
  { title: 'Animals, named as such', text: 'Opioid antagonists cured mice of neuroblastoma in some cases (Zagon & McLaughlin, 1983).' },
];
