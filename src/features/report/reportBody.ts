import { coverageChart } from './coverageChart.js';
import { evidenceChart } from './evidenceChart.js';
import type { EvidenceReport } from './evidenceReport.js';
import { type EvidenceTopic, evidenceTopics } from './evidenceTables.js';
import { html, type Markup } from './markup.js';
import { reportTables } from './reportTables.js';
import { type TableView, tableHtml } from './tableHtml.js';

export interface BodyOptions {
  /** Whether rows lead to their place in an editor. */
  readonly isLive: boolean;
}

/** What a page of one or several reports shows between its head and its end, as HTML in which every text is escaped. */
export function reportBody(reports: readonly EvidenceReport[], { isLive }: BodyOptions): string {
  const parts = reports.map((report, at) => articleHtml(report, { isLive, prefix: `r${at + 1}` }));
  const files = reports.length > 1 ? filesNav(reports) : null;
  return html`<a class="skip" href="#content">Skip to the report</a>
<header class="page"><h1>Evidence report</h1>${files}</header>
<main id="content" tabindex="-1">${parts}</main>
<footer><p>Made by Vouch. Figures are held against what the studies’ records and abstracts report; what is not checked is neither right nor wrong.</p></footer>
<p class="hidden" role="status" id="announcement"></p>`.text;
}

const filesNav = (reports: readonly EvidenceReport[]): Markup =>
  html`<nav class="files" aria-label="Articles"><ul>${reports.map(({ title, path }, at) => html`<li><a href="#r${at + 1}">${title}</a> <span class="path">${path}</span></li>`)}</ul></nav>`;

function articleHtml(report: EvidenceReport, view: TableView): Markup {
  const { prefix } = view;
  const tables = reportTables(report);
  const topics = evidenceTopics(report);
  const links = [
    ...tables.filter(({ rows }) => rows.length > 0).map(({ id, title, rows }) => ({ id, title, count: rows.length })),
    ...(topics.length > 0 ? [{ id: 'evidence', title: 'Evidence by outcome', count: topics.length }] : []),
  ];
  return html`<article id="${prefix}" aria-labelledby="${prefix}-title">
<div class="head"><h2 id="${prefix}-title">${report.title}</h2>
<p class="meta"><span class="path">${report.path}</span> · reviewed on ${report.date}</p>
<p class="sum">${summary(report)}</p>
${report.notice === null ? null : html`<p class="notice">${report.notice}</p>`}</div>
${coverageChart(report, `${prefix}-coverage`)}
<nav class="sections" aria-label="Sections of ${report.title}"><ul>${links.map(({ id, title, count }) => html`<li><a href="#${prefix}-${id}">${title}</a> <span class="count">${count}</span></li>`)}</ul></nav>
${tables.map((table) => html`<section id="${prefix}-${table.id}" aria-labelledby="${prefix}-${table.id}-heading ${prefix}-title"><h3 id="${prefix}-${table.id}-heading">${table.title}</h3>${table.note === null ? null : html`<p class="note">${table.note}</p>`}${tableHtml(table, view)}</section>`)}
${topics.length > 0 ? evidenceHtml(topics, view) : null}
</article>`;
}

/** "5 of 15 figures verified, 3 differ. 36 findings." */
function summary({ coverage, findings }: EvidenceReport): string {
  const { figures, verified, mismatched } = coverage;
  const differ = mismatched === 0 ? 'none differs' : mismatched === 1 ? '1 differs' : `${mismatched} differ`;
  const checked = figures === 0 ? 'No figures' : `${verified} of ${figures} figures verified, ${differ}`;
  return `${checked}. ${findings.length === 1 ? '1 finding' : `${findings.length || 'No'} findings`}.`;
}

function evidenceHtml(topics: readonly EvidenceTopic[], view: TableView): Markup {
  const id = `${view.prefix}-evidence`;
  return html`<section id="${id}" aria-labelledby="${id}-heading ${view.prefix}-title"><h3 id="${id}-heading">Evidence by outcome</h3>
<p class="note">What the index holds on the questions that the article’s claims raise. It is shown, and decides nothing.
Each bar is a study, numbered as in the table: the higher, the stronger its design; the wider, the more people; filled where they were compared with a control group, an outline where with the time before.</p>
${topics.map((topic) => {
  const own = `${view.prefix}-${topic.table.id}`;
  return html`<h4 id="${own}-heading">${topic.title}</h4>
${topic.isDisputed ? html`<p class="note">Controlled studies disagree.</p>` : null}
<figure><div class="scroll" tabindex="0" role="group" aria-label="Picture: ${topic.title}">${evidenceChart(topic, `${own}-chart`)}</div></figure>
${tableHtml(topic.table, view)}`;
})}</section>`;
}
