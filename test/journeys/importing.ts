/** An officer brings files: sees what is wrong before anything is stored, imports the good lines and finds them again. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { importTexts } from '../../src/console/texts/import.ts';
import { SEED_ELSEWHERE, strangerDeclarations } from './strangers.ts';
import { shownText, untilDrawn, type World } from './world.ts';

const ko = importTexts.ko;

const KCS_HEADING =
  'Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,Mode of Transport,Declarant ID,' +
  'Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,Country of Origin,Tax Rate,Tax Type,' +
  'Country of Origin Indicator,Net Mass,Item Price';
const GOODS = 'B,11,21,11,10,ZZR1LT6,QLRUBN9,,,040890,BE,NL,8.5,FEU1,G,108.0,372254.9';
/** 면세 in CP949: not UTF-8, so that only a reader that knows the code page can say what it read. */
const DUTY_FREE_CP949 = Buffer.from([0xb8, 0xe9, 0xbc, 0xbc]);

function kcsFile(): Buffer {
  const [before, after] = [`77000003,2026-11-18,20,${GOODS.replace('FEU1', '@')}`.split('@')].flat();
  return Buffer.concat([
    Buffer.from(
      `${KCS_HEADING}\r\n77000001,2026-11-18,20,${GOODS}\r\n77000002,2026-02-30,20,${GOODS}\r\n${before}`,
    ),
    DUTY_FREE_CP949,
    Buffer.from(`${after}\r\n77000004,2026-11-18,20,${GOODS}\r\n`),
  ]);
}

export async function importing(t: TestContext, world: World): Promise<void> {
  const page = await world.page('officer');
  await t.test('a CP949 file in the layout of the customs service', async () => {
    await choose(page, { name: 'declarations.csv', mimeType: 'text/csv', buffer: kcsFile() });
    const counts = await shownText(page.locator('.im-counts'));
    assert.match(counts, /cp949|euc-kr/i, `the encoding is not named: ${counts}`);
    const problems = await shownText(page.locator('.im-problems'));
    assert.match(problems, /2026-02-30/, 'the impossible day is not named');
    assert.match(problems, /면세/, 'the Korean text was not read in its code page');
    await importAndSee(page, 2);
    for (const number of ['77000001', '77000004']) await find(page, number);
    const { json } = await (await world.client('officer')).get('declarations?search=77000002');
    assert.equal(json.rows.length, 0, 'a line with a problem was stored');
  });
  await t.test('NDJSON with errors', async () => {
    const [good, other, bad] = strangerDeclarations(3, SEED_ELSEWHERE + 2);
    const lines = [
      JSON.stringify(good),
      '{"declarationNumber": "broken',
      JSON.stringify({ ...bad, declaredOn: '2026-13-01' }),
      JSON.stringify(other),
    ];
    const buffer = Buffer.from(`\uFEFF${lines.join('\n')}\n`);
    await choose(page, { name: 'declarations.ndjson', mimeType: 'application/x-ndjson', buffer });
    const problems = await shownText(page.locator('.im-problems'));
    assert.match(problems, /declaredOn/, 'the wrong field is not pointed at');
    await importAndSee(page, 2);
    await find(page, good!.declarationNumber);
    await find(page, other!.declarationNumber);
  });
  await page.close();
}

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.goto('/import');
  await untilDrawn(page);
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('.im-problems').waitFor();
}

async function importAndSee(page: Page, stored: number): Promise<void> {
  await page.getByRole('button', { name: ko.start.replace('{n}', String(stored)) }).click();
  await page.getByText(ko.done, { exact: true }).waitFor();
  const first = page.locator('.im-counts .kpi', { hasText: ko.stored }).first().locator('dd');
  assert.equal((await shownText(first)).trim(), String(stored));
}

async function find(page: Page, number: string): Promise<void> {
  const field = page.locator('.top .find input');
  await field.fill(number);
  await field.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === number);
  await page.locator(`main a[href^="/declarations/${number}"]`).first().waitFor();
}
