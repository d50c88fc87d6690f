/** How money of another amount looks as it stands. */
import type { ChargeStandingName } from '../../exchange/contract.ts';

export const CHARGE_LOOK: Readonly<Record<ChargeStandingName, 'bad' | 'warn' | 'ok' | 'off'>> = {
  open: 'bad',
  'giving-back': 'warn',
  'back-failed': 'bad',
  'given-back': 'off',
  taken: 'ok',
  settled: 'off',
  corrected: 'off',
};
