/** Long work on many things, in short stretches between which others have their turn. */
import { setImmediate } from 'node:timers/promises';

const AT_A_STRETCH = 50;

export async function inStretches<One, Made>(
  rows: readonly One[],
  work: (one: One) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const [place, one] of rows.entries()) {
    if (place > 0 && place % AT_A_STRETCH === 0) await setImmediate();
    made.push(work(one));
  }
  return made;
}
