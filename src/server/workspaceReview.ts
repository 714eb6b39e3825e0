import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Finding } from '../core/finding.js';
import { withCrossing } from '../core/review.js';
import type { Rule } from '../core/rule.js';
import { articlesIn, isArticle } from '../files/articlesIn.js';
import { type ArticleStudies, type StudyEntry, type WorkspaceReviewAnswer, workspaceStudiesNotification } from '../protocol/views.js';
import { nameInWorkspace } from './nameInWorkspace.js';
import { reviewText } from './reviewText.js';
import type { ReviewInputs } from './reviewStore.js';
import { nextTurn, runBehind } from './runInSlices.js';
import type { ReadSettings } from './readSettings.js';
import { studyEntries } from './studyEntries.js';
import { toDiagnostic } from './toDiagnostic.js';
import { WorkspaceFigures } from './workspaceFigures.js';

export interface WorkspaceReviewOptions {
  readonly connection: Connection;
  readonly rules: readonly Rule[];
  readonly folders: readonly string[];
  readonly isOpen: (uri: string) => boolean;
  /** Whether an open document is being reviewed; this work then waits. */
  readonly isBusy: () => boolean;
  readonly settingsFor: (uri: string) => Promise<ReadSettings>;
  readonly inputsFor: (uri: string, document: TextDocument) => Promise<ReviewInputs>;
  readonly rulePage: (rule: string) => string | null;
  readonly showsRelated: boolean;
  readonly log: (line: string) => void;
}

/**
 * The review of all articles of the workspace that a writer asked for. What it found stays, and is brought up to date as files change,
 * until it is cleared. Open documents show their own findings; for them nothing is said here.
 */
export class WorkspaceReview {
  readonly #options: WorkspaceReviewOptions;
  /** How many findings each file has. */
  readonly #found = new Map<string, number>();
  readonly #studies = new Map<string, readonly StudyEntry[]>();
  readonly #waiting = new Set<string>();
  #figures = new WorkspaceFigures(() => [...this.#found.keys()]);
  /** Whether a review is held; else nothing is followed. */
  #isHeld = false;
  #isRunning = false;
  /** Whether everything has to be reviewed anew once the work at hand is done. */
  #isStale = false;
  #round = 0;

  constructor(options: WorkspaceReviewOptions) {
    this.#options = options;
  }

