import type { Article } from '../core/article/article.js';
import { touches } from '../core/text/span.js';
import { copyReferenceCommand, hoverCommands, insertCitationCommand } from '../protocol.js';
import type { ClientFeatures } from './clientFeatures.js';

const LABELS: Readonly<Record<string, string>> = {
  [insertCitationCommand]: 'Cite at the cursor',
  [copyReferenceCommand]: 'Copy reference…',
};

/** Links below the card of a mention or entry that is one study, for clients that have the commands; empty for all others. */
export function hoverLinks(article: Article, offset: number | null, client: ClientFeatures): string {
  if (offset === null) return '';
  const citation = article.citations.find(({ mention }) => touches(mention.span, offset));
  const listed = article.references.find(({ reference }) => reference.block !== null && touches(reference.span, offset));
  const study = citation ? onlyOne(citation.resolution.studies) : (listed?.study ?? null);
  if (study === null) return '';
  const given = encodeURIComponent(JSON.stringify([{ study }])).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return hoverCommands
    .filter((command) => client.commands.has(command))
    .map((command) => `[${LABELS[command] ?? command}](command:${command}?${given})`)
    .join(' · ');
}

const onlyOne = (studies: readonly string[]): string | null => (studies.length === 1 ? (studies[0] ?? null) : null);
