/**
 * Deals cases by chance and takes them back: an officer asks for the next one, gives one back with a reason, and a
 * supervisor moves one with a reason. Nobody picks; every change of hands stands in the log (관세법 제246조).
 */
import type pg from 'pg';
import { toInstant } from '../core/day.ts';
import { Refusal } from '../exchange/refusal.ts';
import { placeOf } from '../screening/cases/place.ts';
import { writeWith } from '../store/intake.ts';
import { isAway } from '../store/queries/absences.ts';
import type { CaseView } from '../store/queries/cases.ts';
import { dealNext, giveCase, lockCase, poolCase, readHand } from '../store/queries/deal.ts';
import type { CaseKind } from '../store/rows.ts';
import { actOfHands, type DeskParts, type Handing, noteHands } from './hands.ts';

export interface Asking {
  readonly officer: string;
  readonly office: string;
  readonly skills: readonly string[];
  readonly kind?: CaseKind | undefined;
}

/** The next case by chance, now this officer's; undefined where none waits for him. */
export async function dealCase(parts: DeskParts, asking: Asking): Promise<CaseView | undefined> {
  const { officer } = asking;
  const result = await writeWith(parts.pool, parts.log, async (client) => {
    const dealt = await dealNext(client, { ...asking, at: toInstant(parts.clock.now()) });
    if (dealt === undefined) return { acts: [], value: undefined };
    const handing: Handing = { kind: 'dealt', case: dealt, officer, from: null, by: officer };
    const event = await noteHands(client, parts, handing);
    return { acts: [actOfHands(event, parts.machineNow())], value: dealt };
  });
  if (!result.ok) throw new Refusal('conflict');
  return result.value;
}

/** Refuses to deal to somebody who is away, and more to somebody who keeps too many. */
export async function checkHand(parts: DeskParts, officer: string): Promise<void> {
  if (await isAway(parts.pool, officer, toInstant(parts.clock.now()))) {
    throw new Refusal('not-allowed-now', {
      ko: '부재 중으로 등록되어 있어 배정하지 않습니다. 돌아왔으면 부재를 끝내십시오.',
      en: 'You are marked as absent, so nothing is dealt to you. End the absence when you are back.',
    });
  }
  const { mostInHand } = parts.desk.rules;
  const hand = await readHand(parts.pool, officer);
  if (hand.length < mostInHand) return;
  throw new Refusal('not-allowed-now', {
    ko: `이미 ${hand.length}건을 맡고 있습니다. 먼저 처리하거나 사유를 적어 반환하십시오.`,
    en: `You have ${hand.length} cases in hand. Finish some, or give some back with a reason, before asking for another.`,
  });
}

/** Tells whom a move concerns, in its transaction: the word is as sure as the move. */
export type TellOfMove = (client: pg.PoolClient, moved: CaseView) => Promise<void>;

/** An officer gives a case back with a reason: it is dealt anew, to anybody but him. */
export function handBack(
  parts: DeskParts,
  id: string,
  officer: string,
  why: string,
  tell?: TellOfMove,
): Promise<CaseView> {
  const decide = (found: CaseView): Wanted => {
    if (found.state !== 'dealt' || found.assignee !== officer) throw new Refusal('not-allowed-now');
    return { kind: 'returned', officer: null, by: officer, why: needReason(why) };
  };
  return move(parts, id, decide, tell);
}

/** @param to the officer who gets it; null: back to the pool */
export function reassign(
  parts: DeskParts,
  id: string,
  by: string,
  to: string | null,
  why: string,
  tell?: TellOfMove,
): Promise<CaseView> {
  const decide = (found: CaseView): Wanted => {
    if (found.state === 'closed' || found.assignee === to) throw new Refusal('not-allowed-now');
    return { kind: 'reassigned', officer: to, by, why: needReason(why) };
  };
  return move(parts, id, decide, tell);
}

type Wanted = Pick<Handing, 'kind' | 'officer' | 'by'> & { readonly why: string };

async function move(
  parts: DeskParts,
  id: string,
  decide: (found: CaseView) => Wanted,
  tell: TellOfMove = async () => {},
): Promise<CaseView> {
  const result = await writeWith(parts.pool, parts.log, async (client) => {
    const found = await lockCase(client, id);
    if (found === undefined) throw new Refusal('not-found');
    const wanted = decide(found);
    const { officer, by } = wanted;
    const moved =
      officer === null
        ? await poolCase(client, {
            id,
            refusedBy: wanted.kind === 'returned' ? by : null,
            place: placeOf(parts.desk.key, id, found.round + 1),
          })
        : await giveCase(client, id, officer, toInstant(parts.clock.now()));
    if (moved === undefined) throw new Refusal('not-allowed-now');
    const event = await noteHands(client, parts, { ...wanted, case: found, from: found.assignee });
    await tell(client, moved);
    return { acts: [actOfHands(event, parts.machineNow())], value: moved };
  });
  if (!result.ok) throw new Refusal('conflict');
  return result.value;
}

function needReason(why: string): string {
  const given = why.trim();
  if (given !== '') return given;
  throw new Refusal('invalid', { ko: '사유를 적어야 합니다.', en: 'A reason is required.' });
}
