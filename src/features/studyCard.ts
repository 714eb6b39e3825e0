import { plainWords } from '../core/cite/citableItem.js';
import { disagreements } from '../core/studies/disagreements.js';
import { longDate } from '../core/studies/longDate.js';
import { standingDetails, standingOf } from '../core/studies/standing.js';
import type { Result, Study } from '../core/studies/study.js';
import { authorsOf, shortName, studyName, titleOf, yearOf } from '../core/studies/studyName.js';
import { escapeMarkdown, link } from './escapeMarkdown.js';
import { doiAddress } from './links.js';
import { directionWords, factWords, fileName, resultNumbers } from './factWords.js';
import { amountWords, glance } from './studyWords.js';

/** Finds a study by its id, to name works that a card speaks of. */
export type LookUp = (id: string) => Study | null;

/** What a card holds beside the study itself, as Markdown. */
export interface CardParts {
  readonly actions?: string;
  readonly inText?: string;
}

/** Links for what can be done with the study of that id, as Markdown; empty for none. */
export type ActionsFor = (study: string) => string;

const RESULTS_SHOWN = 5;

/**
 * A study in short, as Markdown: title; authors, journal and year; design, people, dose and length; links and what can be done with it,
 * which are seen without scrolling; what the text says of it (`inText`); its main results with direction and numbers; what sources disagree
 * on; later work; and what of it was checked. All words of the data are escaped.
 */
