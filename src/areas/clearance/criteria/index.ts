/** The criteria with which an office starts, as data; officers add, renew and withdraw them from here on. */
import type { Criterion } from '../../../screening/criterion.ts';
import { ANTI_DUMPING_CRITERIA } from './anti-dumping.ts';
import { ORIGIN_CRITERIA } from './origin.ts';
import { PARTY_CRITERIA } from './parties.ts';
import { PERMIT_CRITERIA } from './permits.ts';
import { PREFERENCE_CRITERIA } from './preference.ts';
import { PROHIBITED_CRITERIA } from './prohibited.ts';
import { QUANTITY_CRITERIA } from './quantity.ts';
import { RIGHTS_CRITERIA } from './rights.ts';
import { VALUATION_CRITERIA } from './valuation.ts';

/** In the order of their ids. */
export const STARTING_CRITERIA: readonly Criterion[] = [
  ...ORIGIN_CRITERIA,
  ...VALUATION_CRITERIA,
  ...PERMIT_CRITERIA,
  ...RIGHTS_CRITERIA,
  ...PROHIBITED_CRITERIA,
  ...PARTY_CRITERIA,
  ...PREFERENCE_CRITERIA,
  ...QUANTITY_CRITERIA,
  ...ANTI_DUMPING_CRITERIA,
];
