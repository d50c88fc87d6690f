/** The legal library as the HTTP server asks it. */
import { readReference } from '../../areas/counsel/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import type { LibraryPorts } from '../../exchange/library-ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readRules } from '../../store/queries/agency-rules.ts';
import { readPrecedentVersions } from '../../store/queries/precedents.ts';
import type { CounselKeeper } from '../counsel/library.ts';
import { needDay } from '../counsel/views.ts';
import type { House } from '../house.ts';
import { bringPrecedents, followedPrecedents, followPrecedent } from './precedents/acts.ts';
import { precedentDifferences, precedentView } from './precedents/views.ts';
import { findRulings } from './rulings.ts';
import { searchLibrary } from './search.ts';
import { subscribe, subscriptionViews } from './subscriptions.ts';
import { articleBeside, differencesView, lawView, libraryView, refOf } from './views.ts';

export function libraryPorts(house: House, counsel: CounselKeeper): LibraryPorts {
  const { shelf, pool, precedents } = house;
  const dayOf = (on: string | undefined): Day => {
    const day = on ?? seoulDay(house.clock.now());
    needDay(day);
    return day;
  };
  return {
    view: async () => libraryView(await shelf.get(), await precedents.get()),
    async search(asked) {
      for (const day of [asked.from, asked.to]) if (day !== undefined) needDay(day);
      const rulings = (words: readonly string[], mayWait: boolean) => findRulings(house, words, mayWait);
      const kept = { shelf: await shelf.get(), precedents: await precedents.get() };
      return searchLibrary(asked, { ...kept, rulings, day: dayOf(asked.on) });
    },
    law: async (name, on) => lawView(await shelf.get(), name, dayOf(on)),
    async article(law, article, on) {
      const [{ cards }, rules] = await Promise.all([counsel.get(), readRules(pool)]);
      const beside = { cards, rules, precedents: await precedents.get() };
      return articleBeside(await shelf.get(), refOf(law, article), dayOf(on), beside);
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
    async precedent(id, version) {
      const kept = { shelf: await shelf.get(), precedents: await precedents.get() };
      return precedentView(await readPrecedentVersions(pool, id), version, {
        ...kept,
        today: dayOf(undefined),
      });
    },
    precedentDifferences: async (id, from, to) =>
      precedentDifferences(await readPrecedentVersions(pool, id), from, to),
    bring: (who, file) => bringPrecedents(house, who, file),
    followed: async (who) => followedPrecedents(house, await precedents.get(), who),
    async follow(who, asked) {
      if (who.role === 'machine') throw new Refusal('forbidden');
      const all = await precedents.get();
      await followPrecedent(house, all, who, asked);
      return followedPrecedents(house, all, who);
    },
  };
}
