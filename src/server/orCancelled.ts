import type { CancellationToken } from 'vscode-languageserver';

/** What the work gives, or `cancelled` as soon as the client no longer wants it. The work goes on for whoever else waits for it. */
export async function orCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T | 'cancelled'> {
  if (token.isCancellationRequested) return 'cancelled';
  let stop: { dispose(): void } | undefined;
  const cancelled = new Promise<'cancelled'>((resolve) => {
    stop = token.onCancellationRequested(() => resolve('cancelled'));
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    stop?.dispose();
  }
}
