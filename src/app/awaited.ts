/** Asks for what a declaration needs and takes the answer down: opinions of colleagues, laboratory samples, requests of traders. */
import type pg from 'pg';
import { toInstant } from '../core/day.ts';
import { canonicalJson } from '../core/hash.ts';
import { Refusal } from '../exchange/refusal.ts';
import { type Act, writeWith } from '../store/intake.ts';
import {
  type AwaitedKind,
  type AwaitedRow,
  type AwaitedStep,
  lockAwaited,
  moveAwaited,
  storeAwaited,
} from '../store/queries/awaited.ts';
import { readCasesOf } from '../store/queries/cases.ts';
import { type DeclarationHead, readDeclaration } from '../store/queries/declarations.ts';
import { sealAbout } from '../store/vault/said.ts';
import type { Sealed } from '../store/vault/seal.ts';
import { AWAITED, dueOf, ENDED_BY_ACT } from './awaited-table.ts';
import type { House } from './house.ts';
import { noteTelling, wake } from './telling.ts';

export interface Asked {
  readonly kind: AwaitedKind;
  readonly of: string | null;
  readonly says: string;
  /** Milliseconds since 1970; the usual time where absent. */
  readonly dueAt?: number | undefined;
}

/** @param row the declaration, whose reach was checked */
export async function askFor(house: House, by: string, row: DeclarationHead, asked: Asked): Promise<void> {
  const { kind, says } = asked;
  const told = await written(house, async (client) => {
    const cases = await readCasesOf(client, row.number);
    const open = cases.find(({ version, state }) => version === row.version && state !== 'closed');
    if (kind === 'laboratory' && open?.kind !== 'laboratory' && open?.kind !== 'physical') {
      throw new Refusal('not-allowed-now', {
        ko: '견본은 열려 있는 실물 검사나 분석 건에서 채취합니다.',
        en: 'Samples are taken in an open physical examination or laboratory case.',
      });
    }
    const now = house.clock.now();
    const awaited: AwaitedRow = {
      ...{ id: house.newId(), kind, number: row.number, version: row.version, caseId: open?.id ?? null },
      ...{ office: row.office, askedBy: by, askedOf: asked.of, article: AWAITED[kind].article },
      says: await sealAbout(house.vault, row, says),
      ...{ askedAt: toInstant(now), dueAt: toInstant(asked.dueAt ?? dueOf(kind, now)), step: 'asked' },
      ...{ answeredAt: null, answeredBy: null, answer: null },
    };
    await storeAwaited(client, awaited);
    const accounts = await noteTelling(client, house, by, {
      accounts: asked.of === null ? [] : [asked.of],
      kind: 'opinion-asked',
      number: row.number,
    });
    const detail = { awaited: awaited.id, kind, of: asked.of, due: awaited.dueAt };
    return { act: actOf(house, awaited, `ask-${kind}`, by, says, detail), value: accounts };
  });
  wake(house, told);
}

export interface Moved {
  readonly step: Exclude<AwaitedStep, 'asked'>;
  readonly answer?: string | undefined;
}

/** Marks a sample as sent, takes an answer down, or cancels. @param mayMove says whether the one who asks may; throws if not */
export async function moveOn(
  house: House,
  by: string,
  id: string,
  { step, answer }: Moved,
  mayMove: (row: AwaitedRow) => void,
): Promise<AwaitedRow> {
  let found: AwaitedRow | undefined;
  const told = await written(house, async (client) => {
    found = await lockAwaited(client, id);
    if (found === undefined) throw new Refusal('not-found');
    mayMove(found);
    const isOver = found.step === 'answered' || found.step === 'cancelled';
    const isByAct = ENDED_BY_ACT.has(found.kind);
    const mayBeSent = AWAITED[found.kind].isSent && found.step === 'asked';
    if (isOver || isByAct || (step === 'sent' && !mayBeSent)) throw new Refusal('not-allowed-now');
    if (step === 'answered' && (answer ?? '').trim() === '') {
      throw new Refusal('invalid', { ko: '답을 적어야 합니다.', en: 'An answer is required.' });
    }
    const move = { who: by, at: toInstant(house.clock.now()) };
    await moveAwaited(client, id, step, { ...move, answer: await sealAnswer(house, client, found, answer) });
    const accounts = await noteTelling(client, house, by, {
      accounts: step === 'answered' ? [found.askedBy] : [],
      kind: 'opinion-answered',
      number: found.number,
      says: { kind: found.kind },
    });
    const act = actOf(house, found, `${step}-${found.kind}`, by, answer, { awaited: id });
    return { act, value: accounts };
  });
  wake(house, told);
  return found!;
}

async function sealAnswer(
  { vault }: House,
  client: pg.PoolClient,
  { number, version }: AwaitedRow,
  answer: string | undefined,
): Promise<Sealed | undefined> {
  if (answer === undefined) return undefined;
  const row = await readDeclaration(client, number, version);
  if (row === undefined) throw new Refusal('not-found');
  return sealAbout(vault, row, answer);
}

async function written(
  house: House,
  work: (client: pg.PoolClient) => Promise<{ act: Act; value: readonly string[] }>,
): Promise<readonly string[]> {
  const result = await writeWith(house.pool, house.log, async (client) => {
    const { act, value } = await work(client);
    return { acts: [act], value };
  });
  if (!result.ok) throw new Refusal('conflict');
  return result.value;
}

function actOf(
  house: House,
  { number, version, article }: AwaitedRow,
  kind: string,
  who: string,
  why: string | undefined,
  detail: object,
): Act {
  const at = toInstant(house.clock.now());
  const event = { id: house.newId(), number, version, kind, at, who, why, detail: canonicalJson(detail) };
  return {
    kind: 'awaited',
    subject: `${number}/${version}`,
    at: toInstant(house.machineNow()),
    events: [{ ...event, ...(article === null ? {} : { article }) }],
  };
}
