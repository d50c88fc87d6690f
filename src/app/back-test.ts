/** Back-tests of a criterion over the stored past, as a job that people watch and can cancel; the work is done beside the server. */
import type { Day } from '../core/day.ts';
import type { JobView } from '../exchange/contract.ts';
import type { BackTestReport } from '../screening/back-test/report.ts';
import type { Criterion } from '../screening/criterion.ts';
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

/** One at a time: where one runs for the same criterion it is returned. The job's `result` is a `BackTestResult`. */
export declare function startBackTest(house: House, request: BackTestRequest): JobView;
