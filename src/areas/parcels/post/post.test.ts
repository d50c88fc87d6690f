/** Postal items: the number, what is refused and what is odd, the parcel that becomes of one, its procedure and its notice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostalItem } from '../../../model/postal-item.ts';
import { chooseProcedure } from '../procedure.ts';
import { checkDigit, isItemNumber } from './item-number.ts';
import { postalNotice } from './notice.ts';
import { readPostalItem } from './read-postal-item.ts';

const ITEM: PostalItem = {
  ...{ operatorId: 'POST-1', itemId: 'RR473124829GB', version: 1, form: 'itmatt', nature: 'sale' },
  ...{ postedOn: '2026-11-01', office: '020', terminal: '02002901', arrivedOn: '2026-11-09' },
  grossMassKg: 0.8,
  sender: { name: 'SHOP', country: 'GB' },
  addressee: { name: '김수현', postcode: '06236' },
  pieces: [
    { sequence: 1, description: 'Cotton T-shirt', quantity: 2, netMassKg: 0.4, value: 30, hsCode: '610910' },
    {
      sequence: 2,
      description: 'Mug',
      quantity: 1,
      netMassKg: 0.3,
      value: 9.5,
      hsCode: '691200',
      originCountry: 'CN',
    },
  ],
  currency: 'USD',
  postage: 12,
};
const rateOn = (): number => 1400;
const read = (changes: object) => readPostalItem({ ...ITEM, ...changes });
const procedureOf = (changes: object): string => {
  const taken = read(changes);
  assert.ok(taken.ok, JSON.stringify(taken));
  return chooseProcedure(taken.value, [], rateOn).procedure;
};

test('an item number holds together by its check digit', () => {
  // Examples that are published in many places.
  assert.ok(isItemNumber('RR473124829GB') && isItemNumber('RA123456785GB'));
  for (const wrong of ['RR473124820GB', 'rr473124829gb', 'R4473124829GB', 'RR47312482GB', ''])
    assert.ok(!isItemNumber(wrong), wrong);
  const digits = Array.from({ length: 500 }, (_, place) => checkDigit(String(place * 7919).padStart(8, '0')));
  assert.deepEqual([...new Set(digits)].sort(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('it becomes a parcel of the channel post, with what the form says', () => {
  const taken = read({});
  assert.ok(taken.ok);
  const { channel, houseBill, goodsAmount, goods, postal, departureCountry, isGift } = taken.value;
  assert.deepEqual(
    [channel, houseBill, goodsAmount, departureCountry, isGift],
    ['post', 'RR473124829GB', 39.5, 'GB', undefined],
  );
  assert.deepEqual([goods[1]?.originCountry, goods[0]?.amount, postal?.form], ['CN', 30, 'itmatt']);
  const gift = read({ nature: 'gift', form: 'cn22' });
  assert.ok(gift.ok && gift.value.isGift === true);
});

test('everything that is wrong is told at once, and what is odd beside it', () => {
  const [first] = ITEM.pieces;
  const wrong = read({
    ...{ itemId: 'RR473124820GB', form: 'cn24', nature: 'other', currency: 'XXQ', tea: 1 },
    pieces: [{ ...first, value: -1 }, first, first],
  });
  assert.ok(!wrong.ok);
  assert.deepEqual(
    wrong.problems.map(({ pointer }) => pointer),
    [
      '/itemId',
      '/form',
      '/pieces/0/value',
      '/currency',
      '/tea',
      '/pieces/1/sequence',
      '/pieces/2/sequence',
      '/natureText',
    ],
  );
  const odd = read({
    grossMassKg: 0.5,
    postedOn: '2026-11-20',
    pieces: [{ ...first, hsCode: null, netMassKg: 0.6 }],
  });
  assert.ok(odd.ok);
  assert.deepEqual(
    odd.warnings.map(({ code }) => code),
    ['parcel/days-out-of-order', 'parcel/mass-differs', 'parcel/no-hs-code'],
  );
  for (const broken of [null, 3, [], {}, { pieces: 'x' }, { ...ITEM, pieces: [null] }])
    assert.ok(!readPostalItem(broken).ok);
});

test('post needs no customs code; above the limit it is declared simply, medicines by the addressee', () => {
  assert.equal(procedureOf({}), 'list');
  const [first] = ITEM.pieces;
  assert.equal(procedureOf({ pieces: [{ ...first, value: 151 }] }), 'simple');
  assert.equal(
    procedureOf({ pieces: [{ ...first, description: 'Vitamin C capsule', hsCode: '210690' }] }),
    'ordinary',
  );
});

test('the addressee is told what to do, and who gets no post is told nothing', () => {
  const taken = read({});
  assert.ok(taken.ok);
  const kindOf = (procedure: 'list' | 'ordinary' | 'open', won: number | null) =>
    postalNotice(taken.value, procedure, won)?.kind;
  assert.deepEqual(
    [
      kindOf('ordinary', null),
      kindOf('list', 12_340),
      kindOf('list', 0),
      kindOf('list', null),
      kindOf('open', 0),
    ],
    ['declare', 'pay', 'nothing', 'open', 'open'],
  );
  assert.match(postalNotice(taken.value, 'list', 1_234_500)!.text.ko, /1,234,500원/);
  assert.equal(postalNotice({ ...taken.value, channel: 'express-air' }, 'list', 0), null);
});
