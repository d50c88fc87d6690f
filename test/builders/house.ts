/** Starts the whole house on a fresh test database behind a real HTTP server, with people of every role, for the tests of the running server. */
import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { ALL_SKILLS, addAccount, type NewAccount } from '../../src/app/accounts.ts';
import { storeHistory } from '../../src/app/history-store.ts';
import type { House } from '../../src/app/house.ts';
import { serve } from '../../src/app/serve.ts';
import type { Settings } from '../../src/app/settings.ts';
import { addDays, type Day } from '../../src/core/day.ts';
import type { RoleName, SessionView } from '../../src/exchange/contract.ts';
import { type TestDatabase, testDatabase } from '../../src/store/testing.ts';
import { history, makeCountry } from '../../src/synthetic/index.ts';
import { type Client, makeClient } from './client.ts';

export const SEED = 7;
export const OFFICES = ['020', '040'] as const;
export const PASSWORD = 'a long password for tests 긴 비밀번호';

/** One route as Fastify registered it; HEAD twins of GET are left out. */
export interface SeenRoute {
  readonly method: string;
  readonly url: string;
}

export interface TestHouse {
  readonly address: string;
  readonly house: House;
  readonly database: TestDatabase;
  /** For requests from an invented address. */
  readonly server: FastifyInstance;
  readonly routes: readonly SeenRoute[];
  readonly machine: Client;
  readonly stranger: Client;
  /** Signed in once for each account, then kept. */
  as(account: string): Promise<Client>;
  /** Stores a made-up past, examined ones with outcomes. */
  makePast(declarations: number, selectedShare?: number): Promise<void>;
  end(): Promise<void>;
}

const ROLES: readonly RoleName[] = [
  'officer',
  'supervisor',
  'analyst',
  'auditor',
  'administrator',
  'statistician',
];
const IN_AN_OFFICE = new Set<RoleName>(['officer', 'supervisor']);

/** `officer-020`, `supervisor-040`, `analyst` and so on; a second officer of the first office is `colleague-020`. */
function testAccounts(): NewAccount[] {
  const one = (login: string, role: RoleName, office: string | null): NewAccount => ({
    login,
    name: { ko: login, en: login },
    role,
    office,
    skills: office === null ? [] : ALL_SKILLS,
  });
  return [
    ...ROLES.flatMap((role) =>
      IN_AN_OFFICE.has(role)
        ? OFFICES.map((office) => one(`${role}-${office}`, role, office))
        : [one(role, role, null)],
    ),
    one('colleague-020', 'officer', '020'),
    one('officer-nowhere', 'officer', null),
    ...TRADERS,
  ];
}

function trader(login: string, ...parties: NonNullable<NewAccount['parties']>): NewAccount {
  return { login, name: { ko: login, en: login }, role: 'trader', office: null, skills: [], parties };
}

/** Two brokers, two importers (one of them with a declarant's code of its own), and one who speaks for nobody. */
const TRADERS: readonly NewAccount[] = [
  trader('broker', { kind: 'declarant', id: 'B0001', name: '시험관세사' }),
  trader('broker-2', { kind: 'declarant', id: 'B0002', name: '다른관세사' }),
  trader('importer', { kind: 'importer', id: 'IMP-T-1', name: '시험수입' }),
  trader(
    'importer-2',
    { kind: 'importer', id: 'IMP-T-2', name: '직접수입' },
    { kind: 'declarant', id: 'B0003', name: '직접수입' },
  ),
  trader('trader-nobody'),
];

/** @param name of the test file, in letters */
export async function startHouse(name: string, changes: Partial<Settings> = {}): Promise<TestHouse> {
  const database = await testDatabase(name);
  try {
    return await startOn(database, changes);
  } catch (error) {
    // Else the test process would wait for a server that nobody ends.
    await database.drop();
    throw error;
  }
}

async function startOn(database: TestDatabase, changes: Partial<Settings>): Promise<TestHouse> {
  const routes: SeenRoute[] = [];
  let server: FastifyInstance | undefined;
  const watch = (message: unknown): void => {
    server = (message as { fastify: FastifyInstance }).fastify;
    server.addHook('onRoute', (route: RouteOptions) => {
      for (const method of [route.method].flat())
        if (method !== 'HEAD') routes.push({ method, url: route.url });
    });
  };
  drawAlike(database.dataFolder);
  subscribe('fastify.initialization', watch);
  const serving = await serve(settingsOf(database, changes), () => {});
  unsubscribe('fastify.initialization', watch);
  const { house, address } = serving;
  for (const account of testAccounts())
    await addAccount(house.pool, account, PASSWORD, new Date().toISOString());
  await serving.ready;
  const token = readFileSync(join(house.store.dataFolder, 'machine-token'), 'utf8');
  const clients = new Map<string, Promise<Client>>();
  return {
    address,
    house,
    database,
    server: server!,
    routes,
    machine: makeClient(address, { authorization: `Bearer ${token}` }),
    stranger: makeClient(address),
    as(account) {
      let client = clients.get(account);
      if (client === undefined) {
        client = signIn(server!, address, account, clients.size);
        clients.set(account, client);
      }
      return client;
    },
    async makePast(declarations, selectedShare) {
      const past = history(makeCountry(SEED), {
        from: '2026-06-01',
        to: '2026-11-18',
        declarations,
        ...(selectedShare === undefined ? {} : { selectedShare }),
      });
      await storeHistory(house, past, house.history, { isInterrupted: false, progress: () => {} });
    },
    async end() {
      await serving.stop();
      await database.drop();
    },
  };
}

const FIRST_DAY = '2026-11-19';

/** The secrets of the random draw are the same in every run: what chance takes must not fail a test once in twenty runs. */
function drawAlike(dataFolder: string): void {
  const folder = join(dataFolder, 'keys', 'draw');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let day: Day = addDays(FIRST_DAY, -30); day < addDays(FIRST_DAY, 60); day = addDays(day, 1))
    writeFileSync(join(folder, day), createHash('sha256').update(`test ${day}`).digest(), { mode: 0o600 });
}

function settingsOf({ url, dataFolder }: TestDatabase, changes: Partial<Settings>): Settings {
  return {
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    databaseUrl: url,
    history: 'synthetic',
    historyDeclarations: 1000,
    declarationsPerDay: 700,
    firstDay: FIRST_DAY,
    speed: 60,
    seed: SEED,
    isDemonstration: false,
    acceptanceBasis: '시험용 근거',
    ...changes,
  };
}

/** From an address of its own: attempts are limited by address, and a test file signs in many people. */
async function signIn(
  server: FastifyInstance,
  address: string,
  account: string,
  place: number,
): Promise<Client> {
  const answer = await server.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: `10.1.0.${place + 1}`,
    payload: { account, password: PASSWORD },
  });
  if (answer.statusCode !== 200) throw new Error(`${account} could not sign in: ${answer.body}`);
  const { csrfToken } = answer.json<SessionView>();
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  return makeClient(address, { cookie, 'x-csrf-token': csrfToken });
}
