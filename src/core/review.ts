import type { Article } from './article/article.js';
import { type ArticleFigures, type NamedArticle, workFigures } from './article/crossConflicts.js';
import type { Document } from './document/document.js';
import type { Finding, Fix, Severity } from './finding.js';
import type { AnyReport, Rule } from './rule.js';
import type { Steps } from './steps.js';
import { groupBy } from './text/groupBy.js';
import { contains, overlaps } from './text/span.js';

export interface ReviewOptions {
  /** Severity by rule id; `off` leaves the rule out. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Whether the writer's libraries have been read; until then rules that need them keep silent. */
  readonly librariesAreRead?: boolean;
  /** Whether the writer checked a finding and wants it as it is. */
  readonly isDecided?: (article: Article, finding: Finding) => boolean;
  /** Called when a rule throws; the other rules still report. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
}

export interface ReviewedArticle extends NamedArticle {
  readonly findings: readonly Finding[];
}

/**
 * Adds to the findings of several articles what only all of them together show. A place that is reported already, or that the writer
 * ignores, is not reported again.
 */
export function reviewTogether<T extends ReviewedArticle>(
  reviewed: readonly T[],
  rules: readonly Rule[],
  options: ReviewOptions = {},
): readonly T[] {
  const figures = reviewed.map(({ path, article }) => ({ path, figures: workFigures(article) }));
  const crossing = findCrossing(figures, rules, options);
  return reviewed.map((one) => withCrossing(one, crossing.get(one.path) ?? [], options));
}

/** What the rules say of several articles together, by the path of the article that it stands in. */
export function findCrossing(
  articles: readonly ArticleFigures[],
  rules: readonly Rule[],
  options: ReviewOptions = {},
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const rule of rules) {
    const severity = options.severities?.[rule.id] ?? rule.severity;
    if (severity === 'off' || !rule.checkWorkspace) continue;
    try {
      rule.checkWorkspace(articles, (path, report) =>
        found.set(path, [...(found.get(path) ?? []), findingOf(rule, report, severity, options)]),
      );
    } catch (error) {
      options.onRuleError?.(rule.id, error);
    }
  }
  return found;
}

/** The reviewed article with such findings, where nothing is reported or ignored already. */
export function withCrossing<Read extends Suppressing, T extends { readonly article: Read; readonly findings: readonly Finding[] }>(
  one: T & { readonly article: Read },
  crossing: readonly Finding[],
  options: { readonly isDecided?: (article: Read, finding: Finding) => boolean } = {},
): T {
  const isNew = (finding: Finding): boolean =>
    !isSuppressed(one.article, finding) &&
    !options.isDecided?.(one.article, finding) &&
    !one.findings.some(({ span }) => overlaps(span, finding.span));
  const more = crossing.filter(isNew);
  return more.length > 0 ? { ...one, findings: [...one.findings, ...more].sort(byPlace) } : one;
}

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule);

/** All findings of the rules on the article, in order of position, without the suppressed ones. May be interrupted between rules. */
export function* review(article: Article, rules: readonly Rule[], options: ReviewOptions = {}): Steps<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = options.severities?.[rule.id] ?? rule.severity;
    if (severity === 'off' || (rule.needsLibraries && options.librariesAreRead === false)) continue;
    const own: Finding[] = [];
    try {
      const isDefault = severity === rule.severity;
      rule.check(article, (report) => own.push(findingOf(rule, report, isDefault ? (report.severity ?? severity) : severity, options)));
      for (const finding of own) findings.push(finding);
    } catch (error) {
      options.onRuleError?.(rule.id, error);
    }
    yield;
  }
  const byRule = groupBy(findings, ({ rule }) => rule);
  const causes = new Map(rules.map(({ id, yieldsTo }) => [id, yieldsTo.flatMap((other) => byRule.get(other) ?? [])]));
  const left: Finding[] = [];
  for (const finding of findings) {
    const isEffect = causes.get(finding.rule)?.some((other) => overlaps(finding.span, other.span)) === true;
    // Only now: a finding that the writer ignores still is the one cause, and does not uncover those that yield to it.
    if (!isEffect && !isSuppressed(article, finding) && !options.isDecided?.(article, finding)) left.push(finding);
    yield;
  }
  return left.sort(byPlace);
}

function findingOf(rule: Rule, report: AnyReport, severity: Severity, { onRuleError }: ReviewOptions): Finding {
  const template = rule.messages[report.messageId];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message ${report.messageId}`);
  const { fixes = [], study = null, sources = [], related = [], span, messageId } = report;
  const message = fillIn(template, report.data ?? {});
  if (typeof fixes !== 'function') return { rule: rule.id, messageId, message, severity, span, study, sources, related, fixes };
  let made: readonly Fix[] | null = null;
  const make = (): readonly Fix[] => {
    try {
      return fixes();
    } catch (error) {
      onRuleError?.(rule.id, error);
      return [];
    }
  };
  return {
    rule: rule.id,
    messageId,
    message,
    severity,
    span,
    study,
    sources,
    related,
    get fixes() {
      made ??= make();
      return made;
    },
  };
}

/** The message with its placeholders filled; one without a value stays visible, so that a test finds it. */
export function fillIn(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w{1,40})\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}

/** What tells whether the writer ignores a place. */
type Suppressing = { readonly document: Pick<Document, 'suppressions'> };

function isSuppressed(article: Suppressing, finding: Finding): boolean {
  return article.document.suppressions.some(
    (suppression) =>
      contains(suppression.covers, { start: finding.span.start, end: finding.span.start }) &&
      (suppression.rules.length === 0 || suppression.rules.includes(finding.rule)),
  );
}
