/** A step in a model's life as it is kept twice: in the permanent history, and as an event that the log vouches for. */
import { toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import { MODEL_STEP_TITLES, type ModelState, type ModelStep } from '../../screening/model-life.ts';
import type { Act } from '../../store/intake.ts';
import type { Queryable } from '../../store/open.ts';
import { insertModelStep } from '../../store/queries/models.ts';
import type { House } from '../house.ts';

export type RegistryParts = Pick<House, 'pool' | 'log' | 'clock' | 'newId' | 'machineNow'>;

export interface StepTaken {
  readonly name: string;
  readonly model: string;
  readonly version: number;
  readonly step: ModelStep;
  readonly toState: ModelState;
  readonly who: string;
  readonly why: string | null;
  /** Who proposed what this step answers. */
  readonly firstBy?: string | null;
}

/** Writes the step in the transaction of `db`. @returns the act that goes into the log with it */
export async function takeStep(db: Queryable, parts: RegistryParts, taken: StepTaken): Promise<Act> {
  const { name, model, version, step, toState, who, why, firstBy = null } = taken;
  const at = toInstant(parts.clock.now());
  const recordedAt = toInstant(parts.machineNow());
  const id = parts.newId();
  await insertModelStep(db, { id, name, model, step, toState, at, recordedAt, who, why, firstBy });
  const detail = canonicalJson({ model, name, version, state: toState, firstBy });
  const event = {
    ...{ id, number: '', version: 0, kind: `model-${step}`, at, who, detail },
    ...(why === null ? {} : { why }),
  };
  return { kind: 'model', subject: `${name}/${version}`, at: recordedAt, events: [event] };
}

/** Titles of the events, such as `model-in-force`. */
export const MODEL_EVENT_TITLES = Object.fromEntries(
  Object.entries(MODEL_STEP_TITLES).map(([step, { ko, en }]) => [
    `model-${step}`,
    { ko: `모델 ${ko}`, en: `Model: ${en.toLowerCase()}` },
  ]),
);
