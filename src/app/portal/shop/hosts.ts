/** Which hosts the calculator may read: an officer enters each for a platform that is registered, and takes it away again. */
import { isShopHost } from '../../../areas/parcels/index.ts';
import { toInstant } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { NewShopHost } from '../../../exchange/contract.ts';
import type { Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { lockFirm } from '../../../store/queries/parcel-firms.ts';
import { dropShopHost, storeShopHost } from '../../../store/queries/shop-hosts.ts';
import type { House } from '../../house.ts';
import { writeDesk } from '../../trader-desk/write.ts';

const ARTICLE = '관세법 제254조제2항';

/** Throws `Refusal`: no such firm, none that sells, no public name, or entered already. */
export async function addShopHost(house: House, who: Who, firm: string, given: NewShopHost): Promise<void> {
  const host = given.host.trim().toLowerCase();
  if (!isShopHost(host))
    throw new Refusal('invalid', NO_HOST, [{ code: 'parcel-firm/host', message: NO_HOST, pointer: '/host' }]);
  await writeDesk(house, async (client) => {
    const known = await lockFirm(client, firm);
    if (known === undefined) throw new Refusal('not-found');
    if (known.kind !== 'platform' || known.state !== 'registered')
      throw new Refusal('not-allowed-now', NOT_REGISTERED);
    const row = { id: house.newId(), host, firm, addedBy: who.account };
    const isNew = await storeShopHost(client, { ...row, addedAt: toInstant(house.clock.now()) });
    if (!isNew) throw new Refusal('conflict', THERE);
    const event = { kind: 'shop-host-added', who: who.account, article: ARTICLE, detail: { firm, host } };
    return { events: [event], value: undefined };
  });
}

/** Throws `Refusal` where it is not there. */
export async function removeShopHost(house: House, who: Who, firm: string, id: string): Promise<void> {
  await writeDesk(house, async (client) => {
    const host = await dropShopHost(client, firm, id, who.account, toInstant(house.clock.now()));
    if (host === undefined) throw new Refusal('not-found');
    const event = { kind: 'shop-host-dropped', who: who.account, article: ARTICLE, detail: { firm, host } };
    return { events: [event], value: undefined };
  });
}

const NO_HOST: Text = {
  ko: '공개된 인터넷 이름만 적습니다. 예: shop.example.com (https://, 경로, 포트, IP 주소 없이)',
  en: 'A name of the public internet alone, such as shop.example.com: no https://, path, port or IP address.',
};
const NOT_REGISTERED: Text = {
  ko: '등록된 전자상거래업체에만 적을 수 있습니다.',
  en: 'Only for platforms that are registered.',
};
const THERE: Text = { ko: '이미 적혀 있는 이름입니다.', en: 'It is entered already.' };
