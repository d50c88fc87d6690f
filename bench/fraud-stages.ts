/** Where a training spends the processor's time: told apart by how far it says it has come. */
import { STAGES, type TrainProgress } from '../src/screening/scores/index.ts';

/** Processor seconds; the stages of STAGES, then `calibration`. Encodings of one forest alone count as that forest's. */
export type StageSeconds = Readonly<Record<string, number>>;

export interface StageWatch {
  readonly progress: TrainProgress;
  /** To be asked once, when the training has ended. */
  readonly seconds: () => StageSeconds;
}

/** @param cpu processor seconds spent so far */
export function watchStages(cpu: () => number = processSeconds): StageWatch {
  const spent: Record<string, number> = {};
  let last = cpu();
  const add = (name: string): void => {
    const now = cpu();
    spent[name] = (spent[name] ?? 0) + now - last;
    last = now;
  };
  return {
    progress: (done, of) => add(STAGES.find(({ to }) => (done / of) * 100 <= to)?.name ?? 'calibration'),
    seconds: () => {
      add('calibration');
      return spent;
    },
  };
}

function processSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
