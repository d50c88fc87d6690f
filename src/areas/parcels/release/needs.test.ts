/** A parcel goes only when nothing is missing; each fact by itself stops it, and what is not known is never taken as met. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingForRelease, RELEASE_NEEDS, type ReleaseFacts } from './needs.ts';

const READY: ReleaseFacts = {
  ...{ today: '2026-11-20', arrivesOn: '2026-11-19', match: 'matched', procedure: 'list' },
  ...{ acceptedOn: undefined, selection: 'closed', hasFinding: false, owedKrw: 0, paidKrw: 0 },
  uses: [{ standing: 'goes-on', stop: null, adultGoods: [] }],
  holds: [],
};

test('each thing that is missing stops a parcel by itself', () => {
  assert.deepEqual(missingForRelease(READY), []);
  const cases: readonly (readonly [Partial<ReleaseFacts>, string])[] = [
    [{ arrivesOn: '2026-11-21' }, 'arrival'],
    [{ match: null }, 'order'],
    [{ match: 'differs' }, 'order'],
    [{ procedure: 'open' }, 'procedure'],
    [{ procedure: null }, 'procedure'],
    [{ procedure: 'simple' }, 'acceptance'],
    [{ acceptedOn: null }, 'acceptance'],
    [{ selection: 'undecided' }, 'selection'],
    [{ selection: 'open' }, 'examination'],
    [{ hasFinding: true }, 'finding'],
    [{ owedKrw: null }, 'duty-unknown'],
    [{ owedKrw: 10_000, paidKrw: 9_999 }, 'duty-unpaid'],
    [{ uses: [{ standing: 'waits', stop: null, adultGoods: [] }] }, 'use-waits'],
    [{ uses: [{ standing: 'refused', stop: null, adultGoods: [] }] }, 'use-refused'],
    [{ uses: [{ standing: 'refused', stop: 'stays', adultGoods: [] }] }, 'use-refused'],
    [{ uses: [{ standing: 'waits-guardian', stop: null, adultGoods: [] }] }, 'guardian-waits'],
    [{ uses: [{ standing: 'confirmed', stop: null, adultGoods: ['liquor'] }] }, 'adult-goods'],
    [{ holds: ['right-noted'] }, 'right-noted'],
    [{ holds: ['right-told'] }, 'right-told'],
    [{ holds: ['ending'] }, 'ending'],
    [{ holds: ['ended'] }, 'ended'],
    [{ holds: ['path-broken'] }, 'path-broken'],
  ];
  for (const [changes, need] of cases)
    assert.deepEqual(missingForRelease({ ...READY, ...changes }), [need], JSON.stringify(changes));
  assert.deepEqual(new Set(cases.map(([, need]) => need)), new Set(Object.keys(RELEASE_NEEDS)));
});

test('what was paid, accepted, confirmed or let go on is no hindrance', () => {
  const met: Partial<ReleaseFacts>[] = [
    { procedure: 'ordinary', acceptedOn: '2026-11-20', owedKrw: 10_000, paidKrw: 10_000 },
    { uses: [{ standing: 'refused', stop: 'goes-on', adultGoods: [] }] },
    {
      uses: [
        { standing: 'confirmed', stop: null, adultGoods: [] },
        { standing: 'consented', stop: null, adultGoods: [] },
      ],
    },
  ];
  for (const changes of met) assert.deepEqual(missingForRelease({ ...READY, ...changes }), []);
});
