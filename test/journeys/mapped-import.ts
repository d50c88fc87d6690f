/** An officer brings a table in columns of his own: says what they mean, keeps that under a name, and is not asked again for the next table. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { importTexts } from '../../src/console/texts/import.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const t = importTexts.ko;
const DAY = '2026-11-19';
const NAME = '여정의 표';
/** The mass stands under a word that nobody can guess. */
const COLUMNS = [
  '신고번호',
  '신고일자',
  '통관세관',
  '관세사부호',
  '수입자',
  'B/L No.',
  'HS',
  '품명',
  'Kilo',
  'CIF',
];

function table(serials: readonly string[]): Buffer {
  const rows = serials.map((serial) => [
    ...[
      `9990126000${serial}M`,
      DAY,
      '020',
      '99901',
      'SYB-MAP-1',
      `BLMAP${serial}`,
      '6109.10-1000',
      '면 티셔츠',
    ],
    ...['1500', '19400000'],
  ]);
  return Buffer.from([COLUMNS, ...rows].map((cells) => cells.join(',')).join('\r\n'));
}

export async function mappedImport(t2: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  const meaning = page.getByRole('region', { name: t.mapping, exact: true });
  await t2.test('columns never seen before are guessed, and a gap in their meaning is refused', async () => {
    await choose(page, 'first.csv', table(['701', '702']));
    await meaning.getByText(t.mappingNew).waitFor();
    assert.equal(await meaning.getByLabel('신고번호', { exact: true }).inputValue(), '/declarationNumber');
    assert.equal(await meaning.getByLabel('Kilo', { exact: true }).inputValue(), '');
    assert.equal(await page.getByRole('button', { name: start(2) }).count(), 0, 'read by a guess');
    await meaning.getByLabel('신고번호', { exact: true }).selectOption('');
    await meaning.getByLabel(t.mappingTitle).fill(NAME);
    await meaning.getByRole('button', { name: t.mappingKeep }).click();
    await meaning.locator('.problems li', { hasText: '신고번호' }).waitFor();
    await world.refused(/422 .*\/imports\/mappings$/);
  });
  await t2.test('the mended meaning is kept, and the table is filed by it', async () => {
    await meaning.getByLabel('신고번호', { exact: true }).selectOption('/declarationNumber');
    await meaning.getByLabel('Kilo', { exact: true }).selectOption('/items/*/netMassKg');
    await meaning.getByRole('button', { name: t.mappingKeep }).click();
    await file(page, 2);
    const { json } = await (await world.client('officer')).get('declarations/9990126000701M');
    assert.equal(json.declaration.items[0].netMassKg, 1500);
  });
  await t2.test('the next table in the same columns is read by what was kept', async () => {
    await choose(page, 'second.csv', table(['703']));
    await meaning.getByText(t.mappingKept.replace('{title}', NAME)).waitFor();
    assert.equal(await meaning.getByLabel('Kilo', { exact: true }).inputValue(), '/items/*/netMassKg');
    await file(page, 1);
    const { status } = await (await world.client('officer')).get('declarations/9990126000703M');
    assert.equal(status, 200);
  });
  await page.close();
}

const start = (lines: number): string => t.start.replace('{n}', String(lines));

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/import');
  await untilDrawn(page);
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

async function file(page: Page, lines: number): Promise<void> {
  await page.getByRole('button', { name: start(lines) }).click();
  await page.getByText(t.done, { exact: true }).waitFor();
  const stored = page.locator('.im-counts .kpi', { hasText: t.stored }).first().locator('dd');
  assert.equal((await shownText(stored)).trim(), String(lines));
}
