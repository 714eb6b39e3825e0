import { gated } from '../expressions/gated.js';
import type { CslItem } from './reference.js';
import type { Segments } from './parsedReference.js';

const byWords: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  {
    type: 'thesis',
    pattern:
      /\b(?:(?:doctoral|master['’]?s?|ph\.?\s?d\.?|unpublished|m\.?sc\.?) (?:dissertation|thesis)|dissertation|(?:ph\.?\s?d\.?|master) thesis|thèse|diplomarbeit|habilitation)/iu,
  },
  {
    type: 'report',
    pattern: gated(/\b(?:tech(?:nical|\.)? rep(?:ort|\.)?|working paper|discussion paper|white paper|report no|research report)\b/iu),
  },
];
const proceedings = /\b(?:proc(?:eedings)?\b|conf(?:erence)?\b|symposium|workshop|congress|meeting|tagung|advances in neural)/iu;
const newspaper = gated(
  /\b(?:reuters|new york times|times|guardian|washington post|wall street journal|newspaper|zeitung|le monde|daily|tribune|herald|bbc news|cnn)\b/iu,
);

/** The CSL type of an entry, told by its words and by which parts it has; `document` where nothing tells. */
export function typeOf(text: string, item: CslItem, segments: Segments): string {
  const container = item['container-title'] ?? '';
  const words = byWords.find(({ pattern }) => pattern.test(text));
  if (words && !item.volume) return words.type;
  const isIn = /[.,”"“]\s{1,4}(?:In|in|Dans)[:\s]/u.test(text) || segments.editor !== undefined;
  if (container !== '') {
    if (proceedings.test(container) && !item.volume) return 'paper-conference';
    if (isIn && (item.publisher || item.editor || !item.issue) && (segments.editor || segments.publisher || !item.volume)) return 'chapter';
    if (newspaper.test(container) && !item.volume) return 'article-newspaper';
    if (item.volume || item.issue || item.page || item.DOI || item.PMID || item.ISSN) return 'article-journal';
    return item.URL ? 'webpage' : 'article-journal';
  }
  if (item.URL && !item.publisher && !item.ISBN) return 'webpage';
  if (item.publisher || item.ISBN || item['publisher-place']) return 'book';
  return item.volume && item.page ? 'article-journal' : 'document';
}
