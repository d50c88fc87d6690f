/** Leave and change of shift: whoever is away is dealt nothing, and what he had goes back to the pool at once. */
import { toInstant } from '../core/day.ts';
import { canonicalJson } from '../core/hash.ts';
import { Refusal } from '../exchange/refusal.ts';
import { placeOf } from '../screening/cases/place.ts';
import { type Act, writeWith } from '../store/intake.ts';
import { type AbsenceRow, endAbsence, readCasesOfAway, storeAbsence } from '../store/queries/absences.ts';
import { lockCase, poolCase } from '../store/queries/deal.ts';
import { actOfHands, noteHands } from './hands.ts';
import type { House } from './house.ts';
import { noteTelling, supervisorsOf, wake } from './telling.ts';

export interface Leave {
  readonly account: string;
  readonly office: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

export async function markAway(house: House, by: string, leave: Leave): Promise<AbsenceRow> {
  const now = house.clock.now();
  if (!(leave.to > Math.max(leave.from, now))) {
    throw new Refusal('invalid', {
      ko: '부재가 끝나는 때는 시작과 지금보다 뒤여야 합니다.',
      en: 'An absence ends after it begins, and after now.',
    });
  }
  const { account, office, why } = leave;
  const row: AbsenceRow = {
    ...{ id: house.newId(), account, office, why, madeBy: by, madeAt: toInstant(now) },
    ...{ startsAt: toInstant(leave.from), endsAt: toInstant(leave.to) },
  };
  const result = await writeWith(house.pool, house.log, async (client) => {
    await storeAbsence(client, row);
    const detail = { absence: row.id, account, from: row.startsAt, to: row.endsAt };
    return { acts: [absenceAct(house, 'absent', by, why, detail)], value: undefined };
  });
  if (!result.ok) throw new Refusal('conflict');
  await poolOfAway(house);
  return row;
}

export async function comeBack(house: House, by: string, id: string): Promise<void> {
  const result = await writeWith(house.pool, house.log, async (client) => {
    if (!(await endAbsence(client, id, toInstant(house.clock.now())))) throw new Refusal('not-allowed-now');
    return { acts: [absenceAct(house, 'present', by, undefined, { absence: id })], value: undefined };
  });
  if (!result.ok) throw new Refusal('conflict');
}

function absenceAct(house: House, kind: string, who: string, why: string | undefined, detail: object): Act {
  const at = toInstant(house.clock.now());
  const event = {
    id: house.newId(),
    number: '',
    version: 0,
    kind,
    at,
    who,
    why,
    detail: canonicalJson(detail),
  };
  return { kind: 'absence', subject: event.id, at: toInstant(house.machineNow()), events: [event] };
}

/** Puts back what lies in the hands of those who are away; each case in a transaction of its own. Returns how many. */
export async function poolOfAway(house: House): Promise<number> {
  let pooled = 0;
  for (const { id, account } of await readCasesOfAway(house.pool, toInstant(house.clock.now()))) {
    const result = await writeWith(house.pool, house.log, async (client) => {
      const found = await lockCase(client, id);
      if (found?.assignee !== account || found.state !== 'dealt') return { acts: [], value: null };
      const place = placeOf(house.desk.key, id, found.round + 1);
      await poolCase(client, { id, refusedBy: null, place });
      const by = 'system:desk';
      const event = await noteHands(client, house, {
        kind: 'pooled',
        case: found,
        officer: null,
        from: account,
        by,
      });
      const told = await noteTelling(client, house, by, {
        accounts: [account, ...(await supervisorsOf(client, found.office))],
        kind: 'pooled',
        number: found.number,
      });
      return { acts: [actOfHands(event, house.machineNow())], value: told };
    });
    if (!result.ok || result.value === null) continue;
    wake(house, result.value);
    pooled += 1;
  }
  if (pooled > 0) house.hub.tell({ kind: 'cases' });
  return pooled;
}
