/** Whether a carrier's own parcel is released, and what others have still to send, file or pay for it. */
import { missingForRelease, RELEASE_NEEDS, toldToCarrier } from '../../../areas/parcels/index.ts';
import { seoulDay } from '../../../core/day.ts';
import type { ParcelReleaseStanding } from '../../../exchange/contract.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { readReleaseHead, readReleases } from '../../../store/queries/parcel-releases.ts';
import type { ParcelHead } from '../../../store/queries/parcels.ts';
import type { House } from '../../house.ts';
import { codesNamed } from '../../personal-codes/holders.ts';
import { readContents } from '../read-content.ts';
import { releaseFacts } from './facts.ts';

/** Null where its contents were erased or cannot be read. */
export async function releaseStanding(
  house: House,
  { carrierId, houseBill, content }: ParcelHead,
): Promise<ParcelReleaseStanding | null> {
  const head = await readReleaseHead(house.pool, houseBill);
  const released = (await readReleases(house.pool, [houseBill])).find((one) => one.carrierId === carrierId);
  if (released !== undefined) return { releasedAt: released.releasedAt, lacks: [] };
  if (head === undefined || head.carrierId !== carrierId) return null;
  // What holders of a code answered is for nobody else.
  const [facts] = await releaseFacts(house.pool, [head], [], seoulDay(house.clock.now()));
  const lacks = toldToCarrier(missingForRelease(facts!)).map((id) => {
    const { says, article } = RELEASE_NEEDS[id];
    return { id, says, article };
  });
  const [parcel = null] = await readContents<Parcel>(house.vault, [content]);
  if (parcel === null) return null;
  const isCoded = await hasHolder(house, parcel);
  return { releasedAt: null, lacks: isCoded ? lacks : [NO_CODE, ...lacks] };
}

/** Mail needs no code. */
async function hasHolder(house: House, { channel, recipient: { customsCode } }: Parcel): Promise<boolean> {
  if (channel === 'post') return true;
  return customsCode !== undefined && (await codesNamed(house, [customsCode])).has(customsCode);
}

const NO_CODE = {
  id: 'code',
  says: {
    ko: '받는 이의 개인통관고유부호가 없거나 등록되어 있지 않습니다. 받는 이에게 물어 목록을 고쳐 보내십시오.',
    en: 'The addressee’s personal customs code is missing or not registered; ask the addressee and send the list again.',
  },
  article: '관세법 제254조의2제1항, 시행규칙 제79조의2제2항제4호',
} as const;
