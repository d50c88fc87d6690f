/** Answers what officers ask: board, cases, declarations, what they do with them and take back. */
import type { CaseKind } from '../exchange/contract.ts';
import { placesOfWho, type Who, type WorkPorts } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { Actor, Undoable } from './act-parts.ts';
import { takeBack } from './act-undo.ts';
import { carryOut } from './acts.ts';
import { checkHand, dealCase, handBack } from './dealing.ts';
import { caseMoved } from './desk-ports.ts';
import type { House } from './house.ts';
import { needReady } from './need-ready.ts';
import { tellOfReturns } from './returned.ts';
import { wake } from './telling.ts';
import { boardView } from './views/board.ts';
import { casePage } from './views/cases.ts';
import { importerView, peersView, similarCases } from './views/compare.ts';
import { declarationView, mayBeActedOn } from './views/declaration.ts';
import { declarationPage } from './views/declaration-list.ts';

const actorOf = (who: Who): Actor => ({ account: who.account, name: who.name, isSimulated: false });

export function workPorts(house: House): WorkPorts {
  /** The last act of each person, while it can be taken back. */
  const undoable = new Map<string, Undoable>();
  const actParts = { ...house, history: () => house.history };
  return {
    async board(who, query) {
      needReady(house);
      return boardView(house, who, query);
    },
    async cases(who, query) {
      needReady(house);
      return casePage(house, who, query);
    },
    async dealNext(who, kind) {
      needReady(house);
      return deal(house, who, kind);
    },
    async returnCase(who, id, reason) {
      needReady(house);
      let told: readonly string[] = [];
      const back = await handBack(house, id, who.account, reason, async (client, moved) => {
        told = await tellOfReturns(client, house, moved);
      });
      wake(house, told);
      return caseMoved(house, who, back);
    },
    declarations: (who, query) => declarationPage(house, who, query),
    declaration: (who, number, query) => declarationView(house, who, number, query),
    async act(who, number, act) {
      needReady(house);
      await mayBeActedOn(house, who, number);
      const done = await carryOut(actParts, actorOf(who), number, act);
      if (done === null) undoable.delete(who.account);
      else undoable.set(who.account, done);
      house.hub.tell({ kind: 'cases' });
      // What an officer has settled may have been the last thing that acceptance waited for.
      house.follower.note({ consignments: [], numbers: [number], payers: [] });
      return declarationView(house, who, number, {});
    },
    async undo(who, number) {
      const done = undoable.get(who.account);
      if (done === undefined || done.number !== number) throw new Refusal('not-allowed-now');
      undoable.delete(who.account);
      await takeBack(actParts, actorOf(who), done);
      house.hub.tell({ kind: 'cases' });
      return declarationView(house, who, number, {});
    },
    peers: (who, number, item) => peersView(house, who, number, item),
    similar: (who, number, item) => similarCases(house, who, number, item),
    importer(who, id) {
      const places = placesOfWho(who, 'declaration.read');
      if (places.reach === 'own-office') return importerView(house, id, places.office);
      if (places.reach === 'all') return importerView(house, id, null);
      return Promise.reject(new Refusal('not-found'));
    },
  };
}

async function deal(
  house: House,
  who: Who,
  kind: CaseKind | undefined,
): Promise<Awaited<ReturnType<WorkPorts['dealNext']>>> {
  if (who.office === null) throw new Refusal('forbidden');
  const { account: officer, office, skills } = who;
  await checkHand(house, officer);
  const dealt = await dealCase(house, { officer, office, skills, kind });
  return dealt === undefined ? null : caseMoved(house, who, dealt);
}
