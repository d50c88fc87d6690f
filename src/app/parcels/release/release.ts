/**
 * Lets parcels go: by itself those in the lane of release of which nothing is missing, where automatic acceptance of imports is in
 * force at their office (행정기본법 제20조); every other by an officer with a reason. Each release is stored with its event, once.
 */
import { may } from '../../../access/may.ts';
import { missingForRelease, RELEASE_NEEDS } from '../../../areas/parcels/index.ts';
import { addDays, type Day, seoulDay, toInstant } from '../../../core/day.ts';
import type { ParcelMoneyView } from '../../../exchange/contract.ts';
import { personOf, type Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { changeByBitmap } from '../../../store/by-bitmap.ts';
import { lockUsesAround } from '../../../store/queries/code-uses.ts';
import { letRelease, readWaitingBills } from '../../../store/queries/parcel-acts.ts';
import {
  type Page,
  type ReleaseHead,
  readReleasable,
  readReleaseHead,
  readUncomputed,
  storeReleases,
} from '../../../store/queries/parcel-releases.ts';
import { readParcelsByBill } from '../../../store/queries/parcels.ts';
import type { House } from '../../house.ts';
import { type BoughtBeside, fixDuties, isBefore } from '../../payments/fix-duty.ts';
import { readMoney } from '../../payments/money.ts';
import { tellOfParcels } from '../../portal/mail/tell.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { matchesAround } from '../matches-around.ts';
import { wordsOfParcel } from '../words-of-parcel.ts';
import { releaseFacts } from './facts.ts';
import { moneyView } from './view.ts';

const ARTICLE = '관세법 제248조제3항, 제254조의2제1항';
const BY_ITSELF = 'system:parcels';
const BATCH = 500;
/** Days back from today that are looked through. */
const DAYS = 60;
/** Machine milliseconds after which what could not be computed is computed again. */
const RETRY_MILLIS = 3_600_000;

/** Computes what is owed, then lets everything go that may go without an officer. @returns how many were released */
export async function releaseDue(house: House): Promise<number> {
  const today = seoulDay(house.clock.now());
  const retry = toInstant(house.machineNow() - RETRY_MILLIS);
  await through(
    today,
    (page) => readUncomputed(house.pool, page, retry),
    (heads) => fixDutiesOf(house, heads),
  );
  // Nothing goes by itself where nobody has named the basis.
  if (!house.acceptance.isInForce(today)) return 0;
  let released = 0;
  await through(
    today,
    (page) => readReleasable(house.pool, page),
    async (heads) => {
      released += await releaseBatch(
        house,
        heads.filter(({ office }) => settingOf(house, office) !== null),
      );
    },
  );
  return released;
}

/** Page after page of what arrived lately. */
async function through(
  today: Day,
  read: (page: Page) => Promise<ReleaseHead[]>,
  work: (heads: readonly ReleaseHead[]) => Promise<void>,
): Promise<void> {
  for (let after = ''; ; ) {
    const heads = await read({ days: [addDays(today, -DAYS), today], after, most: BATCH });
    const last = heads.at(-1);
    if (last === undefined) return;
    await work(heads);
    after = last.houseBill;
  }
}

function settingOf(house: House, office: string) {
  const day = seoulDay(house.clock.now());
  return house.acceptance.settingFor({ office, direction: 'import' }, 'release', day);
}

/** What was not computed for the version that is there, or before it was matched as it is; erased contents stay unknown. */
async function fixDutiesOf(house: House, heads: readonly ReleaseHead[]): Promise<void> {
  const money = await readMoney(house.pool, heads, seoulDay(house.clock.now()));
  const open = heads.filter((head) => {
    const { duty, keptKrw } = money(head);
    if (duty?.version !== head.version || duty.payableKrw === null) return true;
    return keptKrw === 0 && isBefore(duty.computedAt, head.matchedAt);
  });
  if (open.length === 0) return;
  await fixDuties(house, await withOrders(house, open));
}

/** As they were matched, and with what the same buyer bought beside; what that is has to be known. */
async function withOrders(house: House, heads: readonly ReleaseHead[]): Promise<BoughtBeside[]> {
  const bills = heads.map(({ houseBill }) => houseBill);
  const given = await readParcelsByBill(house.pool, 'live', bills);
  const { matchOf, boughtBy, isSure } = await matchesAround(house, 'live', given);
  return given.flatMap(({ houseBill }) => {
    const match = matchOf.get(houseBill);
    const parcel = match?.parcels.find((one) => one.houseBill === houseBill);
    if (match === undefined || parcel === undefined || !isSure(parcel)) return [];
    return [{ parcel, orders: match.orders, others: boughtBy(parcel) }];
  });
}

async function releaseBatch(house: House, heads: readonly ReleaseHead[]): Promise<number> {
  if (heads.length === 0) return 0;
  return writeDesk(house, async (client) => {
    await letRelease(client);
    const bills = heads.map(({ houseBill }) => houseBill);
    const orders = heads.flatMap((head) => head.orders);
    const uses = await changeByBitmap(client, () => lockUsesAround(client, bills, orders));
    const facts = await releaseFacts(client, heads, uses, seoulDay(house.clock.now()));
    // Whoever held one since the heads were read is heard.
    const held = await readWaitingBills(client, bills);
    const ready = heads.filter(
      ({ houseBill }, place) => missingForRelease(facts[place]!).length === 0 && !held.has(houseBill),
    );
    const id = house.newId();
    const done = await storeReleases(client, rowsOf(house, ready, BY_ITSELF, id));
    if (done.length === 0) return { events: [], value: 0 };
    await tellOfParcels(house, client, 'released', done, async () => uses);
    const settings = [...new Set(ready.map(({ office }) => settingOf(house, office)?.id))];
    const detail = { release: id, parcels: done, settings };
    const event = { kind: 'parcels-released', who: BY_ITSELF, article: ARTICLE, detail };
    return { events: [event], value: done.length };
  });
}

/** Throws `Refusal`: not of the office, released already, or something is missing that cannot be passed over. */
export async function releaseByOfficer(
  house: House,
  who: Who,
  houseBill: string,
  why: string,
): Promise<ParcelMoneyView> {
  const head = await readReleaseHead(house.pool, houseBill);
  if (head === undefined || !may(personOf(who), 'parcel.release', { office: head.office }))
    throw new Refusal('not-found');
  await fixDutiesOf(house, [head]);
  const [sealed] = await house.vault.sealWords([await wordsOfParcel(house, head, why)]);
  await writeDesk(house, async (client) => {
    await letRelease(client);
    const uses = await changeByBitmap(client, () => lockUsesAround(client, [houseBill], head.orders));
    const [facts] = await releaseFacts(client, [head], uses, seoulDay(house.clock.now()));
    const held = await readWaitingBills(client, [houseBill]);
    const missing = missingForRelease({
      ...facts!,
      ...(held.has(houseBill) ? { selection: 'open' as const } : {}),
    });
    const hindrances = missing.filter((id) => !RELEASE_NEEDS[id].mayBePassed);
    if (hindrances.length > 0)
      throw new Refusal(
        'not-allowed-now',
        undefined,
        hindrances.map((id) => ({ code: `parcel-release/${id}`, message: RELEASE_NEEDS[id].says })),
      );
    const id = house.newId();
    const done = await storeReleases(client, rowsOf(house, [head], who.account, id));
    if (done.length === 0) throw new Refusal('not-allowed-now');
    await tellOfParcels(house, client, 'released', done, async () => uses);
    const detail = { release: id, parcels: done, passed: missing };
    const event = {
      ...{ kind: 'parcels-released', who: who.account, article: ARTICLE, detail },
      why: sealed as unknown as string,
    };
    return { events: [event], value: undefined };
  });
  return moneyView(house, who, houseBill);
}

function rowsOf(house: House, heads: readonly ReleaseHead[], releasedBy: string, event: string) {
  const moments = {
    releasedAt: toInstant(house.clock.now()),
    recordedAt: toInstant(house.machineNow()),
  };
  return heads.map(({ carrierId, houseBill, version }) => ({
    ...{ carrierId, houseBill, version, releasedBy, event, ...moments },
  }));
}
