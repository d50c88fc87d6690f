/**
 * Made-up monthly imports of one item: suppliers with their shares, seasons, drift and noise, prices that wander, and if asked a
 * shock whose beginning and worst month are known. For back-tests, benches and the demonstration.
 */
import { addDays, type Day } from '../../core/day.ts';
import { type Random, seededRandom } from '../../core/random.ts';
import { isHit, type Shock, shockAt } from './shock.ts';

export interface MadeUpTrade {
  readonly item: string;
  readonly flow: 'import';
  readonly month: string;
  readonly partner: string;
  readonly valueUsd: number;
  readonly massKg: number;
  readonly publishedOn: Day;
}

export interface MadeUpFigures {
  readonly item: string;
  readonly month: string;
  readonly publishedOn: Day;
  readonly importers: number;
  readonly topImporterShare: number;
  readonly leadDays: number;
  readonly productionUsd: number | null;
}

export interface ItemWorldOptions {
  readonly item: string;
  /** First month, `YYYY-MM`. */
  readonly from: string;
  readonly months: number;
  /** Drawn where it is not given. */
  readonly partners?: readonly string[];
  /** Share of the first partner; drawn where it is not given. */
  readonly firstShare?: number;
  readonly meanKg?: number;
  readonly meanPrice?: number;
  readonly shock?: Shock;
}

export interface ItemWorld {
  readonly trade: readonly MadeUpTrade[];
  readonly figures: readonly MadeUpFigures[];
}

export const COUNTRIES = [
  ...['CN', 'JP', 'US', 'VN', 'DE', 'AU', 'ID', 'IN', 'CL', 'BR', 'MY', 'TH', 'TW', 'SA', 'ZA', 'CA'],
  ...['RU', 'FR', 'GB', 'IT', 'MX', 'PH', 'TR', 'NL', 'ES', 'PL', 'QA', 'KZ', 'PE', 'FI'],
] as const;

/** Figures of a month are out on the 15th of the next (as Korea's are; unverified for other tables). */
export function publishedOn(month: string): Day {
  return `${addDays(`${month}-28`, 4).slice(0, 7)}-15`;
}

/** The months of a world, in order. */
export function monthsFrom(from: string, months: number): string[] {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1;
  return Array.from({ length: months }, (_, at) => {
    const number = first + at;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

export function makeItemWorld(seed: number, options: ItemWorldOptions): ItemWorld {
  const random = seededRandom(seed);
  const nature = drawNature(random, options);
  const months = monthsFrom(options.from, options.months);
  const trade: MadeUpTrade[] = [];
  const figures: MadeUpFigures[] = [];
  let [volume, price] = [0, 0];
  for (const [at, month] of months.entries()) {
    volume = 0.3 * volume + nature.volumeNoise * random.normal();
    price = 0.95 * price + nature.priceNoise * random.normal();
    const shock = shockAt(options.shock, at);
    const season = nature.season * Math.cos((2 * Math.PI * (at + nature.peak)) / 12);
    const allKg = nature.meanKg * Math.exp(season + nature.drift * at + volume);
    for (const { partner, share, noise, presence, premium } of nature.partners) {
      if (random.next() > presence) continue;
      const left = isHit(options.shock, partner) ? shock.supply : 1;
      const massKg = Math.round(allKg * share * left * Math.exp(noise * random.normal()));
      if (massKg <= 0) continue;
      const each = nature.meanPrice * premium * Math.exp(price + 0.03 * random.normal()) * shock.price;
      const valueUsd = Math.round(massKg * each);
      trade.push({
        ...{ item: options.item, flow: 'import', month, partner },
        ...{ valueUsd, massKg, publishedOn: publishedOn(month) },
      });
    }
    figures.push({
      ...{ item: options.item, month, publishedOn: publishedOn(month), productionUsd: null },
      importers: Math.max(1, Math.round(nature.importers * Math.exp(0.05 * random.normal()))),
      topImporterShare: Math.min(0.95, nature.topImporter * Math.exp(0.08 * random.normal())),
      leadDays: Math.round(nature.leadDays * Math.exp(0.07 * random.normal()) * shock.lead * 10) / 10,
    });
  }
  return { trade, figures };
}

interface Nature {
  readonly meanKg: number;
  readonly meanPrice: number;
  readonly season: number;
  readonly peak: number;
  readonly drift: number;
  readonly volumeNoise: number;
  readonly priceNoise: number;
  readonly leadDays: number;
  readonly importers: number;
  readonly topImporter: number;
  readonly partners: readonly {
    readonly partner: string;
    readonly share: number;
    readonly noise: number;
    readonly presence: number;
    readonly premium: number;
  }[];
}

function drawNature(random: Random, options: ItemWorldOptions): Nature {
  const between = (low: number, high: number): number => low + (high - low) * random.next();
  const names = options.partners ?? drawPartners(random);
  const first = names.length === 1 ? 1 : (options.firstShare ?? between(0.3, 0.97));
  const rest = names.slice(1).map(() => -Math.log(1 - random.next()));
  const restSum = rest.reduce((sum, one) => sum + one, 0);
  return {
    meanKg: options.meanKg ?? 10 ** between(4, 7),
    meanPrice: options.meanPrice ?? 10 ** between(-0.3, 2),
    season: between(0, 0.3),
    peak: random.below(12),
    drift: between(-0.006, 0.01),
    volumeNoise: between(0.08, 0.3),
    priceNoise: between(0.02, 0.07),
    leadDays: between(12, 45),
    importers: between(5, 80),
    topImporter: between(0.15, 0.7),
    partners: names.map((partner, place) => {
      const share = place === 0 ? first : (1 - first) * (rest[place - 1]! / restSum);
      // Small suppliers come and go.
      return {
        ...{ partner, share, noise: between(0.05, 0.25), premium: Math.exp(0.15 * random.normal()) },
        presence: share > 0.1 ? 1 : share > 0.02 ? 0.95 : 0.6,
      };
    }),
  };
}

function drawPartners(random: Random): string[] {
  const left = [...COUNTRIES];
  const count = 2 + random.below(10);
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0]!);
}
