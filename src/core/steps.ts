/**
 * Work in steps: a generator that yields where it may be interrupted. The core does all long work this way, so that the server can let
 * a keystroke or a cancel come between two steps, while the command line and tests run it through.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs the work to its end without a break. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What is made of each thing, with a break after each. */
export function* mapInSteps<Thing, Made>(things: readonly Thing[], make: (thing: Thing, at: number) => Made): Steps<readonly Made[]> {
  const made: Made[] = [];
  for (const [at, thing] of things.entries()) {
    made.push(make(thing, at));
    yield;
  }
  return made;
}
