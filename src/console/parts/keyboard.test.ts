/** Is a key known by its print, also while a Korean keyboard layout is on? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyName } from './keyboard.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('letters are known whatever the layout', () => {
  assert.equal(keyName({ ...plain, key: 'j', code: 'KeyJ' }), 'j');
  assert.equal(keyName({ ...plain, key: 'ㅓ', code: 'KeyJ' }), 'j');
  assert.equal(keyName({ ...plain, key: 'J', code: 'KeyJ' }), 'j');
  // On Dvorak the printed letter counts, not the place.
  assert.equal(keyName({ ...plain, key: 'h', code: 'KeyJ' }), 'h');
});

test('signs, names and chords', () => {
  assert.equal(keyName({ ...plain, key: '?', code: 'Slash' }), '?');
  assert.equal(keyName({ ...plain, key: ' ', code: 'Space' }), 'Space');
  assert.equal(keyName({ ...plain, ctrlKey: true, key: 'k', code: 'KeyK' }), 'Ctrl+k');
  assert.equal(keyName({ ...plain, metaKey: true, key: 'ㅏ', code: 'KeyK' }), 'Ctrl+k');
});
