/** Training as a job that people watch: the new model is a candidate, and may run in shadow at once; it decides nothing by itself. */
import type { JobView } from '../exchange/contract.ts';
import type { Who } from '../exchange/ports.ts';
import { Refusal } from '../exchange/refusal.ts';
import { MODEL_NAME, trainCandidate } from './get-ready.ts';
import type { House } from './house.ts';
import { moveModel } from './registry/moves.ts';

export function startTraining(house: House, who: Who, toShadow: boolean): JobView {
  const running = house.jobs.running('train');
  if (running !== undefined) return running;
  const title = { ko: '모델 학습', en: 'Training' };
  return house.jobs.start('train', title, async ({ progress, signal }) => {
    const trained = await trainCandidate(house, { who: who.account, why: null }, progress, signal);
    const isInShadow = toShadow && trained.isNew && (await putInShadow(house, who, trained.id));
    return { ...trained, isInShadow, name: MODEL_NAME };
  });
}

/** False where the place is taken by a model that waits for its second person: the new one stays a candidate. */
async function putInShadow(house: House, who: Who, model: string): Promise<boolean> {
  try {
    await moveModel(house, who, model, { move: 'shadow' });
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}
