/** How the reader has arranged the tables, by their ids. Plain data, which VS Code keeps. */
export interface View {
  readonly sorts: Record<string, Sort>;
  readonly filters: Record<string, string>;
}

export interface Sort {
  readonly column: number;
  readonly isDescending: boolean;
}
