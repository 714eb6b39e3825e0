import { buildArticle } from '../core/article/buildArticle.js';
import { parseDocumentSteps } from '../core/document/parseDocument.js';
import { withCrossing } from '../core/review.js';
import type { Rule } from '../core/rule.js';
import type { Steps } from '../core/steps.js';
import { folderOf } from './folderOf.js';
import { nameInWorkspace } from './nameInWorkspace.js';
import type { ReadSettings } from './readSettings.js';
import type { Reviewed, ReviewInputs } from './reviewStore.js';
import { type FilePlace, WorkspaceFigures } from './workspaceFigures.js';
import { WorkspaceMentions } from './workspaceMentions.js';
import { isMarkdown, WorkspaceReader } from './workspaceReader.js';

export interface WorkspaceConflictsOptions {
  readonly rules: readonly Rule[];
  readonly folders: readonly string[];
  readonly isOpen: (uri: string) => boolean;
  readonly open: () => readonly string[];
  /** Whether a document is being reviewed. */
  readonly isBusy: () => boolean;
  readonly settingsFor: (folder: string) => Promise<ReadSettings>;
  /** Settings and studies for files of a folder, by the folder's address. */
  readonly inputsFor: (folder: string) => Promise<ReviewInputs>;
  /** What other articles say of these open documents has changed. */
  readonly onChange: (uris: readonly string[]) => void;
  readonly log: (line: string) => void;
}

/**
 * What the articles of the workspace have in common: figures on which two of them disagree, and the places of the works that they cite. Of
 * the open documents, and of all Markdown files where the setting wants it.
 */
export class WorkspaceConflicts {
  readonly mentions = new WorkspaceMentions();
  readonly #options: WorkspaceConflictsOptions;
  readonly #figures: WorkspaceFigures;
  readonly #reader: WorkspaceReader;
  readonly #changed = new Set<string>();
  /** Folders all of whose files are compared. */
  #wanted: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: WorkspaceConflictsOptions) {
    this.#options = options;
    this.#figures = new WorkspaceFigures(options.open);
    this.#reader = new WorkspaceReader({ isBusy: options.isBusy, log: options.log, read: (uri, text) => this.#read(uri, text) });
  }

  /** Begins anew, as when settings or studies have changed. */
  async restart(): Promise<void> {
    this.#reader.stop();
    const { folders, settingsFor, isOpen } = this.#options;
    const wanted: string[] = [];
    for (const folder of folders.filter((one) => one.startsWith('file:'))) {
      const { enable, workspaceConflicts } = await settingsFor(folder);
      if (enable && workspaceConflicts === 'allFiles') wanted.push(folder);
    }
    this.#wanted = new Set(wanted);
    for (const uri of this.#figures.uris) if (!isOpen(uri)) this.#tell(this.#figures.delete(uri));
    for (const uri of this.mentions.uris) if (!isOpen(uri)) this.mentions.delete(uri);
    if (wanted.length > 0) await this.#reader.start(wanted);
  }

  /** An open document was reviewed. Until the last step nothing has changed, so that the work may be dropped for a newer version's. */
  *takeIn({ uri, article, inputs }: Reviewed): Steps<void> {
    const isOn = inputs.settings.workspaceConflicts !== 'off';
    const file = isOn ? yield* this.#figures.summarise(uri, nameInWorkspace(uri, this.#options.folders), article) : null;
    this.mentions.setOpen(uri, article);
    this.#tell(file ? this.#figures.set(file) : this.#figures.delete(uri));
  }

  /** An open document is off, or its review failed. */
  notReviewed(uri: string): void {
    this.#forget(uri);
  }

  /** An open document's article is given up; what others need of it is kept. */
  resting(uri: string): void {
    this.mentions.rest(uri);
  }

  closed(uri: string): void {
    if (this.#isWanted(uri)) this.#reader.add(uri);
    else this.#forget(uri);
  }

  fileChanged(uri: string, isGone: boolean): void {
    if (!this.#isWanted(uri) || this.#options.isOpen(uri)) return;
    if (isGone) this.#forget(uri);
    else this.#reader.add(uri);
  }

  /** The review with what other articles add to it; the same object where they add nothing. */
  withCrossing(reviewed: Reviewed): Reviewed {
    const { settings, decisions } = reviewed.inputs;
    if (settings.workspaceConflicts === 'off') return reviewed;
    const { rules, isOpen } = this.#options;
    const crossing = this.#figures.findings(reviewed.uri, rules, settings, isOpen);
    if (crossing.length === 0) return reviewed;
    return withCrossing(reviewed, crossing, { isDecided: (article, finding) => decisions?.file.book.checked(article, finding) != null });
  }

  place(path: string, offset: number): FilePlace | null {
    return this.#figures.place(path, offset);
  }

  /** The bibliographies that a file names are not read for this: an index for each of thousands of files would be too much. */
  async #read(uri: string, text: string): Promise<Steps<unknown> | null> {
    const folder = folderOf(uri, this.#options.folders);
    if (!folder || this.#options.isOpen(uri) || !(await this.#options.settingsFor(uri)).enable) return null;
    const { index } = await this.#options.inputsFor(folder);
    const tell = (touched: ReadonlySet<string>): void => this.#tell(touched);
    const { isOpen } = this.#options;
    const figures = this.#figures;
    const mentions = this.mentions;
    const path = nameInWorkspace(uri, this.#options.folders);
    return (function* () {
      const document = yield* parseDocumentSteps(text.replace(/^\uFEFF/, ''), 'markdown');
      const { article } = yield* buildArticle(document, index);
      const file = yield* figures.summarise(uri, path, article);
      if (isOpen(uri)) return;
      mentions.setClosed(uri, article);
      tell(figures.set(file));
    })();
  }

  #forget(uri: string): void {
    this.mentions.delete(uri);
    this.#tell(this.#figures.delete(uri));
  }

  #isWanted(uri: string): boolean {
    const folder = folderOf(uri, this.#options.folders);
    return folder !== undefined && this.#wanted.has(folder) && isMarkdown(uri);
  }

  /** Changes that come together are told together; a stream of them, as when a folder is read, is told from time to time. */
  #tell(touched: ReadonlySet<string>): void {
    for (const uri of touched) this.#changed.add(uri);
    if (this.#changed.size === 0 || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const changed = [...this.#changed].filter(this.#options.isOpen);
      this.#changed.clear();
      if (changed.length > 0) this.#options.onChange(changed);
    }, REST);
    this.#timer.unref();
  }
}

/** In milliseconds. */
const REST = 400;
