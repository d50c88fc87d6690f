/** Where this house has its rates from: imported tables, and in a demonstration what stands in for them, read once when first asked for. */
import type { Queryable } from '../../store/open.ts';
import type { RateSources } from './book.ts';
import { type DemonstrationRates, openDemonstrationRates } from './demonstration-rates.ts';

export type OpenSources = () => Promise<RateSources>;

export function openRateSources(
  db: Queryable | undefined,
  isDemonstration: boolean,
  env: Readonly<Record<string, string | undefined>>,
): OpenSources {
  let opened: Promise<DemonstrationRates> | undefined;
  return async () => {
    if (!isDemonstration) return { db, demonstration: undefined };
    // A pack that cannot be read is told each time, and read again when it can be.
    opened ??= openDemonstrationRates(env).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return { db, demonstration: await opened };
  };
}
