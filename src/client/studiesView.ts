import {
  commands,
  Disposable,
  EventEmitter,
  env,
  TabInputText,
  type TextDocument,
  type TreeDataProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { insertCitationCommand } from '../protocol.js';
import { type StudyEntry, studiesRequest } from '../protocol/views.js';
import { isArticle } from './reportView.js';
import type { ReviewEvents } from './reviewEvents.js';
import { type DocumentStudies, fits, itemOf, nodesOfDocument, nodesOfDocuments, type StudyBranch, type StudyNode } from './studyNodes.js';

/** The views "In This Document" and "In Open Documents": each study with its mentions and figures, in step with each review. */
export function registerStudiesViews(client: LanguageClient, reviews: ReviewEvents): Disposable {
  const studiesOf = async (document: TextDocument): Promise<DocumentStudies> => {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    // A server that is starting or stopping has no answer; the next review asks again.
    const studies = await client.sendRequest<StudyEntry[]>(studiesRequest, { uri }).catch(() => []);
    return { uri: document.uri, studies };
  };
  let article = articleAtHand(undefined);
  const own = new StudiesTree(async () => (article ? nodesOfDocument(await studiesOf(article)) : []));
  const open = new StudiesTree(async () => nodesOfDocuments(await Promise.all(openArticles().map(studiesOf))));
  const views = [
    window.createTreeView('vouch.documentStudies', { treeDataProvider: own, showCollapseAll: true }),
    window.createTreeView('vouch.openStudies', { treeDataProvider: open, showCollapseAll: true }),
  ];
  const tellDocument = (): void => void commands.executeCommand('setContext', 'vouch.hasArticle', article !== undefined);
  const follow = (): void => {
    const next = articleAtHand(article);
    if (next === article) return;
    article = next;
    tellDocument();
    own.refresh();
  };
  const filterBy = (filter: string): void => {
    for (const tree of [own, open]) tree.filter = filter;
    for (const view of views) view.message = filter ? `Only studies with “${filter}”` : '';
    void commands.executeCommand('setContext', 'vouch.studiesFiltered', filter !== '');
  };
  tellDocument();
  let timer: NodeJS.Timeout | undefined;
  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => [own, open].map((tree) => tree.refresh()), 250);
  };
  return Disposable.from(
    ...views,
    own,
    open,
    new Disposable(() => clearTimeout(timer)),
    reviews.onReviewed(refreshSoon),
    window.onDidChangeActiveTextEditor(follow),
    window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      follow();
      if (opened.length + closed.length > 0) refreshSoon();
    }),
    commands.registerCommand('vouch.filterStudies', async (given?: unknown) => {
      const prompt = { title: 'Vouch: Filter Studies', prompt: 'Author, year, title, design or condition', value: own.filter };
      const filter = typeof given === 'string' ? given : await window.showInputBox(prompt);
      if (filter !== undefined) filterBy(filter.trim());
    }),
    commands.registerCommand('vouch.clearStudiesFilter', () => filterBy('')),
    commands.registerCommand('vouch.citeStudy', (node?: StudyBranch) => node && cite(client, node)),
    commands.registerCommand('vouch.copyDoi', (node?: StudyBranch) => node?.study.doi && env.clipboard.writeText(node.study.doi)),
    commands.registerCommand(
      'vouch.openStudy',
      (node?: StudyBranch) => node?.study.link && env.openExternal(Uri.parse(node.study.link, true)),
    ),
  );
}

const openArticles = (): readonly TextDocument[] => workspace.textDocuments.filter((document) => isArticle(document) && isShown(document));

/** The article in the active editor; the one before while something else has the focus, as long as it is open. */
function articleAtHand(before: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active && isArticle(active)) return active;
  return before && isShown(before) ? before : undefined;
}

/** Whether a document has a tab: VS Code keeps those of closed tabs for a while. */
function isShown({ isClosed, uri }: TextDocument): boolean {
  const tabs = window.tabGroups.all.flatMap(({ tabs: own }) => own);
  return !isClosed && tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
}

/** Cites the study at the cursor of the editor that was used last. */
async function cite({ code2ProtocolConverter: converter }: LanguageClient, { study }: StudyBranch): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isArticle(editor.document)) {
    await window.showInformationMessage('Put the cursor into an article first, to where the citation is to stand.');
    return;
  }
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
