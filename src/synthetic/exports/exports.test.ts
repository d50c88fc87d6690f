/** The export stream of the invented country: the same every time, valid, labelled, cheated in a few, loaded mostly in time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysBetween } from '../../core/day.ts';
import { makeCountry } from '../country.ts';
import { exportsOfDay, usualExports } from './day.ts';
import { EXPORT_FRAUDS } from './frauds.ts';
import { loadingPlan } from './loading.ts';
import { makeExportTrade } from './trade.ts';

const country = makeCountry(7);
const trade = makeExportTrade(country);
const DAY = '2026-11-19';
const day = (count: number) => [...exportsOfDay(trade, country.opened, DAY, count)];

test('any day can be made again, and numbers are used once', () => {
  const [one, other] = [day(400), day(400)];
  assert.deepEqual(one, other);
  assert.equal(new Set(one.map(({ declaration }) => declaration.declarationNumber)).size, 400);
  for (let place = 1; place < one.length; place++)
    assert.ok(one[place]!.arrivalSecond >= one[place - 1]!.arrivalSecond);
  assert.ok(usualExports(240, DAY) > 40 && usualExports(240, DAY) < 120);
});

test('every firm says by its code that it is made up, and every declaration is an export with a value', () => {
  for (const { declaration } of day(400)) {
    const { direction, exporter, seller, declarant, items, consignment, importer } = declaration;
    assert.equal(direction, 'export');
    assert.equal(importer, undefined);
    assert.match(`${exporter!.id} ${seller!.id}`, /SYN.* .*SYN/);
    assert.match(declarant.id, /^Z/);
    assert.ok(consignment.destinationCountry !== undefined && consignment.loadingPort !== undefined);
    for (const item of items) {
      assert.ok(item.fobValueKrw! > 0, JSON.stringify(item));
      assert.equal(item.customsValueKrw, undefined);
    }
  }
});

test('a few are frauds, of every kind, and firms of frauds are new ones', () => {
  const rows = day(4000);
  const cheated = rows.filter(({ truth }) => truth.fraud !== null);
  assert.ok(cheated.length > 60 && cheated.length < 140, String(cheated.length));
  const kinds = new Set(cheated.map(({ truth }) => truth.fraud));
  assert.deepEqual([...kinds].sort(), EXPORT_FRAUDS.map(({ id }) => id).sort());
  const stolen = cheated.filter(({ truth }) => truth.fraud === 'stolen-vehicle');
  assert.ok(stolen.every(({ declaration }) => declaration.exporter!.id.startsWith('SYNX')));
});

test('most load in time, some late, some ask for longer, few never', () => {
  const plans = Array.from({ length: 5000 }, (_, place) => loadingPlan(7, `Z1000 26${place}X`, DAY));
  const share = (is: (plan: (typeof plans)[number]) => boolean) => plans.filter(is).length / plans.length;
  const late = (plan: (typeof plans)[number]) =>
    plan.loadedOn !== null && daysBetween(DAY, plan.loadedOn) > 31 && plan.asks === null;
  assert.ok(share(({ loadedOn }) => loadedOn !== null && daysBetween(DAY, loadedOn) <= 30) > 0.91);
  assert.ok(share(late) > 0.02 && share(late) < 0.04);
  assert.ok(share(({ asks }) => asks !== null) > 0.015);
  assert.ok(share(({ loadedOn }) => loadedOn === null) > 0.01);
  assert.deepEqual(loadingPlan(7, 'A', DAY), loadingPlan(7, 'A', DAY));
});
