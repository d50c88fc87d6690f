/** Answers officers who look after personal customs codes. */
import type { CodePorts } from '../../exchange/portal-ports.ts';
import type { House } from '../house.ts';
import { closeCase, misuseCases, suspendCode } from './misuse.ts';
import { patternsView } from './patterns.ts';
import { usesOfParcel } from './uses-of-parcel.ts';

export function codePorts(house: House): CodePorts {
  return {
    misuse: () => misuseCases(house),
    closeMisuse: (who, id, closing) => closeCase(house, who, id, closing),
    suspend: (who, id, suspension) => suspendCode(house, who, id, suspension),
    patterns: () => patternsView(house),
    usesOf: (who, houseBill) => usesOfParcel(house, who, houseBill),
  };
}
