/** A simulation as a table to read in a terminal: strategies down, what each was worth across, the caveat first. */
import type { MeanInterval } from '../../learning/mean-interval.ts';
import type { Period } from '../../screening/simulation/summary.ts';
import { FINDS_TO_NOTICE } from '../../screening/simulation/summary.ts';
import type { Simulated } from './simulate.ts';

const PERIOD_WORDS: Readonly<Record<Period['name'], string>> = {
  all: 'all weeks',
  'first-half': 'first half',
  'second-half': 'second half',
  'last-13': 'last 13 weeks',
  'since-change': 'since change',
};

export function simulationTable(simulated: Simulated): string[] {
  const { request, strategies, caveat, changeWeek } = simulated;
  const periods = strategies[0]?.periods ?? [];
  return [
    caveat.en,
    `${request.data}: ${Math.round(simulated.consignments)} consignments, ${(simulated.fraudShare * 100).toFixed(1)} % with findable fraud; ${request.percent} % examined a week, ${(request.exploration * 100).toFixed(0)} % of that explores; ${request.seeds} seed(s)${changeWeek === undefined ? '' : `; planted from week ${changeWeek}: ${request.changes.join(', ')}`}`,
    '',
    'Norm-precision (hits over those of a referee who knows the answers), mean [95 % over seeds]',
    line('', [...periods.map(({ name, from, to }) => `${PERIOD_WORDS[name]} ${from}-${to}`)]),
    ...strategies.map((one) =>
      line(one.title.en, [...one.periods.map(({ normPrecision }) => share(normPrecision))]),
    ),
    ...aheadLines(strategies),
    '',
    line('', [
      'regret, finds',
      'share exploring',
      'precision',
      'revenue of the best',
      'revenue, million won',
    ]),
    ...strategies.map((one) =>
      line(one.title.en, [
        whole(one.regret),
        share(one.share),
        share(one.periods[0]!.precision),
        one.periods[0]!.normRevenue === undefined ? '-' : share(one.periods[0]!.normRevenue),
        one.revenueKrw === undefined ? '-' : whole(scaled(one.revenueKrw, 1e-6)),
      ]),
    ),
    ...noticeLines(simulated),
    '',
    `${simulated.seconds.toFixed(0)} s`,
  ];
}

function aheadLines(strategies: Simulated['strategies']): string[] {
  const others = strategies.flatMap(({ title, ahead }) => (ahead === undefined ? [] : [{ title, ahead }]));
  if (others.length === 0) return [];
  return [
    '',
    'Ahead of the top score of the same seed, mean of the differences [95 % over seeds]',
    line('', ['all weeks', 'last 13 weeks', ...(others[0]!.ahead.sinceChange ? ['since change'] : [])]),
    ...others.map(({ title, ahead: { all, last13, sinceChange } }) =>
      line(title.en, [all, last13, ...(sinceChange ? [sinceChange] : [])].map(share)),
    ),
  ];
}

function noticeLines({ strategies }: Simulated): string[] {
  const kinds = strategies[0]?.notices.map(({ kind }) => kind) ?? [];
  if (kinds.length === 0) return [];
  return [
    '',
    `Weeks from the first consignment of a planted change to its find number ${FINDS_TO_NOTICE}, seeds that noticed, share of it found`,
    line('', kinds),
    ...strategies.map((one) =>
      line(
        one.title.en,
        one.notices.map(
          ({ weeks, noticed, seeds, found }) =>
            `${weeks.mean.toFixed(1)} (${noticed}/${seeds}), ${(found.mean * 100).toFixed(0)} %`,
        ),
      ),
    ),
  ];
}

function share({ mean, low, high, n }: MeanInterval): string {
  return n < 2 ? mean.toFixed(3) : `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

function whole({ mean, low, high, n }: MeanInterval): string {
  return n < 2 ? mean.toFixed(0) : `${mean.toFixed(0)} [${low.toFixed(0)}, ${high.toFixed(0)}]`;
}

function scaled(interval: MeanInterval, by: number): MeanInterval {
  const { n, mean, deviation, low, high } = interval;
  return { n, mean: mean * by, deviation: deviation * by, low: low * by, high: high * by };
}

function line(head: string, cells: readonly string[]): string {
  return head.padEnd(30) + cells.map((cell) => cell.padEnd(26)).join('');
}
