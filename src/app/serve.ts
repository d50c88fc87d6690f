/** Starts everything: store, gate, traffic, server; answers from the first second and says how far it is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openHistory } from '../areas/clearance/index.ts';
import { loadCatalogue } from '../catalogue.ts';
import { seoulMidnight, toInstant } from '../core/day.ts';
import { makeId } from '../core/id.ts';
import { Fault } from '../core/problem.ts';
import { makeServer } from '../exchange/server.ts';
import { findPacks } from '../packs/find-packs.ts';
import { openBook } from '../screening/capacity.ts';
import { openLog } from '../store/log/writer.ts';
import { openStore } from '../store/open.ts';
import { makeCountry } from '../synthetic/index.ts';
import { addDemonstrationAccounts, makeMachineToken } from './accounts.ts';
import { afterDecisions } from './after-decisions.ts';
import { keepCapacity } from './capacity-clock.ts';
import { machineClock, virtualClock } from './clock.ts';
import { openDrawSecret } from './draw-secret.ts';
import { openEditions } from './editions.ts';
import { openGate } from './gate.ts';
import { getReady } from './get-ready.ts';
import { loadHistory } from './history-load.ts';
import type { House } from './house.ts';
import { openHub } from './hub.ts';
import { openJobs } from './jobs.ts';
import { KCS_PACK } from './kcs-past.ts';
import { measurePack, readPackFigures } from './pack-figures.ts';
import { makePorts } from './ports.ts';
import { keepVirtualNow, readVirtualNow } from './resume.ts';
import type { Settings } from './settings.ts';
import { openSteps, type Steps } from './steps.ts';
import { startTraffic } from './traffic.ts';

export interface Serving {
  readonly address: string;
  readonly house: House;
  /** File with the demonstration's accounts, where they were made or lie from an earlier start. */
  readonly accountsFile: string | null;
  /** Resolves when everything is ready, rejects with what went wrong. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const CONSOLE_FOLDER = fileURLToPath(new URL('../../dist/console', import.meta.url));
/** The opening hour of the first day of the demonstration. */
const OPENING_HOUR = 8;

