import type { Article, ListedReference } from '../core/article/article.js';
import { entryText } from '../core/cite/addReference.js';
import { referenceManner } from '../core/cite/referenceManner.js';
import { NOT_KNOWN } from './citationCard.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { type ActionsFor, FIELD_NAMES, type LookUp, linkLine, shorten, statusLines } from './studyCard.js';

/** The record that an entry of the list names, beside the entry: what differs first, then the record in the list's own manner. */
export function referenceCard(
  article: Article,
  { study: id, match, citedBy }: ListedReference,
  lookUp: LookUp,
  actionsFor: ActionsFor,
): string {
  const study = match?.study ?? (id ? article.studies.get(id) : undefined);
  const cited = citedBy.length === 0 ? 'Not cited in this text.' : citedBy.length === 1 ? 'Cited once.' : `Cited ${citedBy.length} times.`;
  if (!study) return `${NOT_KNOWN}\n\n${cited}`;
  const differences = match?.differences ?? [];
  const manner = { ...referenceManner(article), emphasis: '' as const, volume: 'plain' as const };
  return [
    ...statusLines(study, lookUp),
    differences.length > 0 ? '**The record says otherwise**' : '**Agrees with the record**, as far as that was checked',
    differences
      .map(({ field, printed, expected }) => {
        const name = capital(FIELD_NAMES[field] ?? field);
        return `- ${name}: **${escapeMarkdown(shorten(expected, 160))}**, here “${escapeMarkdown(shorten(printed, 160))}”`;
      })
      .join('\n'),
    escapeMarkdown(entryText(study, manner)),
    [linkLine(study), actionsFor(study.id)].filter(Boolean).join(' · '),
    `*${match && match.by.length > 0 ? `Recognised by ${escapeMarkdown(match.by.join(', '))}. ` : ''}${cited}*`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
