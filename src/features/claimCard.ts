import type { Article, CitedClaim } from '../core/article/article.js';
import type { ClaimKind } from '../core/claims/claim.js';
import type { Bearing, EvidenceItem, EvidenceSum } from '../core/evidence/evidence.js';
import { judgeClaim } from '../core/evidence/judgeClaim.js';
import { designAndSize } from '../core/studies/designStrength.js';
import { studyName } from '../core/studies/studyName.js';
import { certaintyWords, understoodWords } from './claimWords.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { directionWords } from './factWords.js';
import { shorten } from './studyCard.js';

const STUDIES_SHOWN = 4;
const CITATIONS_SHOWN = 3;

/**
 * What Vouch understood a claim to say, what it is cited to, and what the index knows on its drug, condition and outcome: the studies,
 * the strongest design first, each with its result. A disagreement is shown and not decided. Null for claims on other subjects, of which
 * the index knows nothing, and where Vouch understood too little to be of use.
 */
export function claimCard(article: Article, cited: CitedClaim): string | null {
  const { claim, evidence } = cited;
  if (claim.terms !== 'vocabulary' || (ofLittleUse.has(claim.kind) && cited.citations.length === 0)) return null;
  const understood = understoodWords(claim);
  if (!understood) return null;
  const head = `**${escapeMarkdown(capital(understood))}** — so Vouch reads this, ${certaintyWords(claim.certainty)}`;
  return [head, citedPart(article, cited), evidence && claim.kind === 'efficacy' ? evidencePart(evidence) : '']
    .filter(Boolean)
    .join('\n\n');
}

/** Without a citation there is nothing to add to them. */
const ofLittleUse: ReadonlySet<ClaimKind> = new Set(['mechanism', 'dose', 'prevalence']);

function citedPart(article: Article, { claim, citations, owner }: CitedClaim): string {
  const positions = citations.length > 0 ? citations : owner === null ? [] : [owner];
  if (positions.length === 0) return 'No citation in reach.';
  const lines = positions.flatMap((position) => {
    const citation = article.citations[position];
    if (!citation) return [];
    const { status, studies } = citation.resolution;
    const study = status === 'one' ? article.studies.get(studies[0] ?? '') : undefined;
    if (!study) return [`${escapeMarkdown(shorten(citation.mention.text, 60))} (not known, or not to one study)`];
    const { verdict, reason } = judgeClaim(claim, study);
    const says = verdict === 'silent' ? SILENT : reason ? escapeMarkdown(reason) : VERDICTS[verdict];
    return [`${SIGNS[verdict]}${escapeMarkdown(studyName(study))}: ${says}`];
  });
  const shown = [...new Set(lines)];
  return ['Cited here:', '', ...listed(shown, CITATIONS_SHOWN)].join('\n');
}

const SILENT = 'no result of it that Vouch could hold beside this';
const VERDICTS = { supports: 'supports this', contradicts: 'found otherwise' } as const;
const SIGNS = { supports: '✓ ', contradicts: '✗ ', silent: '' } as const;

function evidencePart({ question, items, directions, isDisputed }: EvidenceSum): string {
  const topic = escapeMarkdown([question.outcome, question.condition].filter((part) => part !== null).join(' in '));
  const studies = new Map<string, EvidenceItem>();
  for (const item of items) if (!studies.has(item.study.id)) studies.set(item.study.id, item);
  if (studies.size === 0) return `The index has no result on ${topic}.`;
  const counts = BEARINGS.flatMap(([bearing, one]) => (directions[bearing].length > 0 ? [`${directions[bearing].length} ${one}`] : []));
  const counted = BEARINGS.reduce((sum, [bearing]) => sum + directions[bearing].length, 0);
  const twice = counted > studies.size ? ' (one with several results may count twice)' : '';
  const total = studies.size === 1 ? 'one study' : `${studies.size} studies`;
  const dispute = isDisputed ? ' Controlled studies disagree; that is shown here and not decided.' : '';
  const lines = [...studies.values()].map(
    ({ study, result }) =>
      `**${escapeMarkdown(studyName(study))}**, ${escapeMarkdown(designAndSize(study))}: ${escapeMarkdown(`${result.outcome}, ${directionWords(result)}`)}`,
  );
  return [`On ${topic} the index has ${total}: ${counts.join(', ')}${twice}.${dispute}`, '', ...listed(lines, STUDIES_SHOWN)].join('\n');
}

const BEARINGS: readonly (readonly [Bearing, string])[] = [
  ['better', 'with a benefit'],
  ['same', 'without a difference'],
  ['worse', 'with a worsening'],
  ['unclear', 'with a change that is neither'],
];

function listed(lines: readonly string[], most: number): readonly string[] {
  const shown = lines.slice(0, most).map((line) => `- ${line}`);
  return lines.length > most ? [...shown, `- … and ${lines.length - most} more`] : shown;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
