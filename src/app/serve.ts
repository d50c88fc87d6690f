/** Starts everything: store, gate, traffic, server; answers from the first second and says how far it is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue } from '../catalogue.ts';
import { addDays, seoulMidnight, toInstant } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import { makeServer } from '../exchange/server.ts';
import { findPacks } from '../packs/find-packs.ts';
import { openLog } from '../store/log/writer.ts';
import { openStore } from '../store/open.ts';
import { endExpiredCitizenSessions } from '../store/queries/citizens.ts';
import { endExpiredSessions } from '../store/queries/people.ts';
import { type Country, makeCountry } from '../synthetic/index.ts';
import { acceptWaiting } from './acceptance/follow.ts';
import { takeMadeUpReports } from './acceptance/reports.ts';
import { addDemonstrationAccounts, makeMachineToken } from './accounts.ts';
import { type CapacityClock, capacityClock, keepCapacity } from './capacity-clock.ts';
import { machineClock, virtualClock } from './clock.ts';
import { buildConsoleIfMissing, CONSOLE_FOLDER, hasConsole } from './console-build.ts';
import { keepDesk } from './desk-clock.ts';
import { keepDraws } from './draw-clock.ts';
import { openExportTraffic } from './exports/traffic.ts';
import { getReady, PLAYED_DAYS } from './get-ready.ts';
import { giveBackMemory, giveBackWhenIdle } from './give-back-memory.ts';
import type { House } from './house.ts';
import { KCS_PACK } from './kcs-past.ts';
import { keepTimeStamps } from './keep-time-stamps.ts';
import { keepMemory, keepMemoryAlways } from './memory-snapshot.ts';
import { openHouse } from './open-house.ts';
import { keepOutage } from './outage/running.ts';
import { measurePack, readPackFigures } from './pack-figures.ts';
import { furnishParcels } from './parcels/demonstration.ts';
import { keepTurns } from './policies/turns.ts';
import { furnishCitizens, MADE_UP_CITIZENS } from './portal/demonstration.ts';
import { makeLocalAccounts } from './portal/local-accounts.ts';
import { makePorts } from './ports.ts';
import { readyAgain } from './ready-again.ts';
import { keepPublishing } from './releases/publish.ts';
import { keepVirtualNow, readVirtualNow } from './resume.ts';
import type { Settings } from './settings.ts';
import { openSteps, type Steps } from './steps.ts';
import { furnishSupply } from './supply/demonstration.ts';
import { keepSupply } from './supply/keep.ts';
import { demonstrationTraders, furnishDesk } from './trader-desk/demonstration.ts';
import { playDays, startTraffic, type TrafficParts } from './traffic.ts';

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
  if (settings.isDemonstration && accountsFile !== null)
    await makeLocalAccounts(store.dataFolder, MADE_UP_CITIZENS);
  const token = makeMachineToken(store.dataFolder);
  const server = await makeServer(makePorts(house, token), {
    consoleFolder: hasConsole() ? CONSOLE_FOLDER : null,
    isLogging: true,
    mostBytes: 64_000_000,
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
    if (settings.isDemonstration) await furnishDesk(house, country);
    if (settings.isDemonstration) await furnishParcels(house);
    if (settings.isDemonstration) await furnishCitizens(house);
    if (settings.isDemonstration) await furnishSupply(house);
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
      await house.gate.drain();
      await house.parcels.idle();
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

async function demonstrationAccounts(house: House, country: Country): Promise<string | null> {
  const path = join(house.store.dataFolder, 'accounts.txt');
  const { rows } = await house.pool.query('select 1 from account limit 1');
  if (rows.length > 0) return existsSync(path) ? path : null;
  if (house.store.kind === 'external' || !house.settings.isDemonstration) return null;
  const at = toInstant(house.machineNow());
  const traders = demonstrationTraders(country);
  return addDemonstrationAccounts(house, house.store.dataFolder, at, traders);
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

/** Everything that goes on by itself once the house is ready. */
function startWork(house: House, parts: TrafficParts, capacity: CapacityClock): () => Promise<void> {
  const stopCapacity = keepCapacity(house, capacity);
  const stopOutage = keepOutage(house);
  const stopStamps = keepTimeStamps(house);
  const stopKeeping = keepMemoryAlways(house, () => toInstant(house.machineNow()));
  const stopDraws = keepDraws(house);
  const stopTurns = keepTurns(house);
  const stopDesk = keepDesk(house);
  const stopPublishing = keepPublishing(house);
  const stopSearch = house.search.keep();
  const stopSupply = keepSupply(house);
  const stopStatistics = house.statistics.keep(house);
  const stopGivingBack = giveBackWhenIdle();
  const traffic = house.settings.isDemonstration ? startTraffic(parts) : undefined;
  const measuring = measurePackOnce(house).catch(() => {});
  return async () => {
    stopCapacity();
    stopOutage();
    await stopStamps();
    await house.outage.rescreening.idle();
    stopKeeping();
    await stopDraws();
    stopTurns();
    await stopDesk();
    await stopPublishing();
    await stopSearch();
    await stopSupply();
    await stopStatistics();
    house.classification.close();
    stopGivingBack();
    await traffic?.stop();
    await measuring;
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
