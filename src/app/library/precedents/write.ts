/** Brings decisions into the library: each that is new or says something else as another version, in one event, and whoever follows is told. */
import { articlesIn, type Precedent, precedentId } from '../../../areas/counsel/index.ts';
import { toInstant } from '../../../core/day.ts';
import { canonicalJson, sha256 } from '../../../core/hash.ts';
import type { PrecedentImport } from '../../../exchange/contract/precedents.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { writeWith } from '../../../store/intake.ts';
import {
  lockPrecedents,
  type PrecedentRow,
  readPrecedentsOf,
  storePrecedents,
} from '../../../store/queries/precedents.ts';
import type { House } from '../../house.ts';
import { inStretches } from '../../in-stretches.ts';
import { type BroughtPrecedent, tellOfPrecedents } from './tell.ts';

export type WriteParts = Pick<House, 'pool' | 'log' | 'clock' | 'newId' | 'machineNow'>;

export interface WrittenPrecedents extends PrecedentImport {
  /** Whom to wake. */
  readonly told: readonly string[];
}

/** All or none. @param bodies no decision twice */
export async function writePrecedents(
  parts: WriteParts,
  account: string,
  bodies: readonly Precedent[],
  why: string,
): Promise<WrittenPrecedents> {
  const { pool, log, clock, newId, machineNow } = parts;
  const at = toInstant(clock.now());
  const articles = new Map(
    await inStretches(bodies, (body) => [precedentId(body), articlesIn(body)] as const),
  );
  const written = await writeWith<WrittenPrecedents>(pool, log, async (client) => {
    await lockPrecedents(client);
    const standing = await readPrecedentsOf(client, bodies.map(precedentId));
    const byId = new Map(standing.map((row) => [row.id, row]));
    const brought = bodies.map((body) => ({
      id: precedentId(body),
      body,
      before: byId.get(precedentId(body)),
    }));
    const fresh = brought.filter(
      ({ body, before }) => before === undefined || canonicalJson(before.body) !== canonicalJson(body),
    );
    const rows = fresh.map(
      ({ id, body, before }): PrecedentRow => ({
        ...{ id, version: (before?.version ?? 0) + 1, body, writtenBy: account, writtenAt: at, why },
      }),
    );
    await storePrecedents(client, rows);
    const told = await tellOfPrecedents(
      client,
      parts,
      account,
      fresh.map((one) => broughtOf(one, articles.get(one.id) ?? [])),
    );
    const added = rows.filter(({ version }) => version === 1).length;
    const detail = rows.map(({ id, version, body }) => ({
      ...{ precedent: id, version, hash: sha256(canonicalJson(body)) },
    }));
    const event = {
      ...{ id: newId(), number: '', version: 0, kind: 'precedent-import', at, who: account, why },
      detail: canonicalJson({ precedents: detail }),
    };
    const act = { kind: 'precedent', subject: '', at: toInstant(machineNow()), events: [event] };
    return {
      acts: rows.length === 0 ? [] : [act],
      value: { added, changed: rows.length - added, unchanged: bodies.length - rows.length, told },
    };
  });
  if (!written.ok) throw new Refusal('conflict');
  return written.value;
}

interface Brought {
  readonly id: string;
  readonly body: Precedent;
  readonly before: PrecedentRow | undefined;
}

function broughtOf({ id, body, before }: Brought, articles: readonly string[]): BroughtPrecedent {
  const { title, standing } = body;
  if (before === undefined) return { id, title, newlyCited: articles, change: null };
  const known = articlesIn(before.body);
  return {
    ...{ id, title, newlyCited: articles.filter((ref) => !known.includes(ref)) },
    change: before.body.standing === standing ? 'precedent-changed' : 'precedent-standing',
  };
}
