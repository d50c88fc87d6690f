/** Do simulated officers find, miss and note what they should, in codes that mean it? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { outcomeMeaning } from '../reference/outcome-codes.ts';
import { examine } from './examine.ts';
import { FRAUD_KINDS } from './frauds/kinds.ts';

test('officers find as often as they should, miss the rest, and slips of honest traders teach no fraud', () => {
  const chance = seededRandom(9);
  for (const { id, sensitivity, critical } of FRAUD_KINDS) {
    let found = 0;
    for (let nth = 0; nth < 2000; nth++) {
      const outcome = examine({ fraud: id, critical, recoveredKrw: 1_000_000 }, chance);
      if (outcome.verdict === 'clean') assert.equal(outcome.code, 'A');
      else {
        found++;
        assert.equal(outcome.verdict, critical ? 'critical' : 'fraud');
        assert.ok(outcome.recoveredKrw! <= 1_000_000);
      }
    }
    assert.ok(Math.abs(found / 2000 - sensitivity) < 0.05, `${id}: ${found / 2000}`);
  }
  for (let nth = 0; nth < 2000; nth++) {
    const outcome = examine({ fraud: null, critical: false, recoveredKrw: 0 }, chance);
    assert.equal(outcome.verdict, 'clean');
    assert.equal(outcomeMeaning(outcome.code)?.verdict, 'clean', outcome.code);
  }
});

test('outcome codes mean what the kinds say, as far as the code list has a code', () => {
  for (const { id, code, critical } of FRAUD_KINDS) {
    const meaning = outcomeMeaning(code);
    assert.ok(meaning !== undefined, `${id}: ${code}`);
    if (code !== 'Z') assert.equal(meaning.verdict, critical ? 'critical' : 'fraud', id);
  }
});
