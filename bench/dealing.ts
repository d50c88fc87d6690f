/**
 * How fairly and how fast cases are dealt: 100,000 open cases, first single requests while all of them are open, then 500
 * officers who ask without pause until nothing is left. Run: `node bench/dealing.ts [cases] [officers]`.
 */
import {
  dealAll,
  deskParts,
  type Fairness,
  measureFairness,
  openCases,
  testOfficers,
} from '../src/app/dealing.fixture.ts';
import { dealCase } from '../src/app/dealing.ts';
import { openLog } from '../src/store/log/writer.ts';
import { testDatabase } from '../src/store/testing.ts';

export interface DealingFigures {
  readonly cases: number;
  readonly officers: number;
  /** Milliseconds of one request while all cases are open; `none` is asked by somebody for whom there is no case. */
  readonly next: { readonly p50: number; readonly p99: number; readonly none: number };
  readonly dealt: number;
  readonly seconds: number;
  readonly fairness: Fairness;
}

const ASKED = 200;

export async function benchDealing(cases = 100_000, officers = 500): Promise<DealingFigures> {
  const database = await testDatabase('bench_dealing');
  const { pool, dataFolder } = database;
  try {
    const log = await openLog({ pool, dataFolder });
    const parts = deskParts(pool, log);
    await openCases(parts, cases);
    await database.owner.query('vacuum analyze "case"');
    const people = testOfficers(officers);
    const times: number[] = [];
    const timed = async (ask: () => Promise<unknown>): Promise<number> => {
      const start = performance.now();
      await ask();
      return performance.now() - start;
    };
    for (let i = 0; i < ASKED; i++)
      times.push(await timed(() => dealCase(parts, people[i % people.length]!)));
    const none = await timed(() => dealCase(parts, { officer: 'none', office: '010', skills: ['none'] }));
    times.sort((one, other) => one - other);
    await log.close();
    const { dealt, seconds } = await dealAll(pool, dataFolder, people, 3);
    return {
      ...{ cases, officers, dealt: dealt + ASKED, seconds },
      next: { p50: times[ASKED >> 1]!, p99: times[Math.floor(ASKED * 0.99)]!, none },
      fairness: await measureFairness(pool),
    };
  } finally {
    await database.drop();
  }
}

if (import.meta.main) {
  const [cases, officers] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(await benchDealing(cases, officers), null, 2));
}
