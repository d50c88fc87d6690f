/** Opens the store for app and CLI: `DATABASE_URL` if set, else the embedded server; migrated, as the application's role. */
import pg from 'pg';
import { Fault } from '../core/problem.ts';
import { urlAsAppRole } from './app-role.ts';
import { chooseDataFolder, makeDataFolder } from './data-folder.ts';
import { type Embedded, type EmbeddedOptions, joinEmbedded, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openVault, type Vault } from './vault/vault.ts';

/** What the queries take: a pool or one client. */
export type Queryable = Pick<pg.Pool, 'query'> | Pick<pg.ClientBase, 'query'>;

export interface Store {
  /** As role `gwanmun_app`. */
  readonly pool: pg.Pool;
  /** The same for the look-ups of the gate: few statements, named, each by an index and planned once. */
  readonly lookUps: pg.Pool;
  /** Opens and seals what declarations say. */
  readonly vault: Vault;
  /** Connection string of the same role, for a client of one's own (listening, streaming). */
  readonly appUrl: string;
  /** Keys, anchors and the embedded server's files. */
  readonly dataFolder: string;
  readonly kind: 'embedded' | 'joined' | 'external';
  readonly migrated: readonly string[];
  announce(address: string): void;
  close(): Promise<void>;
}

export interface OpenOptions extends EmbeddedOptions {
  /** Default: the environment's `DATABASE_URL`. */
  readonly databaseUrl?: string;
  /** For short commands: use the embedded server that a running Gwanmun holds, if one does. */
  readonly mayJoin?: boolean;
  readonly mostConnections?: number;
}

/** Throws the faults of `startEmbedded` and `migrate`, and `store/unreachable` for an external database that does not answer. */
export async function openStore(options: OpenOptions = {}): Promise<Store> {
  const dataFolder = options.dataFolder ?? chooseDataFolder();
  const external = options.databaseUrl ?? process.env.DATABASE_URL;
  if (external) {
    makeDataFolder(dataFolder);
    const migrated = await migrate(external).catch((cause) => Promise.reject(unreachable(cause)));
    return assemble('external', urlAsAppRole(external), dataFolder, migrated, options);
  }
  const joined = options.mayJoin === true ? joinEmbedded(dataFolder) : undefined;
  if (joined !== undefined) return assemble('joined', joined.appUrl, dataFolder, [], options);
  const embedded = await startEmbedded({ ...options, dataFolder });
  try {
    const migrated = await migrate(embedded.url, { appPassword: embedded.appPassword });
    return assemble('embedded', embedded.appUrl, dataFolder, migrated, options, embedded);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Sessions of one process have one name: others can be told apart in the database. */
export function applicationName(): string {
  return `gwanmun ${process.pid}`;
}

/**
 * A pool that survives a restarted server, gives big integers as numbers, and days and instants as text.
 * @param onConnect is waited for before a new connection is used
 */
export function openPool(
  url: string,
  mostConnections = 8,
  onConnect?: (client: pg.ClientBase) => Promise<unknown>,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName(),
    max: mostConnections,
    types: TYPES,
    connectionTimeoutMillis: 10_000,
    ...(onConnect === undefined ? {} : { onConnect }),
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {});
  // One that breaks while somebody holds it between two queries would too: the next query on it says so.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const LOOK_UP_CONNECTIONS = 3;

/**
 * Planning a look-up takes longer than answering it. A plan made once, while tables may still be empty, has to be right for full
 * ones: by index whatever they hold. Set by statement, since not every proxy lets such options through.
 */
function openLookUps(url: string): pg.Pool {
  const avoided = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];
  const settings = ['plan_cache_mode = force_generic_plan', ...avoided.map((name) => `${name} = off`)];
  const text = settings.map((setting) => `set ${setting}`).join('; ');
  return openPool(url, LOOK_UP_CONNECTIONS, (client) => client.query(text));
}

const BIGINT = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

/** Won and counts fit a double (2^53); instants become ISO text with milliseconds, as the house writes them. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === BIGINT || oid === NUMERIC) return Number;
      if (oid === DATE) return (text: string) => text;
      if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
    }
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

function assemble(
  kind: Store['kind'],
  appUrl: string,
  dataFolder: string,
  migrated: readonly string[],
  options: OpenOptions,
  embedded?: Embedded,
): Store {
  const pool = openPool(appUrl, options.mostConnections);
  const lookUps = openLookUps(appUrl);
  return {
    pool,
    lookUps,
    vault: openVault(pool, dataFolder),
    appUrl,
    dataFolder,
    kind,
    migrated,
    announce: (address) => embedded?.announce(address),
    async close() {
      await Promise.all([pool.end(), lookUps.end()]);
      await embedded?.stop();
    },
  };
}

function unreachable(cause: unknown): unknown {
  const code = (cause as { code?: string }).code ?? '';
  if (cause instanceof Fault || !/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|28|3D)/.test(code)) return cause;
  return new Fault(
    'store/unreachable',
    `The database of DATABASE_URL does not answer: ${(cause as Error).message}`,
    cause,
  );
}
