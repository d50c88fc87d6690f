/** Reports of delivery in a signed message: line by line as orders and parcels, whether their parcel has come or not. */
import { readDeliveryReport } from '../../../areas/parcels/index.ts';
import { type Instant, seoulDay } from '../../../core/day.ts';
import type { ParcelLine } from '../../../exchange/contract.ts';
import type { DeliveryReport } from '../../../model/delivery-report.ts';
import type { Queryable } from '../../../store/open.ts';
import { type DeliveryRow, storeDeliveries } from '../../../store/queries/parcel-deliveries.ts';
import { readKnown } from '../../../store/queries/parcels.ts';
import { DECLARATION_CLASS, yearOf } from '../../../store/vault/vault.ts';
import type { House } from '../../house.ts';
import { contentOf, type Line, lineOf, mayBy, numbered, settle } from '../message-lines.ts';
import type { Signed } from '../signed.ts';

export interface TakenDeliveries {
  readonly lines: readonly ParcelLine[];
  /** Of what is new. */
  readonly hashes: readonly string[];
}

type Store = (client: Queryable, receivedAt: Instant) => Promise<TakenDeliveries>;

const NONE: TakenDeliveries = { lines: [], hashes: [] };

/**
 * Reads and seals before the transaction. Until the parcel is known, a report is sealed under a key of its own.
 * @param first number of the first line
 */
export async function prepareDeliveries(
  house: Pick<House, 'vault' | 'clock'>,
  signed: Signed,
  first: number,
): Promise<Store> {
  const { firm, mode, message } = signed;
  const given = message.deliveries ?? [];
  if (given.length === 0) return async () => NONE;
  const today = seoulDay(house.clock.now());
  const lines = given.map((one, place) =>
    lineOf(
      one,
      first + place,
      readDeliveryReport(one, today),
      ({ houseBill }) => houseBill,
      ({ carrierId }) => mayBy(signed, 'carrier', carrierId),
    ),
  );
  const good = lines.filter(({ taken }) => taken.ok);
  const sealed = await house.vault.sealWords(good.map(wordsOf));
  const contents = new Map(good.map((line, place) => [line, sealed[place]!]));
  return async (client, receivedAt) => {
    const settled = settle(lines, await readKnown(client, 'delivery', mode, firm.id, numbered(lines)));
    const rows = settled.fresh.map((line): DeliveryRow => {
      const { carrierId, houseBill, version, deliveredOn } = contentOf(line);
      return {
        ...{ mode, carrierId, houseBill, version, deliveredOn, content: contents.get(line)! },
        ...{ contentHash: line.hash, firm: firm.id, jti: message.jti, receivedAt, reportedOn: today },
      };
    });
    await storeDeliveries(client, rows);
    return { lines: settled.lines, hashes: rows.map(({ contentHash }) => contentHash) };
  };
}

function wordsOf(line: Line<DeliveryReport>) {
  const { carrierId, houseBill, deliveredOn } = contentOf(line);
  const party = `delivery ${carrierId} ${houseBill}`;
  return { party, class: DECLARATION_CLASS, year: yearOf(deliveredOn), text: line.content };
}
