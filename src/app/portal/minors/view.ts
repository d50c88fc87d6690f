/** Guardians of a minor and minors of a guardian, with what waits for the guardian; to nobody else anything. */
import { maskName } from '../../../access/masking.ts';
import { toInstant } from '../../../core/day.ts';
import type { MyGuardians, MyWard } from '../../../exchange/contract.ts';
import { MINOR_RULES, minorUntil } from '../../../reference/minor-rules.ts';
import { readGuardianships } from '../../../store/queries/guardianships.ts';
import type { House } from '../../house.ts';
import { today } from '../../personal-codes/codes.ts';
import { findHolder, holderOf } from '../../personal-codes/holders.ts';
import { myParcels } from '../parcels.ts';
import { usesOf } from '../uses.ts';
import { isMinorNow } from './guardians.ts';

/** @param invite the number just made, shown once */
export async function myGuardians(
  house: House,
  citizen: string,
  invite: string | null = null,
): Promise<MyGuardians> {
  const { bornOn } = await holderOf(house, citizen);
  const rows = await readGuardianships(house.pool, citizen, toInstant(house.machineNow()));
  const own = rows.filter(({ minor }) => minor === citizen);
  const guardians: MyGuardians['guardians'][number][] = [];
  for (const { id, guardian, acceptedAt } of own)
    if (guardian !== null && acceptedAt !== null)
      guardians.push({ id, name: maskName((await findHolder(house, guardian))?.name ?? ''), acceptedAt });
  const wards: MyWard[] = [];
  for (const { id, minor, guardian } of rows)
    if (guardian === citizen) wards.push(...(await wardOf(house, id, minor)));
  const until = bornOn === null ? null : minorUntil(bornOn);
  const isMinor = until !== null && today(house) < until;
  const waiting = own.find(({ guardian }) => guardian === null);
  return {
    ...{ isMinor, minorUntil: isMinor ? until : null, mayGuard: until !== null && !isMinor },
    ...{ guardians, wards, invite, inviteUntil: waiting?.expiresAt ?? null },
    rules: Object.values(MINOR_RULES).map(({ cite, says, status }) => ({
      ...{ cite, says },
      isVerified: status === 'verified',
    })),
  };
}

/** Nobody where the minor was erased, or is of age now. What is told to the guardian does not count as told to the minor. */
async function wardOf(house: House, id: string, minor: string): Promise<MyWard[]> {
  const holder = await findHolder(house, minor);
  if (holder === null || !(await isMinorNow(house, minor))) return [];
  const uses = (await usesOf(house, minor)).filter(({ isMinor }) => isMinor);
  const { rows } = await myParcels(house, minor);
  return [
    {
      ...{ id, citizen: minor, name: holder.name },
      uses: uses.map(({ id: use, view, mayAgree, mayStop }) => ({
        ...{ id: use, standing: view.standing, standingName: view.standingName, shop: view.shop },
        ...{ number: view.number, goods: view.goods, notedAt: view.notedAt },
        ...{ adultGoods: view.adultGoods, mayAgree, mayStop },
      })),
      toPay: rows.flatMap(({ houseBill, goods, toPayKrw, use }) =>
        houseBill === null || toPayKrw === null || toPayKrw === 0
          ? []
          : [{ houseBill, goods, toPayKrw, mayPay: use?.standing === 'confirmed' && house.payments.isOpen }],
      ),
    },
  ];
}
