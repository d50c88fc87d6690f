/** Criteria and policy in force, with how often they hit and what examinations of their hits found. */
import { seoulDay } from '../../core/day.ts';
import type { CriterionRow, PolicyView } from '../../exchange/contract.ts';
import type { House } from '../house.ts';
import { type ExaminedFinding, examinedFindings } from './finding-outcomes.ts';
import { officeName, rateOf } from './texts.ts';

export async function criterionRows(house: House): Promise<CriterionRow[]> {
  const engine = house.editions.current();
  const counters = house.editions.counters();
  const day = seoulDay(house.clock.now());
  const examined = await examinedFindings(house, 'criterion');
  // The set is ordered by id, and counters follow the set.
  const ordered = [...engine.edition.manifest.criteria].sort((one, other) => (one.id < other.id ? -1 : 1));
  return ordered.map((criterion, place) => ({
    criterion,
    state: criterion.validTo !== undefined && criterion.validTo < day ? 'expired' : 'live',
    evaluated: house.editions.decided(),
    hits: counters?.hits[place] ?? 0,
    unknown: counters?.unknown[place] ?? 0,
    examined: rateFor(examined, criterion.id),
  }));
}

function rateFor(examined: ReadonlyMap<string, ExaminedFinding>, id: string): CriterionRow['examined'] {
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
    capacities: [...house.book.lines.values()]
      .map(({ office, inspection, isCritical, perDay, used, threshold }) => ({
        office,
        isCritical,
        name: officeName(office, day),
        inspection,
        perDay,
        used,
        threshold,
      }))
      .sort((one, other) => (one.office + one.inspection < other.office + other.inspection ? -1 : 1)),
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
