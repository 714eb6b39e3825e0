/** The greatest of the numbers; `least` where none is greater. Of any count, where `Math.max(...numbers)` runs out of stack above some 100,000. */
export function greatestOf(numbers: Iterable<number>, least: number): number {
  let greatest = least;
  for (const number of numbers) if (number > greatest) greatest = number;
  return greatest;
}
