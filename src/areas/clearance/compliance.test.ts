/** Does the score fall with every kind of failing, never below nothing, and say why? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ComplianceHistory, complianceOf } from './compliance.ts';

const CLEAN: ComplianceHistory = { declarations: 200, corrections: 0, late: 0, findings: 0, critical: 0 };

test('whoever declares without a fault has all points, and whoever never declared has none to show', () => {
  assert.deepEqual(complianceOf(CLEAN), { score: 100, why: [] });
  assert.equal(complianceOf({ ...CLEAN, declarations: 0 }), undefined);
});

test('every failing takes points away and is said in words', () => {
  const failings = [
    [{ corrections: 20 }, 95, '20 corrections in 200 declarations'],
    [{ late: 4 }, 96, '4 late filings in 200 declarations'],
    [{ findings: 5 }, 85, '5 findings in 200 declarations'],
    [{ critical: 1 }, 85, '1 critical findings in 200 declarations'],
  ] as const;
  for (const [failing, score, says] of failings) {
    const measured = complianceOf({ ...CLEAN, ...failing });
    assert.equal(measured?.score, score, says);
    assert.deepEqual(
      measured?.why.map((one) => one.says.en),
      [says],
    );
  }
});

test('nothing takes more than its most, and the score ends at nothing', () => {
  assert.equal(complianceOf({ ...CLEAN, findings: 200 })?.score, 60);
  const worst = { declarations: 10, corrections: 90, late: 10, findings: 10, critical: 10 };
  assert.equal(complianceOf(worst)?.score, 0);
});
