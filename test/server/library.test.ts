/** The legal library over HTTP, open to everybody: versions, differences word by word, citations, and a notice when another version comes. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { keepLaws } from '../../src/app/library/watch.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { lawPack, lawText } from '../builders/law-pack.ts';

const act = (day: string, days: number) =>
  lawText('시험법', day, [
    ['제1조 (목적)', '이 법은 시험을 정한다.'],
    ['제2조 (기한)', `기한은 ${days}일로 하며, 제1조와 「다른법」 제3조에 따른다.`],
  ]);
const DECREE = lawText('시험법 시행령', '2024-01-01', [
  ['제5조 (기한의 계산)', '법 제2조에 따른 기한은 다음 날부터 센다.'],
]);

let house: TestHouse;
let folder = '';
const packs = process.env.GWANMUN_PACKS;
const path = (law: string, article = '') =>
  `library/laws/${encodeURIComponent(law)}${article === '' ? '' : `/${encodeURIComponent(article)}`}`;

before(async () => {
  folder = lawPack([
    { folder: '시험법', file: 'a.md', text: act('2024-01-01', 10) },
    { folder: '시험법', file: 'b.md', text: act('2026-01-01', 15) },
    { folder: '시험법', file: 'decree.md', text: DECREE },
    { folder: '깨진법', file: 'broken.md', text: '아무 말' },
  ]);
  process.env.GWANMUN_PACKS = folder;
  house = await startHouse('library');
});
after(async () => {
  process.env.GWANMUN_PACKS = packs;
  await house?.end();
});

test('nobody has to sign in: laws with their versions, what is not held said plainly, words found literally', async () => {
  const { json } = await house.stranger.get('library');
  assert.deepEqual(
    json.laws.map(({ name, versions }: { name: string; versions: { effective: string }[] }) => [
      name,
      versions.map(({ effective }) => effective),
    ]),
    [
      ['시험법', ['2026-01-01', '2024-01-01']],
      ['시험법 시행령', ['2024-01-01']],
    ],
  );
  assert.ok(json.holds.ko.includes('판결'));
  const found = (await house.stranger.get(`library/search?q=${encodeURIComponent('기한 다음')}`)).json;
  assert.deepEqual([found.count, found.found[0].ref], [1, '시험법 시행령 제5조']);
  const old = (await house.stranger.get(`${path('시험법')}?on=2025-05-05`)).json;
  assert.deepEqual([old.effective, old.isLater, old.articles.length], ['2024-01-01', false, 2]);
  assert.equal((await house.stranger.get(`${path('시험법')}?on=2020-01-01`)).json.isLater, true);
  assert.equal((await house.stranger.get(path('없는법'))).status, 404);
});

test('an article says which versions changed it, what it cites and what cites it; two versions are compared', async () => {
  const { json } = await house.stranger.get(path('시험법', '제2조'));
  assert.deepEqual(
    json.versions.map(({ effective, isChanged }: Record<string, unknown>) => [effective, isChanged]),
    [
      ['2026-01-01', true],
      ['2024-01-01', false],
    ],
  );
  assert.deepEqual(
    json.cites.map(({ ref, isLoaded }: Record<string, unknown>) => [ref, isLoaded]),
    [
      ['시험법 제1조', true],
      ['다른법 제3조', false],
    ],
  );
  assert.deepEqual(
    json.citedBy.map(({ ref }: Record<string, unknown>) => ref),
    ['시험법 시행령 제5조'],
  );
  const between = `${path('시험법', '제2조')}/differences?from=2024-01-01&to=2026-01-01`;
  const { pieces } = (await house.stranger.get(between)).json;
  assert.deepEqual(
    pieces.filter(({ kind }: { kind: string }) => kind !== 'same'),
    [
      { kind: 'gone', text: '10일로' },
      { kind: 'new', text: '15일로' },
    ],
  );
  assert.equal((await house.stranger.get(between.replace('2024', '2023'))).status, 404);
  const whole = await (await house.as('officer-020')).get(`counsel/${path('시험법', '제2조').slice(8)}`);
  assert.deepEqual(
    whole.json.attached.map(({ ref }: Record<string, unknown>) => ref),
    ['시험법 시행령 제5조'],
    'the whole article of any loaded law has an address',
  );
});

test('who follows an article is told once when another version changes it, and of nothing else', async () => {
  const [officer, trader] = await Promise.all([house.as('officer-020'), house.as('importer')]);
  const follow = (client: typeof officer, ref: string, isOn = true) =>
    client.ask('PUT', 'library/subscriptions', {
      ...{ body: JSON.stringify({ ref, isOn }), type: 'application/json' },
    });
  assert.equal((await follow(officer, '시험법 제2조')).json[0].effective, '2026-01-01');
  assert.equal((await follow(officer, '시험법 제2조')).json.length, 1, 'twice is once');
  await follow(officer, '시험법 제1조');
  await follow(trader, '시험법 제2조');
  assert.deepEqual((await follow(trader, '시험법 제2조', false)).json, []);
  assert.equal((await follow(officer, '시험법 제77조')).status, 404);

  const stop = keepLaws(house.house, 20);
  writeFileSync(join(folder, 'korea-law', '시험법', 'c.md'), act('2026-11-01', 20));
  const notices = async () =>
    (await officer.get('notices')).json.rows.filter(({ says }: { says: { ko: string } }) =>
      says.ko.includes('시험법'),
    );
  for (let turn = 0; turn < 200 && (await notices()).length === 0; turn++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  await stop();
  const told = await notices();
  assert.deepEqual(
    told.map(({ says, opens }: { says: { ko: string }; opens: string }) => [
      says.ko,
      decodeURIComponent(opens),
    ]),
    [['시험법 제2조의 내용이 바뀌었습니다.', '/counsel/laws/시험법/제2조?from=2026-01-01&to=2026-11-01']],
  );
  const mine = (await officer.get('library/subscriptions')).json;
  assert.deepEqual(
    mine.map(({ ref, changedFrom, effective }: Record<string, unknown>) => [ref, changedFrom, effective]),
    [
      ['시험법 제1조', null, '2026-11-01'],
      ['시험법 제2조', '2026-01-01', '2026-11-01'],
    ],
  );
});
