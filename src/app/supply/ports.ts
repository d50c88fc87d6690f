/** Early warning as the HTTP server asks it. */
import type { SupplyPorts } from '../../exchange/supply-ports.ts';
import type { House } from '../house.ts';
import { close, enterEvent, finishTask, giveTask, reviewGrade } from './acts.ts';
import { boardView, networkView } from './board.ts';
import { bringTable } from './bring.ts';
import { addHook, dropHook, hooksView } from './hooks.ts';
import { itemView, whatIfView } from './item-view.ts';
import { startPass } from './pass.ts';

export function supplyPorts(house: House, needReady: () => void): SupplyPorts {
  return {
    board: (who) => boardView(house, who),
    item: (who, id) => itemView(house, who, id),
    whatIf: (id, query) => whatIfView(house, id, query),
    network: () => networkView(house),
    async review(who, id, review) {
      await reviewGrade(house, who, id, review);
      return itemView(house, who, id);
    },
    async bring(who, table) {
      const brought = await bringTable(house, who.account, table);
      if (house.status.ready) startPass(house);
      return brought;
    },
    async addEvent(who, event) {
      await enterEvent(house, who, event);
      if (house.status.ready) startPass(house);
      return boardView(house, who);
    },
    pass() {
      needReady();
      return startPass(house);
    },
    addTask: async (who, alert, task) => itemView(house, who, await giveTask(house, who, alert, task)),
    doTask: async (who, task, result) => itemView(house, who, await finishTask(house, who, task, result)),
    close: async (who, alert, closing) => itemView(house, who, await close(house, who, alert, closing)),
    hooks: () => hooksView(house),
    addHook: (who, url) => addHook(house, who, url),
    endHook: (who, id) => dropHook(house, who, id),
  };
}
