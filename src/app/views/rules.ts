/** The policy in force, with what examinations found where its detectors had spoken. */
import { type Day, seoulDay } from '../../core/day.ts';
import type { CapacityRow, PolicyView, Rate } from '../../exchange/contract.ts';
import type { CapacityBook } from '../../screening/capacity.ts';
import type { House } from '../house.ts';
import { type ExaminedFinding, examinedFindings } from './finding-outcomes.ts';
import { officeName, rateOf } from './texts.ts';

function rateFor(examined: ReadonlyMap<string, ExaminedFinding>, id: string): Rate {
  const { hits, n } = examined.get(id) ?? { hits: 0, n: 0 };
  return rateOf(hits, n);
}

export async function policyView(house: House): Promise<PolicyView> {
  const { edition } = house.editions.current();
  const { policy, lists } = edition.manifest;
  const day = seoulDay(house.clock.now());
  const examined = await examinedFindings(house, 'detector');
  return {
    policy,
    hash: edition.hash,
    detectors: policy.detectors.flatMap((rule) => {
      const detector = house.catalogue.find(({ id }) => id === rule.id);
      if (detector === undefined) return [];
      const parameters = Object.entries(detector.parameters).map(
        ([name, { default: usual, range, unit, why }]) => ({
          name,
          value: rule.parameters[name] ?? usual,
          default: usual,
          range,
          unit,
          why,
        }),
      );
      const { id, version, title, basis } = detector;
      return [{ id, version, title, basis, parameters, examined: rateFor(examined, id) }];
    }),
    capacities: capacityRows(house.book, day),
    exportCapacities: capacityRows(house.exportBook, day),
    lists: lists.map(({ list, kind, key, note, demand, validFrom, validTo }) => ({
      list,
      kind,
      key,
      note,
      demand,
      validFrom,
      validTo: validTo ?? null,
    })),
  };
}

function capacityRows(book: CapacityBook, day: Day): CapacityRow[] {
  return [...book.lines.values()]
    .map(({ office, inspection, isCritical, perDay, used, threshold }) => ({
      office,
      isCritical,
      name: officeName(office, day),
      inspection,
      perDay,
      used,
      threshold,
    }))
    .sort((one, other) => (one.office + one.inspection < other.office + other.inspection ? -1 : 1));
}
