/** Joins store, log, clock and detectors into the house that the server and the short commands work in. */
import { join } from 'node:path';
import { openExportHistory, openHistory } from '../areas/clearance/index.ts';
import { toInstant } from '../core/day.ts';
import { idMaker } from '../core/id.ts';
import type { Text } from '../core/text.ts';
import { openBook } from '../screening/capacity.ts';
import type { Detector } from '../screening/detector.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { Store } from '../store/open.ts';
import { acceptanceAtGate } from './acceptance/at-gate.ts';
import { acceptWaiting } from './acceptance/follow.ts';
import { openFollower } from './acceptance/follower.ts';
import { openAcceptanceSetting } from './acceptance/setting.ts';
import { afterDecisions } from './after-decisions.ts';
import { openAssistant } from './classification/assistant.ts';
import { ownCases } from './classification/own-cases.ts';
import { keepRuledCodes } from './classification/ruled-codes.ts';
import type { BusinessClock } from './clock.ts';
import { keepCostlyFigures } from './costly-figures.ts';
import { openCounting } from './criteria/counting.ts';
import { openDesk } from './desk.ts';
import { openDrawDays } from './draw-days.ts';
import { openDrawSecrets } from './draw-secret.ts';
import { openRateSources } from './duty/sources.ts';
import { openEditions } from './editions.ts';
import { loadExportHistory } from './exports/load-history.ts';
import { farmReferences } from './farm-references.ts';
import { openGate } from './gate.ts';
import { loadHistory } from './history-load.ts';
import type { House } from './house.ts';
import { openHub } from './hub.ts';
import { openJobs } from './jobs.ts';
import { openLanguage } from './language/language.ts';
import { keepShelf } from './library/keep-shelf.ts';
import { keepPrecedents } from './library/precedents/keep.ts';
import { recallMemory } from './memory-recall.ts';
import { openMessages } from './messages/provider.ts';
import { openOutage } from './outage/running.ts';
import { openDeliveries } from './parcels/deliveries/compare-due.ts';
import { matchBeside } from './parcels/match-beside.ts';
import { openMatching } from './parcels/matching.ts';
import { openParcelReleases } from './parcels/release/keep.ts';
import { openParcelEditions } from './parcels/selection/editions.ts';
import { openParcelSelection } from './parcels/selection/selection.ts';
import { openProvider } from './payments/open-provider.ts';
import { openTurns } from './policies/turns.ts';
import { openIdentity } from './portal/identity.ts';
import { readLocalAccounts } from './portal/local-accounts.ts';
import { openCitizenMail } from './portal/mail/deliver.ts';
import { openShopReader } from './portal/shop/read-link.ts';
import { openPhoneMessages } from './portal/telephone/deliver.ts';
import { openShadow } from './registry/shadow.ts';
import { importShadow } from './registry/shadow-imports.ts';
import { parcelShadow } from './registry/shadow-parcels.ts';
import { openSearchIndex } from './search/keep.ts';
import type { Settings } from './settings.ts';
import { openStatistics } from './statistics/keep.ts';
import { openStudyShadows } from './workbench/shadow.ts';

export interface HouseParts {
  readonly settings: Settings;
  readonly store: Store;
  readonly log: LogWriter;
  readonly clock: BusinessClock;
  readonly catalogue: readonly Detector[];
}

