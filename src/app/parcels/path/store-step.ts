/**
 * Adds one step to a parcel's path, with its event, while nobody releases; and what follows from an end: nothing is owed any more, what
 * was paid goes back (관세법 제46조제1항), nothing waits for release, and the declaration under the bill is told.
 */
import type pg from 'pg';
import {
  holdsOf,
  PATH_EVENTS,
  type ParcelPath,
  type PathDetail,
  type PathStepKind,
  publicPath,
} from '../../../areas/parcels/index.ts';
import { seoulDay, toInstant } from '../../../core/day.ts';
import { billKey } from '../../../model/bills.ts';
import { PARCEL_PATH_RULES } from '../../../reference/parcel-path-rules.ts';
import { changeByBitmap } from '../../../store/by-bitmap.ts';
import { readUsesAround } from '../../../store/queries/code-uses.ts';
import { holdMoney } from '../../../store/queries/duty-payments.ts';
import { storeDuties } from '../../../store/queries/parcel-duties.ts';
import {
  addPathStep,
  dropUnreleased,
  markOpenPath,
  type PathStepRow,
  readDeclarationUnder,
} from '../../../store/queries/parcel-path.ts';
import type { ReleaseHead } from '../../../store/queries/parcel-releases.ts';
import type { Sealed } from '../../../store/vault/seal.ts';
import type { House } from '../../house.ts';
import type { RefundOrder } from '../../payments/provider.ts';
import { giveSurplusBack } from '../../payments/take-step.ts';
import { withDeclaration } from '../../payments/tell-declaration.ts';
import { tellOfParcels } from '../../portal/mail/tell.ts';
import type { DeskEvent } from '../../trader-desk/write.ts';
import { pathOfRows } from './read.ts';

export interface NewPathStep {
  readonly kind: PathStepKind;
  readonly who: string;
  readonly article: string;
  readonly detail: PathDetail;
  readonly words: Sealed | null;
}

export interface StoredStep {
  readonly events: readonly DeskEvent[];
  /** To be asked of the provider after the transaction. */
  readonly value: readonly RefundOrder[];
}

/** Inside a transaction in which nobody releases. @param before all steps so far */
export async function storeStep(
  house: House,
  client: pg.PoolClient,
  head: ReleaseHead,
  before: readonly PathStepRow[],
  { kind, who, article, detail, words }: NewPathStep,
): Promise<StoredStep> {
  const { houseBill, carrierId } = head;
  const seq = (before.at(-1)?.seq ?? 0) + 1;
  const moments = { at: toInstant(house.clock.now()), recordedAt: toInstant(house.machineNow()) };
  const day = seoulDay(house.clock.now());
  const row: PathStepRow = {
    ...{ houseBill, carrierId, seq, kind, day, detail: { ...detail, article }, words, who },
    ...moments,
  };
  await addPathStep(client, row);
  const event: DeskEvent = {
    ...{ kind: PATH_EVENTS[kind], who, article, detail: { houseBill, seq, ...detail } },
    ...(words === null ? {} : { why: words as unknown as string }),
  };
  const after = pathOfRows([...before, row]);
  const isOpen = after.end.standing !== 'done' && holdsOf(after).length > 0;
  await markOpenPath(client, { houseBill, carrierId, office: head.office, at: moments.at }, isOpen);
  if (isNews(pathOfRows(before), after)) await tell(house, client, head, seq);
  if (kind !== 'end-done') return { events: [event], value: [] };
  const ended = await end(house, client, head);
  return { events: [event, ...ended.events], value: ended.value };
}

/** The addressee has something to read that was not there before, and did not say it himself. */
function isNews(before: ParcelPath, after: ParcelPath): boolean {
  const [was, is] = [publicPath(before), publicPath(after)];
  return was.rights !== is.rights || (was.end !== is.end && is.end !== 'asked' && is.end !== null);
}

async function tell(house: House, client: pg.PoolClient, { houseBill, orders }: ReleaseHead, seq: number) {
  await tellOfParcels(
    ...[house, client, 'notice' as const, [houseBill]],
    () => changeByBitmap(client, () => readUsesAround(client, [houseBill], orders)),
    (bill) => `${bill} ${seq}`,
  );
}

async function end(house: House, client: pg.PoolClient, head: ReleaseHead): Promise<StoredStep> {
  const { houseBill, carrierId, version } = head;
  await holdMoney(client, head);
  await storeDuties(client, [
    {
      ...{ id: house.newId(), carrierId, houseBill, version, payableKrw: 0, totals: [] },
      ...{ day: seoulDay(house.clock.now()), status: 'verified', isMadeUp: false },
      computedAt: toInstant(house.machineNow()),
    },
  ]);
  await dropUnreleased(client, head);
  const events: DeskEvent[] = [];
  const back = await giveSurplusBack(house, client, head);
  for (const { event, refund } of back)
    events.push(...(await withDeclaration(client, refund.payment, [event])));
  const declaration = await readDeclarationUnder(client, billKey(houseBill));
  if (declaration !== undefined)
    events.push({
      ...{ kind: 'parcel-ended-unreleased', who: 'system:parcels', ...declaration },
      ...{ article: PARCEL_PATH_RULES.withdrawn.cite, detail: { houseBill } },
    });
  return { events, value: back.map(({ refund }) => refund) };
}

/** Outside of the transaction: whatever of it fails, the clock does it again. */
export async function giveBack(house: House, refunds: readonly RefundOrder[]): Promise<void> {
  for (const refund of refunds)
    await house.payments.giveBack(refund).catch((error: unknown) => console.error(String(error)));
}
