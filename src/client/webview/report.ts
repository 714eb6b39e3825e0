/**
 * The one script of an evidence report, in a saved page and in VS Code: tables sort and filter, and in VS Code rows lead to their place.
 * It listens on the whole document, so that a report that replaces another one needs nothing done to it.
 */
import { applyFilters, filterBy } from './filters.js';
import { applySorts, sortBy } from './sorting.js';
import { type Editor, editorOf } from './editor.js';

const editor: Editor | null = editorOf();
const view = editor?.view ?? { sorts: {}, filters: {} };

show();

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest('button');
  if (button?.matches('.sort')) keep(() => sortBy(view, button));
  else if (button?.matches('[data-filter]')) keep(() => filterBy(view, button));
  else if (button?.matches('[data-command]')) editor?.command(button.dataset.command ?? '');
  else if (!target.closest('a')) open(target);
});

if (editor) {
  window.addEventListener('scroll', () => editor.keepScroll(window.scrollY), { passive: true });
  editor.onReport((html, isOther, study) => {
    const place = isOther ? 0 : window.scrollY || editor.scroll;
    const holder = document.getElementById('report');
    if (!holder) return;
    holder.innerHTML = html;
    show();
    if (study === null || !showStudy(study)) window.scrollTo(0, place);
  });
}

function show(): void {
  applySorts(view);
  applyFilters(view);
}

/** Brings the row of a study into sight, and marks it until the next report. */
function showStudy(id: string): boolean {
  const row = document.querySelector<HTMLElement>(`tr[data-study="${CSS.escape(id)}"]`);
  if (!row) return false;
  row.hidden = false;
  row.classList.add('shown');
  row.scrollIntoView({ block: 'center' });
  return true;
}

function keep(change: () => string): void {
  const said = change();
  const announcement = document.getElementById('announcement');
  if (announcement) announcement.textContent = said;
  editor?.keepView(view);
}

/** Leads to the place in the text that a row is about. Words that are being selected are not left. */
function open(target: Element): void {
  const row = target.closest<HTMLElement>('tr[data-start]');
  if (!row || window.getSelection()?.isCollapsed === false) return;
  editor?.open(Number(row.dataset.start), Number(row.dataset.end));
}
