/** The citizen's calculator reads the page of a shop and waits until it is confirmed; other shops are told apart. And an address of mail is proved. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { myTexts } from '../../src/console/texts/my.ts';
import { myMailTexts } from '../../src/console/texts/my-mail.ts';
import { myShopTexts } from '../../src/console/texts/my-shop.ts';
import { fill } from '../../src/core/text.ts';
import { numberIn } from '../builders/citizen-mail.ts';
import { axe } from './axe.ts';
import { picture, untilDrawn, type World } from './world.ts';

const [t, s, m] = [myTexts.ko, myShopTexts.ko, myMailTexts.ko];
const PHONE_WIDTH = 390;

/** @param page of the citizen, signed in, on a phone */
export async function shopJourney(t2: TestContext, world: World, page: Page): Promise<void> {
  const shop = page.getByRole('region', { name: s.title });
  const read = async (example: string) => {
    await shop.getByRole('button', { name: example }).click();
    await shop.getByRole('button', { name: s.read, exact: true }).click();
    await shop.getByText(fill(s.found, { shop: 'SYN OUTLET' })).waitFor();
  };
  await t2.test(
    'what a shop’s page says stands in the fields, and is computed when it is confirmed',
    async () => {
      await page.goto('/my/tax?lang=ko&theme=light');
      await read('로봇 청소기 R1');
      const field = (name: string) => page.getByLabel(name, { exact: true });
      for (const [name, value] of [
        [t.price, '265'],
        [t.currency, 'USD'],
        [t.kg, '3.8'],
        [t.departure, 'US'],
        [t.origin, 'CN'],
      ] as const)
        assert.equal(await field(name).inputValue(), value, name);
      const answer = page.getByRole('region', { name: t.payable });
      assert.equal(await answer.count(), 0, 'computed before it was confirmed');
      await looked(page, 'my-shop-read');
      await field(t.price).fill('250');
      await page.getByRole('combobox', { name: t.goods }).selectOption('8508119000');
      await page.getByRole('button', { name: t.compute }).click();
      await answer.waitFor();
      assert.match(page.url(), /price=250/);
      assert.ok(!page.url().includes('shop') && !page.url().includes('goods%2F'), 'the link is not kept');
      await looked(page, 'my-shop-computed');
    },
  );
  await t2.test('what it does not say is asked for, and a shop that is not read is told', async () => {
    await page.goto('/my/tax?lang=en&theme=dark');
    const en = myShopTexts.en;
    const part = page.getByRole('region', { name: en.title });
    await part.getByRole('button', { name: 'Cotton T-shirt' }).click();
    await part.getByRole('button', { name: en.read, exact: true }).click();
    await part.getByText(en.severalPrices).waitFor();
    await looked(page, 'my-shop-several-en');
    await part.getByRole('button', { name: 'Two watches' }).click();
    await part.getByRole('button', { name: en.read, exact: true }).click();
    await part.getByText(en.several).waitFor();
    const price = page.getByLabel(myTexts.en.price, { exact: true });
    assert.equal(await price.inputValue(), '', 'chosen before the citizen did');
    await part.getByRole('button', { name: /steel strap/ }).click();
    assert.equal(await price.inputValue(), '149');
    await looked(page, 'my-shop-two-en');
    await part.getByLabel(en.link).fill('https://elsewhere.gwanmun.org/p?utm_source=x');
    await part.getByRole('button', { name: en.read, exact: true }).click();
    await part
      .getByRole('alert')
      .getByText(/Shops that can be read: SYN OUTLET/)
      .waitFor();
    await world.refused(/422 .*\/my\/shop-link$/);
    await looked(page, 'my-shop-unknown-en');
  });
  await t2.test('an address of mail is proved by the number that was sent there', async () => {
    await page.goto('/my/mail?lang=ko&theme=light');
    await page.getByRole('textbox', { name: m.address }).fill('seoyun@example.kr');
    await page.getByRole('button', { name: m.give, exact: true }).click();
    await page.getByRole('textbox', { name: m.number }).waitFor();
    await looked(page, 'my-mail-number');
    await world.until('the number to come', async () => world.mails.length > 0);
    await page.getByRole('textbox', { name: m.number }).fill(numberIn(world.mails.at(-1)!));
    await page.getByRole('button', { name: m.prove, exact: true }).click();
    await page.getByText(fill(m.proved, { address: 'seoyun@example.kr' })).waitFor();
    await looked(page, 'my-mail-proved');
  });
}

async function looked(page: Page, name: string): Promise<void> {
  await untilDrawn(page);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= PHONE_WIDTH, name);
  assert.deepEqual(await axe(page), [], name);
  await picture(page, name);
}
