import { MarkdownString, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { StudyEntry, StudyEntryPlace, StudyEntryState } from '../protocol/views.js';

/** What a tree of studies shows: a study, a document that cites it, or a place there. */
export type StudyNode = StudyBranch | DocumentBranch | PlaceLeaf;

export interface StudyBranch {
  readonly kind: 'study';
  readonly study: StudyEntry;
  readonly children: readonly StudyNode[];
}

export interface DocumentBranch {
  readonly kind: 'document';
  readonly uri: Uri;
  readonly children: readonly PlaceLeaf[];
}

export interface PlaceLeaf {
  readonly kind: 'place';
  readonly uri: Uri;
  readonly place: StudyEntryPlace;
}

/** The studies of one document, and of several under one name for each study. */
export interface DocumentStudies {
  readonly uri: Uri;
  readonly studies: readonly StudyEntry[];
}

export const nodesOfDocument = ({ uri, studies }: DocumentStudies): readonly StudyBranch[] =>
  studies.map((study) => ({ kind: 'study', study, children: placesOf(uri, study) }));

const placesOf = (uri: Uri, { places }: StudyEntry): readonly PlaceLeaf[] => places.map((place) => ({ kind: 'place', uri, place }));

export function nodesOfDocuments(documents: readonly DocumentStudies[]): readonly StudyBranch[] {
  const byId = new Map<string, { readonly entries: StudyEntry[]; readonly children: DocumentBranch[] }>();
  for (const { uri, studies } of documents) {
    for (const study of studies) {
      const known = byId.get(study.id) ?? { entries: [], children: [] };
      known.entries.push(study);
      known.children.push({ kind: 'document', uri, children: placesOf(uri, study) });
      byId.set(study.id, known);
    }
  }
  const branches = [...byId.values()].flatMap(({ entries, children }): StudyBranch[] => {
    const study = entries.toSorted((a, b) => URGENCY[a.state] - URGENCY[b.state])[0];
    const summary = children.length === 1 ? (study?.summary ?? '') : `in ${children.length} documents`;
    return study ? [{ kind: 'study', study: { ...study, summary }, children }] : [];
  });
  return branches.sort((a, b) => a.study.name.localeCompare(b.study.name));
}

const URGENCY: Readonly<Record<StudyEntryState, number>> = { withdrawn: 0, mismatch: 1, verified: 2, unchecked: 3 };

/** Whether words of a filter are all found in what a study shows. */
export function fits({ name, title, glance, status }: StudyEntry, filter: string): boolean {
  const all = [name, title, ...glance, status].join(' ').toLowerCase();
  return filter
    .toLowerCase()
    .split(' ')
    .every((word) => all.includes(word));
}

export function itemOf(node: StudyNode): TreeItem {
  if (node.kind === 'study') return studyItem(node.study);
  if (node.kind === 'place') return placeItem(node);
  const item = new TreeItem(node.uri, TreeItemCollapsibleState.Collapsed);
  item.description = true;
  item.iconPath = ThemeIcon.File;
  return item;
}

function studyItem({ name, summary, title, glance, state, doi, link }: StudyEntry): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.description = summary;
  item.iconPath = ICONS[state];
  item.contextValue = ['study', doi ? 'doi' : '', link ? 'link' : ''].filter(Boolean).join(' ');
  const tooltip = new MarkdownString();
  tooltip.appendText(title).appendMarkdown('\n\n').appendText(glance.join(' · '));
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `${name}, ${STATE_WORDS[state]}, ${summary}` };
  return item;
}

function placeItem({ uri, place: { kind, start, end, text, description, detail } }: PlaceLeaf): TreeItem {
  const item = new TreeItem(text);
  item.description = description;
  item.iconPath = ICONS[kind];
  if (detail) item.tooltip = detail;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title: 'Go to the place', arguments: [uri, { selection }] };
  return item;
}

const STATE_WORDS: Readonly<Record<StudyEntryState, string>> = {
  withdrawn: 'withdrawn',
  mismatch: 'a figure differs',
  verified: 'figures verified',
  unchecked: 'nothing checked',
};

const ICONS: Readonly<Record<StudyEntryState | StudyEntryPlace['kind'], ThemeIcon>> = {
  withdrawn: new ThemeIcon('circle-slash', new ThemeColor('list.errorForeground')),
  mismatch: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  verified: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  ambiguous: new ThemeIcon('question', new ThemeColor('list.warningForeground')),
  unchecked: new ThemeIcon('circle-outline'),
  mention: new ThemeIcon('quote'),
};
