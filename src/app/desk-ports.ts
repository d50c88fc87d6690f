/** Answers what the HTTP server asks about officers at work: changes of hands, what is awaited, absences, notices, figures. */
import { toInstant } from '../core/day.ts';
import type { AwaitedView, CaseRow, ColleagueView } from '../exchange/contract.ts';
import type { DeskPorts } from '../exchange/desk-ports.ts';
import { placesOfWho, type Who } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { readAbsences } from '../store/queries/absences.ts';
import { readAwaitedOf } from '../store/queries/awaited.ts';
import { type CaseView, readCase } from '../store/queries/cases.ts';
import { readDeclaration } from '../store/queries/declarations.ts';
import { markRead } from '../store/queries/notices.ts';
import { readColleague, readColleagues } from '../store/queries/people.ts';
import type { StoredDeclarationRow } from '../store/rows.ts';
import { comeBack, markAway } from './absences.ts';
import { dueDay } from './act-awaited.ts';
import { askFor, moveOn } from './awaited.ts';
import { reassign } from './dealing.ts';
import type { House } from './house.ts';
import { noteTelling, wake } from './telling.ts';
import { awaitedViews, mayAnswer, mayCancel } from './views/awaited.ts';
import { caseRows } from './views/cases.ts';
import { supervisionView } from './views/supervision.ts';
import { absenceViews, noticePage, workView } from './views/work.ts';

export function deskPorts(house: House): DeskPorts {
  return {
    async reassign(who, id, { to, reason }) {
      const found = await readCase(house.pool, id);
      if (found === undefined || !reaches(who, 'case.reassign', found.office)) throw new Refusal('not-found');
      if (to !== null) await checkColleague(house, to, found.office);
      let told: readonly string[] = [];
      const moved = await reassign(house, id, who.account, to, reason, async (client, { number }) => {
        const accounts = to === null ? [] : [to];
        told = await noteTelling(client, house, who.account, { accounts, kind: 'assigned', number });
      });
      wake(house, told);
      return caseMoved(house, who, moved);
    },
    colleagues: (who) => colleagueViews(house, who),
    work: (who) => workView(house, who),
    async awaited(who, number) {
      const row = await reachable(house, who, 'case.read', number);
      return awaitedViews(house, who, await readAwaitedOf(house.pool, row.number));
    },
    async ask(who, number, { kind, of, says, dueOn }) {
      const row = await reachable(house, who, 'act', number);
      if (kind === 'opinion') await checkColleague(house, of ?? '', row.office);
      if (says.trim() === '') {
        throw new Refusal('invalid', {
          ko: '무엇을 묻는지 적어야 합니다.',
          en: 'Write down what is asked for.',
        });
      }
      const dueAt = dueOn === undefined ? undefined : dueDay(dueOn, house.clock.now());
      await askFor(house, who.account, row, { kind, of: kind === 'opinion' ? of! : null, says, dueAt });
      return awaitedOf(house, who, number);
    },
    async moveAwaited(who, id, move) {
      const moved = await moveOn(house, who.account, id, move, (row) => {
        if (!reaches(who, 'act', row.office)) throw new Refusal('not-found');
        if (!(move.step === 'cancelled' ? mayCancel(who, row) : mayAnswer(who, row)))
          throw new Refusal('forbidden');
      });
      return awaitedOf(house, who, moved.number);
    },
    absences: (who) => absencesFor(house, who),
    async leave(who, { account = who.account, from, to, why }) {
      if (who.office === null) throw new Refusal('forbidden');
      await checkMayMark(house, who, account);
      const starts = from === undefined ? house.clock.now() : Date.parse(from);
      await markAway(house, who.account, {
        account,
        office: who.office,
        from: starts,
        to: Date.parse(to),
        why,
      });
      return absencesFor(house, who);
    },
    async comeBack(who, id) {
      const known = await readAbsences(house.pool, toInstant(house.clock.now()), officeOf(who));
      const found = known.find((one) => one.id === id);
      if (found === undefined) throw new Refusal('not-found');
      await checkMayMark(house, who, found.account);
      await comeBack(house, who.account, id);
      return absencesFor(house, who);
    },
    notices: (who) => noticePage(house, who),
    async markRead(who, ids) {
      await markRead(house.pool, who.account, ids, toInstant(house.machineNow()));
      return noticePage(house, who);
    },
    supervision: (who, query) => supervisionView(house, who, query),
  };
}

function reaches(who: Who, right: 'case.reassign' | 'case.read' | 'act', office: string): boolean {
  const places = placesOfWho(who, right);
  return places.reach === 'all' || (places.reach === 'own-office' && places.office === office);
}

/** A declaration elsewhere is as if it were not there. */
async function reachable(
  house: House,
  who: Who,
  right: 'case.read' | 'act',
  number: string,
): Promise<StoredDeclarationRow> {
  const row = await readDeclaration(house.pool, number);
  if (row === undefined || !reaches(who, right, row.office)) throw new Refusal('not-found');
  return row;
}

async function awaitedOf(house: House, who: Who, number: string): Promise<AwaitedView[]> {
  house.hub.tell({ kind: 'cases' });
  return awaitedViews(house, who, await readAwaitedOf(house.pool, number));
}

/** Cases and questions go only to people who work in the office. */
async function checkColleague(house: House, account: string, office: string): Promise<void> {
  const found = await readColleague(house.pool, account);
  if (found?.office === office && found.isActive && WORKS.has(found.role)) return;
  throw new Refusal('invalid', {
    ko: `이 세관에서 건을 맡는 담당자가 아닙니다: ${account}`,
    en: `Nobody in this office who works on cases: ${account}`,
  });
}

const WORKS: ReadonlySet<string> = new Set(['officer', 'supervisor']);

async function colleagueViews(house: House, who: Who): Promise<ColleagueView[]> {
  if (who.office === null) return [];
  const now = toInstant(house.clock.now());
  const [people, away] = await Promise.all([
    readColleagues(house.pool, who.office),
    readAbsences(house.pool, now, { office: who.office }),
  ]);
  const isAway = (account: string): boolean =>
    away.some((one) => one.account === account && Date.parse(one.startsAt) <= house.clock.now());
  return people.map(({ id, nameKo, nameEn, role, inHand }) => ({
    ...{ account: id, name: { ko: nameKo, en: nameEn }, role, inHand, isAway: isAway(id) },
  }));
}

function officeOf(who: Who): { office: string } {
  if (who.office === null) throw new Refusal('forbidden');
  return { office: who.office };
}

/** Everybody sees his own; a supervisor those of his office. */
async function absencesFor(house: House, who: Who): ReturnType<DeskPorts['absences']> {
  const of = who.role === 'supervisor' ? officeOf(who) : { account: who.account };
  return absenceViews(house, await readAbsences(house.pool, toInstant(house.clock.now()), of));
}

async function checkMayMark(house: House, who: Who, account: string): Promise<void> {
  if (account === who.account) return;
  if (who.role !== 'supervisor') throw new Refusal('forbidden');
  await checkColleague(house, account, officeOf(who).office);
}

/** The row of a case that has just changed hands; whoever listens is told that the queue has changed. */
export async function caseMoved(house: House, who: Who, moved: CaseView): Promise<CaseRow> {
  house.hub.tell({ kind: 'cases' });
  const [row] = await caseRows(house, who, [moved]);
  if (row === undefined) throw new Refusal('not-found');
  return row;
}
