/** Persons under age: by which day they are of age, which goods need an adult, and that their own word alone lets nothing go on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minorUntil, youthUntil } from '../../../reference/minor-rules.ts';
import { missingForRelease, RELEASE_NEEDS, type ReleaseFacts } from '../release/needs.ts';
import { adultGoodsIn } from './adult-goods.ts';
import { mayConfirmAlone, standingOfUse } from './uses.ts';

test('somebody is of age on the nineteenth birthday, and adult goods are no question from the first day of that year on', () => {
  assert.equal(minorUntil('2007-11-27'), '2026-11-27');
  assert.equal(minorUntil('2008-02-29'), '2027-03-01');
  assert.equal(youthUntil('2007-11-27'), '2026-01-01');
});

const line = (description: string, hsCode?: string) =>
  hsCode === undefined ? { description } : { description, hsCode };

test('goods that need an adult are found by HS code, or by words where there is none', () => {
  assert.deepEqual(adultGoodsIn([line('Gift', '2208301000')]), ['liquor']);
  assert.deepEqual(adultGoodsIn([line('Single malt WHISKY 700ml')]), ['liquor']);
  assert.deepEqual(adultGoodsIn([line('전자담배 액상')]), ['vaping']);
  assert.deepEqual(adultGoodsIn([line('Disposable vape'), line('담배 1보루')]), ['tobacco', 'vaping']);
  assert.deepEqual(adultGoodsIn([line('성인용품', '392690')]), ['adult']);
});

test('what is only made for it, or sounds like it, is nothing of the kind', () => {
  for (const said of [
    'Wine glass set',
    'Beer mug',
    '와인 따개',
    'Ginger candy',
    'Cigarette case',
    'Rumble pad',
  ])
    assert.deepEqual(adultGoodsIn([line(said)]), [], said);
  assert.deepEqual(adultGoodsIn([line('Wine red T-shirt', '610910')]), []);
});

test('a minor’s use waits for a guardian, whatever shops were allowed; the minor alone lets nothing go on', () => {
  const facts = { answer: null, wasLocked: false, isMinor: true, isConsented: true };
  assert.equal(standingOfUse(facts), 'waits-guardian');
  assert.equal(standingOfUse({ ...facts, answer: 'confirmed' }), 'confirmed');
  assert.equal(standingOfUse({ ...facts, isMinor: false }), 'goes-on');
  assert.equal(mayConfirmAlone({ isMinor: true }, false), false);
  assert.equal(mayConfirmAlone({ isMinor: true }, true), true, 'of age since');
});

test('both stand as needs before release that an officer may pass over, and only of minors', () => {
  const facts = (uses: ReleaseFacts['uses']): ReleaseFacts => ({
    ...{ today: '2026-11-20', arrivesOn: '2026-11-19', match: 'matched', procedure: 'list' },
    ...{
      acceptedOn: undefined,
      selection: 'closed',
      hasFinding: false,
      owedKrw: 0,
      paidKrw: 0,
      uses,
      holds: [],
    },
  });
  const use = { standing: 'confirmed', stop: null, adultGoods: [] } as const;
  assert.deepEqual(missingForRelease(facts([use])), []);
  const missing = missingForRelease(facts([{ ...use, standing: 'waits-guardian', adultGoods: ['liquor'] }]));
  assert.deepEqual(missing, ['guardian-waits', 'adult-goods']);
  assert.ok(missing.every((need) => RELEASE_NEEDS[need].mayBePassed));
});
