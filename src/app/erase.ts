/**
 * Erases what declarations of a party say, for good: the keys that sealed them are destroyed and identifiers beside them
 * blanked, in one transaction with the event that orders it (개인정보 보호법 제21조, 제36조). Decisions and the log stay.
 */
import type pg from 'pg';
import { addDays, type Day } from '../core/day.ts';
import { canonicalJson } from '../core/hash.ts';
import { Fault } from '../core/problem.ts';
import {
  lastYearToErase,
  RETENTION_IDS,
  type RetentionId,
  type RetentionRules,
  USUAL_RETENTION,
} from '../reference/retention.ts';
import { writeWith } from '../store/intake.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { Queryable, Store } from '../store/open.ts';
import { deleteDraftsNaming, deleteDraftsUnder } from '../store/queries/drafts.ts';
import {
  eraseDeclarations,
  eraseRecords,
  type LivingKey,
  readDeclarationsOf,
  readLivingKeys,
  readRecordsDue,
} from '../store/queries/erasure.ts';
import { readSettingOn } from '../store/queries/setting-versions.ts';
import { type RetentionClass, yearOf } from '../store/vault/vault.ts';
import { codesNamed, codesOf, partyOfCitizen } from './personal-codes/holders.ts';

export interface ErasureOrder {
  /** Identifier of the party, as declared; null: every party whose retention has ended. */
  readonly party: string | null;
  /** Why, with its article or the request it follows; kept for ever. No personal data. */
  readonly rule: string;
  /** Who orders it. */
  readonly by: string;
  /** Why it is erased although it has still to be kept; null: then what has to be kept is left. */
  readonly despite: string | null;
  readonly isRehearsal: boolean;
  /** Business day. */
  readonly today: Day;
  /** Machine clock. */
  readonly at: string;
}

export interface ErasureReport {
  readonly declarations: number;
  readonly keys: number;
  /** Examinations whose party and notes go, and looks at identifiers that go whole. */
  readonly outcomes: number;
  readonly looks: number;
  /** Log entries that can prove their rows no longer. */
  readonly entries: number;
  /** Years that have still to be kept and were left. */
  readonly keptYears: readonly number[];
  /** Of declarations. */
  readonly lastYearToErase: number;
  /** Class by class: keys that are destroyed, and the last year that need not be kept. */
  readonly classes: readonly { readonly id: RetentionId; readonly keys: number; readonly lastYear: number }[];
}

type Parts = Pick<Store, 'pool' | 'vault'> & { readonly log: LogWriter; readonly newId: () => string };

/** Throws `erase/nothing` where nothing of the party is stored. */
export async function erase(parts: Parts, order: ErasureOrder): Promise<ErasureReport> {
  const { pool, vault, log } = parts;
  const terms = await readTerms(pool, order.today);
  const thisYear = yearOf(addDays(order.today, -1));
  const lastOf = (of: RetentionClass): number => lastYearToErase(terms, of, thisYear);
  const parties = order.party === null ? null : await partiesOf(parts, order.party);
  const living = await readLivingKeys(pool, parties?.map(vault.partyHash) ?? null);
  const records = await readRecordsDue(pool, {
    parties,
    outcomesUpTo: order.despite === null ? lastOf('examination') : thisYear + 1,
    looksUpTo: lastOf('access'),
  });
  if (order.party !== null && living.length === 0 && records.outcomes.length === 0)
    throw new Fault('erase/nothing', 'Nothing of that party is stored, or all of it is erased already.');
  const isDue = (key: LivingKey): boolean => key.year <= lastOf(key.class) || order.despite !== null;
  const keys = living.filter(isDue);
  const years = new Set(keys.map(({ year }) => year));
  const keptYears = [...new Set(living.filter((key) => !isDue(key)).map(({ year }) => year))].sort();
  const classes = RETENTION_IDS.map((id) => ({
    id,
    keys: keys.filter((key) => key.class === id).length,
    lastYear: lastOf(id),
  }));
  const counts = { outcomes: records.outcomes.length, looks: records.looks.length };
  const report = { keptYears, lastYearToErase: lastOf('declaration'), keys: keys.length, classes, ...counts };
  const find = (client: pg.PoolClient) =>
    readDeclarationsOf(client, {
      parties,
      years: [...years],
      keys: keys.map(({ id }) => id),
    });
  if (order.isRehearsal || (keys.length === 0 && counts.outcomes + counts.looks === 0)) {
    const client = await pool.connect();
    try {
      return { ...report, declarations: (await find(client)).length, entries: 0 };
    } finally {
      client.release();
    }
  }
  const written = await writeWith(pool, log, async (client) => {
    const declarations = await find(client);
    for (const party of parties ?? []) await deleteDraftsNaming(client, party, vault.partyHash(party));
    await deleteDraftsUnder(
      client,
      keys.map(({ id }) => id),
    );
    const worded = await eraseDeclarations(client, {
      keys: keys.map(({ id }) => id),
      declarations,
      rule: order.rule,
      at: order.at,
    });
    const entries = [...worded, ...(await eraseRecords(client, records, order.rule))];
    const detail = canonicalJson({
      keys: keys.map(({ id }) => id),
      entries,
      declarations: declarations.length,
      ...counts,
      ...(order.despite === null ? {} : { despite: order.despite }),
    });
    const event = {
      id: parts.newId(),
      number: '',
      version: 0,
      kind: 'erase',
      at: order.at,
      who: order.by,
      why: order.rule,
      article: order.party === null ? '개인정보 보호법 제21조' : '개인정보 보호법 제21조, 제36조',
      detail,
    };
    const act = { kind: 'erase', subject: event.id, at: order.at, events: [event] };
    return { acts: [act], value: { declarations: declarations.length, entries: entries.length } };
  });
  vault.forget();
  log.vault.forget();
  if (!written.ok)
    throw new Fault('erase/disturbed', 'Somebody else changed the same rows; nothing was erased.');
  return { ...report, ...written.value };
}

/** The party itself, and where it is a personal code everything of the person who holds it: other codes, and what the portal keeps. */
async function partiesOf(parts: Parts, party: string): Promise<readonly string[]> {
  const held = (await codesNamed(parts, [party])).get(party);
  if (held === undefined) return [party];
  const codes = await codesOf(parts, held.citizen);
  return [...new Set([party, ...codes.map(({ code }) => code), partyOfCitizen(held.citizen)])];
}

/** The terms that two people have set, as they hold on the day. */
async function readTerms(pool: Queryable, today: Day): Promise<RetentionRules> {
  const row = await readSettingOn(pool, 'retention', today);
  return (row?.body as RetentionRules | undefined) ?? USUAL_RETENTION;
}
