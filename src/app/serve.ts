/** Starts everything: store, gate, traffic, server; answers from the first second and says how far it is. */

import { loadCatalogue } from '../catalogue.ts';
import { addDays, seoulMidnight, toInstant } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import { makeServer } from '../exchange/server.ts';
import { openLog } from '../store/log/writer.ts';
import { openStore } from '../store/open.ts';
import { endExpiredCitizenSessions } from '../store/queries/citizens.ts';
import { endExpiredSessions } from '../store/queries/people.ts';
import { type Country, makeCountry } from '../synthetic/index.ts';
import { acceptWaiting } from './acceptance/follow.ts';
import { takeMadeUpReports } from './acceptance/reports.ts';
import { makeMachineToken } from './accounts.ts';
import { type CapacityClock, capacityClock } from './capacity-clock.ts';
import { machineClock, virtualClock } from './clock.ts';
import { buildConsoleIfMissing, CONSOLE_FOLDER, hasConsole } from './console-build.ts';
import { openExportTraffic } from './exports/traffic.ts';
import { demonstrationAccounts, furnish } from './furnish.ts';
import { getReady, PLAYED_DAYS } from './get-ready.ts';
import { giveBackMemory } from './give-back-memory.ts';
import type { House } from './house.ts';
import { keepMemory } from './memory-snapshot.ts';
import { openHouse } from './open-house.ts';
import { makePorts } from './ports.ts';
import { readyAgain } from './ready-again.ts';
import { keepVirtualNow, readVirtualNow } from './resume.ts';
import type { Settings } from './settings.ts';
import { startWork } from './start-work.ts';
import { openSteps, type Steps } from './steps.ts';
import { playDays, type TrafficParts } from './traffic.ts';

export interface Serving {
  readonly address: string;
  readonly house: House;
  /** File with the demonstration's accounts, where they were made or lie from an earlier start. */
  readonly accountsFile: string | null;
  /** Resolves when everything is ready, rejects with what went wrong. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** The opening hour of the first day of the demonstration. */
const OPENING_HOUR = 8;

export async function serve(settings: Settings, tell: (line: string) => void): Promise<Serving> {
  const { dataFolder, databaseUrl } = settings;
  await buildConsoleIfMissing(tell);
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
  const log = await openLog(store);
  const start = await readVirtualNow(pool, seoulMidnight(addDays(settings.firstDay, -PLAYED_DAYS)));
  const clock = settings.isDemonstration ? virtualClock(start, settings.speed) : machineClock();
  const catalogue = await loadCatalogue();
  const country = makeCountry(settings.seed, {
    declarationsPerDay: settings.declarationsPerDay,
    opened: addDays(settings.firstDay, -365),
  });
  const house = openHouse({ settings, store, log, clock, catalogue });
  await endExpiredSessions(pool, toInstant(house.machineNow()));
  await endExpiredCitizenSessions(pool, toInstant(house.machineNow()));
  const accountsFile = await demonstrationAccounts(house, country);
  const token = makeMachineToken(store.dataFolder);
  const server = await makeServer(makePorts(house, token), {
    consoleFolder: hasConsole() ? CONSOLE_FOLDER : null,
    isLogging: true,
    mostBytes: 64_000_000,
    proxies: settings.proxies,
  });
  const address = await listen(server, settings);
  store.announce(address);
  house.publicUrl = settings.publicUrl ?? address;
  clock.change({ isRunning: false });
  const steps = openSteps(STEP_TITLES, () => {
    house.status = { ...house.status, steps: steps.list() };
    house.hub.tell({ kind: 'status' });
  });
  let stopWork: () => Promise<void> = async () => {};
  const capacity = capacityClock(house);
  const traffic = trafficParts(house, country, capacity);
  const play: Play = (progress) => {
    const to = seoulMidnight(settings.firstDay) + OPENING_HOUR * 3_600_000;
    return playDays(traffic, seoulMidnight(addDays(settings.firstDay, -PLAYED_DAYS)), to, progress);
  };
  let isEnding = false;
  const prepare = (): Promise<void> => getReady(house, country, steps, play);
  const ready = readyAgain(prepare, () => isEnding).then(async () => {
    if (settings.isDemonstration) await furnish(house, country);
    house.status = { ...house.status, ready: true, steps: stepsOf(house, steps) };
    clock.change({ isRunning: true });
    // What was reported while nothing ran here.
    acceptWaiting(house).catch((error: unknown) => console.error(String(error)));
    house.parcels.look();
    house.shadows.refresh().catch((error: unknown) => console.error(String(error)));
    stopWork = startWork(house, traffic, capacity);
    house.hub.tell({ kind: 'status' });
    giveBackMemory();
  });
  ready.catch(() => {});
  return {
    address,
    house,
    accountsFile,
    ready,
    async stop() {
      isEnding = true;
      await stopWork();
      await house.jobs.end();
      await server.close();
      await house.identity.close();
      await house.payments.close();
      await house.messages.close();
      await house.shops.close();
      await house.gate.drain();
      await house.matching.end();
      await house.parcels.idle();
      await house.parcelReleases.idle();
      await house.follower.end();
      await house.shadows.end();
      if (house.status.ready) await keepMemory(house, toInstant(house.machineNow()));
      await keepVirtualNow(pool, clock.now(), settings.isDemonstration);
      await log.close();
      await store.close();
    },
  };
}

/** What readiness took, and what is wrong all the same: a model in force that could not be read. */
function stepsOf({ editions }: House, steps: Steps): House['status']['steps'] {
  const { model } = editions.current().edition.manifest;
  if (model === null || editions.currentModels() !== null) return steps.list();
  const note = {
    ko: `사용 중인 모델 ${model.slice(0, 12)}을(를) 읽을 수 없습니다. 다시 학습할 때까지 모든 신고는 적어도 서류를 확인합니다.`,
    en: `The model in force, ${model.slice(0, 12)}, cannot be read: until another is trained every declaration gets at least a documents check.`,
  };
  console.error(note.en);
  const broken = { id: 'model', title: STEP_TITLES.model, state: 'failed' as const, done: 0, of: 1, note };
  return [...steps.list().filter(({ id }) => id !== 'model'), broken];
}

const STEP_TITLES = {
  history: { ko: '과거 신고와 검사 결과', en: 'Past declarations and outcomes' },
  model: { ko: '첫 모델 학습', en: 'Training the first models' },
  policy: { ko: '정책과 선별 기준', en: 'Policy and criteria' },
  week: { ko: '지난 한 주를 관문으로', en: 'The last week through the gate' },
};

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

type Play = (progress: (done: number, of: number) => void) => Promise<void>;

function trafficParts(house: House, country: Country, capacity: CapacityClock): TrafficParts {
  return {
    country,
    clock: house.clock,
    pool: house.pool,
    gate: () => house.gate,
    acts: { ...house, history: () => house.history },
    seed: house.settings.seed,
    exports: (from) => openExportTraffic(house, country, from),
    report: (reports) => takeMadeUpReports(house, reports),
    onTime: (now) => capacity.at(now),
    onCasesWorked: () => house.hub.tell({ kind: 'cases' }),
    onError: (error) => console.error(String(error instanceof Error ? (error.cause ?? error) : error)),
  };
}
