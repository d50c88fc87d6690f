/** What could not be read of orders and parcels: shown to officers, and tried again when one says so. */
import { may } from '../../access/may.ts';
import type { SetAsideName, SetAsideView } from '../../exchange/contract.ts';
import { personOf, placesOfWho, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { changeByBitmap } from '../../store/by-bitmap.ts';
import { readSetAside, tryAgain } from '../../store/queries/parcel-set-aside.ts';
import type { House } from '../house.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { officeOf } from './board.ts';

const MOST = 200;

export async function setAsideViews(house: House, who: Who): Promise<SetAsideView[]> {
  const rows = await readSetAside(house.pool, officeOf(placesOfWho(who, 'parcel.read')), MOST);
  const person = personOf(who);
  return rows.map(({ kind, firm, name, version, stage, foundAt, office }) => ({
    ...{ kind, firm, name, version, stage, foundAt, office },
    // An order is of no office: whoever lets parcels go anywhere may have it tried.
    mayTry: may(person, 'parcel.release', { office: office ?? person.office ?? '' }),
  }));
}

/** Throws `Refusal` where nothing of that name is set aside in the office. @returns what is still set aside */
export async function trySetAside(house: House, who: Who, asked: SetAsideName): Promise<SetAsideView[]> {
  const found = (await setAsideViews(house, who)).find(
    ({ kind, firm, name, mayTry }) =>
      mayTry && kind === asked.kind && firm === asked.firm && name === asked.name,
  );
  if (found === undefined) throw new Refusal('not-found');
  await writeDesk(house, async (client) => {
    await changeByBitmap(client, () => tryAgain(client, found));
    const detail = { kind: found.kind, name: found.name };
    return { events: [{ kind: 'parcel-tried-again', who: who.account, detail }], value: undefined };
  });
  await house.matching.match();
  house.parcels.look();
  return setAsideViews(house, who);
}
