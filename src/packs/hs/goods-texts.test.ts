/** Are the formats of all packs read alike, and is the reason of a ruling never a part of what is learnt or asked? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from '../../core/problem.ts';
import { goodsOfRows } from './goods-texts.ts';

test('a Korean ruling is its name and description, without the reason', () => {
  const row = {
    ...{ id: '품목분류1과-1', date: '2024-01-02', hsk: '3917.32-9000', product_name: 'TUBE' },
    ...{ description: '폴리아미드 관', reason: '제3917호에 분류' },
  };
  const [one] = goodsOfRows([row], 'f');
  assert.equal(one?.text, 'TUBE 폴리아미드 관');
  assert.equal(one?.code, '3917329000');
  assert.ok(!JSON.stringify(one).includes('제3917호'));
});

test('catchwords of an EU decision are learnt from and not asked', () => {
  const [one] = goodsOfRows(
    [{ country_ko: 'x', code: '32089091', description: 'Lack', keywords: 'VARNISH' }],
    'f',
  );
  assert.equal(one?.text, 'Lack');
  assert.equal(one?.also, 'VARNISH');
});

test('an EU description is asked in English and Korean; the language of the office is learnt beside it', () => {
  const description =
    'Een tas van leer. A bag made from leather with a handle and a lock for the owner. 손잡이와 잠금장치가 있는 가죽 가방.';
  const [one] = goodsOfRows([{ country_ko: 'x', code: '42022100', description, keywords: 'BAGS' }], 'f');
  assert.match(one!.text, /^A bag made .* 가방\.$/);
  assert.equal(one?.also, 'Een tas van leer. BAGS');
  assert.match(one!.key, /^eentasvanleerabag/);
});

test('where an EU row holds the address of the office, the description stands among the catchwords', () => {
  const address = 'BG009999 Централно митническо управление BG009999 Central Customs Administration';
  const [one] = goodsOfRows(
    [{ country_ko: 'x', code: '32089091', description: address, keywords: 'varnish for wood' }],
    'f',
  );
  assert.equal(one?.text, 'varnish for wood');
  assert.equal(one?.also, '');
});

test('what a list of goods tells apart is a kind of its own', () => {
  const kinds = goodsOfRows(
    [
      { description: 'lip balm', code: '330410', source: 'parcel' },
      { description: 'balms', code: '330410' },
    ],
    'f',
  ).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['goods, parcel', undefined]);
});

test('a British query and its ruling share a key, and the ruling is only learnt', () => {
  const row = {
    atar: 'atar_1',
    code: '0804209000',
    query: 'dried fruit',
    product_text: 'product: fig slices',
  };
  const found = goodsOfRows([row], 'f');
  assert.deepEqual(
    found.map(({ text, key, isOnlyLearnt }) => [text, key, isOnlyLearnt ?? false]),
    [
      ['dried fruit', 'atar_1', false],
      ['fig slices', 'atar_1', true],
    ],
  );
});

test('the text excerpt of a US ruling, which argues, is left out; near-equal goods share a key', () => {
  const row = (description: string) => ({
    id: 'N1',
    hts: '3926209050',
    description,
    text: 'provides for boots',
  });
  const [one, other] = goodsOfRows([row('boot band 12 cm'), row('Boot Band 14cm')], 'f');
  assert.equal(one?.text, 'boot band 12 cm');
  assert.equal(one?.key, other?.key);
});

test('rows without a code or a text are left out, and a file without any is refused', () => {
  assert.equal(
    goodsOfRows(
      [
        { description: 'a', code: '610910' },
        { description: 'b', code: '61' },
      ],
      'f',
    ).length,
    1,
  );
  assert.throws(
    () => goodsOfRows([{ other: 'x' }], 'f'),
    (error) => error instanceof Fault && error.code === 'input/hs-format',
  );
});
