import { copyReferenceCommand, hoverCommands, insertCitationCommand, showReportCommand } from '../protocol.js';
import type { ClientFeatures } from './clientFeatures.js';

const LABELS: Readonly<Record<string, string>> = {
  [insertCitationCommand]: 'Cite at the cursor',
  [copyReferenceCommand]: 'Copy reference…',
  [showReportCommand]: 'Show in the report',
};

/** Links for what can be done with a study, for clients that have the commands; empty for all others. */
export function hoverLinks(study: string, client: ClientFeatures): string {
  const given = encodeURIComponent(JSON.stringify([{ study }])).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return hoverCommands
    .filter((command) => client.commands.has(command))
    .map((command) => `[${LABELS[command] ?? command}](command:${command}?${given})`)
    .join(' · ');
}
