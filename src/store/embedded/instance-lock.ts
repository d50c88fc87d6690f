/** Lets one Gwanmun at a time work on a data folder, and tells a second one who holds it and at which address. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/problem.ts';
import { hasCode } from '../data-folder.ts';
import { startTicks } from './processes.ts';

interface Holder {
  readonly pid: number;
  readonly ticks: string;
  readonly address?: string;
}

export interface InstanceLock {
  /** Notes where this instance can be reached, for the message that a second one gives. */
  announce(address: string): void;
  release(): void;
}

const TRIES = 5;

/** Takes the lock, over a dead holder where there is one. Throws `store/second-instance`. */
export function lockInstance(dataFolder: string): InstanceLock {
  const path = join(dataFolder, 'instance.lock');
  const me: Holder = { pid: process.pid, ticks: startTicks(process.pid) ?? '0' };
  for (let tried = 0; tried < TRIES; tried++) {
    if (createWhole(path, me)) return heldLock(path, me);
    const holder = readHolder(path);
    if (holder !== undefined && startTicks(holder.pid) === holder.ticks)
      throw secondInstance(dataFolder, holder);
    removeStale(path, holder);
  }
  throw new Fault(
    'store/second-instance',
    `Several starts at once are fighting for ${dataFolder}; start only one.`,
  );
}

/** Who holds the folder and lives, or undefined. */
export function liveHolder(
  dataFolder: string,
): { readonly pid: number; readonly address?: string } | undefined {
  const holder = readHolder(join(dataFolder, 'instance.lock'));
  return holder !== undefined && startTicks(holder.pid) === holder.ticks ? holder : undefined;
}

function heldLock(path: string, me: Holder): InstanceLock {
  return {
    announce(address) {
      const next = `${path}.${process.pid}`;
      writeFileSync(next, JSON.stringify({ ...me, address }), { mode: 0o644 });
      renameSync(next, path);
    },
    release() {
      if (readHolder(path)?.pid === me.pid) rmSync(path, { force: true });
    },
  };
}

/** A link appears at once and with its whole content, so that nobody ever reads half a lock. */
function createWhole(path: string, me: Holder): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(me), { mode: 0o644 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.ticks === 'string'
      ? (holder as Holder)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Moves the dead lock away; if somebody living took it over in this very moment, gives it back. */
function removeStale(path: string, stale: Holder | undefined): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    if (moved !== undefined && (moved.pid !== stale?.pid || moved.ticks !== stale.ticks))
      linkSync(aside, path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function secondInstance(dataFolder: string, holder: Holder): Fault {
  const place = holder.address === undefined ? '' : ` and answers at ${holder.address}`;
  return new Fault(
    'store/second-instance',
    `Gwanmun already runs on ${dataFolder} as process ${holder.pid}${place}; stop it first, or set GWANMUN_DATA to another folder.`,
  );
}