/** A house with an empty history and no policy in force yet: `getReady` or `readyForWork` fills it. */
export function openHouse({ settings, store, log, clock, catalogue }: HouseParts): House {
  const machineNow = (): number => Date.now();
  const newId = idMaker(Date.now, Math.random);
  const hub = openHub();
  const findParcels = matchBeside(() => house);
  const house: House = {
    settings,
    store,
    pool: store.pool,
    vault: store.vault,
    log,
    clock,
    catalogue,
    editions: openEditions(store.pool, catalogue, () => toInstant(machineNow())),
    book: openBook(),
    exportBook: openBook(),
    turns: undefined as never,
    desk: openDesk(store.dataFolder),
    acceptance: openAcceptanceSetting(store.pool),
    follower: openFollower(
      (named) => acceptWaiting(house, named),
      (error) => console.error(String(error)),
    ),
    hub,
    jobs: openJobs(hub, newId),
    outage: undefined as never,
    search: openSearchIndex(store),
    costly: keepCostlyFigures(),
    classification: openAssistant({
      ...{ packs: process.env, dataFolder: store.dataFolder, own: () => ownCases(store.pool) },
    }),
    ruled: keepRuledCodes(() => house),
    shelf: keepShelf(process.env, store.dataFolder),
    precedents: keepPrecedents(store.pool),
    language: openLanguage(settings.language, () => house),
    statistics: openStatistics(store),
    shadows: openStudyShadows(store.pool, (error) => console.error(String(error))),
    matching: openMatching(() => house, findParcels),
    parcels: openParcelSelection(
      () => house,
      openParcelEditions(store.pool, catalogue, () => toInstant(machineNow())),
    ),
    counting: openCounting(store),
    shadow: openShadow(store.pool, importShadow(store)),
    parcelShadow: openShadow(
      store.pool,
      parcelShadow(() => house),
    ),
    checks: {},
    rates: openRateSources(store.pool, settings.isDemonstration, process.env),
    identity: openIdentity(settings, async () => {
      const { startLocalProvider } = await import('./portal/local-provider.ts');
      return startLocalProvider({
        ...{ accounts: () => readLocalAccounts(store.dataFolder), publicUrl: house.publicUrl },
        port: settings.port === 0 ? 0 : settings.port + 1,
      });
    }),
    deliveries: openDeliveries(() => house),
    parcelReleases: openParcelReleases(() => house),
    citizenMail: openCitizenMail(() => house),
    phoneMessages: openPhoneMessages(() => house),
    messages: openMessages(
      settings,
      async () => {
        const { startMessageSandbox } = await import('./messages/sandbox.ts');
        return startMessageSandbox(settings.port === 0 ? 0 : settings.port + 3);
      },
      machineNow,
    ),
    payments: openProvider(
      settings,
      async () => {
        const { startSandbox } = await import('./payments/sandbox/server.ts');
        return startSandbox({
          ...{ file: join(store.dataFolder, 'sandbox-payments.json'), publicUrl: house.publicUrl },
          port: settings.port === 0 ? 0 : settings.port + 2,
        });
      },
      machineNow,
    ),
    shops: openShopReader({
      house: () => house,
      startSandbox: settings.isDemonstration
        ? async () => {
            const { startSandboxShop } = await import('./portal/shop/sandbox.ts');
            return startSandboxShop(settings.port === 0 ? 0 : settings.port + 4);
          }
        : null,
    }),
    publicUrl: '',
    history: openHistory(),
    exportHistory: openExportHistory(),
    draws: undefined as never,
    gate: undefined as never,
    status: firstStatus(settings, clock),
    newId,
    machineNow,
  };
  house.outage = openOutage(house);
  house.draws = openDrawDays({
    ...house,
    secrets: openDrawSecrets(store.dataFolder),
    policy: () => house.editions.current().edition.manifest.policy,
  });
  house.gate = makeGate(house);
  house.turns = openTurns(house);
  return house;
}

function firstStatus(settings: Settings, clock: House['clock']): House['status'] {
  return {
    ready: false,
    steps: [],
    isMadeUp: settings.isDemonstration,
    history: historyName(settings),
    clock: clock.view(),
    version: '0.1.0',
  };
}

function historyName({ isDemonstration, history }: Settings): Text {
  if (!isDemonstration) return { ko: '이 세관의 자료', en: 'Your own data' };
  return history === 'kcs'
    ? { ko: '관세청 공개 연구자료 (합성)', en: 'Public KCS research data (synthetic)' }
    : { ko: '가상 국가의 1년 무역', en: 'A year of an invented country’s trade' };
}

function makeGate(house: House): House['gate'] {
  return openGate({
    pool: house.pool,
    lookUps: house.store.lookUps,
    vault: house.vault,
    log: house.log,
    clock: house.clock,
    setting: {
      book: house.book,
      exportBook: house.exportBook,
      clock: house.clock,
      desk: house.desk,
      newId: house.newId,
      machineNow: house.machineNow,
    },
    acceptance: (declarations) => acceptanceAtGate(house, house.store.lookUps, declarations),
    references: (declarations) => farmReferences(house.store.lookUps, declarations),
    draws: house.draws,
    checks: () => house.checks,
    engine: () => {
      house.turns.look();
      return house.editions.current();
    },
    outage: () => house.outage.current(),
    history: () => house.history,
    ruled: () => house.ruled.current(),
    exportHistory: () => house.exportHistory,
    async reloadHistory() {
      house.history = (await recallMemory(house)) ?? (await loadHistory(house));
      house.exportHistory = await loadExportHistory(house);
    },
    onDecided: (decided) => afterDecisions(house, decided),
  });
}
