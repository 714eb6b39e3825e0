import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/article/article.js';
import { figureTally } from '../features/report/reportTables.js';
import { FIGURE_WORDS } from '../features/report/verdictWords.js';
import { type FigureInText, type MentionInText, type StudyInText, studiesOf } from '../features/studiesView.js';
import type { StudyEntry, StudyEntryPlace, StudyEntryState } from '../protocol/views.js';
import { rangeOf } from './convert.js';

/** The studies that an article cites, in the order of their first mention, as the views of studies show them. */
export const studyEntries = (document: TextDocument, article: Article): readonly StudyEntry[] =>
  studiesOf(article).map((study) => studyEntry(document, study));

function studyEntry(document: TextDocument, study: StudyInText): StudyEntry {
  const { id, name, title, design, people, dose, duration, status, doi, link, mentions, figures } = study;
  const places = [...mentions.map((mention) => mentionPlace(document, mention)), ...figures.map((figure) => figurePlace(document, figure))];
  return {
    id,
    name,
    title,
    glance: [design, people, dose, duration].filter((part) => part !== null),
    state: stateOf(study),
    status,
    summary: [status, figureTally(figures), mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`]
      .filter(Boolean)
      .join(' · '),
    doi,
    link,
    places: places.sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character),
  };
}

function stateOf({ standing, figures }: StudyInText): StudyEntryState {
  if (standing === 'retracted' || standing === 'concern') return 'withdrawn';
  if (figures.some(({ verdict }) => verdict === 'mismatch')) return 'mismatch';
  return figures.some(({ verdict }) => verdict === 'verified') ? 'verified' : 'unchecked';
}

const mentionPlace = (document: TextDocument, { place, text }: MentionInText): StudyEntryPlace => ({
  kind: 'mention',
  ...rangeOf(document, place),
  text: text.replace(/\s{1,50}/g, ' '),
  description: `line ${place.line}`,
  detail: '',
});

function figurePlace(document: TextDocument, { place, text, sentence, verdict, reported }: FigureInText): StudyEntryPlace {
  const word = FIGURE_WORDS[verdict].word.toLowerCase();
  return {
    kind: verdict,
    ...rangeOf(document, place),
    text: text.replace(/\s{1,50}/g, ' '),
    description: [verdict === 'mismatch' && reported ? `${word}: ${reported}` : word, `line ${place.line}`].join(' · '),
    detail: sentence,
  };
}
