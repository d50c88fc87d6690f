/**
 * Everything that a third party needs to check the draw of a day, line by line: the stretch of the log from the commitment
 * to the reveal and on to the next signed head, and the decisions that were drawn with the secret. Needs no database to read.
 */
import type pg from 'pg';
import type { Day } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import { consignmentKey } from '../model/bills.ts';
import type { Declaration } from '../model/declaration.ts';
import { type Anchor, anchorPath, readAnchors } from '../store/log/anchors.ts';
import { readPublicKey } from '../store/log/keys.ts';
import { type CoveredEntry, readCovered } from '../store/log/read-covered.ts';
import { type DrawnRow, readDrawn } from '../store/queries/drawn.ts';
import { openVault } from '../store/vault/vault.ts';
import { declarationsOf } from './contents.ts';
import { readCommit, readCommitEvent, readDrawEvent } from './draw-events.ts';

export const EVIDENCE_FORMAT = 'gwanmun-draw@1';

export interface EvidenceHead {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly day: Day;
  readonly partition: number;
  readonly committedSeq: number;
  readonly revealedSeq: number;
  /** PEM; null where no log was ever signed. */
  readonly publicKey: string | null;
  /** A signed head behind the commitment, and one behind everything. */
  readonly anchors: readonly Anchor[];
}

export interface EvidenceLine {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly payloadHash: string;
  readonly previous: string;
  readonly hash: string;
  /** Of the commitment, the reveal and the decisions that name the secret: what the entry vouches for. */
  readonly salt?: string;
  readonly payload?: string;
  readonly drawn?: {
    readonly record: string;
    readonly office: string;
    readonly consignment: string;
    readonly isRandom: boolean | null;
    /** The declaration has the hash that the log states. */
    readonly isContentTrue: boolean;
  };
}

/** Throws `draw/not-committed`, `draw/not-revealed`. */
export async function* drawEvidence(
  pool: pg.Pool,
  dataFolder: string,
  day: Day,
): AsyncGenerator<EvidenceHead | EvidenceLine> {
  const head = await headOf(pool, dataFolder, day);
  yield head;
  const { partition, committedSeq, revealedSeq, anchors } = head;
  const { secret } = readCommit(await readCommitEvent(pool, day));
  const last = Math.max(revealedSeq, anchors.at(-1)?.seq ?? 0);
  const vault = openVault(pool, dataFolder);
  const client = await pool.connect();
  try {
    for await (const covered of readCovered(client, vault, partition, committedSeq, last)) {
      const [from, to] = [covered[0]!.entry.seq, covered.at(-1)!.entry.seq];
      const rows = await readDrawn(client, { secretId: secret, partition, from, to });
      const declarations = await declarationsOf(vault, rows);
      const drawn = new Map(
        rows.map((row, place) => [row.logSeq, { ...row, declaration: declarations[place] ?? null }]),
      );
      const told = new Set([committedSeq, revealedSeq]);
      for (const one of covered) yield lineOf(one, drawn.get(one.entry.seq), told.has(one.entry.seq));
    }
  } finally {
    client.release();
  }
}

async function headOf(pool: pg.Pool, dataFolder: string, day: Day): Promise<EvidenceHead> {
  const commit = await readCommitEvent(pool, day);
  const reveal = await readDrawEvent(pool, 'draw.reveal', day);
  if (reveal === undefined) {
    throw new Fault(
      'draw/not-revealed',
      `The secret of ${day} is not revealed yet: the day is not over, or cases drawn with it are open.`,
    );
  }
  const { logPartition: partition, logSeq: committedSeq } = commit;
  const anchors = readAnchors(anchorPath(dataFolder)).flatMap((one) =>
    one?.partition === partition ? one : [],
  );
  const behind = (seq: number): Anchor[] => anchors.filter((one) => one.seq >= seq).slice(0, 1);
  const key = readPublicKey(dataFolder);
  return {
    format: EVIDENCE_FORMAT,
    day,
    partition,
    committedSeq,
    revealedSeq: reveal.logSeq,
    publicKey: key?.export({ type: 'spki', format: 'pem' }).toString() ?? null,
    anchors: [...behind(committedSeq), ...behind(reveal.logSeq)],
  };
}

function lineOf(
  covered: CoveredEntry,
  row: (DrawnRow & { readonly declaration: Declaration | null }) | undefined,
  isTold: boolean,
): EvidenceLine {
  const { seq, at, kind, subject, payloadHash, previous, hash } = covered.entry;
  const line = { seq, at, kind, subject, payloadHash, previous, hash };
  if (row === undefined && !isTold) return line;
  const vouched = {
    ...(covered.salt === undefined ? {} : { salt: covered.salt }),
    payload: covered.payload,
  };
  if (row === undefined) return { ...line, ...vouched };
  const { record, office, declaration, isRandom } = row;
  const consignment = declaration === null ? row.consignment : consignmentKey(declaration);
  return {
    ...line,
    ...vouched,
    drawn: { record, office, consignment, isRandom, isContentTrue: !covered.badContent },
  };
}
