/** A setting as its page shows it: what holds, what waits, what was, and what the one who looks may do. */
import { mayApprove, mayDo } from '../../access/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { SettingName, SettingVersion, SettingView } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import type { SettingsPorts } from '../../exchange/settings-ports.ts';
import {
  readSettingOn,
  readSettingVersions,
  type SettingVersionRow,
} from '../../store/queries/setting-versions.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { confirm, drop, isWaiting, propose } from './acts.ts';
import { SETTINGS } from './definitions.ts';

export async function settingView(house: House, who: Who, name: SettingName): Promise<SettingView> {
  const today = seoulDay(house.clock.now());
  const [rows, holds] = await Promise.all([
    readSettingVersions(house.pool, name),
    readSettingOn(house.pool, name, today),
  ]);
  const people = rows.flatMap((row) => [row.madeBy, row.confirmedBy ?? '', row.droppedBy ?? '']);
  const nameOf = await namesOf(house.pool, people);
  const views = rows.map((row) => versionView(row, stateOf(row, holds?.version, today), nameOf, name));
  const waiting = rows.find(isWaiting);
  const person = personOf(who);
  const approval = waiting === undefined ? undefined : mayApprove('setting', waiting.madeBy, person);
  return {
    name,
    inForce: views.find(({ state }) => state === 'in-force') ?? firstOf(name),
    waiting: views.find(({ state }) => state === 'waiting') ?? null,
    others: views.filter(({ state }) => state !== 'in-force' && state !== 'waiting'),
    mayPropose: mayDo(person.role, 'policy.propose') && waiting === undefined,
    whyNotConfirm: approval === undefined || approval.ok ? null : approval.why,
    mayTakeBack: waiting?.madeBy === who.account,
  };
}

function stateOf(
  row: SettingVersionRow,
  holding: number | undefined,
  today: string,
): SettingVersion['state'] {
  if (row.version === holding) return 'in-force';
  if (row.droppedAt !== null) return 'dropped';
  if (row.confirmedAt === null) return 'waiting';
  return row.validFrom > today ? 'coming' : 'past';
}

function firstOf(name: SettingName): SettingVersion {
  return {
    ...{ version: 0, body: SETTINGS[name].first, state: 'in-force', validFrom: null, why: null },
    ...{ madeBy: null, madeAt: null, confirmedBy: null, confirmedAt: null },
    ...{ droppedBy: null, droppedAt: null, droppedWhy: null },
  };
}

function versionView(
  row: SettingVersionRow,
  state: SettingVersion['state'],
  nameOf: Awaited<ReturnType<typeof namesOf>>,
  name: SettingName,
): SettingVersion {
  const { version, validFrom, why, madeAt, confirmedAt, droppedAt, droppedWhy } = row;
  return {
    ...{ version, state, validFrom, why, madeAt, confirmedAt, droppedAt, droppedWhy },
    body: SETTINGS[name].whole(row.body as object),
    madeBy: nameOf(row.madeBy),
    confirmedBy: row.confirmedBy === null ? null : nameOf(row.confirmedBy),
    droppedBy: row.droppedBy === null ? null : nameOf(row.droppedBy),
  };
}

export function settingsPorts(house: House): SettingsPorts {
  const after = async (who: Who, name: SettingName, act: Promise<void>): Promise<SettingView> => {
    await act;
    return settingView(house, who, name);
  };
  return {
    view: (who, name) => settingView(house, who, name),
    propose: (who, name, proposal) => after(who, name, propose(house, who, name, proposal)),
    confirm: (who, name, version) => after(who, name, confirm(house, who, name, version)),
    drop: (who, name, version, why) => after(who, name, drop(house, who, name, version, why)),
  };
}
