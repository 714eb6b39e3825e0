import { firstFrom } from '../text/firstFrom.js';
import type { Prose } from './document.js';

/** Which of the prose's runs holds the offset; the first where none begins before it. */
export const runAt = ({ runs }: Prose, offset: number): number => Math.max(0, firstFrom(runs, offset + 1, ({ prose }) => prose) - 1);
