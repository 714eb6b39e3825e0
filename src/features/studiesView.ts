import type { Article, BoundFigure, Citation, Verdict } from '../core/article/article.js';
import { plainWords } from '../core/cite/citableItem.js';
import { participantsOf } from '../core/evidence/evidence.js';
import { type Standing, standingDetails, standingOf } from '../core/studies/standing.js';
import type { Study } from '../core/studies/study.js';
import { studyName, titleOf, yearOf } from '../core/studies/studyName.js';
import { linkTarget } from './escapeMarkdown.js';
import { factWords } from './factWords.js';
import { doiAddress } from './links.js';
import { designWords, doseWords, durationWords, populationWords } from './studyWords.js';
import { type TextPlace, textPlace, wordsAround } from './textPlace.js';

/** A study that an article cites, with everything there that is said of it. */
export interface StudyInText {
  readonly id: string;
  /** "Younger et al. (2013)". */
  readonly name: string;
  readonly title: string;
  readonly year: number | null;
  /** "Randomised, double-blind, placebo-controlled crossover trial". */
  readonly design: string;
  /** "31 women with fibromyalgia", or null. */
  readonly people: string | null;
  readonly participants: number | null;
  readonly dose: string | null;
  readonly duration: string | null;
  readonly standing: Standing;
  /** The status in words, empty for a study that stands. */
  readonly status: string;
  /** The checked DOI, or null. */
  readonly doi: string | null;
  /** The address of the work, or null where no checked identifier gives one. */
  readonly link: string | null;
  /** The library that it comes from; null for the bundled index. */
  readonly library: string | null;
  readonly mentions: readonly MentionInText[];
  readonly figures: readonly FigureInText[];
}

export interface MentionInText {
  readonly place: TextPlace;
  readonly text: string;
}

export interface FigureInText {
  readonly place: TextPlace;
  readonly text: string;
  readonly sentence: string;
  readonly verdict: Verdict;
  /** What the study reports instead, or the same: "31 participants"; null where nothing can be compared. */
  readonly reported: string | null;
}

/** The studies that an article's citations surely mean, in the order of their first mention. */
export function studiesOf(article: Article): readonly StudyInText[] {
  const cited = new Map<string, { readonly study: Study; readonly citations: Citation[] }>();
  for (const citation of article.citations) {
    const { status, studies } = citation.resolution;
    const study = status === 'one' ? article.studies.get(studies[0] ?? '') : undefined;
    if (!study) continue;
    const entry = cited.get(study.id);
    if (entry) entry.citations.push(citation);
    else cited.set(study.id, { study, citations: [citation] });
  }
  return [...cited.values()].map(({ study, citations }) => ({
    ...aboutStudy(study),
    mentions: citations.map(({ mention }) => ({ place: textPlace(article, mention.span), text: mention.text })),
    figures: article.figures
      .filter((figure) => isData(figure) && citations.some(({ position }) => position === figure.citation))
      .map((figure) => figureInText(article, figure)),
  }));
}

/** Years and numbers that are no data are not counted, as in the coverage. */
export const isData = ({ figure }: BoundFigure): boolean => figure.kind !== 'year' && figure.kind !== 'other';

function figureInText(article: Article, { figure, verdict, comparisons }: BoundFigure): FigureInText {
  const [only] = comparisons;
  const facts = only && comparisons.length === 1 ? (only.fact ? [only.fact] : only.expected) : [];
  return {
    place: textPlace(article, figure.span),
    text: figure.text,
    sentence: wordsAround(article, figure),
    verdict,
    reported: facts.length > 0 ? facts.slice(0, 2).map(factWords).join(' or ') : null,
  };
}

function aboutStudy(study: Study): Omit<StudyInText, 'mentions' | 'figures'> {
  const { item, origin } = study;
  const address = item.DOI ? doiAddress(item.DOI) : item.PMID ? `https://pubmed.ncbi.nlm.nih.gov/${item.PMID}/` : '';
  const standing = standingOf(study);
  const words = STANDINGS[standing];
  return {
    id: study.id,
    name: studyName(study),
    title: plainWords(titleOf(study)),
    year: yearOf(study),
    design: designWords(study),
    people: populationWords(study),
    participants: participantsOf(study),
    dose: doseWords(study),
    duration: durationWords(study),
    standing,
    status: words ? [words, standingDetails(study)].filter(Boolean).join(' ') : '',
    doi: item.DOI ?? null,
    link: linkTarget(address),
    library: origin === 'bundled' ? null : origin.library,
  };
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  retracted: 'Retracted',
  concern: 'Expression of concern',
  corrected: 'Corrected',
  superseded: 'Later work supersedes it',
  reinstated: 'Reinstated after a retraction',
  stands: '',
};
