import type { Article, BoundFigure, Comparison } from '../core/article/article.js';
import { hasNoParticipants } from '../core/article/judgeFigure.js';
import type { FigureKind } from '../core/figures/figure.js';
import type { Mention } from '../core/mentions/mention.js';
import type { Fact } from '../core/studies/study.js';
import { studyName } from '../core/studies/studyName.js';
import { NOT_KNOWN } from './citationCard.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { factWords, sourceWords } from './factWords.js';
import { type LookUp, linkLine } from './studyCard.js';

/** Figures that Vouch holds against studies; about others there is nothing to say until they stand with a study. */
const COMPARED: ReadonlySet<FigureKind> = new Set(['sampleSize', 'percentage', 'fraction', 'count', 'dose', 'duration', 'ratio', 'pValue']);

const FACTS_SHOWN = 4;

/**
 * What the study reports for a figure, for which arm and outcome, from which source, and the verdict. Null where there is nothing to say.
 */
export function figureCard(article: Article, bound: BoundFigure, lookUp: LookUp): string | null {
  const { figure, comparisons, citation } = bound;
  const cited = citation === null ? null : article.citations[citation];
  if (!cited) return COMPARED.has(figure.kind) ? 'Not checked: no citation goes with this figure.' : null;
  if (comparisons.length === 0) {
    const id = cited.resolution.studies[0];
    const study = id ? (article.studies.get(id) ?? lookUp(id)) : null;
    if (study) return `Not checked: nothing to compare with ${escapeMarkdown(studyName(study))}.`;
    return `Not checked: ${escapeMarkdown(nameOf(cited.mention))}. ${NOT_KNOWN}`;
  }
  // An editor shows the finding itself above the card: the card only adds what the study reports, and where.
  return [headline(bound), ...comparisons.slice(0, 3).map((comparison) => comparisonPart(comparison, comparisons.length > 1))]
    .filter(Boolean)
    .join('\n\n');
}

function headline({ figure, verdict, comparisons }: BoundFigure): string {
  const written = escapeMarkdown(figure.text);
  const names = comparisons.map(({ study }) => escapeMarkdown(studyName(study)));
  const one = names.length === 1;
  switch (verdict) {
    case 'verified':
      return `✓ **${written}** agrees with ${names[0]}`;
    case 'mismatch':
      return one
        ? `✗ **${written}** differs from ${names[0]}, which reports`
        : `✗ **${written}** is reported by none of the studies that this could be`;
    case 'ambiguous':
      return `**${written}** fits one of the studies that this citation could be, so it is left open`;
    default:
      return `**${written}** — not checked: ${one ? unknownOf(comparisons[0], figure.kind) : 'the citation could be several studies'}`;
  }
}

function comparisonPart({ study, verdict, fact, expected, insteadOf, elsewhere }: Comparison, sayName: boolean): string {
  const facts = verdict === 'verified' && fact ? [fact] : expected.length > 0 ? expected : fact ? [fact] : [];
  const lines = facts.slice(0, FACTS_SHOWN).map((one) => `- ${factLine(one)}`);
  if (facts.length > FACTS_SHOWN) lines.push(`- … and ${facts.length - FACTS_SHOWN} more`);
  if (insteadOf) lines.push(`- The number as written is another one there: ${factLine(insteadOf)}`);
  if (elsewhere) lines.push(`- It is the number of ${escapeMarkdown(studyName(elsewhere.study))}: ${factLine(elsewhere.fact)}`);
  const none = hasNoParticipants(study) ? ` ${NO_PARTICIPANTS}` : ' nothing comparable is known';
  const name = sayName ? `${escapeMarkdown(studyName(study))}:${lines.length > 0 ? '' : none}` : '';
  const links = lines.length > 0 ? linkLine(study) : '';
  return [name, lines.join('\n'), links].filter(Boolean).join('\n\n');
}

const NO_PARTICIPANTS = 'a work without participants of its own';

function unknownOf(comparison: Comparison | undefined, kind: FigureKind): string {
  if (!comparison) return 'nothing comparable is known';
  const name = escapeMarkdown(studyName(comparison.study));
  return kind === 'sampleSize' && hasNoParticipants(comparison.study)
    ? `${name} is ${NO_PARTICIPANTS}`
    : `nothing comparable is known of ${name}`;
}

/** A further year of the same authors is only the year in the text. */
function nameOf(mention: Mention): string {
  if (mention.kind !== 'authorYear') return mention.text;
  const { authors, etAl, yearText, suffix } = mention;
  const names = etAl || authors.length > 2 ? `${authors[0]} et al.` : authors.join(' & ');
  return yearText ? `${names} (${yearText}${suffix ?? ''})` : names;
}

/** "28.8% reduction in pain on LDN — “28.8% reduction”, abstract, Arthritis Rheum 2013". */
function factLine(fact: Fact): string {
  // What was read from an abstract quotes the words around the number already.
  const printed = fact.printed && !fact.source.includes('“') ? `“${fact.printed}”, ` : '';
  return `${escapeMarkdown(factWords(fact))} — *${escapeMarkdown(`${printed}${sourceWords(fact)}`)}*`;
}
