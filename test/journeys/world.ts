/** What every journey walks in: the real server with a small demonstration, a real browser, and an ear for whatever a page complains of. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Language } from '../../src/core/text.ts';
import { temporaryFolder } from '../../src/store/testing.ts';
import { type FoundBrowser, openBrowser } from '../builders/browser.ts';
import { type Client, makeClient } from '../builders/client.ts';
import { type MailSink, openMailSink } from '../builders/mail-sink.ts';

export type Account =
  | 'officer'
  | 'officer2'
  | 'supervisor'
  | 'analyst'
  | 'auditor'
  | 'administrator'
  | 'statistician'
  | 'broker'
  | 'importer';
export type Theme = 'light' | 'dark';

export interface Look {
  readonly language?: Language;
  readonly theme?: Theme;
}

export interface World {
  readonly address: string;
  readonly dataFolder: string;
  /** Files declarations, as a broker's system does. */
  readonly machine: Client;
  /** What pages complained of so far: errors of the console, breaches of the content policy, answers of 500 and above. */
  readonly complaints: string[];
  /** Whole mails that the server sent, to whomever. */
  readonly mails: readonly string[];
  /** Takes back what the browser complained of where a journey meant to be refused; it must have complained. */
  refused(pattern: RegExp): Promise<void>;
  /** Citizens are known to their provider alone. */
  password(account: Account | 'citizen'): string;
  /** The same person over the interface, without a browser. */
  client(account: Account): Promise<Client>;
  /** A page of one who is signed in, 1440 by 900, or of nobody. */
  page(account: Account | null, look?: Look): Promise<Page>;
  /** Journeys wait longer on a busy machine, never shorter. */
  until(what: string, is: () => Promise<boolean>, seconds?: number): Promise<void>;
  end(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PORT_OF_THE_SYSTEM = '0';

/** @param flags of `gwanmun start` besides data folder and port */
export async function openWorld(found: FoundBrowser, flags: readonly string[]): Promise<World> {
  buildConsoleIfStale();
  const dataFolder = temporaryFolder();
  const sink = await openMailSink();
  const [server, browser] = await Promise.all([startServer(dataFolder, flags, sink), openBrowser(found)]);
  const { address, child } = server;
  const complaints: string[] = [];
  const signedIn = new Map<string, Promise<{ cookie: string; csrf: string }>>();
  const contexts: BrowserContext[] = [];
  const session = (account: Account) => {
    let known = signedIn.get(account);
    if (known === undefined) {
      known = signIn(address, account, password(account));
      signedIn.set(account, known);
    }
    return known;
  };
  const password = (account: Account | 'citizen'): string => {
    const lines = readFileSync(join(dataFolder, 'accounts.txt'), 'utf8').split('\n');
    const found = lines.map((line) => line.split('\t')).find(([name]) => name === account);
    if (found?.[1] === undefined) throw new Error(`accounts.txt has no ${account}`);
    return found[1];
  };
  return {
    address,
    dataFolder,
    machine: makeClient(address, {
      authorization: `Bearer ${readFileSync(join(dataFolder, 'machine-token'), 'utf8')}`,
    }),
    ...{ complaints, mails: sink.messages },
    async refused(pattern) {
      const place = () => complaints.findIndex((one) => pattern.test(one));
      await until(`the refusal ${pattern}`, async () => place() >= 0);
      complaints.splice(place(), 1);
    },
    password,
    async client(account) {
      const { cookie, csrf } = await session(account);
      return makeClient(address, { cookie, 'x-csrf-token': csrf });
    },
    async page(account, look = {}) {
      const cookie = account === null ? undefined : (await session(account)).cookie;
      const context = await openContext(browser, address, look, cookie);
      contexts.push(context);
      const page = await context.newPage();
      listen(page, complaints);
      return page;
    },
    until,
    async end() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await stopServer(child);
      sink.end();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Built by `npm install`; only somebody who is just changing the console has an older one. */
function buildConsoleIfStale(): void {
  const built = join(ROOT, 'dist/console/index.html');
  const sources = globSync('src/{console,core}/**/*.{ts,tsx,css,html}', { cwd: ROOT });
  const newest = Math.max(...sources.map((path) => statSync(join(ROOT, path)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The console could not be built: ${run.stderr}`);
}

async function startServer(
  dataFolder: string,
  flags: readonly string[],
  { url }: MailSink,
): Promise<{ address: string; child: ChildProcess }> {
  const { DATABASE_URL: _, GWANMUN_PACKS: __, ...own } = process.env;
  const env = { ...own, GWANMUN_SMTP: url, GWANMUN_SMTP_FROM: 'gwanmun@example.go.kr' };
  const main = join(ROOT, 'src/cli/main.ts');
  const child = spawn(
    process.execPath,
    [main, 'start', '--data', dataFolder, '--port', PORT_OF_THE_SYSTEM, '--json', ...flags],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString('utf8');
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (piece: Buffer) => resolve(JSON.parse(piece.toString('utf8')).address));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  await until(
    'the demonstration to be ready',
    async () => {
      const { json } = await makeClient(address).get('status');
      if (/failed/.test(said)) throw new Error(said);
      return json.ready === true;
    },
    400,
  );
  return { address, child };
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(late);
}

async function signIn(
  address: string,
  account: string,
  password: string,
): Promise<{ cookie: string; csrf: string }> {
  const { status, headers, json } = await makeClient(address).post('session', { account, password });
  if (status !== 200) throw new Error(`${account} could not sign in: ${status}`);
  return { cookie: String(headers.get('set-cookie')).split(';')[0]!, csrf: json.csrfToken };
}

async function openContext(
  browser: Browser,
  address: string,
  { language = 'ko', theme = 'light' }: Look,
  cookie: string | undefined,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  // A busy machine draws slowly; what never comes is told all the same.
  context.setDefaultTimeout(30_000);
  await context.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      if (localStorage.getItem('gwanmun.language') === null)
        localStorage.setItem('gwanmun.language', chosenLanguage!);
      if (localStorage.getItem('gwanmun.theme') === null) localStorage.setItem('gwanmun.theme', chosenTheme!);
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`content policy: ${violatedDirective} ${blockedURI}`),
      );
    },
    [language, theme],
  );
  if (cookie === undefined) return context;
  const [name, value] = [cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1)];
  await context.addCookies([
    { name, value, url: address.replace('http:', 'https:'), httpOnly: true, sameSite: 'Strict' },
  ]);
  return context;
}

/** That nobody is signed in yet is told by a 401, a file that is not taken by a 415; the browser reports both by itself. */
const EXPECTED = /the server responded with a status of (401|415)/;

function listen(page: Page, complaints: string[]): void {
  const note = (what: string): void => void complaints.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()))
      note(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) note(`${response.status()} ${response.url()}`);
  });
}

async function until(what: string, is: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await is())) {
    if (performance.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Waits until nothing on the page is still a grey block. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.locator('#main, .gate-main').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.sk, [aria-busy="true"]') === null);
}

/** The text as it stands on the screen: what a style hides is not there. */
export function shownText(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the hidden text is exactly what must not count
  return part.innerText();
}

/** A page for eyes, where `GWANMUN_PICTURES` names a folder: nobody looks at those of an ordinary run. @param fullPage also what has to be scrolled to */
export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  await untilDrawn(page);
  const folder = process.env.GWANMUN_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
