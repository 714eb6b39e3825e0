import { gated } from '../expressions/gated.js';

/** Words for the animals that most experiments are done on. */
export const mice = gated(/\b(?:mice|mouse|murine)\b/i);
export const rats = gated(/\brats?\b/i);
