import { commands, Disposable, env, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { showReportCommand } from '../protocol.js';
import { type Report, type ReportParams, reportRequest } from '../protocol/views.js';
import { type ArticleAtHand, askForArticle, isArticle } from './articleAtHand.js';
import type { ReviewEvents } from './reviewEvents.js';
import { reportShell } from './reportShell.js';

const VIEW_TYPE = 'vouch.report';

/** `vouch.showReport`: the evidence report of the document at hand, beside it, in step with each review. There is one such view. */
export function registerReportView(client: LanguageClient, reviews: ReviewEvents, article: ArticleAtHand, extension: Uri): Disposable {
  let current: ReportView | undefined;
  const assets = Uri.joinPath(extension, 'dist');
  const attach = (panel: WebviewPanel, uri: Uri, study: string | null): void => {
    current?.dispose();
    const view = new ReportView(client, panel, assets, { uri, study });
    current = view;
    panel.onDidDispose(() => {
      if (current === view) current = undefined;
    });
  };
  return Disposable.from(
    commands.registerCommand(showReportCommand, (given?: { readonly study?: unknown }) => {
      const { document } = article;
      if (!document) {
        void askForArticle();
        return;
      }
      const study = typeof given?.study === 'string' ? given.study : null;
      if (current) current.show(document.uri, study);
      else {
        const column = { viewColumn: article.columnBeside(), preserveFocus: true };
        attach(window.createWebviewPanel(VIEW_TYPE, 'Evidence Report', column, optionsFor(assets)), document.uri, study);
      }
    }),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = await openAgain(state);
        if (!uri) return panel.dispose();
        panel.webview.options = optionsFor(assets);
        attach(panel, uri, null);
      },
    }),
    reviews.onReviewed(({ uri }) => current?.reviewed(uri)),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isArticle(editor.document)) current?.follow(editor.document.uri);
    }),
    new Disposable(() => current?.dispose()),
  );
}

const optionsFor = (assets: Uri) => ({ enableScripts: true, localResourceRoots: [assets] });

/** The document of a view that an earlier window left; undefined where it is gone. */
async function openAgain(state: unknown): Promise<Uri | undefined> {
  const uri = (state as { readonly uri?: unknown } | undefined)?.uri;
  if (typeof uri !== 'string') return undefined;
  try {
    return (await workspace.openTextDocument(Uri.parse(uri))).uri;
  } catch {
    return undefined;
  }
}

class ReportView {
  readonly #client: LanguageClient;
  readonly #panel: WebviewPanel;
  readonly #listeners: Disposable;
  #uri: Uri;
  /** The study whose row is to be shown next, or null. */
  #study: string | null;
  #timer: NodeJS.Timeout | undefined;
  /** Counts the reports that were asked for; an answer that a later one has overtaken is dropped. */
  #asked = 0;

  constructor(
    client: LanguageClient,
    panel: WebviewPanel,
    assets: Uri,
    { uri, study }: { readonly uri: Uri; readonly study: string | null },
  ) {
    this.#client = client;
    this.#panel = panel;
    this.#uri = uri;
    this.#study = study;
    this.#listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(() => this.#update()),
      panel.onDidDispose(() => this.#stop()),
    );
    panel.webview.html = reportShell(panel.webview, assets);
  }

  show(uri: Uri, study: string | null): void {
    this.#study = study;
    this.#panel.reveal(undefined, true);
    if (study === null) this.follow(uri);
    else {
      this.#uri = uri;
      void this.#update();
    }
  }

  follow(uri: Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    void this.#update();
  }

  /** The report waits until the writer pauses: it is long, and each key gives a review. */
  reviewed(uri: string): void {
    if (uri !== this.#client.code2ProtocolConverter.asUri(this.#uri)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), 250);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#listeners.dispose();
  }

  async #update(): Promise<void> {
    if (!this.#panel.visible) return;
    const asked = ++this.#asked;
    const report = await this.#report(false);
    if (asked !== this.#asked || !report) return;
    this.#panel.title = `Evidence: ${nameOf(this.#uri)}`;
    const study = this.#study;
    this.#study = null;
    await this.#panel.webview.postMessage({ uri: this.#uri.toString(), html: report.html, study });
  }

  async #report(isPage: boolean): Promise<Report | null> {
    const parameters: ReportParams = {
      uri: this.#client.code2ProtocolConverter.asUri(this.#uri),
      name: workspace.asRelativePath(this.#uri),
      isPage,
    };
    try {
      return await this.#client.sendRequest<Report | null>(reportRequest, parameters);
    } catch {
      // The server is starting or stopping; the next review brings the report.
      return null;
    }
  }

  async #receive(message: unknown): Promise<void> {
    const { type, start, end } = message as { readonly type?: unknown; readonly start?: unknown; readonly end?: unknown };
    if (type === 'ready') await this.#update();
    else if (type === 'save') await this.#save();
    else if (type === 'open' && typeof start === 'number' && typeof end === 'number') await this.#open(start, end);
  }

  async #open(start: number, end: number): Promise<void> {
    const document = await workspace.openTextDocument(this.#uri);
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    await window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? ViewColumn.One,
      selection: new Range(document.positionAt(start), document.positionAt(end)),
    });
  }

  async #save(): Promise<void> {
    const report = await this.#report(true);
    if (!report) {
      void window.showWarningMessage('The text is being reviewed, so there is no report yet. Please try again.');
      return;
    }
    const target = await window.showSaveDialog({
      title: 'Save the Evidence Report',
      defaultUri: this.#uri.with({ path: `${this.#uri.path.replace(/\.[^./]{1,20}$/, '')}-report.html` }),
      filters: { 'Web page': ['html'] },
    });
    if (!target) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(report.html));
    const open = await window.showInformationMessage(`The report is saved as ${nameOf(target)}.`, 'Open');
    if (open) await env.openExternal(target);
  }
}

const nameOf = (uri: Uri): string => uri.path.split('/').at(-1) ?? uri.path;
