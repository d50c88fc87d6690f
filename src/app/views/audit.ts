/** What an auditor reads about people and rules: looks with purposes, acts, and what changed around a decision. */
import { isPurpose, PURPOSES } from '../../access/index.ts';
import { addDays, seoulMidnight, toInstant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type {
  AccessPage,
  ActPage,
  AuditQuery,
  ChangeRow,
  ChangesView,
} from '../../exchange/contract/audit.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { readRecord } from '../../screening/record.ts';
import {
  type AuditFilter,
  type ChangedRow,
  readActsOfPeople,
  readChanges,
  readLooks,
} from '../../store/queries/audit.ts';
import { readDecisions, readVersions } from '../../store/queries/declarations.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { badCursor } from './cursor.ts';
import { titleOfEvent } from './events.ts';
import { namesOf } from './texts.ts';

const PAGE = 100;

export async function accessPage(house: House, query: AuditQuery): Promise<AccessPage> {
  const filter = filterOf(query);
  const looks = await readLooks(house.pool, filter);
  const name = await namesOf(
    house.pool,
    looks.map(({ account }) => account),
  );
  const notes = await wordsOf(
    house.vault,
    looks.map(({ note }) => note),
  );
  const rows = looks.map(({ at, account, number, fields, purpose, partition, seq }, place) => ({
    ...{ at, account, number, fields, purpose, note: notes[place] ?? null },
    name: name(account),
    purposeName: isPurpose(purpose) ? PURPOSES[purpose] : { ko: purpose, en: purpose },
    entry: `${partition}/${seq}`,
  }));
  return { rows, next: nextOf(looks, filter.limit) };
}

export async function actPage(house: House, query: AuditQuery): Promise<ActPage> {
  const filter = filterOf(query);
  const done = await readActsOfPeople(house.pool, filter);
  const name = await namesOf(
    house.pool,
    done.map(({ account }) => account),
  );
  const reasons = await wordsOf(
    house.vault,
    done.map(({ why }) => why),
  );
  const rows = done.map(({ at, account, kind, number, version, article, partition, seq }, place) => ({
    ...{ at, account, kind, number, version, why: reasons[place] ?? null, article },
    name: name(account),
    title: titleOfEvent(kind),
    entry: `${partition}/${seq}`,
  }));
  return { rows, next: nextOf(done, filter.limit) };
}

/** Throws `Refusal`: days that are none, or a place in the list that is none. */
function filterOf({ account, number, from, to, after, limit = PAGE }: AuditQuery): AuditFilter {
  const start = from === undefined ? undefined : midnight(from, '/from');
  const end = to === undefined ? undefined : midnight(addDaysSafely(to), '/to');
  const place = after === undefined ? undefined : /^(\d{4}-[\dT:.-]+Z) (\S+)$/.exec(after);
  if (place === null || (place !== undefined && Number.isNaN(Date.parse(place[1]!)))) throw badCursor();
  return {
    account: account === '' ? undefined : account,
    number: number === '' ? undefined : number,
    from: start,
    to: end,
    ...(place === undefined ? {} : { before: { at: place[1]!, id: place[2]! } }),
    limit,
  };
}

function midnight(day: string, pointer: string): string {
  const millis = seoulMidnight(day);
  if (!Number.isNaN(millis)) return toInstant(millis);
  const message = { ko: `없는 날짜입니다: ${day}`, en: `There is no such day: ${day}` };
  throw new Refusal('invalid', message, [{ code: 'audit/no-day', message, pointer }]);
}

/** Both days are within. */
function addDaysSafely(day: string): string {
  return Number.isNaN(seoulMidnight(day)) ? day : addDays(day, 1);
}

function nextOf(rows: readonly { at: string; id: string }[], limit: number): string | null {
  const last = rows.at(-1);
  return last === undefined || rows.length < limit ? null : `${last.at} ${last.id}`;
}

const MOST_CHANGES = 1000;
const DAY_MILLIS = 86_400_000;

/** The window lies on the machine clock: rules and accounts are changed by people on real days. */
export async function changesView(
  house: House,
  number: string,
  { version, days = 1 }: { readonly version?: number; readonly days?: number },
): Promise<ChangesView> {
  const versions = await readVersions(house.pool, number);
  const asked = versions.find((one) => version === undefined || one.version === version);
  if (asked === undefined) throw new Refusal('not-found');
  const stored = (await readDecisions(house.pool, number, asked.version)).at(0);
  const decision = stored === undefined ? undefined : readRecord(stored.record);
  const recordedAt = decision?.inputs.recordedAt ?? asked.receivedAt;
  const [from, to] = [-days, days].map((far) => toInstant(Date.parse(recordedAt) + far * DAY_MILLIS));
  const found = await readChanges(house.pool, from!, to!, MOST_CHANGES + 1);
  const name = await namesOf(
    house.pool,
    found.map(({ account }) => account),
  );
  return {
    number,
    version: asked.version,
    decidedAt: decision?.inputs.occurredAt ?? null,
    recordedAt,
    from: from!,
    to: to!,
    edition: decision?.edition ?? null,
    changes: found.slice(0, MOST_CHANGES).map((row) => changeRow(row, recordedAt, name(row.account))),
    isCut: found.length > MOST_CHANGES,
  };
}

function changeRow(row: ChangedRow, recordedAt: string, name: Text): ChangeRow {
  const { at, kind, account, why } = row;
  const isBefore = at < recordedAt;
  return { at, isBefore, kind, title: TITLES[kind](row), account, name, why, opens: OPENS[kind](row) };
}

const versioned = ({ name, version }: ChangedRow): string => `${name}@${version}`;

const TITLES: Readonly<Record<ChangedRow['kind'], (row: ChangedRow) => Text>> = {
  policy: (row) =>
    row.what === 'confirmed'
      ? { ko: `정책 ${versioned(row)} 확정`, en: `Policy ${versioned(row)} confirmed` }
      : { ko: `정책 ${versioned(row)} 작성`, en: `Policy ${versioned(row)} made` },
  criterion: (row) => ({
    ko: `기준 ${versioned(row)} 저장 (현재 상태 ${row.what})`,
    en: `Criterion ${versioned(row)} stored (state now: ${row.what})`,
  }),
  list: ({ name, what }) => ({
    ko: `감시 목록 ${name}에 ${what}건 추가`,
    en: `${what} entries added to watch-list ${name}`,
  }),
  model: (row) => ({
    ko: `모델 ${row.name}@${row.version} 학습 (현재 상태 ${row.what})`,
    en: `Model ${row.name}@${row.version} trained (state now: ${row.what})`,
  }),
  account: ({ name, what }) => ({ ko: `계정 ${name} (${what}) 생성`, en: `Account ${name} (${what}) made` }),
  setting: ({ name }) => ({ ko: `설정 ${name} 변경`, en: `Setting ${name} changed` }),
  act: ({ name }) => titleOfEvent(name),
};

const OPENS: Readonly<Record<ChangedRow['kind'], (row: ChangedRow) => string | null>> = {
  policy: () => '/policy',
  criterion: ({ name }) => `/criteria/${encodeURIComponent(name)}`,
  list: () => null,
  model: () => '/models',
  account: ({ name }) => `/audit?tab=acts&account=${encodeURIComponent(name)}`,
  setting: () => null,
  act: ({ name }) => (name.startsWith('outage') ? '/outage' : null),
};
