/** The PostgreSQL that Gwanmun brings along: made on the first start, adopted or restarted when something was killed. */
import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../core/problem.ts';
import { APP_ROLE } from './app-role.ts';
import { chooseDataFolder, makeDataFolder } from './data-folder.ts';
import {
  abandonedClusters,
  type ClusterFile,
  freePort,
  planCluster,
  publicPlace,
  readClusterFile,
  writeClusterFile,
} from './embedded/cluster-files.ts';
import { lockInstance } from './embedded/instance-lock.ts';
import { DATABASE, makeReady } from './embedded/make-ready.ts';
import { prepareNative } from './embedded/native.ts';
import {
  createCluster,
  livePostmaster,
  OWNER,
  type Server,
  startServer,
  stopServer,
} from './embedded/server.ts';
import { chooseServerUser } from './embedded/server-user.ts';
import { watchServer } from './embedded/watch.ts';

export interface EmbeddedOptions {
  /** Default: `GWANMUN_DATA`, else `.gwanmun/` in the checkout. */
  readonly dataFolder?: string;
  /** One English sentence a step, for a person who waits. */
  readonly onProgress?: (sentence: string) => void;
  /** For tests: does not wait for the disk, so a power cut would lose data. */
  readonly isThrowaway?: boolean;
}

export interface Connection {
  /** Superuser and owner of the tables: for migrations only. */
  readonly url: string;
  /** The role `gwanmun_app`, as which the application runs; it exists after `migrate`. */
  readonly appUrl: string;
  readonly appPassword: string;
  readonly dataFolder: string;
  /** PostgreSQL's own folder: in the data folder, or elsewhere where the server's user cannot go there. */
  readonly clusterFolder: string;
}

export interface Embedded extends Connection {
  /** Notes the console's address in the lock, so that a second start can name it. */
  announce(address: string): void;
  /** Ends the server and gives the folder free. Idempotent. */
  stop(): Promise<void>;
}

const LEAST_FREE_BYTES = 300 * 1024 * 1024;

/**
 * First start about a second, later ones a fraction. Throws a `Fault` of one sentence: `store/second-instance`,
 * `store/no-native-package`, `store/no-server-user`, `store/folder-not-writable`, `store/disk-full`, `store/port-busy`,
 * `store/server-failed`, `store/cluster-file-damaged`, `store/cluster-missing`.
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const dataFolder = options.dataFolder ?? chooseDataFolder();
  const say = options.onProgress ?? (() => {});
  makeDataFolder(dataFolder);
  const lock = lockInstance(dataFolder);
  try {
    refuseFullDisk(dataFolder);
    const user = chooseServerUser();
    const native = prepareNative(user, user.isOther ? publicPlace() : dataFolder);
    const known = readClusterFile(dataFolder);
    let file = known ?? (await planCluster(dataFolder, user));
    const server: Server = {
      native,
      user,
      folder: file.folder,
      logFile: join(dataFolder, 'postgres.log'),
      isThrowaway: options.isThrowaway === true,
    };
    if (known === undefined) {
      say(`Creating the database in ${file.folder}.`);
      await createCluster(server, file.ownerPassword);
      writeClusterFile(dataFolder, file);
      for (const path of abandonedClusters(dataFolder, file.folder))
        say(`An earlier database lies unused in ${path}.`);
    } else if (!existsSync(file.folder)) {
      throw new Fault(
        'store/cluster-missing',
        `The database folder ${file.folder} is gone; bring it back, or delete ${dataFolder} to begin anew.`,
      );
    }
    file = await bringUp(server, file, dataFolder, say);
    const watch = watchServer(server, file, say);
    let ending: Promise<void> | undefined;
    return {
      ...connectionOf(file, dataFolder),
      announce: lock.announce,
      stop() {
        ending ??= (async () => {
          await watch.end();
          await stopServer(file.folder);
          lock.release();
        })();
        return ending;
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The connection to a server that another process runs on this folder, or undefined where none runs. Starts nothing. */
export function joinEmbedded(dataFolder: string = chooseDataFolder()): Connection | undefined {
  const file = readClusterFile(dataFolder);
  const live = file === undefined ? undefined : livePostmaster(file.folder);
  return file !== undefined && live?.isReady
    ? connectionOf({ ...file, port: live.port }, dataFolder)
    : undefined;
}

function connectionOf(file: ClusterFile, dataFolder: string): Connection {
  const place = `127.0.0.1:${file.port}/${DATABASE}`;
  return {
    url: `postgres://${OWNER}:${file.ownerPassword}@${place}`,
    appUrl: `postgres://${APP_ROLE}:${file.appPassword}@${place}`,
    appPassword: file.appPassword,
    dataFolder,
    clusterFolder: file.folder,
  };
}

/** Adopts a server that outlived its parent, else starts one; the port may change when somebody took the old one. */
async function bringUp(
  server: Server,
  file: ClusterFile,
  dataFolder: string,
  say: (sentence: string) => void,
): Promise<ClusterFile> {
  const live = livePostmaster(file.folder);
  if (live !== undefined) {
    const adopted = { ...file, port: live.port };
    if (await makeReady(adopted, true).catch(() => false)) {
      say(`Adopted the database server that an earlier run left behind (process ${live.pid}).`);
      return adopted;
    }
    await stopServer(file.folder);
  }
  const port = await freePort(file.port);
  const started = { ...file, port };
  say('Starting the database.');
  await startServer(server, port);
  if (port !== file.port) writeClusterFile(dataFolder, started);
  await makeReady(started, false);
  return started;
}

function refuseFullDisk(folder: string): void {
  const disk = statfsSync(folder);
  const free = disk.bavail * disk.bsize;
  if (free < LEAST_FREE_BYTES) {
    throw new Fault(
      'store/disk-full',
      `Only ${Math.floor(free / 1048576)} MB are free for ${folder}; the database needs at least 300 MB.`,
    );
  }
}
