import type { Block, Suppression } from './document.js';

export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the comments of a text turn off, and where. */
export function suppressionsOf(_text: string, _blocks: readonly Block[], _comments: readonly Comment[]): Suppression[] {
  return [];
}
