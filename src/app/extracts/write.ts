/** Writes one step of an application for an extract: asked again inside the transaction whether it may be, and told by an event of the log. */
import type pg from 'pg';
import {
  EXTRACT_STEP_TITLES,
  type ExtractStepKind,
  readExtract,
  whyNotExtract,
} from '../../areas/statistics/index.ts';
import { seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import { type ApplicationStepRow, EXTRACTS } from '../../store/queries/applications.ts';
import { proofOf, type Sealed } from '../../store/vault/seal.ts';
import type { House } from '../house.ts';
import { stepOf } from './file.ts';

export interface NewStep {
  readonly kind: ExtractStepKind;
  readonly words: Sealed | null;
  readonly detail: ApplicationStepRow['detail'];
}

/** Inside a transaction that holds the lock of the application; @returns its act for the log. Throws `Refusal` where it may not be taken. */
export async function addStep(client: pg.PoolClient, house: House, who: Who, number: string, step: NewStep) {
  const now = house.clock.now();
  const day = seoulDay(now);
  const before = await EXTRACTS.steps(client, [number]);
  const barrier =
    step.kind === 'apply' ? null : whyNotExtract(readExtract(before.map(stepOf), day), step.kind);
  if (barrier !== null) throw new Refusal('not-allowed-now', barrier);
  const at = toInstant(now);
  const recordedAt = toInstant(house.machineNow());
  const row: ApplicationStepRow = {
    ...{ id: house.newId(), number, day, at, who: who.account, place: before.length, recordedAt },
    ...step,
  };
  await EXTRACTS.insertStep(client, row);
  const said = step.words === null ? {} : { words: proofOf(String(step.words)) ?? '' };
  const event = {
    ...{ id: row.id, number: '', version: 0, kind: `extract-${step.kind}`, at, who: who.account },
    article: EXTRACT_STEP_TITLES[step.kind].article,
    // The log vouches for words by their salted hash: they themselves can be erased.
    detail: canonicalJson({ ...step.detail, application: number, ...said }),
  };
  return { kind: 'extract', subject: number, at: recordedAt, events: [event] };
}

export async function writeStep(house: House, who: Who, number: string, step: NewStep): Promise<void> {
  const written = await writeWith(house.pool, house.log, async (client) => {
    await EXTRACTS.lock(client, number);
    return { acts: [await addStep(client, house, who, number, step)], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}
