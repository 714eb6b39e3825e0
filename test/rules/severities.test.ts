import assert from 'node:assert/strict';
import { ruleGroups } from '../../src/rules/index.js';
import { severitiesOf } from '../../src/rules/support/severities.js';

describe('severitiesOf', () => {
  it('sets all rules of a group, and a rule before its group', () => {
    const severities = severitiesOf({ groups: { claims: 'off' }, rules: { 'outdated-claim': 'hint' } });
    assert.deepEqual(Object.keys(severities).sort(), ruleGroups.claims.map(({ id }) => id).sort());
    assert.equal(severities['uncited-claim'], 'off');
    assert.equal(severities['outdated-claim'], 'hint');
  });

  it('lets a later level go before an earlier one, a group of it before a rule of the other', () => {
    const user = { rules: { 'unknown-study': 'error', 'dose-mismatch': 'hint' } } as const;
    const team = { groups: { citations: 'warning' } } as const;
    const severities = severitiesOf(user, team, null, { rules: { 'dose-mismatch': 'default' } });
    assert.equal(severities['unknown-study'], 'warning');
    assert.equal(severities['dose-mismatch'], undefined);
  });
});
