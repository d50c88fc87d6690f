/** Where a command writes many lines: a file or the screen, gathered, and never faster than the reader takes them. */
import { open } from 'node:fs/promises';

export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

const GATHER = 64 * 1024;

/** @param path of a file, the screen where absent */
export function openOutput(path: string | undefined, toScreen: (text: string) => Promise<void>): Output {
  const file = path === undefined ? undefined : open(path, 'w');
  // Whoever waits for the file is told; without this a wrong name would end the process.
  file?.catch(() => {});
  let waiting = '';
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    if (file === undefined) await toScreen(text);
    else await (await file).appendFile(text);
  };
  return {
    async write(text) {
      waiting += text;
      if (waiting.length >= GATHER) await flush();
    },
    async close() {
      await flush();
      await (await file)?.close();
    },
  };
}