export function studyCard(study: Study, lookUp: LookUp = () => null, { actions = '', inText = '' }: CardParts = {}): string {
  return [
    ...statusLines(study, lookUp),
    `**${escapeMarkdown(plainWords(titleOf(study)))}**`,
    lines(metaLine(study), glance(study).map(escapeMarkdown).join(' · ')),
    lines([linkLine(study), actions].filter(Boolean).join(' · '), inText),
    resultList(study),
    disagreementLine(study),
    setAsideLine(study),
    laterLine(study, lookUp),
    checkedLine(study),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Lines of one paragraph, which keep a card low. */
const lines = (...all: readonly string[]): string => all.filter(Boolean).join('  \n');

/** A study in one line, for a list of candidates. */
export function studyLine(study: Study): string {
  return `**${escapeMarkdown(studyName(study))}** — ${escapeMarkdown(shorten(plainWords(titleOf(study)), 90))} · ${glance(study).slice(0, 2).map(escapeMarkdown).join(' · ')}`;
}

/** What became of the work, with date and source as far as they are known; none where it stands. */
export function statusLines(study: Study, lookUp: LookUp): readonly string[] {
  const { status } = study;
  const from = status.source ? `According to ${status.source}.` : '';
  const more = [capital(standingDetails(study)), status.note, from].filter(Boolean).map((words) => ` ${escapeMarkdown(words ?? '')}`);
  switch (standingOf(study)) {
    case 'retracted':
      return [`⚠ **Retracted.**${more.join('')}`];
    case 'concern':
      return [`⚠ **Expression of concern.**${more.join('')}`];
    case 'corrected':
      return [`⚠ **Corrected.** ${escapeMarkdown(status.erratum ?? '')}${more.join('')}`];
    case 'reinstated':
      return [`**Reinstated** after a retraction.${more.join('')}`];
    case 'superseded': {
      const newer = study.supersededBy.flatMap((id) => lookUp(id) ?? []).map(studyName);
      return newer.length > 0 ? [`**Superseded** by ${newer.slice(0, 3).map(escapeMarkdown).join('; ')}.`] : [];
    }
    default:
      return [];
  }
}

function metaLine(study: Study): string {
  const names = authorsOf(study).map(shortName);
  const shown = names.length > 4 || !study.authorsComplete ? `${names.slice(0, 3).join(', ')} et al.` : names.join(', ');
  const { item, unverified } = study;
  const journal = item['container-title'] ?? unverified['container-title'];
  const volume = item.volume ? ` ${item.volume}${item.issue ? `(${item.issue})` : ''}${item.page ? `:${item.page}` : ''}` : '';
  const where = journal ? `*${escapeMarkdown(plainWords(journal))}*${escapeMarkdown(volume) && ` ${escapeMarkdown(volume)}`}` : '';
  return [escapeMarkdown(names.length > 0 ? shown : ''), where, String(yearOf(study) ?? 'year not known')].filter(Boolean).join(' · ');
}

/** Main results first, then those that say something, those that were not tested last. */
function resultList(study: Study): string {
  const ordered = study.results
    .map((result, at) => ({ result, at, rank: rankOf(result) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ result }) => result);
  const shown = ordered.slice(0, RESULTS_SHOWN).map((result) => resultLine(study, result));
  const left = ordered.length - shown.length;
  return [...shown, ...(left > 0 ? [`- … and ${left} more ${left === 1 ? 'result' : 'results'}`] : [])].join('\n');
}

function rankOf(result: Result): number {
  if (result.primary) return 0;
  return result.direction === 'not-tested' ? 2 : 1;
}

function resultLine(study: Study, result: Result): string {
  const numbers = resultNumbers(study, result);
  const shown = numbers.length > 0 ? ` (${numbers.map(escapeMarkdown).join(', ')})` : '';
  const doubt = result.significant === false && result.direction !== 'no-difference' ? ', not significant' : '';
  const sure = result.basis === 'memory' ? ' — *from memory, not checked*' : '';
  return `- **${escapeMarkdown(capital(result.outcome))}**: ${escapeMarkdown(directionWords(result))}${doubt}${shown}${sure}`;
}

function disagreementLine(study: Study): string {
  return disagreements(study)
    .slice(0, 2)
    .map(({ kind, outcome, arm, values }) => {
      const what = kind === 'sampleSize' ? 'the number of participants' : [outcome, arm && `on ${arm}`].filter(Boolean).join(' ');
      const given = values
        .slice(0, 4)
        .map(
          ({ value, unit, sources, isChecked }) => `${amountWords(value, unit)} (${isChecked ? sources[0] : `stated in ${sources[0]}`})`,
        );
      const lead = values.some(({ isChecked }) => isChecked) ? 'Sources differ on' : 'No checked record gives, and articles differ on,';
      return `${lead} ${escapeMarkdown(what)}: ${given.map(escapeMarkdown).join('; ')}.`;
    })
    .join('\n\n');
}

/** What the writers of the workspace no longer hold true of it. */
function setAsideLine({ setAside = [] }: Study): string {
  const facts = setAside.slice(0, 3).map(({ fact, reason, author, date }) => {
    const who = [author, longDate(date)].filter(Boolean).join(', ');
    return `${factWords(fact)} (${[reason, who].filter(Boolean).join('; ')})`;
  });
  return facts.length > 0 ? `Set aside as wrong: ${facts.map(escapeMarkdown).join('; ')}.` : '';
}

/** Later works that the record names, as far as the index knows them. */
function laterLine(study: Study, lookUp: LookUp): string {
  const later = new Map<string, string>();
  for (const { type, study: id, note } of study.relations)
    if (LATER.has(type) && !study.supersededBy.includes(id)) later.set(id, note && note.length <= 60 ? note : 'see also');
  const names = [...later].flatMap(([id, note]) => {
    const other = lookUp(id);
    return other ? [`${studyName(other)}: ${note}`] : [];
  });
  return names.length > 0 ? `Later: ${names.slice(0, 3).map(escapeMarkdown).join('; ')}.` : '';
}

const LATER: ReadonlySet<string> = new Set(['later-trial', 'newer-review', 'update', 'results']);

/** Only checked identifiers become links: one that nobody checked may lead to another work. */
export function linkLine({ item, registrations }: Study): string {
  const registered = registrations.find((id) => /^NCT\d{8}$/.test(id));
  return [
    item.DOI && link('DOI', doiAddress(item.DOI)),
    item.PMID && link('PubMed', `https://pubmed.ncbi.nlm.nih.gov/${item.PMID}/`),
    item.PMCID && link('Full text', `https://pmc.ncbi.nlm.nih.gov/articles/${item.PMCID}/`),
    registered && link('Registration', `https://clinicaltrials.gov/study/${registered}`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** On what the card rests, and which fields nobody checked. */
function checkedLine(study: Study): string {
  const read = [...new Set(study.facts.map((fact) => fact.basis))].filter((basis) => basis !== 'memory');
  const unseen = study.facts.filter((fact) => fact.basis === 'memory').length;
  const unchecked = Object.keys(study.unverified).map((field) => FIELD_NAMES[field] ?? field);
  const library = study.origin === 'bundled' ? '' : `From your library ${fileName(study.origin.library)}.`;
  const parts = [
    library,
    read.length > 0 ? `Figures read from: ${read.join(', ')}.` : 'No figures of it are known.',
    unseen > 0 ? `${unseen} more from memory, never held against you.` : '',
    unchecked.length > 0 ? `Not checked: ${unchecked.join(', ')}.` : '',
    study.status.retracted === null ? 'Retraction not checked.' : '',
  ];
  return `*${escapeMarkdown(parts.filter(Boolean).join(' '))}*`;
}

export const FIELD_NAMES: Readonly<Record<string, string>> = {
  author: 'authors',
  issued: 'year',
  'container-title': 'journal',
  'container-title-short': 'short journal name',
  page: 'pages',
  'page-first': 'first page',
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Cut at a word, with an ellipsis. */
export function shorten(words: string, length: number): string {
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))}…`;
}
