import type { Article } from '../core/article/article.js';
import { sentenceAt } from '../core/document/place.js';
import type { Mention } from '../core/mentions/mention.js';
import { defineRule, type Example } from '../core/rule.js';
import { standingDetails, standingOf } from '../core/studies/standing.js';
import { sourceId, studyName } from '../core/studies/studyName.js';
import type { Study } from '../core/studies/study.js';

export const retractedStudy = defineRule({
  id: 'retracted-study',
  severity: 'error',
  docs: {
    summary: 'a study that was retracted (an expression of concern is a warning)',
    why: 'A retracted study no longer stands, and readers should know. Vouch reports it at every mention and at its entry in the reference list, as far as the index, your libraries and your list of retractions know. The setting `vouch.retractions`, or `--retractions` on the command line, names such a list: the CSV that Retraction Watch publishes.',
    silent: [
      'where the sources that Vouch has say nothing: that is no statement that the study stands',
      'for a correction, which only the hover tells',
      'for a study that was reinstated',
      'where the sentence around the mention, or the entry, says itself that it was retracted',
    ],
  },
  messages: {
    retracted: '{study} was retracted{details}.',
    concern: 'The journal published an expression of concern about {study}{details}.',
  },
  check(article, report) {
    for (const { mention, resolution } of article.citations) {
      const study = resolution.status === 'one' ? article.studies.get(resolution.studies[0] ?? '') : undefined;
      if (study && !saysSo(sentenceOf(article, mention))) reportAt(study, mention.span);
    }
    for (const { reference, study: id } of article.references) {
      const study = id ? article.studies.get(id) : undefined;
      if (study && !saysSo(article.document.text.slice(reference.span.start, reference.span.end))) reportAt(study, reference.span);
    }

    function reportAt(study: Study, span: { readonly start: number; readonly end: number }): void {
      const standing = standingOf(study);
      if (standing !== 'retracted' && standing !== 'concern') return;
      const says = study.status.note ?? (standing === 'concern' ? 'expression of concern' : 'retracted');
      const sources = [{ id: sourceId(study), says, quote: null, ...(study.status.source ? { basis: study.status.source } : {}) }];
      const details = standingDetails(study);
      const data = { study: studyName(study), details: details ? ` ${details}` : '' };
      if (standing === 'retracted') report({ messageId: 'retracted', data, span, study: study.id, sources });
      else report({ messageId: 'concern', data, span, study: study.id, sources, severity: 'warning' });
    }
  },
});

function sentenceOf({ document }: Article, { block, range }: Mention): string {
  const within = document.blocks[block];
  const sentence = within ? sentenceAt(within, range.start) : null;
  return within && sentence ? within.content.prose.text.slice(sentence.start, sentence.end) : '';
}

/** "(retracted)", "has since been withdrawn", "an expression of concern": the writer tells it. "Was not retracted" says the opposite. */
const saysSo = (text: string): boolean => told.test(text) && !denied.test(text);

const told = /\bretract(?:ed|ion)\b|\bexpression of concern\b/i;
const denied = /\b(?:not|never|no|without)(?: \w{1,12}){0,2} (?:retract(?:ed|ion)|expression of concern)\b/i;

const library = {
  path: 'eczema.nbib',
  text: `PMID- 90000001
TI  - Itch in eczema: a randomised trial.
AU  - Haverkamp A
AU  - Lund B
DP  - 2019 Mar
JT  - Journal of Skin
PT  - Retracted Publication

PMID- 90000002
TI  - Sleep in eczema.
AU  - Okafor C
DP  - 2021
JT  - Journal of Skin
PT  - Journal Article
ECI - J Skin. 2022;7:3
`,
};

export const examples: readonly Example[] = [
  {
    title: 'A study that a library says was retracted',
    text: 'In eczema, itch fell in one trial (⟦Haverkamp & Lund, 2019⟧).',
    message: 'Haverkamp & Lund (2019) was retracted.',
    library,
  },
  {
    title: 'An expression of concern',
    text: 'In eczema, sleep was better (⟦Okafor, 2021⟧).',
    message: 'The journal published an expression of concern about Okafor (2021).',
    library,
  },
  { title: 'A retraction that the text tells', text: 'One trial found less itch, but was retracted (Haverkamp & Lund, 2019).', library },
  { title: 'A study that stands, as far as is known', text: 'Younger et al. (2013) gave 31 women low-dose naltrexone.' },
];
