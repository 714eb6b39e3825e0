import { setTimeout as pause } from 'node:timers/promises';
import type { Steps } from '../core/steps.js';

/** How long work goes on before keystrokes and cancels are looked at, in milliseconds. */
const SLICE = 6;

/** Runs the work in short slices, with room for messages between. Resolves to null where it was cancelled; rejects where it throws. */
export async function runInSlices<T>(steps: Steps<T>, isCancelled: () => boolean): Promise<T | null> {
  for (;;) {
    if (isCancelled()) return null;
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await messagesHandled();
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
    await messagesHandled();
  }
}

/** In milliseconds. */
const SHORT_SLICE = 4;
const WAIT = 20;

/**
 * Resolves after the messages that have arrived meanwhile were handled and answered. Each message takes several turns, which would else
 * have a slice between them: it is read in one, put in line in the next, then handled, and its answer is written in one more.
 */
async function messagesHandled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await nextTurn();
}

/** A turn without a message takes some microseconds. */
const TURNS = 6;

/** Resolves in the next turn of the event loop. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
