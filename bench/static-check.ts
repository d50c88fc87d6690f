/**
 * How long the static check of a criterion takes, and whether it is ever wrong: every criterion with an answer known by hand,
 * and every starting one, which nothing contradicts. Run: `node bench/static-check.ts`.
 */

import { proveOf } from '../src/app/prove-criterion.ts';
import { KNOWN_ANSWERS } from '../src/areas/clearance/criteria/known-answers.fixture.ts';
import { STARTING_CRITERIA } from '../src/areas/clearance/index.ts';
import type { ProvedCriterion } from '../src/screening/criteria/proof/index.ts';

export interface StaticCheckFigures {
  /** The slowest, and whatever is not answered as it is known. */
  readonly slowest: readonly StaticCheckRow[];
  readonly otherwise: readonly StaticCheckRow[];
  readonly criteria: number;
  readonly right: number;
  /** Not proved, though there is something to prove: weak, but not wrong. */
  readonly notProved: number;
  /** Proved what is not so. */
  readonly wrong: number;
  readonly medianMillis: number;
  /** The slowest first time, by the clock and by the processor alone. */
  readonly worstMillis: number;
  readonly worstCoreMillis: number;
}

export interface StaticCheckRow {
  readonly expression: string;
  readonly known: string;
  readonly answer: string;
  /** The first time, when nothing of it has been compiled, and the median of a few more. */
  readonly firstMillis: number;
  readonly millis: number;
  readonly coreMillis: number;
}

const DAY = '2026-03-02';
const PERIOD = { validFrom: '2024-01-01', validTo: '2027-12-31' };
const TIMES = 9;
const SLOWEST = 10;

export function benchStaticCheck(): StaticCheckFigures {
  const rows = [
    ...KNOWN_ANSWERS.map(({ expression, answer, scope }) =>
      measure({ expression, scope: scope ?? 'item', ...PERIOD }, answer),
    ),
    ...STARTING_CRITERIA.map((criterion) => measure(criterion, 'open')),
  ];
  const millis = rows.map((row) => row.millis).sort((one, other) => one - other);
  const right = rows.filter(({ known, answer }) => known === answer).length;
  const notProved = rows.filter(({ known, answer }) => known !== answer && answer === 'open').length;
  return {
    slowest: rows.toSorted((one, other) => other.coreMillis - one.coreMillis).slice(0, SLOWEST),
    otherwise: rows.filter(({ known, answer }) => known !== answer),
    criteria: rows.length,
    ...{ right, notProved, wrong: rows.length - right - notProved },
    medianMillis: millis[millis.length >> 1]!,
    worstMillis: Math.max(...rows.map(({ firstMillis }) => firstMillis)),
    worstCoreMillis: Math.max(...rows.map(({ coreMillis }) => coreMillis)),
  };
}

function measure(criterion: ProvedCriterion, known: string): StaticCheckRow {
  const times: number[] = [];
  let answer = '';
  let coreMillis = 0;
  for (let nth = 0; nth < TIMES; nth++) {
    const start = performance.now();
    const before = process.threadCpuUsage();
    ({ answer } = proveOf(criterion, DAY));
    const { user, system } = process.threadCpuUsage(before);
    times.push(performance.now() - start);
    if (nth === 0) coreMillis = (user + system) / 1000;
  }
  const firstMillis = times[0]!;
  const later = times.slice(1).sort((one, other) => one - other);
  const millis = later[later.length >> 1]!;
  return { expression: criterion.expression, known, answer, firstMillis, millis, coreMillis };
}

if (import.meta.main) console.log(JSON.stringify(benchStaticCheck(), null, 2));
