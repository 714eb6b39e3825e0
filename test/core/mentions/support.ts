import type { TextFormat } from '../../../src/core/document/document.js';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { readMentions, settleMentions } from '../../../src/core/mentions/findMentions.js';
import type { Mention } from '../../../src/core/mentions/mention.js';

/** The mentions of a whole text; what stands below a heading "References" is its list. */
export function mentionsIn(text: string, format: TextFormat = 'markdown'): readonly Mention[] {
  const document = parseDocument(text, format);
  const heading = document.blocks.findIndex((block) => block.content.prose.text.trim() === 'References');
  const found = document.blocks.map((block) => readMentions(block.content));
  return settleMentions(
    document,
    found,
    (block) => (heading >= 0 && block > heading) || document.blocks[block]?.content.footnote === 'ref',
  );
}

/** Each mention in short: what is written, and what it says. */
export const inShort = (mentions: readonly Mention[]): readonly string[] =>
  mentions.map((mention) => `${mention.text} = ${meaningOf(mention)}`);

function meaningOf(mention: Mention): string {
  switch (mention.kind) {
    case 'authorYear':
      return `${mention.authors.join(' & ')}${mention.etAl ? '+' : ''} ${mention.year ?? mention.yearText ?? '-'}${mention.suffix ?? ''}`;
    case 'numbered':
      return mention.numbers.join(',');
    case 'citationKey':
      return mention.keys.join(',');
    case 'footnote':
      return `note ${mention.label}`;
    case 'descriptive':
      return 'description';
    default:
      return `${mention.kind} ${mention.id}${mention.isMalformed ? ' (malformed)' : ''}`;
  }
}
