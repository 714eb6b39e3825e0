import { editDistance } from '../core/studies/editDistance.js';
import { UserError } from '../files/userError.js';
import { rules } from '../rules/index.js';

/** Passes where a rule has this id; else throws a UserError that names the one that was most likely meant. */
export function assertIsRule(id: string): void {
  if (rules.some((rule) => rule.id === id)) return;
  const near = nearestRule(id);
  throw new UserError(`there is no rule “${id}”.${near === null ? '' : ` Did you mean “${near}”?`} \`vouch rules\` lists them.`);
}

/** The rule whose id is nearest in spelling, or the only one that has the words in its id; null where none is near. */
function nearestRule(id: string): string | null {
  const wanted = id.toLowerCase().replace(/[\s_]/g, '-');
  const limit = Math.max(1, Math.floor(wanted.length / 4));
  const near = rules
    .map((rule) => ({ id: rule.id, distance: editDistance(wanted, rule.id, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  if (near[0]) return near[0].id;
  const [only, second] = wanted.length >= 4 ? rules.filter((rule) => rule.id.includes(wanted)) : [];
  return only && !second ? only.id : null;
}
