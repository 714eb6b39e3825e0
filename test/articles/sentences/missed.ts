/** Wrong sentences that are not caught. */
export const missed: readonly string[] = [];
