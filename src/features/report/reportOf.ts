import type { Article, BoundFigure, Citation } from '../../core/article/article.js';
import type { Fact } from '../../core/studies/study.js';
import { standingOf } from '../../core/studies/standing.js';
import { studyName } from '../../core/studies/studyName.js';
import type { Finding } from '../../core/finding.js';
import { factWords, sourceWords } from '../factWords.js';
import { isData, studiesOf } from '../studiesView.js';
import { shorten } from '../studyCard.js';
import { talliesOf } from '../tallies.js';
import { textPlace, wordsAround } from '../textPlace.js';
import type { CitationVerdict, EvidenceReport, ReportCitation, ReportFigure, ReportFinding } from './evidenceReport.js';
import { reportClaims } from './reportClaims.js';
import { reportEvidence } from './reportEvidence.js';

export interface ReportHead {
  readonly path: string;
  readonly date: string;
  /** Whether all libraries could be used; default true. */
  readonly librariesAreRead?: boolean;
}

/** The evidence report of a reviewed article: a value, whatever prints it. */
export function reportOf(article: Article, findings: readonly Finding[], { path, date, librariesAreRead }: ReportHead): EvidenceReport {
  const { findings: _, notice, ...coverage } = talliesOf(article, findings, librariesAreRead);
  return {
    title: titleOf(article, path),
    path,
    date,
    notice,
    coverage,
    findings: findings.map((finding) => reportFinding(article, finding)),
    studies: studiesOf(article),
    figures: article.figures.filter(isData).map((figure) => reportFigure(article, figure)),
    citations: article.citations.map((citation) => reportCitation(article, citation)),
    claims: reportClaims(article, findings),
    unmatched: article.references
      .filter(({ study }) => study === null)
      .map(({ reference, citedBy }) => ({
        place: textPlace(article, reference.span),
        label: reference.label,
        text: oneLine(reference.text),
        cited: citedBy.length,
      })),
    evidence: reportEvidence(article),
  };
}

function titleOf({ document }: Article, path: string): string {
  const title = document.frontMatter?.values.title;
  if (typeof title === 'string' && title.trim()) return oneLine(title);
  const heading = document.blocks.find(({ content }) => content.kind === 'heading' && content.prose.text.trim() !== '');
  return heading ? oneLine(heading.content.prose.text) : (path.split(/[\\/]/).at(-1) ?? path);
}

function reportFinding(article: Article, { rule, severity, message, span, sources, fixes }: Finding): ReportFinding {
  const best = [...fixes].sort((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false));
  return {
    place: textPlace(article, span),
    rule,
    severity,
    message,
    text: shorten(oneLine(article.document.text.slice(span.start, span.end)), 200),
    sources: sources.map(({ id, says, basis }) => ({ id, says, basis: basis ?? null })),
    fixes: best.map(({ title }) => title),
  };
}

function reportFigure(article: Article, { figure, verdict, comparisons, citation }: BoundFigure): ReportFigure {
  const cited = citation === null ? null : article.citations[citation];
  const ids = comparisons.length > 0 ? [] : (cited?.resolution.studies ?? []);
  const facts = comparisons.flatMap(({ fact, expected, verdict: own }) => (own === 'verified' && fact ? [fact] : expected));
  return {
    place: textPlace(article, figure.span),
    kind: figure.kind,
    text: oneLine(figure.text),
    sentence: wordsAround(article, figure),
    verdict,
    studies: [...comparisons.map(({ study }) => study), ...ids.flatMap((id) => article.studies.get(id) ?? [])].map(studyName),
    reported: distinct(facts).slice(0, FACTS_SHOWN),
  };
}

const FACTS_SHOWN = 3;

function distinct(facts: readonly Fact[]): ReportFigure['reported'] {
  const said = new Map(facts.map((fact) => [factWords(fact), sourceWords(fact)]));
  return [...said].map(([says, source]) => ({ says, source }));
}

function reportCitation(article: Article, citation: Citation): ReportCitation {
  const { mention, resolution } = citation;
  return {
    place: textPlace(article, mention.span),
    text: oneLine(mention.text),
    verdict: citationVerdict(article, citation),
    studies: resolution.studies.flatMap((id) => article.studies.get(id) ?? []).map(studyName),
    entries: resolution.references.flatMap((at) => {
      const entry = article.references[at]?.reference;
      return entry ? [entry.label ?? shorten(oneLine(entry.text), 60)] : [];
    }),
    reason: resolution.status === 'one' ? null : (resolution.reasons[0] ?? null),
  };
}

function citationVerdict(article: Article, { resolution }: Citation): CitationVerdict {
  const [id] = resolution.studies;
  const study = id === undefined ? undefined : article.studies.get(id);
  if (resolution.status === 'several') return 'ambiguous';
  if (study) return standingOf(study) === 'retracted' ? 'retracted' : 'known';
  return resolution.references.length > 0 ? 'listed' : 'unknown';
}

const oneLine = (words: string): string => words.replace(/\s{1,50}/g, ' ').trim();
