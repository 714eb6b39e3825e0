/**
 * For Node, before the server's program: half of the usual young generation (a half-space of 8 MB, not 16; up to three of them are held). A
 * review makes much that is soon gone, and what Node sets aside for that stays with the process afterwards.
 */
export const serverMemory: readonly string[] = ['--max-semi-space-size=8'];
