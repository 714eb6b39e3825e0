/** Something in a file of studies that could not be used. The rest of the file still is. */
export interface Problem {
  readonly path: string;
  /** Which record and which field of it: `younger-2013, facts[2] (dose), unit`; for a library, `line 12, entry smith2007`. */
  readonly place: string;
  /** What is wrong and how to mend it, in one sentence. */
  readonly message: string;
  /** Line, counted from 1, where the file is read line by line; null for JSON. */
  readonly line: number | null;
}
