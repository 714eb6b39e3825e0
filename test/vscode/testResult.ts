/** One line of the file through which a suite in VS Code tells its results. */
export interface TestResult {
  readonly title: string;
  /** Message and stack, or null where it passed. */
  readonly error: string | null;
  /** Milliseconds. */
  readonly duration: number;
}
