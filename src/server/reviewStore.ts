import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/article/article.js';
import { buildArticle, type DecideMention, type Memory } from '../core/article/buildArticle.js';
import { NO_DECISIONS } from '../core/decisions/decisionBook.js';
import type { Document, TextFormat } from '../core/document/document.js';
import { parseDocumentSteps } from '../core/document/parseDocument.js';
import type { Finding } from '../core/finding.js';
import { review } from '../core/review.js';
import type { Rule } from '../core/rule.js';
import type { Steps } from '../core/steps.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import type { DocumentDecisions } from './decisionStore.js';
import type { ReadSettings } from './readSettings.js';
import { RestTimer } from './restTimer.js';
import { runInSlices } from './runInSlices.js';

/** What a review of one version rests on. */
export interface ReviewInputs {
  readonly settings: ReadSettings;
  readonly index: StudyIndex;
  readonly librariesAreRead: boolean;
  /** What the writers of the workspace decided; null or absent for a document that is in none. */
  readonly decisions?: DocumentDecisions | null;
  /** What the writer should know of the sources at hand, or null. */
  readonly notice?: string | null;
}

/** One version of a document, read and reviewed. */
export interface Reviewed {
  readonly uri: string;
  readonly version: number;
  /** Counts the reviews of this server: a file that is closed and opened anew may have the same version and another text. */
  readonly serial: number;
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly inputs: ReviewInputs;
}

export interface ReviewStoreOptions {
  readonly rules: readonly Rule[];
  /** The document as it is now, or undefined once it is closed. */
  readonly current: (uri: string) => TextDocument | undefined;
  readonly inputsFor: (uri: string) => Promise<ReviewInputs>;
  readonly log: (line: string) => void;
  /** What others make of a review before anybody is told of it. It is interrupted and dropped like the review itself. */
  readonly takeIn?: (reviewed: Reviewed) => Steps<void>;
  /** Called after each review; null where it failed, so that what it found before is taken away. */
  readonly onReviewed: (uri: string, reviewed: Reviewed | null) => void;
  /** How long nobody must have asked about a document before its article is given up, in milliseconds; never where it is absent. */
  readonly restAfter?: number;
  /** Called when a document's article is given up; what was shown of it stays as it is. */
  readonly onResting?: (uri: string) => void;
}

/**
 * One review for each version of a document, shared by everybody who asks; of older versions only what speeds the next one is kept. Of
 * documents that nobody asks about nothing is kept: they are reviewed anew when somebody does.
 */
export class ReviewStore {
  readonly #options: ReviewStoreOptions;
  readonly #running = new Map<string, { readonly version: number; readonly revision: number; readonly result: Promise<Reviewed | null> }>();
  readonly #memories = new Map<string, { readonly document: Document; readonly memory: Memory }>();
  readonly #resting = new Set<string>();
  readonly #timer: RestTimer;
  #revision = 0;
  #serial = 0;
  #atWork = 0;

  constructor(options: ReviewStoreOptions) {
    this.#options = options;
    this.#timer = new RestTimer(options.restAfter ?? Number.POSITIVE_INFINITY, (uri) => this.#rest(uri));
  }

  /** Whether the document's article was given up, and nothing about it has changed since. */
  isResting(uri: string): boolean {
    return this.#resting.has(uri);
  }

  /** Counts the changes of settings and studies. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether a review is going on, which work in the background has to wait for. */
  get isBusy(): boolean {
    return this.#atWork > 0;
  }

