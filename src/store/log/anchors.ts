/** Signed heads of the log in a file outside the database, so that a cut tail or a full recomputation is found. */
import { type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../core/day.ts';
import type { Head } from './chain.ts';

/** One line of the file; the signature is Ed25519 in base64 over all the rest. */
export interface Anchor extends Head {
  readonly at: Instant;
  readonly signature: string;
}

export interface AnchorWriter {
  /** Tells of a committed head; it is written at once, or within a second of the last line. */
  note(head: Head): void;
  /** Writes what is still unwritten and closes the file. Rejects where an anchor could not be written. */
  close(): Promise<void>;
}

export function anchorPath(dataFolder: string): string {
  return join(dataFolder, 'anchors.ndjson');
}

/**
 * @param clock milliseconds since 1970
 * @param pauseMillis the least time between two lines; `isBeside`: another process may hold the file too
 */
export async function openAnchors(
  path: string,
  key: KeyObject,
  clock: () => number,
  { pauseMillis = 1000, isBeside = false } = {},
): Promise<AnchorWriter> {
  // Beside a running writer the last line may be one that is just being written.
  if (!isBeside) cutTornLine(path);
  const file = await open(path, 'a', 0o600);
  let latest: Head | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastWritten = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> = Promise.resolve();
  let failure: unknown;
  const writeLatest = (): void => {
    timer = undefined;
    const head = latest;
    latest = undefined;
    if (head === undefined) return;
    lastWritten = performance.now();
    writing = writing
      .then(() => writeLine(file, head, key, new Date(clock()).toISOString()))
      .catch((error) => {
        failure = error;
      });
  };
  return {
    note(head) {
      latest = head;
      const wait = lastWritten + pauseMillis - performance.now();
      if (wait <= 0) writeLatest();
      else timer ??= setTimeout(writeLatest, wait).unref();
    },
    async close() {
      clearTimeout(timer);
      writeLatest();
      await writing;
      await file.close();
      if (failure !== undefined) throw failure;
    },
  };
}

/** Every line of the file; a line that is no anchor (a torn last line after a power cut) is undefined. */
export function readAnchors(path: string): (Anchor | undefined)[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    try {
      return JSON.parse(line) as Anchor;
    } catch {
      return undefined;
    }
  });
}

export function isSignedBy(anchor: Anchor, key: KeyObject): boolean {
  if (typeof anchor.signature !== 'string') return false;
  return verify(null, signedWords(anchor), key, Buffer.from(anchor.signature, 'base64'));
}

/** A power cut may leave half a line, behind which the next one would be unreadable too. */
function cutTornLine(path: string): void {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole < bytes.length) truncateSync(path, whole);
}

async function writeLine(file: FileHandle, head: Head, key: KeyObject, at: Instant): Promise<void> {
  const fields = { partition: head.partition, seq: head.seq, hash: head.hash, at };
  const signature = sign(null, signedWords(fields), key).toString('base64');
  await file.appendFile(`${JSON.stringify({ ...fields, signature })}\n`);
  await file.datasync();
}

function signedWords(a: Omit<Anchor, 'signature'>): Buffer {
  return Buffer.from(`gwanmun log head\n${a.partition}\n${a.seq}\n${a.hash}\n${a.at}`);
}
