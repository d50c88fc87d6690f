/** `gwanmun evaluate`: how good models are on examined lines that came later, on the public pack or on the store's own outcomes. */
import { Fault } from '../../core/problem.ts';
import { evaluateModelSet } from '../../screening/scores/evaluate.ts';
import type { ModelSet } from '../../screening/scores/model-set.ts';
import { trainModelSet } from '../../screening/scores/train.ts';
import { readTrainRequest } from '../get-ready.ts';
import { kcsFolder } from '../kcs-past.ts';
import { readKcsRows } from '../kcs-rows.ts';
import { countAll, measureGiven, measureLater } from '../measure-models.ts';
import { CAVEATS, type Figures, figuresFrom } from './figures.ts';
import { every } from './import.ts';
import { readModelFile } from './screen-engine.ts';
import { type Asked, settingsOf, withStore } from './workplace.ts';

export type DataKind = 'kcs' | 'store';

export interface Evaluated extends Figures {
  readonly data: DataKind;
  /** What was measured: a file, or models trained on what came before. */
  readonly model: string;
}

/** Flag `data`. Throws `settings/wrong`. */
export function dataKindOf({ flags }: Asked): DataKind {
  const data = flags.data ?? 'store';
  if (data === 'kcs' || data === 'store') return data;
  throw new Fault('settings/wrong', `--data must be kcs or store, not “${data}”.`);
}

/** Flags: `data`, `model`, `seed`, `store`. */
export function evaluateModels(asked: Asked): Promise<Evaluated> {
  const models = asked.flags.model === undefined ? undefined : readModelFile(asked.flags.model);
  const kind = dataKindOf(asked);
  return kind === 'kcs' ? onPack(asked, models) : onStore(asked, models);
}

/** A model learns the year of the pack and is measured on the quarter after it. */
async function onPack(asked: Asked, given: ModelSet | undefined): Promise<Evaluated> {
  const folder = await kcsFolder(asked.env);
  const year = await readKcsRows(folder, 'year');
  const models =
    given ?? trainModelSet(year, { seed: settingsOf(inStore(asked)).seed }, percentTeller(asked, 'training'));
  const evaluation = evaluateModelSet(models, countAll(year), await readKcsRows(folder, 'quarter'));
  return {
    data: 'kcs',
    model: asked.flags.model ?? 'trained on the year before',
    ...figuresFrom(evaluation),
  };
}

async function onStore(asked: Asked, given: ModelSet | undefined): Promise<Evaluated> {
  const place = inStore(asked);
  const { request } = await withStore(place, (store) => readTrainRequest(store, settingsOf(place).seed));
  const evaluation =
    given === undefined
      ? measureLater(request, percentTeller(asked, 'training'), CAVEATS.store)
      : measureGiven(given, request, CAVEATS.given);
  const model = asked.flags.model ?? `trained on what was known before ${request.measureFrom}`;
  return { data: 'store', model, ...figuresFrom(evaluation) };
}

/** `--data` says here what to learn from; the data folder is `--store`. */
export function inStore(asked: Asked): Asked {
  return { ...asked, flags: { ...asked.flags, data: asked.flags.store } };
}

export function percentTeller({ tell }: Asked, what: string): (done: number, of: number) => void {
  const say = every(2000, (percent: number) => tell(`${what}: ${percent} %`));
  return (done, of) => say(Math.floor((100 * done) / of));
}
