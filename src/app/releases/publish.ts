/** Publishes what was scheduled when its time has come, by the clock of the house; what was missed while it was down follows. */
import { toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import { writeWith } from '../../store/intake.ts';
import { insertPublication, lockDuePress, movePress } from '../../store/queries/press-releases.ts';
import type { House } from '../house.ts';
import { inRounds } from '../in-rounds.ts';

/** Machine time between two looks. */
const LOOK_MILLIS = 1_000;

async function publishDue(house: House): Promise<void> {
  const at = toInstant(house.clock.now());
  await writeWith(house.pool, house.log, async (client) => {
    const due = await lockDuePress(client, at);
    const acts = [];
    for (const row of due) {
      await insertPublication(client, row, at);
      await movePress(client, row.id, { state: 'published' });
      const detail = canonicalJson({ release: row.id, version: row.version, approvedBy: row.approvedBy });
      const event = {
        ...{ id: house.newId(), number: '', version: 0, kind: 'release-publish', at },
        ...{ who: 'system:releases', detail },
      };
      acts.push({
        ...{ kind: 'release', subject: row.id, at: toInstant(house.machineNow()) },
        events: [event],
      });
    }
    return { acts, value: undefined };
  });
}

/** @returns how to stop it; waits for the look under way */
export function keepPublishing(house: House): () => Promise<void> {
  return inRounds(LOOK_MILLIS, () => publishDue(house));
}
