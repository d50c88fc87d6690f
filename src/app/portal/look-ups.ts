/**
 * Keeps who asked after which parcel, when and from where, sealed (개인정보 보호법 제29조, 시행령 제30조제1항제5호). 관세법 시행령 제263조의3
 * asks for no such record of customs itself: it lets the Commissioner ask the post for the look-ups of mail in which narcotics were
 * delivered. What is kept here can answer a like question, and goes when its term ends or its owner is erased.
 */
import { seoulDay, toInstant } from '../../core/day.ts';
import type { CameFrom } from '../../exchange/portal-ports.ts';
import { storeLookUp } from '../../store/queries/citizens.ts';
import { yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { partyOfCitizen } from '../personal-codes/holders.ts';

/** Of a browser's name. */
const MOST_LETTERS = 300;

export async function noteLookUp(
  house: House,
  citizen: string,
  { address, device }: CameFrom,
  asked: string,
  isFound: boolean,
): Promise<void> {
  const now = house.clock.now();
  const [content] = await house.vault.sealWords([
    {
      ...{ party: partyOfCitizen(citizen), class: 'access', year: yearOf(seoulDay(now)) },
      text: JSON.stringify({ asked, address, device: device.slice(0, MOST_LETTERS) }),
    },
  ]);
  await storeLookUp(house.pool, {
    ...{ id: house.newId(), citizen, isFound, content: content!, at: toInstant(now) },
  });
}
