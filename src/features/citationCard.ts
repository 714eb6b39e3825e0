import type { Article, Citation } from '../core/article/article.js';
import { studyName } from '../core/studies/studyName.js';
import type { Study } from '../core/studies/study.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { type ActionsFor, type LookUp, shorten, studyCard, studyLine } from './studyCard.js';

/** Words that judge nothing: no index is complete. */
export const NOT_KNOWN = 'Not in the index or your libraries (this says nothing about whether it exists).';

const CANDIDATES_SHOWN = 5;

/** The card of a mention: its study; the candidates in short where it may be several; the article's own entry where no index knows it. */
export function citationCard(article: Article, { resolution, position }: Citation, lookUp: LookUp, actionsFor: ActionsFor): string {
  const known = (id: string): Study | null => article.studies.get(id) ?? lookUp(id);
  const studies = resolution.studies.flatMap((id) => known(id) ?? []);
  const [only] = studies;
  const parts: string[] = [];
  if (only && studies.length === 1) parts.push(studyCard(only, known, { actions: actionsFor(only.id), inText: summaryOf(article, only) }));
  else if (studies.length > 1) {
    parts.push(`**This could be ${studies.length === 2 ? 'either of two studies' : `any of ${studies.length} studies`}**`);
    parts.push(list(studies.slice(0, CANDIDATES_SHOWN).map(studyLine), studies.length));
  } else parts.push(...unknownParts(article, position, known));
  if (resolution.status !== 'one' || studies.length !== 1) parts.push(resolution.reasons.slice(0, 2).map(escapeMarkdown).join(' '));
  return parts.filter(Boolean).join('\n\n');
}

function unknownParts(article: Article, position: number, known: LookUp): readonly string[] {
  const citation = article.citations[position];
  if (!citation) return [];
  const { references, near } = citation.resolution;
  const entries = references.flatMap((at) => article.references[at]?.reference ?? []);
  const texts = [...new Set(entries.map((entry) => entry.text))];
  const parts: string[] = [];
  if (entries.length > 0) {
    const times = texts.length > 1 ? ', more than one entry fits' : entries.length > 1 ? ', more than once' : '';
    parts.push(`**In your reference list${times}**`);
    const shown = texts.slice(0, CANDIDATES_SHOWN).map((text) => escapeMarkdown(shorten(text, 260)));
    parts.push(list(shown, texts.length));
  }
  parts.push(NOT_KNOWN);
  const nearly = near.slice(0, 3).flatMap((miss) => {
    const study = miss.study ? known(miss.study) : null;
    const entry = miss.reference === null ? undefined : article.references[miss.reference]?.reference;
    const name = study ? studyName(study) : entry ? shorten(entry.text, 90) : null;
    return name ? [`${escapeMarkdown(name)} — ${escapeMarkdown(miss.difference)}`] : [];
  });
  if (nearly.length > 0) parts.push(`Nearly fits:\n\n${list(nearly, near.length)}`);
  return parts;
}

function list(lines: readonly string[], of: number): string {
  const more = of > lines.length ? [`- … and ${of - lines.length} more`] : [];
  return [...lines.map((line) => `- ${line}`), ...more].join('\n');
}

/** "In this text: cited 3 times; 2 figures agree, 1 differs, 1 not checked." */
function summaryOf(article: Article, study: Study): string {
  const cited = article.citations.filter(({ resolution }) => resolution.status === 'one' && resolution.studies.includes(study.id));
  const positions = new Set(cited.map((citation) => citation.position));
  const figures = article.figures.filter((figure) => figure.citation !== null && positions.has(figure.citation));
  const count = (verdict: string): number => figures.filter((figure) => figure.verdict === verdict).length;
  const [agree, differ] = [count('verified'), count('mismatch')];
  const open = figures.length - agree - differ;
  const said = [
    agree > 0 ? `${agree} ${agree === 1 ? 'figure agrees' : 'figures agree'}` : '',
    differ > 0 ? `${differ} ${differ === 1 ? 'figure differs' : 'figures differ'}` : '',
    open > 0 ? `${open} ${open === 1 ? 'figure' : 'figures'} not checked` : '',
  ].filter(Boolean);
  const times = ['', 'cited once', 'cited twice'][cited.length] || `cited ${cited.length} times`;
  return `In this text: ${[times, ...(said.length > 0 ? [said.join(', ')] : [])].join('; ')}.`;
}
