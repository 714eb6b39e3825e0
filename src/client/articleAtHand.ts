import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  TabInputText,
  type TextDocument,
  type TextEditor,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { documentSelector } from './languageClient.js';

/**
 * The article that the writer works on: that of the active editor; while something else has the focus, as the walkthrough or the report,
 * the one before, as long as it has a tab.
 */
export class ArticleAtHand implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable;
  #document: TextDocument | undefined;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#document = next(undefined) ?? workspace.textDocuments.find((one) => isArticle(one) && isShown(one));
    const follow = (): void => this.#follow();
    this.#listeners = Disposable.from(window.onDidChangeActiveTextEditor(follow), window.tabGroups.onDidChangeTabs(follow));
  }

  get document(): TextDocument | undefined {
    return this.#document;
  }

  /** Its editor, brought to the front with its cursor. Where there is no article, says what to do instead and gives undefined. */
  async show(): Promise<TextEditor | undefined> {
    const active = window.activeTextEditor;
    if (active && isArticle(active.document)) return active;
    const column = this.#document && columnOf(this.#document);
    if (this.#document && column) return window.showTextDocument(this.#document, { viewColumn: column, preview: false });
    void askForArticle();
    return undefined;
  }

  /**
   * Where to show what belongs beside the article: in another column of those that there are, as where the walkthrough stands, or in a new
   * one.
   */
  columnBeside(): ViewColumn {
    const own = this.#document && columnOf(this.#document);
    if (!own || window.activeTextEditor?.document === this.#document) return ViewColumn.Beside;
    return window.tabGroups.all.find(({ viewColumn }) => viewColumn !== own)?.viewColumn ?? ViewColumn.Beside;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  #follow(): void {
    const now = next(this.#document);
    if (now === this.#document) return;
    this.#document = now;
    this.#changed.fire();
  }
}

export const isArticle = (document: TextDocument): boolean => languages.match(documentSelector, document) > 0;

/** Whether a document has a tab: VS Code keeps those of closed tabs for a while. */
export const isShown = (document: TextDocument): boolean => !document.isClosed && columnOf(document) !== undefined;

/** Says that an article has to be open, and leads to one. */
export async function askForArticle(): Promise<void> {
  const choice = await window.showInformationMessage('Open an article in Markdown or plain text first.', OPEN_FILE, OPEN_SAMPLE);
  if (choice === OPEN_FILE) await commands.executeCommand('workbench.action.files.openFile');
  if (choice === OPEN_SAMPLE) await commands.executeCommand('vouch.openSample');
}

const OPEN_FILE = 'Open a File…';
const OPEN_SAMPLE = 'Open the Sample Article';

function columnOf({ uri }: TextDocument): ViewColumn | undefined {
  const address = uri.toString();
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === address),
  );
  return group?.viewColumn;
}

/** The article of the active editor, or the one before. */
function next(before: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active && isArticle(active)) return active;
  return before && isShown(before) ? before : undefined;
}
