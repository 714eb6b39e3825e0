import type { Severity } from '../finding.js';

/** `default` is the rule's own severity. */
export type SeveritySetting = Severity | 'off' | 'default';

/** What a team's `vouch.json` says; a part that is not there says nothing. Paths are as written, relative to the file. */
export interface TeamSettings {
  /** By rule id; goes before the rule's group. */
  readonly rules?: Readonly<Record<string, SeveritySetting>>;
  /** By the name of a group of rules. */
  readonly groups?: Readonly<Record<string, SeveritySetting>>;
  readonly libraries?: readonly string[];
  readonly findLibraries?: boolean;
  readonly retractions?: string;
  /** `apa`, `ama`, `vancouver`, `harvard`, or the path of a `.csl` file. */
  readonly citationStyle?: string;
  /** False where `.vouch/decisions.json` is not to count. */
  readonly decisions?: boolean;
  /** Patterns of files that are not reviewed, see `matchesGlob`. */
  readonly exclude?: readonly string[];
}
