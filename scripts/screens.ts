/** Takes the README's pictures of a running demonstration into docs/screens: `node scripts/screens.ts ADDRESS DATA_FOLDER`. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { seoulTime } from '../src/core/day.ts';
import type { CaseRow, Status } from '../src/exchange/contract.ts';
import { findBrowser, openBrowser } from '../test/builders/browser.ts';

const FOLDER = fileURLToPath(new URL('../docs/screens', import.meta.url));
const MOST_BYTES = 250_000;
/** The morning is in full swing then, and nothing is yet late by hours. */
const WANTED_FROM = '10:30';

interface Picture {
  readonly name: string;
  readonly account: string;
  readonly language: 'ko' | 'en';
  readonly theme: 'light' | 'dark';
  readonly path: (page: Page) => Promise<string>;
  /** What has to be done on the page first. */
  readonly before?: (page: Page) => Promise<void>;
}

const at = (path: string) => async () => path;

/** The waiting examination with the highest score and most reasons: a picture should show what a reason looks like. */
async function tellingCase(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/cases?scope=office&state=open&sort=priority&limit=100');
  const { rows } = (await answer.json()) as { rows: CaseRow[] };
  const [most] = rows
    .filter(({ lane }) => lane === 'examine')
    .sort(
      (one, other) => (other.scoreBand ?? 0) - (one.scoreBand ?? 0) || other.reasonCount - one.reasonCount,
    );
  if (most === undefined) throw new Error('No open case to take a picture of.');
  return `/declarations/${most.number}`;
}

const verifyLog = async (page: Page): Promise<void> => {
  await page.locator('.lo-verify button').click();
  await page.locator('.lo-verify .st').waitFor({ timeout: 120_000 });
};

const PICTURES: readonly Picture[] = [
  { name: 'board-ko', account: 'supervisor', language: 'ko', theme: 'light', path: at('/') },
  { name: 'board-en-dark', account: 'supervisor', language: 'en', theme: 'dark', path: at('/') },
  { name: 'queue-ko', account: 'officer', language: 'ko', theme: 'light', path: at('/queue') },
  { name: 'declaration-ko', account: 'officer', language: 'ko', theme: 'light', path: tellingCase },
  { name: 'declaration-en-dark', account: 'officer', language: 'en', theme: 'dark', path: tellingCase },
  { name: 'models-ko', account: 'analyst', language: 'ko', theme: 'light', path: at('/models') },
  { name: 'log-ko', account: 'auditor', language: 'ko', theme: 'light', path: at('/log'), before: verifyLog },
  {
    name: 'criteria-ko',
    account: 'analyst',
    language: 'ko',
    theme: 'light',
    path: at('/criteria?sort=hits&search=importer'),
  },
];

const [address, dataFolder] = process.argv.slice(2);
if (address === undefined || dataFolder === undefined) {
  console.error('usage: node scripts/screens.ts ADDRESS DATA_FOLDER');
  process.exit(64);
}
const search = findBrowser();
if (!search.ok) {
  console.error(search.missing);
  process.exit(69);
}
mkdirSync(FOLDER, { recursive: true });
const passwords = new Map(
  readFileSync(join(dataFolder, 'accounts.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t') as [string, string]),
);
const browser = await openBrowser(search.found);
await untilMorning(address);
for (const picture of PICTURES) await take(browser, address, picture);
await browser.close();

/** Waits for the hour on the business clock; a clock that is past it is taken as it is. */
async function untilMorning(server: string): Promise<void> {
  for (;;) {
    const { ready, clock } = (await (await fetch(`${server}/api/v1/status`)).json()) as Status;
    if (ready && seoulTime(Date.parse(clock.now)).slice(0, 5) >= WANTED_FROM) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function take(opened: Browser, baseURL: string, picture: Picture): Promise<void> {
  const { name, account, language, theme } = picture;
  const context = await opened.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('gwanmun.language', chosenLanguage!);
      localStorage.setItem('gwanmun.theme', chosenTheme!);
    },
    [language, theme],
  );
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('#account').fill(account);
  await page.locator('#password').fill(passwords.get(account) ?? '');
  await page.keyboard.press('Enter');
  await page.locator('#main').waitFor();
  await page.goto(await picture.path(page));
  await page.locator('#main').waitFor();
  await page.waitForFunction(() => document.querySelector('.sk, [aria-busy="true"]') === null);
  await picture.before?.(page);
  await page.evaluate(() => document.fonts.ready);
  const path = join(FOLDER, `${name}.png`);
  const png = await page.screenshot({ path });
  const kilobytes = Math.round(png.length / 1000);
  console.log(`${name}.png  ${kilobytes} KB${png.length > MOST_BYTES ? '  TOO LARGE' : ''}`);
  await context.close();
}
