/** Are numbers, times and codes written as people in customs expect them? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatChance,
  formatCount,
  formatDay,
  formatDecimals,
  formatDeclarationNumber,
  formatDuration,
  formatHs,
  formatInstant,
  formatInterval,
  formatMass,
  formatPercent,
  formatSpan,
  formatTime,
  formatWon,
  formatWonShort,
  goodsName,
  plainSearch,
} from './format.ts';

test('amounts have thousands separators and their unit', () => {
  assert.equal(formatCount(26069645), '26,069,645');
  assert.equal(formatCount(null), '–');
  assert.equal(formatWon(26069645, 'ko'), '26,069,645원');
  assert.equal(formatWon(-500, 'en'), '₩-500');
  assert.equal(formatWonShort(123_800_000, 'ko'), '1.2억원');
  assert.equal(formatWonShort(123_800_000, 'en'), '₩123.8M');
  assert.equal(formatDecimals(-0.04, 1), '0.0');
  assert.equal(formatMass(4416), '4,416');
  assert.equal(formatMass(0.25), '0.25');
  assert.equal(formatMass(120), '120');
});

test('shares keep enough decimals to be told apart', () => {
  assert.equal(formatPercent(0.2404), '24.0%');
  assert.equal(formatPercent(0.0164), '1.64%');
  assert.equal(formatPercent(0), '0.0%');
  assert.equal(formatPercent(null), '–');
  assert.equal(formatInterval({ hits: 1, n: 9, rate: 0.1, low: 0.0226, high: 0.254 }), '2.3–25.4');
  assert.equal(formatInterval({ hits: 0, n: 0, rate: null, low: null, high: null }), '');
});

test('durations show their two largest units and carry over', () => {
  assert.equal(formatDuration(0.4, 'ko'), '0.4초');
  assert.equal(formatDuration(9.97, 'en'), '10 s');
  assert.equal(formatDuration(59.9, 'ko'), '1분');
  assert.equal(formatDuration(3599, 'ko'), '1시간');
  assert.equal(formatDuration(6720, 'ko'), '1시간 52분');
  assert.equal(formatDuration(6720, 'en'), '1 h 52 min');
  assert.equal(formatDuration(250_560, 'ko'), '2일 22시간');
});

test('days and times are those of Korea', () => {
  assert.equal(formatDay('2027-01-14', 'ko'), '2027-01-14 (목)');
  assert.equal(formatDay('1970-01-01', 'en'), 'Thu 1970-01-01');
  assert.equal(formatInstant('2027-01-13T15:30:00.000Z'), '2027-01-14 00:30');
  assert.equal(formatTime('2027-01-13T15:30:07.000Z'), '00:30:07');
});

test('tariff codes are written with a dot and a dash', () => {
  assert.equal(formatHs('6109101000'), '6109.10-1000');
  assert.equal(formatHs('610910'), '6109.10');
  assert.equal(formatHs('n/a'), 'n/a');
});

test('declaration numbers are shown with dashes and searched without', () => {
  assert.equal(formatDeclarationNumber('4341127018302M'), '43411-27-018302M');
  assert.equal(formatDeclarationNumber('Z105226879705M'), 'Z1052-26-879705M');
  assert.equal(formatDeclarationNumber('434112701830201M'), '434112701830201M');
  assert.equal(plainSearch(' 43411-27-018302m '), '4341127018302M');
  assert.equal(plainSearch('43411-27-0183'), '43411270183');
  assert.equal(plainSearch('43411 27 018302m'), '4341127018302M');
  assert.equal(plainSearch('한빛-의류'), '한빛-의류');
  assert.equal(plainSearch('cotton 2027'), 'cotton 2027');
});

test('a chance is never a bare nought, and never certain', () => {
  assert.deepEqual([0, 0.0004, 0.001, 0.0342, 0.2404, 0.9951, 1].map(formatChance), [
    '<0.1%',
    '<0.1%',
    '0.1%',
    '3.4%',
    '24%',
    '99.5%',
    '>99.9%',
  ]);
});

test('a span says its day once, and goods are named in the language of the reader', () => {
  assert.equal(formatSpan('2027-01-14T00:15:00Z', '2027-01-14T00:30:00Z'), '2027-01-14 09:15–09:30');
  assert.equal(formatSpan('2027-01-14T00:15:00Z', ''), '2027-01-14 09:15–');
  const goods = { tradeName: '면 티셔츠', description: 'COTTON T-SHIRTS' };
  assert.deepEqual([goodsName(goods, 'ko'), goodsName(goods, 'en')], ['면 티셔츠', 'COTTON T-SHIRTS']);
  assert.equal(goodsName({ description: 'SAMPLE' }, 'ko'), 'SAMPLE');
});
