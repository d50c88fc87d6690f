/** The words of releases: rounding, particles, order, and what is said where figures are missing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rounded } from './amounts.ts';
import { textOf } from './pieces.ts';
import { readFigures } from './read-figures.ts';
import { writeRelease } from './write.ts';

function linesOf(file: object, language: 'ko' | 'en' = 'ko'): readonly string[] {
  const read = readFigures(file);
  assert.ok(read.ok, JSON.stringify(read));
  const { lead, sections } = writeRelease(read.value, language);
  return [...lead, ...sections.flatMap(({ lines }) => lines)].map(textOf);
}

const BASE = { type: 'ten_day', unit: 'USD 100m', period: { from: '2031-02-01', to: '2031-02-20' } };

test('figures are rounded half away from zero', () => {
  assert.equal(rounded(12.25, 1), '12.3');
  assert.equal(rounded(1.005, 2), '1.01');
  assert.equal(rounded(-0.05, 1), '0.1');
  assert.equal(rounded(1_234_567.5, 0), '1,234,568');
});

test('rises come first, in the order of the file, and a single name has its particle', () => {
  const file = { ...BASE, import_items_yoy_pct: { 원유: -0.9, 반도체: 6.6, 가스: 49.3, 석탄: 0 } };
  assert.deepEqual(linesOf(file), [
    '(품목) 전년 동기 대비 반도체(6.6%), 가스(49.3%) 등은 증가, 원유(-0.9%)는 감소, 석탄(0.0%)은 보합',
  ]);
  assert.deepEqual(linesOf(file, 'en'), [
    'Year on year, semiconductors (6.6%), gas (49.3%) rose; crude oil (-0.9%) fell; coal (0.0%) stood still',
  ]);
});

test('what is missing is not said', () => {
  assert.deepEqual(linesOf({ ...BASE, export: { yoy_pct: -3.25 } }), ['수출 전년 동기 대비 3.3% 감소']);
  assert.deepEqual(linesOf({ ...BASE, export: { value: 100 }, import: { value: 90 } }), [
    '수출 100억 달러, 수입 90억 달러',
  ]);
});

test('a change is reckoned where the file has both years', () => {
  const file = { ...BASE, unit: 'USD 1m', export: { value: 37_140, previous_year: 27_870 } };
  assert.deepEqual(linesOf(file), ['수출 371억 달러(전년 동기 대비 33.3% 증가)']);
});

test('every figure of a line is bound to its cell', () => {
  const read = readFigures({ ...BASE, export: { value: 192, yoy_pct: 3.8 }, balance: -12.26 });
  assert.ok(read.ok);
  const [lead] = writeRelease(read.value, 'ko').lead;
  const bound = lead!
    .filter(({ cells }) => cells !== undefined)
    .map(({ text, cells }) => [text, cells!.at(-1)]);
  assert.deepEqual(bound, [
    ['수출', '/export/yoy_pct'],
    ['192억 달러', '/export/value'],
    ['3.8%', '/export/yoy_pct'],
    ['증가', '/export/yoy_pct'],
    ['무역수지', '/balance'],
    ['12억 달러', '/balance'],
    ['적자', '/balance'],
  ]);
  for (const { text, cells } of lead!) assert.ok(cells !== undefined || !/\d/.test(text), text);
});
