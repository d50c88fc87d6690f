/** Which processes are truly alive, for the supervisor: a zombie, or a stranger that inherited a number, is not. Linux. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Clock ticks since boot at which the process started, which with its number names it for good; undefined where it is dead. */
export function startTicks(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // Without /proc the number alone must do.
    return !existsSync('/proc/self/stat') && answersSignals(pid) ? '0' : undefined;
  }
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

export function isAlive(pid: number): boolean {
  return startTicks(pid) !== undefined;
}

/** Every living process that works in this folder: PostgreSQL's processes all change into their data folder. */
export function processesIn(folder: string): number[] {
  const found: number[] = [];
  for (const name of existsSync('/proc') ? readdirSync('/proc') : []) {
    const pid = Number(name);
    if (Number.isInteger(pid) && worksIn(pid, folder)) found.push(pid);
  }
  return found;
}

/** Whether this process lives and works in the folder; a process that we may not look at is not ours. */
export function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder && isAlive(pid);
  } catch {
    return false;
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
