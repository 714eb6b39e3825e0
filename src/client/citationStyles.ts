import { type QuickPickItem, window } from 'vscode';

interface StyleItem extends QuickPickItem {
  /** The name or path of a style; empty for the document's own manner. */
  readonly value: string;
  readonly isFile?: boolean;
}

const STYLES: readonly StyleItem[] = [
  { label: 'APA', description: 'American Psychological Association, 7th edition', value: 'apa' },
  { label: 'AMA', description: 'American Medical Association, 11th edition', value: 'ama' },
  { label: 'Vancouver', value: 'vancouver' },
  { label: 'Harvard', description: 'Cite Them Right', value: 'harvard' },
];

const FILE: StyleItem = { label: '$(folder-opened) Another style…', description: 'a .csl file', value: '', isFile: true };
const DOCUMENT: StyleItem = { label: '$(file) As the document', description: 'in the manner of its own reference list', value: '' };

/**
 * Asks for a citation style; `own` is the writer's setting, which goes first. Undefined where none was chosen, empty for the document's own
 * manner where that is offered.
 */
export async function chooseStyle(own = '', offersDocument = false): Promise<string | undefined> {
  const others = STYLES.filter(({ value }) => value !== own);
  const mine = STYLES.find(({ value }) => value === own) ?? { label: own, value: own };
  const set: readonly StyleItem[] = own === '' ? [] : [{ ...mine, description: 'your setting' }];
  const chosen = await window.showQuickPick([...set, ...(offersDocument ? [DOCUMENT] : []), ...others, FILE], {
    title: 'Vouch: Citation Style',
    // The processor's licence asks for its name where it is used.
    placeHolder: 'Citations by citeproc-js (c) Frank Bennett, citationstylist.org',
  });
  if (!chosen?.isFile) return chosen?.value;
  const files = await window.showOpenDialog({
    title: 'Citation Style',
    filters: { 'Citation style (CSL)': ['csl'] },
    canSelectMany: false,
  });
  return files?.[0]?.fsPath;
}
