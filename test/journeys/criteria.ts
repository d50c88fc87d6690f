/** A criterion is refused as never firing, mended, run in shadow, back-tested, put in force by a second person, and retired. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { criteriaTexts } from '../../src/console/texts/criteria.ts';
import { criterionLifeTexts } from '../../src/console/texts/criterion-life.ts';
import { parcelCriterionTexts } from '../../src/console/texts/parcel-criteria.ts';
import { MOVE_ROWS } from '../../src/screening/criterion-life.ts';
import { axe } from './axe.ts';
import { picture, shownText, untilDrawn, type World } from './world.ts';

const ko = criterionLifeTexts.ko;
const list = criteriaTexts.ko;
const parcels = parcelCriterionTexts.ko;
const NAME = '무거운 중국산 물품 (여정)';

/** The editor takes no key for a list that has only just opened: nobody has read it yet. */
const LIST_REST_MILLIS = 250;
/** Between two letters of a text that is typed by a machine. */
const LATE_FRAME_MILLIS = 12;

export async function criteria(t: TestContext, world: World): Promise<void> {
  const officer = await world.page('officer');
  const supervisor = await world.page('supervisor');
  // Frames come late, as on a busy machine: who types fast does not wait for them.
  await officer.addInitScript((late) => {
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), late);
  }, LATE_FRAME_MILLIS);
  let path = '';
  await t.test('a condition that nothing can meet is refused where it is written, and mended', async () => {
    await officer.goto('/criteria');
    await untilDrawn(officer);
    await officer.getByRole('link', { name: ko.newCriterion }).click();
    await row(officer, 1, 'netMassKg', ko['op.>'], '500');
    await officer.getByRole('button', { name: ko.addRow, exact: true }).click();
    await row(officer, 2, 'netMassKg', ko['op.<'], '200');
    const answer = officer.getByRole('status', { name: ko.check });
    await answer.getByText(ko['answer.never'], { exact: true }).waitFor();
    assert.match(await shownText(answer), /500/);
    assert.equal(
      await officer.locator('.cr-row.is-troubled').count(),
      2,
      'the rows that clash are not marked',
    );
    await picture(officer, 'criterion-refused');
    const shadow = officer.getByRole('button', { name: ko.saveShadow });
    assert.ok(await shadow.isDisabled(), 'what is refused can be sent to shadow');
    await officer.getByRole('textbox', { name: `조건 2 ${ko.value}` }).fill('9,000,000');
    await answer.getByText(ko['answer.open'], { exact: true }).waitFor();
  });
  await t.test(
    'form and text say the same; completion knows fields and codes by what they mean',
    async () => {
      await officer.getByRole('button', { name: ko.asText, exact: true }).click();
      const text = officer.getByRole('combobox', { name: ko.expression });
      await text.click();
      await officer.keyboard.press('Control+End');
      await officer.keyboard.type('\n&& item.originC');
      await officer.getByRole('option', { name: /item\.originCountry/ }).waitFor();
      await officer.waitForTimeout(LIST_REST_MILLIS);
      await officer.keyboard.press('Enter');
      await officer.keyboard.type(' == "China');
      await officer.getByRole('option', { name: /CN/ }).waitFor();
      await officer.waitForTimeout(LIST_REST_MILLIS);
      await picture(officer, 'criterion-text');
      await officer.keyboard.press('Enter');
      await officer.keyboard.type('"');
      const asForm = officer.getByRole('button', { name: ko.asForm, exact: true });
      await officer.waitForFunction(
        (name) =>
          [...document.querySelectorAll('button')].some((one) => one.textContent === name && !one.disabled),
        ko.asForm,
      );
      await asForm.click();
      const code = officer.getByRole('combobox', { name: `조건 3 ${ko.value}` });
      await officer.waitForFunction(() =>
        [...document.querySelectorAll('input')].some((one) => one.value.startsWith('CN ')),
      );
      assert.match(await code.inputValue(), /^CN /);
    },
  );
  await t.test('it is saved with its facts and runs in shadow', async () => {
    await officer.getByLabel(ko.nameKo, { exact: true }).fill(NAME);
    await officer.getByLabel(ko.lookKo, { exact: true }).fill('중량을 봅니다.');
    await officer.getByLabel(ko.ownerLabel, { exact: true }).fill('수입1과');
    await officer.getByLabel(ko.basisLabel, { exact: true }).fill('관세법 제246조');
    await officer.getByRole('textbox', { name: ko.whyLabel }).fill('여정의 시험');
    await officer.getByRole('button', { name: ko.saveShadow }).click();
    await officer.getByRole('heading', { level: 1, name: /무거운 중국산/ }).waitFor();
    path = new URL(officer.url()).pathname;
    await officer.locator('.cr-steps [aria-current]', { hasText: ko['state.shadow'] }).waitFor();
  });
  await t.test(
    'the back-test shows what it would hit beside chance, and nothing is proposed before',
    async () => {
      const propose = officer.getByRole('button', { name: MOVE_ROWS.propose.title.ko });
      assert.ok(await propose.isDisabled());
      await officer.getByRole('button', { name: ko.backTestRun }).click();
      await officer.locator('.cr-report').waitFor({ timeout: 90_000 });
      await officer.getByText(ko.btPrecision).first().waitFor();
      assert.ok((await officer.locator('.cr-report .chart rect').count()) > 0, 'no bars of months');
      await picture(officer, 'criterion-back-test');
      await propose.click();
      await answerDialog(officer, MOVE_ROWS.propose.title.ko);
      await officer.getByText(ko['waiting.activate']).first().waitFor();
      const confirm = officer.getByRole('button', { name: MOVE_ROWS.confirm.title.ko, exact: true });
      assert.ok(await confirm.isDisabled(), 'the proposer can confirm');
      await picture(officer, 'criterion-waiting');
    },
  );
  await t.test(
    'one about parcels is written with their fields, tried on parcels, and told in their words',
    async () => {
      const page = await world.page('officer2');
      await page.goto('/criteria');
      await untilDrawn(page);
      await page.getByRole('link', { name: parcels.newOne }).click();
      await page.getByRole('combobox', { name: `조건 1 ${ko.field}` }).fill('parcel.grossMassKg');
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: `조건 1 ${ko.operator}` }).selectOption({ label: ko['op.>'] });
      await page.getByRole('textbox', { name: `조건 1 ${ko.value}` }).fill('0.9');
      const demands = await page
        .getByLabel(ko.demandLabel, { exact: true })
        .locator('option')
        .allInnerTexts();
      assert.ok(!demands.includes(list['demand.audit']), 'no parcel is audited afterwards');
      await page.getByLabel(ko.nameKo, { exact: true }).fill('무거운 화물 (여정)');
      await page.getByLabel(ko.lookKo, { exact: true }).fill('중량을 봅니다.');
      await page.getByLabel(ko.ownerLabel, { exact: true }).fill('특송통관1과');
      await page.getByLabel(ko.basisLabel, { exact: true }).fill('관세법 제246조');
      await page.getByRole('textbox', { name: ko.whyLabel }).fill('여정의 시험');
      await page.getByText(ko['answer.open'], { exact: true }).waitFor();
      await page.getByRole('button', { name: ko.saveShadow }).click();
      await page.getByRole('heading', { level: 1, name: /무거운 화물/ }).waitFor();
      await page.getByRole('button', { name: ko.backTestRun }).click();
      await page.locator('.cr-report').waitFor({ timeout: 90_000 });
      await page.getByText(parcels.btHits, { exact: true }).first().waitFor();
      const example = page
        .getByRole('heading', { name: parcels.btExamples })
        .locator('..')
        .getByRole('link')
        .first();
      assert.match((await example.getAttribute('href')) ?? '', /^\/parcels\//);
      await picture(page, 'criterion-of-parcels');
      for (const width of [834, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await picture(page, `criterion-of-parcels-${width}`);
      }
      assert.deepEqual(await axe(page), []);
      await page.close();
    },
  );
  await t.test('a second person confirms; later it is retired the same way', async () => {
    await confirmAs(supervisor, path);
    await supervisor.locator('.head .st', { hasText: list.live }).waitFor();
    await officer.reload();
    await officer.getByRole('button', { name: MOVE_ROWS['propose-retire'].title.ko }).click();
    await answerDialog(officer, MOVE_ROWS['propose-retire'].title.ko);
    await officer.getByText(ko['waiting.retire']).first().waitFor();
    await confirmAs(supervisor, path);
    await supervisor.locator('.head .st', { hasText: list.retired }).waitFor();
    await picture(supervisor, 'criterion-retired');
    const { json } = await (await world.client('auditor')).get(path.slice(1));
    assert.deepEqual(json.history.map(({ kind }: { kind: string }) => kind).reverse(), [
      'criterion-saved',
      'criterion-shadow',
      'criterion-back-tested',
      'criterion-proposed',
      'criterion-confirmed',
      'criterion-retirement-proposed',
      'criterion-confirmed',
    ]);
    await Promise.all([officer.close(), supervisor.close()]);
  });
}

/** Fills one row by the keyboard alone. */
async function row(
  page: Page,
  number: number,
  field: string,
  operator: string,
  value: string,
): Promise<void> {
  await page.getByRole('combobox', { name: `조건 ${number} ${ko.field}` }).fill(`item.${field}`);
  await page.keyboard.press('Enter');
  await page
    .getByRole('combobox', { name: `조건 ${number} ${ko.operator}` })
    .selectOption({ label: operator });
  await page.getByRole('textbox', { name: `조건 ${number} ${ko.value}` }).fill(value);
}

/** Gives the reason, and signs off where that is asked. */
async function answerDialog(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(ko.reason, { exact: true }).fill('여정의 이유');
  const signOff = dialog.getByLabel(ko.signOff, { exact: true });
  if (await signOff.isVisible()) await signOff.fill('여정의 확인');
  await dialog.getByRole('button', { name: new RegExp(title.slice(0, 5)) }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function confirmAs(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilDrawn(page);
  await page.getByRole('button', { name: MOVE_ROWS.confirm.title.ko, exact: true }).click();
}
