/** `gwanmun log`: verification of the append-only log against its anchors, and its latest entries. */
import type { LogReport } from '../../store/log/verify.ts';
import { verifyReport } from '../evidence.ts';
import { every } from './import.ts';
import { type Asked, withStore } from './workplace.ts';

/** One reading of the whole log that sees one state, also while a server goes on writing. */
export function verifyStore(asked: Asked): Promise<LogReport> {
  return withStore(asked, ({ pool, dataFolder }) =>
    verifyReport(
      pool,
      dataFolder,
      every(2000, (entries) => asked.tell(`${entries} entries`)),
    ),
  );
}

export interface ShownEntry {
  readonly partition: number;
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  /** Hexadecimal. */
  readonly hash: string;
}

/** The latest entries, newest first. */
export function latestEntries(asked: Asked, limit: number): Promise<ShownEntry[]> {
  return withStore(asked, async ({ pool }) => {
    const { rows } = await pool.query<ShownEntry>(
      `select partition, seq, at, kind, subject, encode(hash, 'hex') as hash from log_entry
       order by seq desc, partition limit $1`,
      [limit],
    );
    return rows;
  });
}
