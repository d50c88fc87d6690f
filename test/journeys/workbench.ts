/**
 * From a table, and from examined imports, to a model beside the champion and on a challenge's leaderboard, then into force by a
 * second person and out again, without a line of code: leaks are called out on the way.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Page } from 'playwright-core';
import { formatDecimals } from '../../src/console/parts/format.ts';
import { challengeTexts } from '../../src/console/texts/challenges.ts';
import { workbenchTexts } from '../../src/console/texts/workbench.ts';
import { workbenchDraftTexts } from '../../src/console/texts/workbench-draft.ts';
import { workbenchLifeTexts } from '../../src/console/texts/workbench-life.ts';
import { addDays } from '../../src/core/day.ts';
import { fill } from '../../src/core/text.ts';
import type {
  JobView,
  StudyDefinition,
  StudySources,
  StudyView,
  UploadedTableView,
} from '../../src/exchange/contract.ts';
import type { Client } from '../builders/client.ts';
import { plainDeclaration } from '../builders/plain.ts';
import { axe } from './axe.ts';
import { type Account, shownText, untilDrawn, type World } from './world.ts';

const t = workbenchTexts.ko;
const d = workbenchDraftTexts.ko;
const l = workbenchLifeTexts.ko;
const PATIENCE = { timeout: 120_000 };

/** Half the rows are of twenty firms that come back, half of firms that come once; the penalty was written after the examination. */
export function examinedTable(rows: number): string {
  const lines = ['firm,mass,penalty,result'];
  for (let row = 0; row < rows; row++) {
    const mass = (row * 37) % 900;
    const isNew = row % 2 === 0;
    const doesCheat = isNew ? mass < 250 : row % 40 < 12;
    const isHit = doesCheat !== ((row * 13) % 11 === 0);
    const firm = isNew ? `N${row}` : `F${row % 40}`;
    lines.push(`${firm},${mass},${isHit ? 500 + (row % 90) : 0},${isHit ? 'fraud' : 'clean'}`);
  }
  return lines.join('\r\n');
}

export async function workbench(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  await t2.test('a table that is none is refused with everything that is wrong', async () => {
    await page.goto('/workbench');
    await untilDrawn(page);
    await page.getByRole('link', { name: t.newStudy }).click();
    await page.getByRole('radio', { name: d.uploaded }).check();
    await bring(page, 'broken.csv', ['a,a,', '1,2,3', '1,2'].join('\n'));
    const problems = page.getByRole('alert').locator('.problems li');
    await problems.first().waitFor();
    assert.equal(await problems.count(), 4);
    await world.refused(/422 .*\/studies\/tables/);
  });
  await t2.test(
    'the leak of a table is called out and left out, and nothing else is taken away',
    async () => {
      await bring(page, 'examined.parquet', inParquet(examinedTable(800)));
      await page.getByText(fill(d.uploadDone, { name: 'examined.parquet', rows: 800, columns: 4 })).waitFor();
      await choose(page, d.column, 'result');
      await choose(page, d.yes, 'fraud');
      const leak = page.locator('.wb-suspicion', { hasText: d.tellsAlone });
      await leak.waitFor(PATIENCE);
      assert.equal(await leak.count(), 1);
      await page.getByText(fill(d.leftOut, { names: 'penalty' })).waitFor();
      assert.equal(await leak.getByRole('checkbox').isChecked(), false);
      assert.equal(await page.getByRole('checkbox', { name: 'firm' }).isChecked(), true);
      assert.equal(
        await page.getByRole('checkbox', { name: 'result' }).count(),
        0,
        'the answer is no column',
      );
      assert.deepEqual(await axe(page), []);
    },
  );
  await t2.test('what is wrong is told at its place, and what was written outlives a reload', async () => {
    await choose(page, d.groupByAdd, 'firm');
    await page.getByLabel(d.trees).fill('3');
    await page.keyboard.press('Control+Enter');
    await page.locator('.wb-wrong', { hasText: '10' }).waitFor();
    assert.equal(await page.locator('.wb-wrong li').count(), 3, 'title, purpose, and the number of trees');
    await world.refused(/422 .*\/studies$/);
    await page.getByLabel(d.trees).fill('60');
    await page.getByRole('textbox', { name: d.title }).fill('업체의 표');
    await page.getByRole('textbox', { name: d.purpose }).fill('속이는 업체를 찾는다.');
    await page.reload();
    await page.getByText(d.kept).waitFor();
    assert.equal(await page.getByRole('textbox', { name: d.title }).inputValue(), '업체의 표');
    await page.locator('.wb-suspicion').waitFor(PATIENCE);
  });
  await t2.test('the trained model says what it is worth, new groups first', async () => {
    const study = await saveAndTrain(world, page, 'officer');
    const [unseen] = study.trained[0]!.figures.judgement.regimes;
    const first = page.locator('.wb-figures tbody').first();
    assert.match(await shownText(first), new RegExp(`^${t.unseen}`));
    const row = await shownText(first.locator('tr.wb-this'));
    assert.ok(row.includes(formatDecimals(unseen!.auc!, 3)), row);
    await page.getByText(t.caveatUploaded).waitFor();
    await page.getByText(t.noChampion).waitFor();
    await page.getByRole('button', { name: t.found }).click();
    await page.locator('.wb-cases .wb-reasons', { hasText: 'firm' }).first().waitFor();
    assert.match(page.url(), /cases=found/);
    const file = await world
      .client('officer')
      .then((client) => client.get(`studies/${study.id}/models/1/file`));
    assert.equal(file.json.kind, 'table');
    await page.close();
  });
  await t2.test('a study over examined imports stands beside the champion, and its cases open', () =>
    overExamined(world),
  );
}

