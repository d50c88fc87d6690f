/** `gwanmun models`: the registry of the store as a terminal reads it. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { ModelHistory } from '../../exchange/contract.ts';
import type { ModelState } from '../../screening/model-life.ts';
import { readModelSteps, readModels } from '../../store/queries/models.ts';
import { trainerOf } from '../registry/moves.ts';
import { modelHistory } from '../registry/view.ts';
import { namesOf } from '../views/texts.ts';
import { type Asked, withStore } from './workplace.ts';

export interface ListedModel {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: ModelState;
  readonly trainedAt: Instant;
  readonly trainedBy: Text;
  readonly isWaiting: boolean;
}

const MOST = 1000;

/** Newest first. */
export function listModels(asked: Asked): Promise<ListedModel[]> {
  return withStore(asked, async ({ pool }) => {
    const [rows, steps] = await Promise.all([readModels(pool, MOST), readModelSteps(pool)]);
    const nameOf = await namesOf(
      pool,
      rows.map(({ id }) => trainerOf(id, steps)),
    );
    return rows.map(({ id, name, version, state, trainedAt, proposedBy }) => ({
      ...{ id, name, version, state, trainedAt },
      ...{ trainedBy: nameOf(trainerOf(id, steps)), isWaiting: proposedBy !== null },
    }));
  });
}

export function readHistory(asked: Asked): Promise<ModelHistory> {
  return withStore(asked, ({ pool }) => modelHistory(pool));
}
