import type { EvidenceReport } from './evidenceReport.js';
import { html, Markup } from './markup.js';
import { reportBody } from './reportBody.js';

/** The style sheet and the script of a page, with the hashes that its content policy allows them by (`sha256-…`). */
export interface PageAssets {
  readonly style: string;
  readonly styleHash: string;
  readonly script: string;
  readonly scriptHash: string;
}

/**
 * A whole page in one file that needs nothing else: its own content policy lets in this style and this script, and no request out.
 * The assets must hold no end tag of their elements.
 */
export function reportPage(reports: readonly EvidenceReport[], assets: PageAssets): string {
  const { style, styleHash, script, scriptHash } = assets;
  const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;
  const [first] = reports;
  const title = reports.length === 1 && first ? `Evidence report: ${first.title}` : 'Evidence report';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Vouch">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${new Markup(reportBody(reports, { isLive: false }))}
<script>${new Markup(script)}</script>
</body>
</html>
`.text;
}
