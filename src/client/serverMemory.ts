/**
 * For Node, before the server's program. Half of the usual young generation (a half-space of 8 MB, not 16; up to three of them are held): a
 * review makes much that is soon gone, and what Node sets aside for that stays with the process afterwards. And a limit just below 2 GB:
 * above it Node lets rubbish grow to three times of what is in use before it collects, below it to as much again.
 */
export const serverMemory: readonly string[] = ['--max-semi-space-size=8', '--max-old-space-size=2000'];

/**
 * For the system's allocator, where it is glibc's; others pass it over. What Node's compiler needed for a moment is given back; else the
 * allocator raises this limit, its usual one, by itself and keeps some 20 MB.
 */
export const serverEnvironment: Readonly<Record<string, string>> = { MALLOC_TRIM_THRESHOLD_: '131072' };
