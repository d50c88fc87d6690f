/**
 * Matches parcels that are new or whose orders are, and stores how each stands, with an event for what has changed. What was not reached
 * stays due and is taken up by the next who comes.
 */
import { toInstant } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import { writeBeside } from '../../store/intake.ts';
import { storeSetAside } from '../../store/queries/parcel-set-aside.ts';
import { storeMatched } from '../../store/queries/parcels.ts';
import type { House } from '../house.ts';
import { type Found, findMatches, type Looked, lookedAt } from './find-matches.ts';
import { noteNews } from './note-news.ts';

type MatchingHouse = Pick<House, 'pool' | 'log' | 'vault' | 'machineNow' | 'clock' | 'newId' | 'settings'>;

/** How some of what is due stands. */
export type Find = () => Promise<Looked>;

/**
 * Until nothing is due. Each batch is stored before the next is read: of two at once one may take an order that the other, which names it, has not
 * been seen to have.
 */
export async function matchDue(house: MatchingHouse, find: Find = () => findMatches(house)): Promise<void> {
  for (;;) {
    await noteNews(house.pool);
    const looked = await find();
    if (lookedAt(looked) === 0) return;
    await storeFound(house, looked);
  }
}

export async function storeFound(house: MatchingHouse, { found }: Looked): Promise<void> {
  for (const one of found) await store(house, one);
}

async function store(house: MatchingHouse, { mode, rows, aside }: Found): Promise<void> {
  const at = toInstant(house.machineNow());
  const nothing = async (): Promise<void> => {};
  const written = await writeBeside(house.pool, house.log, nothing, async (client) => {
    const changed = await storeMatched(client, rows, at);
    const found = await storeSetAside(client, aside, at);
    const by = { number: '', version: 0, who: 'system:parcels', at: toInstant(house.clock.now()) };
    const events = [
      ...(changed.length === 0
        ? []
        : [
            {
              ...{ id: house.newId(), ...by, kind: 'parcels-matched' },
              detail: JSON.stringify({
                mode,
                parcels: changed.map(({ houseBill, state }) => [houseBill, state]),
              }),
            },
          ]),
      ...(found.length === 0
        ? []
        : [
            {
              ...{ id: house.newId(), ...by, kind: 'parcel-set-aside' },
              detail: JSON.stringify({
                mode,
                stage: 'matching',
                names: found.map(({ kind, name }) => [kind, name]),
              }),
            },
          ]),
    ];
    const [first] = events;
    if (first === undefined) return { acts: [], value: undefined };
    return { acts: [{ kind: 'parcels', subject: `matched/${first.id}`, at, events }], value: undefined };
  });
  if (!written.ok) throw new Fault('parcels/matching', 'How parcels match could not be stored.');
}
