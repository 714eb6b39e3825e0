import { setTimeout as pause } from 'node:timers/promises';
import type { Steps } from '../core/steps.js';

/** How long work goes on before keystrokes and cancels are looked at, in milliseconds. */
const SLICE = 8;

/** Runs the work in short slices, with room for messages between. Resolves to null where it was cancelled; rejects where it throws. */
export async function runInSlices<T>(steps: Steps<T>, isCancelled: () => boolean): Promise<T | null> {
  for (;;) {
    if (isCancelled()) return null;
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
  }
}

/** The same for work behind a writer's back: in shorter slices, and only while nothing else is being done. */
export async function runBehind<T>(
  steps: Steps<T>,
  { isBusy, isCancelled }: { readonly isBusy: () => boolean; readonly isCancelled: () => boolean },
): Promise<T | null> {
  for (;;) {
    if (isCancelled()) return null;
    if (isBusy()) {
      await pause(WAIT);
      continue;
    }
    const until = performance.now() + SHORT_SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
  }
}

/** In milliseconds. */
const SHORT_SLICE = 4;
const WAIT = 20;

/** Resolves after the messages that have arrived meanwhile were handled. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
