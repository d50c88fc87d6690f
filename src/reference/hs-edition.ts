/** Which edition of the Harmonized System a code is judged by: the one in force in Korea on the day of declaration (art. 17). */
import type { Day } from '../core/day.ts';
import type { FactStatus } from './code-list.ts';
import { GENERAL_KNOWLEDGE } from './sources.ts';

export type HsEditionName = 'HS 2007' | 'HS 2012' | 'HS 2017' | 'HS 2022' | 'HS 2028';

/** One edition and its first day in Korea; it holds until the next begins. */
export interface HsEdition {
  readonly edition: HsEditionName;
  readonly validFrom: Day;
  readonly source: string;
  readonly status: FactStatus;
  /** Not in force yet: the day may still change. */
  readonly isPlanned: boolean;
}

const WCO = 'WCO Harmonized System Convention, amendments in force on 1 January of the edition year';

/** Editions with the oldest first. Korea has applied each from the day of the Convention. */
export const HS_EDITIONS: readonly HsEdition[] = [
  {
    edition: 'HS 2007',
    validFrom: '2007-01-01',
    source: GENERAL_KNOWLEDGE,
    status: 'unverified',
    isPlanned: false,
  },
  { edition: 'HS 2012', validFrom: '2012-01-01', source: WCO, status: 'unverified', isPlanned: false },
  { edition: 'HS 2017', validFrom: '2017-01-01', source: WCO, status: 'unverified', isPlanned: false },
  { edition: 'HS 2022', validFrom: '2022-01-01', source: WCO, status: 'unverified', isPlanned: false },
  { edition: 'HS 2028', validFrom: '2028-01-01', source: WCO, status: 'unverified', isPlanned: true },
];

/** The edition in force on a day, or undefined before the first that we know. */
export function hsEditionOn(day: Day): HsEdition | undefined {
  for (let i = HS_EDITIONS.length - 1; i >= 0; i--) {
    const edition = HS_EDITIONS[i]!;
    if (edition.validFrom <= day) return edition;
  }
  return undefined;
}
