import type { Article, BoundFigure, Placeholder } from '../core/article/article.js';
import { compareFigure } from '../core/article/compareFigure.js';
import { addReference, type OwnWays } from '../core/cite/addReference.js';
import { rewriteMention } from '../core/cite/rewriteMention.js';
import type { Finding, Fix } from '../core/finding.js';
import type { Study } from '../core/studies/study.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { studyName } from '../core/studies/studyName.js';
import { overlaps, type Span } from '../core/text/span.js';
import type { TextEdit } from '../core/text/textEdit.js';
import { citationPlace, citeAtPlaceholder, insertCitation } from './insertCitation.js';
import { type IgnoredPlace, ignoreHere } from './ignoreHere.js';
import { shorten } from './studyCard.js';
import { designWords } from './studyWords.js';
import { suggestCitations, WORTH_OFFERING } from './suggestCitations.js';

/** Something that an editor's menu offers at a finding or a bare figure. */
export interface QuickFix {
  readonly title: string;
  readonly kind:
    | 'fix'
    | 'insertCitation'
    | 'chooseCitation'
    | 'rewriteMention'
    | 'ignore'
    | 'showRule'
    | 'fixAll'
    | 'turnOff'
    | 'chooseStudy';
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
  /** For `chooseCitation`, `insertCitation`, `chooseStudy` and `ignore`: the place that it is about; else null. */
  readonly offset: number | null;
  /** For `insertCitation`: the id of the study. */
  readonly study?: string;
  /** For `ignore`: how far it reaches. Its edits give no reason. */
  readonly place?: IgnoredPlace;
}

const IGNORED: readonly (readonly [IgnoredPlace, string])[] = [
  ['line', 'here'],
  ['file', 'in this file'],
];

/** How many studies are offered in the menu; all others are behind "choose". */
const OFFERED = 3;

/**
 * What to offer at a finding, in this order: its own fixes, other candidates, ignoring it here, the rule's page, and mending all of the
 * rule. `fixes` are the finding's as they travelled with it; `all` are the findings of the document.
 */
export function quickFixes(
  article: Article,
  index: StudyIndex,
  finding: Finding,
  all: readonly Finding[],
  own: OwnWays = {},
): readonly QuickFix[] {
  const placeholder = article.placeholders.find(({ span }) => overlaps(span, finding.span));
  return [
    ...finding.fixes.map((fix) => quickFix(fix.title, 'fix', editsOf(article, fix, own), fix.preferred ?? false)),
    ...(asksForCitation(finding) ? citationFixes(article, index, finding.span.end, own) : []),
    ...(placeholder ? placeholderFixes(article, index, placeholder, own) : []),
    ...candidateFixes(article, index, finding, own),
    ...IGNORED.map(([place, words]) => ({
      ...quickFix(`Ignore ${finding.rule} ${words}`, 'ignore', ignoreHere(article, finding, place, '')),
      offset: finding.span.start,
      place,
    })),
    quickFix(`Turn ${finding.rule} off in the settings…`, 'turnOff', []),
    quickFix(`About this rule (${finding.rule})`, 'showRule', []),
    ...fixAll(finding, all),
  ];
}

/** The fix's edits; an entry that it adds is written in the style that is set. */
function editsOf(article: Article, { adds, edits }: Fix, own: OwnWays): readonly TextEdit[] {
  const study = adds === undefined || !own.entryOf ? undefined : article.studies.get(adds);
  return study ? addReference(article, study, undefined, own) : edits;
}

/** Citations to insert at figures in the range that no citation goes with and that a known study reports. */
export function bareFigureFixes(article: Article, index: StudyIndex, range: Span, own: OwnWays = {}): readonly QuickFix[] {
  const bare = article.figures.find((bound) => isBare(bound) && (overlaps(bound.figure.span, range) || isAt(bound.figure.span, range)));
  if (!bare) return [];
  const reports = suggestCitations(article, index, bare.figure.span.end, '', OFFERED).some(
    ({ study, score }) => score >= WORTH_OFFERING && compareFigure(bare.figure, study).verdict === 'verified',
  );
  return reports ? citationFixes(article, index, bare.figure.span.end, own) : [];
}

/** For a mention that Vouch takes for a study: to say that another one is meant. */
export function mentionFixes(article: Article, range: Span): readonly QuickFix[] {
  const citation = article.citations.find(({ mention }) => overlaps(mention.span, range) || isAt(mention.span, range));
  if (!citation || citation.resolution.studies.length === 0 || citation.mention.kind === 'footnote') return [];
  const title = `“${shorten(citation.mention.text, 40)}” is not the study I mean…`;
  return [{ ...quickFix(title, 'chooseStudy', []), offset: citation.mention.span.start }];
}

