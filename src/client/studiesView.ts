import { commands, Disposable, EventEmitter, env, type TextDocument, type TreeDataProvider, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { insertCitationCommand } from '../protocol.js';
import {
  type ArticleStudies,
  type StudyEntry,
  studiesRequest,
  workspaceStudiesNotification,
  workspaceStudiesRequest,
} from '../protocol/views.js';
import { type ArticleAtHand, isArticle, isShown } from './articleAtHand.js';
import { LastAnswers } from './lastAnswers.js';
import type { ReviewEvents } from './reviewEvents.js';
import { type DocumentStudies, fits, itemOf, nodesOfDocument, nodesOfDocuments, type StudyBranch, type StudyNode } from './studyNodes.js';

/**
 * The views "In This Document" and "In the Workspace": each study with its mentions and figures, in step with each review. The second shows
 * the open articles, and all others once the workspace was reviewed.
 */
export function registerStudiesViews(client: LanguageClient, reviews: ReviewEvents, article: ArticleAtHand): Disposable {
  const answers = new LastAnswers((uri) => client.sendRequest<StudyEntry[]>(studiesRequest, { uri }));
  const uriOf = ({ uri }: TextDocument): string => client.code2ProtocolConverter.asUri(uri);
  const studiesOf = async (document: TextDocument): Promise<DocumentStudies> => {
    // A server that is starting or stopping has no answer; the next review asks again.
    const studies = await answers.of(uriOf(document), document.version).catch(() => []);
    return { uri: document.uri, studies };
  };
  const reviewed = async (): Promise<DocumentStudies[]> => {
    const articles = await client.sendRequest<ArticleStudies[]>(workspaceStudiesRequest).catch(() => []);
    return articles.map(({ uri, studies }) => ({ uri: client.protocol2CodeConverter.asUri(uri), studies }));
  };
  const own = new StudiesTree(async () => (article.document ? nodesOfDocument(await studiesOf(article.document)) : []));
  const all = new StudiesTree(async () => {
    const open = await Promise.all(openArticles().map(studiesOf));
    // What is being written goes before what is on disk.
    const shown = new Set(open.map(({ uri }) => uri.toString()));
    return nodesOfDocuments([...open, ...(await reviewed()).filter(({ uri }) => !shown.has(uri.toString()))]);
  });
  const views = [
    window.createTreeView('vouch.documentStudies', { treeDataProvider: own, showCollapseAll: true }),
    window.createTreeView('vouch.workspaceStudies', { treeDataProvider: all, showCollapseAll: true }),
  ];
  const tellDocument = (): void => void commands.executeCommand('setContext', 'vouch.hasArticle', article.document !== undefined);
  const filterBy = (filter: string): void => {
    for (const tree of [own, all]) tree.filter = filter;
    for (const view of views) view.message = filter ? `Only studies with “${filter}”` : '';
    void commands.executeCommand('setContext', 'vouch.studiesFiltered', filter !== '');
  };
  tellDocument();
  let timer: NodeJS.Timeout | undefined;
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => [own, all].map((tree) => tree.refresh()), 250);
  };
  return Disposable.from(
    ...views,
    own,
    all,
    new Disposable(() => clearTimeout(timer)),
    reviews.onReviewed(({ uri }) => {
      answers.forget(uri);
      refreshSoon();
    }),
    workspace.onDidCloseTextDocument((document) => answers.forget(uriOf(document))),
    client.onNotification(workspaceStudiesNotification, refreshSoon),
    article.onDidChange(() => {
      tellDocument();
      own.refresh();
    }),
    window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      if (opened.length + closed.length > 0) refreshSoon();
    }),
    commands.registerCommand('vouch.filterStudies', async (given?: unknown) => {
      const prompt = { title: 'Vouch: Filter Studies', prompt: 'Author, year, title, design or condition', value: own.filter };
      const filter = typeof given === 'string' ? given : await window.showInputBox(prompt);
      if (filter !== undefined) filterBy(filter.trim());
    }),
    commands.registerCommand('vouch.clearStudiesFilter', () => filterBy('')),
    commands.registerCommand('vouch.citeStudy', (node?: StudyBranch) => node && cite(client, article, node)),
    commands.registerCommand('vouch.copyDoi', (node?: StudyBranch) => node?.study.doi && env.clipboard.writeText(node.study.doi)),
    commands.registerCommand(
      'vouch.openStudy',
      (node?: StudyBranch) => node?.study.link && env.openExternal(Uri.parse(node.study.link, true)),
    ),
  );
}

const openArticles = (): readonly TextDocument[] => workspace.textDocuments.filter((document) => isArticle(document) && isShown(document));

/** Cites the study at the cursor of the editor that was used last. */
async function cite({ code2ProtocolConverter: converter }: LanguageClient, article: ArticleAtHand, { study }: StudyBranch): Promise<void> {
  const editor = await article.show();
  if (!editor) return;
  const place = { uri: converter.asUri(editor.document.uri), position: converter.asPosition(editor.selection.active) };
  await commands.executeCommand(insertCitationCommand, { ...place, study: study.id });
}

class StudiesTree implements TreeDataProvider<StudyNode>, Disposable {
  readonly #load: () => Promise<readonly StudyBranch[]>;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #filter = '';

  constructor(load: () => Promise<readonly StudyBranch[]>) {
    this.#load = load;
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    this.#filter = filter;
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  readonly getTreeItem = itemOf;

  async getChildren(node?: StudyNode): Promise<StudyNode[]> {
    if (node) return node.kind === 'place' ? [] : [...node.children];
    const studies = await this.#load();
    return studies.filter(({ study }) => fits(study, this.#filter));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
