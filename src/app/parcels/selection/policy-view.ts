/** The policy of parcels as people see it today: what holds, in which special period, and which are to come. */
import { PARCEL_SUBJECT, periodOn, USUAL_SELECTION, wholeSelection } from '../../../areas/parcels/index.ts';
import { seoulDay } from '../../../core/day.ts';
import type { NamedDays, ParcelPolicyView } from '../../../exchange/contract.ts';
import { readSettingOn } from '../../../store/queries/setting-versions.ts';
import type { House } from '../../house.ts';
import { readParcelPolicy } from './policy.ts';

export async function parcelPolicyView({
  pool,
  catalogue,
  clock,
}: Pick<House, 'pool' | 'catalogue' | 'clock'>): Promise<ParcelPolicyView> {
  const today = seoulDay(clock.now());
  const row = await readSettingOn(pool, 'parcel-selection', today);
  const set = row === undefined ? USUAL_SELECTION : wholeSelection(row.body as object);
  const { title, version, validFrom } = (await readParcelPolicy(pool, catalogue, today)).policy;
  const period = periodOn(set, today);
  const { scores, capacities, critical, random } = period ?? set;
  return {
    ...{ title, version, validFrom, isFirst: row === undefined },
    numbers: { scores, capacities, critical, random },
    period: period === undefined ? null : named(period),
    coming: set.periods.filter(({ from }) => from > today).map(named),
    detectors: catalogue
      .filter(({ subject }) => subject === PARCEL_SUBJECT)
      .map(({ id, title: name }) => ({ id, title: name })),
  };
}

function named({ name, from, to }: NamedDays): NamedDays {
  return { name, from, to };
}
