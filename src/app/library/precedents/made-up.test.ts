/** Nothing of the demonstration's decisions looks real: each is labelled wherever it is shown, and a file of them would be taken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articlesIn, readPrecedentFile } from '../../../areas/counsel/index.ts';
import { MADE_UP_LATER, MADE_UP_PRECEDENTS } from './made-up.ts';

test('made-up decisions say so in title, text, number and body, and are as files have to be', () => {
  for (const some of [MADE_UP_PRECEDENTS, MADE_UP_LATER]) {
    const read = readPrecedentFile(some.map((one) => JSON.stringify(one)).join('\n'), '2026-11-19');
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(read.value, some);
    for (const one of some) {
      assert.ok(one.isMadeUp && one.title.startsWith('가상 사례: '), one.title);
      assert.ok(one.text.startsWith('가상 사례입니다. 실제 사건이 아니며'), one.title);
      assert.match(`${one.body} ${one.number}`, /^가상\S+ 가상-\d{4}-\d{2}$/);
      assert.ok(articlesIn(one).length > 0, one.title);
    }
  }
});
