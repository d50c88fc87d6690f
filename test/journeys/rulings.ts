/** A broker applies for a ruling, an officer asks back, the clock stops and runs, two people rule, and the next question finds it. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { rulingTexts } from '../../src/console/texts/rulings.ts';
import { signInTexts } from '../../src/console/texts/sign-in.ts';
import { axe } from './axe.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const t = rulingTexts.ko;
const GOODS = '하늘색 물결무늬 도자기 찻잔 받침';
const ASKED = '유약 성분을 알려 주십시오.';

export async function rulings(t2: TestContext, world: World): Promise<void> {
  const [broker, officer] = [await world.page('broker'), await world.page('officer')];
  let path = '';
  await t2.test('a broker applies, and is told what was left out', async () => {
    await broker.goto('/rulings/new');
    await untilDrawn(broker);
    await broker.getByLabel(t.goods, { exact: true }).fill(GOODS);
    await broker.getByRole('button', { name: t.send, exact: true }).click();
    await broker.getByText('규격을(를) 적어야 합니다', { exact: false }).waitFor();
    await world.refused(/422 .*\/rulings\/applications$/);
    const typed = [
      [t.specification, '지름 14cm'],
      [t.composition, '도자 100%'],
      [t.process, '성형하여 구움'],
      [t.use, '찻잔을 받치는 식탁용품'],
      [t.reason, '번호 확인'],
      [t.mail, 'broker@example.com'],
    ] as const;
    for (const [label, text] of typed) await broker.getByLabel(label, { exact: true }).fill(text);
    await broker.getByLabel(t.origin, { exact: true }).selectOption('CN');
    await broker.getByLabel(t.office, { exact: true }).selectOption('020');
    await broker.getByRole('button', { name: t.send, exact: true }).click();
    await broker.waitForURL(/\/rulings\/applications\/AR-/);
    path = new URL(broker.url()).pathname;
    await broker.getByRole('region', { name: t.clock, exact: true }).waitFor();
  });
  await t2.test('an officer asks back: the clock stands until the broker has answered', async () => {
    await officer.goto('/rulings');
    await untilDrawn(officer);
    await officer.getByRole('link', { name: path.split('/').at(-1)!, exact: true }).click();
    await act(officer, t.act_ask, ASKED);
    await officer.getByText('기간 정지', { exact: false }).first().waitFor();
    await broker.reload();
    await broker.getByText(ASKED, { exact: true }).waitFor();
    const told = broker.getByRole('region', { name: t.notices, exact: true });
    await told.getByText(t.notice_waiting, { exact: false }).first().waitFor();
    assert.deepEqual(await axe(broker), []);
    await picture(broker, 'ruling-notices');
    await act(broker, t.act_answer, '무연 유약입니다.');
    await broker.getByText('무연 유약입니다.', { exact: true }).waitFor();
    const clock = await shownText(broker.getByRole('region', { name: t.clock, exact: true }));
    assert.ok(clock.includes('시행령 제106조제4항제2호') && clock.includes('일 남음'), clock);
  });
  await t2.test('the officer proposes with the candidates beside, a supervisor approves', async () => {
    await officer.reload();
    await officer.getByRole('button', { name: t.act_propose, exact: true }).click();
    const dialog = officer.getByRole('dialog');
    const first = dialog.getByRole('button', { name: t.take, exact: true }).first();
    await first.waitFor({ timeout: 60_000 });
    await dialog.getByLabel(t.code, { exact: true }).fill('691110');
    await dialog.getByLabel(t.rulingGoods, { exact: true }).fill('도자기로 만든 찻잔 받침');
    await dialog.getByLabel(t.reasons, { exact: true }).fill('제6911호의 자기제 식탁용품에 해당합니다.');
    await dialog.getByRole('button', { name: t.act_propose, exact: true }).click();
    await officer.getByRole('region', { name: t.proposal, exact: true }).waitFor();
    const supervisor = await world.page('supervisor');
    await supervisor.goto(path);
    await supervisor.getByRole('button', { name: t.act_decide, exact: true }).click();
    await supervisor.getByRole('region', { name: t.rulings, exact: true }).waitFor();
    await supervisor.close();
  });
  await t2.test('the ruling is published, and the next question finds it', async () => {
    const number = path.split('/').at(-1)!;
    await broker.goto(`/rulings?text=${encodeURIComponent('물결무늬 도자기 찻잔')}&source=ruling`);
    // The application of the same number stands above, and may be there before anything is found.
    await broker.locator(`a[href="/rulings/${number}"]`).click();
    await broker.waitForURL(new RegExp(`/rulings/${number}$`));
    await broker.getByText('제6911호의 자기제 식탁용품에 해당합니다.', { exact: true }).waitFor();
    await broker.goto(`/classification?text=${encodeURIComponent(GOODS)}`);
    await broker
      .getByRole('region', { name: '6911.10', exact: true })
      .getByText('공표된 사전심사 결정')
      .first()
      .waitFor();
  });
  await t2.test(
    'whoever is not signed in comes from the sign-in to what is published, and to nothing of the applicant',
    () => strangers(world, path.split('/').at(-1)!),
  );
  await Promise.all([broker.close(), officer.close()]);
}

async function strangers(world: World, number: string): Promise<void> {
  for (const [language, theme, width] of [
    ['ko', 'light', 390],
    ['en', 'dark', 1440],
  ] as const) {
    const [page, texts] = [await world.page(null, { language, theme }), signInTexts[language]];
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    const entrance = page.getByRole('navigation', { name: texts.openPages });
    await entrance.waitFor();
    assert.equal(await entrance.getByRole('link').count(), 5);
    await entrance.getByRole('link', { name: texts.openRulings }).click();
    await page.getByLabel(rulingTexts[language].openWords, { exact: true }).fill('물결무늬 받침');
    await page.getByRole('button', { name: rulingTexts[language].openFind, exact: true }).click();
    await page.waitForURL(/[?&]text=/);
    await untilDrawn(page);
    const found = page.getByRole('region', { name: rulingTexts[language].openTitle, exact: true });
    await found.getByRole('link', { name: GOODS }).waitFor();
    assert.equal(await found.getByRole('link').count(), 1, 'the others do not speak of it');
    assert.deepEqual(await axe(page), []);
    await picture(page, `rulings-stranger-${language}`);
    await page.getByRole('link', { name: GOODS }).click();
    await page.waitForURL(new RegExp(`/rulings/${number}$`));
    await page.getByText('제6911호의 자기제 식탁용품에 해당합니다.', { exact: true }).waitFor();
    assert.deepEqual(await axe(page), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${wide} pixels too wide`);
    await entrance.getByRole('link', { name: texts.openPress }).click();
    await page.waitForURL(/\/press\?/);
    assert.deepEqual(await axe(page), []);
    const onward = page.getByRole('navigation', { name: texts.openPages, exact: true });
    await onward.getByRole('link', { name: texts.openStatistics, exact: true }).click();
    await page.waitForURL(/\/statistics$/);
    await page.close();
  }
}

/** Opens the dialog of one act, says it in words and sends it. */
async function act(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t.sayIt, { exact: true }).fill(words);
  await dialog.locator('button[type="submit"]').click();
  await dialog.waitFor({ state: 'hidden' });
}
