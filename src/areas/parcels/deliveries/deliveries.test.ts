/** Reports of delivery: what is wrong told at once, places compared across writings, one key for one place, and by when to report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliveryReportDue } from '../../../reference/delivery-rules.ts';
import { comparePlaces, placeKey } from './compare-places.ts';
import { readDeliveryReport } from './read-report.ts';

const KOREAN = { postcode: '06236', address: '서울특별시 강남구 테헤란로 152, 101동 1502호' };
const LATIN = { postcode: '06236', address: '101-1502, 152 Teheran-ro, Gangnam-gu, Seoul' };
const REPORT = { carrierId: 'CX', houseBill: 'B1', version: 1, deliveredOn: '2026-11-20', ...KOREAN };

test('everything that is wrong with a report is told at once, with its place', () => {
  assert.ok(readDeliveryReport(REPORT, '2026-11-20').ok);
  const bad = readDeliveryReport(
    { ...REPORT, deliveredOn: '2026-11-21', address: ' ', version: 0, place: 'door' },
    '2026-11-20',
  );
  assert.ok(!bad.ok);
  assert.deepEqual(bad.problems.map(({ pointer }) => pointer).toSorted(), [
    ...['/address', '/deliveredOn', '/place', '/version'],
  ]);
});

test('one place in two writings is the same; what is left out says nothing', () => {
  assert.deepEqual(comparePlaces(KOREAN, KOREAN), { standing: 'same', fields: [], likeness: 100 });
  assert.equal(comparePlaces(KOREAN, LATIN).standing, 'same');
  assert.equal(
    comparePlaces(KOREAN, { ...KOREAN, address: '서울 강남구 테헤란로 152' }).standing,
    'same',
    'without the flat',
  );
});

test('another flat is near, another street elsewhere, and which field differs is told', () => {
  const flat = comparePlaces(KOREAN, { ...KOREAN, address: '서울특별시 강남구 테헤란로 152, 101동 803호' });
  assert.deepEqual([flat.standing, flat.fields], ['near', ['numbers']]);
  const other = comparePlaces(KOREAN, { postcode: '22382', address: '인천광역시 중구 공항로 272' });
  assert.equal(other.standing, 'elsewhere');
  assert.deepEqual(other.fields, ['postcode', 'address', 'numbers']);
  assert.ok(other.likeness! < 40);
});

test('a list without an address is compared by its postcode alone, and never taken for the same', () => {
  assert.equal(comparePlaces({ postcode: '06236' }, KOREAN).standing, 'unknown');
  assert.equal(comparePlaces({}, KOREAN).standing, 'unknown');
  assert.equal(comparePlaces({ postcode: '22382' }, KOREAN).standing, 'elsewhere');
});

test('one place has one key in both writings; another flat and another house have another', () => {
  assert.equal(placeKey(KOREAN), placeKey(LATIN));
  assert.notEqual(placeKey(KOREAN), placeKey({ ...KOREAN, address: `${KOREAN.address.slice(0, -3)}3호` }));
  assert.equal(placeKey({ address: '강남구 테헤란로' }), undefined, 'a whole street is no place');
});

test('a report is due on the 15th of the next month, or the next day that is worked on', () => {
  assert.equal(deliveryReportDue('2026-09-30'), '2026-10-15');
  assert.equal(deliveryReportDue('2026-12-02'), '2027-01-15');
  assert.equal(deliveryReportDue('2026-10-01'), '2026-11-16', 'the 15th is a Sunday');
});
