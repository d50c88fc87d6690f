/** Everything that goes on by itself once the house is ready: clocks, followers, looks at what is due, and its end in order. */
import { toInstant } from '../core/day.ts';
import { findPacks } from '../packs/find-packs.ts';
import { type CapacityClock, keepCapacity } from './capacity-clock.ts';
import { keepDesk } from './desk-clock.ts';
import { keepDraws } from './draw-clock.ts';
import { giveBackWhenIdle } from './give-back-memory.ts';
import type { House } from './house.ts';
import { KCS_PACK } from './kcs-past.ts';
import { keepTimeStamps } from './keep-time-stamps.ts';
import { keepLaws } from './library/watch.ts';
import { keepMemoryAlways } from './memory-snapshot.ts';
import { keepOutage } from './outage/running.ts';
import { measurePack, readPackFigures } from './pack-figures.ts';
import { keepDeliveries } from './parcels/deliveries/compare-due.ts';
import { keepParcelReleases } from './parcels/release/keep.ts';
import { keepPayments } from './payments/reconcile.ts';
import { keepTurns } from './policies/turns.ts';
import { keepCitizenMail } from './portal/mail/deliver.ts';
import { keepPhoneMessages } from './portal/telephone/deliver.ts';
import { keepPublishing } from './releases/publish.ts';
import { keepRulingNotices } from './rulings/notices.ts';
import { keepSupply } from './supply/keep.ts';
import { startTraffic, type TrafficParts } from './traffic.ts';

/** @returns ends it all, in order */
export function startWork(house: House, parts: TrafficParts, capacity: CapacityClock): () => Promise<void> {
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
  const stopDeliveries = keepDeliveries(house);
  const stopReleases = keepParcelReleases(house);
  const stopPayments = keepPayments(house);
  const stopCitizenMail = keepCitizenMail(house);
  const stopPhoneMessages = keepPhoneMessages(house);
  const stopStatistics = house.statistics.keep(house);
  const stopLaws = keepLaws(house);
  const stopRuled = house.ruled.keep();
  const stopRulingMails = keepRulingNotices(house);
  const stopGivingBack = giveBackWhenIdle();
  // What an earlier run left due.
  house.matching.match().catch((error: unknown) => console.error(String(error)));
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
    await stopPayments();
    await stopCitizenMail();
    await stopPhoneMessages();
    await stopDeliveries();
    await stopReleases();
    await stopStatistics();
    await stopLaws();
    await stopRuled();
    await stopRulingMails();
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
