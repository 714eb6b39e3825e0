import type { IdentifierMention } from '../mentions/mention.js';
import { foldText } from './fold.js';
import type { Resolution } from './resolution.js';
import type { Listed } from './listAndIndex.js';
import { normaliseIdentifier, type StudyIdentifier } from './studyKeys.js';

/** What an identifier or link names: the entry that prints it, and the study whose record has it. */
export function resolveIdentifier(mention: IdentifierMention, listed: Listed): Resolution {
  const entries = listed.entries.filter((entry) => prints(entry.reference.item, mention));
  const inIndex = isStudyIdentifier(mention.kind) ? listed.studiesByIdentifier(mention.kind, mention.id) : [];
  const studies = [...new Set([...inIndex.map((study) => study.id), ...entries.flatMap((entry) => entry.study ?? [])])];
  const references = entries.map((entry) => entry.reference.position);
  if (studies.length === 0 && references.length === 0) {
    return { status: 'none', studies, references, reasons: ['Neither the reference list nor the index has this identifier.'], near: [] };
  }
  return {
    status: studies.length > 1 ? 'several' : 'one',
    studies,
    references,
    reasons: [
      studies.length > 1
        ? `${studies.length} works have this identifier.`
        : `The identifier is that of ${studies.length > 0 ? 'a study of the index' : 'an entry of the list'}.`,
    ],
    near: [],
  };
}

function isStudyIdentifier(kind: IdentifierMention['kind']): kind is StudyIdentifier & IdentifierMention['kind'] {
  return kind === 'doi' || kind === 'pmid' || kind === 'pmcid' || kind === 'trialId' || kind === 'arxiv';
}

function prints(
  item: { readonly DOI?: string; readonly PMID?: string; readonly PMCID?: string; readonly URL?: string; readonly ISBN?: string },
  { kind, id }: IdentifierMention,
): boolean {
  switch (kind) {
    case 'doi':
      return item.DOI !== undefined && normaliseIdentifier('doi', item.DOI) === id;
    case 'pmid':
      return item.PMID !== undefined && normaliseIdentifier('pmid', item.PMID) === id;
    case 'pmcid':
      return item.PMCID !== undefined && normaliseIdentifier('pmcid', item.PMCID) === id;
    case 'isbn':
      return item.ISBN !== undefined && item.ISBN.replace(/[^\dXx]/g, '') === id;
    case 'url':
      return item.URL !== undefined && plainAddress(item.URL) === plainAddress(id);
    default:
      return item.URL !== undefined && foldText(item.URL).includes(foldText(id));
  }
}

const plainAddress = (address: string): string => address.toLowerCase().replace(/^https?:\/\/(?:www\.)?|[/#]$/g, '');
