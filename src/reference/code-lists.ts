/** All code lists of this room by name, so that the API, the console and the documents can offer them alike. */
import type { Day } from '../core/day.ts';
import { AGREEMENTS } from './agreements.ts';
import { BONDED_AREA_KINDS } from './bonded-area-kinds.ts';
import { CLEARANCE_PLANS } from './clearance-plans.ts';
import { type CodeList, rowsOn } from './code-list.ts';
import { COUNTRIES } from './countries.ts';
import { CURRENCIES } from './currencies.ts';
import { CUSTOMS_OFFICES } from './customs-offices.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { DUTY_RATE_KINDS } from './duty-rate-kinds.ts';
import { EXPORT_TRADE_TYPES, EXPORT_USE_TYPES } from './export-trade-types.ts';
import { HS_CHAPTERS } from './hs-chapters.ts';
import { IMPORT_TRADE_TYPES } from './import-trade-types.ts';
import { IMPORT_USE_TYPES } from './import-use-types.ts';
import { ORIGIN_CRITERIA, ORIGIN_MARKING_METHODS, ORIGIN_MARKINGS } from './origin-codes.ts';
import { OUTCOME_CODES } from './outcome-codes.ts';
import { PACKAGE_KINDS } from './package-kinds.ts';
import { NOTICE_TYPES, PAYMENT_TYPES } from './payment-types.ts';
import { PORTS } from './ports.ts';
import { EXPORT_PROCESS_TYPES, IMPORT_PROCESS_TYPES } from './process-types.ts';
import { INCOTERMS, PAYMENT_METHODS } from './sale-terms.ts';
import { CONTAINER_KINDS, TRANSPORT_MODES } from './transport.ts';
import { UNITS } from './units.ts';
import { COUNTRY_REGIONS, WORLD_REGIONS } from './world-regions.ts';

const ALL: readonly CodeList[] = [
  AGREEMENTS,
  BONDED_AREA_KINDS,
  CLEARANCE_PLANS,
  CONTAINER_KINDS,
  COUNTRIES,
  COUNTRY_REGIONS,
  CURRENCIES,
  CUSTOMS_OFFICES,
  DOCUMENT_KINDS,
  DUTY_RATE_KINDS,
  EXPORT_PROCESS_TYPES,
  EXPORT_TRADE_TYPES,
  EXPORT_USE_TYPES,
  HS_CHAPTERS,
  IMPORT_PROCESS_TYPES,
  IMPORT_TRADE_TYPES,
  IMPORT_USE_TYPES,
  INCOTERMS,
  NOTICE_TYPES,
  ORIGIN_CRITERIA,
  ORIGIN_MARKING_METHODS,
  ORIGIN_MARKINGS,
  OUTCOME_CODES,
  PACKAGE_KINDS,
  PAYMENT_METHODS,
  PAYMENT_TYPES,
  PORTS,
  TRANSPORT_MODES,
  UNITS,
  WORLD_REGIONS,
];

/** Every list by its id, in the order of ids. */
export const CODE_LISTS: ReadonlyMap<string, CodeList> = new Map(ALL.map((list) => [list.id, list]));

/** The codes in force on a day, by list id: for checking many declarations against sets and not against rows. */
export function knownCodes(day: Day): Readonly<Record<string, ReadonlySet<string>>> {
  const known: Record<string, ReadonlySet<string>> = {};
  for (const [id, list] of CODE_LISTS) known[id] = new Set(rowsOn(list, day).map((row) => row.code));
  return known;
}
