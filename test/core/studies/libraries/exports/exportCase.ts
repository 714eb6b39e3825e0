import type { CslItem } from '../../../../../src/core/references/reference.js';

/** A file as a tool writes it, and what it says as CSL-JSON. The files are made up; their shape is the tool's. */
export interface ExportCase {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly items: readonly CslItem[];
  /** Citation keys, where the format has them. */
  readonly keys?: readonly string[];
}
