/** Runs the real command line in a process of its own, for the tests of this folder. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param env beside the process's own; DATABASE_URL and the packs of this machine are taken out first */
export function gwanmun(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  input?: Uint8Array,
): Promise<Ended> {
  const { DATABASE_URL: _url, GWANMUN_PACKS: _packs, GWANMUN_DATA: _data, ...rest } = process.env;
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...rest, ...env } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    err += piece;
  });
  // A command that ends before it read everything closes its end of the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}
