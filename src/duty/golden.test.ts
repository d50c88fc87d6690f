/**
 * Worked examples as golden tests: tax lines by line, and apart from them what is payable after the rule of ten won. Sources: the
 * arithmetic of the articles, and public calculators for the bag, the wine, the jewel and the knitwear. Spirits rest on rates
 * that nobody has read.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assessment, TaxKind } from './answer.ts';
import { assess } from './assess.ts';
import { bookOf, DAY, percent } from './book.fixture.ts';
import type { DutyCase, GoodsToAssess } from './case.ts';
import type { RateBook } from './rate-book.ts';

function assessed(asked: DutyCase, book: RateBook): Assessment {
  const result = assess(asked, book);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.problems));
  return result.value;
}

const taxes = (answer: Assessment): Partial<Record<TaxKind, number>> =>
  Object.fromEntries(answer.totals.map(({ tax, amountKrw }) => [tax, amountKrw]));

function declared(goods: GoodsToAssess, more: Partial<DutyCase> = {}): DutyCase {
  return { day: DAY, channel: 'declaration', goods: [goods], ...more };
}

const usd = (amount: number) => ({ amount, currency: 'USD' });
const krw = (amount: number) => ({ amount, currency: 'KRW' });

test('FOB 12,345.67 dollars with freight and insurance', () => {
  const asked = declared(
    { hsCode: '8471300000', price: usd(12_345.67), origin: 'CN' },
    { terms: { incoterm: 'FOB', freight: krw(820_000), insurance: krw(35_000) } },
  );
  const answer = assessed(asked, bookOf([percent('A', 8)], 1385.52));
  assert.deepEqual(
    answer.goods[0]!.valueSteps.map(({ amountKrw }) => amountKrw),
    [17_105_172, 820_000, 35_000],
  );
  assert.equal(answer.customsValueKrw, 17_960_172);
  assert.equal(answer.customsValueUsd, 12_963);
  assert.deepEqual(taxes(answer), { duty: 1_436_813, vat: 1_939_698 });
  assert.equal(answer.taxKrw, 3_376_511);
  assert.equal(answer.payableKrw, 1_436_810 + 1_939_690);
});

test('a bag over its base price', () => {
  const bag: GoodsToAssess = {
    hsCode: '4202210000',
    price: usd(2000),
    quantity: 1,
    unit: 'U',
    consumption: 'bag',
  };
  const answer = assessed(declared(bag), bookOf([percent('A', 8)]));
  assert.deepEqual(taxes(answer), {
    ...{ duty: 224_000, consumption: 204_800, education: 61_440, vat: 329_024 },
  });
  assert.equal(answer.taxKrw, 819_264);
  assert.equal(answer.payableKrw, 819_260);
  assert.equal(answer.status, 'unverified', 'education tax was not read in the law');
});

test('wine of 200 dollars', () => {
  const wine: GoodsToAssess = { hsCode: '2204210000', price: usd(200), liquor: 'wine' };
  const answer = assessed(declared(wine), bookOf([percent('A', 15)]));
  assert.deepEqual(taxes(answer), { duty: 42_000, liquor: 96_600, education: 9_660, vat: 42_826 });
  assert.equal(answer.taxKrw, 191_086);
  assert.equal(answer.payableKrw, 191_080);
});

test('one bottle of wine of 100 dollars for oneself: duty and VAT are off, liquor and education tax stay', () => {
  const wine: GoodsToAssess = { hsCode: '2204210000', price: usd(100), liquor: 'wine' };
  const asked = declared(wine, { channel: 'express', isSelfUse: true, departure: 'FR' });
  const answer = assessed(asked, bookOf([percent('A', 15)]));
  assert.deepEqual(taxes(answer), { duty: 0, liquor: 42_000, education: 4_200, vat: 0 });
  assert.deepEqual(
    answer.goods[0]!.taxes.filter(({ tax }) => tax === 'duty').map(({ amountKrw }) => amountKrw),
    [21_000, -21_000],
    'the relief stands beside the duty that it takes off',
  );
  assert.equal(answer.taxKrw, 46_200);
});

test('spirits of a million won', () => {
  const spirits: GoodsToAssess = { hsCode: '2208300000', customsValueKrw: 1_000_000, liquor: 'spirits' };
  const answer = assessed(declared(spirits), bookOf([percent('A', 20)]));
  assert.deepEqual(taxes(answer), { duty: 200_000, liquor: 864_000, education: 259_200, vat: 232_320 });
  assert.equal(answer.taxKrw, 1_555_520);
});

test('a jewel of 4,000 dollars, and one of 3,000 below the base price', () => {
  const jewel = (amount: number): GoodsToAssess => ({
    ...{ hsCode: '7113190000', price: usd(amount), quantity: 1, unit: 'U', consumption: 'jewel' },
  });
  const dear = assessed(declared(jewel(4000)), bookOf([percent('A', 8)]));
  assert.deepEqual(taxes(dear), { duty: 448_000, consumption: 209_600, education: 62_880, vat: 632_048 });
  assert.equal(dear.taxKrw, 1_352_528);
  const cheap = assessed(declared(jewel(3000)), bookOf([percent('A', 8)]));
  assert.deepEqual(Object.keys(taxes(cheap)), ['duty', 'vat']);
  assert.match(cheap.goods[0]!.notes[0]!.ko, /기준가격 이하/);
});

test('knitwear of 200.01 dollars from the United States is taxed as a whole, of 200 dollars not at all', () => {
  const asked = (amount: number): DutyCase => ({
    ...declared({ hsCode: '6110200000', price: usd(amount) }),
    ...{ channel: 'express-list', departure: 'US', isSelfUse: true },
  });
  const book = bookOf([percent('A', 13)]);
  const taxed = assessed(asked(200.01), book);
  assert.equal(taxed.customsValueKrw, 280_014);
  assert.deepEqual(taxes(taxed), { duty: 36_401, vat: 31_641 });
  const free = assessed(asked(200), book);
  assert.equal(free.taxKrw, 0);
  const post = assessed({ ...asked(200), channel: 'post' }, book);
  assert.equal(post.taxKrw, 36_400 + 31_640, 'by post the limit stays at 150 dollars');
});

test('freight counts for the tax and not for the limit', () => {
  const book = bookOf([percent('A', 10)]);
  const parcel = (amount: number): DutyCase => ({
    ...declared({ hsCode: '6110200000', price: usd(amount) }),
    ...{ channel: 'express', isSelfUse: true, departure: 'DE', terms: { freight: usd(40) } },
  });
  assert.equal(assessed(parcel(150), book).taxKrw, 0);
  assert.deepEqual(taxes(assessed(parcel(151), book)), { duty: 26_740, vat: 29_414 });
});

test('tax of less than ten thousand won is not collected', () => {
  const answer = assessed(
    declared({ hsCode: '8471300000', customsValueKrw: 50_000 }),
    bookOf([percent('A', 8)]),
  );
  assert.equal(answer.taxKrw, 4000 + 5400);
  assert.equal(answer.payableKrw, 0);
  assert.equal(answer.closing.at(-1)!.basis, 'least-collected');
});

test('what is counted together is taxed together', () => {
  const asked: DutyCase = {
    ...declared({ hsCode: '6110200000', price: usd(100) }),
    ...{ channel: 'express', isSelfUse: true, departure: 'DE', aggregatedWith: [usd(80)] },
  };
  const answer = assessed(asked, bookOf([percent('A', 13)]));
  assert.deepEqual(taxes(answer), { duty: 18_200, vat: 15_820 });
  assert.match(answer.goods[0]!.notes[0]!.ko, /합산과세/);
});

test('cars: 3.5 per cent while the flexible rate holds, and never more than a million won saved', () => {
  const car = (day: string, customsValueKrw: number): DutyCase => ({
    ...{ day, channel: 'declaration' },
    goods: [{ hsCode: '8703230000', customsValueKrw, quantity: 1, unit: 'U', consumption: 'car' }],
  });
  const book = bookOf([percent('A', 8)]);
  assert.equal(taxes(assessed(car('2026-06-30', 50_000_000), book)).consumption, 1_890_000);
  assert.equal(taxes(assessed(car('2026-06-30', 100_000_000), book)).consumption, 5_400_000 - 1_000_000);
  const later = assessed(car('2026-07-01', 50_000_000), book);
  assert.equal(taxes(later).consumption, 2_700_000);
  assert.equal(later.status, 'unverified');
});

test('a simplified rate stands for duty and internal taxes', () => {
  const asked: DutyCase = {
    ...declared({ hsCode: '6110200000', price: usd(300), simplified: 'clothing' }),
    ...{ channel: 'express', isSelfUse: true, departure: 'DE' },
  };
  const answer = assessed(asked, bookOf([percent('A', 13)]));
  assert.deepEqual(taxes(answer), { simplified: 75_600 });
  assert.equal(answer.status, 'unverified');
  const free = assessed(asked, bookOf([percent('A', 0)]));
  assert.deepEqual(taxes(free), { duty: 0, vat: 42_000 }, 'not on goods free of duty');
});

test('part relief until re-export takes the same share off VAT, and asks about rural tax', () => {
  const goods: GoodsToAssess = {
    hsCode: '8471300000',
    customsValueKrw: 10_000_000,
    relief: { kind: 're-export-part', months: 12 },
  };
  const open = assessed(declared(goods), bookOf([percent('A', 8)]));
  assert.equal(open.taxKrw, null);
  assert.deepEqual(
    open.missing.map(({ tax }) => tax),
    ['rural', 'vat'],
  );
  const settled = { ...goods, relief: { ...goods.relief!, owesRuralTax: false } };
  assert.deepEqual(taxes(assessed(declared(settled), bookOf([percent('A', 8)]))), {
    duty: 240_000,
    vat: 1_024_000 - 716_800,
  });
});
