/** A model's life as its page shows it, and what was in force when. */
import { canonicalJson } from '../../core/hash.ts';
import type { ModelHistory, ModelLife, ModelStepView } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { forceSpans, MODEL_MOVE_ROWS, MODEL_STEP_TITLES } from '../../screening/model-life.ts';
import type { Queryable } from '../../store/open.ts';
import {
  findModel,
  type ModelStepRow,
  type RegisteredModel,
  readModelSteps,
  readModels,
} from '../../store/queries/models.ts';
import { namesOf } from '../views/texts.ts';
import { whyNotMove } from './may-move.ts';
import { movesOf, trainerOf } from './moves.ts';
import type { ModelCard } from './register.ts';

/** More models than anybody keeps; the history itself is never cut. */
const MOST_MODELS = 10_000;

/** Throws `Refusal` where there is no such model. */
export async function modelLife(db: Queryable, who: Who, wanted: string): Promise<ModelLife> {
  const row = await findModel(db, wanted);
  if (row === undefined) throw new Refusal('not-found');
  const steps = await readModelSteps(db, row.name);
  const own = steps.filter(({ model }) => model === row.id);
  const nameOf = await namesOf(db, peopleOf(own));
  const trainer = trainerOf(row.id, steps);
  const { snapshot = null, code = null, seed = null, parameters } = row.card as Partial<ModelCard>;
  const { id, name, version, state, trainedAt, proposedBy, proposedAt, proposedWhy } = row;
  return {
    ...{ id, name, version, state, trainedAt, snapshot, code, seed },
    trainedBy: nameOf(trainer),
    parameters: parameters === undefined ? null : canonicalJson(parameters),
    proposal:
      proposedBy === null || proposedAt === null
        ? null
        : { by: nameOf(proposedBy), at: proposedAt, why: proposedWhy ?? '' },
    offers: movesOf(row, steps).map((move) => ({
      move,
      ...MODEL_MOVE_ROWS[move],
      whyNot: whyNotMove(move, row, trainer, personOf(who)),
    })),
    steps: own.map((step) => stepView(step, version, nameOf)).reverse(),
  };
}

export async function modelHistory(db: Queryable): Promise<ModelHistory> {
  const [models, steps] = await Promise.all([readModels(db, MOST_MODELS), readModelSteps(db)]);
  const nameOf = await namesOf(db, peopleOf(steps));
  const versionOf = versions(models);
  const names = [...new Set(steps.map(({ name }) => name))];
  const spans = names.flatMap((name) =>
    forceSpans(steps.filter((step) => step.name === name)).map((span) => ({
      ...span,
      ...{ name, version: versionOf(span.model) },
    })),
  );
  return {
    spans: spans.sort((one, other) => (one.from < other.from ? 1 : -1)),
    steps: steps.map((step) => stepView(step, versionOf(step.model), nameOf)).reverse(),
  };
}

const peopleOf = (steps: readonly ModelStepRow[]): string[] =>
  steps.flatMap(({ who, firstBy }) => [who, firstBy ?? '']);

function versions(models: readonly RegisteredModel[]): (id: string) => number {
  const known = new Map(models.map(({ id, version }) => [id, version]));
  return (id) => known.get(id) ?? 0;
}

function stepView(
  { id, model, name, step, at, recordedAt, who, why, firstBy }: ModelStepRow,
  version: number,
  nameOf: Awaited<ReturnType<typeof namesOf>>,
): ModelStepView {
  return {
    ...{ id, model, name, version, step, title: MODEL_STEP_TITLES[step], at, recordedAt, why },
    who: nameOf(who),
    firstBy: firstBy === null ? null : nameOf(firstBy),
  };
}
