/**
 * How well high-risk parcels are selected, and how fast: a past of a made-up country teaches the model by its outcomes, then another
 * stretch of its life streams through the scorer with an answer key, and one without anything planted. Detectors and country are
 * both ours, so nothing here estimates anything real.
 */
import {
  featureNames,
  type ParcelDetectors,
  type ParcelModel,
  parcelPolicy,
  readyDetector,
} from '../src/areas/parcels/index.ts';
import { loadCatalogue } from '../src/catalogue.ts';
import { wilson } from '../src/learning/interval.ts';
import { FLOW_KINDS, makeFlow } from '../src/synthetic/parcels/index.ts';
import { learnFromPast, type PastFigures } from './parcels-past.ts';
import { openRanking, type Ranking, reach } from './parcels-ranking.ts';
import { openWatch } from './parcels-watch.ts';

/** Shares of all parcels that are opened. */
export const OPENED = [0.0002, 0.001, 0.005] as const;

export interface Recall {
  readonly planted: number;
  readonly found: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface ParcelsSelectionFigures {
  readonly parcels: number;
  readonly past: PastFigures;
  /** Narcotics by how many are opened: by the model, by rules alone, by chance. */
  readonly narcotics: readonly {
    readonly opened: number;
    readonly model: Recall;
    readonly rules: Recall;
    readonly chance: number;
    readonly byChannel: Readonly<Record<string, Recall>>;
  }[];
  /** Narcotics by the way they were hidden, at the largest share opened. */
  readonly byWay: Readonly<Record<string, Recall>>;
  /** The other kinds at the largest share opened, by the chance of any finding. */
  readonly kinds: Readonly<Record<string, Recall>>;
  /** In a country without anything planted: parcels above the thresholds, against the stated shares. */
  readonly none: readonly { readonly stated: number; readonly model: number; readonly rules: number }[];
  readonly noneParcels: number;
  /** What each detector says of a million honest parcels. */
  readonly detectors: Readonly<Record<string, number>>;
  readonly scoredPerCoreSecond: number;
  readonly madePerCoreSecond: number;
  readonly perSecond: number;
  readonly peakMb: number;
}

export interface SelectionAsked {
  readonly parcels: number;
  readonly past: number;
  readonly none: number;
  readonly seed: number;
}

/** `GWANMUN_BENCH_PARCELS=30000000` judges so many; the past and the country without fraud follow up to three million. */
export function selectionFrom(env: Readonly<Record<string, string | undefined>>): SelectionAsked {
  const parcels = Number(env.GWANMUN_BENCH_PARCELS ?? 600_000);
  if (!Number.isInteger(parcels) || parcels < 10_000)
    throw new RangeError('GWANMUN_BENCH_PARCELS is a whole number of at least 10,000.');
  return { parcels, past: Math.min(parcels, 3_000_000), none: Math.min(parcels, 1_000_000), seed: 23 };
}

const DAYS = 120;
const PROGRESS = 500_000;

export async function benchParcelsSelection(asked: SelectionAsked): Promise<ParcelsSelectionFigures> {
  const { parcels, past, seed } = asked;
  const catalogue = await loadCatalogue();
  const policy = parcelPolicy(catalogue, '2025-01-01');
  const detectors = policy.detectors.map((rule) => readyDetector(catalogue, rule));
  const flow = { days: DAYS, country: parcels };
  const slots = 2 ** Math.min(21, Math.max(16, Math.ceil(Math.log2(parcels / 8))));
  const learnt = learnFromPast({ seed, past, flow, detectors, slots, names: featureNames(detectors) });
  const made = timeOf(() =>
    makeFlow(seed, { ...flow, parcels: Math.min(parcels, 200_000), from: '2025-06-01', part: 9 }, () => {}),
  );
  const [model, rules, any] = [openRanking(), openRanking(), openRanking()];
  const watch = openWatch({ detectors, memory: learnt.memory, model: learnt.model });
  let peakMb = 0;
  const judged = timeOf(() =>
    makeFlow(seed, { ...flow, parcels, from: '2025-06-01', part: 2 }, (parcel, beside, truth) => {
      const said = watch.judge(parcel, beside, truth.kind !== null);
      model.add(said.critical, truth, parcel.channel);
      rules.add(said.rules, truth, parcel.channel);
      any.add(said.any, truth, parcel.channel);
      if (model.total() % PROGRESS !== 0) return;
      peakMb = Math.max(peakMb, process.memoryUsage().rss / 1e6);
      sayProgress(model, parcels, peakMb);
    }),
  );
  const none = watchNone(asked, detectors, learnt.model, slots);
  const madeEach = made.cpu / Math.min(parcels, 200_000);
  return {
    parcels,
    past: learnt.figures,
    narcotics: OPENED.map((opened) => ({
      opened,
      model: recall(model, opened, 'narcotics'),
      rules: recall(rules, opened, 'narcotics'),
      chance: opened,
      byChannel: Object.fromEntries(
        model
          .channels('narcotics')
          .map((channel) => [channel, recall(model, opened, 'narcotics', { channel })]),
      ),
    })),
    byWay: Object.fromEntries(
      model.ways('narcotics').map((way) => [way, recall(model, OPENED[2], 'narcotics', { way })]),
    ),
    kinds: Object.fromEntries(
      FLOW_KINDS.filter((kind) => kind !== 'narcotics').map((kind) => [kind, recall(any, OPENED[2], kind)]),
    ),
    none: OPENED.map((stated) => ({
      stated,
      model: none.model.above(reach(model, stated)),
      rules: none.rules.above(reach(rules, stated)),
    })),
    noneParcels: none.model.total(),
    detectors: none.spoke,
    scoredPerCoreSecond: 1000 / Math.max(1e-6, judged.cpu / parcels - madeEach),
    madePerCoreSecond: 1000 / madeEach,
    perSecond: (parcels * 1000) / judged.wall,
    peakMb: Math.max(peakMb, process.memoryUsage().rss / 1e6),
  };
}

/** One line for people who watch, so that a run that is cut still tells what was seen until then. */
function sayProgress(model: Ranking, parcels: number, peakMb: number): void {
  const seen = OPENED.map((opened) => {
    const { found, planted, low, high } = recall(model, opened, 'narcotics');
    return `${(opened * 100).toFixed(2)} %: ${found} of ${planted} (${(low * 100).toFixed(0)} to ${(high * 100).toFixed(0)} %)`;
  });
  const at = new Date().toISOString().slice(11, 19);
  process.stderr.write(
    `${at} ${model.total()} of ${parcels} judged, ${Math.round(peakMb)} MB; narcotics at ${seen.join('; ')}\n`,
  );
}

function recall(
  ranking: Ranking,
  opened: number,
  kind: string,
  of: { readonly channel?: string; readonly way?: string } = {},
): Recall {
  const { planted, found } = ranking.found(reach(ranking, opened), kind, of);
  const { low, high } = wilson(found, planted);
  return { planted, found, share: planted === 0 ? 0 : found / planted, low, high };
}

/** The first half teaches what is usual, the second is counted. */
function watchNone(
  { none, seed }: SelectionAsked,
  detectors: ParcelDetectors,
  trained: ParcelModel,
  slots: number,
): { readonly model: Ranking; readonly rules: Ranking; readonly spoke: Record<string, number> } {
  const watch = openWatch({ detectors, slots, model: trained });
  const [model, rules] = [openRanking(), openRanking()];
  let seen = 0;
  const options = { parcels: none, days: DAYS, from: '2025-06-01', planted: 0, part: 3 };
  makeFlow(seed + 1, options, (parcel, beside, truth) => {
    const said = watch.judge(parcel, beside, false);
    if (++seen * 2 <= none) {
      watch.forgetSpoken();
      return;
    }
    model.add(said.critical, truth, parcel.channel);
    rules.add(said.rules, truth, parcel.channel);
  });
  const millions = model.total() / 1e6;
  const spoke = Object.fromEntries(
    watch.spoken().map(([id, count]) => [id, Math.round(count / millions)] as const),
  );
  return { model, rules, spoke };
}

function timeOf(work: () => void): { readonly wall: number; readonly cpu: number } {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

if (import.meta.main)
  console.log(JSON.stringify(await benchParcelsSelection(selectionFrom(process.env)), null, 1));
