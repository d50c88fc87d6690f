/** A real Chromium for the journeys: the machine's own, else the one from npm, with the libraries that a bare machine lacks. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

export interface FoundBrowser {
  readonly path: string;
  /** What the program needs in its environment besides ours. */
  readonly env: Readonly<Record<string, string>>;
}

export type BrowserSearch =
  | { readonly ok: true; readonly found: FoundBrowser }
  /** One sentence that says what is missing. */
  | { readonly ok: false; readonly missing: string };

const OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'];
/** Containers have no user namespaces to build a sandbox of, and 64 MB of shared memory. */
const FLAGS = ['--no-sandbox', '--headless=shell', '--disable-dev-shm-usage', '--disable-gpu'];

/** In this order: `GWANMUN_CHROMIUM`, the machine's own, the package's, unpacked once into the folder for temporary files. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): BrowserSearch {
  const named = environment.GWANMUN_CHROMIUM;
  if (named !== undefined && named !== '')
    return existsSync(named) ? tryOut(named) : missing(`there is no ${named}`);
  const own = OWN.find((path) => existsSync(path));
  if (own !== undefined) {
    const answer = tryOut(own);
    if (answer.ok) return answer;
  }
  try {
    return tryOut(join(unpackedFolder(), 'chromium'));
  } catch (error) {
    return missing(error instanceof Error ? error.message : String(error));
  }
}

/** Headless, with nothing of the caller's profile. */
export function openBrowser({ path, env }: FoundBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    // Else names of files in Korean are lost where the machine speaks no UTF-8.
    env: { ...withoutUndefined(process.env), LC_ALL: 'C.UTF-8', ...env },
    timeout: 60_000,
  });
}

function missing(why: string): BrowserSearch {
  return {
    ok: false,
    missing: `No Chromium for the journeys: ${why}. Set GWANMUN_CHROMIUM to the path of one.`,
  };
}

/** A browser counts when it starts: with the machine's libraries, or else with those of the package. */
function tryOut(path: string): BrowserSearch {
  const plain = startsWith(path, {});
  if (plain === undefined) return { ok: true, found: { path, env: fontsOf() } };
  try {
    const folder = unpackedFolder();
    const env = { LD_LIBRARY_PATH: join(folder, 'lib'), ...fontsOf() };
    if (startsWith(path, env) === undefined) return { ok: true, found: { path, env } };
  } catch {
    // The package is not installed: what the program itself said is the better sentence.
  }
  return missing(`${path} does not start (${plain})`);
}

/** @returns what went wrong, or undefined */
function startsWith(path: string, env: Readonly<Record<string, string>>): string | undefined {
  const run = spawnSync(path, ['--no-sandbox', '--headless=shell', '--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (run.status === 0) return undefined;
  return run.error?.message ?? (run.stderr.trim().split('\n')[0] || `exit code ${run.status}`);
}

/** A machine without any fonts has no configuration for them either, and Chromium draws nothing without one. */
function fontsOf(): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  return { FONTCONFIG_PATH: unpackedFolder() };
}

let folderKept: string | undefined;

/** Unpacks beside the place and renames: of several test files that start at once, one wins and the others use its folder. */
function unpackedFolder(): string {
  if (folderKept !== undefined) return folderKept;
  const packed = packageFolder();
  const { version } = JSON.parse(readFileSync(join(packed, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(tmpdir(), `gwanmun-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(join(folder, 'chromium'))) {
    const draft = mkdtempSync(`${folder}.`);
    const program = join(draft, 'chromium');
    writeFileSync(program, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))));
    chmodSync(program, 0o700);
    for (const archive of ['al2023', 'fonts', 'swiftshader'])
      unpackArchive(join(packed, `${archive}.tar.br`), draft);
    mkdirSync(dirname(folder), { recursive: true });
    try {
      renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(join(folder, 'chromium'))) throw error;
    }
  }
  folderKept = folder;
  return folder;
}

function packageFolder(): string {
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    throw new Error('neither a browser of the machine nor the package @sparticuz/chromium is installed');
  }
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'bin', 'chromium.br'))) return join(folder, 'bin');
  throw new Error('the package @sparticuz/chromium has no packed browser');
}

function unpackArchive(path: string, into: string): void {
  const tar = spawnSync('tar', ['-x', '--no-same-owner', '-C', into], {
    input: brotliDecompressSync(readFileSync(path)),
  });
  if (tar.status !== 0) throw new Error(`tar could not unpack ${path}: ${tar.error?.message ?? tar.stderr}`);
}

function withoutUndefined(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
