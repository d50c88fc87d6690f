/** Figures of the same learning code on the public data pack, measured once in the background and kept beside the models. */
import { toInstant } from '../core/day.ts';
import { sha256 } from '../core/hash.ts';
import { KEY_LIST_VERSION } from '../screening/scores/goods-keys.ts';
import { MODEL_SET_FORMAT } from '../screening/scores/model-set.ts';
import type { Queryable } from '../store/open.ts';
import { readSetting, writeSetting } from '../store/queries/settings.ts';
import { computeBeside } from './beside.ts';
import { KCS_PACK, kcsFolder } from './kcs-past.ts';
import type { PackAnswer, PackRequest } from './pack-beside.ts';

export interface PackFigures extends PackAnswer {
  readonly pack: string;
  /** Changes with the code's formats, so that old figures are measured again. */
  readonly code: string;
  readonly at: string;
  readonly seed: number;
}

const SETTING = 'pack-figures';
const CODE = sha256(`${MODEL_SET_FORMAT}/${KEY_LIST_VERSION}`).slice(0, 8);

export async function readPackFigures(pool: Queryable): Promise<PackFigures | undefined> {
  const kept = await readSetting<PackFigures>(pool, SETTING);
  return kept?.code === CODE ? kept : undefined;
}

/** Trains on the year of the pack and measures on its later quarter, in a process of its own. */
export async function measurePack(
  pool: Queryable,
  seed: number,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
  now: () => number,
): Promise<PackFigures> {
  const folder = await kcsFolder(process.env);
  const request: PackRequest = { folder, seed };
  const module = new URL('./pack-beside.ts', import.meta.url);
  const measured = await computeBeside<PackAnswer>(module, request, progress, signal);
  const figures = { pack: KCS_PACK, code: CODE, at: toInstant(now()), seed, ...measured };
  await writeSetting(pool, SETTING, figures, figures.at);
  return figures;
}
