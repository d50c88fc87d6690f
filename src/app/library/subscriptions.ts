/** Being told when an article changes: what people ask for, and the look that compares the newest version with the text they know. */
import { partsOf, plainText, type Shelf } from '../../areas/counsel/index.ts';
import { type Day, seoulDay, toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { LawSubscription } from '../../exchange/contract/library.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { writeWith } from '../../store/intake.ts';
import {
  endSubscription,
  noteChange,
  noteFirstSeen,
  readSubscriptions,
  type SubscriptionRow,
  storeSubscription,
} from '../../store/queries/law-subscriptions.ts';
import type { House } from '../house.ts';
import { noteTelling, wake } from '../telling.ts';
import { versionsOf } from './views.ts';

const MOST = 200;

export async function subscriptionViews(house: House, shelf: Shelf, who: Who): Promise<LawSubscription[]> {
  const rows = await readSubscriptions(house.pool, who.account);
  const { citing } = await house.precedents.get();
  return rows.map(({ ref, since, seen, seenEffective, changedFrom, changedAt }) => ({
    ...{ ref, ...partsOf(ref), since: instantOf(since) },
    ...{
      effective: newestOf(shelf, ref)?.effective ?? (seen === UNSEEN ? null : seenEffective),
      changedFrom,
    },
    changedAt: changedAt === null ? null : instantOf(changedAt),
    decisionsSince: citing(ref).filter(({ broughtAt }) => broughtAt > instantOf(since)).length,
  }));
}

/** Throws `Refusal`: an article that neither a law has nor a decision cites, or too many. */
export async function subscribe(
  house: House,
  shelf: Shelf,
  who: Who,
  ref: string,
  isOn: boolean,
): Promise<void> {
  const at = toInstant(house.clock.now());
  // Without its law an article is known by the decisions that cite it.
  const isCited = (await house.precedents.get()).citing(ref).length > 0;
  if (isOn && !isCited) versionsOf(shelf, ref);
  const newest = newestOf(shelf, ref) ?? { hash: UNSEEN, effective: seoulDay(house.clock.now()) };
  const written = await writeWith(house.pool, house.log, async (client) => {
    if (!isOn) await endSubscription(client, who.account, ref, at);
    else {
      if ((await readSubscriptions(client, who.account)).length >= MOST) throw new Refusal('too-many');
      const row = { id: house.newId(), account: who.account, ref, since: at };
      await storeSubscription(client, { ...row, seen: newest.hash, seenEffective: newest.effective });
    }
    const event = {
      ...{ id: house.newId(), number: '', version: 0, kind: isOn ? 'law-follow' : 'law-unfollow', at },
      ...{ who: who.account, why: undefined, detail: canonicalJson({ ref }) },
    };
    const act = { kind: 'counsel', subject: ref, at: toInstant(house.machineNow()), events: [event] };
    return { acts: [act], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}

/** Of an article that nobody has seen: when its law is loaded, that is no change. */
const UNSEEN = '';

/** Compares every article that somebody follows with its newest loaded version. @returns how many people were told of something */
export async function tellChanges(house: House, shelf: Shelf): Promise<number> {
  const told: string[] = [];
  for (const row of await readSubscriptions(house.pool, null)) {
    const newest = newestOf(shelf, row.ref);
    // Where a law is no longer loaded nothing is known of it.
    if (newest === undefined || newest.hash === row.seen) continue;
    if (row.seen === UNSEEN)
      await noteFirstSeen(house.pool, row, { seen: newest.hash, effective: newest.effective });
    else told.push(...(await tell(house, row, newest)));
  }
  wake(house, told);
  return told.length;
}

async function tell(house: House, row: SubscriptionRow, newest: Newest): Promise<readonly string[]> {
  const at = toInstant(house.clock.now());
  const { account, ref, seenEffective: from } = row;
  const client = await house.pool.connect();
  try {
    await client.query('begin');
    const isMine = await noteChange(client, row, { seen: newest.hash, effective: newest.effective, at });
    const says = { ref, from, to: newest.effective };
    const telling = { accounts: [account], kind: 'law-changed' as const, number: '', says };
    const told = isMine ? await noteTelling(client, house, 'system', telling) : [];
    await client.query('commit');
    return told;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

interface Newest {
  readonly hash: string;
  readonly effective: Day;
}

/** An article that a newer version leaves out has changed as well. */
function newestOf(shelf: Shelf, ref: string): Newest | undefined {
  const { law: name, number } = partsOf(ref);
  const law = shelf.versions(name).at(-1);
  if (law === undefined) return undefined;
  const article = shelf.articleIn(law, number);
  return { hash: sha256(article === undefined ? '' : plainText(article)), effective: law.effective };
}

const instantOf = (at: string | Date): string => toInstant(new Date(at).getTime());
