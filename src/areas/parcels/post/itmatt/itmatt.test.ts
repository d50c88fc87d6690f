/** ITMATT as segments: one message is one item, unknown segments are told, and everything that is wrong at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countItmatt, readItmatt } from './read-itmatt.ts';

const BESIDE = { office: '020', terminal: '02002901', arrivedOn: '2026-11-09' };

/** Made up by us after the mapping: nothing of a real post. */
const SEGMENTS = [
  'BGM++RR473124829GB+9',
  'DTM+137:20261101:102',
  'GIS+11',
  'NAD+CZ+++SHOP ?+ CO+12 High Street+London++W1A 1AA+GB',
  'NAD+CN+P123456789012++김수현+세종대로 1+서울++06236+KR',
  'COM+01012345678:TE',
  'MEA+WT+G+KGM:0.8',
  'MOA+64:12:USD',
  'CST+1+610910',
  "FTX+AAA+++Cotton T-shirt, ?'blue?'",
  'QTY+47:2',
  'MEA+WT+N+GRM:400',
  'MOA+40:30:USD',
  'LOC+27+CN',
  'CST+2+691200',
  'FTX+AAA+++Mug',
  'QTY+47:1',
  'MEA+WT+N+KGM:0,3',
  'MOA+40:9.5:USD',
];

function interchange(...messages: string[][]): string {
  const body = messages.map((segments, place) => {
    const whole = [`UNH+${place + 1}+ITMATT:1:0:UP`, ...segments];
    return [...whole, `UNT+${whole.length + 1}+${place + 1}`].map((one) => `${one}'`).join('\n');
  });
  return `UNB+UNOC:3+GBA+KRA'\n${body.join('\n')}\nUNZ+${messages.length}+1'`;
}

const read = (text: unknown, beside: object = BESIDE) => readItmatt({ text, ...beside }, 'POST-1');
const without = (tag: string) => SEGMENTS.filter((one) => !one.startsWith(tag));

test('a message becomes a parcel of the post, with pieces in their own units and signs that were released', () => {
  const [line, ...more] = read(interchange(SEGMENTS));
  assert.ok(line?.taken.ok, JSON.stringify(line));
  assert.equal(more.length, 0);
  const { houseBill, carrierId, goods, goodsAmount, grossMassKg, recipient, sender, postal, currency } =
    line.taken.value;
  assert.deepEqual(
    [line.itemId, houseBill, carrierId, goodsAmount, grossMassKg, currency],
    ['RR473124829GB', 'RR473124829GB', 'POST-1', 39.5, 0.8, 'USD'],
  );
  assert.deepEqual(
    goods.map(({ description, quantity, netMassKg, amount, hsCode, originCountry }) => [
      ...[description, quantity, netMassKg, amount, hsCode, originCountry],
    ]),
    [
      ["Cotton T-shirt, 'blue'", 2, 0.4, 30, '610910', 'CN'],
      ['Mug', 1, 0.3, 9.5, '691200', undefined],
    ],
  );
  assert.deepEqual([sender.name, sender.country], ['SHOP + CO', 'GB']);
  assert.deepEqual(
    [recipient.name, recipient.customsCode, recipient.phone, recipient.postcode],
    ['김수현', 'P123456789012', '01012345678', '06236'],
  );
  assert.deepEqual(
    [postal?.form, postal?.nature, postal?.postedOn, postal?.postage],
    ['itmatt', 'sale', '2026-11-01', 12],
  );
  assert.deepEqual(line.taken.warnings, []);
});

test('several messages are several items; other separators are read as the service string says', () => {
  const second = SEGMENTS.map((one) => one.replace('RR473124829GB', 'RA123456785GB'));
  const text = interchange(SEGMENTS, second);
  assert.equal(countItmatt(text), 2);
  assert.deepEqual(
    read(text).map(({ itemId, taken }) => [itemId, taken.ok]),
    [
      ['RR473124829GB', true],
      ['RA123456785GB', true],
    ],
  );
  const plain = interchange(SEGMENTS).replaceAll('?+', '').replaceAll("?'", '');
  const other = `UNA|*.? ~${plain.replaceAll("'", '~').replaceAll('+', '*').replaceAll(':', '|')}`;
  const [line] = read(other);
  assert.ok(line?.taken.ok, JSON.stringify(line));
});

test('unknown segments are told by number and change nothing', () => {
  const [line] = read(interchange([...SEGMENTS, 'XYZ+1', 'LOC+5+GB', 'NAD+DP+++Somebody']));
  assert.ok(line?.taken.ok);
  assert.deepEqual(
    line.taken.warnings.map(({ code, pointer }) => [code, pointer]),
    [
      ['parcel/unknown-segment', '/segments/22'],
      ['parcel/unknown-segment', '/segments/23'],
      ['parcel/unknown-segment', '/segments/24'],
    ],
  );
});

test('everything wrong is told at once: syntax, segments and the item', () => {
  const wrong = [
    ...without('BGM').filter((one) => !one.startsWith('GIS')),
    'BGM++RR473124820GB+1',
    'GIS+77',
    'MOA+40:1:EUR',
    'MEA+WT+N+LBR:2',
    'a1+x',
  ];
  const [line] = read(interchange(wrong).replace("UNT+24+1'", "UNT+3+9'"), {});
  assert.ok(line !== undefined && !line.taken.ok);
  const pointers = line.taken.problems.map(({ pointer }) => pointer);
  for (const one of [
    '/segments/20',
    '/segments/21',
    '/segments/23',
    '/segments/24',
    '/itemId',
    '/nature',
    '/office',
    '/terminal',
    '/arrivedOn',
    '/currency',
  ])
    assert.ok(pointers.includes(one), `${one} in ${pointers.join(' ')}`);
  assert.equal(line.taken.count, line.taken.problems.length);
  assert.ok(line.taken.problems.every(({ message }) => message.ko !== '' && message.en !== ''));
});

test('what is no interchange is one refused line, and nothing throws', () => {
  for (const text of [
    undefined,
    3,
    '',
    'hello',
    "UNB+1'",
    "UNH+1+CUSDEC'",
    'UNH+1+ITMATT',
    'UNA',
    `${"UNH+1+ITMATT'".repeat(3)}`,
    '?'.repeat(50),
    "'''",
  ]) {
    const lines = read(text);
    assert.ok(lines.length >= 1 && lines.every(({ taken }) => !taken.ok), String(text));
    assert.ok(
      lines.every(({ taken }) => !taken.ok && taken.problems.length > 0),
      String(text),
    );
  }
  for (const given of [null, 3, [], {}, { text: interchange(SEGMENTS) }])
    assert.ok(readItmatt(given, 'P').every(({ taken }) => !taken.ok));
});
