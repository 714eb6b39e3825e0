import type { ChildProcess } from 'node:child_process';

/**
 * Sees to it that a program and what it started end when this process does, however that ends.
 * On POSIX the program has to be spawned `detached`, as the head of its own group. What it leaves behind, `tidy` removes.
 * Returns a function that ends it now.
 */
export function endWithUs(program: ChildProcess, tidy: () => void): () => void {
  const end = () => {
    process.off('exit', end);
    try {
      if (process.platform === 'win32') program.kill();
      else if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL');
    } catch {
      // The whole group has ended already.
    }
    tidy();
  };
  process.on('exit', end);
  return end;
}

/** Turns the signals that end a program into an ordinary exit, so that what stands on `exit` is done. */
export function exitOnSignals(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => process.exit(code));
  }
}
