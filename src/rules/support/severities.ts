import type { Severity } from '../../core/finding.js';
import type { TeamSettings } from '../../core/teamSettings/teamSettings.js';
import { ruleGroups } from '../index.js';

/** Severities by rule id; a rule that is not named keeps its own. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/**
 * What several levels of settings make of the rules; a later level goes before an earlier one, and on one level a rule before its group.
 */
export function severitiesOf(...levels: readonly (Pick<TeamSettings, 'rules' | 'groups'> | null | undefined)[]): Severities {
  const severities: Record<string, Severity | 'off'> = {};
  const set = (id: string, value: Severity | 'off' | 'default'): void => {
    if (value === 'default') delete severities[id];
    else severities[id] = value;
  };
  for (const level of levels) {
    for (const [group, rules] of Object.entries(ruleGroups)) {
      const value = level?.groups?.[group];
      if (value !== undefined) for (const { id } of rules) set(id, value);
    }
    for (const [id, value] of Object.entries(level?.rules ?? {})) set(id, value);
  }
  return severities;
}
