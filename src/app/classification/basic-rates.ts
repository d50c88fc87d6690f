/** Basic rates of a few codes, for what is at stake when goods stand under another code; null where none is known. */
import type { Day } from '../../core/day.ts';
import { openBookOf } from '../duty/book.ts';
import type { House } from '../house.ts';

const BASIC = 'A';

/** Percent by code as it was asked. */
export async function basicRates(
  house: House,
  codes: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, number | null>> {
  const asked = [...new Set(codes)];
  const book = await openBookOf(await house.rates(), asked, [], day);
  return new Map(
    asked.map((code) => {
      const basic = book
        .ratesOf(code, day)
        .find(({ kind, form, use }) => kind === BASIC && form === 'ad-valorem' && use === undefined);
      return [code, basic?.percent ?? null];
    }),
  );
}
