/** What was done with a parcel beside release and outcome, and who could be given one. */
import { may } from '../../../access/may.ts';
import type { ParcelActView, ParcelColleague } from '../../../exchange/contract.ts';
import { personOf, type Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { readParcelActs } from '../../../store/queries/parcel-acts.ts';
import { readReleaseHead } from '../../../store/queries/parcel-releases.ts';
import { readColleagues } from '../../../store/queries/people.ts';
import type { House } from '../../house.ts';
import { wordsOf } from '../../said.ts';
import { namesOf } from '../../views/texts.ts';

export async function parcelActViews(house: House, who: Who, houseBill: string): Promise<ParcelActView[]> {
  const head = await readReleaseHead(house.pool, houseBill);
  if (head === undefined || !may(personOf(who), 'parcel.read', { office: head.office }))
    throw new Refusal('not-found');
  const rows = (await readParcelActs(house.pool, [houseBill])).filter(
    ({ carrierId }) => carrierId === head.carrierId,
  );
  const nameOf = await namesOf(
    house.pool,
    rows.flatMap(({ who: by, to }) => [by, to ?? '']),
  );
  const words = await wordsOf(
    house.vault,
    rows.map(({ why }) => why),
  );
  return rows.map(({ act, at, who: by, to }, place) => ({
    ...{ act, at, who: nameOf(by), to: to === null ? null : nameOf(to), why: words[place] ?? null },
  }));
}

/** Of one's own office. */
export async function parcelColleagues(house: House, who: Who): Promise<ParcelColleague[]> {
  const { office } = personOf(who);
  const rows = office === undefined ? [] : await readColleagues(house.pool, office);
  return rows.map(({ id, nameKo, nameEn }) => ({ account: id, name: { ko: nameKo, en: nameEn } }));
}
