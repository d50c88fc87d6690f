import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActOffer } from '../../../exchange/contract.ts';
import { arrangeActs, CHANGE_INSPECTION, readWon } from './acts.ts';

const text = (word: string) => ({ ko: word, en: word });
const offer = (act: string, key: string, more: Partial<ActOffer> = {}): ActOffer => ({
  act,
  title: text(act),
  key,
  isProposed: false,
  needsReason: false,
  article: '',
  isAllowed: true,
  whyNot: null,
  ...more,
});

test('the proposed act stands first and alone is marked, what is refused stands apart', () => {
  const bar = arrangeActs(
    [
      offer('hold', 'h', { needsReason: true }),
      offer('examine', 'a', { isProposed: true }),
      offer('reject', 'j', { isAllowed: false, whyNot: text('no') }),
    ],
    text('change'),
  );
  assert.deepEqual(
    bar.allowed.map((act) => [act.act, act.isProposed, act.asks]),
    [
      ['examine', true, false],
      ['hold', false, true],
      [CHANGE_INSPECTION, false, true],
    ],
  );
  assert.deepEqual(
    bar.refused.map((act) => act.act),
    ['reject'],
  );
});

test('the kind of examination can only be changed where examining is allowed, and takes no key of another act', () => {
  const refused = arrangeActs([offer('examine', 'a', { isAllowed: false })], text('change'));
  assert.equal(refused.allowed.length, 0);
  const taken = arrangeActs([offer('examine', 'a'), offer('audit', 'M')], text('change'));
  assert.equal(taken.allowed.find((act) => act.act === CHANGE_INSPECTION)?.key, '');
});

test('a title that comes with its own dots does not show them twice', () => {
  const [act] = arrangeActs(
    [offer('hold', 'h', { title: { ko: '통관보류…', en: 'Hold...' } })],
    text('change'),
  ).allowed;
  assert.deepEqual(act?.title, { ko: '통관보류', en: 'Hold' });
});

test('an outcome asks for its code before it is recorded', () => {
  assert.equal(arrangeActs([offer('outcome', 'o')], text('change')).allowed[0]?.asks, true);
});

test('won are read with separators and unit, other words are not a number', () => {
  assert.equal(readWon('6,914,320'), 6914320);
  assert.equal(readWon(' 500 원'), 500);
  assert.equal(readWon(''), undefined);
  for (const wrong of ['1.5', '-3', 'abc', '1e9']) assert.ok(Number.isNaN(readWon(wrong)), wrong);
});
