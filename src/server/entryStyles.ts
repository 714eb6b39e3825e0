import { statSync } from 'node:fs';
import type { Article } from '../core/article/article.js';
import type { OwnWays } from '../core/cite/addReference.js';
import { citableItem } from '../core/cite/citableItem.js';
import type { StyleProcessor } from '../core/cite/styleProcessor.js';
import type { Study } from '../core/studies/study.js';
import { openStyle } from '../files/citationStyles.js';
import { UserError } from '../files/userError.js';

interface OpenStyle {
  /** Of a file that people may change; empty for the styles that come with Vouch. */
  readonly stamp: string;
  readonly processor: StyleProcessor;
  readonly texts: WeakMap<Study, { readonly format: string; readonly text: string | null }>;
}

/** Citation styles that were opened once, and the entries that were written in them: to open one takes longer than to write hundreds. */
export class EntryStyles {
  readonly #folder: string;
  readonly #open = new Map<string, OpenStyle>();

  /** @param folder of the running program, beside which the styles lie */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The style, by name or path. Throws a UserError where there is none. */
  open(style: string): StyleProcessor {
    return this.#opened(style).processor;
  }

  /** A study as an entry in the style, without number; null where the style writes nothing. Throws as `open`. */
  entry(style: string, study: Study, article: Article): string | null {
    const format = article.document.format === 'markdown' ? 'markdown' : 'text';
    const { processor, texts } = this.#opened(style);
    const known = texts.get(study);
    if (known?.format === format) return known.text;
    const text = processor.bibliography([{ ...citableItem(study), id: study.id }], format)[0]?.text ?? null;
    texts.set(study, { format, text });
    return text;
  }

  /** What the style that is set, if any, says of entries in the article's list; one that cannot be used says nothing. */
  waysFor(article: Article, style: string | null): OwnWays {
    if (style === null || article.style.kind === 'citationKey') return {};
    return {
      entryOf: (study) => {
        try {
          return this.entry(style, study, article);
        } catch (error) {
          if (error instanceof UserError) return null;
          throw error;
        }
      },
    };
  }

  #opened(style: string): OpenStyle {
    const stamp = /\.csl$/i.test(style) ? stampOf(style) : '';
    const known = this.#open.get(style);
    if (known?.stamp === stamp) return known;
    const opened = { stamp, processor: openStyle(style, this.#folder), texts: new WeakMap() };
    this.#open.set(style, opened);
    return opened;
  }
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return `${stats?.mtimeMs} ${stats?.size}`;
}
