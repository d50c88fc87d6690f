/** What of a back-test its reader may see: declarations and parcels are named only to those who may open them. */
import { placesOf } from '../../access/index.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { isForParcels } from '../../screening/criterion.ts';
import type { BackTestResult } from '../back-test.ts';

type Report = BackTestResult['report'];

export function withinPlaces(report: Report, who: Who): Report {
  const right = isForParcels(report.criterion) ? 'parcel.read' : 'declaration.read';
  const places = placesOf(personOf(who), right);
  const within = <Row extends { readonly office: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(
      ({ office }) => places.reach === 'all' || (places.reach === 'own-office' && places.office === office),
    );
  const examples = within(report.examples);
  const elsewhere = report.examples.length - examples.length;
  return {
    ...report,
    examples,
    ...(elsewhere === 0 ? {} : { examplesElsewhere: elsewhere }),
    nearMisses: report.nearMisses.map((row) => ({ ...row, examples: within(row.examples) })),
  };
}
