import {
  type CompletionContext,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Connection,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OwnWays } from '../core/cite/addReference.js';
import { type Completion, completionsAt } from '../features/completions.js';
import { studyCard } from '../features/studyCard.js';
import type { Answer } from './answerer.js';
import type { ClientFeatures } from './clientFeatures.js';
import { completionWays } from './completionWays.js';
import { offsetOf, rangeOf } from './convert.js';
import type { EntryStyles } from './entryStyles.js';
import type { OwnBibliographies } from './ownBibliographies.js';
import type { Reviewed } from './reviewStore.js';

export interface CompletionRequestOptions {
  readonly connection: Connection;
  readonly answer: Answer;
  readonly client: ClientFeatures;
  readonly bibliographies: OwnBibliographies;
  readonly styles: EntryStyles;
}

/** What comes back with an item whose details are asked for. */
interface ItemData {
  readonly uri: string;
  readonly study: string;
  readonly version: number;
  readonly offset: number;
  readonly isInvoked: boolean;
}

/**
 * Completes citations. An entry for the list comes along in the manner of the list; where a citation style is set, the entry in that style
 * takes its place once the editor shows the item, since a style takes too long for thirty of them at each letter.
 */
export function registerCompletion({ connection, answer, client, bibliographies, styles }: CompletionRequestOptions): void {
  connection.onCompletion((params, token) =>
    answer<CompletionList>(params?.textDocument?.uri, token, { isIncomplete: false, items: [] }, (document, { article, inputs }) => {
      const offset = offsetOf(document, params.position);
      if (offset === null) return { isIncomplete: false, items: [] };
      const own = completionWays(document, article, bibliographies);
      const isInvoked = isAskedFor(params.context, client);
      const items = completionsAt(article, inputs.index, offset, own.ways, isInvoked).map((one, rank): CompletionItem => {
        const data: ItemData = { uri: document.uri, study: one.study, version: document.version, offset, isInvoked };
        return { ...toItem(document, one, rank), data, ...own.addition(one, client) };
      });
      // Every key that is typed changes the ranking, so the editor has to ask again.
      return { isIncomplete: items.length > 0, items };
    }),
  );

  connection.onCompletionResolve(async (item, token) => {
    const data = item.data as Partial<ItemData> | undefined;
    const found = await answer(data?.uri, token, null, (document, reviewed) => {
      const study = reviewed.inputs.index.study(String(data?.study));
      if (!study) return null;
      return {
        documentation: { kind: 'markdown' as const, value: studyCard(study, (id) => reviewed.inputs.index.study(id)) },
        ...(data?.version === document.version ? styledEntry(document, reviewed, data, client, styles) : {}),
      };
    });
    return found && 'documentation' in found ? { ...item, ...found } : item;
  });
}

function styledEntry(
  document: TextDocument,
  { article, inputs }: Reviewed,
  { study, offset = 0, isInvoked }: Partial<ItemData>,
  client: ClientFeatures,
  styles: EntryStyles,
): Pick<CompletionItem, 'additionalTextEdits'> {
  const { entryOf } = styles.waysFor(article, inputs.settings.citationStyle);
  if (!entryOf || !client.resolvesEdits) return {};
  const ways: OwnWays = { entryOf: (one) => (one.id === study ? entryOf(one) : null) };
  const found = completionsAt(article, inputs.index, offset, ways, isInvoked).find((one) => one.study === study);
  return found ? { additionalTextEdits: further(document, found) } : {};
}

/** Whether the writer asked. Some editors say so at each letter too. */
const isAskedFor = (context: CompletionContext | undefined, { invokesOnDemand }: ClientFeatures): boolean =>
  invokesOnDemand && context?.triggerKind === 1;

function toItem(document: TextDocument, completion: Completion, rank: number): CompletionItem {
  return {
    label: completion.label,
    kind: CompletionItemKind.Reference,
    detail: completion.detail,
    filterText: completion.typed,
    sortText: String(rank).padStart(3, '0'),
    textEdit: { range: rangeOf(document, completion.span), newText: completion.newText },
    additionalTextEdits: further(document, completion),
  };
}

const further = (document: TextDocument, completion: Completion): { range: ReturnType<typeof rangeOf>; newText: string }[] =>
  completion.further.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText }));
