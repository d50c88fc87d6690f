/** Champion and challenger side by side on the same live declarations or parcels, and how far each figure may be off. */
import { addDays, seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { RangedValue, Rate, ShadowView, WeightedRate } from '../../exchange/contract.ts';
import { placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { aucInterval } from '../../learning/auc-interval.ts';
import { areaUnderCurve } from '../../learning/metrics.ts';
import { rankCorrelation } from '../../learning/rank-correlation.ts';
import { weightedShare } from '../../learning/weighted-share.ts';
import { findModel, readModels } from '../../store/queries/models.ts';
import { readComparedParcels } from '../../store/queries/parcel-shadow.ts';
import { type ComparedRow, readCompared, readShadowTotals } from '../../store/queries/shadow-scores.ts';
import type { House } from '../house.ts';
import { PARCEL_MODEL_NAME } from '../parcels/selection/model-name.ts';
import { rateOf } from '../views/texts.ts';

const USUAL_DAYS = 28;
/** The last so many declarations or parcels; more would make a page wait. */
const MOST = 200_000;
const SHOWN = 20;
const MOST_MODELS = 10_000;
/** In place of a champion where none was in force. */
export const NO_MODEL = '';

const CAVEAT: Text = {
  ko: '검사는 쓰는 모델이 고른 것과 무작위로 뽑힌 것만 했습니다. 그래서 도전 모델만 고른 것은 대부분 결과가 없고, 위의 적발률은 쓰는 모델 쪽으로 기웁니다. 공평한 비교는 무작위로 뽑힌 검사뿐입니다.',
  en: 'Only what the model in use or chance chose was examined. Most of what the challenger alone would have chosen has no outcome, so the hit rates above lean towards the model in use. The fair comparison is what chance had examined.',
};

/** Throws `Refusal` where there is no such model. */
export async function shadowView(
  house: House,
  who: Who,
  wanted: string,
  days = USUAL_DAYS,
): Promise<ShadowView> {
  const row = await findModel(house.pool, wanted);
  if (row === undefined) throw new Refusal('not-found');
  const since = addDays(seoulDay(house.clock.now()), -days);
  const isOfParcels = row.name === PARCEL_MODEL_NAME;
  const read = isOfParcels ? readComparedParcels : readCompared;
  const [rows, totals, models] = await Promise.all([
    read(house.pool, row.id, since, MOST),
    readShadowTotals(house.pool, row.id, since),
    readModels(house.pool, MOST_MODELS),
  ]);
  const { id, name, version } = row;
  return {
    model: { id, name, version },
    subject: isOfParcels ? 'parcel' : 'declaration',
    besideDetectors: totals.champions.includes(NO_MODEL),
    champions: models
      .filter((one) => totals.champions.includes(one.id))
      .map((one) => ({ id: one.id, name: one.name, version: one.version })),
    ...{ from: totals.from, to: totals.to, scored: rows.length, skipped: totals.skipped },
    places: count(rows, ({ isSelected }) => isSelected),
    chosen: {
      both: count(rows, (one) => one.byChampion && one.byChallenger),
      champion: count(rows, (one) => one.byChampion && !one.byChallenger),
      challenger: count(rows, (one) => !one.byChampion && one.byChallenger),
    },
    agreement: rankCorrelation(
      Float64Array.from(rows, ({ championFraud }) => championFraud),
      Float64Array.from(rows, ({ fraud }) => fraud),
    ),
    examined: examinedOf(rows),
    grave: graveOf(rows),
    random: randomOf(rows),
    caveat: CAVEAT,
    // Single ones only for those who may read all of them: the comparison is of every office.
    differences:
      placesOfWho(who, isOfParcels ? 'parcel.read' : 'declaration.read').reach === 'all'
        ? differencesOf(rows)
        : [],
  };
}

const count = (rows: readonly ComparedRow[], is: (row: ComparedRow) => boolean): number =>
  rows.reduce((n, row) => n + (is(row) ? 1 : 0), 0);

function examinedOf(rows: readonly ComparedRow[]): ShadowView['examined'] {
  const of = (is: (row: ComparedRow) => boolean): Rate => {
    const seen = rows.filter((row) => row.isHit !== null && is(row));
    return rateOf(
      count(seen, ({ isHit }) => isHit === true),
      seen.length,
    );
  };
  return {
    champion: of(({ byChampion }) => byChampion),
    challenger: of(({ byChallenger }) => byChallenger),
    both: of((one) => one.byChampion && one.byChallenger),
    onlyChampion: of((one) => one.byChampion && !one.byChallenger),
    onlyChallenger: of((one) => !one.byChampion && one.byChallenger),
  };
}

function graveOf(rows: readonly ComparedRow[]): ShadowView['grave'] {
  const found = rows.filter(({ isGrave }) => isGrave === true);
  return {
    found: found.length,
    champion: count(found, ({ byChampion }) => byChampion),
    challenger: count(found, ({ byChallenger }) => byChallenger),
  };
}

function randomOf(rows: readonly ComparedRow[]): ShadowView['random'] {
  const drawn = rows.flatMap((row) =>
    row.drawProbability === null || row.isHit === null
      ? []
      : [{ ...row, probability: row.drawProbability, isHit: row.isHit }],
  );
  const labels = Uint8Array.from(drawn, ({ isHit }) => (isHit ? 1 : 0));
  const hits = labels.reduce((sum, label) => sum + label, 0);
  const aucOf = (scores: Float64Array): RangedValue | null => {
    const value = areaUnderCurve(scores, labels);
    const range = aucInterval(value, hits, drawn.length - hits);
    return range === undefined ? null : { value, ...range };
  };
  return {
    ...{ n: drawn.length, hits },
    champion: weighted(drawn.filter(({ byChampion }) => byChampion)),
    challenger: weighted(drawn.filter(({ byChallenger }) => byChallenger)),
    championAuc: aucOf(Float64Array.from(drawn, ({ championFraud }) => championFraud)),
    challengerAuc: aucOf(Float64Array.from(drawn, ({ fraud }) => fraud)),
  };
}

export function weighted(
  sample: readonly { readonly probability: number; readonly isHit: boolean }[],
): WeightedRate {
  const { n, hits, share, low, high } = weightedShare(sample);
  return n === 0 ? { n, hits, share: null, low: null, high: null } : { n, hits, share, low, high };
}

function differencesOf(rows: readonly ComparedRow[]): ShadowView['differences'] {
  return rows
    .filter((one) => one.byChampion !== one.byChallenger && !one.isHidden)
    .sort((one, other) => apart(other) - apart(one))
    .slice(0, SHOWN)
    .map(({ number, version, byChampion, championFraud, fraud, isHit }) => ({
      ...{ number, version, championFraud, isHit, challengerFraud: fraud },
      by: byChampion ? ('champion' as const) : ('challenger' as const),
    }));
}

const apart = ({ fraud, championFraud }: ComparedRow): number => Math.abs(fraud - championFraud);
