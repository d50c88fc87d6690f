/** Learns from every outcome in the store and hands the model in with its card; putting it in force is another act. */
import { seoulDay } from '../core/day.ts';
import { canonicalJson } from '../core/hash.ts';
import { Fault } from '../core/problem.ts';
import type { Verdict } from '../model/outcome.ts';
import { isTelling } from '../reference/outcome-codes.ts';
import { TRAINING } from '../screening/scores/grow-forests.ts';
import { amountOfFind, type LearningRow } from '../screening/scores/learning-table.ts';
import type { ModelSet } from '../screening/scores/model-set.ts';
import type { Queryable } from '../store/open.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Vault } from '../store/vault/vault.ts';
import { computeBeside, type Progress } from './beside.ts';
import { codeVersion } from './code-version.ts';
import { declarationsOf } from './contents.ts';
import type { DataSnapshot, ModelCard, NewModel } from './registry/register.ts';
import { snapshotOf } from './registry/snapshot.ts';
import type { TrainAnswer, TrainRequest } from './train-beside.ts';

/** With fewer hits a model would only repeat single cases. */
export const LEAST_HITS = 50;

export interface Trained extends TrainAnswer {
  readonly seconds: number;
}

export interface Learning {
  readonly rows: LearningRow[];
  readonly snapshot: DataSnapshot;
}

/** Examined declarations as lines to learn from: a finding names its line, a clean result speaks for all of them. */
export async function readLearning({
  pool,
  vault,
}: {
  readonly pool: Queryable;
  readonly vault: Vault;
}): Promise<Learning> {
  const { rows } = await pool.query<{
    number: string;
    version: number;
    hash: string;
    content: Sealed;
    verdict: Verdict;
    item: number | null;
    recovered: number | null;
    at: string;
    code: string;
  }>(
    `select number, version, d.content_hash as hash, d.content, o.verdict, o.item, o.recovered_krw::float8 as recovered,
       o.occurred_at as at, o.code
     from examination o join declaration d using (number, version)
     order by o.occurred_at, o.id`,
  );
  const telling = rows.filter(({ code, verdict }) => isTelling(code, verdict));
  const declarations = await declarationsOf(vault, telling);
  const learning: LearningRow[] = [];
  const lines: string[] = [];
  for (const [index, { number, version, hash, verdict, item, recovered, at }] of telling.entries()) {
    const declaration = declarations[index];
    if (declaration === null || declaration === undefined) continue;
    const day = seoulDay(Date.parse(at));
    const amount = amountOfFind(declaration, verdict, {
      ...(item === null ? {} : { item }),
      ...(recovered === null ? {} : { recoveredKrw: recovered }),
    });
    declaration.items.forEach((line, place) => {
      const isNamed = item === null || line.sequence === item;
      if (verdict === 'clean' || isNamed)
        learning.push({ declaration, item: place, verdict, day, ...amount });
    });
    lines.push([number, version, item ?? '', verdict, recovered ?? '', day, hash].join('\t'));
  }
  const days = learning.map(({ day }) => day);
  return { rows: learning, snapshot: snapshotOf(lines, days) };
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

/** What is handed in to the registry: the model set as canonical JSON, and everything that its card says. */
export function asNewModel(
  trained: Trained,
  snapshot: DataSnapshot,
  made: Pick<NewModel, 'name' | 'who' | 'why'> & Pick<ModelCard, 'data'>,
): NewModel {
  const models = JSON.parse(trained.text) as ModelSet;
  const { name, who, why, data } = made;
  const card = {
    ...{ data, seconds: trained.seconds, snapshot, code: codeVersion() },
    ...{ parameters: TRAINING, seed: models.seed },
  };
  const bytes = Buffer.from(canonicalJson(models), 'utf8');
  return { name, who, why, card, bytes, figures: { heldOut: models.figures, later: trained.evaluation } };
}
