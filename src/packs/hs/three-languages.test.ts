/** Is a text that says the same three times parted where the language changes, with the name of the goods on its own side? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partLanguages } from './three-languages.ts';

test('English begins with its sentence, not with its first small word', () => {
  const parts = partLanguages(
    'Een wielnaaf van staal; - met gaten voor montage. A wheel hub with holes for mounting, made from steel and painted. 강철로 만든 휠 허브.',
  );
  assert.equal(parts.original, 'Een wielnaaf van staal; - met gaten voor montage.');
  assert.equal(parts.english, 'A wheel hub with holes for mounting, made from steel and painted.');
  assert.equal(parts.korean, '강철로 만든 휠 허브.');
});

test('an English text that stands there twice is read once', () => {
  const said = 'Plastic pellets used in the manufacture of bottles and caps.';
  assert.deepEqual(partLanguages(`${said} ${said} 병 제조용 플라스틱 펠릿`).english, said);
});

test('without English or Korean nothing is invented', () => {
  assert.deepEqual(partLanguages('Lack'), { original: 'Lack', english: '', korean: '' });
  assert.deepEqual(partLanguages(''), { original: '', english: '', korean: '' });
});
