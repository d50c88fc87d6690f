/** Training as a job that people watch: the new model takes over when it is done, and the whole act is an event of the log. */
import { seoulDay, toInstant } from '../core/day.ts';
import type { JobView } from '../exchange/contract.ts';
import { writeActs } from '../store/intake.ts';
import { putInForce, trainNow } from './get-ready.ts';
import type { House } from './house.ts';

export function startTraining(house: House): JobView {
  const running = house.jobs.running('train');
  if (running !== undefined) return running;
  const title = { ko: '모델 학습', en: 'Training' };
  return house.jobs.start('train', title, async ({ progress, signal }) => {
    const trained = await trainNow(house, progress, signal);
    await putInForce(house);
    await noteModelInForce(house, trained.id);
    return trained;
  });
}

/** That another model decides from now on is an event of the log. */
export async function noteModelInForce(
  house: Pick<House, 'pool' | 'log' | 'clock' | 'newId' | 'machineNow'>,
  model: string,
): Promise<void> {
  const at = toInstant(house.machineNow());
  const event = {
    id: house.newId(),
    number: '',
    version: 0,
    kind: 'model-in-force',
    at: toInstant(house.clock.now()),
    who: 'system:training',
    detail: JSON.stringify({ model, day: seoulDay(house.clock.now()) }),
  };
  await writeActs(house.pool, house.log, [{ kind: 'model', subject: model, at, events: [event] }]);
}
