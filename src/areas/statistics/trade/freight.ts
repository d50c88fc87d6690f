/** What the declaration of an import says of its freight, for the release of freight costs; what it does not say is not there. */
import type { Day } from '../../../core/day.ts';
import type { Declaration } from '../../../model/declaration.ts';
import { outsideGeneralTrade } from '../../../reference/general-trade.ts';
import type { FreightLine } from '../records.ts';

/** Undefined where one of them is not said, or the trade does not count. */
export function freightOf(
  { direction, procedure, consignment, terms }: Declaration,
  acceptedOn: Day,
): FreightLine | undefined {
  if (direction !== 'import' || outsideGeneralTrade(direction, procedure.tradeType) !== undefined)
    return undefined;
  const { transportMode, departureCountry, grossMassKg = 0 } = consignment;
  const { freightKrw = 0 } = terms;
  const isSaid = transportMode !== undefined && departureCountry !== undefined;
  if (!isSaid || freightKrw <= 0 || grossMassKg <= 0) return undefined;
  return {
    ...{ day: acceptedOn, mode: transportMode, departure: departureCountry },
    ...{ freightKrw: Math.round(freightKrw), grossMassGrams: Math.round(grossMassKg * 1000) },
  };
}
