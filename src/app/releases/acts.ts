/** What people do with releases: draft, edit, send, give back, approve, schedule, withdraw, correct. Each is an event of the log. */
import type pg from 'pg';
import type { Figures } from '../../areas/statistics/index.ts';
import { seoulDay, seoulTime, toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type {
  NewRelease,
  ReleaseCorrection,
  ReleaseEdit,
  ReleaseReason,
} from '../../exchange/contract/releases.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import {
  insertPress,
  insertPressVersion,
  lockPress,
  movePress,
  type NewPressVersion,
  type PressRow,
  type PressVersionRow,
  readPressVersions,
} from '../../store/queries/press-releases.ts';
import type { House } from '../house.ts';
import { whyNot } from './may.ts';
import { readStoredTemplate, type StoredTemplate } from './own-kinds.ts';
import { figuresOfFile, storedLines, textProblems, titleIn, writtenLines } from './texts.ts';

/** @returns the id. Throws `Refusal` with everything that is wrong with the file. */
export async function draft(
  house: House,
  who: Who,
  { file, embargo }: NewRelease,
  own?: StoredTemplate,
): Promise<string> {
  const { figures, body } = figuresOfFile(file);
  const id = house.newId();
  const at = toInstant(house.clock.now());
  const until = embargo ?? instantIn(figures.embargo) ?? null;
  await carryOut(house, who, 'release-draft', id, async (client) => {
    const row = {
      ...{ id, kind: figures.kind, template: own?.name ?? null },
      ...{ madeBy: who.account, madeAt: at, embargo: until },
    };
    await insertPress(client, row);
    const lines = bothWritten(figures, own);
    const version = versionOf(id, 1, JSON.stringify(body), lines, who, at);
    await insertPressVersion(client, version);
    const template = own === undefined ? {} : { template: own.name };
    return { version: 1, kind: figures.kind, ...template, embargo: until, hash: hashOf(version) };
  });
  return id;
}

export async function save(house: House, who: Who, id: string, edit: ReleaseEdit): Promise<void> {
  const problems = textProblems(edit);
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  await change(house, who, 'edit', id, async (client, { row, latest }) => {
    if (edit.version !== row.version) throw new Refusal('conflict', ANOTHER_SAVED);
    const version = {
      ...versionOf(id, row.version + 1, latest.figures, edit, who, toInstant(house.clock.now())),
      ...{ noteKo: latest.noteKo, noteEn: latest.noteEn },
    };
    await insertPressVersion(client, version);
    await movePress(client, id, { version: version.version });
    return { version: version.version, hash: hashOf(version) };
  });
}

export async function send(house: House, who: Who, id: string): Promise<void> {
  await change(house, who, 'send', id, async (client, { row }) => {
    await movePress(client, id, {
      ...{ state: 'waiting', sentBy: who.account, sentAt: toInstant(house.clock.now()) },
      ...NOT_APPROVED,
    });
    return { version: row.version };
  });
}

export async function giveBack(house: House, who: Who, id: string, why: string): Promise<void> {
  const work = async (client: pg.PoolClient, { row }: Held): Promise<object> => {
    await movePress(client, id, { state: 'draft', ...NOT_APPROVED });
    return { version: row.version };
  };
  await change(house, who, 'back', id, work, why);
}

export async function approve(house: House, who: Who, id: string): Promise<void> {
  await change(house, who, 'approve', id, async (client, { row, latest }) => {
    const at = toInstant(house.clock.now());
    await movePress(client, id, { state: 'approved', approvedBy: who.account, approvedAt: at });
    return { version: row.version, hash: hashOf(latest) };
  });
}

/** Throws `Refusal`: before the embargo, or in the past. Now is as good as later. */
export async function schedule(house: House, who: Who, id: string, at: string): Promise<void> {
  await change(house, who, 'schedule', id, async (client, { row }) => {
    const now = house.clock.now();
    const wished = Math.max(Date.parse(at), now);
    if (row.embargo !== null && wished < Date.parse(row.embargo))
      throw new Refusal('invalid', undefined, [embargoed(row.embargo)]);
    // A minute is what a clock on a wall shows.
    if (Date.parse(at) < now - 60_000) throw new Refusal('invalid', undefined, [past(now)]);
    await movePress(client, id, { state: 'scheduled', publishAt: toInstant(wished) });
    return { version: row.version, publishAt: toInstant(wished) };
  });
}

/** The text is gone for the public from now on; what was published when stays in the archive. */
export async function withdraw(house: House, who: Who, id: string, { why }: ReleaseReason): Promise<void> {
  const work = async (client: pg.PoolClient, { row }: Held): Promise<object> => {
    await movePress(client, id, {
      ...{ state: 'withdrawn', withdrawnBy: who.account, withdrawnAt: toInstant(house.clock.now()) },
      ...{ withdrawnKo: why.ko, withdrawnEn: why.en, publishAt: null },
    });
    return { version: row.version };
  };
  await change(house, who, 'withdraw', id, work, why.ko);
}

