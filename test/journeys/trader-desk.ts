/** A broker's case from draft to answered objection, in three browsers: submits, is asked, answers with a PDF, is examined, objects, is answered. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { deskTexts } from '../../src/console/texts/trader-desk.ts';
import { deskFirmTexts } from '../../src/console/texts/trader-firm.ts';
import { pdf } from '../builders/pdf.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const [desk, firm] = [deskTexts.ko, deskFirmTexts.ko];
/** Under mandatory control: examined on every day and by every policy. */
const ALWAYS_EXAMINED = '9304000000';
const CLEAN = 'A';
const TABLET = { width: 820, height: 1180 };

export async function deskJourney(t: TestContext, world: World): Promise<void> {
  let number = '';
  await t.test('a broker mends a draft at its fields and submits it', async () => {
    const page = await world.page('broker');
    await page.goto('/');
    await page.waitForURL('**/desk');
    await picture(page, 'desk-list');
    await page.goto('/desk/drafts');
    await untilDrawn(page);
    await page.locator('.dk-table tbody a').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const hs = page.getByLabel('품목번호').first();
    await hs.fill('12');
    await page.getByRole('button', { name: desk.save }).click();
    await page.locator('.dk-wrong').first().waitFor();
    await picture(page, 'desk-draft-wrong');
    await page.getByLabel('품목번호').first().fill(ALWAYS_EXAMINED);
    await page.getByLabel('B/L(AWB)번호', { exact: true }).fill('DESKJOURNEY001');
    await page.getByRole('button', { name: new RegExp(`^${desk.submit}`) }).click();
    await page.waitForURL('**/desk/declarations/*');
    number = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1)!);
    assert.match(number, /U$/);
    await page.getByRole('heading', { name: desk.why }).waitFor();
    await picture(page, 'desk-submitted');
    await page.getByRole('heading', { name: /물품 검사/ }).waitFor();
    const main = await shownText(page.locator('#main'));
    assert.doesNotMatch(main, /무작위|점수|감시 목록|선별 기준/);
    await page.close();
  });
  await t.test('an officer asks for a paper; the broker answers with a PDF', async () => {
    const officer = await world.client('officer');
    const asked = { act: 'supplement', version: 1, reason: '송품장 사본을 제출하십시오.' };
    await supplementable(world, number);
    const { status, text } = await officer.post(`declarations/${number}/acts`, asked);
    assert.equal(status, 200, text);
    const page = await world.page('broker');
    await page.goto('/desk');
    await page.getByText(asked.reason).waitFor();
    await page.goto(`/desk/declarations/${number}`);
    const card = page.getByRole('region', { name: desk.supplementTitle });
    await card.locator('input[type=file]').setInputFiles({
      name: 'virus.pdf',
      mimeType: 'application/pdf',
      buffer: pdf('4 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj'),
    });
    await page.getByText(/자바스크립트/).waitFor();
    await card.locator('input[type=file]').setInputFiles({
      name: '송품장.pdf',
      mimeType: 'application/pdf',
      buffer: pdf(),
    });
    await page.getByRole('link', { name: '송품장.pdf' }).waitFor();
    await card.getByLabel(desk.supplementAnswer).fill('송품장 사본을 첨부합니다.');
    await picture(page, 'desk-supplement');
    await card.getByRole('button', { name: desk.supplementSend }).click();
    await card.waitFor({ state: 'detached' });
    await page.close();
    const reading = await world.page('officer');
    await reading.goto(`/declarations/${number}`);
    const files = reading.getByRole('region', { name: firm.attachments });
    const download = reading.waitForEvent('download');
    await files.getByRole('link', { name: '송품장.pdf' }).click();
    assert.equal((await download).suggestedFilename(), '송품장.pdf');
    await picture(reading, 'desk-officer');
    await reading.close();
  });
  await t.test('the goods are examined, and the broker no longer waits for it', async () => {
    const officer = await world.client('officer');
    const found = { act: 'outcome', version: 1, outcome: { code: CLEAN, notes: '이상 없음' } };
    const { status, text } = await officer.post(`declarations/${number}/acts`, found);
    assert.equal(status, 200, text);
    const { text: told, json } = await (await world.client('broker')).get(`desk/declarations/${number}`);
    assert.deepEqual(json.reasons, []);
    assert.ok(!told.includes('이상 없음'), 'notes of an examination are for the office');
  });
  await t.test(
    'the goods are held; the broker objects; a supervisor answers and the hold is lifted',
    async () => {
      const officer = await world.client('officer');
      const held = { act: 'hold', version: 1, reason: '원산지 확인이 필요합니다.' };
      const { status, text } = await officer.post(`declarations/${number}/acts`, held);
      assert.equal(status, 200, text);
      const page = await world.page('broker');
      await page.goto(`/desk/declarations/${number}`);
      await page.getByRole('button', { name: desk.object }).click();
      await page.getByRole('radio', { name: /통관보류: 이의신청/ }).check();
      await page.getByLabel(desk.grounds).fill('원산지증명서로 확인됩니다.');
      await picture(page, 'desk-object');
      await page.getByRole('button', { name: desk.file, exact: true }).click();
      await page.getByText('원산지증명서로 확인됩니다.').first().waitFor();
      await page.close();
      const supervisor = await world.page('supervisor');
      await supervisor.goto('/objections');
      await supervisor.getByRole('button', { name: firm.answer }).click();
      await supervisor.getByLabel(firm.result).selectOption('upheld');
      const filedOn = await filedDay(world, number);
      await supervisor.getByLabel(firm.deliberatedOn).fill(filedOn);
      await supervisor.getByLabel(firm.reasons).fill('제출된 원산지증명서로 확인되었습니다.');
      await picture(supervisor, 'desk-answer');
      await supervisor.getByRole('button', { name: firm.send }).click();
      await supervisor.getByText(firm.objectionsEmpty).waitFor();
      await supervisor.close();
      const after = await world.page('broker', { language: 'en', theme: 'dark' });
      await after.setViewportSize(TABLET);
      await after.goto(`/desk/declarations/${number}`);
      await after.getByText('제출된 원산지증명서로 확인되었습니다.').first().waitFor();
      await picture(after, 'desk-tablet-en-dark');
      const { json } = await (await world.client('broker')).get(`desk/declarations/${number}`);
      assert.notEqual(json.status.title.ko, '통관보류');
      await after.close();
    },
  );
}

/** Nobody picks a case: it is dealt, or a supervisor gives it to somebody, which is quicker here. */
async function supplementable(world: World, number: string): Promise<void> {
  const supervisor = await world.client('supervisor');
  const { json } = await supervisor.get(`declarations/${number}`);
  if (json.case.assignee === null) {
    const given = { to: 'officer', reason: '신고인과 연락 중인 건입니다.' };
    const { status, text } = await supervisor.post(`cases/${json.case.id}/reassign`, given);
    assert.equal(status, 200, text);
  }
  await world.until('the declaration to be with its officer', async () => {
    const { status, json } = await (await world.client('officer')).get(`declarations/${number}`);
    return status === 200 && json.acts.some(({ act }: { act: string }) => act === 'supplement');
  });
}

async function filedDay(world: World, number: string): Promise<string> {
  const { json } = await (await world.client('broker')).get(`desk/declarations/${number}`);
  return json.objections[0].filedOn;
}
