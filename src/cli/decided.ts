import { resolve } from 'node:path';
import { type DecisionBook, NO_DECISIONS } from '../core/decisions/decisionBook.js';
import { type DecisionsFile, decisionsPath, readDecisionsFile } from '../files/decisionsFile.js';
import type { Input } from '../files/input.js';
import type { TeamFiles } from './teamFiles.js';

export interface DecisionOptions {
  /** A file of decisions; false for none; absent for the one of the workspace. */
  readonly decisions?: string | boolean;
}

/** The decisions of one call, each file read once. */
export class Decided {
  readonly #options: DecisionOptions;
  readonly #files = new Map<string, DecisionsFile>();
  readonly #onProblem: (file: DecisionsFile) => void;
  readonly #team: TeamFiles | undefined;

  /** `onProblem` is called once for each file in which something cannot be used. The team may have decisions left out. */
  constructor(options: DecisionOptions, onProblem: (file: DecisionsFile) => void, team?: TeamFiles) {
    this.#team = team;
    this.#options = options;
    this.#onProblem = onProblem;
  }

  get files(): readonly DecisionsFile[] {
    return [...this.#files.values()];
  }

  /** The decisions on a text: of the nearest `.vouch/decisions.json` from its folder up to the folder of the call. */
  bookFor({ path, isStandardInput }: Pick<Input, 'path' | 'isStandardInput'>): DecisionBook {
    const { decisions } = this.#options;
    if (decisions === false) return NO_DECISIONS;
    if (typeof decisions !== 'string' && this.#team?.settingsFor({ path, isStandardInput }).decisions === false) return NO_DECISIONS;
    return this.open(typeof decisions === 'string' ? resolve(decisions) : decisionsPath(isStandardInput ? 'standard-input' : path, '.'))
      .book;
  }

  open(path: string): DecisionsFile {
    const known = this.#files.get(path);
    if (known) return known;
    const file = readDecisionsFile(path);
    this.#files.set(path, file);
    if (file.problems.length > 0) this.#onProblem(file);
    return file;
  }
}
