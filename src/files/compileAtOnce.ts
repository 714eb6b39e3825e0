import { setFlagsFromString } from 'node:v8';

/**
 * Makes Node compile a regular expression to machine code at its first use, not to its bytecode first and to machine code at the second. A
 * review uses a thousand of them many times each, so the bytecode is a detour: a fifth of a first review in a fresh process. Imported
 * before all else by the programs, since it holds for expressions that are made later; a Node that does not know the flag leaves it be.
 *
 * The number of uses before the change is set to 0. Turning the change itself off (`--no-regexp-tier-up`) must be done before Node uses its
 * first expression: V8 then takes the bytecode that expressions have already for machine code, and the process dies.
 */
setFlagsFromString('--regexp-tier-up-ticks=0');
