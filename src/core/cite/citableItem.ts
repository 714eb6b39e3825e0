import type { CslItem } from '../references/reference.js';
import type { Study } from '../studies/study.js';

/**
 * The record of a study as it is written into an article: what was checked, and of the rest only what an entry cannot do without
 * (authors, year, title, journal). Identifiers and pages that nobody checked are left out.
 */
export function citableItem(study: Study): CslItem {
  const { item, unverified } = study;
  const needed: { -readonly [Field in (typeof NEEDED)[number]]?: CslItem[Field] } = {};
  for (const field of NEEDED) if (item[field] === undefined && unverified[field] !== undefined) copy(needed, unverified, field);
  return { ...item, ...needed };
}

const NEEDED = ['author', 'issued', 'title', 'container-title'] as const;

function copy<Field extends keyof CslItem>(to: Partial<Record<Field, unknown>>, from: Partial<CslItem>, field: Field): void {
  to[field] = from[field];
}

/** Words of a record on one line and without the mark-up that some sources put into titles (`<i>in vivo</i>`). */
export function plainWords(text: string): string {
  return text
    .replace(/<\/?(?:i|b|em|strong|sub|sup|scp|span)(?: [^<>]{0,80})?>/gi, '')
    .replace(/\s{1,}/g, ' ')
    .trim();
}
