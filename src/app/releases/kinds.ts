/** Kinds of release that a house defines itself: one person proposes a template, another confirms it; every step is an event of the log. */
import type pg from 'pg';
import { mayApprove, mayDo } from '../../access/index.ts';
import { readOwnKind } from '../../areas/statistics/index.ts';
import { toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type {
  OwnReleaseKind,
  OwnReleaseKinds,
  OwnReleaseKindWish,
} from '../../exchange/contract/releases.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import {
  confirmReleaseKind,
  dropReleaseKind,
  insertReleaseKind,
  lockReleaseKind,
  type ReleaseKindRow,
  readReleaseKinds,
} from '../../store/queries/release-kinds.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';

const isWaiting = ({ confirmedAt, droppedAt }: ReleaseKindRow): boolean =>
  confirmedAt === null && droppedAt === null;

/** Throws `Refusal`: everything that is wrong with it at once, or that another proposal of it waits. */
export async function proposeKind(house: House, who: Who, wish: OwnReleaseKindWish): Promise<void> {
  const read = readOwnKind(wish);
  if (!read.ok) throw new Refusal('invalid', undefined, read.problems);
  const { id, name, base, item = null } = read.value;
  await carryOut(house, who, 'propose', id, wish.why, async (client, rows) => {
    if (rows.some(isWaiting)) throw new Refusal('conflict', WAITS);
    const version = (rows[0]?.version ?? 0) + 1;
    const row = {
      ...{ id, version, nameKo: name.ko, nameEn: name.en, base, item, why: wish.why },
      ...{ lines: JSON.stringify(wish.lines), madeBy: who.account, madeAt: toInstant(house.clock.now()) },
    };
    await insertReleaseKind(client, row);
    return row;
  });
}

/** Throws `Refusal`: the same person, or answered already. */
export async function confirmKind(house: House, who: Who, id: string, version: number): Promise<void> {
  await carryOut(house, who, 'confirm', id, undefined, async (client, rows) => {
    const row = waitingIn(rows, version);
    needSecond(who, row);
    await confirmReleaseKind(client, row, who.account, toInstant(house.clock.now()));
    return row;
  });
}

/** Whoever made it takes it back; anybody else who might confirm it refuses it. */
export async function dropKind(
  house: House,
  who: Who,
  id: string,
  version: number,
  why: string,
): Promise<void> {
  await carryOut(house, who, 'drop', id, why, async (client, rows) => {
    const row = waitingIn(rows, version);
    if (row.madeBy !== who.account) needSecond(who, row);
    await dropReleaseKind(client, row, who.account, toInstant(house.clock.now()), why);
    return row;
  });
}

const WAITS = {
  ko: '이 종류의 다른 제안이 확정을 기다립니다. 그것을 끝낸 뒤에 제안하십시오.',
  en: 'Another proposal of this kind waits: it has to be answered first.',
};
const ANSWERED = {
  ko: '그 사이 다른 사람이 답했습니다.',
  en: 'Somebody else has answered it in between.',
};

function waitingIn(rows: readonly ReleaseKindRow[], version: number): ReleaseKindRow {
  const row = rows.find((one) => one.version === version);
  if (row === undefined) throw new Refusal('not-found');
  if (!isWaiting(row)) throw new Refusal('conflict', ANSWERED);
  return row;
}

function needSecond(who: Who, { madeBy }: ReleaseKindRow): void {
  const approval = mayApprove('release', madeBy, personOf(who));
  if (!approval.ok) throw new Refusal('forbidden', approval.why);
}

export async function kindsView(house: House, who: Who): Promise<OwnReleaseKinds> {
  const rows = await readReleaseKinds(house.pool);
  const nameOf = await namesOf(
    house.pool,
    rows.flatMap(({ madeBy, confirmedBy, droppedBy }) => [madeBy, confirmedBy ?? '', droppedBy ?? '']),
  );
  const person = personOf(who);
  return {
    mayPropose: mayDo(person.role, 'release.write'),
    rows: rows.map((row): OwnReleaseKind => {
      const { id, version, base, item, why, madeBy, madeAt, confirmedBy, droppedBy, droppedWhy } = row;
      const isOpen = isWaiting(row);
      const approval = mayApprove('release', madeBy, person);
      return {
        ...{ id, version, base, item, why, madeAt, droppedWhy },
        name: { ko: row.nameKo, en: row.nameEn },
        lines: JSON.parse(row.lines),
        state: stateOf(row, rows),
        madeBy: nameOf(madeBy),
        confirmedBy: confirmedBy === null ? null : nameOf(confirmedBy),
        droppedBy: droppedBy === null ? null : nameOf(droppedBy),
        mayConfirm: isOpen && approval.ok,
        whyNotConfirm: isOpen && !approval.ok ? approval.why : null,
        mayDrop: isOpen && (approval.ok || madeBy === who.account),
      };
    }),
  };
}

/** Of one kind the newest confirmed version is in force. */
function stateOf(row: ReleaseKindRow, rows: readonly ReleaseKindRow[]): OwnReleaseKind['state'] {
  if (row.droppedAt !== null) return 'dropped';
  if (row.confirmedAt === null) return 'waiting';
  const newest = rows.find(({ id, confirmedAt }) => id === row.id && confirmedAt !== null);
  return newest === row ? 'in-force' : 'past';
}

async function carryOut(
  house: House,
  who: Who,
  act: 'propose' | 'confirm' | 'drop',
  id: string,
  why: string | undefined,
  change: (
    client: pg.PoolClient,
    rows: readonly ReleaseKindRow[],
  ) => Promise<Pick<ReleaseKindRow, 'version' | 'lines'>>,
): Promise<void> {
  const written = await writeWith(house.pool, house.log, async (client) => {
    const { version, lines } = await change(client, await lockReleaseKind(client, id));
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind: `release-kind-${act}` },
      ...{ at: toInstant(house.clock.now()), who: who.account, why },
      detail: canonicalJson({ kind: id, version, hash: sha256(lines) }),
    };
    const of = { kind: 'release-kind', subject: `${id}/${version}`, at: toInstant(house.machineNow()) };
    return { acts: [{ ...of, events: [event] }], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}
