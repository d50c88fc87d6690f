/** `gwanmun simulate`: plays strategies of selection week by week, and may draw their curves into a file. */
import { writeFileSync } from 'node:fs';
import { kcsFolder } from '../kcs-past.ts';
import { simulationPicture } from '../simulate/picture.ts';
import { readSimulation } from '../simulate/request.ts';
import { type Simulated, simulate } from '../simulate/simulate.ts';
import { every } from './import.ts';
import type { Asked } from './workplace.ts';

export { simulationTable } from '../simulate/table.ts';

/** Flags: those of `readSimulation`, `picture`. An aborted signal ends the processes and throws. */
export async function runSimulation(asked: Asked, signal: AbortSignal): Promise<Simulated> {
  const request = readSimulation(asked.flags);
  // A missing pack is said before any process begins.
  if (request.data === 'kcs') await kcsFolder(asked.env);
  const say = every(2000, (percent: number) => asked.tell(`playing: ${percent} %`));
  const simulated = await simulate(request, (done) => say(Math.floor(done * 100)), signal);
  if (asked.flags.picture !== undefined) writeFileSync(asked.flags.picture, simulationPicture(simulated));
  return simulated;
}
