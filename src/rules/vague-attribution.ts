import { defineRule, type Example } from '../core/rule.js';
import { inOneLine } from './support/inOneLine.js';

export const vagueAttribution = defineRule({
  id: 'vague-attribution',
  severity: 'information',
  docs: {
    summary: '“studies show”, “research suggests”, “experts say” with no study named',
    why: 'Readers cannot look up “studies”. Where a statement rests on studies, experts or common knowledge without a name, Vouch asks which are meant, and offers studies of the index that would fit. A citation counts as a name in the sentence, at the end of the paragraph, list item or table row, on the section’s line of sources, and in the sentence that follows.',
    silent: [
      'for what is denied or wished for: “no studies have”, “further studies”, “more research is needed”',
      'for studies that are counted or pointed at: “these trials”, “two studies”, “the included studies”',
      'where the next sentence, the list behind a colon, or a review that the paragraph is about names them',
      'for questions, quotations, and what the article says of its own work',
    ],
  },
  messages: {
    studies: '“{words}”: which ones? Nothing near it names them.',
    people: '“{words}”: who, and where? Nothing near it names a source.',
    known: '“{words}”: from where? Nothing near it names a source.',
  },
  yieldsTo: ['empty-citation'],
  check(article, report) {
    for (const { attribution, isNamed } of article.vagueAttributions)
      if (!isNamed) report({ messageId: attribution.kind, data: { words: inOneLine(attribution.text) }, span: attribution.span });
  },
});

export const examples: readonly Example[] = [
  {
    title: 'Studies without a name',
    text: '⟦Several studies have shown⟧ that low-dose naltrexone eases pain.',
    message: '“Several studies have shown”: which ones? Nothing near it names them.',
  },
  {
    title: 'People without a name',
    text: '⟦Many experts believe⟧ that low doses calm the immune system.',
    message: '“Many experts believe”: who, and where? Nothing near it names a source.',
  },
  {
    title: 'Common knowledge',
    text: '⟦It is well known that⟧ poor sleep makes pain worse.',
    message: '“It is well known that”: from where? Nothing near it names a source.',
  },
  { title: 'In the middle of a sentence', text: 'Sleep matters, since ⟦recent research suggests⟧ that it restores the brain.' },
  { title: 'With something between', text: 'In older people, ⟦clinical trials of vitamin D have demonstrated⟧ fewer falls.' },
  { title: 'With a citation', text: 'Several studies have shown that low-dose naltrexone eases pain (Younger et al., 2013).' },
  {
    title: 'Named in the next sentence',
    text: 'Some studies suggest a benefit. Younger et al. (2013) found less pain on low-dose naltrexone than on placebo.',
  },
  { title: 'Denied', text: 'No studies have shown that low-dose naltrexone slows multiple sclerosis.' },
  { title: 'Wished for', text: 'Further studies should show whether this holds, and more research is needed.' },
  { title: 'Counted', text: 'Two trials showed a benefit and one found none.' },
  { title: 'Pointed at', text: 'Ten trials were pooled. The included studies showed little difference.' },
  { title: 'The article’s own data', text: 'Our data show a rise in prescriptions.' },
  { title: 'A place-holder is reported as such', text: 'Studies show that low-dose naltrexone eases pain (Source).' },
  { title: 'A question', text: 'Is it true that studies show a benefit?' },
  { title: 'Quoted', text: 'The leaflet says “studies show that it works”, and stops there.' },
  {
    title: 'A list that names them',
    text: 'Studies have shown a benefit:\n\n- Younger et al. (2013), in fibromyalgia\n- Smith et al. (2011), in Crohn’s disease',
  },
];
