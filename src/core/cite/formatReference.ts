import type { CslItem } from '../references/reference.js';
import { yearOfItem } from '../studies/studyName.js';
import { listedName } from './authorNames.js';
import { plainWords } from './citableItem.js';
import type { ReferenceManner } from './referenceManner.js';

/** What a style processor has to do; the built-in layouts are one, a CSL processor may be another. */
export type ReferenceFormatter = (item: CslItem, manner: ReferenceManner, options?: EntryOptions) => string;

export interface EntryOptions {
  /** The letter behind the year. */
  readonly suffix?: string | null;
  /** Whether the record has all authors; if not, "et al." says so. */
  readonly authorsComplete?: boolean;
}

/**
 * An entry for the list in the manner of its other entries, on one line, without bullet or number. Parts that are not known are left out.
 */
export const formatReference: ReferenceFormatter = (item, manner, options = {}) => {
  const year = `${yearOfItem(item) ?? 'n.d.'}${options.suffix ?? ''}`;
  const parts: Parts = {
    names: namesOf(item, manner, options.authorsComplete ?? true),
    year,
    title: plainWords(item.title ?? ''),
    journal: plainWords(
      (manner.journal === 'short' ? item['container-title-short'] : undefined) ?? item['container-title'] ?? item.publisher ?? '',
    ),
    volume: item.volume ?? '',
    issue: item.issue ? `(${item.issue})` : '',
    pages: pagesOf(item, manner),
  };
  return [LAYOUTS[manner.layout](parts, manner), ...identifiers(item, manner)].filter(Boolean).join(' ');
};

interface Parts {
  readonly names: string;
  readonly year: string;
  readonly title: string;
  readonly journal: string;
  readonly volume: string;
  /** In brackets, or empty. */
  readonly issue: string;
  readonly pages: string;
}

const LAYOUTS: Readonly<Record<ReferenceManner['layout'], (parts: Parts, manner: ReferenceManner) => string>> = {
  apa: (parts, manner) => {
    const place = [journalAndVolume(parts, manner, ', '), parts.pages].filter(Boolean).join(', ');
    return [stopped(`${parts.names} (${parts.year})`), stopped(parts.title), stopped(place)].filter(Boolean).join(' ');
  },
  harvard: (parts, manner) => {
    const pages = parts.pages && `pp. ${parts.pages}`;
    const place = [journalAndVolume(parts, manner, ', '), pages].filter(Boolean).join(', ');
    return `${parts.names} (${parts.year}) ‘${parts.title}’, ${stopped(place)}`;
  },
  vancouver: (parts, manner) => {
    const where = `${parts.volume}${parts.issue}${parts.pages && `:${parts.pages}`}`;
    const date = where ? `${parts.year};${where}` : parts.year;
    return [parts.names, parts.title, emphasised(parts.journal, manner), date].map(stopped).filter(Boolean).join(' ');
  },
  wikipedia: (parts, manner) => {
    const where = [parts.volume, parts.issue].filter(Boolean).join(' ');
    const place = [where, parts.pages].filter(Boolean).join(': ');
    return [`${parts.names} (${parts.year})`, `"${parts.title}"`, emphasised(parts.journal, manner), place]
      .map(stopped)
      .filter(Boolean)
      .join(' ');
  },
  nature: (parts, manner) => {
    const journal = [emphasised(parts.journal, manner), manner.volume === 'plain' ? parts.volume : `**${parts.volume}**`]
      .filter(Boolean)
      .join(' ');
    const place = [journal, parts.pages].filter(Boolean).join(', ');
    return `${stopped(parts.names)} ${stopped(parts.title)} ${place} (${parts.year}).`;
  },
};

function journalAndVolume(parts: Parts, manner: ReferenceManner, between: string): string {
  const { journal, volume, issue } = parts;
  const { emphasis } = manner;
  if (!volume || !journal) return `${emphasised(journal, manner)}${volume}${issue}`;
  if (manner.volume === 'with journal') return `${emphasis}${journal}${between}${volume}${emphasis}${issue}`;
  const number = manner.volume === 'by itself' ? `${emphasis}${volume}${emphasis}` : volume;
  return `${emphasised(journal, manner)}${between}${number}${issue}`;
}

const emphasised = (words: string, manner: ReferenceManner): string => (words ? `${manner.emphasis}${words}${manner.emphasis}` : '');

/** With a full stop, unless it ends with a sign already. */
const stopped = (words: string): string => (words === '' || /[.?!]["”’]?[*_]?$/.test(words) ? words : `${words}.`);

function namesOf(item: CslItem, manner: ReferenceManner, isComplete: boolean): string {
  const all = (item.author ?? []).map((name) => listedName(name, manner.names)).filter(Boolean);
  if (all.length === 0) return '';
  const limit = manner.authors !== null && all.length > manner.authors ? manner.authors : all.length;
  const names = all.slice(0, limit);
  if (limit < all.length || !isComplete) return `${names.join(', ')}, et al.`;
  if (names.length === 1 || manner.names === 'compact') return names.join(', ');
  const last = names[names.length - 1];
  // APA keeps the comma before the ampersand; where "and" joins the names there is none.
  return `${names.slice(0, -1).join(', ')}${manner.and === '&' && manner.layout === 'apa' ? ',' : ''} ${manner.and} ${last}`;
}

function pagesOf(item: CslItem, manner: ReferenceManner): string {
  const printed = plainWords(item.page ?? item['page-first'] ?? '');
  const range = /^(\p{L}?\d{1,7})\s?[-–—]\s?(\p{L}?\d{1,7})$/u.exec(printed);
  if (!range) return printed;
  const [, first = '', last = ''] = range;
  return `${first}${manner.dash}${manner.cutsPages ? cutPage(first, last) : wholePage(first, last)}`;
}

/** 529 and 538 give 38: the digits that differ, as Vancouver style prints them. */
function cutPage(first: string, last: string): string {
  if (last.length !== first.length) return last;
  let same = 0;
  while (same < last.length - 1 && last[same] === first[same]) same++;
  return last.slice(same);
}

const wholePage = (first: string, last: string): string =>
  last.length < first.length ? `${first.slice(0, first.length - last.length)}${last}` : last;

function identifiers(item: CslItem, manner: ReferenceManner): readonly string[] {
  const found: string[] = [];
  const stop = manner.layout === 'wikipedia' ? '.' : '';
  if (manner.doi !== null && item.DOI) found.push(`${manner.doi}${item.DOI}${stop}`);
  if (manner.pmid !== null && item.PMID) found.push(`${manner.pmid}${item.PMID}.`);
  if (found.length === 0 && item.URL && !item['container-title']) found.push(item.URL);
  return found;
}