const isBare = ({ citation, verdict, figure }: BoundFigure): boolean =>
  citation === null && verdict === 'unchecked' && figure.kind !== 'year' && figure.kind !== 'age' && !figure.isBare;

const isAt = (span: Span, range: Span): boolean => range.start === range.end && span.start <= range.start && range.start <= span.end;

const CITATION_RULES: ReadonlySet<string> = new Set(['uncited-claim', 'vague-attribution']);

const asksForCitation = (finding: Finding): boolean => CITATION_RULES.has(finding.rule);

/** Never preferred: which study a sentence rests on is for the writer to say. */
function citationFixes(article: Article, index: StudyIndex, offset: number, own: OwnWays): readonly QuickFix[] {
  const place = citationPlace(article, offset) ?? offset;
  const offered = suggestCitations(article, index, offset, '', OFFERED).filter(({ score }) => score >= WORTH_OFFERING);
  const inserts = offered.map(({ study, reasons }) => {
    const edits = insertCitation(article, place, [study], own);
    return { ...quickFix(citationTitle(study, reasons), 'insertCitation', edits), offset: place, study: study.id };
  });
  const choose: QuickFix = { ...quickFix('Insert another citation…', 'chooseCitation', []), offset: place };
  return [...inserts.filter(({ edits }) => edits.length > 0), choose];
}

/** Studies to cite where a place stands for a citation. */
function placeholderFixes(article: Article, index: StudyIndex, placeholder: Placeholder, own: OwnWays): readonly QuickFix[] {
  const offered = suggestCitations(article, index, placeholder.span.start, '', OFFERED).filter(({ score }) => score >= WORTH_OFFERING);
  return offered.flatMap(({ study, reasons }) => {
    const edits = citeAtPlaceholder(article, placeholder, [study], own);
    const fix = quickFix(citationTitle(study, reasons), 'insertCitation', edits);
    return edits.length > 0 ? [{ ...fix, offset: placeholder.span.start, study: study.id }] : [];
  });
}

function citationTitle(study: Study, reasons: readonly string[]): string {
  const why = reasons.length > 0 ? reasons.slice(0, 2).join(', ') : designWords(study).toLowerCase();
  return `Insert citation: ${studyName(study)} — ${shorten(why, 70)}`;
}

/** For a mention that could be several studies or nearly fits one: writing it as each of them. */
function candidateFixes(article: Article, index: StudyIndex, finding: Finding, own: OwnWays): readonly QuickFix[] {
  const citation = article.citations.find(({ mention }) => overlaps(mention.span, finding.span));
  if (!citation || citation.resolution.status === 'one') return [];
  const { studies, near } = citation.resolution;
  // A key's fixes are those of its rule.
  const nearStudies = citation.mention.kind === 'citationKey' ? [] : near.flatMap((miss) => miss.study ?? []);
  const ids = [...new Set([...studies, ...nearStudies])];
  const taken = new Set(finding.fixes.flatMap((fix) => fix.edits.map((edit) => edit.newText)));
  return ids.slice(0, OFFERED).flatMap((id) => {
    const study = article.studies.get(id) ?? index.study(id);
    if (!study) return [];
    const edits = rewriteMention(article, citation, study, own);
    if (edits.length === 0 || edits.some((edit) => taken.has(edit.newText))) return [];
    return [quickFix(`Cite ${studyName(study)} instead — ${shorten(study.item.title ?? designWords(study), 60)}`, 'rewriteMention', edits)];
  });
}

/** The preferred fixes of all findings of the rule, where there are at least two and no two of them overlap. */
function fixAll(finding: Finding, all: readonly Finding[]): readonly QuickFix[] {
  if (finding.fixes.length === 0) return [];
  const fixable = all.filter((other) => other.rule === finding.rule);
  const edits: TextEdit[] = [];
  let count = 0;
  for (const { fixes } of fixable) {
    const fix = fixes.find(({ preferred }) => preferred);
    if (!fix || fix.edits.some((edit) => edits.some((taken) => collide(edit, taken)))) continue;
    edits.push(...fix.edits);
    count += 1;
  }
  return count > 1 ? [quickFix(`Fix all ${count} of ${finding.rule} in this file`, 'fixAll', edits)] : [];
}

/** Two insertions at one place would come in no certain order. */
const collide = (a: TextEdit, b: TextEdit): boolean => overlaps(a, b) || (a.start === b.start && a.end === b.end);

function quickFix(title: string, kind: QuickFix['kind'], edits: readonly TextEdit[], preferred = false): QuickFix {
  return { title, kind, edits, preferred, offset: null };
}
