/** Back-tests of a criterion over the stored past, as a job that people watch and can cancel; the work is done beside the server. */
import { addDays, type Day, seoulDay } from '../core/day.ts';
import type { JobView } from '../exchange/contract.ts';
import type { BackTestReport } from '../screening/back-test/index.ts';
import { aboutOf, type Criterion } from '../screening/criterion.ts';
import type { Queryable } from '../store/open.ts';
import { readActiveCriteria } from '../store/queries/criteria.ts';
import type { BackTestBeside } from './back-test-beside.ts';
import { computeBeside } from './beside.ts';
import type { House } from './house.ts';

export interface BackTestRequest {
  readonly criterion: Criterion;
  /** First and last day of declaration; without them the twelve months up to the business day. */
  readonly from?: Day;
  readonly to?: Day;
}

/** What the job's result is. */
export interface BackTestResult {
  readonly report: BackTestReport;
  readonly seconds: number;
}

const KIND = 'back-test';
const TITLE = { ko: '선별기준 과거 시험', en: 'Back-test of a criterion' };
const YEAR_DAYS = 365;

/**
 * One at a time: where one runs it is returned, whatever it asks. The job's `result` is a `BackTestResult`; cancelling it
 * ends the process beside. The criterion must have passed the static check.
 */
export function startBackTest(house: House, request: BackTestRequest): JobView {
  const running = house.jobs.running(KIND);
  if (running !== undefined) return running;
  return house.jobs.start(KIND, TITLE, async ({ progress, signal }): Promise<BackTestResult> => {
    const started = performance.now();
    const question = await questionOf(house.pool, request, seoulDay(house.clock.now()));
    const { appUrl, dataFolder } = house.store;
    const beside: BackTestBeside = { appUrl, dataFolder, question };
    const module = new URL('./back-test-beside.ts', import.meta.url);
    const report = await computeBeside<BackTestReport>(module, beside, progress, signal);
    return { report, seconds: (performance.now() - started) / 1000 };
  });
}

/** @param today business day: the window ends there where the request does not say */
export async function questionOf(
  pool: Queryable,
  request: BackTestRequest,
  today: Day,
): Promise<BackTestBeside['question']> {
  const { criterion, from, to = today } = request;
  const others = (await readActiveCriteria(pool)).filter(
    (one) =>
      aboutOf(one) === aboutOf(criterion) &&
      one.validFrom <= to &&
      (one.validTo === undefined || one.validTo >= to),
  );
  return { criterion, others, from: from ?? firstTestedDay(to), to };
}

/** Where the window begins that a back-test goes over unless it is told otherwise. */
export function firstTestedDay(to: Day): Day {
  return addDays(to, 1 - YEAR_DAYS);
}
