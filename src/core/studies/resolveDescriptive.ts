import type { DescriptiveMention } from '../mentions/mention.js';
import type { Resolution } from './resolution.js';
import type { Listed } from './resolveMention.js';

/** What a description without a name points at. For now nothing is bound by description alone. */
export function resolveDescriptive(_mention: DescriptiveMention, _listed: Listed): Resolution {
  return { status: 'none', studies: [], references: [], reasons: ['A description alone does not tell which work is meant.'], near: [] };
}
