/** The legal library as the HTTP server asks it. */
import { readReference } from '../../areas/counsel/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import type { LibraryPorts } from '../../exchange/library-ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readRules } from '../../store/queries/agency-rules.ts';
import type { CounselKeeper } from '../counsel/library.ts';
import { needDay } from '../counsel/views.ts';
import type { House } from '../house.ts';
import { subscribe, subscriptionViews } from './subscriptions.ts';
import { articleBeside, differencesView, lawView, libraryView, refOf, searchView } from './views.ts';

export function libraryPorts(house: House, counsel: CounselKeeper): LibraryPorts {
  const { shelf, pool } = house;
  const dayOf = (on: string | undefined): Day => {
    const day = on ?? seoulDay(house.clock.now());
    needDay(day);
    return day;
  };
  return {
    view: async () => libraryView(await shelf.get()),
    search: async (q, on) => searchView(await shelf.get(), q, dayOf(on)),
    law: async (name, on) => lawView(await shelf.get(), name, dayOf(on)),
    async article(law, article, on) {
      const [{ cards }, rules] = await Promise.all([counsel.get(), readRules(pool)]);
      return articleBeside(await shelf.get(), refOf(law, article), dayOf(on), { cards, rules });
    },
    async differences(law, article, from, to) {
      needDay(from);
      needDay(to);
      return differencesView(await shelf.get(), refOf(law, article), from, to);
    },
    subscriptions: async (who) => subscriptionViews(house, await shelf.get(), who),
    async subscribe(who, said, isOn) {
      // A connected system asks again by itself; notices are read by people.
      if (who.role === 'machine') throw new Refusal('forbidden');
      const ref = readReference(said);
      if (ref === undefined) throw new Refusal('not-found');
      const all = await shelf.get();
      await subscribe(house, all, who, ref, isOn);
      return subscriptionViews(house, all, who);
    },
  };
}