/** What is published stays so until the correction is approved and published in its turn. */
export async function correct(
  house: House,
  who: Who,
  id: string,
  { note, file }: ReleaseCorrection,
): Promise<void> {
  const given = file === undefined ? undefined : figuresOfFile(file);
  const work = async (client: pg.PoolClient, { row, latest }: Held): Promise<object> => {
    if (given !== undefined && given.figures.kind !== row.kind) throw new Refusal('conflict', OTHER_KIND);
    const at = toInstant(house.clock.now());
    const number = row.version + 1;
    const own = row.template === null ? undefined : await readStoredTemplate(client, row.template);
    const base =
      given === undefined
        ? { ...latest, version: number, madeBy: who.account, madeAt: at }
        : versionOf(id, number, JSON.stringify(given.body), bothWritten(given.figures, own), who, at);
    const version = { ...base, noteKo: note.ko, noteEn: note.en };
    await insertPressVersion(client, version);
    await movePress(client, id, { state: 'draft', version: number, publishAt: null, ...NOT_APPROVED });
    return { version: number, hash: hashOf(version) };
  };
  await change(house, who, 'correct', id, work, note.ko);
}

const NOT_APPROVED = { approvedBy: null, approvedAt: null } as const;

const ANOTHER_SAVED = {
  ko: '그 사이 다른 사람이 저장했습니다. 다시 열어 고치십시오.',
  en: 'Somebody else has saved it in between. Open it again and edit that.',
};
const OTHER_KIND = {
  ko: '수치 파일의 종류가 이 보도자료와 다릅니다.',
  en: 'The figures are of another kind than this release.',
};

function embargoed(until: string) {
  const millis = Date.parse(until);
  const said = `${seoulDay(millis)} ${seoulTime(millis).slice(0, 5)}`;
  return {
    code: 'release/embargo',
    message: {
      ko: `보도시점(${said}) 전에는 공개할 수 없습니다.`,
      en: `Not before its embargo ends (${said}).`,
    },
    pointer: '/at',
  };
}

function past(now: number) {
  const said = `${seoulDay(now)} ${seoulTime(now).slice(0, 5)}`;
  return {
    code: 'release/past',
    message: { ko: `지금(${said})보다 앞선 때입니다.`, en: `That lies before now (${said}).` },
    pointer: '/at',
  };
}

/** `2025-09-11T09:00:00+09:00`, as far as a file says an instant; words such as 「배포 즉시」 are none. */
function instantIn(said: string | undefined): string | undefined {
  if (said === undefined || !/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(said)) return undefined;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(said) ? said : `${said}+09:00`;
  const millis = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(millis) ? undefined : toInstant(millis);
}

function versionOf(
  release: string,
  version: number,
  figures: string,
  { ko, en }: Pick<ReleaseEdit, 'ko' | 'en'>,
  who: Who,
  madeAt: string,
): NewPressVersion {
  return {
    ...{ release, version, figures, linesKo: storedLines(ko), linesEn: storedLines(en) },
    ...{ titleKo: titleIn(ko), titleEn: titleIn(en), noteKo: null, noteEn: null },
    ...{ madeBy: who.account, madeAt },
  };
}

function bothWritten(figures: Figures, own: StoredTemplate | undefined): Pick<ReleaseEdit, 'ko' | 'en'> {
  return { ko: writtenLines(figures, 'ko', own), en: writtenLines(figures, 'en', own) };
}

function hashOf({ figures, linesKo, linesEn }: NewPressVersion): string {
  return sha256(canonicalJson({ figures, linesKo, linesEn }));
}

interface Held {
  readonly row: PressRow;
  readonly latest: PressVersionRow;
}

/** Locks the release, refuses what may not be done to it now, and writes what was done with its event. */
async function change(
  house: House,
  who: Who,
  act: Parameters<typeof whyNot>[0],
  id: string,
  work: (client: pg.PoolClient, held: Held) => Promise<object>,
  why?: string,
): Promise<void> {
  const kind = `release-${act}`;
  const locked = async (client: pg.PoolClient): Promise<object> => {
    const row = await lockPress(client, id);
    if (row === undefined) throw new Refusal('not-found');
    const versions = await readPressVersions(client, id);
    const reason = whyNot(act, who, row, versions);
    if (reason === undefined) throw new Refusal('not-allowed-now');
    if (reason !== null) throw new Refusal(reason.kind, reason.why);
    return work(client, { row, latest: versions.at(-1)! });
  };
  await carryOut(house, who, kind, id, locked, why);
}

async function carryOut(
  house: House,
  who: Who,
  kind: string,
  id: string,
  work: (client: pg.PoolClient) => Promise<object>,
  why?: string,
): Promise<void> {
  const written = await writeWith(house.pool, house.log, async (client) => {
    const detail = canonicalJson({ release: id, ...(await work(client)) });
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind, at: toInstant(house.clock.now()) },
      ...{ who: who.account, why, detail },
    };
    const act = { kind: 'release', subject: id, at: toInstant(house.machineNow()), events: [event] };
    return { acts: [act], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}