  /** The newest version reviewed. Null where the document is closed or off, or the review failed. */
  async of(uri: string): Promise<Reviewed | null> {
    for (;;) {
      const document = this.#options.current(uri);
      if (!document) return null;
      if (this.#options.restAfter !== undefined) this.#timer.use(uri);
      const result = await this.#start(document);
      if (this.#isCurrent(document, result.version, result.revision)) return result.reviewed;
    }
  }

  /** Settings or studies have changed: what was reviewed before is out of date. */
  invalidate(): void {
    this.#revision += 1;
    this.#running.clear();
    this.#resting.clear();
  }

  drop(uri: string): void {
    this.#running.delete(uri);
    this.#memories.delete(uri);
    this.#resting.delete(uri);
    this.#timer.drop(uri);
  }

  #rest(uri: string): boolean {
    if (this.#atWork > 0) return false;
    this.#running.delete(uri);
    this.#memories.delete(uri);
    this.#resting.add(uri);
    this.#options.onResting?.(uri);
    return true;
  }

  async #start(
    document: TextDocument,
  ): Promise<{ readonly version: number; readonly revision: number; readonly reviewed: Reviewed | null }> {
    const { uri, version } = document;
    let running = this.#running.get(uri);
    if (!running || running.version !== version) {
      this.#resting.delete(uri);
      running = { version, revision: this.#revision, result: this.#review(document, this.#revision) };
      this.#running.set(uri, running);
    }
    return { version, revision: running.revision, reviewed: await running.result };
  }

  #isCurrent(document: TextDocument, version: number, revision: number): boolean {
    const current = this.#options.current(document.uri);
    return current === undefined || (current === document && current.version === version && revision === this.#revision);
  }

  async #review(document: TextDocument, revision: number): Promise<Reviewed | null> {
    const { uri, version } = document;
    const text = document.getText();
    // A file that is closed and opened again begins with the same version, but is another document.
    const isOutdated = (): boolean => {
      const current = this.#options.current(uri);
      return current !== document || current.version !== version || revision !== this.#revision;
    };
    this.#atWork++;
    try {
      const inputs = await this.#options.inputsFor(uri);
      if (isOutdated()) return null;
      if (!inputs.settings.enable) {
        this.#options.onReviewed(uri, null);
        return null;
      }
      const known = this.#memories.get(uri);
      const parsed = await runInSlices(parseDocumentSteps(text, formatOf(document), known?.document), isOutdated);
      const book = inputs.decisions?.file.book ?? NO_DECISIONS;
      const decide: DecideMention = (own, mention) => book.studyOf(own, mention, inputs.index);
      const built = parsed && (await runInSlices(buildArticle(parsed, inputs.index, known?.memory, decide), isOutdated));
      if (!parsed || !built) return null;
      this.#memories.set(uri, { document: parsed, memory: built.memory });
      const steps = review(built.article, this.#options.rules, {
        severities: inputs.settings.severities,
        librariesAreRead: inputs.librariesAreRead,
        isDecided: (article, finding) => book.checked(article, finding) !== null,
        onRuleError: (rule, error) => this.#options.log(`The rule ${rule} failed and is left out: ${stackOf(error)}`),
      });
      const findings = await runInSlices(steps, isOutdated);
      if (!findings) return null;
      const reviewed: Reviewed = { uri, version, serial: ++this.#serial, article: built.article, findings, inputs };
      const taken = this.#options.takeIn?.(reviewed);
      if (taken && (await runInSlices(taken, isOutdated)) === null) return null;
      this.#options.onReviewed(uri, reviewed);
      return reviewed;
    } catch (error) {
      this.#options.log(`The review of ${uri} failed: ${stackOf(error)}`);
      this.#memories.delete(uri);
      if (!isOutdated()) this.#options.onReviewed(uri, null);
      return null;
    } finally {
      this.#atWork--;
    }
  }
}

/** By the language that the editor names; what it calls plain text, or has no name for, by the ending of its name. */
export function formatOf({ languageId, uri }: Pick<TextDocument, 'languageId' | 'uri'>): TextFormat {
  if (MARKDOWN.has(languageId)) return 'markdown';
  return /\.(?:md|markdown|qmd|rmd|mdx)$/i.test(uri) ? 'markdown' : 'plain';
}

const MARKDOWN: ReadonlySet<string> = new Set(['markdown', 'quarto', 'rmd', 'mdx', 'pandoc']);

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
