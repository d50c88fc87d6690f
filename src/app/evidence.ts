/** What proves decisions: replay of one, verification of the whole log, pages of it. */
import { readFileSync } from 'node:fs';
import { may } from '../access/index.ts';
import type { JobView, LogPage, LogVerification, ReplayView } from '../exchange/contract.ts';
import { personOf, type Who } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { anchorPath, readAnchors } from '../store/log/anchors.ts';
import { readPublicKey } from '../store/log/keys.ts';
import { type LogReport, verifyLog } from '../store/log/verify.ts';
import type { Queryable } from '../store/open.ts';
import type { Sealed } from '../store/vault/seal.ts';
import { openVault, type Vault } from '../store/vault/vault.ts';
import { goneUnder } from './contents.ts';
import type { Editions } from './editions.ts';
import type { House } from './house.ts';
import { differenceOf, type Replayed, replayRow } from './replay-row.ts';
import { badCursor } from './views/cursor.ts';
import { withoutChance } from './views/decision.ts';
import { maySeeChance } from './views/texts.ts';

interface StoredDecision {
  readonly id: string;
  readonly record: string;
  readonly content: Sealed;
  readonly office: string;
}

/** Computes a decision again from record, declaration and edition. @returns undefined where there is no such decision */
export async function replayDecision(
  { pool, vault }: { readonly pool: Queryable; readonly vault: Vault },
  editions: Editions,
  id: string,
): Promise<(Replayed & { readonly id: string; readonly office: string }) | undefined> {
  const { rows } = await pool.query<StoredDecision>(
    `select x.id, x.record, d.content, d.office from decision x join declaration d using (number, version)
     where x.id = $1 or x.number = $1 order by x.id desc limit 1`,
    [id],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  return { ...(await replayRow(editions, vault, row)), id: row.id, office: row.office };
}

export async function replayView(house: House, who: Who, id: string): Promise<ReplayView> {
  const found = await replayDecision(house, house.editions, id);
  if (found === undefined || !may(personOf(who), 'decision.replay', { office: found.office })) {
    throw new Refusal('not-found');
  }
  if (found.erased !== null) throw goneUnder(found.erased);
  const seesChance = maySeeChance(who);
  const shown = (record: string): string => (seesChance ? record : withoutChance(record));
  const [stored, recomputed] = [shown(found.stored), shown(found.recomputed)];
  const difference = found.isIdentical ? null : differenceOf(stored, recomputed);
  return {
    id,
    isIdentical: found.isIdentical,
    stored,
    recomputed,
    difference,
  };
}

const LOG_PAGE = 100;

export async function logPage(house: House, query: { after?: string; limit?: number }): Promise<LogPage> {
  const place = /^(\d{1,4})\/(\d{1,15})$/.exec(query.after ?? '0/999999999999999');
  if (place === null) throw badCursor();
  const [partition, before] = [Number(place[1]), Number(place[2])];
  const limit = query.limit ?? LOG_PAGE;
  const { rows } = await house.pool.query<LogPage['rows'][number]>(
    `select partition, seq::float8 as seq, at, kind, subject, encode(hash, 'hex') as hash
     from log_entry where partition = $1 and seq < $2 order by seq desc limit $3`,
    [partition, before, limit],
  );
  const anchors = readAnchorLines(house);
  const last = rows.at(-1);
  return {
    rows,
    next: last === undefined || rows.length < limit ? null : `${last.partition}/${last.seq}`,
    ...anchors,
    total: house.log.head.seq,
  };
}

function readAnchorLines(house: House): { anchors: number; lastAnchorAt: string | null } {
  try {
    const lines = readFileSync(anchorPath(house.store.dataFolder), 'utf8').trim().split('\n');
    const last = JSON.parse(lines.at(-1) ?? 'null') as { at?: string } | null;
    return { anchors: lines.length, lastAnchorAt: last?.at ?? null };
  } catch {
    return { anchors: 0, lastAnchorAt: null };
  }
}

export function startVerification(house: House): JobView {
  const running = house.jobs.running('verify-log');
  if (running !== undefined) return running;
  const title = { ko: '기록 검증', en: 'Verification of the log' };
  return house.jobs.start('verify-log', title, async ({ progress }) => {
    const total = house.log.head.seq;
    return verifyNow(house.pool, house.store.dataFolder, (entries) => progress(entries, total));
  });
}

async function verifyNow(
  pool: House['pool'],
  dataFolder: string,
  progress: (entries: number) => void,
): Promise<LogVerification> {
  const { ok, entries, anchors, problems } = await verifyReport(pool, dataFolder, progress);
  const told = problems.map(({ kind, partition, seq, message }) => ({ kind, partition, seq, message }));
  return { ok, entries, anchors, problems: told };
}

/** Checks chain, payloads and anchors. A missing public key or anchor file is itself a problem. */
export async function verifyReport(
  pool: House['pool'],
  dataFolder: string,
  onProgress: (entries: number) => void,
): Promise<LogReport> {
  const publicKey = readPublicKey(dataFolder);
  const client = await pool.connect();
  try {
    const anchors = readAnchors(anchorPath(dataFolder));
    return await verifyLog({ client, vault: openVault(pool, dataFolder), anchors, publicKey, onProgress });
  } finally {
    client.release();
  }
}
