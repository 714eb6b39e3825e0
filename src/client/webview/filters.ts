import type { View } from './view.js';

/** Shows the rows of one verdict, or all of them. Says how many are left. */
export function filterBy(view: View, button: HTMLElement): string {
  const group = button.closest<HTMLElement>('[data-table]');
  const id = group?.dataset.table;
  if (!group || !id) return '';
  view.filters[id] = button.dataset.filter ?? '';
  return applyFilter(view, group);
}

/** The buttons are hidden until a script is there to serve them. */
export function applyFilters(view: View): void {
  for (const group of document.querySelectorAll<HTMLElement>('.filters')) {
    group.hidden = false;
    applyFilter(view, group);
  }
}

function applyFilter(view: View, group: HTMLElement): string {
  const id = group.dataset.table ?? '';
  const buttons = [...group.querySelectorAll<HTMLElement>('[data-filter]')];
  // A verdict that the new report no longer has would hide everything.
  const wanted = buttons.some(({ dataset }) => dataset.filter === view.filters[id]) ? (view.filters[id] ?? '') : '';
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.filter === wanted));
  const rows = [...document.querySelectorAll<HTMLElement>(`#${CSS.escape(id)} tbody tr`)];
  for (const row of rows) row.hidden = wanted !== '' && row.dataset.verdict !== wanted;
  return `${rows.filter(({ hidden }) => !hidden).length} of ${rows.length} rows shown.`;
}
