/** Opens many cases on a real database and deals them to many officers at once, for the test of dealing and its bench. */
import type pg from 'pg';
import { toInstant } from '../core/day.ts';
import { makeId } from '../core/id.ts';
import { seededRandom } from '../core/random.ts';
import { type Dependence, dependenceWithin } from '../learning/dependence.ts';
import { USUAL_RULES } from '../screening/cases/desk-rules.ts';
import { placeOf } from '../screening/cases/place.ts';
import { writeActs } from '../store/intake.ts';
import { type LogWriter, openLog } from '../store/log/writer.ts';
import type { CaseRow } from '../store/rows.ts';
import { machineClock } from './clock.ts';
import { dealCase } from './dealing.ts';
import type { DeskParts } from './hands.ts';

const SKILLS = ['food', 'chemicals', 'textiles', 'machinery', 'other'];
const KINDS = ['documents', 'x-ray', 'physical', 'laboratory', 'hold'] as const;
/** Importers of one office: enough to see whether somebody gets more of one than chance gives. */
const IMPORTERS = 10;

export interface TestOfficer {
  readonly officer: string;
  readonly office: string;
  readonly skills: readonly string[];
}

/** Ten offices; everybody knows one to five kinds of goods, and somebody knows each kind in each office. */
export function testOfficers(count: number): TestOfficer[] {
  return Array.from({ length: count }, (_, place) => ({
    officer: `officer-${place}`,
    office: String(10 + (place % 10)).padStart(3, '0'),
    skills: SKILLS.filter(
      (_skill, s) => s === Math.floor(place / 10) % SKILLS.length || (place * 7 + s * 3) % 5 === 0,
    ),
  }));
}

export function deskParts(pool: pg.Pool, log: LogWriter, secret = new Uint8Array(32).fill(7)): DeskParts {
  return {
    pool,
    log,
    clock: machineClock(),
    desk: { key: { id: 'test', secret }, rules: USUAL_RULES },
    newId: () => makeId(Date.now(), Math.random),
    machineNow: Date.now,
  };
}

export async function openCases(parts: DeskParts, count: number): Promise<void> {
  const random = seededRandom(31);
  const at = toInstant(Date.now());
  for (let from = 0; from < count; from += 5000) {
    const cases = Array.from({ length: Math.min(5000, count - from) }, (_, i): CaseRow => {
      const n = from + i;
      const id = `K${String(n).padStart(7, '0')}`;
      const office = String(10 + random.below(10)).padStart(3, '0');
      return {
        ...{ id, number: `N${n}`, version: 1, office, kind: random.pick(KINDS), skill: random.pick(SKILLS) },
        ...{
          priority: random.next(),
          customsValueKrw: 1,
          importerId: `${office}-${random.below(IMPORTERS)}`,
        },
        ...{ mainHs: '610910', dueAt: at, isRandom: false, openedAt: at, isBlind: false },
        place: placeOf(parts.desk.key, id, 0),
      };
    });
    await writeActs(parts.pool, parts.log, [{ kind: 'test', subject: `cases/${from}`, at, cases }]);
  }
  await parts.pool.query('vacuum analyze "case"').catch(() => {});
}

export interface Dealt {
  readonly dealt: number;
  readonly seconds: number;
  /** Milliseconds of the slowest request in a hundred, with its waiting for the others. */
  readonly p99: number;
}

/** Every officer asks again as soon as he is answered, until nothing is left for him; each log has its own writer. */
export async function dealAll(
  pool: pg.Pool,
  dataFolder: string,
  officers: readonly TestOfficer[],
  writers: number,
): Promise<Dealt> {
  const logs = await Promise.all(
    Array.from({ length: writers }, (_, partition) => openLog({ pool, dataFolder, partition })),
  );
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(
    officers.map(async (one, place) => {
      const parts = deskParts(pool, logs[place % writers]!);
      for (;;) {
        const asked = performance.now();
        if ((await dealCase(parts, one)) === undefined) return;
        times.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const log of logs) await log.close();
  times.sort((one, other) => one - other);
  return { dealt: times.length, seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

export interface Fairness {
  readonly cases: number;
  readonly open: number;
  /** Cases without exactly one dealing in the log. */
  readonly wrong: number;
  /** Who got what, by importer and by kind of case, within office and skill. */
  readonly byImporter: Dependence;
  readonly byKind: Dependence;
}

export async function measureFairness(pool: pg.Pool): Promise<Fairness> {
  const { rows } = await pool.query<{ pool: string; officer: string; importer: string; kind: string }>(
    `select c.office || '/' || c.skill as pool, c.assignee as officer, c.importer_id as importer, c.kind
     from "case" c where c.state = 'dealt'`,
  );
  const counts = await pool.query<{ cases: number; open: number; wrong: number }>(
    `select count(*)::int as cases, count(*) filter (where c.state = 'open')::int as open,
            count(*) filter (where (select count(*) from assignment a join event e on e.number = a.number and e.version = a.version
              and e.id = a.id and e.kind = 'deal' and e.who = c.assignee where a.case_id = c.id and a.officer = c.assignee) <> 1)::int as wrong
     from "case" c`,
  );
  return {
    ...counts.rows[0]!,
    byImporter: dependenceWithin(tablesOf(rows, ({ importer }) => importer)),
    byKind: dependenceWithin(tablesOf(rows, ({ kind }) => kind)),
  };
}

function tablesOf<Row extends { pool: string; officer: string }>(
  rows: readonly Row[],
  columnOf: (row: Row) => string,
): number[][][] {
  const columns = [...new Set(rows.map(columnOf))].sort();
  const place = new Map(columns.map((column, index) => [column, index]));
  const pools = new Map<string, Map<string, number[]>>();
  for (const row of rows) {
    const pool = pools.get(row.pool) ?? new Map<string, number[]>();
    pools.set(row.pool, pool);
    const line = pool.get(row.officer) ?? new Array<number>(columns.length).fill(0);
    pool.set(row.officer, line);
    line[place.get(columnOf(row))!]! += 1;
  }
  return [...pools.values()].map((pool) => [...pool.values()]);
}
