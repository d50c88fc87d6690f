/** What people do with decisions of the library: bring a file, and begin or end following one. */
import { type PrecedentShelf, readPrecedentFile } from '../../../areas/counsel/index.ts';
import { seoulDay, toInstant } from '../../../core/day.ts';
import { canonicalJson } from '../../../core/hash.ts';
import type { PrecedentImport, PrecedentSubscription } from '../../../exchange/contract/precedents.ts';
import type { Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { writeWith } from '../../../store/intake.ts';
import {
  endPrecedentSubscription,
  readPrecedentSubscriptions,
  storePrecedentSubscription,
} from '../../../store/queries/precedents.ts';
import type { House } from '../../house.ts';
import { wake } from '../../telling.ts';
import { precedentHeading } from './views.ts';
import { writePrecedents } from './write.ts';

/** Throws `Refusal` with everything that is wrong with every line. */
export async function bringPrecedents(
  house: House,
  who: Who,
  { text, why }: { readonly text: string; readonly why: string },
): Promise<PrecedentImport> {
  const read = readPrecedentFile(text, seoulDay(house.clock.now()));
  if (!read.ok) throw new Refusal('invalid', undefined, read.problems, read.count);
  const { told, ...counts } = await writePrecedents(house, who.account, read.value, why);
  house.precedents.forget();
  wake(house, told);
  return counts;
}

export async function followedPrecedents(
  house: House,
  shelf: PrecedentShelf,
  { account }: Who,
): Promise<PrecedentSubscription[]> {
  const rows = await readPrecedentSubscriptions(house.pool, account);
  return rows.flatMap(({ precedent, since: at }) => {
    const one = shelf.find(precedent);
    if (one === undefined) return [];
    const since = toInstant(new Date(at).getTime());
    return [{ ...precedentHeading(one), since, changedAt: one.writtenAt > since ? one.writtenAt : null }];
  });
}

const MOST = 200;

/** Throws `Refusal`: no such decision, or too many. */
export async function followPrecedent(
  house: House,
  shelf: PrecedentShelf,
  { account }: Who,
  { id: precedent, isOn }: { readonly id: string; readonly isOn: boolean },
): Promise<void> {
  if (shelf.find(precedent) === undefined) throw new Refusal('not-found');
  const at = toInstant(house.clock.now());
  const written = await writeWith(house.pool, house.log, async (client) => {
    if (!isOn) await endPrecedentSubscription(client, account, precedent, at);
    else {
      if ((await readPrecedentSubscriptions(client, account)).length >= MOST) throw new Refusal('too-many');
      await storePrecedentSubscription(client, { id: house.newId(), account, precedent, since: at });
    }
    const event = {
      ...{ id: house.newId(), number: '', version: 0, at, who: account, why: undefined },
      ...{
        kind: isOn ? 'precedent-follow' : 'precedent-unfollow',
        detail: canonicalJson({ precedent }),
      },
    };
    const act = { kind: 'precedent', subject: precedent, at: toInstant(house.machineNow()), events: [event] };
    return { acts: [act], value: undefined };
  });
  if (!written.ok) throw new Refusal('conflict');
}
