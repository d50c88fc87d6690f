/** The built console: made at install, and made now where the install ran without scripts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CONSOLE_FOLDER = fileURLToPath(new URL('../../dist/console', import.meta.url));

export function hasConsole(): boolean {
  return existsSync(join(CONSOLE_FOLDER, 'index.html'));
}

/** Builds the console where it is missing. A server without it still answers its interface. */
export async function buildConsoleIfMissing(tell: (line: string) => void): Promise<void> {
  if (hasConsole()) return;
  tell('Building the console.');
  const { build } = await import('vite');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'src/console'),
    logLevel: 'error',
  });
}
