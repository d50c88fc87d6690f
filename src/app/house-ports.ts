/** Answers what is asked of the house itself: its state and clock, code lists, and what happens now. */
import { PURPOSES } from '../access/index.ts';
import { seoulDay } from '../core/day.ts';
import type { HousePorts } from '../exchange/ports.ts';
import { rowsOn } from '../reference/code-list.ts';
import { CODE_LISTS } from '../reference/code-lists.ts';
import type { House } from './house.ts';
import { subscribe } from './listeners.ts';

export function housePorts(house: House): HousePorts {
  return {
    status: () => ({ ...house.status, clock: house.clock.view() }),
    changeClock(change) {
      house.clock.change(change);
      house.hub.tell({ kind: 'status' });
      return house.clock.view();
    },
    codeLists: () =>
      [...CODE_LISTS.values()].map(({ id, title, rows }) => ({ name: id, title, rows: rows.length })),
    codeList(name, day) {
      if (name === 'purposes') return Object.entries(PURPOSES).map(([code, text]) => ({ code, name: text }));
      const list = CODE_LISTS.get(name);
      const on = day ?? seoulDay(house.clock.now());
      return list && rowsOn(list, on).map(({ code, ko, en }) => ({ code, name: { ko, en } }));
    },
    subscribe: (who, send) => subscribe(house, who, send),
    async isHealthy() {
      return house.pool.query('select 1').then(
        () => true,
        () => false,
      );
    },
  };
}
