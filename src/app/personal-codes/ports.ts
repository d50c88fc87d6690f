/** Answers officers who look after personal customs codes. */
import type { CodePorts } from '../../exchange/portal-ports.ts';
import type { House } from '../house.ts';
import { closeCase, misuseCases, suspendCode } from './misuse.ts';
import type { NetworkSightings } from './networks/sightings.ts';
import { patternsView } from './patterns.ts';
import { usesOfParcel } from './uses-of-parcel.ts';

export function codePorts(house: House, sightings: NetworkSightings): CodePorts {
  return {
    misuse: () => misuseCases(house),
    closeMisuse: (who, id, closing) => closeCase(house, who, id, closing),
    suspend: (who, id, suspension) => suspendCode(house, who, id, suspension),
    patterns: () => patternsView(house, sightings),
    usesOf: (who, houseBill) => usesOfParcel(house, who, houseBill),
  };
}
