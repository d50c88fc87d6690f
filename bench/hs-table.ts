/** The figures of `gwanmun bench hs` as lines for people: each share with its 95 % interval, MiniSearch beside it. */
import { rangeOf, surestOf } from '../src/areas/classification/index.ts';
import type { HsReport } from './hs.ts';

const percent = (share: number): string => (100 * share).toFixed(1);

export function hsTable(report: HsReport): string {
  const { sets, timing, trainedOn, alike } = report;
  const rows = Object.entries({ all: report, ...sets }).flatMap(([name, set]) => {
    const { n, top, confident30, calibrationError, calibrationByChance, miniSearch } = set;
    const ranged = (share: number, of = n): string => {
      const { low, high } = rangeOf(share, of);
      return `${percent(share)} (${percent(low)}-${percent(high)})`;
    };
    const { hs2, hs4, hs6 } = top;
    return [
      `${name}, n = ${n}`,
      `  HS2 @1 ${ranged(hs2[1])}   HS4 @1 ${ranged(hs4[1])}   HS4 @5 ${ranged(hs4[5])}`,
      `  HS6 @1 ${ranged(hs6[1])}   @3 ${ranged(hs6[3])}   @5 ${ranged(hs6[5])}   @10 ${ranged(hs6[10])}`,
      `  surest 30 % right at HS6 ${ranged(confident30, surestOf(n))}   calibration error ${calibrationError.toFixed(3)}, of which chance makes ${calibrationByChance.toFixed(3)}`,
      `  MiniSearch over the same texts: HS6 @1 ${percent(miniSearch.hs6[1])}   @5 ${percent(miniSearch.hs6[5])}`,
    ];
  });
  return [
    `Learnt ${trainedOn} texts in ${timing.learnSeconds.toFixed(1)} s; ${alike} texts of the same goods as a question left out.`,
    `A question: median ${timing.p50.toFixed(1)} ms, 95th percentile ${timing.p95.toFixed(1)} ms; memory ${timing.rssMb.toFixed(0)} MB.`,
    ...rows,
  ].join('\n');
}
