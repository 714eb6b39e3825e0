import type { View } from './view.js';

/** Sorts the table of a head's button; the other way round where it is sorted by that column already. Says what was done. */
export function sortBy(view: View, button: HTMLElement): string {
  const head = button.closest('th');
  const table = button.closest('table');
  if (!head || !table) return '';
  const isDescending = head.getAttribute('aria-sort') === 'ascending';
  view.sorts[table.id] = { column: head.cellIndex, isDescending };
  applySort(view, table);
  return `Sorted by ${button.textContent ?? ''}, ${isDescending ? 'descending' : 'ascending'}.`;
}

export function applySorts(view: View): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table.rows')) if (view.sorts[table.id]) applySort(view, table);
}

function applySort(view: View, table: HTMLTableElement): void {
  const sort = view.sorts[table.id];
  const body = table.tBodies[0];
  if (!sort || !body) return;
  for (const head of table.querySelectorAll('th')) {
    const own = head.cellIndex === sort.column;
    head.setAttribute('aria-sort', own ? (sort.isDescending ? 'descending' : 'ascending') : 'none');
  }
  const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[sort.column]) }));
  keyed.sort((a, b) => (sort.isDescending ? compare(b.key, a.key) : compare(a.key, b.key)));
  body.append(...keyed.map(({ row }) => row));
}

const keyOf = (cell: HTMLTableCellElement | undefined): string => cell?.dataset.order ?? cell?.textContent?.trim() ?? '';

/** Numbers by their value, words by the alphabet, with numbers in them by their value too. */
function compare(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  return a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' });
}
