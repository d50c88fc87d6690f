/** Passes once on every business day, and delivers notices as they fall due, while the server runs. */
import { seoulDay } from '../../core/day.ts';
import { readItems } from '../../store/queries/supply/rows.ts';
import { readStandings } from '../../store/queries/supply/standings.ts';
import type { House } from '../house.ts';
import { inRounds } from '../in-rounds.ts';
import { deliverDue } from './hooks.ts';
import { startPass } from './pass.ts';

const LOOK_MILLIS = 15_000;

/** @returns how to stop; what is under way is waited for */
export function keepSupply(house: House): () => Promise<void> {
  let day = '';
  const look = async (): Promise<void> => {
    const today = seoulDay(house.clock.now());
    if (today !== day && (await isDue(house, today))) startPass(house);
    day = today;
    await deliverDue(house);
  };
  return inRounds(LOOK_MILLIS, look);
}

/** Nothing watched, or passed on this day already: nothing to do. */
async function isDue(house: House, today: string): Promise<boolean> {
  const [standings, items] = [await readStandings(house.pool, null), await readItems(house.pool)];
  return items.length > 0 && !standings.some(({ asOf }) => asOf >= today);
}
