import { URI } from 'vscode-uri';
import { inlineLibrary, withInlineLibrary } from '../core/studies/libraries/inlineLibrary.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';

/** Adds what documents' front matter tells of studies; the index is made anew only when the front matter or the libraries change. */
export class InlineLibraries {
  readonly #byUri = new Map<string, { readonly base: StudyIndex; readonly front: string; readonly index: StudyIndex }>();

  of(base: StudyIndex, uri: string, text: string | undefined): StudyIndex {
    const front = text === undefined ? null : inlineLibrary(text);
    if (front === null) {
      this.#byUri.delete(uri);
      return base;
    }
    const known = this.#byUri.get(uri);
    if (known?.base === base && known.front === front) return known.index;
    const index = withInlineLibrary(base, front, uri.startsWith('file:') ? URI.parse(uri).fsPath : 'the front matter');
    this.#byUri.set(uri, { base, front, index });
    return index;
  }

  drop(uri: string): void {
    this.#byUri.delete(uri);
  }
}
