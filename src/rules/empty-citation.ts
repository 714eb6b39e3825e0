import type { Placeholder } from '../core/article/article.js';
import { defineRule, type Example } from '../core/rule.js';

export const emptyCitation = defineRule({
  id: 'empty-citation',
  severity: 'warning',
  docs: {
    summary: 'a place-holder for a citation: "(Source)" without a link, "[citation needed]", an empty bracket, a lost marker',
    why: 'A place-holder looks like a source and is none: the link or number was lost when the text was copied, or was never filled in.',
    silent: [
      'where the word carries a link',
      'for brackets that belong to code, formulas or check boxes',
      'for a single blank before a full stop, which is a slip of the keyboard',
    ],
  },
  messages: {
    sourceWord: '“{text}” leads nowhere: its link is missing.',
    citationNeeded: '“{text}” still asks for a citation.',
    emptyBrackets: 'These brackets hold no citation.',
    lostMarker: 'A citation seems to have been lost before this full stop.',
  },
  check(article, report) {
    for (const { span, kind, text } of article.placeholders) {
      if (kind === 'source-word') report({ messageId: 'sourceWord', data: { text }, span });
      else if (kind === 'citation-needed') report({ messageId: 'citationNeeded', data: { text }, span });
      else report({ messageId: markers[kind], span, ...(kind === 'lost-marker' ? { severity: 'information' as const } : {}) });
    }
  },
});

const markers = { 'empty-brackets': 'emptyBrackets', 'lost-marker': 'lostMarker' } as const satisfies Partial<
  Record<Placeholder['kind'], string>
>;

export const examples: readonly Example[] = [
  {
    title: 'A source without a link',
    text: 'The drug calms the immune system. ⟦(Source)⟧',
    message: '“(Source)” leads nowhere: its link is missing.',
  },
  {
    title: 'A note to oneself',
    text: 'The drug calms the immune system ⟦[citation needed]⟧.',
    message: '“[citation needed]” still asks for a citation.',
  },
  { title: 'Empty brackets', text: 'The drug calms the immune system ⟦[]⟧.', message: 'These brackets hold no citation.' },
  {
    title: 'Markers that were lost in copying',
    text: 'The drug calms the immune system⟦ .⟧ It was well tolerated⟦ .⟧ Pain was lower after a month⟦ .⟧ The trial was small. It lasted a month. More are under way. None has ended.',
    message: 'A citation seems to have been lost before this full stop.',
  },
  { title: 'A source with its link', text: 'The drug calms the immune system. ([Source](https://example.org/study))' },
];
