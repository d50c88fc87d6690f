/** Reads one report of where a parcel was delivered: everything that is wrong at once. */
import type { Day } from '../../../core/day.ts';
import type { DeliveryReport } from '../../../model/delivery-report.ts';
import { may, must, number, record, text } from '../reading/fields.ts';
import { emptyNotes, refuse } from '../reading/problems.ts';
import type { Taken } from '../reading/read-order.ts';
import { day, reference } from '../reading/shared-fields.ts';

const REPORT = record<DeliveryReport>({
  carrierId: must(reference(35)),
  houseBill: must(reference(40)),
  version: must(number(1, 9999, true)),
  deliveredOn: must(day),
  postcode: may(text(12)),
  address: must(text(300)),
  deliveredBy: may(text(100)),
});

/** @param today what is said to be delivered later is refused */
export function readDeliveryReport(input: unknown, today: Day): Taken<DeliveryReport> {
  const notes = emptyNotes();
  const report = REPORT(input, '', notes);
  if (report?.deliveredOn !== undefined && report.deliveredOn > today)
    refuse(notes, 'parcel/impossible-day', '/deliveredOn', {
      ko: `아직 오지 않은 날입니다. 오늘은 ${today}입니다.`,
      en: `is still to come; today is ${today}`,
    });
  const { problems, warnings, count } = notes;
  if (report === undefined || count > 0) return { ok: false, problems, count, warnings };
  return { ok: true, value: report, warnings };
}
