/** The registry as a short command reaches it: the store that may be held by a server, and a part of the log of its own. */
import { userInfo } from 'node:os';
import { makeId } from '../../core/id.ts';
import { openLog } from '../../store/log/writer.ts';
import type { Store } from '../../store/open.ts';
import type { RegistryParts } from '../registry/steps.ts';
import { clockOf } from './workplace.ts';

/** Commands beside a running server write to a partition of the log of their own: one writer each. */
const PARTITION_OF_COMMANDS = 1;

export async function withRegistry<Value>(
  store: Store,
  work: (parts: RegistryParts) => Promise<Value>,
): Promise<Value> {
  const { pool, vault, dataFolder } = store;
  const log = await openLog({ pool, vault, dataFolder, partition: PARTITION_OF_COMMANDS, isBeside: true });
  try {
    return await work({
      ...{ pool, log, clock: await clockOf(store) },
      newId: () => makeId(Date.now(), Math.random),
      machineNow: () => Date.now(),
    });
  } finally {
    await log.close();
  }
}

/** Whoever works at the machine itself has no account; the log names him as the machine knows him. */
export function commandLineAccount(): string {
  return `cli:${userInfo().username}`;
}
