/** Does the board stay true between two full readings? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoardDelta, BoardView, RecentDecision } from '../../../exchange/contract.ts';
import { MOST_RECENT, mergeBoard, mergeRecent } from './live-board.ts';

const decision = (number: string, second: number, office = '020'): RecentDecision => ({
  at: new Date(Date.UTC(2027, 0, 14, 1, 42, second)).toISOString(),
  number,
  version: 1,
  lane: 'release',
  office,
  description: { ko: '', en: '' },
  reason: null,
});
const clock = { now: '2027-01-14T01:42:05.000Z', isVirtual: true, isRunning: true, speed: 60 };
const view = (office: string | null): BoardView => ({
  asOf: '2027-01-14T01:42:00.000Z',
  day: '2027-01-14',
  office,
  arrived: 10,
  expected: null,
  lanes: [
    { lane: 'release', count: 9, share: 0.9 },
    { lane: 'hold', count: 1, share: 0.1 },
  ],
  backlog: 1,
  overdue: 0,
  arrivals: [],
  hitRates: [],
  hitRateTotal: {
    selected: { hits: 0, n: 0, rate: null, low: null, high: null },
    random: { hits: 0, n: 0, rate: null, low: null, high: null },
    ratio: null,
  },
  timeToRelease: [],
  offices: [],
  recent: [decision('A', 0)],
  exports: {
    ...{ arrived: 0, lanes: [], backlog: 0 },
    ...{ awaitingLoading: 0, overdueLoading: 0, extensionsAsked: 0 },
  },
});
const delta: BoardDelta = {
  asOf: '2027-01-14T01:42:05.000Z',
  arrived: 20,
  lanes: [{ lane: 'release', count: 18 }],
  backlog: 2,
  recent: [decision('B', 5), decision('C', 4, '040')],
  clock,
};

test('counts and shares follow the events of the whole day', () => {
  const merged = mergeBoard(view(null), delta);
  assert.equal(merged.arrived, 20);
  assert.deepEqual(merged.lanes, [
    { lane: 'release', count: 18, share: 0.9 },
    { lane: 'hold', count: 1, share: 0.05 },
  ]);
  assert.deepEqual(
    merged.recent.map((one) => one.number),
    ['B', 'C', 'A'],
  );
});

test('an older event never turns the counts back, a board of one office takes only its own decisions', () => {
  assert.equal(mergeBoard(view(null), { ...delta, asOf: '2027-01-14T01:41:00.000Z' }).arrived, 10);
  const office = mergeBoard(view('040'), delta);
  assert.equal(office.arrived, 10);
  assert.deepEqual(
    office.recent.map((one) => one.number),
    ['C', 'A'],
  );
});

test('the live list shows each version once and stays short', () => {
  const many = Array.from({ length: 100 }, (_, index) => decision(`N${index}`, index % 60));
  const merged = mergeRecent(many, [decision('N7', 59)]);
  assert.equal(merged.length, MOST_RECENT);
  assert.equal(new Set(merged.map((one) => one.number)).size, merged.length);
  assert.ok(merged.every((one, index) => index === 0 || one.at <= merged[index - 1]!.at));
});
