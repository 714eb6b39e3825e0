import type { Article } from '../core/article/article.js';
import { type Articles, articleAt } from './articles.js';
import type { Finding } from '../core/finding.js';
import type { Placed } from '../core/document/place.js';
import type { Mention } from '../core/mentions/mention.js';

/** The findings of one file as programs read them. Fields are added, never renamed or dropped. */
export function findingsJson(path: string, articles: Articles, findings: readonly Finding[]): object {
  const { notReviewedInFull, lineIndex } = articleAt(articles, path).document;
  const at = (offset: number): object => {
    const { line, character } = lineIndex.position(offset);
    return { offset, line: line + 1, column: character + 1 };
  };
  return {
    path,
    findings: findings.map((finding) => findingJson(articles, path, finding)),
    coverage: articleAt(articles, path).coverage,
    ...(notReviewedInFull.length > 0
      ? { notReviewedInFull: notReviewedInFull.map(({ start, end }) => ({ start: at(start), end: at(end) })) }
      : {}),
  };
}

function findingJson(articles: Articles, own: string, finding: Finding): object {
  const at = (offset: number, path = own): object => {
    const { line, character } = articleAt(articles, path).document.lineIndex.position(offset);
    return { offset, line: line + 1, column: character + 1 };
  };
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    start: at(finding.span.start),
    end: at(finding.span.end),
    study: finding.study,
    sources: finding.sources,
    fixes: finding.fixes,
    related: finding.related.map(({ span, message, path }) => ({
      start: at(span.start, path),
      end: at(span.end, path),
      message,
      ...(path ? { path } : {}),
    })),
  };
}

/** Everything that was seen in one file, whether or not anything is wrong. */
export function extractJson(path: string, article: Article): object {
  return {
    path,
    mentions: article.citations.map(({ mention, resolution }) => ({
      ...placed(mention),
      ...mentionJson(mention),
      resolution: {
        status: resolution.status,
        studies: resolution.studies,
        references: resolution.references,
        reasons: resolution.reasons,
        near: resolution.near,
      },
    })),
    figures: article.figures.map(({ figure, citation, verdict, comparisons }) => ({
      kind: figure.kind,
      role: figure.role,
      ...placed(figure),
      value: figure.value,
      unit: figure.unit,
      qualifier: figure.qualifier,
      operator: figure.operator,
      measure: figure.measure,
      arm: figure.arm,
      outcome: figure.outcome,
      timepoint: figure.timepoint,
      ...(figure.frequency ? { frequency: figure.frequency } : {}),
      ...(figure.route ? { route: figure.route } : {}),
      ...(figure.step ? { step: figure.step } : {}),
      citation,
      study: comparisons.length === 1 ? (comparisons[0]?.study.id ?? null) : null,
      verdict,
    })),
    statistics: article.statistics.map((statistic) => ({
      ...placed(statistic),
      test: statistic.test,
      df: statistic.df,
      n: statistic.n,
      operator: statistic.operator,
      value: statistic.value,
      p: { operator: statistic.p.operator, value: statistic.p.value },
      tails: statistic.tails,
      computedP: statistic.computedP,
      error: statistic.error,
      decisionError: statistic.decisionError,
    })),
    references: article.references.map(({ reference, study }) => ({
      label: reference.label,
      text: reference.text,
      start: reference.span.start,
      end: reference.span.end,
      item: reference.item,
      study,
    })),
    claims: article.claims.map(({ claim, citations }) => ({
      ...placed(claim),
      kind: claim.kind,
      subject: claim.subject,
      condition: claim.condition,
      outcome: claim.outcome,
      direction: claim.direction,
      negated: claim.isNegated,
      certainty: claim.certainty,
      population: claim.population,
      species: claim.species,
      citations,
    })),
  };
}

const placed = ({ text, span }: Placed): object => ({ text, start: span.start, end: span.end });

function mentionJson(mention: Mention): object {
  switch (mention.kind) {
    case 'authorYear': {
      const { kind, authors, etAl, year, yearText, suffix, isNarrative } = mention;
      return { kind, authors, etAl, year, yearText, suffix, narrative: isNarrative };
    }
    case 'numbered':
      return { kind: mention.kind, numbers: mention.numbers, labels: mention.labels, form: mention.form };
    case 'citationKey':
      return { kind: mention.kind, keys: mention.keys };
    case 'footnote':
      return { kind: mention.kind, label: mention.label };
    case 'descriptive': {
      const { kind, year, design, condition, participants } = mention;
      return { kind, year, design, condition, participants };
    }
    default:
      return { kind: mention.kind, id: mention.id, malformed: mention.isMalformed };
  }
}
