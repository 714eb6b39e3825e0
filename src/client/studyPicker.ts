import { type QuickInputButton, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Place } from '../protocol.js';
import { type Candidate, type CandidatesParams, candidatesRequest } from '../protocol/citing.js';

export interface PickerOptions {
  readonly title: string;
  /** The place that ranks the candidates. */
  readonly uri: string;
  readonly position: Place;
  readonly query?: string;
  /** Whether several may be chosen. */
  readonly takesSeveral: boolean;
}

interface StudyItem extends QuickPickItem {
  /** Null for the line that ends the choice. */
  readonly study: string | null;
}

const ADD: QuickInputButton = { iconPath: new ThemeIcon('add'), tooltip: 'Add, and choose another one (or type a semicolon)' };
const REMOVE: QuickInputButton = { iconPath: new ThemeIcon('close'), tooltip: 'Take out again' };

/**
 * Lets the writer choose studies with a live search. Enter takes the study at hand with all that were added before; a semicolon adds it
 * and searches on, as one would write "(Smith, 2007; Younger, 2013)". Empty where nothing was chosen.
 */
export async function pickStudies(client: LanguageClient, options: PickerOptions): Promise<readonly string[]> {
  const pick = window.createQuickPick<StudyItem>();
  const chosen: StudyItem[] = [];
  let found: readonly StudyItem[] = [];
  pick.placeholder = options.takesSeveral ? 'Author, year, title or topic; a semicolon adds another study' : 'Author, year, title or topic';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;

  const show = (): void => {
    pick.title = chosen.length > 0 ? `${options.title} (${chosen.length} chosen)` : options.title;
    const rest = found.filter(({ study }) => !chosen.some((one) => one.study === study));
    const done: StudyItem = {
      label: `$(check) Cite ${chosen.length === 1 ? 'this study' : `these ${chosen.length} studies`}`,
      study: null,
      alwaysShow: true,
    };
    const above = chosen.length === 0 ? [] : [...(pick.value === '' ? [done] : []), ...chosen, SEPARATOR];
    pick.items = [...above, ...rest];
    // With words typed the best study is at hand, not one that was chosen before.
    const [first] = pick.value === '' && chosen.length > 0 ? [pick.items[0]] : rest;
    if (first) pick.activeItems = [first];
  };
  const search = async (): Promise<void> => {
    const query = pick.value;
    const parameters: CandidatesParams = { uri: options.uri, position: options.position, query };
    pick.busy = true;
    const candidates = await client.sendRequest<Candidate[]>(candidatesRequest, parameters);
    // An answer that the writer has typed past is dropped.
    if (pick.value !== query) return;
    // The server has ranked them by the query already; `alwaysShow` keeps the editor from narrowing them a second time.
    found = candidates.map((candidate) => ({ ...candidate, alwaysShow: true, ...(options.takesSeveral ? { buttons: [ADD] } : {}) }));
    pick.busy = false;
    show();
  };
  const add = (item: StudyItem): void => {
    if (item.study !== null && !chosen.some(({ study }) => study === item.study))
      chosen.push({ ...item, label: `$(check) ${item.label}`, buttons: [REMOVE] });
    pick.value = '';
    show();
    void search();
  };
  pick.onDidChangeValue((value) => {
    const [active] = pick.activeItems;
    if (options.takesSeveral && value.endsWith(';') && active && active.study !== null) add(active);
    else void search();
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    if (button === ADD) return add(item);
    chosen.splice(
      chosen.findIndex(({ study }) => study === item.study),
      1,
    );
    show();
  });
  pick.value = options.query ?? '';
  show();
  void search();
  pick.show();
  try {
    return await new Promise((resolve) => {
      pick.onDidAccept(() => {
        const ids = [...chosen, ...pick.activeItems].flatMap(({ study }) => study ?? []);
        if (ids.length > 0) resolve([...new Set(ids)]);
      });
      pick.onDidHide(() => resolve([]));
    });
  } finally {
    pick.dispose();
  }
}

const SEPARATOR: StudyItem = { label: 'more', kind: QuickPickItemKind.Separator, study: null };
