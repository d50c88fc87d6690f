/** What `gwanmun packs` says of a made-up pack, and that figures on the real one are shown with the unseen first. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { findPacks } from '../../src/packs/find-packs.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { gwanmun } from './gwanmun.ts';

const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

test('a pack is found with its purpose, the others are missing with their origin', async () => {
  mkdirSync(`${folder}/packs/hs-nomenclature`, { recursive: true });
  writeFileSync(`${folder}/packs/hs-nomenclature/SOURCE.md`, '# Made-up codes\n\nLicence: none, made up\n');
  const env = { GWANMUN_DATA: `${folder}/data`, GWANMUN_PACKS: `${folder}/packs:${folder}/gone` };
  const plain = await gwanmun(['packs'], env);
  assert.equal(plain.code, 0, plain.err);
  assert.match(plain.err, /gone, which cannot be read/);
  assert.match(plain.out, /^Found\n {2}hs-nomenclature/);
  assert.match(plain.out, /Missing[^\n]*\n {2}kcs-import-declarations/);
  const { found, missing } = JSON.parse((await gwanmun(['packs', '--json'], env)).out);
  assert.deepEqual(
    found.map(({ name }: { name: string }) => name),
    ['hs-nomenclature'],
  );
  assert.ok(missing.every(({ howToGet }: { howToGet: { en: string } }) => howToGet.en !== ''));
});

const real = (await findPacks(process.env)).found.find(({ name }) => name === 'kcs-import-declarations');

test('evaluate on the public pack: unseen first, the models ahead of the lookup, the caveat last', {
  skip: real === undefined && 'the pack kcs-import-declarations is not here',
}, async () => {
  const env = { GWANMUN_DATA: `${folder}/data`, GWANMUN_PACKS: real!.folder };
  const { code, out, err } = await gwanmun(['evaluate', '--data', 'kcs', '--json'], env);
  assert.equal(code, 0, err);
  const { rows, caveat } = JSON.parse(out);
  const regimes = rows.map(({ regime }: { regime: string }) => regime);
  assert.deepEqual(regimes, ['unseen', 'seen', 'all', 'critical', 'lookup']);
  assert.ok(rows[2].auc > rows[4].auc && rows[2].auc >= 0.975, `${rows[2].auc} against ${rows[4].auc}`);
  assert.match(caveat, /Synthetic data/);
});