  /** Reviews every article. What was reviewed before it was cancelled stays. */
  async run(isCancelled: () => boolean, onProgress: (done: number, all: number, name: string) => void): Promise<WorkspaceReviewAnswer> {
    const round = ++this.#round;
    const isEnded = (): boolean => isCancelled() || round !== this.#round;
    this.#isHeld = true;
    // What changes meanwhile waits.
    this.#isRunning = true;
    let done = 0;
    let uris: ReadonlySet<string> = new Set();
    try {
      uris = await this.#articles(isEnded);
      for (const uri of [...this.#found.keys()]) if (!uris.has(uri) && !isEnded()) this.#forget(uri);
      for (const uri of uris) {
        if (isEnded()) break;
        onProgress(done, uris.size, nameInWorkspace(uri, this.#options.folders));
        await this.#review(uri, isEnded);
        done++;
      }
    } finally {
      this.#isRunning = false;
      this.#tellStudies();
    }
    const isStopped = isEnded();
    if (!isStopped) await this.#catchUp();
    const counts = [...this.#found.values()];
    const sum = counts.reduce((all, count) => all + count, 0);
    return { files: uris.size, reviewed: done, findings: sum, filesWithFindings: counts.filter((count) => count > 0).length, isStopped };
  }

  /** Takes back everything that was found. */
  clear(): void {
    this.#round++;
    this.#isHeld = false;
    this.#waiting.clear();
    for (const uri of [...this.#found.keys()]) this.#forget(uri);
    this.#tellStudies();
  }

  /** The studies that the reviewed articles cite, as they are on disk. */
  studies(): readonly ArticleStudies[] {
    return [...this.#studies].map(([uri, studies]) => ({ uri, studies }));
  }

  /** Settings, libraries or decisions have changed. */
  refresh(): void {
    if (!this.#isHeld) return;
    this.#isStale = true;
    void this.#catchUp();
  }

  /** The editor shows the document's own findings from now on. */
  opened(uri: string): void {
    if (this.#found.has(uri)) this.#publish(uri, []);
  }

  closed(uri: string): void {
    if (this.#found.has(uri)) this.#add(uri);
  }

  fileChanged(uri: string, isGone: boolean): void {
    if (!this.#isHeld || !isArticle(basename(URI.parse(uri).fsPath))) return;
    if (isGone) this.#forget(uri);
    else if (!this.#options.isOpen(uri)) this.#add(uri);
  }

  #add(uri: string): void {
    this.#waiting.add(uri);
    void this.#catchUp();
  }

  /** Reviews what has changed meanwhile. */
  async #catchUp(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    const round = this.#round;
    const isEnded = (): boolean => round !== this.#round;
    try {
      // Changes come in bursts, as when a branch is switched.
      await pause(REST);
      while (!isEnded() && (this.#isStale || this.#waiting.size > 0)) {
        if (this.#isStale) {
          this.#isStale = false;
          const uris = await this.#articles(isEnded);
          for (const uri of [...this.#found.keys()]) if (!uris.has(uri)) this.#forget(uri);
          for (const uri of uris) this.#waiting.add(uri);
        }
        const [uri] = this.#waiting;
        if (uri === undefined) continue;
        this.#waiting.delete(uri);
        await this.#review(uri, isEnded);
      }
    } finally {
      this.#isRunning = false;
      this.#tellStudies();
    }
  }

  /** The addresses of the articles that the settings do not exclude, in the order of their names. */
  async #articles(isEnded: () => boolean): Promise<ReadonlySet<string>> {
    const { folders, settingsFor, log } = this.#options;
    const uris = new Set<string>();
    for (const folder of folders.filter((one) => one.startsWith('file:'))) {
      for (const path of articlesIn(URI.parse(folder).fsPath)) {
        if (isEnded()) return uris;
        const uri = URI.file(path).toString();
        if (!(await settingsFor(uri)).enable) continue;
        if (uris.size === MOST_FILES) {
          log(`Only the first ${MOST_FILES} articles of the workspace are reviewed.`);
          return uris;
        }
        uris.add(uri);
        if (uris.size % 20 === 0) await nextTurn();
      }
    }
    return uris;
  }

  async #review(uri: string, isEnded: () => boolean): Promise<void> {
    const { folders, rules, isBusy, log } = this.#options;
    try {
      const path = URI.parse(uri).fsPath;
      if ((await stat(path)).size > LARGEST) {
        log(`${path} is longer than an article and was not reviewed.`);
        this.#forget(uri);
        return;
      }
      const document = TextDocument.create(uri, 'plaintext', 0, (await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
      const inputs = await this.#inputsFor(document, isEnded);
      if (!inputs?.settings.enable) {
        if (inputs) this.#forget(uri);
        return;
      }
      const reviewed = await runBehind(reviewText(document, inputs, rules, log), { isBusy, isCancelled: isEnded });
      if (!reviewed) return;
      const { article, findings } = reviewed;
      const isOn = inputs.settings.workspaceConflicts !== 'off';
      const name = nameInWorkspace(uri, folders);
      const file = isOn ? await runBehind(this.#figures.summarise(uri, name, article), { isBusy, isCancelled: isEnded }) : null;
      if (isEnded()) return;
      const touched = file ? this.#figures.set(file) : this.#figures.delete(uri);
      // Of two places that disagree the later one is reported, so only files behind this one say something else now.
      for (const other of touched) if (nameInWorkspace(other, folders) > name) this.#waiting.add(other);
      const crossing = isOn ? this.#figures.findings(uri, rules, inputs.settings, () => true) : [];
      const book = inputs.decisions?.file.book;
      const whole = withCrossing({ article, findings }, crossing, { isDecided: (own, finding) => book?.checked(own, finding) != null });
      this.#studies.set(uri, studyEntries(document, article));
      this.#show(document, whole.findings);
    } catch (error) {
      this.#forget(uri);
      log(`${uri} could not be reviewed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Waits until the libraries are read: without them a review would say too little, and no one would ask again. */
  async #inputsFor(document: TextDocument, isEnded: () => boolean): Promise<ReviewInputs | null> {
    for (let waited = 0; !isEnded(); waited += WAIT) {
      const inputs = await this.#options.inputsFor(document.uri, document);
      if (inputs.librariesAreRead || waited > LONGEST_WAIT || !inputs.settings.enable) return inputs;
      await pause(WAIT);
    }
    return null;
  }

  #show(document: TextDocument, findings: readonly Finding[]): void {
    const { isOpen, rulePage, showsRelated } = this.#options;
    const { uri } = document;
    this.#found.set(uri, findings.length);
    if (isOpen(uri)) return;
    const placeIn = (path: string, offset: number) => this.#figures.place(path, offset);
    this.#publish(
      uri,
      findings.map((finding) => toDiagnostic(document, finding, { rulePage, showsRelated, placeIn })),
    );
  }

  #forget(uri: string): void {
    this.#waiting.delete(uri);
    for (const other of this.#figures.delete(uri)) if (this.#isHeld) this.#waiting.add(other);
    const count = this.#found.get(uri);
    this.#found.delete(uri);
    this.#studies.delete(uri);
    if (count && !this.#options.isOpen(uri)) this.#publish(uri, []);
    if (this.#waiting.size > 0) void this.#catchUp();
  }

  #tellStudies(): void {
    void this.#options.connection.sendNotification(workspaceStudiesNotification);
  }

  #publish(uri: string, diagnostics: ReturnType<typeof toDiagnostic>[]): void {
    void this.#options.connection.sendDiagnostics({ uri, diagnostics });
  }
}

/** In milliseconds. */
const REST = 200;
const WAIT = 50;
const LONGEST_WAIT = 60_000;

const MOST_FILES = 5000;
/** In bytes; an article of 100,000 words has about 700,000. */
const LARGEST = 1_000_000;
