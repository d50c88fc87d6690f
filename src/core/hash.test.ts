/** Whether our own HMAC is the one that everybody means. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { hmacSha256, sha256 } from './hash.ts';

test('HMAC agrees with RFC 4231 test case 2 and sha256 with FIPS 180-2', () => {
  assert.equal(
    hmacSha256('Jefe', 'what do ya want for nothing?').toString('hex'),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('HMAC agrees with the general one for keys of every length and texts in any script', () => {
  for (const length of [0, 1, 32, 63, 64, 65, 200]) {
    const key = new Uint8Array(length).map((_, i) => (i * 37) % 256);
    for (const text of ['', 'B:HDMU1234', '선하증권 번호', 'x'.repeat(500)]) {
      assert.equal(
        hmacSha256(key, text).toString('hex'),
        createHmac('sha256', key).update(text).digest('hex'),
      );
      assert.deepEqual(hmacSha256(key, text), hmacSha256(key.slice(), text), 'the same when asked again');
    }
  }
});
