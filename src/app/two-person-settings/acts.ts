/** What people do with a setting: propose, confirm, refuse, take back. Each is an event of the log, and two pairs of eyes see it. */
import type pg from 'pg';
import { mayApprove } from '../../access/index.ts';
import { isDay, seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { SettingName, SettingProposal } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import {
  confirmSetting,
  dropSetting,
  insertSetting,
  lockSetting,
  type SettingVersionRow,
} from '../../store/queries/setting-versions.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { SETTINGS } from './definitions.ts';

/** Throws `Refusal`: everything that is wrong at once, or that another proposal waits already. */
export async function propose(
  house: House,
  who: Who,
  name: SettingName,
  { body, validFrom, why }: SettingProposal,
): Promise<void> {
  const problems = [
    ...SETTINGS[name].check(body, house),
    ...dayProblems(validFrom, seoulDay(house.clock.now())),
  ];
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  await carryOut(house, who, name, 'setting-propose', why, async (client, rows) => {
    const waiting = rows.find(isWaiting);
    if (waiting !== undefined) throw new Refusal('conflict', await waitsAlready(house, waiting));
    const version = (rows[0]?.version ?? 0) + 1;
    const row = {
      name,
      version,
      body,
      validFrom,
      why,
      madeBy: who.account,
      madeAt: toInstant(house.clock.now()),
    };
    await insertSetting(client, row);
    return row;
  });
}

/** Throws `Refusal`: the same person, or answered already by somebody else. */
export async function confirm(house: House, who: Who, name: SettingName, version: number): Promise<void> {
  await carryOut(house, who, name, 'setting-confirm', undefined, async (client, rows) => {
    const row = await proposalOf(house, rows, version);
    needSecond(who, row);
    const now = house.clock.now();
    await confirmSetting(client, row, who.account, toInstant(now), seoulDay(now));
    return row;
  });
  await SETTINGS[name].apply(house);
}

/** Whoever made it takes it back; anybody else who might confirm it refuses it. */
export async function drop(
  house: House,
  who: Who,
  name: SettingName,
  version: number,
  why: string,
): Promise<void> {
  await carryOut(house, who, name, 'setting-drop', why, async (client, rows) => {
    const row = await proposalOf(house, rows, version);
    if (row.madeBy !== who.account) needSecond(who, row);
    await dropSetting(client, row, who.account, toInstant(house.clock.now()), why);
    return row;
  });
}

function dayProblems(validFrom: string, today: string): Problem[] {
  if (isDay(validFrom) && validFrom >= today) return [];
  const message = {
    ko: `오늘(${today}) 이후의 날짜여야 합니다. 받은 값: ${validFrom}`,
    en: `Has to be a day from today (${today}) on; got ${validFrom}`,
  };
  return [{ code: 'setting/day', message, pointer: '/validFrom' }];
}

function needSecond(who: Who, row: SettingVersionRow): void {
  const approval = mayApprove('setting', row.madeBy, personOf(who));
  if (!approval.ok) throw new Refusal('forbidden', approval.why);
}

export function isWaiting({ confirmedAt, droppedAt }: SettingVersionRow): boolean {
  return confirmedAt === null && droppedAt === null;
}

async function proposalOf(
  house: House,
  rows: readonly SettingVersionRow[],
  version: number,
): Promise<SettingVersionRow> {
  const row = rows.find((one) => one.version === version);
  if (row === undefined) throw new Refusal('not-found');
  if (isWaiting(row)) return row;
  const by = row.confirmedBy ?? row.droppedBy ?? row.madeBy;
  const name = (await namesOf(house.pool, [by]))(by);
  throw new Refusal(
    'conflict',
    row.confirmedBy !== null
      ? { ko: `${name.ko}이(가) 이미 확정했습니다.`, en: `${name.en} has confirmed it already.` }
      : { ko: `${name.ko}이(가) 이미 끝냈습니다.`, en: `${name.en} has closed it already.` },
  );
}

async function waitsAlready(
  house: House,
  { madeBy }: SettingVersionRow,
): Promise<{ ko: string; en: string }> {
  const name = (await namesOf(house.pool, [madeBy]))(madeBy);
  return {
    ko: `${name.ko}이(가) 제안한 것이 확정을 기다립니다. 그것을 확정하거나 끝낸 뒤에 제안하십시오.`,
    en: `A proposal of ${name.en} waits: it has to be confirmed or closed before another is made.`,
  };
}

type Changed = Pick<SettingVersionRow, 'version' | 'body' | 'validFrom'>;

/** One transaction of the change and its event; of two people at once the second is told what the first did. */
async function carryOut(
  house: House,
  who: Who,
  name: SettingName,
  kind: string,
  why: string | undefined,
  change: (client: pg.PoolClient, rows: readonly SettingVersionRow[]) => Promise<Changed>,
): Promise<void> {
  const written = await writeWith(house.pool, house.log, async (client) => {
    const { version, body, validFrom } = await change(client, await lockSetting(client, name));
    const detail = canonicalJson({ setting: name, version, validFrom, hash: sha256(canonicalJson(body)) });
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind, at: toInstant(house.clock.now()) },
      ...{ who: who.account, why, detail },
    };
    const act = {
      kind: 'setting',
      subject: `${name}/${version}`,
      at: toInstant(house.machineNow()),
      events: [event],
    };
    return { acts: [act], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}
