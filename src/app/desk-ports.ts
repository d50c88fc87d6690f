/** Answers what the HTTP server asks about officers at work: changes of hands, what is awaited, absences, notices, figures. */
import type { CaseRow } from '../exchange/contract.ts';
import type { DeskPorts } from '../exchange/desk-ports.ts';
import { placesOfWho, type Who } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { type CaseView, readCase } from '../store/queries/cases.ts';
import { readColleague } from '../store/queries/people.ts';
import { reassign } from './dealing.ts';
import type { House } from './house.ts';
import { caseRows } from './views/cases.ts';

export function deskPorts(house: House): DeskPorts {
  return {
    async reassign(who, id, { to, reason }) {
      const found = await readCase(house.pool, id);
      if (found === undefined || !isWithin(who, found.office)) throw new Refusal('not-found');
      if (to !== null) await checkColleague(house, to, found.office);
      return caseMoved(house, who, await reassign(house, id, who.account, to, reason));
    },
  };
}

function isWithin(who: Who, office: string): boolean {
  const places = placesOfWho(who, 'case.reassign');
  return places.reach === 'all' || (places.reach === 'own-office' && places.office === office);
}

/** Cases go only to people who work in the office of the case. */
async function checkColleague(house: House, account: string, office: string): Promise<void> {
  const found = await readColleague(house.pool, account);
  if (found?.office === office && found.isActive && WORKS.has(found.role)) return;
  throw new Refusal('invalid', {
    ko: `${account}은(는) 이 세관에서 건을 맡을 수 있는 담당자가 아닙니다.`,
    en: `${account} is nobody in this office who can work on cases.`,
  });
}

const WORKS: ReadonlySet<string> = new Set(['officer', 'supervisor']);

/** The row of a case that has just changed hands; whoever listens is told that the queue has changed. */
export async function caseMoved(house: House, who: Who, moved: CaseView): Promise<CaseRow> {
  house.hub.tell({ kind: 'cases' });
  const [row] = await caseRows(house, who, [moved]);
  if (row === undefined) throw new Refusal('not-found');
  return row;
}
