/** All cards of the house, by subject. */
import type { Card } from '../card.ts';
import { BONDED } from './bonded.ts';
import { CORRECTING } from './correcting.ts';
import { DRAWBACK } from './drawback.ts';
import { EXPORTING } from './exporting.ts';
import { FORBIDDEN } from './forbidden.ts';
import { IMPORTING } from './importing.ts';
import { MONEY_ABROAD } from './money-abroad.ts';
import { MOVING } from './moving.ts';
import { OFFENCES } from './offences.ts';
import { ORIGIN } from './origin.ts';
import { PARCELS } from './parcels.ts';
import { PARTNERS } from './partners.ts';
import { PAYING } from './paying.ts';
import { RATES } from './rates.ts';
import { RELIEFS } from './reliefs.ts';
import { RIGHTS } from './rights.ts';
import { TRAVELLING } from './travelling.ts';
import { VALUING } from './valuing.ts';

export const CARDS: readonly Card[] = [
  ...IMPORTING,
  ...EXPORTING,
  ...PAYING,
  ...CORRECTING,
  ...VALUING,
  ...RATES,
  ...RELIEFS,
  ...TRAVELLING,
  ...PARCELS,
  ...ORIGIN,
  ...FORBIDDEN,
  ...BONDED,
  ...MOVING,
  ...DRAWBACK,
  ...RIGHTS,
  ...OFFENCES,
  ...MONEY_ABROAD,
  ...PARTNERS,
];
