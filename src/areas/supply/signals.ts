/** The signals of early warning, in the order in which pages show them. */
import type { Signal } from './signal.ts';
import foodPrice from './signals/food-price.ts';
import leadTime from './signals/lead-time.ts';
import partnerExports from './signals/partner-exports.ts';
import policyEvent from './signals/policy-event.ts';
import priceRise from './signals/price-rise.ts';
import scissors from './signals/scissors.ts';
import supplierExits from './signals/supplier-exits.ts';
import volumeDrop from './signals/volume-drop.ts';

export const SIGNALS: readonly Signal[] = [
  volumeDrop,
  priceRise,
  scissors,
  leadTime,
  supplierExits,
  partnerExports,
  policyEvent,
  foodPrice,
];

export const SIGNAL_BY_ID: ReadonlyMap<string, Signal> = new Map(SIGNALS.map((one) => [one.id, one]));
