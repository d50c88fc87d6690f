/** A few made-up items with five years of made-up imports for the demonstration, two of them short of goods; once. */
import type { Item, ItemRows } from '../../areas/supply/index.ts';
import { addDays, type Day, seoulDay, toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import {
  readItems,
  storeFigures,
  storeItems,
  storeSupplyImport,
  storeTrade,
} from '../../store/queries/supply/rows.ts';
import {
  MADE_UP_ITEMS,
  type MadeUpItem,
  makeItemWorld,
  publishedOn,
  type Shock,
} from '../../synthetic/supply/index.ts';
import type { House } from '../house.ts';
import { startPass } from './pass.ts';
import { writeSupply } from './write.ts';

const MONTHS = 72;
const SEED = 23;
const BY = 'system:first';
const SOURCE = '가상 자료 (made up)';
/** Grades were looked at so many days ago: some reviews are due. */
const REVIEWED_DAYS_AGO = 80;

/** The pass runs by itself afterwards: the start does not wait for it. */
export async function furnishSupply(house: House): Promise<void> {
  if ((await readItems(house.pool)).length === 0) await storeAll(house);
  startPass(house);
}

async function storeAll(house: House): Promise<void> {
  const today = seoulDay(house.clock.now());
  const [first, last] = monthsUntil(today);
  const items = MADE_UP_ITEMS.map((one) => itemOf(one, first, today));
  const rows = MADE_UP_ITEMS.map((one, place) => rowsOf(one, first, place));
  const at = toInstant(house.machineNow());
  await writeSupply(house, async (client) => {
    await storeItems(client, items, BY, at);
    for (const kind of ['trade', 'figures'] as const) {
      const all = rows.flatMap((one): readonly object[] => one[kind]);
      const id = house.newId();
      const hash = sha256(JSON.stringify(all));
      await storeSupplyImport(client, { id, kind, source: SOURCE, hash, rows: all.length, by: BY, at });
      if (kind === 'trade')
        await storeTrade(
          client,
          rows.flatMap((one) => one.trade),
          id,
        );
      else
        await storeFigures(
          client,
          rows.flatMap((one) => one.figures),
          id,
        );
    }
    const detail = { items: items.map(({ id }) => id), first, last };
    return { acts: [{ kind: 'supply-made-up', who: BY, detail }], value: undefined };
  });
}

/** The first of the months that are drawn and the last that is published by today. */
function monthsUntil(today: Day): [string, string] {
  const back = (months: number): string => {
    const number = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  };
  const newest = publishedOn(back(1)) <= today ? 1 : 2;
  return [back(newest + MONTHS - 1), back(newest)];
}

function itemOf(one: MadeUpItem, first: string, today: Day): Item {
  const { id, hs, dependsOn, owner, grade, stockDays } = one;
  return {
    ...{ id, version: 1, hs, edition: 'HS2022', dependsOn, owner, grade, stockDays },
    name: { ko: `${one.ko} (가상)`, en: `${one.en} (made up)` },
    uses: { ko: one.usesKo, en: one.usesEn },
    substitutes: { ko: one.substitutesKo, en: one.substitutesEn },
    gradeReviewedOn: addDays(today, -REVIEWED_DAYS_AGO - 10 * grade),
    ...{ isFood: hs.some((code) => code < '25'), validFrom: `${first}-01`, source: SOURCE, isMadeUp: true },
  };
}

function rowsOf(one: MadeUpItem, first: string, place: number): ItemRows {
  const { id, partners, firstShare, meanKg, meanPrice, shockMonthsAgo } = one;
  return makeItemWorld(SEED + place, {
    ...{ item: id, from: first, months: MONTHS, partners, firstShare, meanKg, meanPrice },
    ...(shockMonthsAgo === undefined ? {} : { shock: shockOf(partners[0]!, MONTHS - shockMonthsAgo) }),
  });
}

function shockOf(partner: string, begins: number): Shock {
  return {
    ...{ partner, begins, toWorst: 1, least: 0.25, lasts: 3, recovers: 3 },
    ...{ priceAhead: 1, priceTimes: 1.6, leadTimes: 1.4 },
  };
}
