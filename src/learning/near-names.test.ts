/** Names that people would take for the same are near, others are not; numbers are the same or they are not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLatin, letterPairs, likeness, nameMatcher, plainName } from './near-names.ts';

test('forms of firms, spaces and width of letters say nothing', () => {
  const same = ['(주)한빛 무역', '주식회사 한빛무역', '한빛무역㈜', '한빛무역 주식회사'];
  assert.deepEqual(new Set(same.map(plainName)), new Set(['한빛무역']));
  assert.equal(plainName('Ｈａｎｂｉｔ Co., Ltd.'), plainName('HANBIT'));
  assert.equal(plainName('123-45-67890'), '1234567890');
  assert.equal(plainName('주식회사'), '주식회사', 'a name of nothing else keeps it');
});

test('Hangul is read letter by letter', () => {
  assert.equal(inLatin('한빛'), 'hanbit');
  assert.equal(inLatin('서울abc'), 'seoulabc');
  assert.equal(likeness(letterPairs('hanbit'), letterPairs('hanbit')), 1);
  assert.equal(likeness(letterPairs('aaa'), letterPairs('zzz')), 0);
});

test('the likest is found, over both scripts, and nothing where nothing is near', () => {
  const find = nameMatcher(
    ['Hanbit Trading Co., Ltd.', '대양상사', 'Golden Dragon Textile', '120-81-47521'],
    0.8,
  );
  assert.deepEqual(find('(주)한빛'), { place: 0, likeness: 1 });
  assert.equal(find('대양 상사')?.place, 1);
  const typo = find('Goldn Dragon Textile')!;
  assert.ok(typo.place === 2 && typo.likeness > 0.85 && typo.likeness < 1, JSON.stringify(typo));
  assert.equal(find('Silver Tiger Textile'), undefined);
  assert.equal(find('1208147521')?.place, 3);
  assert.equal(find('1208147522'), undefined, 'one digit off is another number');
  assert.equal(nameMatcher(['Golden Dragon Textile'], 1)('Goldn Dragon Textile'), undefined);
});
