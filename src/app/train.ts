/** Learns from every outcome in the store and keeps the model with its card; putting it in force is another act. */
import { seoulDay } from '../core/day.ts';
import { canonicalJson } from '../core/hash.ts';
import { Fault } from '../core/problem.ts';
import type { Verdict } from '../model/outcome.ts';
import { isTelling } from '../reference/outcome-codes.ts';
import type { LearningRow } from '../screening/scores/learning-table.ts';
import type { ModelSet } from '../screening/scores/model-set.ts';
import type { Queryable } from '../store/open.ts';
import { storeArtefact, storeModel } from '../store/queries/artefacts.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Vault } from '../store/vault/vault.ts';
import { computeBeside, type Progress } from './beside.ts';
import { declarationsOf } from './contents.ts';
import type { TrainAnswer, TrainRequest } from './train-beside.ts';

/** With fewer hits a model would only repeat single cases. */
export const LEAST_HITS = 50;

export interface Trained extends TrainAnswer {
  readonly seconds: number;
}

export interface TrainedModel {
  readonly id: string;
  readonly models: ModelSet;
  readonly seconds: number;
}

/** Examined declarations as lines to learn from: a finding names its line, a clean result speaks for all of them. */
export async function readLearningRows({
  pool,
  vault,
}: {
  readonly pool: Queryable;
  readonly vault: Vault;
}): Promise<LearningRow[]> {
  const { rows } = await pool.query<{
    content: Sealed;
    verdict: Verdict;
    item: number | null;
    at: string;
    code: string;
  }>(
    `select d.content, o.verdict, o.item, o.occurred_at as at, o.code
     from examination o join declaration d using (number, version)
     order by o.occurred_at, o.id`,
  );
  const telling = rows.filter(({ code, verdict }) => isTelling(code, verdict));
  const declarations = await declarationsOf(vault, telling);
  const learning: LearningRow[] = [];
  for (const [index, { verdict, item, at }] of telling.entries()) {
    const declaration = declarations[index];
    if (declaration === null || declaration === undefined) continue;
    const day = seoulDay(Date.parse(at));
    declaration.items.forEach((line, place) => {
      const isNamed = item === null || line.sequence === item;
      if (verdict === 'clean' || isNamed) learning.push({ declaration, item: place, verdict, day });
    });
  }
  return learning;
}

/** Throws `train/too-few`, and `beside/ended` where it was cancelled. */
export async function trainBeside(
  request: TrainRequest,
  progress: Progress,
  signal?: AbortSignal,
): Promise<Trained> {
  const hits = request.rows.reduce((count, { verdict }) => count + (verdict === 'clean' ? 0 : 1), 0);
  if (hits < LEAST_HITS) {
    throw new Fault(
      'train/too-few',
      `At least ${LEAST_HITS} findings are needed to train; there are ${hits}.`,
    );
  }
  const started = performance.now();
  const module = new URL('./train-beside.ts', import.meta.url);
  const answer = await computeBeside<TrainAnswer>(module, request, progress, signal);
  return { ...answer, seconds: (performance.now() - started) / 1000 };
}

export interface ModelCard {
  readonly data: 'synthetic' | 'kcs' | 'own';
  readonly seconds: number;
}

/** Keeps a trained model as an artefact and gives it the next version of its name. */
export async function keepModel(
  pool: Queryable,
  name: string,
  trained: Trained,
  card: ModelCard,
  at: string,
): Promise<TrainedModel> {
  const models = JSON.parse(trained.text) as ModelSet;
  const id = await storeArtefact(pool, 'model', Buffer.from(canonicalJson(models), 'utf8'), at);
  const figures = { heldOut: models.figures, later: trained.evaluation };
  await storeModel(pool, { id, name, state: 'candidate', card, figures, trainedAt: at });
  return { id, models, seconds: trained.seconds };
}
