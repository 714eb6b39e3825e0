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
  /** The words that the list was found for, the line that it put at hand, and that to which the writer has moved since. */
  let listed: string | null = null;
  let best: StudyItem | undefined;
  let moved: StudyItem | undefined;
  /** When the list was given to the editor, in milliseconds, and whether the editor has told since that its best line is at hand. */
  let givenAt = 0;
  let isConfirmed = false;
  pick.placeholder = options.takesSeveral ? 'Author, year, title or topic; a semicolon adds another study' : 'Author, year, title or topic';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;

  const isOpen = ({ study }: StudyItem): boolean => !chosen.some((one) => one.study === study);
  const show = (): void => {
    pick.title = chosen.length > 0 ? `${options.title} (${chosen.length} chosen)` : options.title;
    const rest = found.filter(isOpen);
    const done: StudyItem = {
      label: `$(check) Cite ${chosen.length === 1 ? 'this study' : `these ${chosen.length} studies`}`,
      study: null,
      alwaysShow: true,
    };
    const above = chosen.length === 0 ? [] : [...(pick.value === '' ? [done] : []), ...chosen, SEPARATOR];
    pick.items = [...above, ...rest];
    // With words typed the best study is at hand, not one that was chosen before.
    [best] = pick.value === '' && chosen.length > 0 ? [pick.items[0]] : rest;
    if (best) pick.activeItems = [best];
    moved = undefined;
    givenAt = Date.now();
    isConfirmed = false;
  };
  const studiesFor = async (query: string): Promise<readonly StudyItem[]> => {
    const parameters: CandidatesParams = { uri: options.uri, position: options.position, query };
    const candidates = await client.sendRequest<Candidate[]>(candidatesRequest, parameters);
    // The server has ranked them by the query already; `alwaysShow` keeps the editor from narrowing them a second time.
    return candidates.map((candidate) => ({ ...candidate, alwaysShow: true, ...(options.takesSeveral ? { buttons: [ADD] } : {}) }));
  };
  const search = async (): Promise<void> => {
    const query = pick.value;
    pick.busy = true;
    const studies = await studiesFor(query);
    // An answer that the writer has typed past is dropped.
    if (pick.value !== query) return;
    found = studies;
    listed = query;
    pick.busy = false;
    show();
  };
  // What the editor tells just after a new list is of the list before: it counts lines, and tells late.
  pick.onDidChangeActive(([line]) => {
    if (line === best) isConfirmed = true;
    if (isConfirmed || Date.now() - givenAt > LATEST) moved = line;
  });
  /** The line at hand; where the list is still that of the first letters, the best study for all that was typed. */
  const atHand = async (query: string): Promise<StudyItem | undefined> =>
    listed === query ? (moved ?? best) : (await studiesFor(query)).find(isOpen);
  const add = (item: StudyItem | undefined): void => {
    if (item && item.study !== null && isOpen(item)) chosen.push({ ...item, label: `$(check) ${item.label}`, buttons: [REMOVE] });
    show();
    void search();
  };
  pick.onDidChangeValue(async (value) => {
    if (!options.takesSeveral || !value.endsWith(';')) return search();
    const item = atHand(value.slice(0, -1));
    pick.value = '';
    add(await item);
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    if (button === ADD) {
      pick.value = '';
      return add(item);
    }
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
      pick.onDidAccept(async () => {
        const item = await atHand(pick.value);
        const ids = [...chosen, ...(item ? [item] : [])].flatMap(({ study }) => study ?? []);
        if (ids.length > 0) resolve([...new Set(ids)]);
      });
      pick.onDidHide(() => resolve([]));
    });
  } finally {
    pick.dispose();
  }
}

/** In milliseconds. */
const LATEST = 300;

const SEPARATOR: StudyItem = { label: 'more', kind: QuickPickItemKind.Separator, study: null };
