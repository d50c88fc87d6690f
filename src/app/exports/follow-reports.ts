/** Exports that a carrier reports as loaded are loaded: what follows from its report, as an event of its own (관세법 제251조). */
import { seoulDay } from '../../core/day.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readAcceptedExports } from '../../store/queries/exports.ts';
import type { House } from '../house.ts';
import { reportLoading } from './loading-acts.ts';
import type { ExportActor } from './on-export.ts';

export interface CarrierReport {
  readonly step: string;
  readonly consignmentKey: string;
  /** Business clock. */
  readonly at: string;
}

/** @param who account that reported. What the life cycle refuses (loaded before acceptance) stays a report and moves nothing. */
export async function loadReported(
  house: Pick<House, 'pool' | 'vault' | 'log' | 'clock' | 'newId' | 'machineNow' | 'hub'>,
  reports: readonly CarrierReport[],
  who: string,
): Promise<void> {
  const loaded = new Map(
    reports.filter(({ step }) => step === 'loaded').map((report) => [report.consignmentKey, report]),
  );
  if (loaded.size === 0) return;
  const carrier: ExportActor = {
    account: who,
    kind: 'system',
    name: { ko: '운송인 보고', en: 'Carrier report' },
  };
  for (const { number, version, consignmentKey } of await readAcceptedExports(house.pool, [
    ...loaded.keys(),
  ])) {
    const { at } = loaded.get(consignmentKey)!;
    const report = { version, bill: consignmentKey.slice(2), loadedOn: seoulDay(Date.parse(at)) };
    try {
      await reportLoading(house, carrier, number, report);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
