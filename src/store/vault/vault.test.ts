import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import type { Act } from '../intake.ts';
import { hashPayload } from '../log/chain.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { inventAct } from '../testing-acts.ts';
import { openSaid } from './said.ts';
import { keyIdOf, proofOf, type Sealed } from './seal.ts';
import { sealActs } from './seal-acts.ts';
import { openVault } from './vault.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase('vault');
});
after(() => db?.drop());

const random = seededRandom(3);
let next = 0;
const actOf = (importerId: string, declaredOn = '2026-03-04'): Act => {
  const act = inventAct(next++, random);
  return { ...act, declaration: { ...act.declaration!, importerId, declaredOn } };
};
const contentOf = (act: Act): Sealed => act.declaration!.content as unknown as Sealed;

test('what is sealed is opened again, by another vault with the same master key too', async () => {
  const acts = [actOf('A'), actOf('B'), actOf('A')];
  const sealed = await openVault(db.pool, db.dataFolder).seal(acts);
  for (const [place, act] of sealed.entries()) {
    const words = String(contentOf(act));
    assert.ok(!words.includes('"n":') && words.startsWith('1.'), words.slice(0, 60));
    assert.notEqual(act.declaration!.content, acts[place]!.declaration!.content);
  }
  const opened = await openVault(db.pool, db.dataFolder).open(sealed.map(contentOf));
  assert.deepEqual(
    opened,
    acts.map(({ declaration }) => ({ text: declaration!.content })),
  );
});

test('one key a party and year, however many seal at once', async () => {
  const acts = Array.from({ length: 40 }, (_, i) => actOf(`P${i % 4}`, i < 20 ? '2025-01-01' : '2026-01-01'));
  const sealed = await Promise.all([1, 2, 3].map(() => openVault(db.pool, db.dataFolder).seal(acts)));
  const keys = new Set(sealed.flat().map((act) => keyIdOf(contentOf(act))));
  assert.equal(keys.size, 8);
});

test('who seal for the same parties in other orders wait for one another, and none is turned away', async () => {
  const acts = Array.from({ length: 400 }, (_, i) => actOf(`Q${i}`));
  const vaults = [1, 2, 3, 4].map(() => openVault(db.pool, db.dataFolder));
  const sealed = await Promise.all(
    vaults.map((vault, at) => vault.seal(at % 2 === 0 ? acts : acts.toReversed())),
  );
  assert.equal(new Set(sealed.flat().map((act) => keyIdOf(contentOf(act)))).size, 400);
});

test('no identifier of a party stands beside its keys', async () => {
  await openVault(db.pool, db.dataFolder).seal([actOf('P123456789012')]);
  const { rows } = await db.owner.query<{ words: string }>(
    'select row_to_json(k)::text as words from data_key k',
  );
  assert.ok(rows.length > 0 && rows.every(({ words }) => !words.includes('P123456789012')));
});

test('a changed text, another key’s name and another master key are damage, not words', async () => {
  const vault = openVault(db.pool, db.dataFolder);
  const [one, other] = (await vault.seal([actOf('A'), actOf('B')])).map(contentOf).map(String) as [
    string,
    string,
  ];
  const flipped = `${one.slice(0, -8)}${one.at(-8) === 'A' ? 'B' : 'A'}${one.slice(-7)}`;
  const swapped = one.replace(keyIdOf(one as never)!, keyIdOf(other as never)!);
  const unknown = one.replace(keyIdOf(one as never)!, 'nosuchkey000');
  const opened = await vault.open([flipped, swapped, unknown, '1.', '1.x.'] as unknown as Sealed[]);
  assert.deepEqual(opened, Array(5).fill({ damaged: true }));
  const elsewhere = await testDatabase('vault_other');
  try {
    const [read] = await openVault(db.pool, elsewhere.dataFolder).open([one as unknown as Sealed]);
    assert.deepEqual(read, { damaged: true });
  } finally {
    await elsewhere.drop();
  }
});

test('contents from before they were sealed are read as they are', async () => {
  const plain = '{"declarationNumber":"1"}' as unknown as Sealed;
  assert.deepEqual(await openVault(db.pool, db.dataFolder).open([plain]), [
    { text: '{"declarationNumber":"1"}' },
  ]);
});

test('a vault that remembers many keys forgets and reads them again', async () => {
  const vault = openVault(db.pool, db.dataFolder, 3);
  const acts = Array.from({ length: 9 }, (_, i) => actOf(`F${i}`));
  const sealed: Act[] = [];
  for (const act of acts) sealed.push(...(await vault.seal([act])));
  const opened = await vault.open(sealed.map(contentOf));
  assert.ok(opened.every((one) => 'text' in one));
});

test('words are sealed with a salted hash in front that proves them, and only with their salt', async () => {
  const vault = openVault(db.pool, db.dataFolder);
  const of = { party: 'S', class: 'declaration' as const, year: 2026 };
  const [one, again] = await vault.sealWords(['사유', '사유'].map((text) => ({ ...of, text, isSaid: true })));
  assert.notEqual(proofOf(String(one)), proofOf(String(again)), 'the same words do not look the same');
  const [said] = await openSaid(vault, [one]);
  assert.ok(said !== null && 'text' in said! && said.salt !== null);
  assert.equal(said.text, '사유');
  assert.equal(hashPayload(said.salt, said.text), proofOf(String(one)));
  const other = String(one).replace(proofOf(String(one))!, proofOf(String(again))!);
  await assert.rejects(openSaid(vault, [other as unknown as Sealed]), { code: 'store/content-damaged' });
});

test('a sentence from before words were sealed is never taken for a sealed one', async () => {
  const vault = openVault(db.pool, db.dataFolder);
  const plain = ['1. 서류 미비', '2. 가격.', '2.abcdefghijkl.x.y', '', '1.key.AAAA'] as unknown as Sealed[];
  const read = await openSaid(vault, [...plain, null, undefined]);
  assert.deepEqual(read, [...plain.map((text) => ({ text: String(text), salt: null })), null, null]);
});

test('an act’s words are sealed for the declaration that it is about, the house’s own are not', async () => {
  const vault = openVault(db.pool, db.dataFolder);
  const act = actOf('W');
  const { number } = act.declaration!;
  const event = (who: string, more: object = {}) => ({ ...act.events![0]!, who, why: `말 ${who}`, ...more });
  const events = [event('officer'), event('system:gate'), event('boss', { number: '', version: 0 })];
  const [sealed] = await sealActs(vault, db.pool, [{ ...act, events }]);
  const whys = sealed!.events!.map(({ why }) => why!);
  assert.ok(proofOf(whys[0]!) !== undefined);
  assert.deepEqual(whys.slice(1), ['말 system:gate', '말 boss']);
  const key = keyIdOf(contentOf((await vault.seal([act]))[0]!));
  assert.equal(keyIdOf(whys[0] as unknown as Sealed), key, `under the key of ${number}`);
  const silent = [actOf('W')];
  assert.equal(await sealActs(vault, db.pool, silent), silent, 'where nobody writes nothing is done');
});
