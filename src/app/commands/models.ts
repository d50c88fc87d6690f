/** `gwanmun models`: the registry of the store as a terminal reads it. */
import type { Instant } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Language, Text } from '../../core/text.ts';
import type { ModelCardView, ModelHistory } from '../../exchange/contract.ts';
import type { ModelState } from '../../screening/model-life.ts';
import { findModel, readModelSteps, readModels } from '../../store/queries/models.ts';
import { modelCard } from '../registry/card.ts';
import { cardMarkdown } from '../registry/card-markdown.ts';
import { trainerOf } from '../registry/moves.ts';
import { modelHistory } from '../registry/view.ts';
import { namesOf } from '../views/texts.ts';
import { type Asked, clockOf, withStore } from './workplace.ts';

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

/** Throws `model/none` where no model, or more than one, is meant. */
export function readCard(
  asked: Asked,
  wanted: string,
  language: Language,
): Promise<{ readonly view: ModelCardView; readonly text: string }> {
  return withStore(asked, async (store) => {
    if ((await findModel(store.pool, wanted)) === undefined)
      throw new Fault('model/none', `There is no model “${wanted}”; gwanmun models list shows them.`);
    const now = (await clockOf(store)).now();
    const view = await modelCard(store.pool, now, wanted);
    return { view, text: cardMarkdown(view, language) };
  });
}

export function readHistory(asked: Asked): Promise<ModelHistory> {
  return withStore(asked, ({ pool }) => modelHistory(pool));
}
