/** How fast the invented country is made, and whether memory stays level: for the recorded table. Run it, or call it. */
import { type Country, declarationsOfDay, history, makeCountry } from '../src/synthetic/index.ts';

export interface SyntheticBench {
  readonly country: { readonly millis: number; readonly relations: number };
  /** Declarations a second on one core, fresh objects, nothing kept. */
  readonly declarationsPerSecond: number;
  readonly historyPerSecond: number;
  readonly meanItems: number;
  readonly meanJsonBytes: number;
  /** Heap after a tenth and after all of the run, MB: level when memory does not grow with the count. */
  readonly heapMbEarly: number;
  readonly heapMbLate: number;
}

export function benchSynthetic(declarations = 1_000_000): SyntheticBench {
  const start = performance.now();
  const country = makeCountry(20_26);
  const made = performance.now() - start;
  streamDays(country, Math.min(60_000, declarations));
  const early = streamDays(country, declarations / 10);
  const late = streamDays(country, declarations);
  return {
    country: { millis: Math.round(made), relations: country.relations.length },
    declarationsPerSecond: Math.round(late.count / late.seconds),
    historyPerSecond: Math.round(timeHistory(country)),
    meanItems: round2(late.items / late.count),
    meanJsonBytes: Math.round(jsonBytes(country)),
    heapMbEarly: round2(early.heapMb),
    heapMbLate: round2(late.heapMb),
  };
}

const A_DAY = 5_000;

function streamDays(country: Country, declarations: number) {
  const start = performance.now();
  let count = 0;
  let items = 0;
  for (let nth = 0; count < declarations; nth++) {
    const day = new Date(Date.UTC(2025, 0, 1 + (nth % 365))).toISOString().slice(0, 10);
    for (const { declaration } of declarationsOfDay(country, day, A_DAY)) {
      count++;
      items += declaration.items.length;
    }
  }
  const seconds = (performance.now() - start) / 1000;
  globalThis.gc?.();
  return { count, items, seconds, heapMb: process.memoryUsage().heapUsed / 2 ** 20 };
}

function timeHistory(country: Country): number {
  const start = performance.now();
  let count = 0;
  for (const _ of history(country, { from: '2025-01-01', to: '2025-12-31', declarations: 60_000 })) count++;
  return count / ((performance.now() - start) / 1000);
}

function jsonBytes(country: Country): number {
  let bytes = 0;
  let count = 0;
  for (const { declaration } of declarationsOfDay(country, '2025-06-12', 2_000)) {
    bytes += Buffer.byteLength(JSON.stringify(declaration));
    count++;
  }
  return bytes / count;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}

if (import.meta.main) console.log(JSON.stringify(benchSynthetic(), null, 2));
