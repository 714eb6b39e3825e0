import type { CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/article/article.js';
import type { OwnWays } from '../core/cite/addReference.js';
import { newCitationKey } from '../core/cite/bibliography/citationKey.js';
import { citableItem } from '../core/cite/citableItem.js';
import type { Completion } from '../features/completions.js';
import { addToBibliographyCommand } from '../protocol.js';
import type { AddToBibliographyParams } from '../protocol/citing.js';
import { firstKey } from './citeWays.js';
import type { ClientFeatures } from './clientFeatures.js';
import type { OwnBibliographies, OwnBibliography } from './ownBibliographies.js';

/** The keys that completions offer, and what adds an entry to the file of references once one that it lacks is taken. */
export interface CompletionWays {
  readonly ways: OwnWays;
  readonly addition: (completion: Completion, client: ClientFeatures) => Pick<CompletionItem, 'command'>;
}

/** Larger files are not read while somebody types: their works are known by the index, with their keys. */
const LARGEST = 2_000_000;

export function completionWays(document: TextDocument, article: Article, bibliographies: OwnBibliographies): CompletionWays {
  const files = article.references.length > 0 ? [] : bibliographies.of(document, LARGEST).files;
  const [first] = files;
  if (!first) return { ways: {}, addition: () => ({}) };
  const lacking = new Set<string>();
  const keyOf: OwnWays['keyOf'] = (study) => {
    const known = firstKey(files, study);
    if (known !== null) return known;
    lacking.add(study.id);
    return newCitationKey(citableItem(study), takenIn(files));
  };
  return {
    ways: { keyOf },
    addition: ({ study }, client) => {
      if (!lacking.has(study) || !client.commands.has(addToBibliographyCommand)) return {};
      const argument: AddToBibliographyParams = { uri: document.uri, study };
      return { command: { title: 'Add to the references', command: addToBibliographyCommand, arguments: [argument] } };
    },
  };
}

const takenIn = (files: readonly OwnBibliography[]): ReadonlySet<string> => files[0]?.file.keys ?? new Set();
