/** The single writer of one partition of the log: holds the head, lets one transaction at a time append, anchors heads. */
import type { Instant } from '../../core/day.ts';
import { isDeadlock, untilDone } from '../again.ts';
import { hasCode } from '../data-folder.ts';
import type { Queryable } from '../open.ts';
import { randomSource } from '../random-bytes.ts';
import { openVault, type Vault } from '../vault/vault.ts';
import { type AnchorWriter, anchorPath, openAnchors } from './anchors.ts';
import { type Chain, type Head, type LogEntry, makeChain, NO_HASH } from './chain.ts';
import { openLogKeys } from './keys.ts';
import { makeTurns } from './turns.ts';

/** Appends one entry to the chain; the caller writes it in its transaction together with what it covers. */
export type Append = (kind: string, subject: string, payload: string, at: Instant) => LogEntry;

/** The place at the head of the log, which one holds at a time: from when entries are made until they are committed. */
export type Place = <Value>(finish: (append: Append) => Promise<Value>) => Promise<Value>;

export interface LogWriter {
  /** The last committed entry. */
  readonly head: Head;
  /** Seals what people wrote in what is logged. */
  readonly vault: Vault;
  /**
   * Runs the transactions one after the other. When `work` fails the head is read again from the database, since a lost
   * connection leaves open whether it was committed. When another process appended meanwhile, or the database ended it as one of two that
   * waited for each other, `work` runs again after a short random pause, so it must prepare its entries anew; where others are
   * always first it gives up in the end.
   */
  write<Value>(work: (append: Append) => Promise<Value>): Promise<Value>;
  /**
   * The same for transactions that run beside each other, never beside those of `write`: each takes the place, once, when nothing is left to do but
   * what has to see all that others committed, its entries, and its end.
   */
  writeBeside<Value>(work: (place: Place) => Promise<Value>): Promise<Value>;
  /** Waits for what is under way and anchors the head. */
  close(): Promise<void>;
}

export interface LogOptions {
  readonly pool: Queryable;
  readonly dataFolder: string;
  /** Default: one of its own. */
  readonly vault?: Vault;
  /** One writer each. Default 0. */
  readonly partition?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** A short command beside a server that anchors its own partition in the same file. */
  readonly isBeside?: boolean;
}

/** Each holds a connection of the pool, and others need some, too. */
const MOST_BESIDE = 4;
const SALT_BYTES = 16;

export async function openLog(options: LogOptions): Promise<LogWriter> {
  const { pool, dataFolder, partition = 0, clock = Date.now, isBeside = false } = options;
  const vault = options.vault ?? openVault(pool, dataFolder);
  const { privateKey } = openLogKeys(dataFolder);
  const anchors = await openAnchors(anchorPath(dataFolder), privateKey, clock, { isBeside });
  let committed = await readHead(pool, partition);
  const chain = makeChain(committed);
  const newSalt = randomSource(SALT_BYTES);
  const append: Append = (kind, subject, payload, at) =>
    chain.append(kind, subject, payload, at, newSalt().toString('hex'));
  let isHeadDoubtful = false;
  let last: Promise<unknown> = Promise.resolve();

  const place: Place = (finish) => {
    const next = last.then(async () => {
      if (isHeadDoubtful) committed = await readHead(pool, partition);
      isHeadDoubtful = true;
      chain.rewind(committed);
      const value = await finish(append);
      committed = noteMove(chain, committed, anchors);
      isHeadDoubtful = false;
      return value;
    });
    last = next.catch(() => {});
    return next;
  };
  const turns = makeTurns(MOST_BESIDE);
  return {
    get head() {
      return committed;
    },
    vault,
    write: (work) => turns.alone(() => untilDone(() => place(work), mayPass)),
    writeBeside: (work) => turns.together(() => untilDone(() => work(place), mayPass)),
    close: () => turns.alone(() => anchors.close()),
  };
}

const mayPass = (error: unknown): boolean => isHeadTaken(error) || isDeadlock(error);

/** The last entry of a partition, or the start of an empty one. */
export async function readHead(pool: Queryable, partition: number): Promise<Head> {
  const sql = `select seq, encode(hash, 'hex') as hash from log_entry where partition = $1 order by seq desc limit 1`;
  const { rows } = await pool.query<{ seq: string | number; hash: string }>(sql, [partition]);
  const last = rows[0];
  return last === undefined
    ? { partition, seq: 0, hash: NO_HASH }
    : { partition, seq: Number(last.seq), hash: last.hash };
}

function noteMove(chain: Chain, before: Head, anchors: AnchorWriter): Head {
  const { partition, seq, hash } = chain.head;
  if (seq === before.seq) return before;
  const head = { partition, seq, hash };
  anchors.note(head);
  return head;
}

/** Another process of ours wrote to the same partition: its entry has the place that we computed for ours. */
function isHeadTaken(error: unknown): boolean {
  return hasCode(error, '23505') && (error as { constraint?: string }).constraint === 'log_entry_pkey';
}
