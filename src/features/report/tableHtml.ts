import { html, type Markup } from './markup.js';
import { type Cell, type Column, ORDER, type ReportTable, type Row } from './reportTable.js';
import { SIGNS, type VerdictWord } from './verdictWords.js';

export interface TableView {
  /** Stands before every id, so that several reports fit into one page. */
  readonly prefix: string;
  /** Whether rows lead to their place in an editor. */
  readonly isLive: boolean;
}

/**
 * A table that sorts by the buttons of its heads, with a row of filters where its verdicts differ. Without a script it only stands there.
 */
export function tableHtml(table: ReportTable, view: TableView): Markup {
  const id = `${view.prefix}-${table.id}-table`;
  if (table.rows.length === 0) return html`<p class="empty">${table.empty}</p>`;
  return html`${filters(table, id)}<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}-caption">
<table class="rows" id="${id}"><caption id="${id}-caption" class="hidden">${table.title}</caption>
<thead><tr>${table.columns.map(head)}</tr></thead>
<tbody>${table.rows.map((row) => rowHtml(row, table.columns, view))}</tbody></table></div>`;
}

function filters({ rows, title }: ReportTable, id: string): Markup | null {
  const verdicts = new Map<string, { readonly verdict: VerdictWord; count: number }>();
  for (const { verdict } of rows) {
    const known = verdicts.get(verdict.word);
    if (known) known.count++;
    else verdicts.set(verdict.word, { verdict, count: 1 });
  }
  if (verdicts.size < 2) return null;
  const buttons = [...verdicts.values()]
    .sort((a, b) => ORDER[a.verdict.tone] - ORDER[b.verdict.tone])
    .map(
      ({ verdict: { word, tone }, count }) =>
        html`<button type="button" data-filter="${word}" aria-pressed="false">${sign(tone)} ${word} <span class="count">${count}</span></button>`,
    );
  return html`<div class="filters" role="group" aria-label="Show of ${title}" data-table="${id}" hidden><button type="button" data-filter="" aria-pressed="true">All <span class="count">${rows.length}</span></button>${buttons}</div>`;
}

const head = ({ title, width, isNumber }: Column): Markup =>
  html`<th scope="col" class="${width}${isNumber ? ' number' : ''}" aria-sort="none"><button type="button" class="sort">${title}</button></th>`;

function rowHtml({ span, verdict, study, cells }: Row, columns: readonly Column[], { isLive }: TableView): Markup {
  const place = isLive && span ? html` data-start="${span.start}" data-end="${span.end}"` : null;
  const name = isLive && study !== undefined ? html` data-study="${study}"` : null;
  return html`<tr data-verdict="${verdict.word}"${place}${name}>${cells.map((cell, at) => cellHtml(cell, verdict, columns[at], isLive && span !== null && at === 0))}</tr>
`;
}

function cellHtml(cell: Cell, verdict: VerdictWord, column: Column | undefined, leads: boolean): Markup {
  const order = cell.order === undefined ? null : html` data-order="${cell.order}"`;
  const classes = [column?.isNumber ? 'number' : '', cell.isVerdict ? `verdict ${verdict.tone}` : ''].filter(Boolean).join(' ');
  const details = (cell.details ?? []).map((words) => html`<span class="detail">${words}</span>`);
  return html`<td${classes ? html` class="${classes}"` : null}${order}>${cell.isVerdict ? html`${sign(verdict.tone)} ` : null}${textHtml(cell, leads)}${details}</td>`;
}

function textHtml(cell: Cell, leads: boolean): Markup {
  const words = cell.isStrong ? html`<strong>${cell.text}</strong>` : html`${cell.text}`;
  const linked = cell.link ? html`<a href="${cell.link}" rel="noreferrer noopener">${words}</a>` : words;
  if (!leads) return linked;
  // A link has a purpose of its own, so the way into the text gets a button beside it.
  return cell.link
    ? html`${linked} <button type="button" class="place" aria-label="Go to the first mention">↗</button>`
    : html`<button type="button" class="place">${cell.isStrong ? words : cell.text}</button>`;
}

const sign = (tone: VerdictWord['tone']): Markup => html`<span class="sign ${tone}" aria-hidden="true">${SIGNS[tone]}</span>`;