export async function serve(settings: Settings, tell: (line: string) => void): Promise<Serving> {
  const { dataFolder, databaseUrl } = settings;
  const store = await openStore({
    ...(dataFolder === undefined ? {} : { dataFolder }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    onProgress: tell,
  });
  try {
    return await serveFrom(settings, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serveFrom(settings: Settings, store: Awaited<ReturnType<typeof openStore>>): Promise<Serving> {
  const { pool } = store;
  const machineNow = (): number => Date.now();
  const newId = (): string => makeId(Date.now(), Math.random);
  const hub = openHub();
  const log = await openLog({ pool, dataFolder: store.dataFolder });
  const start = await readVirtualNow(pool, seoulMidnight(settings.firstDay) + OPENING_HOUR * 3_600_000);
  const clock = settings.isDemonstration ? virtualClock(start, settings.speed) : machineClock();
  const catalogue = await loadCatalogue();
  const country = makeCountry(settings.seed);
  const house: House = {
    settings,
    store,
    pool,
    log,
    clock,
    catalogue,
    editions: openEditions(pool, catalogue, () => toInstant(machineNow())),
    book: openBook(),
    secret: openDrawSecret(store.dataFolder),
    hub,
    jobs: openJobs(hub, newId),
    history: openHistory(),
    gate: undefined as never,
    status: firstStatus(settings, clock),
    newId,
    machineNow,
  };
  house.gate = makeGate(house);
  const accountsFile = await demonstrationAccounts(house);
  const token = makeMachineToken(store.dataFolder);
  const server = await makeServer(makePorts(house, token), {
    consoleFolder: existsSync(join(CONSOLE_FOLDER, 'index.html')) ? CONSOLE_FOLDER : null,
    isLogging: true,
    mostBytes: 64_000_000,
  });
  const address = await listen(server, settings);
  store.announce(address);
  clock.change({ isRunning: false });
  const steps = openSteps(STEP_TITLES, () => {
    house.status = { ...house.status, steps: steps.list() };
    hub.tell({ kind: 'status' });
  });
  let stopWork: () => Promise<void> = async () => {};
  const ready = getReady(house, country, steps).then(() => {
    house.status = { ...house.status, ready: true };
    clock.change({ isRunning: true });
    stopWork = startWork(house, country, steps);
    hub.tell({ kind: 'status' });
  });
  ready.catch(() => {});
  return {
    address,
    house,
    accountsFile,
    ready,
    async stop() {
      await stopWork();
      await server.close();
      await house.gate.drain();
      await keepVirtualNow(pool, clock.now(), settings.isDemonstration);
      await log.close();
      await store.close();
    },
  };
}

const STEP_TITLES = {
  history: { ko: '과거 신고와 검사 결과', en: 'Past declarations and outcomes' },
  model: { ko: '첫 모델 학습', en: 'Training the first models' },
  policy: { ko: '정책과 선별 기준', en: 'Policy and criteria' },
};

function firstStatus(settings: Settings, clock: House['clock']): House['status'] {
  const history =
    settings.history === 'kcs'
      ? { ko: '관세청 공개 연구자료 (합성)', en: 'Public KCS research data (synthetic)' }
      : { ko: '가상 국가의 1년 무역', en: 'A year of an invented country’s trade' };
  return {
    ready: false,
    steps: [],
    isMadeUp: settings.isDemonstration,
    history,
    clock: clock.view(),
    version: '0.1.0',
  };
}

function makeGate(house: House): House['gate'] {
  return openGate({
    pool: house.pool,
    log: house.log,
    clock: house.clock,
    setting: {
      book: house.book,
      clock: house.clock,
      secret: house.secret,
      newId: house.newId,
      machineNow: house.machineNow,
      automaticAcceptance: () => AUTOMATIC_ACCEPTANCE,
    },
    engine: () => house.editions.current(),
    history: () => house.history,
    async reloadHistory() {
      house.history = await loadHistory(house.pool);
    },
    onDecided: (decided) => afterDecisions(house, decided),
  });
}

/** In force in the demonstration only; a customs administration confirms the basis itself (행정기본법 제20조). */
const AUTOMATIC_ACCEPTANCE = {
  basis: '시연 정책 import@1: 저위험 신고 자동수리 (법적 근거는 운영 기관이 확인)',
};

async function demonstrationAccounts(house: House): Promise<string | null> {
  const path = join(house.store.dataFolder, 'accounts.txt');
  const { rows } = await house.pool.query('select 1 from account limit 1');
  if (rows.length > 0) return existsSync(path) ? path : null;
  if (house.store.kind === 'external' || !house.settings.isDemonstration) return null;
  return addDemonstrationAccounts(house.pool, house.store.dataFolder, toInstant(house.machineNow()));
}

async function listen(server: Awaited<ReturnType<typeof makeServer>>, settings: Settings): Promise<string> {
  try {
    return await server.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new Fault(
      'serve/port-busy',
      `Port ${settings.port} is in use by another program; choose another with --port, or stop that program.`,
      error,
    );
  }
}

/** Everything that goes on by itself once the house is ready. */
function startWork(
  house: House,
  country: ReturnType<typeof makeCountry>,
  _steps: Steps,
): () => Promise<void> {
  const stopCapacity = keepCapacity(house);
  const traffic = house.settings.isDemonstration
    ? startTraffic({
        country,
        clock: house.clock,
        pool: house.pool,
        gate: () => house.gate,
        acts: { ...house, history: () => house.history },
        seed: house.settings.seed,
        onCasesWorked: () => house.hub.tell({ kind: 'cases' }),
        onError: (error) => console.error(String(error instanceof Error ? (error.cause ?? error) : error)),
      })
    : undefined;
  void measurePackOnce(house);
  return async () => {
    stopCapacity();
    await traffic?.stop();
  };
}

async function measurePackOnce(house: House): Promise<void> {
  const { found } = await findPacks(process.env);
  if (!found.some(({ name }) => name === KCS_PACK) || (await readPackFigures(house.pool)) !== undefined)
    return;
  const title = { ko: '공개 자료로 성능 재기', en: 'Measuring on the public data pack' };
  house.jobs.start('pack-figures', title, ({ progress, signal }) =>
    measurePack(house.pool, house.settings.seed, progress, signal, house.machineNow),
  );
}