async function overExamined(world: World): Promise<void> {
  const page = await world.page('analyst', { language: 'en', theme: 'dark' });
  const [en, den] = [workbenchTexts.en, workbenchDraftTexts.en];
  const { judgedFrom } = (await (await world.client('analyst')).get('studies/sources')).json as StudySources;
  await page.goto('/workbench/new');
  await untilDrawn(page);
  // What the challenge hides is not learnt from.
  await page.getByLabel(den.to, { exact: true }).fill(addDays(judgedFrom, -1));
  await page.getByRole('radio', { name: den.judgeShare }).check();
  await page.getByRole('button', { name: den.look }).click();
  await page.locator('.wb-columns').waitFor(PATIENCE);
  await page.getByLabel(den.find).fill('HS code');
  await page.getByRole('checkbox', { name: /item\.hsCode/ }).waitFor();
  assert.match(page.url(), /find=HS\+code/);
  assert.deepEqual(await axe(page), []);
  await page.getByLabel(den.trees).fill('60');
  await page.getByRole('textbox', { name: den.title }).fill('Cheap goods');
  await page.getByRole('textbox', { name: den.purpose }).fill('Find what is declared too cheaply.');
  await page.getByRole('button', { name: den.save }).click();
  await page.getByRole('button', { name: en.train }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText(en.trainCancelled).waitFor();
  await page.getByRole('button', { name: en.train }).click();
  await page.locator('.wb-figures').first().waitFor(PATIENCE);
  await page.locator('.wb-versus', { hasText: en.versus }).waitFor();
  assert.equal(await page.locator('.wb-versus li').count(), 2);
  await page.getByText(en.caveatMadeUp).waitFor();
  assert.deepEqual(await axe(page), []);
  const id = new URL(page.url()).pathname.split('/')[2]!;
  await cardOfModel(page);
  await challenge(world, page, id);
  await page.goto(`/workbench/${id}`);
  const link = page.locator('.wb-cases a').first();
  const number = await shownText(link);
  await link.click();
  await page.getByRole('heading', { name: number }).waitFor();
  await page.close();
  await intoForceAndBack(world, id);
}

/** The card says under which articles its operator answers, and shows what nobody has stated yet. */
async function cardOfModel(page: Page): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${workbenchTexts.en.card}`) }).click();
  await page.getByRole('heading', { name: 'Model card: Cheap goods 1' }).waitFor();
  await page.locator('[data-section="purpose"]', { hasText: 'Customs Act art. 246' }).waitFor();
  await page.locator('[data-section="duties"]', { hasText: 'AI Basic Act' }).waitFor();
  assert.ok((await page.locator('[data-gap]').count()) > 0);
  assert.deepEqual(await axe(page), []);
}

/** The supervisor opens one, the way in use is judged first, and the analyst hands the model in. */
async function challenge(world: World, page: Page, study: string): Promise<void> {
  const [c, en] = [challengeTexts.ko, challengeTexts.en];
  const supervisor = await world.page('supervisor');
  await supervisor.goto('/workbench');
  await supervisor.getByRole('button', { name: c.open }).click();
  const dialog = supervisor.getByRole('dialog');
  await dialog.getByLabel(c.name).fill('싸게 신고한 물품');
  await dialog.getByLabel(c.purpose).fill('같은 기간을 두고 겨룹니다.');
  await dialog.getByRole('button', { name: c.open }).click();
  await dialog.waitFor({ state: 'detached', ...PATIENCE });
  await supervisor.getByRole('link', { name: '싸게 신고한 물품' }).waitFor();
  await supervisor.close();
  await page.goto(`/workbench/${study}`);
  await page.getByRole('button', { name: fill(en.handIn, { version: 1 }) }).click();
  await page.waitForURL(/\/workbench\/challenges\//, PATIENCE);
  const board = page.getByRole('region', { name: en.board });
  await board.getByRole('rowheader', { name: en.champion }).waitFor();
  assert.equal(await board.locator('tbody tr').count(), 2);
  assert.deepEqual(await axe(page), []);
}

/** In shadow on live declarations, proposed by its author, confirmed by another, and taken out again by one. */
async function intoForceAndBack(world: World, id: string): Promise<void> {
  const [author, second] = [await world.page('analyst'), await world.page('supervisor')];
  await author.goto(`/workbench/${id}`);
  await step(author, l.shadow, 'shadow', '판정된 신고를 읽어 봅니다.');
  await author.getByText(l.noneAsked).waitFor();
  const rows = Array.from({ length: 120 }, () => plainDeclaration());
  assert.equal((await world.machine.post('declarations/batch', rows)).status, 200);
  const client = await world.client('analyst');
  const life = async (): Promise<StudyView['life']> => (await client.get(`studies/${id}`)).json.life;
  await world.until('a hundred declarations were scored', async () => (await life()).shadow!.asked >= 100);
  await author.reload();
  await author.getByRole('button', { name: l.take }).first().click();
  const dialog = author.getByRole('dialog');
  await dialog.getByLabel(l.threshold).fill('0.1');
  await dialog.getByLabel(l.reason).fill('싸게 신고한 물품의 서류를 봅니다.');
  await dialog.getByRole('button', { name: l.propose }).click();
  await author.locator('.st.warn').waitFor();
  assert.equal(await author.locator('[data-step="confirm"]').count(), 0, 'not by the one who proposed');
  assert.deepEqual(await axe(author), []);

  await second.goto(`/workbench/${id}`);
  await step(second, l.confirm, 'confirm', '시험 운영 결과를 보았습니다.');
  await second.locator('.st.ok').waitFor();
  const one = plainDeclaration();
  assert.equal((await world.machine.post('declarations', one)).status, 201);
  await second.goto(`/declarations/${one.declarationNumber}`);
  await second
    .getByText(/과제 모델 「Cheap goods」/)
    .first()
    .waitFor();
  await author.reload();
  await step(author, l.withdraw, 'withdraw', '너무 많이 고릅니다.');
  await author.locator('[data-step="withdraw"]').waitFor({ state: 'detached' });
  assert.equal((await life()).inForce, null);
  await Promise.all([author.close(), second.close()]);
}

async function step(page: Page, title: string, name: string, why: string): Promise<void> {
  await page.locator(`[data-step="${name}"]`).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('textbox').fill(why);
  await dialog.getByRole('button', { name: title }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The same table with types of its own. */
function inParquet(csv: string): Buffer {
  const [names, ...rows] = csv.split('\r\n').map((line) => line.split(','));
  const columnData = names!.map((name, place) => {
    const isNumber = name === 'mass' || name === 'penalty';
    const data = rows.map((row) => (isNumber ? Number(row[place]) : row[place]!));
    return { name, data, type: isNumber ? ('DOUBLE' as const) : ('STRING' as const) };
  });
  return Buffer.from(parquetWriteBuffer({ columnData }));
}

async function bring(page: Page, name: string, text: string | Buffer): Promise<void> {
  const buffer = Buffer.from(text);
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
}

async function saveAndTrain(world: World, page: Page, account: Account): Promise<StudyView> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: t.train }).click();
  await page.locator('.wb-figures').first().waitFor(PATIENCE);
  const id = new URL(page.url()).pathname.split('/')[2]!;
  return (await (await world.client(account)).get(`studies/${id}`)).json;
}

/** A study with a model, for whoever wants to look at its page. @returns its identifier */
export async function trainedStudy(client: Client): Promise<string> {
  const upload = await client.ask('POST', 'studies/tables?name=pages.csv', {
    type: 'text/csv',
    body: examinedTable(300),
  });
  const definition: StudyDefinition = {
    source: { kind: 'uploaded', table: (upload.json as UploadedTableView).id },
    outcome: { kind: 'column', column: 'result', yes: 'fraud' },
    ...{ columns: ['firm', 'mass'], groupBy: ['firm'], judge: { kind: 'share', percent: 40 }, seed: 1 },
    settings: { trees: 20, depth: 3, rate: 0.1, forNewGroups: false },
  };
  const { json } = await client.post('studies', { title: '표', purpose: '화면', definition });
  const job: JobView = (await client.post(`studies/${json.id}/train`)).json;
  for (let state = job.state; state === 'running'; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    ({ state } = (await client.get(`jobs/${job.id}`)).json as JobView);
  }
  return json.id;
}
