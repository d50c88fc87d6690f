/** Whether the log and everything it vouches for are as they were written, for the auditor; every doubt is pointed at. */
import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { Text } from '../../core/text.ts';
import type { Vault } from '../vault/vault.ts';
import type { Anchor } from './anchors.ts';
import { hashEntry, hashPayload, NO_HASH } from './chain.ts';
import { type AnchorCheck, checkAnchors } from './check-anchors.ts';
import {
  type CoveredEntry,
  type Erasures,
  orphanRows,
  readCovered,
  readErasures,
  type StoredEntry,
} from './read-covered.ts';
import { problemText } from './verify-texts.ts';

export type LogProblemKind =
  | 'changed'
  | 'missing'
  | 'reordered'
  | 'broken-link'
  | 'cut-tail'
  | 'rewritten'
  | 'payload-changed'
  | 'record-changed'
  | 'content-changed'
  | 'row-without-entry'
  | 'erased-without-order'
  | 'anchor-forged'
  | 'anchor-unreadable'
  | 'anchors-missing';

export interface LogProblem {
  readonly kind: LogProblemKind;
  readonly partition: number;
  /** First and last entry concerned. */
  readonly seq: number;
  readonly toSeq: number;
  /** `number/version`, or the identifier of a row. */
  readonly subject?: string;
  readonly message: Text;
}

export interface LogReport {
  readonly ok: boolean;
  readonly entries: number;
  /** Signed heads that were compared. */
  readonly anchors: number;
  /** Entries that can no longer be proved in part, because something of theirs was erased by an order that stands in the log. */
  readonly erased: readonly { readonly partition: number; readonly seq: number; readonly subject: string }[];
  /** At most a thousand; `problemCount` says how many there are. */
  readonly problems: readonly LogProblem[];
  readonly problemCount: number;
}

export interface VerifyOptions {
  /** A connection of its own: the reading is one transaction that sees one state. */
  readonly client: pg.ClientBase;
  readonly vault: Vault;
  readonly anchors: readonly (Anchor | undefined)[];
  /** Absent where no log was ever signed here. */
  readonly publicKey: KeyObject | undefined;
  readonly onProgress?: (entries: number) => void;
}

const MOST_PROBLEMS = 1000;

/** Streams the partitions in order, two thousand entries at a time; memory does not grow with the log. */
export async function verifyLog(options: VerifyOptions): Promise<LogReport> {
  const { client, publicKey } = options;
  const found = collector();
  const check = checkAnchors(options.anchors, publicKey, found.add);
  let entries = 0;
  await client.query('begin isolation level repeatable read read only');
  try {
    const { rows } = await client.query<{ partition: number }>(
      'select distinct partition from log_entry order by 1',
    );
    const partitions = new Set([...rows.map((row) => row.partition), ...check.partitions]);
    const erasures = await readErasures(client);
    for (const partition of [...partitions].sort((a, b) => a - b)) {
      const walk = startWalk(partition, found, check, erasures);
      for await (const batch of readCovered(client, options.vault, partition)) {
        walk.batch(batch);
        entries += batch.length;
        options.onProgress?.(entries);
      }
      walk.end();
    }
    for await (const orphan of orphanRows(client))
      found.add('row-without-entry', orphan.partition, orphan.seq, orphan);
  } finally {
    await client.query('rollback').catch(() => {});
  }
  if (entries > 0 && check.count === 0) found.add('anchors-missing', 0, 0);
  const { problems, count, erased } = found;
  return { ok: count() === 0, entries, anchors: check.count, erased, problems, problemCount: count() };
}

export type AddProblem = (
  kind: LogProblemKind,
  partition: number,
  seq: number,
  more?: { readonly toSeq?: number; readonly subject?: string; readonly detail?: string },
) => void;

function collector() {
  const problems: LogProblem[] = [];
  const erased: { partition: number; seq: number; subject: string }[] = [];
  let total = 0;
  const add: AddProblem = (kind, partition, seq, more = {}) => {
    total++;
    if (problems.length >= MOST_PROBLEMS) return;
    const toSeq = more.toSeq ?? seq;
    const message = problemText(kind, {
      partition,
      seq,
      toSeq,
      subject: more.subject ?? '',
      detail: more.detail ?? '',
    });
    problems.push({
      kind,
      partition,
      seq,
      toSeq,
      message,
      ...(more.subject === undefined ? {} : { subject: more.subject }),
    });
  };
  return { problems, erased, add, count: () => total };
}

/** Follows one partition from its first entry; remembers only the last. */
function startWalk(
  partition: number,
  found: ReturnType<typeof collector>,
  anchors: AnchorCheck,
  erasures: Erasures,
) {
  let last: { seq: number; hash: string } = { seq: 0, hash: NO_HASH };
  let isLastTrusted = true;
  const visit = (covered: CoveredEntry, neighbours: readonly CoveredEntry[]): void => {
    const { entry } = covered;
    const subject = entry.subject;
    if (entry.seq > last.seq + 1) found.add('missing', partition, last.seq + 1, { toSeq: entry.seq - 1 });
    const isWhole = hashEntry(entry) === entry.hash;
    if (!isWhole) {
      const place = originalPlace(entry, neighbours);
      if (place === undefined) found.add('changed', partition, entry.seq, { subject });
      else found.add('reordered', partition, entry.seq, { subject, detail: String(place) });
    } else if (entry.previous !== last.hash && entry.seq === last.seq + 1 && isLastTrusted) {
      found.add('broken-link', partition, entry.seq, { subject });
    }
    anchors.visit(partition, entry);
    checkPayload(covered, found, erasures);
    last = entry;
    isLastTrusted = isWhole;
  };
  return {
    batch(batch: readonly CoveredEntry[]): void {
      for (const covered of batch) visit(covered, batch);
    },
    end(): void {
      anchors.end(partition, last.seq);
    },
  };
}

/** An entry whose hash fits another place in the log was moved, not edited. */
function originalPlace(entry: StoredEntry, neighbours: readonly CoveredEntry[]): number | undefined {
  for (const { entry: other } of neighbours) {
    if (other.seq !== entry.seq && hashEntry({ ...entry, seq: other.seq }) === entry.hash) return other.seq;
  }
  return undefined;
}

function checkPayload(covered: CoveredEntry, found: ReturnType<typeof collector>, erasures: Erasures): void {
  const { entry, salt, payload, badRecord, badContent, erasedKeys } = covered;
  const at = { subject: entry.subject };
  if (badRecord) found.add('record-changed', entry.partition, entry.seq, at);
  if (badContent) found.add('content-changed', entry.partition, entry.seq, at);
  if (salt !== undefined && hashPayload(salt, payload) !== entry.payloadHash)
    found.add('payload-changed', entry.partition, entry.seq, at);
  if (salt !== undefined && erasedKeys.length === 0) return;
  // Whoever destroys a salt or a key without an order in the log hides something.
  const isOrdered =
    (salt !== undefined || erasures.entries.has(`${entry.partition}/${entry.seq}`)) &&
    erasedKeys.every((key) => erasures.keys.has(key));
  if (isOrdered) found.erased.push({ partition: entry.partition, seq: entry.seq, subject: entry.subject });
  else found.add('erased-without-order', entry.partition, entry.seq, at);
}
