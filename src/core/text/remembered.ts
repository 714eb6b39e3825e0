/**
 * The same function, with the outcomes of the last texts kept. `work` must depend on its text alone and its outcome must not be changed
 * by anyone: then a call gives the same with and without it. At most `most` outcomes are kept, and all are dropped when there are more;
 * texts of more than `longest` UTF-16 units are worked on anew each time.
 */
export function remembered<Outcome>(work: (text: string) => Outcome, most: number, longest = 2000): (text: string) => Outcome {
  const known = new Map<string, Outcome>();
  return (text) => {
    if (text.length > longest) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = ownCopy(text);
    const outcome = work(own);
    if (known.size >= most) known.clear();
    known.set(own, outcome);
    return outcome;
  };
}

/** A stretch of a string holds all of that string in memory, here a whole version of a document; a copy holds itself. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);
