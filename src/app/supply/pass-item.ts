/** How one item stands on a day, as the pass keeps it: level, reasons, dependence and the trend that the board draws. */
import {
  dependenceAt,
  type Item,
  type ItemRows,
  type Level,
  missingMonths,
  monthNumber,
  type PolicyEvent,
  type Step,
  sayMissing,
  sayReading,
  walkWhole,
} from '../../areas/supply/index.ts';
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

/** What the board shows of an item, as the store keeps it. */
export interface StandingDetail {
  readonly top: { readonly partner: string; readonly share: number } | null;
  readonly shares: readonly { readonly partner: string; readonly share: number }[];
  readonly hhi: number | null;
  readonly suppliers: number | null;
  readonly reason: Text | null;
  readonly trend: readonly (number | null)[];
  readonly missing: Text | null;
}

export interface PassedItem {
  readonly item: string;
  readonly month: string | null;
  readonly level: Level;
  readonly score: number;
  readonly detail: StandingDetail;
  /** The month in which the present run of warnings began. */
  readonly raisedIn: string | null;
  readonly reasons: readonly Text[];
}

const TREND_MONTHS = 24;
const SHOWN_REASONS = 3;
/** Readings weaker than this are not told as reasons. */
const LEAST_REASON = 2;
/** Countries of smaller shares are not drawn in the network. */
const NETWORK_SHARE = 0.2;

export function passItem(item: Item, rows: ItemRows, events: readonly PolicyEvent[], asOf: Day): PassedItem {
  const { steps, series, flow } = walkWhole({ item, rows, events, asOf });
  const last = steps.at(-1);
  if (last === undefined || flow === undefined) return neverPublished(item);
  const at = monthNumber(last.month) - series.from;
  const dependence = dependenceAt(series, flow, at);
  const quietBefore = steps.findLastIndex(({ level }) => level === 0);
  // A level that is held says what raised it, and of which month.
  const telling = steps.findLast(({ own }) => own >= last.level) ?? last;
  const said = saidOf(telling);
  const shares = dependence?.shares.map(({ partner, share }) => ({ partner, share })) ?? [];
  return {
    ...{ item: item.id, month: last.month, level: last.level, score: last.score, reasons: said },
    raisedIn: last.level === 0 ? null : (steps[quietBefore + 1]?.month ?? null),
    detail: {
      top: shares[0] ?? null,
      shares: shares.filter(({ share }) => share >= NETWORK_SHARE),
      ...{ hhi: dependence?.hhi ?? null, suppliers: dependence?.suppliers ?? null },
      ...{ reason: said[0] ?? null, missing: sayMissing(missingMonths(series, flow)) },
      trend: [...flow.totalMass.subarray(Math.max(0, at + 1 - TREND_MONTHS), at + 1)].map((value) =>
        Number.isNaN(value) ? null : value,
      ),
    },
  };
}

function saidOf({ readings, month }: Step): Text[] {
  return readings
    .filter(({ strength }) => strength >= LEAST_REASON)
    .slice(0, SHOWN_REASONS)
    .map((reading) => {
      const { ko, en } = sayReading(reading);
      return { ko: `${month}: ${ko}`, en: `${month}: ${en}` };
    });
}

function neverPublished({ id }: Item): PassedItem {
  const detail = {
    top: null,
    shares: [],
    hhi: null,
    suppliers: null,
    reason: null,
    trend: [],
    missing: null,
  };
  return { item: id, month: null, level: 0, score: 0, raisedIn: null, reasons: [], detail };
}
