/**
 * Compares reports of delivery with the list that stands when both are known; later lists change nothing, since what was delivered
 * was delivered. In the house's own time: a parcel that is taken in never waits for it.
 */
import { comparePlaces, placeKey } from '../../../areas/parcels/index.ts';
import { toInstant } from '../../../core/day.ts';
import type { DeliveryReport } from '../../../model/delivery-report.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { deliveryReportDue } from '../../../reference/delivery-rules.ts';
import {
  type ComparedRow,
  type DueDelivery,
  readDueDeliveries,
  storeCompared,
} from '../../../store/queries/parcel-deliveries.ts';
import { DECLARATION_CLASS, yearOf } from '../../../store/vault/vault.ts';
import type { House } from '../../house.ts';
import { inRounds, type RunsWhenAsked, whenAsked } from '../../in-rounds.ts';
import { markOfCode } from '../../personal-codes/holders.ts';
import { readContents } from '../read-content.ts';
import { partyOfParcel } from '../words-of-parcel.ts';

/** Machine milliseconds between two looks for parcels that came after their report. */
const ROUND_MILLIS = 30_000;
const BATCH = 500;
/** So long a report waits for its parcel. */
const WAIT_MILLIS = 90 * 86_400_000;

type ComparingHouse = Pick<House, 'pool' | 'vault' | 'machineNow'>;

export function openDeliveries(house: () => ComparingHouse): RunsWhenAsked {
  return whenAsked(() => compareDue(house()));
}

/** @returns how to stop it; waits for what is under way */
export function keepDeliveries(house: House): () => Promise<void> {
  return inRounds(ROUND_MILLIS, () => house.deliveries.settle());
}

/** @returns how many were compared */
async function compareDue(house: ComparingHouse): Promise<number> {
  for (let done = 0; ; ) {
    const since = toInstant(house.machineNow() - WAIT_MILLIS);
    const due = await readDueDeliveries(house.pool, since, BATCH);
    if (due.length === 0) return done;
    await storeCompared(house.pool, await comparedRows(house, due), toInstant(house.machineNow()));
    done += due.length;
  }
}

async function comparedRows(house: ComparingHouse, due: readonly DueDelivery[]): Promise<ComparedRow[]> {
  const reports = await readContents<DeliveryReport>(
    house.vault,
    due.map(({ content }) => content),
  );
  const parcels = await readContents<Parcel>(
    house.vault,
    due.map(({ listed }) => listed),
  );
  const both = due.map((one, place) => ({ due: one, report: reports[place]!, parcel: parcels[place]! }));
  const readable = both.filter(({ report, parcel }) => report !== null && parcel !== null);
  const sealed = await house.vault.sealWords(
    readable.map(({ report, parcel }) => ({
      ...{ party: partyOfParcel(parcel), class: DECLARATION_CLASS, year: yearOf(report.deliveredOn) },
      text: JSON.stringify(report),
    })),
  );
  const contents = new Map(readable.map((one, place) => [one.due, sealed[place]!]));
  return both.map(({ due: one, report, parcel }): ComparedRow => {
    const { mode, carrierId, houseBill, version, parcelVersion, office, deliveredOn, reportedOn } = one;
    const head = { mode, carrierId, houseBill, version, parcelVersion, office, deliveredOn, reportedOn };
    const content = contents.get(one) ?? one.content;
    // What was erased or cannot be read is told as not comparable.
    if (report === null || parcel === null)
      return { ...head, ...UNREAD, content, dueOn: null, place: null, buyer: null };
    const { standing, fields, likeness } = comparePlaces(parcel.recipient, report);
    const isOwed = one.channel !== 'post' && (standing === 'near' || standing === 'elsewhere');
    const key = placeKey(report);
    const code = parcel.recipient.customsCode;
    return {
      ...{ ...head, standing, fields, likeness, content },
      dueOn: isOwed ? deliveryReportDue(deliveredOn) : null,
      place: key === undefined ? null : house.vault.searchMark(`delivered ${key}`),
      buyer: code === undefined ? null : markOfCode(house.vault, code),
    };
  });
}

const UNREAD = { standing: 'unknown', fields: [], likeness: null } as const;
