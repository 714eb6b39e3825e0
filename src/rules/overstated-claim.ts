import type { Article, BoundStrongWords } from '../core/article/article.js';
import { sentenceAt } from '../core/document/place.js';
import type { Fix } from '../core/finding.js';
import { defineRule, type Example } from '../core/rule.js';
import { designAndSize, fallsShortOf } from '../core/studies/designStrength.js';
import { sourceId, studyName } from '../core/studies/studyName.js';
import type { Study } from '../core/studies/study.js';
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
    for (const [first, ...more] of sentencesOf(article)) {
      if (!first) continue;
      const { words } = first;
      const said = inOneLine(words.text);
      const related = more.map((one) => ({ span: one.words.span, message: `“${inOneLine(one.words.text)}” says as much.` }));
      const common = { span: words.span, related, fixes: fixesOf([first, ...more]) };
      const studies = weakStudies(article, first);
      const [study] = studies;
      if (!study) {
        report({ messageId: 'uncited', data: { words: said }, ...common });
        continue;
      }
      const data = { study: studyName(study), design: designAndSize(study), words: said };
      const sources = studies.map((one) => ({
        id: sourceId(one),
        says: designAndSize(one),
        quote: null,
        basis: one.kindBasis ?? 'record',
      }));
      report({ messageId: studies.length > 1 ? 'several' : 'design', data, study: study.id, sources, ...common });
    }
  },
});

/** The strong words that are too strong, those of a sentence together: they have one cause. */
function sentencesOf(article: Article): Iterable<readonly BoundStrongWords[]> {
  const sentences = new Map<string, BoundStrongWords[]>();
  for (const bound of article.strongWords) {
    const studies = weakStudies(article, bound);
    if (studies.length === 0 && !isAbsoluteAndBare(bound)) continue;
    const block = article.document.blocks[bound.words.block];
    const key = `${bound.words.block}|${block ? sentenceAt(block, bound.words.range.start).start : ''}`;
    sentences.set(key, [...(sentences.get(key) ?? []), bound]);
  }
  return sentences.values();
}

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

/** Absolute words on a drug that the vocabulary has, with no citation in reach. */
const isAbsoluteAndBare = ({ words, isCited, isOnDrug }: BoundStrongWords): boolean =>
  !isCited && isOnDrug && words.strength === 'absolute';

/** Careful words in the place of all strong ones of the sentence. */
function fixesOf(all: readonly BoundStrongWords[]): readonly Fix[] {
  const edits = all.flatMap(({ words: { hedged, span } }) => (hedged === null ? [] : [{ ...span, newText: hedged }]));
  const said = edits.map(({ newText }) => newText).filter(Boolean);
  const left = all.flatMap(({ words: { hedged, text } }) => (hedged === '' ? [inOneLine(text).replace(/^\W{1,3}/, '')] : []));
  if (edits.length === 0) return [];
  const title = [...said.map((words) => `say “${words}”`), ...left.map((words) => `leave out “${words}”`)].join(', ');
  return [{ title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`, preferred: true, edits }];
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
    title: 'Two strong words in a sentence are one finding',
    text: 'Smith et al. (2007) ⟦proved that⟧ low-dose naltrexone is safe and effective in Crohn’s disease.',
    message: 'Smith et al. (2007) is an open-label pilot of 17 people, which cannot carry “proved that”.',
    fixed: 'Smith et al. (2007) suggested that low-dose naltrexone appears safe and may be effective in Crohn’s disease.',
  },
  {
    title: 'A wonder without a study',
    text: 'Low-dose naltrexone is a ⟦miracle drug⟧ for multiple sclerosis.',
    fixed: 'Low-dose naltrexone is a drug for multiple sclerosis.',
  },
  {
    title: 'Where a trial stands beside the pilot',
    text: 'In Crohn’s disease, low-dose naltrexone clearly shows a benefit (Smith et al., 2007, 2011).',
  },
  { title: 'Another subject', text: 'Amber glasses eliminate fatigue in shift workers.' },
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
