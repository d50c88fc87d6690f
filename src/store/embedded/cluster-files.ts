/** Where one embedded cluster lies and how it is reached, remembered in a 0600 file of the data folder between starts. */
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../core/problem.ts';
import { mayEnter, type ServerUser } from './server-user.ts';

export interface ClusterFile {
  /** PostgreSQL's own data folder. */
  readonly folder: string;
  readonly port: number;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

/** Where root puts what another user must reach: not swept by age, as /var/tmp is (file hierarchy standard 5.8, 5.15). */
const PUBLIC_PLACES = ['/var/lib/gwanmun', '/var/tmp'];
const LOOPBACK = '127.0.0.1';

export function readClusterFile(dataFolder: string): ClusterFile | undefined {
  const path = join(dataFolder, 'cluster.json');
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ClusterFile;
  } catch (cause) {
    throw new Fault(
      'store/cluster-file-damaged',
      `${path} cannot be read; it holds the passwords of the embedded server.`,
      cause,
    );
  }
}

export function writeClusterFile(dataFolder: string, file: ClusterFile): void {
  const path = join(dataFolder, 'cluster.json');
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}

/** A new cluster's place, made and handed to the server's user; it is in the data folder unless that user cannot go there. */
export async function planCluster(dataFolder: string, user: ServerUser): Promise<ClusterFile> {
  const parent = mayEnter(user, dataFolder) ? dataFolder : makePublicFolder(dataFolder, user);
  return {
    folder: join(parent, 'postgres'),
    port: await freePort(),
    ownerPassword: randomBytes(24).toString('base64url'),
    appPassword: randomBytes(24).toString('base64url'),
  };
}

/** Earlier clusters in the public place whose data folder was deleted: never removed by us, but named. */
export function abandonedClusters(dataFolder: string, inUse: string): string[] {
  const prefix = publicPrefix(dataFolder);
  return PUBLIC_PLACES.filter(existsSync)
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .filter((path) => basename(path).startsWith(prefix) && path !== dirname(inUse));
}

/** A folder that root can write to and every user can enter. */
export function publicPlace(): string {
  for (const place of PUBLIC_PLACES) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
      accessSync(place, constants.W_OK);
      return place;
    } catch {
      // A read-only system folder: the next one will do.
    }
  }
  throw new Fault(
    'store/folder-not-writable',
    `None of ${PUBLIC_PLACES.join(', ')} can be written to; set DATABASE_URL.`,
  );
}

/** A port of the loopback address that nobody listens on now. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => {
      if (wanted === 0)
        reject(new Fault('store/port-busy', `No port of ${LOOPBACK} is free for the embedded server.`));
      else freePort().then(resolve, reject);
    });
    probe.listen(wanted, LOOPBACK, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : wanted));
    });
  });
}

function publicPrefix(dataFolder: string): string {
  return `gwanmun-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 8)}-`;
}

function makePublicFolder(dataFolder: string, user: ServerUser): string {
  const path = join(publicPlace(), `${publicPrefix(dataFolder)}${randomBytes(3).toString('hex')}`);
  mkdirSync(path, { mode: 0o700 });
  if (user.isOther) chownSync(path, user.uid, user.gid);
  return path;
}
