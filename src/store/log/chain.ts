/** The arithmetic of the append-only log, pure: how an entry is hashed to the one before it, for writer and verifier alike. */
import { hash } from 'node:crypto';
import type { Instant } from '../../core/day.ts';

/** The last entry of a partition; `seq` 0 with the zero hash before the first. All hashes are sha256 in hexadecimal. */
export interface Head {
  readonly partition: number;
  readonly seq: number;
  readonly hash: string;
}

export interface LogEntry extends Head {
  /** Machine clock. */
  readonly at: Instant;
  readonly kind: string;
  /** What the entry is about: `number/version` or an identifier. */
  readonly subject: string;
  readonly salt: string;
  readonly payloadHash: string;
  readonly previous: string;
}

export interface Chain {
  readonly head: Head;
  /** @param salt hexadecimal, fresh for each entry, from the caller */
  append(kind: string, subject: string, payload: string, at: Instant, salt: string): LogEntry;
  /** After a transaction that failed. */
  rewind(head: Head): void;
}

export const NO_HASH = '0'.repeat(64);

export function makeChain(start: Head): Chain {
  let head = start;
  return {
    get head() {
      return head;
    },
    append(kind, subject, payload, at, salt) {
      const fields = {
        partition: head.partition,
        seq: head.seq + 1,
        at,
        kind,
        subject,
        payloadHash: hashPayload(salt, payload),
        previous: head.hash,
      };
      const entry: LogEntry = { ...fields, salt, hash: hashEntry(fields) };
      head = entry;
      return entry;
    },
    rewind(to) {
      head = to;
    },
  };
}

/** The salt keeps short payloads from being guessed, and its destruction makes the payload unprovable. */
export function hashPayload(salt: string, payload: string): string {
  return hash('sha256', `${salt}\n${payload}`);
}

/** What an entry says, without the one before it: all that has to be known of an entry to follow the chain past it. */
export function hashCore(e: Omit<LogEntry, 'hash' | 'salt' | 'previous'>): string {
  return hash('sha256', `${e.partition}\n${e.seq}\n${e.at}\n${e.payloadHash}\n${e.kind}\n${e.subject}`);
}

/** The words before it keep a link from being taken for an entry of the first form. */
export function hashLink(previous: string, core: string): string {
  return hash('sha256', `gwanmun log 2\n${previous}\n${core}`);
}

/** Field lengths cannot be confused: every field but the last two has no line feed by its type, and kinds have none. */
export function hashEntry(e: Omit<LogEntry, 'hash' | 'salt'>): string {
  return hashLink(e.previous, hashCore(e));
}

/** How entries were hashed at first, in one piece: following the chain past one takes its subject too. */
export function hashFirstForm(e: Omit<LogEntry, 'hash' | 'salt'>): string {
  return hash(
    'sha256',
    `${e.previous}\n${e.partition}\n${e.seq}\n${e.at}\n${e.payloadHash}\n${e.kind}\n${e.subject}`,
  );
}

/** Whether an entry has the hash that it states, in today's form or the first. */
export function isWholeEntry(e: Omit<LogEntry, 'salt'>): boolean {
  return hashEntry(e) === e.hash || hashFirstForm(e) === e.hash;
}
