/** As which user the embedded server runs: ourselves, or, since PostgreSQL refuses root, an unprivileged user that exists. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Fault } from '../../core/problem.ts';

export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True where it is not the user that runs Gwanmun: files must then be handed over. */
  readonly isOther: boolean;
}

const PREFERRED = ['gwanmun', 'postgres', 'nobody'];

/** Throws `store/no-server-user` where root finds nobody else and cannot create anybody. */
export function chooseServerUser(): ServerUser {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0)
    return { name: process.env.USER ?? String(uid), uid, gid: process.getgid?.() ?? -1, isOther: false };
  const existing = findUser();
  if (existing !== undefined) return existing;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'gwanmun']);
  const created = findUser();
  if (created !== undefined) return created;
  throw new Fault(
    'store/no-server-user',
    'PostgreSQL refuses to run as root and this machine has no other user; create one (useradd gwanmun), or set DATABASE_URL.',
  );
}

/** Whether this user may enter the folder, asked of the kernel by entering it as that user. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  const identity = user.isOther ? { uid: user.uid, gid: user.gid } : {};
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function findUser(): ServerUser | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const users = lines
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && fields[2] !== '0');
  for (const name of PREFERRED) {
    const fields = users.find((candidate) => candidate[0] === name);
    if (fields !== undefined) return { name, uid: Number(fields[2]), gid: Number(fields[3]), isOther: true };
  }
  return undefined;
}
