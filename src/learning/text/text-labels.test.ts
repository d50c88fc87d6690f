/** Does it label texts by their neighbours and names, survive typing errors, learn at once, and do the same twice? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LabelledExample } from './learn-labels.ts';
import { trainTextLabels } from './text-labels.ts';

const example = (label: string, text: string): LabelledExample => ({ label, text, key: text, kind: 'a' });

const EXAMPLES = [
  example('111111', 'stainless steel kitchen knives'),
  example('111111', 'knife with wooden handle'),
  example('111112', 'scissors for paper'),
  example('222211', '면으로 만든 여성용 셔츠'),
  example('222211', '면 셔츠'),
  example('222212', '양모로 만든 셔츠'),
  example('333311', 'frozen shrimps'),
];
const NAMES = [
  { label: '111111', text: 'knives with cutting blades 칼' },
  { label: '111112', text: 'scissors 가위' },
  { label: '222211', text: 'shirts of cotton 면제 셔츠' },
  { label: '222212', text: 'shirts of wool 양모제 셔츠' },
  { label: '333311', text: 'shrimps, frozen 냉동 새우' },
  { label: '444411', text: 'umbrellas 우산' },
];
const learn = () => trainTextLabels(EXAMPLES, NAMES, { levels: [2, 4, 6], seed: 3, judged: 20 });

const first = (labels: ReturnType<typeof learn>, text: string) => labels.ask(text).ranked[0]?.label;

test('a text goes where its neighbours went, in both languages and through typing errors and particles', () => {
  const labels = learn();
  assert.equal(first(labels, 'Kitchen knife, 20 cm'), '111111');
  assert.equal(first(labels, 'stainles stel kichen knifes'), '111111');
  assert.equal(first(labels, '여성용 면셔츠를'), '222211');
  assert.equal(first(labels, '양모 셔츠'), '222212');
});

test('a label without any text is found by its name', () =>
  assert.equal(first(learn(), '우산 3개'), '444411'));

test('shares add up to 1, and nothing known is no answer', () => {
  const labels = learn();
  const { ranked } = labels.ask('cotton shirts');
  assert.ok(Math.abs(ranked.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
  assert.deepEqual(labels.ask('zzzzqqq xxxyyy').ranked, []);
  assert.equal(labels.knows('scissors'), true);
  assert.equal(labels.knows('zzzzqqq'), false);
});

test('what is added is found by the next question, and what is forgotten is not', () => {
  const labels = learn();
  const number = labels.add({ label: '444411', text: 'blue garden parasol with crank' });
  assert.equal(labels.ask('garden parasol').near[0]?.text, number);
  assert.equal(first(labels, 'garden parasol'), '444411');
  labels.forget(number);
  assert.ok(labels.ask('garden parasol').near.every(({ text }) => text !== number));
});

test('the same examples give the same answers', () => {
  assert.deepEqual(learn().ask('knife or scissors'), learn().ask('knife or scissors'));
});
