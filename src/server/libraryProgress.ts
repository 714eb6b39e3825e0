import { basename } from 'node:path';
import type { Connection } from 'vscode-languageserver';

/**
 * Shows in the editor that libraries are being read, where that takes longer than a moment. Gives what to call once they are. Where the
 * client shows no progress, nothing happens.
 */
export function showReading(connection: Connection, showsProgress: boolean, paths: readonly string[]): () => void {
  if (!showsProgress) return () => undefined;
  let isOver = false;
  let end = (): void => undefined;
  const begin = async (): Promise<void> => {
    const progress = await connection.window.createWorkDoneProgress();
    if (isOver) return;
    const [first = ''] = paths;
    progress.begin('Vouch reads your libraries', undefined, paths.length === 1 ? basename(first) : `${paths.length} files`, false);
    end = () => progress.done();
  };
  const timer = setTimeout(() => void begin().catch(() => undefined), MOMENT);
  return () => {
    isOver = true;
    clearTimeout(timer);
    end();
  };
}

/** In milliseconds. What is over sooner needs no word. */
const MOMENT = 500;
