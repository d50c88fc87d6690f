/** What a fresh demonstration is furnished with: accounts of everybody who may look, and made-up work of every room, labelled as such. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toInstant } from '../core/day.ts';
import type { Country } from '../synthetic/index.ts';
import { addDemonstrationAccounts } from './accounts.ts';
import { furnishRules } from './agency-rules/demonstration.ts';
import { furnishCounsel } from './counsel/demonstration.ts';
import type { House } from './house.ts';
import { furnishPrecedents } from './library/precedents/demonstration.ts';
import { furnishOrigin } from './origin/demonstration.ts';
import { furnishParcels } from './parcels/demonstration.ts';
import { furnishCitizens, MADE_UP_CITIZENS } from './portal/demonstration.ts';
import { makeLocalAccounts } from './portal/local-accounts.ts';
import { furnishRulings } from './rulings/demonstration.ts';
import { furnishSupply } from './supply/demonstration.ts';
import { demonstrationFirms, demonstrationTraders, furnishDesk } from './trader-desk/demonstration.ts';

/** Each is whole, or made whole by the next start. */
export async function furnish(house: House, country: Country): Promise<void> {
  await furnishDesk(house, country);
  await furnishParcels(house);
  await furnishCitizens(house);
  await furnishSupply(house);
  await furnishRules(house);
  await furnishPrecedents(house);
  const { importer } = demonstrationFirms(country);
  await furnishRulings(house, importer.id);
  await furnishCounsel(house);
  await furnishOrigin(house, importer.id);
}

/** Of officers, traders and citizens. @returns the file that names them; null where there are none */
export async function demonstrationAccounts(house: House, country: Country): Promise<string | null> {
  const file = await accountsFile(house, country);
  if (house.settings.isDemonstration && file !== null)
    await makeLocalAccounts(house.store.dataFolder, MADE_UP_CITIZENS);
  return file;
}

async function accountsFile(house: House, country: Country): Promise<string | null> {
  const path = join(house.store.dataFolder, 'accounts.txt');
  const { rows } = await house.pool.query('select 1 from account limit 1');
  if (rows.length > 0) return existsSync(path) ? path : null;
  if (house.store.kind === 'external' || !house.settings.isDemonstration) return null;
  const at = toInstant(house.machineNow());
  const traders = demonstrationTraders(country);
  return addDemonstrationAccounts(house, house.store.dataFolder, at, traders);
}
