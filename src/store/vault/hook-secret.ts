/** The secret of a hook's signatures: made from the master key, so that nothing of it lies in the database. */
import { createHmac } from 'node:crypto';
import { openMasterKey } from './master-key.ts';

export function hookSecret(dataFolder: string, hook: string): string {
  return createHmac('sha256', openMasterKey(dataFolder)).update(`hook\0${hook}`).digest('base64url');
}
